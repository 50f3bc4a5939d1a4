"""Code between fences, so that every reader finds it: people, and programs with a regular expression.

A fence never stands inside a fence: three backticks in the code itself are written in another way.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

_LANGUAGES = {
    ".tsx": "tsx",
    ".ts": "ts",
    ".jsx": "jsx",
    ".js": "js",
    ".vue": "vue",
    ".svelte": "svelte",
    ".html": "html",
    ".css": "css",
    ".json": "json",
    ".svg": "svg",
    ".yaml": "yaml",
    ".md": "markdown",
}
_TICKS = re.compile(r"`{3,}")
_IN_STRING = re.compile(r"""^\s*(?:[\w"'-]+:\s*)?["'].*["'],?;?\s*$""")
"""A line that is one text of a script: an item of a list, a value of an object."""


def language_of(path: str) -> str:
    """Return what a fence around a file is marked with."""
    return _LANGUAGES.get(PurePosixPath(path).suffix, "text")


def fence(language: str, code: str, path: str = "") -> str:
    """Return the code between fences; with `path`, its first line says where it belongs."""
    head = f"// file: {path}\n" if path else ""
    return f"```{language}\n{head}{guarded(code, language).strip()}\n```\n"


def guarded(code: str, language: str) -> str:
    """Return the code without three backticks in a row, meaning the same."""
    if "```" not in code:
        return code
    return "\n".join(_line(line, language) for line in code.split("\n"))


def _line(line: str, language: str) -> str:
    return _TICKS.sub(lambda ticks: _written(len(ticks.group()), line, language), line)


def _written(count: int, line: str, language: str) -> str:
    if language in ("css", "scss"):
        return "\\60 " * count
    script = language in ("ts", "js", "json") or (language != "html" and _IN_STRING.match(line))
    if script:
        return "\\u0060" * count
    if language in ("tsx", "jsx", "vue", "svelte", "html", "svg"):
        return "&#96;" * count
    return "` " * count
