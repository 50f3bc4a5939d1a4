"""Which colours a page uses, and which of them are written on which. Knows nothing of files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelwright.codegen.declarations import Declarations, Style
from pixelwright.codegen.element import Element

HEX = re.compile(r"#[0-9a-f]{6}\b")


def colours_of(body: Element, page: Declarations) -> tuple[str, ...]:
    """Return all colours that are declared as `#rrggbb`, in order of first use."""
    values = [value for _, value in page]
    for element in body.walk():
        values += [value for _, value in _all(element.style)]
    return tuple(
        dict.fromkeys(match for value in values if "url(" not in value for match in HEX.findall(value))
    )


def inks_of(body: Element, page: Declarations) -> tuple[tuple[str, str], ...]:
    """Return (text, ground) for all texts of the page; a gradient counts with each of its colours."""
    said = dict(page)
    ground = said.get("background-color") or said.get("background", "")
    found = _inks(body, said.get("color", "#000000"), tuple(HEX.findall(ground)))
    return tuple(dict.fromkeys(found))


def _inks(element: Element, ink: str, grounds: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    said = dict(element.style.base)
    ink = said.get("color", ink)
    painted = said.get("background-color") or said.get("background", "")
    grounds = tuple(HEX.findall(painted)) or grounds
    for child in element.children:
        if isinstance(child, Element):
            yield from _inks(child, ink, grounds)
        elif child.strip():
            yield from ((ink, ground) for ground in grounds)


def _all(look: Style) -> Declarations:
    return (*look.base, *look.wide, *look.narrow, *look.small, *look.hover, *look.focus)
