"""Lines that have room to spare: nothing has to keep them from breaking. Knows nothing of text."""

from __future__ import annotations

from dataclasses import replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.flow.frame import Slot, inner_box
from pixelwright.geometry import Box
from pixelwright.tree import Kind, Node

_SPARE_PX, _SPARE_SHARE = 2, 0.03
"""A line with so much room beside it does not break even in a font a little wider."""


def freed(element: Element, slot: Slot, holder: Node) -> Element:
    """Return a child of `holder`, free to break if it is a line that never has to."""
    if holder.kind is not Kind.COLUMN or not slot.single_line or not spare(slot.box, inner_box(holder)):
        return element
    wide = tuple(pair for pair in element.style.wide if pair != ("white-space", "nowrap"))
    return replace(element, style=replace(element.style, wide=wide))


def spare(text: Box, room: Box) -> bool:
    """Tell whether a line that keeps as far from its room's right edge as from the left has room to spare."""
    left, right = max(0.0, text.x - room.x), room.right - text.right
    return right - left >= _SPARE_PX + _SPARE_SHARE * text.width
