"""Elements in few words."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.declarations import Style


def el(
    tag: str, *children: Element | str, inline: bool = False, name: str = "", **attributes: str
) -> Element:
    """An element; `class_` is written for `class`, `aria_label` for `aria-label`."""
    pairs = tuple((key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    inline = inline or any(isinstance(child, str) for child in children)
    return Element(tag, attributes=pairs, children=children, name=name, inline=inline)


def plain(element: Element) -> Element:
    """The element as it is drawn: classes in alphabetical order, no wishes, no styles."""
    attributes = tuple(
        (key, " ".join(sorted(value.split(" "))) if key == "class" and value else value)
        for key, value in element.attributes
    )
    children = tuple(child if isinstance(child, str) else plain(child) for child in element.children)
    return replace(element, attributes=attributes, children=children, style=Style(), name="")


@pytest.fixture(scope="session")
def page() -> SimpleNamespace:
    return SimpleNamespace(el=el, plain=plain, body=lambda *children: el("body", *children, class_="page"))
