"""Writes a layout as code. Knows nothing of how the layout was found or how the page is judged."""

from pixelwright.codegen.stack import Stack, WriteOptions, stack, stacks

__all__ = ["Stack", "WriteOptions", "stack", "stacks"]
