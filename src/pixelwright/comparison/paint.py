"""What lies in its place but is painted otherwise: inks, grounds, borders, corners, shadows, opacity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from pixelwright.colour import Colour
from pixelwright.comparison.changes import Change
from pixelwright.comparison.inks import faded_by, ground_of, ink_of
from pixelwright.comparison.inquiry import Inquiry, differing, on_one_canvas, regions
from pixelwright.comparison.naming import named
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_VISIBLE, _VISIBLE_FOREIGN = 2.0, 6.0
_REGIONS = 10
_OWNERS = 4
_WORTH = 0.6
"""A change is right if it leaves less than this share of what differs around it."""
_RIM_PX = 16
_SIDES = ("top", "right", "bottom", "left")


def mend_paint(inquiry: Inquiry) -> bool:
    """Find a colour or an outline that is painted otherwise and mend it; tell whether there was one."""
    design, page = on_one_canvas(inquiry.design, inquiry.page)
    mask = differing(design, page, inquiry.seen.foreign)
    for region, _ in regions(mask)[:_REGIONS]:
        best: tuple[float, Change] | None = None
        tried: set[tuple[object, ...]] = set()
        for change in _proposals(inquiry, design, page, region):
            key = (
                (change.rule.sheet, change.rule.span, change.name, change.value)
                if change.rule
                else (change.element, change.name, change.value)
            )
            if key in tried:
                continue
            tried.add(key)
            left = _left(inquiry, design, mask, change, region)
            if left < _WORTH and (best is None or left < best[0] - 0.02):
                best = left, change
            if left < 0.02:
                break
        if best:
            finding = named(inquiry, best[1])
            inquiry.accept(replace(finding, magnitude=region.area), best[1])
            return True
    return False


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
    for element in _texts_in(inquiry, region):
        yield from _ink_changes(inquiry, design, page, element, limit)
        yield from _line_changes(inquiry, element)
    owners = _boxes_around(inquiry, region)
    for element in owners:
        yield from _ground_changes(inquiry, design, page, element, region, limit)
    for element in owners:
        yield from _border_changes(inquiry, design, element)
        yield from _corner_changes(inquiry, element)
        yield from _shadow_changes(inquiry, element)
        yield from _opacity_changes(inquiry, design, page, element)


def _made(inquiry: Inquiry, element: int, name: str, value: str) -> Change:
    """Return a change in the rule that declares a property, on an ancestor where it is inherited."""
    inherited = name in ("color",)
    for each in inquiry.parts.ancestors(element) if inherited else [element]:
        rule = inquiry.shop.rule_for(each, name)
        if rule and rule.longhands[name] not in ("inherit", "unset"):
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
        fits.append((-box.iou(region), not part.painted, number))
    return [number for _, _, number in sorted(fits)[:_OWNERS]]


def _ink_changes(
    inquiry: Inquiry, design: Pixels, page: Pixels, element: int, limit: float
) -> Iterator[Change]:
    now = parse(inquiry.shop.computed(element, "color"))
    if now is None:
        return
    box = Box.around(line.box for line in inquiry.seen.lines if line.owner == element).rounded()
    inside = box.intersection(Box(0, 0, design.shape[1], design.shape[0]))
    if not inside.area:
        return
    found = ink_of(design[inside.slices], page[inside.slices], now)
    if found and found.delta_e(now) > limit:
        change = _made(inquiry, element, "color", css(found))
        yield change
        if change.element != element or change.rule:
            yield Change(element, "color", css(found))


def _line_changes(inquiry: Inquiry, element: int) -> Iterator[Change]:
    now = inquiry.shop.computed(element, "text-decoration-line")
    for value in ("none", "underline", "line-through"):
        if value != now:
            yield _made(inquiry, element, "text-decoration-line", value)


def _ground_changes(
    inquiry: Inquiry, design: Pixels, page: Pixels, element: int, region: Box, limit: float
) -> Iterator[Change]:
    inside = inquiry.box(element).rounded().intersection(Box(0, 0, design.shape[1], design.shape[0]))
    now = parse(inquiry.shop.computed(element, "background-color"))
    if now is None:
        part = inside.intersection(region.rounded())
        if part.area:
            colour = _common(design[part.slices])
            if colour != _common(page[part.slices]):
                yield Change(
                    element,
                    "background-color",
                    css(colour),
                    inquiry.shop.rule_for(element, "background-color"),
                )
        return
    found = ground_of(design[inside.slices], page[inside.slices], now) if inside.area else None
    if found and found[0].delta_e(now) > limit:
        yield _made(inquiry, element, "background-color", css(found[0]))
    yield _made(inquiry, element, "background-color", "transparent")


def _border_changes(inquiry: Inquiry, design: Pixels, element: int) -> Iterator[Change]:
    box = inquiry.box(element).rounded()
    for side in _SIDES:
        width = float(inquiry.shop.computed(element, f"border-{side}-width").removesuffix("px") or 0)
        colour = parse(inquiry.shop.computed(element, f"border-{side}-color"))
        if width:
            seen = _rim_colour(design, box, side, width)
            if seen and colour and seen != colour:
                yield _made(inquiry, element, f"border-{side}-color", css(seen))
            for other in (0, 1, 2, 3, 4, 5, 6, 8):
                if other != width:
                    yield _made(inquiry, element, f"border-{side}-width", f"{other}px")


def _corner_changes(inquiry: Inquiry, element: int) -> Iterator[Change]:
    now = inquiry.shop.computed(element, "border-top-left-radius")
    box = inquiry.box(element)
    values = [
        "0px",
        "2px",
        "3px",
        "4px",
        "5px",
        "6px",
        "8px",
        "10px",
        "12px",
        "16px",
        "20px",
        "24px",
        "30px",
        "50%",
    ]
    for value in values:
        if value != now and (value.endswith("%") or float(value[:-2]) * 2 <= min(box.width, box.height)):
            yield _made(inquiry, element, "border-radius", value)


def _shadow_changes(inquiry: Inquiry, element: int) -> Iterator[Change]:
    now = inquiry.shop.computed(element, "box-shadow")
    known = dict.fromkeys(part.styles["box-shadow"] for part in inquiry.parts.elements)
    for value in ["none", *known]:
        if value != now:
            yield _made(inquiry, element, "box-shadow", value)


def _opacity_changes(inquiry: Inquiry, design: Pixels, page: Pixels, element: int) -> Iterator[Change]:
    now = float(inquiry.shop.computed(element, "opacity"))
    box = inquiry.box(element).rounded().intersection(Box(0, 0, design.shape[1], design.shape[0]))
    if not box.area:
        return
    ground = _common(_frame(page, box))
    factor = faded_by(design[box.slices], page[box.slices], ground)
    if factor and abs(factor - 1) > 0.03:
        yield _made(inquiry, element, "opacity", f"{min(1.0, now * factor):.2g}")


def _rim_colour(design: Pixels, box: Box, side: str, width: float) -> Colour | None:
    """Return the colour in the middle of a border as the design shows it."""
    depth = max(0, int(width / 2))
    x, y, right, bottom = int(box.x), int(box.y), int(box.right), int(box.bottom)
    inset_x, inset_y = min(8, int(box.width / 4)), min(8, int(box.height / 4))
    strips = {
        "top": (slice(y + depth, y + depth + 1), slice(x + inset_x, right - inset_x)),
        "bottom": (slice(bottom - 1 - depth, bottom - depth), slice(x + inset_x, right - inset_x)),
        "left": (slice(y + inset_y, bottom - inset_y), slice(x + depth, x + depth + 1)),
        "right": (slice(y + inset_y, bottom - inset_y), slice(right - 1 - depth, right - depth)),
    }
    strip = design[strips[side]]
    return _common(strip) if strip.size else None


def _frame(picture: Pixels, box: Box) -> Pixels:
    """Return the pixels just around a box."""
    outer = box.expand(3).intersection(Box(0, 0, picture.shape[1], picture.shape[0]))
    part = picture[outer.slices]
    rim = np.ones(part.shape[:2], bool)
    rim[3:-3, 3:-3] = False
    return part[rim][None]


def _common(part: Pixels) -> Colour:
    codes = (part.astype(np.int64) @ np.array([65536, 256, 1])).ravel()
    values, counts = np.unique(codes, return_counts=True)
    code = int(values[np.argmax(counts)])
    return Colour(code >> 16, code >> 8 & 255, code & 255)


def parse(value: str) -> Colour | None:
    """Read a computed colour; None where it is not opaque."""
    found = re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", value)
    return Colour(int(found[1]), int(found[2]), int(found[3])) if found else None


def css(colour: Colour) -> str:
    """Write a colour as browsers compute it."""
    return f"rgb({colour.red}, {colour.green}, {colour.blue})"
