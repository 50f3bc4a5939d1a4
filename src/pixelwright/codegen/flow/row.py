"""Rows: children from left to right, each on its target at the design's width, wrapping below it."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pixelwright.codegen.flow.column import Flow, shifted_down
from pixelwright.codegen.flow.edges import SIDE_PADDING_PX, Page, edge_style, paddings
from pixelwright.codegen.flow.frame import NEAR_PX, Fit, Slot, inner_box, is_strip, uniform_gap
from pixelwright.codegen.flow.lineup import WIDE_CHILD_PX, breaks, is_trio, stacks_on_phones
from pixelwright.codegen.flow.place import SMALL_PX
from pixelwright.codegen.styles.declarations import Style, px, style
from pixelwright.geometry import Box
from pixelwright.scene import Paint
from pixelwright.tree import Kind, Node

NARROWEST_PX = 200
"""A column narrower than this goes to the next line on narrow screens instead."""
PART_PX = 240
"""A column taller than this is a part of the page: on narrow screens it hangs from the top."""
LARGE_GAP_PX = 32
"""A gap at least this wide that takes up what is left over becomes an auto margin."""
_NEARLY_FULL = 0.8
"""Rows that take up more of their room do not fit any more before a tablet's layout begins."""
_FARTHEST_PX = 8
"""What is moved further than this may push: it would stick out of the row."""


@dataclass(frozen=True, slots=True)
class _Main:
    """How a row spends its width."""

    left: float
    right: float
    justify: str
    gap: float
    margins: tuple[float | None, ...]
    """Each child's own space before it, None for an auto margin."""
    filled: bool


def row(node: Node, slots: Sequence[Slot], page: Page, *, natural: bool) -> Flow:
    """Lay children side by side; `natural` tells that nothing but the children gives the row its width."""
    inner, slots = inner_box(node), _on_page(slots, page)
    top = max(0.0, min(slot.box.y for slot in slots) - inner.y)
    content = Box.from_edges(inner.x, inner.y + top, inner.right, max(slot.box.bottom for slot in slots))
    main = _spend(inner, slots, natural=natural)
    stacks = stacks_on_phones(slots)
    align, cross, height = _cross(content, slots, stacks=stacks)
    end = inner.y + round(top) + height
    below = max(0.0, round(inner.bottom - end))
    own = {"display": "flex"}
    if align != "stretch":
        own["align-items"] = align
    if main.justify != "start":
        own["justify-content"] = main.justify
    if main.gap:
        own["column-gap" if not stacks else "gap"] = px(main.gap)
    own_style = style(own).merged(_reflow(main, slots, stacks=stacks)).merged(_early(inner, slots))
    own_style = own_style.merged(paddings(round(top), main.right, below, main.left, inner, page))
    edge = _edge(inner, slots, page) if stacks else None
    if edge is None:
        own_style = edge_style(inner, slots, (main.left, main.right), page).merged(own_style)
    places = tuple(
        _place(slot, margin, main, slots).merged(across).merged(after)
        for slot, margin, across, after in zip(slots, main.margins, cross, _ends(main, slots), strict=True)
    )
    if edge is not None:
        own_style = own_style.merged(style(small=_sides("padding", 0)))
        narrower = {"max-width": f"calc(100% - {2 * SIDE_PADDING_PX}px)"}
        gutter = style(small=_sides("margin", SIDE_PADDING_PX) | narrower)
        places = tuple(place if at == edge else place.merged(gutter) for at, place in enumerate(places))
    borders = node.box.rounded().height - inner.height
    return Flow(own_style, places, end + below - inner.y + borders)


def _edge(inner: Box, slots: Sequence[Slot], page: Page) -> int | None:
    """Return which child paints one edge of the page while the others keep off the edges.

    Where they stand one below the other, the row's padding would part that child from its edge, and leave
    the others without any on that side.
    """
    if inner.width < page.width_px - 2 or len(slots) < 2:
        return None
    ends = (slots[0].box.x - inner.x, inner.right - slots[-1].box.right)
    for at, slack in ((0, ends[0]), (len(slots) - 1, ends[1])):
        others = [slot for place, slot in enumerate(slots) if place != at and not is_strip(slot.node)]
        plain = all(slot.fit is not Fit.FIXED and slot.node.paint.fill is None for slot in others)
        if slack <= NEAR_PX and plain and _paints_edge(slots[at].node, inner):
            return at
    return None


def _paints_edge(node: Node, page: Box) -> bool:
    return any(
        each.paint.fill is not None
        and (each.box.x <= page.x + NEAR_PX or each.box.right >= page.right - NEAR_PX)
        for each in node.walk()
    )


def _sides(name: str, value_px: float) -> dict[str, str]:
    return {f"{name}-left": px(value_px), f"{name}-right": px(value_px)}


def _on_page(slots: Sequence[Slot], page: Page) -> Sequence[Slot]:
    """Keep the last child on the page: what fills its room gives way, all else is moved less."""
    *others, last = slots
    room = max(0.0, page.width_px - last.box.right) - sum(slot.correction.dx for slot in others)
    excess = last.correction.dx - room
    if excess <= 0:
        return slots
    kept = (
        replace(last.correction, dwidth=-excess)
        if last.fit is Fit.FILL
        else replace(last.correction, dx=room)
    )
    return [*others, replace(last, correction=kept)]


def _spend(inner: Box, slots: Sequence[Slot], *, natural: bool) -> _Main:
    left = max(0, round(slots[0].box.x - inner.x))
    right = round(inner.right - slots[-1].box.right)
    gaps = [b.box.x - a.box.right for a, b in itertools.pairwise(slots)]
    gap = uniform_gap(gaps, _drift(slots))
    if natural:
        return _Main(0.0, 0.0, "start", *_share(gaps, gap, slots), filled=False)
    if gaps and abs(left - max(0.0, right)) > 2 * LARGE_GAP_PX and left < right:
        return _Main(left, min(left, right), "start", *_share(gaps, gap, slots), filled=False)
    reach = max(left, LARGE_GAP_PX) + NEAR_PX
    if len(slots) > 1 and gap is None and max(gaps) >= LARGE_GAP_PX and right <= reach:
        return _with_auto(left, right, gaps, slots)
    if len(slots) == 2 and gaps[0] >= 3 * LARGE_GAP_PX and right <= reach:
        return _Main(
            left,
            max(0.0, right),
            "space-between",
            0.0,
            (slots[0].correction.dx, slots[1].correction.dx),
            filled=False,
        )
    if abs(left - right) <= NEAR_PX and left > LARGE_GAP_PX and not stacks_on_phones(slots):
        return _Main(0.0, 0.0, "center", *_share(gaps, gap, slots), filled=False)
    if left > max(2 * LARGE_GAP_PX, right + NEAR_PX):
        return _Main(0.0, max(0.0, right), "flex-end", *_share(gaps, gap, slots), filled=False)
    filled = right <= reach
    kept = max(0.0, right if filled else min(left, right))
    return _Main(left, kept, "start", *_share(gaps, gap, slots), filled=filled)


def _drift(slots: Sequence[Slot]) -> float:
    """Between texts a gap is known to a px: ink tells of the pen no better."""
    return 1.3 if any(slot.single_line for slot in slots) else 0.55


def _share(
    gaps: list[float], gap: int | None, slots: Sequence[Slot]
) -> tuple[float, tuple[float | None, ...]]:
    shifts = [slot.correction.dx for slot in slots]
    if gap is not None:
        return float(gap), tuple(shifts)
    rounded = [0.0, *_carried(gaps)]
    return 0.0, tuple(space + shift for space, shift in zip(rounded, shifts, strict=True))


def _ends(main: _Main, slots: Sequence[Slot]) -> list[Style]:
    """Return what stands behind each child so that corrections do not change the row's width."""
    ends, moved = [Style() for _ in slots], 0.0
    for index, (slot, margin) in enumerate(zip(slots, main.margins, strict=True)):
        if margin is None and index:
            ends[index - 1] = _behind(-moved)
        moved += slot.correction.dx
    ends[-1] = _behind(-moved - slots[-1].correction.dwidth)
    return ends


def _behind(space: float) -> Style:
    if not round(space, 2) or abs(space) > _FARTHEST_PX:
        return Style()
    margin = {"margin-right": px(space)}
    return style(wide=margin) if space < 0 else style(margin)


def _carried(gaps: list[float]) -> list[float]:
    """Round gaps to whole px, carrying what is lost on to the next."""
    carry, out = 0.0, []
    for gap in gaps:
        whole = round(gap + carry)
        carry += gap - whole
        out.append(float(whole))
    return out


def _with_auto(left: float, right: float, gaps: list[float], slots: Sequence[Slot]) -> _Main:
    largest = gaps.index(max(gaps))
    rest = [gap for index, gap in enumerate(gaps) if index != largest]
    common = uniform_gap(rest, _drift(slots)) or 0
    spaces: list[float | None] = [slots[0].correction.dx]
    for index, (gap, slot) in enumerate(zip(gaps, slots[1:], strict=True)):
        spaces.append(None if index == largest else round(gap - common) + slot.correction.dx)
    return _Main(left, max(0.0, right), "start", float(common), tuple(spaces), filled=False)


def _cross(content: Box, slots: Sequence[Slot], *, stacks: bool) -> tuple[str, tuple[Style, ...], float]:
    """Return `align-items`, each child's deviation from it, and the height that the line of them has."""
    tall = any(slot.box.height >= content.height - 1.5 * NEAR_PX for slot in slots)
    wanted = [_cross_of(slot, content, tall=tall) for slot in slots]
    order = ["stretch", "center", "flex-start", "flex-end"]
    common = max(order, key=lambda name: (sum(name in each for each in wanted), -order.index(name)))
    places, height = [], 0.0
    for slot, options in zip(slots, wanted, strict=True):
        height = max(height, slot.box.height + (0 if options else round(slot.box.y - content.y)))
        column = stacks and slot.fit is Fit.FILL and slot.box.width > SMALL_PX
        full = {"align-self": "stretch"} if column else {}
        if options:
            own = {} if common in options else {"align-self": options[0]}
            part = slot.fit is Fit.FILL and slot.box.height > PART_PX
            hung = {"align-self": "stretch" if "stretch" in options else "flex-start"}
            centred = part and (own.get("align-self") or common) == "center"
            moved = shifted_down(0.0, slot.correction.dy)
            places.append(style(own | moved, narrow=hung if centred else {}, small=full if own else {}))
        else:
            offset = round(slot.box.y - content.y)
            own = {"align-self": "flex-start"} | shifted_down(offset, slot.correction.dy)
            flush = {"margin-top": "0"} if offset > LARGE_GAP_PX else {}
            places.append(style(own, small=flush | full))
    return common, tuple(places), height


def _cross_of(slot: Slot, content: Box, *, tall: bool) -> tuple[str, ...]:
    """Return the alignments that put the child in its place; it has an end only if one child is `tall`."""
    above, below = slot.box.y - content.y, content.bottom - slot.box.bottom
    options = []
    if above <= NEAR_PX / 2 and below <= NEAR_PX / 2:
        options.append("stretch" if slot.fit is Fit.FILL else "flex-start")
        options += ["center", "flex-start", "flex-end"]
    else:
        if tall and abs(above - below) <= 1.5 * NEAR_PX:
            options.append("center")
        if above <= NEAR_PX / 2:
            options.append("flex-start")
        if tall and below <= NEAR_PX / 2:
            options.append("flex-end")
    return tuple(dict.fromkeys(options))


def _place(slot: Slot, margin: float | None, main: _Main, slots: Sequence[Slot]) -> Style:
    base: dict[str, str] = {}
    small: dict[str, str] = {}
    narrow: dict[str, str] = {}
    stacks = stacks_on_phones(slots)
    if margin is None:
        base["margin-left"] = "auto"
        if stacks:
            small["margin-left"] = "0"
    elif round(margin, 2):
        base["margin-left"] = px(margin)
        if stacks or breaks(slots):
            narrow["margin-left"] = "0"
        elif margin > 24:
            narrow["margin-left"] = "16px"
    width = slot.box.width + slot.correction.dwidth
    if slot.fit is Fit.FILL:
        grow = main.filled and not _narrowest(slot)
        base["flex"] = f"{int(grow)} 1 {px(math.ceil(width - 0.05))}"
        base["min-width"] = "0"
        if stacks:
            small["flex"] = "none"
            small["max-width"] = "100%"
    elif slot.node.kind in (Kind.PICTURE, Kind.SHAPE) and slot.box.width <= 96:
        base["flex"] = "none"
    elif slot.fit is Fit.FIXED:
        base["min-width"] = "0"
        if stacks and slot.node.kind is Kind.CONTROL and slot.box.width >= WIDE_CHILD_PX:
            small["width"] = "100%"
    if stacks and is_strip(slot.node):
        small["display"] = "none"
    return style(base, narrow=narrow | _on_tablets(slot, main, slots), small=small)


def _on_tablets(slot: Slot, main: _Main, slots: Sequence[Slot]) -> dict[str, str]:
    """Return how much of the row a child takes on narrow screens: like ones stay alike."""
    stacks, width = stacks_on_phones(slots), slot.box.width + slot.correction.dwidth
    if is_trio(slots):
        return {"flex": f"1 1 {px(NARROWEST_PX) if slot.fit is Fit.FILL else '0'}"}
    if slot.fit is not Fit.FILL:
        return {}
    if stacks and _many(main):
        return {"flex": "1 1 40%"}
    if width > NARROWEST_PX:
        least = max(NARROWEST_PX, width / 2) if stacks else NARROWEST_PX
        return {"flex": f"1 1 {px(round(least))}"}
    if slot.node.paint == Paint() and not _wraps(slot.node):
        return {"flex": "0 1 auto"}
    return {}


def _narrowest(slot: Slot) -> bool:
    return slot.box.width < WIDE_CHILD_PX


def _wraps(node: Node) -> bool:
    return any(each.text is not None and each.text.wraps for each in node.walk())


def _many(main: _Main) -> bool:
    return len(main.margins) >= 4


def _reflow(main: _Main, slots: Sequence[Slot], *, stacks: bool) -> Style:
    if not stacks and not breaks(slots):
        return Style()
    between = _between(main)
    if stacks:
        pictures = is_trio(slots) and all(slot.fit is not Fit.FILL for slot in slots)
        narrow = {} if pictures else {"flex-wrap": "wrap"}
        narrow |= {"gap": "24px"} if main.gap > LARGE_GAP_PX else {}
        gap = {} if 8 <= main.gap <= 32 else {"gap": "24px" if main.gap > 32 else "16px"}
        # A column that may wrap gives its children their width only after it has taken their heights.
        one = {} if pictures else {"flex-wrap": "nowrap"}
        return style(
            narrow=narrow | ({"gap": px(between)} if between else {}),
            small={"flex-direction": "column", "align-items": "stretch"} | one | gap,
        )
    close = {"column-gap": "16px"} if main.gap > LARGE_GAP_PX else {}
    apart = {"column-gap": px(between)} if between else {}
    return style(narrow={"flex-wrap": "wrap", "row-gap": "8px"} | apart, small=close)


def _early(inner: Box, slots: Sequence[Slot]) -> Style:
    """Let a row of small things that is nearly full break in any window narrower than the design."""
    full = slots[-1].box.right - slots[0].box.x > _NEARLY_FULL * inner.width
    if stacks_on_phones(slots) or not breaks(slots) or not full:
        return Style()
    return style({"flex-wrap": "wrap"}, wide={"flex-wrap": "nowrap"})


def _between(main: _Main) -> float:
    """Return the gap that stands on narrow screens for what keeps the children apart by themselves."""
    spaces = sorted(space for space in main.margins[1:] if space is not None and space > 0)
    if main.gap:
        return 0.0
    if not spaces:
        return 24.0 if main.justify == "space-between" or None in main.margins else 0.0
    return float(min(24, round(spaces[len(spaces) // 2])))
