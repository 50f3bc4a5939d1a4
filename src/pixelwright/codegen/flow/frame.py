"""The geometry that a container and its children are laid out with. Knows nothing of CSS."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from pixelwright.codegen.styles.paint import border_widths
from pixelwright.geometry import Box
from pixelwright.tree import Align, Correction, Kind, Node

NEAR_PX = 1.0
"""Two edges or gaps that differ by no more are meant to be the same."""


_GROUP_PX, _GROUP_GAP_PX = 560, 48
"""A row no wider, with no wider gaps, is a group of inline things and as wide as they are."""
_STRIP_PX, _STRIP_TALL_PX = 16, 140


class Fit(Enum):
    """What decides the width of an element."""

    NATURAL = "natural"
    """Its content: a line of text, a button, a group of such."""
    FIXED = "fixed"
    """Itself: a picture, a control, a shape."""
    FILL = "fill"
    """Its container: columns, grids, paragraphs."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A child as its container sees it: where it must lie and how it behaves."""

    node: Node
    box: Box
    """Edges in whole px; the height is what the browser will give it."""
    fit: Fit
    correction: Correction = field(default_factory=Correction)
    single_line: bool = False
    """True for a text that must not wrap in the design."""
    align: Align = Align.START
    """How the lines of a text lie in their box."""
    inline: bool = False
    """True for an element that a plain block would set on a line of text, with that line's height."""


def inner_box(node: Node) -> Box:
    """Return the box inside the borders of `node`, edges in whole px."""
    edges = node.box.rounded()
    top, right, bottom, left = border_widths(node.paint)
    return Box.from_edges(edges.x + left, edges.y + top, edges.right - right, edges.bottom - bottom)


def uniform_gap(gaps: list[float], drift_px: float = 0.55) -> int | None:
    """Return the one whole gap that puts every item within `drift_px` of its place, None if there is none."""
    if not gaps:
        return None
    gap = round(sum(gaps) / len(gaps))
    drift = 0.0
    for each in gaps:
        drift += each - gap
        if abs(drift) > drift_px:
            return None
    return gap if gap >= 0 else None


def is_strip(node: Node) -> bool:
    """Tell whether `node` is a tall line or shade beside other things: below them it would be a gap."""
    return node.box.width <= _STRIP_PX and node.box.height > _STRIP_TALL_PX


def is_inline_like(node: Node) -> bool:
    """Tell whether the width of `node` comes from what is in it: text on one line, icons, buttons."""
    if node.kind is Kind.TEXT:
        return node.text is not None and not node.text.wraps
    if node.kind in (Kind.PICTURE, Kind.SHAPE):
        return node.box.width <= 64
    if node.kind is Kind.CONTROL:
        return True
    if node.kind is Kind.ROW and node.box.width <= _GROUP_PX:
        pairs = zip(node.children, node.children[1:], strict=False)
        close = all(after.box.x - before.box.right <= _GROUP_GAP_PX for before, after in pairs)
        return close and all(is_inline_like(child) for child in node.children)
    return False


def stretched_bottoms(node: Node) -> dict[int, float]:
    """Return the least space at the end of equal-height repeats: stretched by their row, all share it."""
    if node.kind not in (Kind.ROW, Kind.GRID) or len(node.children) < 2:
        return {}
    groups: dict[str, list[int]] = {}
    for index, child in enumerate(node.children):
        if child.group and child.children and child.kind is Kind.COLUMN:
            groups.setdefault(child.group, []).append(index)
    bottoms: dict[int, float] = {}
    for members in groups.values():
        children = [node.children[index] for index in members]
        if len({(round(child.box.y), round(child.box.height)) for child in children}) != 1:
            continue
        if all(len(child.children) == 1 for child in children):
            continue  # boxes around one sign or word each are centred in their row, not stretched
        rooms = [
            inner_box(child).bottom - max(each.box.bottom for each in child.children) for child in children
        ]
        least = max(0.0, round(min(rooms)))
        bottoms |= {index: least for index, room in zip(members, rooms, strict=True) if room > least + 0.5}
    return bottoms
