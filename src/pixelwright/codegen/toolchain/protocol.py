"""What stacks ask of a toolchain. Knows no implementation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Protocol

Framework = Literal["react", "vue", "svelte"]


class Toolchain(Protocol):
    """Formats and compiles files. All methods are pure: the same files give the same bytes."""

    def format(self, files: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return all files, those in a language of the web formatted by prettier, by their names."""
        ...

    def tailwind(self, classes: Sequence[str], source_css: str) -> str:
        """Return the CSS for the utility classes; `source_css` is the sheet that Tailwind starts from."""
        ...

    def compile(self, files: Mapping[str, bytes], framework: Framework) -> dict[str, bytes]:
        """Return `dist/index.html` and what it needs, made from the sources of a Vite project.

        Raises CompileError, with file and line, where a source does not compile.
        """
        ...
