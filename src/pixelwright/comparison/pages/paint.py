"""What lies in its place but is painted otherwise: inks, grounds, borders, corners, shadows, opacity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import numpy as np

from pixelwright.colour import Colour
from pixelwright.comparison.deltas import differing, on_one_canvas, regions
from pixelwright.comparison.inks import faded_by, ground_of, ink_of
from pixelwright.comparison.outlines import SIDES, common, read_borders, read_radius
from pixelwright.comparison.pages.changes import Change
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.pages.naming import named
from pixelwright.comparison.pages.shorthands import longhand
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_VISIBLE, _VISIBLE_FOREIGN = 2.0, 6.0
_REGIONS = 6
_OWNERS = 3
_WORTH = 0.6
"""A change is right if it leaves less than this share of what differs around it."""
_RIM_PX = 28
_SHADOWS = 4
_LEAST_AREA_PX = 256
_AWAY_PX = 2
_LINE_PX = 5
_ON_EDGE_PX = 2
_OPAQUE = 0.965
_FAINT = 0.05
"""Less is not an opacity: nothing is there."""


def mend_paint(inquiry: Inquiry) -> bool:
    """Find a colour or an outline that is painted otherwise and mend it; tell whether there was one."""
    design, page = on_one_canvas(inquiry.design, inquiry.page)
    mask = differing(design, page, inquiry.seen.foreign)
    tried: set[tuple[object, ...]] = set()
    for region, _ in regions(mask)[:_REGIONS]:
        best: tuple[float, Change] | None = None
        for change in _proposals(inquiry, design, page, region):
            if change.key in tried:
                continue
            tried.add(change.key)
            left = _left(inquiry, design, mask, change, region)
            if left < _WORTH and (best is None or left < best[0] - 0.02):
                best = left, change
            if left < 0.02:
                break
        if best:
            change = _refined(inquiry, design, best[1])
            if inquiry.accept(named(inquiry, change), change):
                return True
    return False


def _refined(inquiry: Inquiry, design: Pixels, change: Change) -> Change:
    """Read an ink again beside one that is nearly the same: browsers draw dark inks less strong."""
    lines = [line.box for line in inquiry.seen.lines if line.owner == change.element]
    if change.name != "color" or not lines:
        return change
    box = Box.around(lines).rounded().intersection(Box(0, 0, design.shape[1], design.shape[0]))
    if not box.area:
        return change
    with inquiry.shop.trying(change):
        shot = inquiry.live.tab.screenshot(part=box).pixels
    now = Colour.from_hex(change.value)
    found = ink_of(design[box.slices], shot, now) if shot.shape == design[box.slices].shape else None
    return replace(change, value=found.hex) if found else change


def _left(inquiry: Inquiry, design: Pixels, mask: np.ndarray, change: Change, region: Box) -> float:
    """Return which share of what differs around a region does so still with a change made."""
    height, width = design.shape[:2]
    around = (
        region.union(inquiry.box(change.element))
        .rounded()
        .expand(_RIM_PX)
        .intersection(Box(0, 0, width, height))
    )
    around = around.intersection(region.expand(400))
    before = int(mask[around.slices].sum())
    with inquiry.shop.trying(change):
        shot = inquiry.live.tab.screenshot(part=around).pixels
    part = design[around.slices]
    if shot.shape != part.shape or not before:
        return 1.0
    return float(differing(part, shot, inquiry.seen.foreign).sum()) / before


def _proposals(inquiry: Inquiry, design: Pixels, page: Pixels, region: Box) -> Iterator[Change]:
    """Yield changes that may explain a region that differs, the likeliest first."""
    limit = _VISIBLE_FOREIGN if inquiry.seen.foreign else _VISIBLE
    for element in filter(partial(_is_in_place, inquiry), _texts_in(inquiry, region)):
        yield from _ink_changes(inquiry, design, page, element, limit)
        if region.height <= _LINE_PX:
            yield from _line_changes(inquiry, element)
    owners = [*_boxes_around(inquiry, region), *_boxes_inside(inquiry, region)]
    for element in filter(partial(_is_in_place, inquiry), owners):
        yield from _ground_changes(inquiry, design, page, element, region, limit)
    for element in owners:
        yield from _border_changes(inquiry, design, page, element)
        yield from _corner_changes(inquiry, design, page, element)
        yield from _shadow_changes(inquiry, element)
        yield from _opacity_changes(inquiry, design, page, element)


def _is_in_place(inquiry: Inquiry, element: int) -> bool:
    """Tell whether nothing of an element is known to lie elsewhere in the design, beside other paint."""
    if inquiry.seen.foreign:
        return True
    residual = inquiry.seen.targets.residual(inquiry.places)
    words, boxes = inquiry.seen.targets.parted(residual)
    own = np.flatnonzero(inquiry.parts.owners == element)
    away = np.abs(np.append(words[own], boxes[element]))
    return not (away[~np.isnan(away)] > _AWAY_PX).any()


def _made(inquiry: Inquiry, element: int, name: str, value: str) -> Change:
    """Return a change in the rule that declares a property, on an ancestor where it is inherited."""
    inherited = name in ("color",)
    for each in inquiry.parts.ancestors(element) if inherited else [element]:
        rule = inquiry.shop.rule_for(each, name)
        if rule and rule.longhands[longhand(name)] not in ("inherit", "unset"):
            return Change(each, name, value, rule)
    return Change(element, name, value)


def _texts_in(inquiry: Inquiry, region: Box) -> list[int]:
    found = [line.owner for line in inquiry.seen.lines if line.box.intersection(region).area > 0]
    return list(dict.fromkeys(found))[:_OWNERS]


def _boxes_around(inquiry: Inquiry, region: Box) -> list[int]:
    """Return elements whose box has a region inside or along its rim, the best fitting first."""
    fits = []
    for number, part in enumerate(inquiry.parts.elements):
        box = inquiry.box(number)
        if part.hidden or box.area < 16 or not box.expand(_RIM_PX).contains(region, 2):
            continue
        fits.append((-_common_edges(box, region), -box.iou(region), not part.painted, number))
    return [fit[-1] for fit in sorted(fits)[:_OWNERS]]


def _boxes_inside(inquiry: Inquiry, region: Box) -> list[int]:
    """Return painted elements within a region, the largest of each style: several may make one region."""
    largest: dict[tuple[str, ...], tuple[float, int]] = {}
    for number, part in enumerate(inquiry.parts.elements):
        box = inquiry.box(number)
        if not (part.painted or part.whole) or part.hidden or box.area < _LEAST_AREA_PX:
            continue
        if region.expand(_RIM_PX / 4).contains(box) and box.area < region.area / 2:
            style = (part.tag, *part.styles.values())
            largest[style] = max(largest.get(style, (0.0, 0)), (box.area, -number))
    return [-number for _, number in sorted(largest.values(), reverse=True)][:_OWNERS]


def _common_edges(box: Box, region: Box) -> int:
    """Count the edges of a region that lie on those of a box."""
    near = (box.x - region.x, box.right - region.right, box.y - region.y, box.bottom - region.bottom)
    return sum(abs(gap) <= _ON_EDGE_PX for gap in near)


def _ink_changes(
    inquiry: Inquiry, design: Pixels, page: Pixels, element: int, limit: float
) -> Iterator[Change]:
    now = Colour.from_css(inquiry.shop.computed(element, "color"))
    if now is None:
        return
    box = Box.around(line.box for line in inquiry.seen.lines if line.owner == element).rounded()
    inside = box.intersection(Box(0, 0, design.shape[1], design.shape[0]))
    if not inside.area:
        return
    found = ink_of(design[inside.slices], page[inside.slices], now)
    if found and found.delta_e(now) > limit:
        change = _made(inquiry, element, "color", found.hex)
        yield change
        if change.element != element or change.rule:
            yield Change(element, "color", found.hex)


def _line_changes(inquiry: Inquiry, element: int) -> Iterator[Change]:
    """Yield other decorations of a text: its own, or one that a block around it draws on all it holds."""
    for each in inquiry.parts.ancestors(element)[1:]:
        if inquiry.parts.elements[each].styles["text-decoration-line"] != "none":
            yield _made(inquiry, each, "text-decoration-line", "none")
    now = inquiry.shop.computed(element, "text-decoration-line")
    for value in ("none", "underline", "line-through"):
        if value != now:
            yield _made(inquiry, element, "text-decoration-line", value)


def _ground_changes(
    inquiry: Inquiry, design: Pixels, page: Pixels, element: int, region: Box, limit: float
) -> Iterator[Change]:
    inside = inquiry.box(element).rounded().intersection(Box(0, 0, design.shape[1], design.shape[0]))
    now = Colour.from_css(inquiry.shop.computed(element, "background-color"))
    if now is None:
        part = inside.intersection(region.rounded())
        if part.area:
            colour = common(design[part.slices])
            if colour != common(page[part.slices]):
                yield Change(
                    element,
                    "background-color",
                    colour.hex,
                    inquiry.shop.rule_for(element, "background-color"),
                )
        return
    found = ground_of(design[inside.slices], page[inside.slices], now) if inside.area else None
    if found and found[0].delta_e(now) > limit:
        yield _made(inquiry, element, "background-color", found[0].hex)
    yield _made(inquiry, element, "background-color", "transparent")


def _border_changes(inquiry: Inquiry, design: Pixels, page: Pixels, element: int) -> Iterator[Change]:
    """Read width and colour of every side in both pictures; where they differ, so does the border."""
    box = inquiry.box(element).rounded()
    there, here = read_borders(design, box), read_borders(page, box)
    wrong = [side for side in SIDES if there[side] != here[side]]
    widths = {there[side][0] for side in wrong}
    if len(wrong) == len(SIDES) and len(widths) == 1:
        yield _made(inquiry, element, "border-width", f"{widths.pop()}px")
    for side in wrong:
        width, colour = there[side]
        if width and here[side][0] == width and colour:
            yield _made(inquiry, element, f"border-{side}-color", colour.hex)
            yield _made(inquiry, element, "border-color", colour.hex)
        elif width != here[side][0]:
            yield _made(inquiry, element, f"border-{side}-width", f"{width}px")


def _corner_changes(inquiry: Inquiry, design: Pixels, page: Pixels, element: int) -> Iterator[Change]:
    """Read the corners in both pictures."""
    box = inquiry.box(element).rounded()
    there, here = read_radius(design, box), read_radius(page, box)
    if there is None or here is None or abs(there - here) < 0.7:
        return
    values = [
        f"{value:g}px" for value in dict.fromkeys((round(there), round(there) + 1, max(0, round(there) - 1)))
    ]
    if there > 0.45 * min(box.width, box.height):
        values.append("50%")
    for value in values:
        yield _made(inquiry, element, "border-radius", value)


def _shadow_changes(inquiry: Inquiry, element: int) -> Iterator[Change]:
    now = inquiry.shop.computed(element, "box-shadow")
    known = dict.fromkeys(part.styles["box-shadow"] for part in inquiry.parts.elements)
    for value in list(dict.fromkeys(["none", *known]))[:_SHADOWS]:
        if value != now:
            yield _made(inquiry, element, "box-shadow", value)


def _opacity_changes(inquiry: Inquiry, design: Pixels, page: Pixels, element: int) -> Iterator[Change]:
    now = float(inquiry.shop.computed(element, "opacity"))
    box = inquiry.box(element).rounded().intersection(Box(0, 0, design.shape[1], design.shape[0]))
    if not box.area:
        return
    ground = common(_frame(page, box))
    factor = faded_by(design[box.slices], page[box.slices], ground)
    if factor and factor > _FAINT and abs(factor - 1) > 0.03:
        value = min(1.0, now * factor)
        yield _made(inquiry, element, "opacity", "1" if value > _OPAQUE else f"{value:.2g}")


def _frame(picture: Pixels, box: Box) -> Pixels:
    """Return the pixels just around a box."""
    outer = box.expand(3).intersection(Box(0, 0, picture.shape[1], picture.shape[0]))
    part = picture[outer.slices]
    rim = np.ones(part.shape[:2], bool)
    rim[3:-3, 3:-3] = False
    return part[rim][None]
