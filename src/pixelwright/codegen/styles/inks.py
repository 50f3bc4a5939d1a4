"""Which colours a page uses, and which of them are written on which. Knows nothing of files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.declarations import Declarations, Style
from pixelwright.colour import Colour

_DEEP = 0.3
"""Luminance below which white reads better on a ground than on most: 3 to 1."""
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


def parted(body: Element, page: Declarations) -> tuple[Element, frozenset[str]]:
    """Return the page with the colours of dark and vivid grounds apart, and those colours.

    They may stay as they are in a dark palette, with all that is written on them. A colour that is used on
    light grounds too becomes another that differs by one step of blue, which nobody sees.
    """
    uses = list(_uses(body, _is_deep(dict(page))))
    deep = {colour for colour, is_deep in uses if is_deep}
    light = {colour for colour, is_deep in uses if not is_deep} | set(HEX.findall(str(page)))
    aliases = {colour: _beside(colour, deep | light) for colour in sorted(deep & light)}
    kept = frozenset(deep - light) | frozenset(aliases.values())
    return _renamed(body, aliases, _is_deep(dict(page))), kept


def _uses(element: Element, deep: bool) -> Iterator[tuple[str, bool]]:
    said = dict(element.style.base)
    deep = _is_deep(said) if HEX.search(_ground(said)) else deep
    for _, value in _all(element.style):
        yield from ((colour, deep) for colour in HEX.findall(value))
    for child in element.children:
        if isinstance(child, Element):
            yield from _uses(child, deep)


def _renamed(element: Element, aliases: dict[str, str], deep: bool) -> Element:
    said = dict(element.style.base)
    deep = _is_deep(said) if HEX.search(_ground(said)) else deep
    children = tuple(
        _renamed(child, aliases, deep) if isinstance(child, Element) else child for child in element.children
    )
    look = element.style
    if deep:
        look = Style(*(_with_aliases(getattr(look, part.name), aliases) for part in fields(look)))
    return replace(element, style=look, children=children)


def _with_aliases(declared: Declarations, aliases: dict[str, str]) -> Declarations:
    return tuple(
        (name, HEX.sub(lambda found: aliases.get(found[0], found[0]), value)) for name, value in declared
    )


def _ground(said: dict[str, str]) -> str:
    return said.get("background-color") or said.get("background", "")


def _is_deep(said: dict[str, str]) -> bool:
    """Tell whether what is written on this ground is light."""
    found = [Colour.from_hex(colour).luminance for colour in HEX.findall(_ground(said))]
    return bool(found) and sum(found) / len(found) < _DEEP


def _beside(colour: str, taken: set[str]) -> str:
    red, green, blue = Colour.from_hex(colour)
    step = -1 if blue else 1
    while (other := Colour(red, green, blue := blue + step).hex) in taken:
        pass
    return other


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
    return tuple(pair for part in fields(look) for pair in getattr(look, part.name))
