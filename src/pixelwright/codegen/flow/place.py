"""Where a child lies across its container, in the design and where there is less room. Knows no siblings."""

from __future__ import annotations

import math
from dataclasses import replace

from pixelwright.codegen.flow.edges import (
    HANG_PX,
    SIDE_PADDING_PX,
    Page,
    container_padding,
    is_page_container,
)
from pixelwright.codegen.flow.frame import NEAR_PX, Fit, Slot
from pixelwright.codegen.styles.declarations import Style, number, px, style
from pixelwright.geometry import Box
from pixelwright.scene import Paint
from pixelwright.tree import Align, Kind, Node

SMALL_PX = 96
"""Pictures and shapes below this size are signs that keep it."""
_TABLET_SHARE = 0.8
"""What takes up more of the room in the design has to give way before a tablet's layout begins."""
_SHORT_LINES_PX = 320
"""Words in less room than a phone has may break anywhere."""
_TIGHT_PX = 200
"""Rows up to this wide are given all the room there is on narrow screens: their words may not break."""
CENTRED_SHARE = 0.03
"""A short line is meant to be centred if its sides differ by up to this share of the room."""


def across(slot: Slot, content: Box, page: Page, *, flex: bool) -> Style:
    """Place a child horizontally in `content`, the room its container leaves.

    `flex` tells that the container is a flex column, where children without auto margins stretch.
    Nothing sticks out of the page, nor of its container where that is narrower than in the design.
    """
    place = _across(slot, content, page, flex=flex)
    out = place.get("margin-right") or ""
    if not out.startswith("-"):
        return place
    inside = place.without("margin-right")
    narrow, small = (
        tuple(pair for pair in part if pair[0] != "margin-right") for part in (place.narrow, place.small)
    )
    return replace(inside, narrow=narrow, small=small).merged(style(wide={"margin-right": out}))


def _across(slot: Slot, content: Box, page: Page, *, flex: bool) -> Style:
    box, shift = slot.box, min(slot.correction.dx, max(0.0, page.width_px - slot.box.right))
    grown = box.width + slot.correction.dwidth
    left, right = box.x - content.x, content.right - box.right
    if slot.single_line:
        return _line(slot, left, right, shift, content.width or 1.0)
    if slot.fit is not Fit.FILL:
        return _loose(slot, left, right, shift, content.width, flex=flex)
    full = left <= NEAR_PX / 2 and abs(right + left) <= NEAR_PX / 2
    if full and not shift and not slot.correction.dwidth:
        return Style()
    if abs(left - right) <= NEAR_PX and not shift and 0 < left <= 40 and not slot.correction.dwidth:
        sides = _margin("left", round(left)) | _margin("right", round(right))
        return style(sides, small=_inset(left))
    if abs(left - right) <= NEAR_PX and not shift and left > 0:
        return _centred(grown, left, content, page)
    base = {"max-width": px(grown + (1 if _ends_in_words(slot.node) else 0))}
    if is_page_container(left, right, content, page):
        start = container_padding(px(box.width), (left - right) / 2 + shift)
        return style(base | {"margin-left": start, "margin-right": px(SIDE_PADDING_PX)})
    free = style(small={"max-width": "100%"}) if _wants_width(slot) else Style()
    if right <= NEAR_PX and left > content.width / 3:
        hung = base | {"width": "100%", "margin-left": "auto"} | _margin("right", -shift)
        return style(hung).merged(free)
    if left > HANG_PX and slot.node.kind is Kind.GRID:
        free = free.merged(style(narrow={"margin-left": "0", "max-width": "100%"}))
    tight = slot.node.kind is Kind.ROW and box.width <= _TIGHT_PX
    free = free.merged(style(narrow={"max-width": "100%"} if tight else {}))
    indent = _indented("left", round(left) + shift, content.width or 1.0, base)
    if _hangs_right(left, right, content.width):
        indent = indent.merged(style(_before(left + shift, grown, right)))
    return indent.merged(free)


def says(slot: Slot) -> bool:
    """Tell whether there are words in a child."""
    return any(each.text is not None for each in slot.node.walk())


def _ends_in_words(node: Node) -> bool:
    """Tell whether a row is a run of small things that ends in a line, which a lost fraction would break."""
    if node.kind is not Kind.ROW or node.paint != Paint():
        return False
    pairs = zip(node.children, node.children[1:], strict=False)
    close = all(after.box.x - before.box.right < SMALL_PX / 2 for before, after in pairs)
    last = node.children[-1]
    return close and last.text is not None and not last.text.wraps and last.paint == Paint()


def _wants_width(slot: Slot) -> bool:
    """Tell whether phones give an element all width: it shows its edges, or its lines are short.

    Signs in a box keep their size.
    """
    painted = any(each.paint != Paint() for each in slot.node.walk())
    return slot.box.width > SMALL_PX and (painted or (says(slot) and slot.box.width < _SHORT_LINES_PX))


def _hangs_right(left: float, right: float, room: float) -> bool:
    """Tell whether a child keeps its distance from the right edge rather than from the left."""
    return right <= min(HANG_PX, left / 4) and left > room / 3


def _before(left: float, width: float, right: float) -> dict[str, str]:
    """Return a left margin that leaves room in any window for `width` and a part of what is `right` of it."""
    room = math.ceil(width) + max(0, min(round(right) - 1, SIDE_PADDING_PX))
    return {"margin-left": f"min({px(left)}, 100% - {px(room)})"}


def _indent(value: float, room: float) -> dict[str, str]:
    """Return a left margin that gives way in windows narrower than the design."""
    if value <= HANG_PX:
        return _margin("left", value)
    share = math.ceil(100 * value / room) + 1
    return {"margin-left": f"min({px(value)}, {share}%)"}


def _margin(side: str, value: float) -> dict[str, str]:
    return {f"margin-{side}": px(value)} if round(value, 2) else {}


def _slim(name: str, value: float) -> dict[str, str]:
    return {name: px(SIDE_PADDING_PX if value > 64 else 0)} if value > 24 else {}


def _kept_in(name: str, value: float) -> dict[str, str]:
    """Where there is no room to spare nothing sticks out."""
    return {name: "0"} if value < 0 else {}


def _inset(margin: float) -> dict[str, str]:
    side = px(SIDE_PADDING_PX)
    return {"margin-left": side, "margin-right": side} if margin > 24 else {}


def _centred(width: float, margin: float, content: Box, page: Page) -> Style:
    auto = {"margin-left": "auto", "margin-right": "auto"}
    if content.width >= page.width_px - 2 and margin >= SIDE_PADDING_PX:
        return style({"width": f"min({px(width)}, 100% - {2 * SIDE_PADDING_PX}px)"} | auto)
    return style({"width": "100%", "max-width": px(width)} | auto)


def _line(slot: Slot, left: float, right: float, shift: float, width: float) -> Style:
    """Place a text of one line: it stretches, and is aligned by where it lies in a column of that `width`."""
    loose = max(3 * NEAR_PX, CENTRED_SHARE * width) if left > width / 6 else 3 * NEAR_PX
    if slot.align is Align.CENTRE or (abs(left - right) <= loose and left > 16):
        slant = (left - right) / 2
        offset = 2 * ((round(2 * slant) / 2 if abs(slant) > NEAR_PX else 0.0) + shift)
        side = "left" if offset > 0 else "right"
        return _indented(side, abs(offset), width, {"text-align": "center"})
    ends = slot.align is Align.END or (right <= NEAR_PX / 2 and left > 2 * NEAR_PX)
    if ends or (left > width / 3 and right < left / 4):
        return _indented("right", max(0, round(right)) - shift, width, {"text-align": "right"})
    return _indented("left", round(left) + shift, width, {})


def _indented(side: str, indent: float, width: float, base: dict[str, str]) -> Style:
    """Return `base` with an indent that keeps its share of the width on tablets and is slim on phones."""
    name = f"margin-{side}"
    share = {name: f"{number(100 * indent / width, 1)}%"} if indent > HANG_PX else _kept_in(name, indent)
    if side == "left":
        margin, share = _indent(indent, width), {} if indent > HANG_PX else share
    else:
        margin = _margin(side, indent)
    return style(base | margin, narrow=share, small=_slim(name, indent))


def _loose(slot: Slot, left: float, right: float, shift: float, room: float, *, flex: bool) -> Style:
    """Place an element that has its own width."""
    width = {} if flex else {"width": "fit-content"} if slot.fit is Fit.NATURAL else {}
    width |= {"max-width": "100%"} if slot.node.kind is Kind.ROW else {}
    if (
        box_is_wide(slot)
        and slot.node.kind is Kind.CONTROL
        and abs(left - right) <= NEAR_PX
        and 0 < left <= 40
    ):
        return style(
            {"width": f"calc(100% - {px(round(left + right))})"} | _margin("left", round(left) + shift)
        )
    if abs(left - right) <= NEAR_PX and left > 0:
        offset = _margin("left", 2 * shift)
        centred = ({"align-self": "center"} | offset) if flex else _auto_margins(slot, shift)
        return style(centred | width, small={"margin-left": "0"} if flex and offset else {})
    if left > NEAR_PX and right <= NEAR_PX:
        end = {"align-self": "flex-end"} if flex else {"margin-left": "auto"}
        margin = max(0, round(right)) - shift
        return style(end | width | _margin("right", margin))
    if left <= NEAR_PX / 2 and right <= NEAR_PX / 2 and box_is_wide(slot):
        offset = _margin("left", shift)
        return style({"width": "100%"} | offset, narrow={"margin-left": "0"} if offset else {})
    start = {"align-self": "flex-start"} if flex else {}
    far = {"margin-left": "0"} if left > 24 or (left > 0 and box_is_wide(slot)) else {}
    if box_is_wide(slot) and left > NEAR_PX and slot.box.width + left > _TABLET_SHARE * room:
        width |= {"max-width": f"calc(100% - {px(round(left))})"}
        far |= {"max-width": "100%"}
    indent = _indent(round(left) + shift, room)
    if _hangs_right(left, right, room):
        indent = _before(round(left) + shift, slot.box.width, right)
    return style(
        start | width | indent,
        narrow=far if box_is_wide(slot) else {},
        small=far,
    )


def box_is_wide(slot: Slot) -> bool:
    """Tell whether an element that has its own width should follow its container's instead."""
    return slot.fit is Fit.FIXED and slot.box.width >= SMALL_PX


def _auto_margins(slot: Slot, shift: float) -> dict[str, str]:
    if shift:
        return {"margin-left": f"calc(50% - {px(slot.box.width / 2 - shift)})"}
    return {"margin-left": "auto", "margin-right": "auto"}
