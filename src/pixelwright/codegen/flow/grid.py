"""Grids and overlays: children in cells. Knows nothing of tags, text or files."""

from __future__ import annotations

from collections.abc import Sequence

from pixelwright.codegen.flow.column import (
    SIDE_PADDING_PX,
    Flow,
    Page,
    _paddings,
    across,
    edge_style,
    shifted_down,
)
from pixelwright.codegen.flow.frame import NEAR_PX, Fit, Slot, inner_box, is_strip, uniform_gap
from pixelwright.codegen.styles.declarations import Style, px, style
from pixelwright.geometry import Box
from pixelwright.scene import Paint
from pixelwright.tree import Kind, Node

_GROUND_SHARE = 0.5
"""What lies behind at least this share of something is its ground."""
PART_PX = 180
"""Layers at least this wide are parts of the page."""
_TIGHT_PX = 200
"""Layers that have room on any phone stay as they are."""
SMALL_TRACK_PX = 140
"""Tracks up to this wide hold tiles that stay side by side on phones."""


def grid(node: Node, slots: Sequence[Slot], page: Page) -> Flow:
    """Set children in reading order on the node's tracks."""
    inner = inner_box(node)
    count = max(1, len(node.columns))
    rows = _lines(slots)
    left = max(0.0, min(slot.box.x for slot in slots) - inner.x)
    tracks = [max(1.0, float(width)) for width in node.columns] or [inner.width]
    right = _right_padding(inner, left, slots, tracks)
    width = inner.width - left - right
    gap_px = max(0.0, (width - sum(tracks)) / (count - 1)) if count > 1 else 0.0
    gap_x = round(gap_px) if abs(gap_px - round(gap_px)) * (count - 1) < NEAR_PX else round(gap_px, 2)
    tracks = _spread(tracks, width - gap_x * (count - 1))
    tops, gap_y, end = _rows(inner.y, rows)
    below = max(0.0, round(inner.bottom - end))
    own = {"display": "grid", "grid-template-columns": _template(tracks)}
    own |= _gaps(gap_x, gap_y)
    own_style = style(own).merged(_fewer(tracks)).merged(_paddings(tops[0], right, below, left, inner, page))
    own_style = edge_style(inner, slots, (left, right), page).merged(own_style)
    starts = [inner.x + left + sum(tracks[:place]) + gap_x * place for place in range(count)]
    places = []
    for line, top in zip(rows, tops, strict=True):
        for slot in line:
            cell, span = _cell(slot, starts, tracks)
            upper = min(each.box.y for each in line)
            offset = round(slot.box.y - upper) + (top if line is not rows[0] else 0)
            short = slot.box.bottom < max(each.box.bottom for each in line) - NEAR_PX / 2
            places.append(span.merged(_in_cell(slot, cell, page, offset, short=short)))
    borders = node.box.rounded().height - inner.height
    return Flow(own_style, tuple(places), end + below - inner.y + borders)


def _lines(slots: Sequence[Slot]) -> list[list[Slot]]:
    """Split children in reading order where one begins left of the one before."""
    rows: list[list[Slot]] = []
    for slot in slots:
        if not rows or slot.box.x <= rows[-1][-1].box.x:
            rows.append([])
        rows[-1].append(slot)
    return rows


def _cell(slot: Slot, starts: list[float], tracks: list[float]) -> tuple[Box, Style]:
    """Return the part of the tracks that a child lies on, and what it says of them if they are several."""
    place = max((index for index, start in enumerate(starts) if start <= slot.box.x + 2 * NEAR_PX), default=0)
    last = place
    while last + 1 < len(starts) and starts[last + 1] < slot.box.right - 2 * NEAR_PX:
        last += 1
    cell = Box.from_edges(starts[place], slot.box.y, starts[last] + tracks[last], slot.box.bottom)
    if last == place:
        return cell, Style()
    if place == 0 and last == len(starts) - 1:
        return cell, style({"grid-column": "1 / -1"})
    return cell, style({"grid-column": f"span {last - place + 1}"}, small={"grid-column": "auto"})


def _right_padding(inner: Box, left: float, slots: Sequence[Slot], tracks: list[float]) -> float:
    """Return the space right of the last track: as wide as on the left if that leaves room for the tracks."""
    if inner.width - 2 * left >= sum(tracks) - NEAR_PX:
        last = max(slot.box.right for slot in slots)
        return left if inner.right - last >= left - NEAR_PX else max(0.0, inner.right - last)
    return max(0.0, inner.right - max(slot.box.right for slot in slots))


def _spread(tracks: list[float], width: float) -> list[float]:
    factor = width / sum(tracks) if sum(tracks) else 1.0
    return [track * factor for track in tracks]


def _template(tracks: list[float]) -> str:
    if max(tracks) - min(tracks) <= NEAR_PX:
        return f"repeat({len(tracks)}, minmax(0, 1fr))" if len(tracks) > 1 else "minmax(0, 1fr)"
    return " ".join(f"minmax(0, {round(track, 1):g}fr)" for track in tracks)


def _gaps(gap_x: float, gap_y: float) -> dict[str, str]:
    if gap_x == gap_y:
        return {"gap": px(gap_x)} if gap_x else {}
    gaps = {"column-gap": gap_x, "row-gap": gap_y}
    return {name: px(value) for name, value in gaps.items() if value}


def _fewer(tracks: list[float]) -> Style:
    """Fewer tracks on narrower screens."""
    if len(tracks) == 1:
        return Style()
    key = "grid-template-columns"
    if max(tracks) <= SMALL_TRACK_PX:
        tiles = f"repeat(auto-fill, minmax(min(100%, {px(round(max(tracks)))}), 1fr))"
        return style(narrow={key: tiles})
    one = {key: "minmax(0, 1fr)"}
    if len(tracks) >= 4:
        return style(narrow={key: "repeat(2, minmax(0, 1fr))"}, small=one)
    return style(small=one)


def _rows(start: float, rows: Sequence[Sequence[Slot]]) -> tuple[list[float], float, float]:
    """Return the extra space above each row, the common gap, and the y where the last row ends."""
    spaces, cursor = [], start
    for line in rows:
        top = min(slot.box.y for slot in line)
        spaces.append(float(round(top - cursor)))
        cursor += spaces[-1] + max(slot.box.bottom for slot in line) - top
    gap = uniform_gap(spaces[1:])
    if gap is None:
        return spaces, 0.0, cursor
    return [spaces[0], *(space - gap for space in spaces[1:])], float(gap), cursor


def _in_cell(slot: Slot, cell: Box, page: Page, offset: float, *, short: bool) -> Style:
    place = across(slot, cell, page, flex=False)
    down = shifted_down(offset, slot.correction.dy)
    if slot.fit is Fit.FILL:
        loose = {"align-self": "start"} if short and slot.node.paint != Paint() else {}
        return place.merged(style(down | loose | {"min-width": "0"}))
    return place.merged(style(down | {"align-self": "start"} | _justify(place)))


def _justify(place: Style) -> dict[str, str]:
    auto = place.get("margin-left") == "auto" or place.get("margin-inline") == "auto"
    stretched = place.get("width") == "100%"
    return {} if auto or stretched or place.get("text-align") else {"justify-self": "start"}


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
    if _disjoint(slots) and inner.width <= _TIGHT_PX:
        kept = style(own, narrow={"min-width": px(round(inner.width))})
        return Flow(kept, places, max(node.box.rounded().height, reach))
    if _disjoint(slots):
        flat = {"margin-top": "0", "margin-left": "0", "max-width": "100%"}
        places = tuple(
            place.merged(style(narrow=below, small=below))
            for place, below in zip(
                places, (flat | _one_below_another(slot, inner, page) for slot in slots), strict=True
            )
        )
        one_by_one = {"display": "flex", "flex-direction": "column", "min-height": "0"}
        return Flow(style(own, narrow=one_by_one), places, max(node.box.rounded().height, reach))
    return Flow(style(own), places, max(node.box.rounded().height, reach))


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
    place = place.merged(style(_justify(place) if slot.fit is not Fit.FILL else {}))
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
