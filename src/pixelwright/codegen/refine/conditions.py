"""Conditions that say no more than they must: what holds already is not said again for narrower windows.

Knows nothing of layouts.
"""

from __future__ import annotations

from dataclasses import replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.declarations import Declarations, Style
from pixelwright.codegen.styles.shorthands import unit


def said_once(element: Element) -> Element:
    """Return the tree without declarations for tablets and phones that hold there anyway."""
    children = tuple(said_once(child) if isinstance(child, Element) else child for child in element.children)
    return replace(element, style=_shorter(element.style), children=children)


def _shorter(look: Style) -> Style:
    narrow = _news(look.narrow, [look.base])
    return replace(look, narrow=narrow, small=_news(look.small, [narrow, look.base]))


def _news(declared: Declarations, before: list[Declarations]) -> Declarations:
    """Return what the latest of those before that says anything of the property does not say."""
    return tuple(
        (name, value)
        for name, value in declared
        if _shared(name, declared) or _holding(name, before) != [(name, value)]
    )


def _shared(name: str, declared: Declarations) -> bool:
    """Tell whether other declarations beside it say something of the same."""
    return sum(_kind(other) == _kind(name) for other, _ in declared) > 1


def _holding(name: str, before: list[Declarations]) -> list[tuple[str, str]]:
    for declared in before:
        found = [pair for pair in declared if _kind(pair[0]) == _kind(name)]
        if found:
            return found
    return []


def _kind(name: str) -> str:
    start, _, end = name.partition("-")
    if start in ("place", "align", "justify"):
        return end
    return "grid" if name in ("grid-area", "grid-column") else unit(name)
