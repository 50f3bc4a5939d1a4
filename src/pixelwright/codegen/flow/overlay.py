"""Overlays: children over one another in one cell, beside or below one another where that is too narrow.

Knows nothing of tags, text or files.
"""

from __future__ import annotations

from collections.abc import Sequence

from pixelwright.codegen.flow.column import Flow, shifted_down
from pixelwright.codegen.flow.edges import SIDE_PADDING_PX, Page
from pixelwright.codegen.flow.frame import NEAR_PX, Fit, Slot, inner_box, is_strip
from pixelwright.codegen.flow.grid import justified
from pixelwright.codegen.flow.place import across, says
from pixelwright.codegen.styles.declarations import Style, ordered, px, style
from pixelwright.geometry import Box
from pixelwright.scene import Paint
from pixelwright.tree import Kind, Node

_GROUND_SHARE = 0.5
"""What lies behind at least this share of something is its ground."""
PART_PX = 180
"""Layers at least this wide are parts of the page."""
_TIGHT_PX = 200
"""Layers that have room on any phone stay as they are."""
_LAYERED_PX = 640
"""Where layers that hold different words are wider, they are parts of the page."""
_COMMON_SHARE = 0.1
"""Words that have more of their room in common lie over one another."""
_FLAT = {"margin-top": "0", "margin-left": "0", "max-width": "100%"}
_ONE_BY_ONE = {"display": "flex", "flex-direction": "column"}


def overlay(node: Node, slots: Sequence[Slot], page: Page) -> Flow:
    """Lay children over one another in a single cell; the first is the backdrop."""
    inner = inner_box(node)
    own: dict[str, str] = {"display": "grid", "grid-template-columns": "minmax(0, 1fr)"}
    tall = any(_spans(slot, inner) for slot in slots)
    reach = max(slot.box.bottom for slot in slots) - inner.y
    if not tall and reach < inner.height - NEAR_PX / 2:
        own["min-height"] = px(node.box.rounded().height)
    places = tuple(
        _over(slot, inner, page, backdrop=index == 0, tall=tall) for index, slot in enumerate(slots)
    )
    height = node.box.rounded().height
    if "min-height" not in own:
        height += max(_reach(slot, inner) for slot in slots) - inner.height
    if not _disjoint(slots):
        words = [slot for slot in slots if says(slot)]
        if inner.width > _LAYERED_PX and len(words) > 1 and _apart(words):
            return Flow(*_in_rows(style(own), places, slots, inner), height)
        loose = inner.width <= _TIGHT_PX and not any(slot.box.contains(inner, NEAR_PX) for slot in slots)
        return Flow(style(own, narrow=_as_wide(inner) if loose else {}), places, height)
    if all(map(_is_text, slots)):
        return Flow(style(_ONE_BY_ONE, wide=own), tuple(map(_in_the_design, places)), height)
    if inner.width <= _TIGHT_PX:
        return Flow(style(own, narrow=_as_wide(inner)), places, height)
    flat = tuple(_FLAT | _one_below_another(slot, inner, page) for slot in slots)
    places = tuple(
        place.merged(style(narrow=below, small=below)) for place, below in zip(places, flat, strict=True)
    )
    return Flow(style(own, narrow=_ONE_BY_ONE | {"min-height": "0"}), places, height)


def _reach(slot: Slot, inner: Box) -> float:
    """Return how far below the upper edge a layer ends that keeps the overlay tall."""
    return slot.box.height + (0 if _spans(slot, inner) else max(0, round(slot.box.y - inner.y)))


def _as_wide(inner: Box) -> dict[str, str]:
    """Return what keeps layers where they are over one another that reach further together than alone."""
    return {"min-width": px(round(inner.width))}


def _in_the_design(place: Style) -> Style:
    """Return a place among lines that are set into one another, which only lines as long as theirs can be."""
    return Style(wide=ordered(dict(place.base) | dict(place.wide)))


def _is_text(slot: Slot) -> bool:
    leaves = [each for each in slot.node.walk() if not each.children]
    return all(each.text is not None for each in leaves) and not any(solid for _, solid in _drawn(slot.node))


def _apart(slots: Sequence[Slot]) -> bool:
    """Tell whether no words lie over words of another layer."""
    said = [[each.box for each in slot.node.walk() if each.text is not None] for slot in slots]
    pairs = ((a, b) for at, one in enumerate(said) for other in said[at + 1 :] for a in one for b in other)
    return all(a.intersection(b).area <= _COMMON_SHARE * min(a.area, b.area) for a, b in pairs)


def _in_rows(
    own: Style, places: Sequence[Style], slots: Sequence[Slot], inner: Box
) -> tuple[Style, tuple[Style, ...]]:
    """Give layers a row each on narrow screens, from top to bottom; what lies behind them spans all rows."""
    grounds = {at for at, slot in enumerate(slots) if not says(slot) and _covers(slot, inner)}
    order = sorted((at for at in range(len(slots)) if at not in grounds), key=lambda at: slots[at].box.y)
    settled = []
    for at, (slot, place) in enumerate(zip(slots, places, strict=True)):
        if at in grounds:
            below = {"grid-area": f"1 / 1 / span {len(order)}", "width": "100%", "height": "100%"}
            below |= {"margin-top": "0", "margin-left": "0"}
        elif is_strip(slot.node):
            below = {"display": "none"}
        else:
            below = _FLAT | {"grid-area": f"{order.index(at) + 1} / 1"}
            below |= {"align-self": "start"} if place.get("align-self") else {}
        settled.append(place.merged(style(narrow=below, small=below)))
    return own.merged(style(narrow={"row-gap": "24px", "min-height": "0"})), tuple(settled)


def _covers(slot: Slot, inner: Box) -> bool:
    return slot.box.intersection(inner).area > _GROUND_SHARE * inner.area


def _one_below_another(slot: Slot, inner: Box, page: Page) -> dict[str, str]:
    """Return how a layer stands on narrow screens, where it has all the width."""
    if is_strip(slot.node):
        return {"display": "none"}
    off = inner.width >= page.width_px - 2 and slot.node.paint == Paint() and not _reaches_edge(slot, inner)
    if slot.fit is not Fit.FILL or slot.box.width < PART_PX:
        return {"margin-left": px(SIDE_PADDING_PX), "margin-right": px(SIDE_PADDING_PX)} if off else {}
    sides = {"padding-left": px(SIDE_PADDING_PX), "padding-right": px(SIDE_PADDING_PX)} if off else {}
    return {"align-self": "stretch"} | sides


def _reaches_edge(slot: Slot, page: Box) -> bool:
    """Tell whether a layer paints anything at the edge of the page."""
    drawn = [each.box for each in slot.node.walk() if each.paint.fill or each.kind is Kind.PICTURE]
    return any(box.x <= page.x + NEAR_PX or box.right >= page.right - NEAR_PX for box in drawn)


def _disjoint(slots: Sequence[Slot]) -> bool:
    """Tell whether nothing is the ground of another, so that narrow screens can show one below the other."""
    layers = [_drawn(slot.node) for slot in slots]
    pairs = (
        (a, b)
        for index, upper in enumerate(layers)
        for lower in layers[index + 1 :]
        for a in upper
        for b in lower
    )
    return not any(_is_ground(*a, b[0]) or _is_ground(*b, a[0]) for a, b in pairs)


def _is_ground(box: Box, solid: bool, other: Box) -> bool:
    """Tell whether something `solid` lies behind most of another box, or covers a part of it without need."""
    common = box.intersection(other).area
    return solid and common > 0.1 * min(box.area, other.area) and common > _GROUND_SHARE * other.area


def _drawn(node: Node) -> list[tuple[Box, bool]]:
    """Return the boxes of all that can be seen in `node`, and whether each is more than text."""
    if node.text is not None and node.paint == Paint():
        return [(Box.around(line.ink for line in node.text.lines), False)]
    if node.paint != Paint() or not node.children:
        return [(node.box, True)]
    return [each for child in node.children for each in _drawn(child)]


def _spans(slot: Slot, inner: Box) -> bool:
    """Tell whether the child alone gives the overlay its height."""
    return slot.box.y - inner.y <= NEAR_PX / 2 and inner.bottom - slot.box.bottom <= NEAR_PX / 2


def _over(slot: Slot, inner: Box, page: Page, *, backdrop: bool, tall: bool) -> Style:
    """Place a child in the one cell; it hangs from the middle or end only where another keeps that `tall`."""
    area = style({"grid-area": "1 / 1"})
    if backdrop and slot.box.contains(inner, NEAR_PX):
        fill = {"width": "100%", "height": "100%"} if slot.node.kind is Kind.PICTURE else {}
        return area.merged(style(fill))
    place = area.merged(across(slot, inner, page, flex=False))
    place = place.merged(style(justified(place) if slot.fit is not Fit.FILL else {}))
    above, below = slot.box.y - inner.y, inner.bottom - slot.box.bottom
    shift = slot.correction.dy
    if slot.fit is Fit.FILL and _spans(slot, inner) and not shift:
        return place
    if tall and abs(above - below) <= NEAR_PX and not shift:
        return place.merged(style({"align-self": "center"}))
    if _spans(slot, inner):
        return place.merged(style({"align-self": "start"} | shifted_down(0.0, shift)))
    if tall and below < above and below < inner.height / 4:
        up = round(below) - shift
        hung = {"align-self": "end"} | ({"margin-top": px(shift)} if shift else {})
        return place.merged(style(hung | ({"margin-bottom": px(up)} if up else {})))
    return place.merged(style({"align-self": "start"} | shifted_down(round(above), shift)))
