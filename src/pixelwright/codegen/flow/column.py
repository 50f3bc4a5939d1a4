"""From boxes to flow: how a container sets out its children so that each lands on its target.

Works on geometry alone: knows nothing of tags, text or files. Everything is exact at the design's width;
the `narrow` and `small` parts of a style say what changes below.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pixelwright.codegen.flow.frame import NEAR_PX, Fit, Slot, inner_box, uniform_gap
from pixelwright.codegen.styles.declarations import Style, number, px, style
from pixelwright.geometry import Box
from pixelwright.scene import Paint
from pixelwright.tree import Align, Kind, Node

SIDE_PADDING_PX = 16
"""What is left of wide side paddings on phones."""
SMALL_PX = 96
"""Pictures and shapes below this size are signs that keep it."""
CONTAINER_MIN_MARGIN_PX = 40
"""Page-wide bands whose content keeps this far from both edges hold a centred container."""

_TABLET_SHARE = 0.8
"""What takes up more of the room in the design has to give way before a tablet's layout begins."""
_HANG_PX = 64
"""A margin wider than this is no inset any more: it gives way where there is less room."""
_SAME_LENGTH_PX = 8
_OFF_CENTRE_PX = 48
"""Content of the page whose margins differ by no more is in its middle."""
_EDGE_PX = 12
"""What is nearer to the edge of the page touches it."""
_PHONE_GAP_PX = 48
"""The largest space between two things on phones."""
_SHORT_LINES_PX = 320
_TIGHT_PX = 200
"""Rows up to this wide are given all the room there is on narrow screens: their words may not break."""
_CENTRED_SHARE = 0.03
"""A short line is meant to be centred if its sides differ by up to this share of the room."""


@dataclass(frozen=True, slots=True)
class Flow:
    """The declarations of a container and of its children's places, and the height that results."""

    own: Style
    places: tuple[Style, ...]
    height_px: float


@dataclass(frozen=True, slots=True)
class Page:
    """What a container has to know of the page around it."""

    width_px: float


def column(node: Node, slots: Sequence[Slot], page: Page, bottom_px: float | None = None) -> Flow:
    """Stack children from top to bottom.

    `bottom_px` replaces the padding below the last child where a row stretches the element anyway.
    """
    inner = inner_box(node)
    slots = centred_lines(inner, slots)
    left, right = side_paddings(inner, slots)
    content = Box.from_edges(inner.x + left, inner.y, inner.right - right, inner.bottom)
    tops, gap, end = _stack(inner.y, slots)
    below = max(0.0, round(inner.bottom - end)) if bottom_px is None else bottom_px
    drawn_in, height = 0.0, end + below - inner.y
    if len(slots) == 1 and slots[0].node.text is not None and node.paint != Paint():
        rest = below - slots[0].correction.dy
        below, drawn_in = max(0.0, rest), min(0.0, rest)
    first = tops[0] if tops else 0.0
    own: dict[str, str] = {}
    flex = len(slots) > 1 or min(first, drawn_in) < 0 or any(slot.inline for slot in slots)
    if flex:
        own |= {"display": "flex", "flex-direction": "column"}
        if gap:
            own["gap"] = px(gap)
    own_style = style(own).merged(_paddings(first, right, below, left, inner, page))
    above = [None, *slots[:-1]]
    places = tuple(
        _lowered(top, gap, tight=before is not None and _says(before) and _says(slot)).merged(
            across(slot, content, page, flex=flex)
        )
        for before, slot, top in zip(above, slots, [min(0.0, first), *tops[1:]], strict=False)
    )
    edges = edge_style(inner, slots, (left, right), page)
    own_style = edges.merged(own_style) if not edges.empty else own_style
    places = tuple(
        place.merged(_kept_off(place, slot, inner, (left, right), page))
        for slot, place in zip(slots, places, strict=True)
    )
    if drawn_in:
        places = tuple(place.merged(style({"margin-bottom": px(drawn_in)})) for place in places)
    borders = node.box.rounded().height - inner.height
    return Flow(own_style, places, height + borders)


def _lowered(top: float, gap: float, *, tight: bool) -> Style:
    """Space that leaves room for something beside it is empty on phones, where nothing is.

    What the design draws into one another by a few px would collide where words wrap; `tight` tells that
    there are words both above and in it.
    """
    if not top:
        return Style()
    small = {"margin-top": px(_PHONE_GAP_PX)} if top > 96 else {}
    collides = top + gap < -2 * NEAR_PX
    if collides and tight:
        return style(wide={"margin-top": px(top)})
    return style({"margin-top": px(top)}, small=small | ({"margin-top": "0"} if collides else {}))


def _says(slot: Slot) -> bool:
    return any(each.text is not None for each in slot.node.walk())


def centred_lines(inner: Box, slots: Sequence[Slot]) -> Sequence[Slot]:
    """Return the slots, their lines centred where all words are in the middle of the container.

    Lines of one length could as well begin at one edge.
    """
    said = [slot for slot in slots if slot.node.text is not None]
    widths = [slot.box.width for slot in said]
    if not said or not all(_is_in_the_middle(slot, inner) for slot in said):
        return slots
    alike = max(widths) - min(widths) < _SAME_LENGTH_PX
    if alike and min(slot.box.x for slot in said) - inner.x <= inner.width / 6:
        return slots
    return [replace(slot, align=Align.CENTRE) if slot.single_line else slot for slot in slots]


def _is_in_the_middle(slot: Slot, inner: Box) -> bool:
    left, right = slot.box.x - inner.x, inner.right - slot.box.right
    centred = slot.single_line or slot.align is Align.CENTRE
    return centred and min(left, right) > 0 and abs(left - right) <= 3 * NEAR_PX


def shifted_down(offset: float, shift: float) -> dict[str, str]:
    """Return the margins of a child `offset` below its place, moved by `shift`; no sibling follows."""
    declared = {"margin-top": px(offset + shift)} if round(offset + shift, 2) else {}
    return declared | ({"margin-bottom": px(-shift)} if round(shift, 2) else {})


def _stack(start: float, slots: Sequence[Slot]) -> tuple[list[float], float, float]:
    """Return each child's own space above, the gap common to all, and the y where the last one ends."""
    cursor = start
    spaces: list[float] = []
    for slot in slots:
        space = round(slot.box.y - cursor)
        spaces.append(space)
        cursor = max(cursor, cursor + space) + slot.box.height if space >= 0 else slot.box.y + slot.box.height
    gap = uniform_gap([float(space) for space in spaces[1:]])
    extra = [slot.correction.dy for slot in slots]
    if gap is None and len(spaces) > 2:
        smallest = min(spaces[1:])
        common = [space for space in spaces[1:] if space == smallest]
        gap = round(smallest) if smallest > 0 and 2 * len(common) > len(spaces) - 1 else None
    if gap is None:
        return [space + dy for space, dy in zip(spaces, extra, strict=True)], 0.0, cursor
    tops = [spaces[0], *(space - gap for space in spaces[1:])]
    return [top + dy for top, dy in zip(tops, extra, strict=True)], float(gap), cursor


def side_paddings(inner: Box, slots: Sequence[Slot]) -> tuple[float, float]:
    """Return the space left and right that all children keep; ragged right edges do not widen it."""
    if not slots:
        return 0.0, 0.0
    left = max(0, round(min(slot.box.x for slot in slots) - inner.x))
    right = max(0, round(inner.right - max(slot.box.right for slot in slots)))
    alone = len(slots) == 1 and slots[0].fit is not Fit.FILL and abs(left - right) <= NEAR_PX
    if alone and min(left, right) > inner.width / 4:
        return 0.0, 0.0
    spread = [slot for slot in slots if slot.fit is Fit.FILL and slot.box.width > inner.width / 2]
    if spread or abs(left - right) <= NEAR_PX:
        return left, right if spread and right < left else min(left, right)
    if left > right and left > inner.width / 4:
        return min(left, right), right
    return left, min(left, right)


def _paddings(top: float, right: float, bottom: float, left: float, inner: Box, page: Page) -> Style:
    base: dict[str, str] = {}
    small: dict[str, str] = {}
    narrow: dict[str, str] = {}
    for name, value in (("top", top), ("bottom", bottom)):
        if value > 0:
            base[f"padding-{name}"] = px(value)
        if value > 64:
            narrow[f"padding-{name}"] = px(round(value * 0.66))
            small[f"padding-{name}"] = px(max(32, round(value * 0.4)))
    if _is_page_container(left, right, inner, page):
        return style(base | _container_paddings(left, right, inner), narrow=narrow, small=small)
    for name, value in (("left", left), ("right", right)):
        if value > 0:
            base[f"padding-{name}"] = px(value)
        if value > 32:
            narrow[f"padding-{name}"] = px(24)
        if value > 24:
            small[f"padding-{name}"] = px(SIDE_PADDING_PX)
    return style(base, narrow=narrow, small=small)


def edge_style(inner: Box, slots: Sequence[Slot], kept: tuple[float, float], page: Page) -> Style:
    """Return the paddings of a page-wide container on narrow screens, on sides where it `kept` none.

    Ragged ends need none in the design; on a narrow screen the same text would run into the edge.
    """
    if not slots or inner.width < page.width_px - 2:
        return Style()
    narrow: dict[str, str] = {}
    small: dict[str, str] = {}
    slacks = (
        min(slot.box.x for slot in slots) - inner.x,
        inner.right - max(slot.box.right for slot in slots),
    )
    for side, slack, padding in zip(("left", "right"), slacks, kept, strict=True):
        if padding < _EDGE_PX <= slack:
            narrow[f"padding-{side}"] = px(min(round(slack), 24))
            small[f"padding-{side}"] = px(SIDE_PADDING_PX)
    return style(narrow=narrow, small=small)


def _kept_off(place: Style, slot: Slot, inner: Box, kept: tuple[float, float], page: Page) -> Style:
    """Keep a child off the edges of narrow screens that others of its page-wide container touch."""
    auto = "auto" in (place.get("margin-left"), place.get("margin-right")) and place.get("width") != "100%"
    auto = auto or (place.get("margin-left") or "").startswith("max(")
    slacks = (slot.box.x - inner.x, inner.right - slot.box.right)
    if auto or inner.width < page.width_px - 2 or min(slacks) < _EDGE_PX or max(kept) >= _EDGE_PX:
        return Style()
    share = f"{number(100 * slacks[0] / inner.width, 1)}%"
    indented = slacks[0] > _HANG_PX and place.get("margin-left") is not None
    left, right = share if indented else px(min(round(slacks[0]), 24)), px(min(round(slacks[1]), 24))
    narrow = {"margin-right": right}
    if "100% - " not in (place.get("margin-left") or ""):
        narrow["margin-left"] = left
    small = {"margin-left": px(SIDE_PADDING_PX), "margin-right": px(SIDE_PADDING_PX)}
    if place.get("width") == "100%":
        narrow["width"] = "auto"
    if slot.fit is Fit.FIXED or place.get("max-width") == "100%":
        narrow["max-width"] = f"calc(100% - {left} - {right})"
        small["max-width"] = f"calc(100% - {2 * SIDE_PADDING_PX}px)"
    return style(narrow=narrow, small=small)


def _is_page_container(left: float, right: float, inner: Box, page: Page) -> bool:
    """Tell whether content is in the middle of the page; what sticks out on one side may move it a little."""
    spans_page = inner.width >= page.width_px - 2
    return spans_page and abs(left - right) <= _OFF_CENTRE_PX and min(left, right) >= CONTAINER_MIN_MARGIN_PX


def _container_paddings(left: float, right: float, inner: Box) -> dict[str, str]:
    room, skew = px(inner.width - left - right), (left - right) / 2
    if abs(left - right) <= NEAR_PX:
        skew = 0.0
    return {
        "padding-left": _container_padding(room, skew),
        "padding-right": _container_padding(room, -skew),
    }


def _container_padding(room: str, skew: float) -> str:
    """Return half of what `room` leaves of the page, and `skew` more, but never too little."""
    half = f"(100% - {room}) / 2"
    moved = f" {'+' if skew > 0 else '-'} {px(abs(skew))}" if skew else ""
    return f"max({SIDE_PADDING_PX}px, {half}{moved})"


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
    base = {"max-width": px(grown)}
    if _is_page_container(left, right, content, page):
        start = _container_padding(px(box.width), (left - right) / 2 + shift)
        return style(base | {"margin-left": start, "margin-right": px(SIDE_PADDING_PX)})
    free = style(small={"max-width": "100%"}) if _wants_width(slot) else Style()
    if right <= NEAR_PX and left > content.width / 3:
        hung = base | {"width": "100%", "margin-left": "auto"} | _margin("right", -shift)
        return style(hung).merged(free)
    tight = slot.node.kind is Kind.ROW and box.width <= _TIGHT_PX
    free = free.merged(style(narrow={"max-width": "100%"} if tight else {}))
    indent = _indented("left", round(left) + shift, content.width or 1.0, base)
    if _hangs_right(left, right, content.width):
        indent = indent.merged(style(_before(left + shift, grown, right)))
    return indent.merged(free)


def _wants_width(slot: Slot) -> bool:
    """Tell whether phones give an element all width: it shows its edges, or its lines are short.

    Signs in a box keep their size.
    """
    painted = any(each.paint != Paint() for each in slot.node.walk())
    return slot.box.width > SMALL_PX and (painted or (_says(slot) and slot.box.width < _SHORT_LINES_PX))


def _hangs_right(left: float, right: float, room: float) -> bool:
    """Tell whether a child keeps its distance from the right edge rather than from the left."""
    return right <= min(_HANG_PX, left / 4) and left > room / 3


def _before(left: float, width: float, right: float) -> dict[str, str]:
    """Return a left margin that leaves room in any window for `width` and a part of what is `right` of it."""
    room = math.ceil(width) + max(0, min(round(right) - 1, SIDE_PADDING_PX))
    return {"margin-left": f"min({px(left)}, 100% - {px(room)})"}


def _indent(value: float, room: float) -> dict[str, str]:
    """Return a left margin that gives way in windows narrower than the design."""
    if value <= _HANG_PX:
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
    loose = max(3 * NEAR_PX, _CENTRED_SHARE * width) if left > width / 6 else 3 * NEAR_PX
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
    share = {name: f"{number(100 * indent / width, 1)}%"} if indent > _HANG_PX else _kept_in(name, indent)
    if side == "left":
        margin, share = _indent(indent, width), {} if indent > _HANG_PX else share
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
