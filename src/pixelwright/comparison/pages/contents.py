"""Texts that say something else, and what is left to tell."""

from __future__ import annotations

import numpy as np

from pixelwright.comparison.deltas import regions
from pixelwright.comparison.pages.changes import Retext
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.pages.survey import line_shifts
from pixelwright.comparison.tracking import Line
from pixelwright.comparison.wording import begins_alike, has_words, is_cut, same_words
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_GAP_PX = 12
_LEAST, _LEAST_FOREIGN = 20, 300
"""So many pixels that differ are worth telling."""
_MOST = 8
_BESIDE_PX = 1.5
_ROOM_PX = 40
_PITCHES = 1.4
"""So many heights of a line above and below it are those beside it."""


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
    block = parts.block(line.owner)
    if sum(block in parts.ancestors(each.owner) for each in inquiry.seen.lines) < 2:
        return ""
    more = _PITCHES * line.box.height
    box = inquiry.box(block).expand(_GAP_PX, 0)
    rows = Box.from_edges(box.x, line.box.y - more, box.right, line.box.bottom + more)
    return inquiry.read(inquiry.design[_within(rows, inquiry.design).slices])


def tell_rest(inquiry: Inquiry) -> None:
    """Add a finding for what is left, part by part."""
    told = [box for finding in inquiry.findings for box in (finding.box, finding.design_box) if box]
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


def _innermost(inquiry: Inquiry, region: Box) -> int:
    """Return the smallest element whose box holds most of a region."""
    best, area = 0, float("inf")
    for number, part in enumerate(inquiry.parts.elements):
        box = inquiry.box(number)
        if not part.hidden and 0 < box.area < area and region.coverage(box.expand(3)) > 0.8:
            best, area = number, box.area
    return best
