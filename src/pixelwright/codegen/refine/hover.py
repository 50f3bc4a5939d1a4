"""How links and buttons answer to the pointer: their own colour, a step darker or lighter.

Nothing changes while nobody points at them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.declarations import ordered
from pixelwright.codegen.styles.token_names import chroma
from pixelwright.colour import Colour

_DEEP, _BRIGHT = 0.03, 0.4
"""Fills darker than this luminance get lighter, and words brighter than that: they stand on dark ground."""
_KEPT_PERCENT = 85
_VIVID = 60
"""Channels this far apart make a colour; the words of grey links are underlined alone."""


def answering(element: Element) -> Element:
    """Return the tree with a colour for the pointer on buttons with a fill and on vivid links."""
    children = tuple(answering(child) if isinstance(child, Element) else child for child in element.children)
    shown = _shown(element) if element.tag in ("a", "button") and not element.style.hover else {}
    look = replace(element.style, hover=ordered(shown)) if shown else element.style
    return replace(element, style=look, children=children)


def _shown(element: Element) -> dict[str, str]:
    fill, ink = element.style.get("background-color") or "", element.style.get("color") or ""
    if _is_plain(fill):
        return {"background-color": _stepped(fill, lighter=_luminance(fill) < _DEEP)}
    if _is_plain(ink) and element.tag == "a" and chroma(Colour.from_hex(ink)) > _VIVID:
        return {"color": _stepped(ink, lighter=_luminance(ink) > _BRIGHT)}
    return {}


def _is_plain(value: str) -> bool:
    return re.fullmatch(r"#[0-9a-f]{6}", value) is not None


def _luminance(colour: str) -> float:
    return Colour.from_hex(colour).luminance


def _stepped(colour: str, *, lighter: bool) -> str:
    towards = "white" if lighter else "black"
    return f"color-mix(in srgb, {colour} {_KEPT_PERCENT}%, {towards})"
