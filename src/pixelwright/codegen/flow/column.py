"""From boxes to flow: how a container sets out its children so that each lands on its target.

Works on geometry alone: knows nothing of tags, text or files. Everything is exact at the design's width;
the `narrow` and `small` parts of a style say what changes below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pixelwright.codegen.flow.edges import Page, edge_style, kept_off, paddings
from pixelwright.codegen.flow.frame import NEAR_PX, Fit, Slot, inner_box
from pixelwright.codegen.flow.pitch import stacked
from pixelwright.codegen.flow.place import CENTRED_SHARE, across, says
from pixelwright.codegen.styles.declarations import Style, px, style
from pixelwright.geometry import Box
from pixelwright.scene import Paint
from pixelwright.tree import Align, Node

_SAME_LENGTH_PX = 8
"""Lines that differ by less in length could as well begin at one edge."""
_PHONE_GAP_PX = 48
"""The largest space between two things on phones."""


@dataclass(frozen=True, slots=True)
class Flow:
    """The declarations of a container and of its children's places, and the height that results."""

    own: Style
    places: tuple[Style, ...]
    height_px: float


def column(node: Node, slots: Sequence[Slot], page: Page, bottom_px: float | None = None) -> Flow:
    """Stack children from top to bottom.

    `bottom_px` replaces the padding below the last child where a row stretches the element anyway.
    """
    inner = inner_box(node)
    slots = centred_lines(inner, slots)
    left, right = side_paddings(inner, slots)
    content = Box.from_edges(inner.x + left, inner.y, inner.right - right, inner.bottom)
    tops, gap, end = stacked(inner.y, slots)
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
    own_style = style(own).merged(paddings(first, right, below, left, inner, page))
    above = [None, *slots[:-1]]
    places = tuple(
        _lowered(top, gap, tight=before is not None and says(before) and says(slot)).merged(
            across(slot, content, page, flex=flex)
        )
        for before, slot, top in zip(above, slots, [min(0.0, first), *tops[1:]], strict=False)
    )
    edges = edge_style(inner, slots, (left, right), page)
    own_style = edges.merged(own_style) if not edges.empty else own_style
    places = tuple(
        place.merged(kept_off(place, slot, inner, (left, right), page))
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
    loose = max(3 * NEAR_PX, CENTRED_SHARE / 2 * inner.width) if left > inner.width / 6 else 3 * NEAR_PX
    return centred and min(left, right) > 0 and abs(left - right) <= loose


def shifted_down(offset: float, shift: float) -> dict[str, str]:
    """Return the margins of a child `offset` below its place, moved by `shift`; no sibling follows."""
    declared = {"margin-top": px(offset + shift)} if round(offset + shift, 2) else {}
    return declared | ({"margin-bottom": px(-shift)} if round(shift, 2) else {})


def side_paddings(inner: Box, slots: Sequence[Slot]) -> tuple[float, float]:
    """Return the space left and right that all children keep; ragged right edges do not widen it."""
    if not slots:
        return 0.0, 0.0
    left = max(0, round(min(slot.box.x for slot in slots) - inner.x))
    right = max(0, round(inner.right - max(slot.box.right for slot in slots)))
    alone = len(slots) == 1 and slots[0].fit is Fit.FIXED
    if alone and min(left, right) > inner.width / 4:
        return 0.0, 0.0
    spread = [slot for slot in slots if slot.fit is Fit.FILL and slot.box.width > inner.width / 2]
    if spread or abs(left - right) <= NEAR_PX:
        return left, right if spread and right < left else min(left, right)
    if left > right and left > inner.width / 4:
        return min(left, right), right
    return left, min(left, right)
