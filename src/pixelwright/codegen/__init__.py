"""Writes a layout as code. Knows nothing of how the layout was found or how the page is judged."""

from pixelwright.codegen.stack import Compiler, Stack, WriteOptions, stack, stacks

__all__ = ["Compiler", "Stack", "WriteOptions", "stack", "stacks"]
