"""The scripts that come with the package, and which of them a piece of work needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import PurePosixPath

_FOLDER = files("pixelwright.codegen.toolchain") / "data"
_PLAIN = frozenset({".html", ".css"})
_SCRIPTS = frozenset({".js", ".mjs", ".ts", ".tsx", ".jsx", ".json", ".vue", ".svelte"})
FORMATTED = frozenset({*_PLAIN, *_SCRIPTS, ".md"})
"""Suffixes of the files that prettier knows and pixelwright writes."""


@cache
def script(name: str) -> str:
    """Return the text of `data/NAME.js`."""
    return (_FOLDER / f"{name}.js").read_text(encoding="utf-8")


def suffix(name: str) -> str:
    """Return the last suffix of a path, with its dot."""
    return PurePosixPath(name).suffix


def printers(sources: Mapping[str, str]) -> tuple[str, ...]:
    """Return the scripts that format these files, in loading order; plain pages need the fewest."""
    suffixes = set(map(suffix, sources))
    found = ["prettier"]
    if suffixes & _SCRIPTS or any("<script" in text for text in sources.values()):
        found.append("prettier-script")
    if ".md" in suffixes:
        found.append("prettier-markdown")
    if ".svelte" in suffixes:
        found += ["svelte", "prettier-svelte"]
    return tuple(found)


def compilers(names: Iterable[str]) -> tuple[str, ...]:
    """Return the scripts that compile modules of these names."""
    suffixes = set(map(suffix, names))
    own = [tool for tool, mark in (("vue", ".vue"), ("svelte", ".svelte")) if mark in suffixes]
    return (*own, "sucrase")
