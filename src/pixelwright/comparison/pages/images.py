"""Pictures that show something else than in the design, or nothing."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np

from pixelwright.comparison.deltas import differing, on_one_canvas, regions
from pixelwright.comparison.pages.changes import Repicture
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.sameness import within
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_BUSY = 4.0
_LEAST_PX = 8
_UNLIKE, _UNLIKE_FOREIGN = 0.8, 0.45
_BESIDE_PX = 8


def mend_broken(inquiry: Inquiry) -> bool:
    """Show the design's picture where the page could not load one; tell whether it did somewhere."""
    mask = inquiry.differing()
    for element in inquiry.live.broken():
        inside = within(inquiry.box(element).expand(_BESIDE_PX), inquiry.page)
        if not inside.area or not mask[inside.slices].any():
            continue
        before, after = _shifts_around(inquiry, element)
        if _looks_alike(inquiry, inside, *before):
            continue
        places = _rooms(inquiry, element, before[0], before[1], after[1] - before[1])
        tried = [(_value_with(inquiry, element, place), place) for place in places]
        value, place = max(tried, key=lambda each: each[0], default=(0.0, inside))
        if value > inquiry.value and inquiry.accept(
            _finding(inquiry, element, place, "nothing"), _picture(inquiry, element, place)
        ):
            return True
    return False


def _looks_alike(inquiry: Inquiry, here: Box, dx: float, dy: float) -> bool:
    """Tell whether the design shows the same where a box has moved to: it has no picture there either."""
    there = here.moved(dx, dy)
    if not Box(0, 0, inquiry.design.shape[1], inquiry.design.shape[0]).contains(there):
        return False
    pair = inquiry.design[there.slices], inquiry.page[here.slices]
    return not differing(*pair, inquiry.seen.foreign).any()


def _rooms(inquiry: Inquiry, element: int, dx: float, dy: float, more: float) -> Iterator[Box]:
    """Yield where the design may have the picture of an element, all before which has moved by `dx` and `dy`.

    What follows it has moved by `more` again: a picture that is not there leaves less room than it should.
    """
    box = inquiry.box(element).moved(dx, dy)
    parent = inquiry.box(inquiry.parts.elements[element].parent).moved(dx, dy)
    design, page = on_one_canvas(inquiry.design, inquiry.page)
    found = [region for region, _ in regions(differing(design, page, foreign=False), join_px=9)]
    near = next((region for region in found if region.intersection(box.expand(_BESIDE_PX)).area), box)
    high = Box(box.x, box.y, box.width, box.height + more)
    for room in (high, near, near.intersection(parent), Box(near.x, box.y, near.width, high.height)):
        inside = within(room, inquiry.design)
        if min(inside.width, inside.height) >= _LEAST_PX:
            yield inside


def _shifts_around(inquiry: Inquiry, element: int) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the shifts of the last line before an element and of the first one after it."""
    before = after = (0.0, 0.0)
    for line, spot in zip(inquiry.seen.lines, inquiry.seen.spots, strict=True):
        if spot and line.owner <= element:
            before = after = spot.dx, spot.dy
        elif spot and line.box.y >= inquiry.box(element).bottom - 1:
            return before, (spot.dx, spot.dy)
    return before, after


def _value_with(inquiry: Inquiry, element: int, place: Box) -> float:
    """Return how near the page is to its design with what that has in a place for a picture."""
    change = _picture(inquiry, element, place)
    inquiry.shop.keep(change)
    value = inquiry.score(inquiry.design, inquiry.photograph())
    inquiry.shop.drop(change)
    return value


def mend_pictures(inquiry: Inquiry) -> bool:
    """Show the design's picture where the page shows another; tell whether it did somewhere."""
    told = {finding.selector for finding in inquiry.findings if finding.kind is FindingKind.PICTURE}
    for number, box in unlike(inquiry):
        if inquiry.live.selector(number) in told:
            continue
        blank = _is_blank(inquiry.page, box)
        finding = _finding(inquiry, number, box, "nothing" if blank else "another picture")
        if inquiry.accept(finding, _picture(inquiry, number, box)):
            return True
        if not blank:
            inquiry.findings.append(replace(finding, fix=None, magnitude=inquiry.share(box)))
    return False


def unlike(inquiry: Inquiry, rim_px: float = 0) -> list[tuple[int, Box]]:
    """Return the pictures that do not look as in the design, with their places there.

    With a rim around them, pictures of a single colour that are smaller than in the design are among them.
    """
    design, page = on_one_canvas(inquiry.design, inquiry.page)
    limit = _UNLIKE_FOREIGN if inquiry.seen.foreign else _UNLIKE
    found = []
    for number, part in enumerate(inquiry.parts.elements):
        pictured = part.tag in ("img", "svg", "video", "canvas", "picture") or (
            part.styles["background-image"].startswith("url") and part.tag not in ("body", "html")
        )
        box = within(inquiry.box(number), inquiry.design)
        if not pictured or _covered(inquiry, box):
            continue
        if part.tag == "img" and _is_blank(page, box):
            box = _room(design, page, box)
        large = min(box.width, box.height) >= _LEAST_PX
        around = within(box.expand(rim_px), page).slices
        if large and likeness(design[around], page[around]) < limit:
            found.append((number, box))
    return found


def _finding(inquiry: Inquiry, element: int, place: Box, shown: str) -> Finding:
    selector = inquiry.live.selector(element)
    return Finding(
        FindingKind.PICTURE,
        place,
        f"{selector} shows {shown}",
        0.0,
        design_box=place,
        selector=selector,
        expected="the design's picture",
        measured=shown,
        fix=Fix(selector, (), "use the design's picture"),
    )


def _picture(inquiry: Inquiry, element: int, place: Box) -> Repicture:
    """Return the change that shows what the design has in a place."""
    inside = within(place, inquiry.design)
    address = data_address(inquiry.design[inside.slices])
    return Repicture(element, address, round(inside.width), round(inside.height))


def data_address(pixels: Pixels) -> str:
    """Return pixels as the `data:` address of a PNG."""
    _, encoded = cv2.imencode(".png", cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2BGR))
    return f"data:image/png;base64,{base64.b64encode(encoded.tobytes()).decode()}"


def _is_blank(page: Pixels, box: Box) -> bool:
    return not box.area or float(page[box.slices].std(axis=(0, 1)).max()) < _BUSY


def _room(design: Pixels, page: Pixels, box: Box) -> Box:
    """Return where the design has the picture that does not show in a box, which may have shrunk."""
    beside = box.expand(_BESIDE_PX)
    found = regions(differing(design, page, foreign=False), join_px=9)
    return next((region for region, _ in found if region.intersection(beside).area), box)


def _covered(inquiry: Inquiry, box: Box) -> bool:
    """Tell whether text stands on most of a box, so that its picture is hardly seen."""
    return sum(line.box.intersection(box).area for line in inquiry.seen.lines) > 0.4 * box.area


def likeness(one: Pixels, other: Pixels) -> float:
    """Return the normalised correlation of two pieces of the same size; 1 where both are flat and alike."""
    first, second = (
        cv2.cvtColor(np.ascontiguousarray(each), cv2.COLOR_RGB2GRAY).astype(float) for each in (one, other)
    )
    if first.std() < 2 and second.std() < 2:
        return 1.0 if abs(first.mean() - second.mean()) < 8 else 0.0
    if first.std() < 2 or second.std() < 2:
        return 0.0
    return float(((first - first.mean()) * (second - second.mean())).mean() / (first.std() * second.std()))
