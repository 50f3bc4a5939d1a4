"""Grids: children in the cells of their tracks. Knows nothing of tags, text or files."""

from __future__ import annotations

from collections.abc import Sequence

from pixelwright.codegen.flow.column import Flow, shifted_down
from pixelwright.codegen.flow.edges import Page, edge_style, paddings
from pixelwright.codegen.flow.frame import NEAR_PX, Fit, Slot, inner_box, uniform_gap
from pixelwright.codegen.flow.place import across
from pixelwright.codegen.styles.declarations import Style, px, style
from pixelwright.geometry import Box
from pixelwright.scene import Paint
from pixelwright.tree import Node

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
    own_style = style(own).merged(_fewer(tracks)).merged(paddings(tops[0], right, below, left, inner, page))
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
        cursor += spaces[-1] + max(round(slot.box.y - top) + slot.box.height for slot in line)
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
    return place.merged(style(down | {"align-self": "start"} | justified(place)))


def justified(place: Style) -> dict[str, str]:
    """Return what keeps a child from stretching that has a width of its own."""
    auto = place.get("margin-left") == "auto" or place.get("margin-inline") == "auto"
    stretched = place.get("width") == "100%"
    return {} if auto or stretched or place.get("text-align") else {"justify-self": "start"}
