"""Things that only the design has: room is made for them, so that what follows can be compared."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from pixelwright.comparison.pages.changes import Change
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.pages.layout import solved_layout, value_with
from pixelwright.comparison.pages.solving import Solved, length
from pixelwright.comparison.sameness import within
from pixelwright.comparison.tracking import Line
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_GAP_PX = 12
_BUSY = 4.0
_LEAST_BUSY = 5
_LIKELY, _SOLVED = 1.0, 0.1
"""A declared size that explains all but so much is the cause."""
_UNSEEN = 0.02
_AS_GOOD = 0.5
_GROWN = 4
"""Nobody gets a size wrong by more than this factor."""


def mend_missing(inquiry: Inquiry) -> bool:
    """Make room for what only the design shows; tell whether there was such a thing."""
    gap = _missing_block(inquiry)
    if gap is None:
        return False
    solved = solved_layout(inquiry)
    if solved is None or _is_size(solved, inquiry.cost) or _explains_all(inquiry, solved):
        return False
    place, element, follower = gap
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
    inquiry.shop.make_room(_room(inquiry, follower, solved))
    inquiry.refresh()
    inquiry.findings.append(finding)
    return True


def _is_size(solved: Solved, cost: float) -> bool:
    """Tell whether something is just smaller than it should be: then nothing is missing."""
    sized = solved.change.name in ("height", "width", "min-height", "max-width", "font-size", "line-height")
    now, wanted = length(solved.before) or 0.0, length(solved.change.value) or 0.0
    likely = solved.doubt <= _LIKELY and wanted <= _GROWN * now
    return sized and likely and solved.cost < _SOLVED * cost


def _explains_all(inquiry: Inquiry, solved: Solved) -> bool:
    """Tell whether a change leaves hardly anything to be seen: what is missing would be."""
    return 1 - value_with(inquiry, solved.change) < _UNSEEN * (1 - inquiry.value)


def _room(inquiry: Inquiry, follower: int, solved: Solved) -> Change:
    """Return the change that makes room: a margin if that does, since it shows nothing itself."""
    base = length(inquiry.shop.computed(follower, "margin-top")) or 0.0
    wanted = solved.places.elements[follower, 1] - inquiry.box(follower).y
    change = Change(follower, "margin-top", f"{base + wanted:g}px")
    for _ in range(2):
        with inquiry.shop.trying(change):
            places = inquiry.live.measure()
        left = wanted - (places.elements[follower, 1] - inquiry.box(follower).y)
        if inquiry.cost_of(places) <= solved.cost + _AS_GOOD:
            return change
        base += left
        change = replace(change, value=f"{base + wanted:g}px")
    return solved.change


def _missing_block(inquiry: Inquiry) -> tuple[Box, int, int] | None:
    """Return where the design has something that the page has not, the text and the element after it.

    Lines that were not found are not missing: they are there, and look otherwise. Those of which only words
    were found break elsewhere, and tell nothing of what is above them.
    """
    shifts = inquiry.shifts
    last: Line | None = None
    before = 0.0
    lost, unread = set(inquiry.seen.lost), False
    for number, line in enumerate(inquiry.seen.lines):
        unread = unread or number in lost
        if np.isnan(shifts[number]).any() or inquiry.seen.spots[number] is None:
            continue
        now = float(shifts[number][1])
        if now - before > _GAP_PX and not unread and _has_more(inquiry, last, line, before, now):
            follower = _outermost(inquiry, line, last)
            return _between(inquiry, last, line, before, now), line.owner, follower
        last, before, unread = line, now, False
    return None


def _has_more(inquiry: Inquiry, last: Line | None, line: Line, before: float, now: float) -> bool:
    """Tell whether the design shows more between two lines, which go down by `before` and `now`."""
    top = last.box.bottom if last else 0.0
    there = Box.from_edges(0, top + before, inquiry.design.shape[1], line.box.y + now)
    here = Box.from_edges(0, top, inquiry.page.shape[1], line.box.y)
    more = _busy_rows(inquiry.design, there) - _busy_rows(inquiry.page, here)
    return more >= _LEAST_BUSY and there.height > now - before - 2


def _outermost(inquiry: Inquiry, line: Line, other: Line | None) -> int:
    """Return the outermost element around a line that another line is not in."""
    around = inquiry.parts.ancestors(other.owner) if other else [0]
    return next(
        (each for each in reversed(inquiry.parts.ancestors(line.owner)) if each not in around), line.owner
    )


def _between(inquiry: Inquiry, last: Line | None, line: Line, before: float, now: float) -> Box:
    """Return the place of what is missing between two lines, which go down by `before` and `now`.

    It is as wide as its neighbour after it, and as far from both as these are apart on the page; or as wide
    as what the line before is in, if that fits more tightly what the design shows.
    """
    height = now - before
    box = inquiry.box(_outermost(inquiry, line, last))
    if last is None:
        return Box(box.x, box.y + before, box.width, height)
    space = max(0.0, box.y - inquiry.box(_outermost(inquiry, last, line)).bottom)
    after = Box(box.x, box.y + before, box.width, height - (space if space < height / 2 else 0.0))
    places = [after]
    for element in inquiry.parts.ancestors(last.owner):
        own = inquiry.box(element)
        places.append(Box(own.x, own.bottom + before, own.width, height))
    around = inquiry.parts.ancestors(line.owner)
    both = next((each for each in inquiry.parts.ancestors(last.owner) if each in around), 0)
    ink = _ink(inquiry.design, after, inquiry.box(both))
    fitting = [place for place in places if place.x <= ink[0] + 2 and place.right >= ink[1] - 2]
    return min(fitting, key=lambda place: round(place.width), default=after)


def _ink(design: Pixels, rows: Box, columns: Box) -> tuple[float, float]:
    """Return from where to where something is to be seen in the rows of a box and the columns of another."""
    inside = within(Box(columns.x, rows.y, columns.width, rows.height), design)
    grey = cv2.cvtColor(np.ascontiguousarray(design[inside.slices]), cv2.COLOR_RGB2GRAY)
    busy = np.flatnonzero(grey.std(axis=0) > _BUSY)
    return (inside.x + float(busy[0]), inside.x + float(busy[-1])) if len(busy) else (0.0, 0.0)


def _busy_rows(picture: Pixels, box: Box) -> int:
    inside = within(box, picture)
    if not inside.area:
        return 0
    grey = cv2.cvtColor(np.ascontiguousarray(picture[inside.slices]), cv2.COLOR_RGB2GRAY)
    return int((grey.std(axis=1) > _BUSY).sum())
