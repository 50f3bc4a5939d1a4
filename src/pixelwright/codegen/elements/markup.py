"""Elements as indented HTML text. White space is added between elements only, never to a text.

A text stays on one line, however long: what scripts, translators and comparisons see of it is what it says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pixelwright.codegen.element import Element

VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source"})


def escape(text: str) -> str:
    """Escape text content; control characters that HTML forbids become blanks."""
    clean = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", " ", text)
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_attribute(text: str) -> str:
    """Escape an attribute value for double quotes."""
    return escape(text).replace('"', "&quot;")


def open_tag(element: Element) -> str:
    """Return the start tag with its attributes."""
    parts = [element.tag]
    parts += [
        name if value is None else f'{name}="{escape_attribute(value)}"' for name, value in element.attributes
    ]
    return f"<{' '.join(parts)}>"


def write_markup(elements: Sequence[Element], indent: int = 0) -> str:
    """Return the elements, one below the other, with two blanks for every level."""
    return "\n".join(line for element in elements for line in _lines(element, indent))


def _lines(element: Element, indent: int) -> list[str]:
    pad = "  " * indent
    if element.tag in VOID:
        return [pad + open_tag(element)]
    if _is_inline(element):
        return [pad + inline_markup(element)]
    if not element.children:
        return [f"{pad}{open_tag(element)}</{element.tag}>"]
    body = [
        line for child in element.children if isinstance(child, Element) for line in _lines(child, indent + 1)
    ]
    return [pad + open_tag(element), *body, f"{pad}</{element.tag}>"]


def _is_inline(element: Element) -> bool:
    return element.inline or any(isinstance(child, str) for child in element.children)


def inline_markup(element: Element) -> str:
    """Return an element on one line with no white space of its own."""
    if element.tag in VOID:
        return open_tag(element)
    return f"{open_tag(element)}{''.join(map(_piece, element.children))}</{element.tag}>"


def _piece(child: Element | str) -> str:
    return escape(child) if isinstance(child, str) else inline_markup(child)
