"""The `react` stack: function components in TypeScript, in a Vite project."""

from pixelwright.codegen.react.stack import ReactStack

__all__ = ["ReactStack"]
