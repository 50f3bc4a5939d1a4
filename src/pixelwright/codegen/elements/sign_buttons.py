"""Buttons that show a sign and no words: what they are called, and room to hit them. Knows no sign."""

from __future__ import annotations

import re
from dataclasses import replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.flow.touch import TARGET_PX
from pixelwright.codegen.styles.declarations import px, style


def sign_button(button: Element, name: str) -> Element:
    """Return the button with a name, in which pictures say nothing, and as large as a target has to be."""
    quiet = _quiet(button)
    said = dict(quiet.attributes) | {"aria-label": name}
    return _roomy(replace(quiet, attributes=tuple(said.items())))


def _roomy(button: Element) -> Element:
    """Return the button of a small sign with room to hit it all around, of which nothing is seen."""
    widths = [float(dict(each.attributes).get("width") or 0) for each in button.walk() if each.tag == "img"]
    more = (TARGET_PX - max(widths, default=TARGET_PX)) / 2
    if more <= 0 or any(name.startswith(("padding", "border")) for name, _ in button.style.base):
        return button
    declared = {"box-sizing": "content-box", "padding": px(more)}
    for side in ("top", "right", "bottom", "left"):
        before = button.style.get(f"margin-{side}") or "0"
        if re.fullmatch(r"-?[\d.]+(px)?", before):
            declared[f"margin-{side}"] = px(float(before.removesuffix("px")) - more)
    return replace(button, style=button.style.merged(style(declared)))


def _quiet(element: Element) -> Element:
    """Let pictures say nothing in what has a name."""
    attributes = tuple((name, "" if name == "alt" else value) for name, value in element.attributes)
    children = tuple(_quiet(child) if isinstance(child, Element) else child for child in element.children)
    return replace(element, attributes=attributes, children=children)
