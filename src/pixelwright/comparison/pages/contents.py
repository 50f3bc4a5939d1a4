"""Texts that say something else, pictures that show something else, and things that only the design has."""

from __future__ import annotations

import base64

import cv2
import numpy as np

from pixelwright.comparison.deltas import differing, on_one_canvas, regions
from pixelwright.comparison.pages.changes import Repicture, Retext
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.pages.layout import solved_layout
from pixelwright.comparison.pages.solving import Solved
from pixelwright.comparison.pages.survey import line_shifts
from pixelwright.comparison.tracking import Line
from pixelwright.comparison.wording import begins_alike, has_words, is_cut, same_words
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_GAP_PX = 12
_BUSY = 4.0
_LEAST_BUSY = 5
_UNLIKE, _UNLIKE_FOREIGN = 0.8, 0.45
_LEAST, _LEAST_FOREIGN = 20, 300
"""So many pixels that differ are worth telling."""
_MOST = 8
_BESIDE_PX = 1.5
_ROOM_PX = 40
_PITCHES = 1.4
"""So many heights of a line above and below it are those beside it."""
_LIKELY, _SOLVED = 1.0, 0.1
"""A declared size that explains all but so much is the cause."""


def mend_missing(inquiry: Inquiry) -> bool:
    """Make room for what only the design shows; tell whether there was such a thing."""
    gap = _missing_block(inquiry)
    if gap is None:
        return False
    solved = solved_layout(inquiry)
    if solved is None or _is_size(solved, inquiry.cost):
        return False
    place, element = gap
    finding = Finding(
        FindingKind.MISSING,
        Box(place.x, inquiry.box(element).y, place.width, 0),
        f"the design shows something {place.height:.0f} px high before {inquiry.live.selector(element)}",
        place.area / (inquiry.design.shape[0] * inquiry.design.shape[1]),
        expected=inquiry.read(inquiry.design[place.rounded().slices]),
        measured="nothing",
        design_box=place,
        selector=inquiry.live.selector(element),
        fix=Fix(inquiry.live.selector(element), (), "add what the design shows there"),
    )
    inquiry.shop.make_room(solved.change)
    inquiry.refresh()
    inquiry.findings.append(finding)
    return True


def mend_texts(inquiry: Inquiry) -> bool:
    """Write what the design says where a line says something else; tell whether one did."""
    told = {
        finding.selector
        for finding in inquiry.findings
        if finding.kind in (FindingKind.TEXT, FindingKind.EXTRA)
    }
    for number, line in enumerate(inquiry.seen.lines):
        spot = inquiry.seen.spots[number]
        whole = spot is not None and inquiry.seen.scales[number] == 1
        selector = "" if whole else inquiry.live.selector(line.owner)
        if whole or selector in told or len(told) >= _MOST:
            continue
        told.add(selector)
        box = line.box.moved(*next(iter(inquiry.seen.near(number)), (0.0, 0.0)))
        inside = _room_of(box, inquiry.design)
        there = inquiry.read(inquiry.design[inside.slices]) if inside.area else ""
        if same_words(there, line.text) or _reads_alike(inquiry, line, there):
            continue
        found = _text_finding(inquiry, line.owner, line.box, inside, line.text, there)
        if found.kind is FindingKind.EXTRA:
            inquiry.findings.append(found)
        elif inquiry.accept(found, Retext(line.words[0], line.words[-1], there)):
            return True
    return False


def _room_of(box: Box, picture: Pixels) -> Box:
    """Return where to read a line, with room for a longer one."""
    return _within(Box.from_edges(box.x - 4, box.y - 3, box.right + _ROOM_PX, box.bottom + 3), picture)


def _within(box: Box, picture: Pixels) -> Box:
    return box.rounded().intersection(Box(0, 0, picture.shape[1], picture.shape[0]))


def _reads_alike(inquiry: Inquiry, line: Line, there: str) -> bool:
    """Tell whether a line says the same: cut off, with what stands beside it, or broken elsewhere."""
    inside = _room_of(line.box, inquiry.page)
    here = inquiry.read(inquiry.page[inside.slices]) if inside.area else ""
    cut = is_cut(there) or is_cut(here)
    if same_words(there, here) or (cut and begins_alike(there, line.text)):
        return True
    return has_words(_paragraph(inquiry, line), line.text)


def _paragraph(inquiry: Inquiry, line: Line) -> str:
    """Read the design where a line and those before and after it are, if its paragraph has several."""
    parts = inquiry.parts
    block = next(
        (each for each in parts.ancestors(line.owner) if parts.elements[each].styles["display"] != "inline"),
        0,
    )
    if sum(block in parts.ancestors(each.owner) for each in inquiry.seen.lines) < 2:
        return ""
    more = _PITCHES * line.box.height
    box = inquiry.box(block).expand(_GAP_PX, 0)
    rows = Box.from_edges(box.x, line.box.y - more, box.right, line.box.bottom + more)
    return inquiry.read(inquiry.design[_within(rows, inquiry.design).slices])


def mend_pictures(inquiry: Inquiry) -> bool:
    """Show the design's picture where the page shows another; tell whether it did somewhere."""
    told = {finding.selector for finding in inquiry.findings if finding.kind is FindingKind.PICTURE}
    design, page = on_one_canvas(inquiry.design, inquiry.page)
    limits = Box(0, 0, design.shape[1], design.shape[0])
    for number, part in enumerate(inquiry.parts.elements):
        pictured = part.tag in ("img", "svg", "video", "canvas", "picture") or (
            part.styles["background-image"].startswith("url") and part.tag not in ("body", "html")
        )
        box = inquiry.box(number).rounded().intersection(limits)
        if not pictured or _covered(inquiry, box):
            continue
        if part.tag == "img" and _is_blank(page, box):
            box = _room(design, page, box)
        if min(box.width, box.height) < 8:
            continue
        limit = _UNLIKE_FOREIGN if inquiry.seen.foreign else _UNLIKE
        if _likeness(design[box.slices], page[box.slices]) < limit:
            selector = inquiry.live.selector(number)
            if selector in told:
                continue
            blank = float(page[box.slices].std()) < _BUSY
            finding = Finding(
                FindingKind.PICTURE,
                box,
                f"{selector} shows {'nothing' if blank else 'another picture'}",
                0.0,
                design_box=box,
                selector=selector,
                expected="the design's picture",
                measured="nothing" if blank else "another picture",
                fix=Fix(selector, (), "use the design's picture"),
            )
            place = (round(box.width), round(box.height))
            if inquiry.accept(finding, Repicture(number, data_address(design[box.slices]), *place)):
                return True
    return False


def data_address(pixels: Pixels) -> str:
    """Return pixels as the `data:` address of a PNG."""
    _, encoded = cv2.imencode(".png", cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2BGR))
    return f"data:image/png;base64,{base64.b64encode(encoded.tobytes()).decode()}"


def tell_rest(inquiry: Inquiry) -> None:
    """Add a finding for what is left, part by part."""
    told = [finding.box for finding in inquiry.findings]
    foreign = inquiry.seen.foreign
    least = _LEAST_FOREIGN if foreign else _LEAST
    for region, _ in regions(inquiry.differing(), join_px=15, least=least)[:_MOST]:
        if any(region.coverage(box.expand(6)) > 0.5 for box in told) or _is_in_place(inquiry, region):
            continue
        owner = _innermost(inquiry, region)
        selector = inquiry.live.selector(owner)
        inquiry.findings.append(
            Finding(
                FindingKind.PICTURE,
                region,
                f"{selector} looks otherwise here",
                inquiry.share(region),
                confidence=0.5,
                design_box=region,
                selector=selector,
            )
        )


def _is_in_place(inquiry: Inquiry, region: Box) -> bool:
    """Tell whether a region is text that was found not more than a pixel beside its place."""
    shifts = line_shifts(inquiry.seen, inquiry.seen.targets.residual(inquiry.places))
    lost = set(inquiry.seen.lost)
    near = np.nan_to_num(np.abs(shifts).max(axis=1), nan=np.inf) if len(shifts) else []
    found = [
        line.box.expand(3)
        for number, line in enumerate(inquiry.seen.lines)
        if number not in lost and (inquiry.seen.foreign or near[number] <= _BESIDE_PX)
    ]
    return sum(region.intersection(box).area for box in found) > 0.4 * region.area


def _is_size(solved: Solved, cost: float) -> bool:
    """Tell whether something is just smaller than it should be: then nothing is missing."""
    sized = solved.change.name in ("height", "width", "min-height", "max-width", "font-size", "line-height")
    return sized and solved.doubt <= _LIKELY and solved.cost < _SOLVED * cost


def _missing_block(inquiry: Inquiry) -> tuple[Box, int] | None:
    """Return where the design has something that the page has not, and the element after it."""
    shifts = line_shifts(inquiry.seen, inquiry.seen.targets.residual(inquiry.places))
    top, before = 0.0, 0.0
    for number, line in enumerate(inquiry.seen.lines):
        if np.isnan(shifts[number]).any():
            continue
        now = float(shifts[number][1])
        if now - before > _GAP_PX:
            bottom = line.box.y + now
            place = Box.from_edges(0, top + before, inquiry.design.shape[1], bottom)
            own = Box.from_edges(0, top, inquiry.page.shape[1], line.box.y)
            more = _busy_rows(inquiry.design, place) - _busy_rows(inquiry.page, own)
            if more >= _LEAST_BUSY and place.height > now - before - 2:
                return Box(0, bottom - (now - before), inquiry.design.shape[1], now - before), line.owner
        top, before = line.box.bottom, now
    return None


def _busy_rows(picture: Pixels, box: Box) -> int:
    inside = box.rounded().intersection(Box(0, 0, picture.shape[1], picture.shape[0]))
    if not inside.area:
        return 0
    grey = cv2.cvtColor(np.ascontiguousarray(picture[inside.slices]), cv2.COLOR_RGB2GRAY)
    return int((grey.std(axis=1) > _BUSY).sum())


def _text_finding(inquiry: Inquiry, owner: int, box: Box, there: Box, says: str, should: str) -> Finding:
    selector = inquiry.live.selector(owner)
    if should:
        return Finding(
            FindingKind.TEXT,
            box,
            f"{selector} says “{says}”, the design “{should}”",
            0.0,
            expected=should,
            measured=says,
            design_box=there,
            selector=selector,
            fix=Fix(selector, (), f"change the text to “{should}”"),
        )
    return Finding(
        FindingKind.EXTRA,
        box,
        f"“{says}” is not in the design",
        inquiry.share(box),
        measured=says,
        selector=selector,
        fix=Fix(selector, (("display", "none"),), f"remove {selector}"),
    )


def _is_blank(page: Pixels, box: Box) -> bool:
    return not box.area or float(page[box.slices].std(axis=(0, 1)).max()) < _BUSY


def _room(design: Pixels, page: Pixels, box: Box) -> Box:
    """Return where the design has the picture that does not show in a box, which may have shrunk."""
    beside = box.expand(8)
    found = regions(differing(design, page, foreign=False), join_px=9)
    return next((region for region, _ in found if region.intersection(beside).area), box)


def _covered(inquiry: Inquiry, box: Box) -> bool:
    """Tell whether text stands on most of a box, so that its picture is hardly seen."""
    return sum(line.box.intersection(box).area for line in inquiry.seen.lines) > 0.4 * box.area


def _likeness(one: Pixels, other: Pixels) -> float:
    """Return the normalised correlation of two pieces of the same size; 1 where both are flat and alike."""
    first, second = (
        cv2.cvtColor(np.ascontiguousarray(each), cv2.COLOR_RGB2GRAY).astype(float) for each in (one, other)
    )
    if first.std() < 2 and second.std() < 2:
        return 1.0 if abs(first.mean() - second.mean()) < 8 else 0.0
    if first.std() < 2 or second.std() < 2:
        return 0.0
    return float(((first - first.mean()) * (second - second.mean())).mean() / (first.std() * second.std()))


def _innermost(inquiry: Inquiry, region: Box) -> int:
    """Return the smallest element whose box holds most of a region."""
    best, area = 0, float("inf")
    for number, part in enumerate(inquiry.parts.elements):
        box = inquiry.box(number)
        if not part.hidden and 0 < box.area < area and region.coverage(box.expand(3)) > 0.8:
            best, area = number, box.area
    return best
