"""What no change explains: things that only the design has where the page shows nothing, and other looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from pixelwright.comparison.deltas import differing, on_one_canvas, regions
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.sameness import SEEN_LEVELS, within
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

Mask = npt.NDArray[np.bool_]
Tell = Callable[[Inquiry, Box], Finding]

_LEAST, _LEAST_FOREIGN = 20, 300
"""So many pixels that differ are worth telling."""
_MOST = 8
_JOIN_PX = 15
_BESIDE_PX = 1.5
_NEAR_PX = 48
"""Parts of one thing are no further apart."""
_TALL_EM, _SMALL_EM, _DEEP_EM, _ASCENT_EM = 0.72, 0.52, 0.21, 0.905
"""Heights of capitals and small letters, depths below the line, and the ascent of a box, as with Arial."""
_PAINTED = 0.6
_DEEP = frozenset("gjpqy,;()")


def tell_rest(inquiry: Inquiry) -> None:
    """Add a finding for what is left, part by part, the most visible parts first.

    What is left in texts that are in their place is what a fault leaves behind, if there is one, or drift;
    what moves by itself is no difference.
    """
    left = _untold(inquiry)
    if left:
        inquiry.watch()
        left = _untold(inquiry)
    design, page = on_one_canvas(inquiry.design, inquiry.page)
    mask = inquiry.differing()
    gone = [region for region in left if _is_bare(page, region) and not _is_bare(design, region)]
    parts: list[tuple[Box, Tell]] = [(ink, absence) for ink in _joined(gone, page)]
    parts += [(region, _otherwise) for region in left if region not in gone]
    parts.sort(key=lambda part: -int(mask[within(part[0], page).slices].sum()))
    inquiry.findings += [finding_of(inquiry, box) for box, finding_of in parts[:_MOST]]


def _untold(inquiry: Inquiry) -> list[Box]:
    """Return where something is left that no finding tells, the largest part first."""
    told = [box for finding in inquiry.findings for box in (finding.box, finding.design_box) if box]
    in_place = _lines_in_place(inquiry) if told or inquiry.seen.foreign else []
    least = _LEAST_FOREIGN if inquiry.seen.foreign else _LEAST
    return [
        region
        for region, _ in regions(inquiry.differing(), join_px=_JOIN_PX, least=least)
        if not any(region.coverage(box.expand(6)) > 0.5 for box in told)
        and sum(region.intersection(box).area for box in in_place) <= 0.4 * region.area
    ]


def absences(design: Pixels, page: Pixels) -> list[Box]:
    """Return what a design shows where a page shows nothing, from top to bottom."""
    wanted, shown = on_one_canvas(design, page)
    left = [box for box, _ in regions(differing(wanted, shown, False), join_px=_JOIN_PX, least=_LEAST)]
    return _joined([box for box in left if _is_bare(shown, box) and not _is_bare(wanted, box)], shown)


def _is_bare(picture: Pixels, region: Box) -> bool:
    """Tell whether a picture is of one colour in a region."""
    inside = within(region, picture)
    return inside.area > 0 and int(np.ptp(picture[inside.slices], axis=(0, 1)).max()) <= SEEN_LEVELS


def _joined(parts: Sequence[Box], page: Pixels) -> list[Box]:
    """Join what is near to each other where the page shows nothing between either."""
    joined: list[Box] = []
    for part in sorted(parts, key=lambda box: (box.y, box.x)):
        near = next(
            (
                box
                for box in joined
                if box.expand(_NEAR_PX).intersection(part).area and _is_bare(page, box.union(part))
            ),
            None,
        )
        if near is not None:
            joined.remove(near)
        joined.append(near.union(part) if near is not None else part)
    return joined


def absence(inquiry: Inquiry, ink: Box) -> Finding:
    """Return the finding that something is missing; `ink` is what the design shows of it."""
    owner = inquiry.innermost(ink)
    selector = inquiry.live.selector(owner)
    says = inquiry.read(inquiry.design[within(ink.expand(3), inquiry.design).slices])
    thing = f"“{says}”" if says else "something"
    drawn = inquiry.differing()[ink.rounded().slices]
    is_text = bool(says) and not _is_painted(drawn)
    return Finding(
        FindingKind.MISSING,
        ink,
        f"the design shows {thing} in {selector}, where the page shows nothing",
        inquiry.share(ink),
        confidence=0.8,
        expected=says,
        measured="nothing",
        design_box=_text_box(ink, _line_height(drawn), says) if is_text else ink,
        selector=selector,
        fix=Fix(selector, (), "add what the design shows there"),
    )


def _is_painted(drawn: Mask) -> bool:
    """Tell a painted box from letters, which cover less of their place."""
    return bool(drawn.size) and float(drawn.mean()) > _PAINTED


def _text_box(ink: Box, line_px: float, says: str) -> Box:
    """Return the box of a text by its ink; `line_px` is how high the letters of one line are."""
    top = _TALL_EM if any(_is_tall(char) for char in says) else _SMALL_EM
    below = _DEEP_EM if any(char in _DEEP for char in says) else 0.0
    em = line_px / (top + below)
    return Box.from_edges(
        ink.x, ink.y - (_ASCENT_EM - top) * em, ink.right, ink.bottom + (_DEEP_EM - below) * em
    )


def _is_tall(char: str) -> bool:
    return char.isupper() or char.isdigit() or char in "bdfhklt"


def _line_height(drawn: Mask) -> float:
    """Return how high the first line of letters is."""
    rows = np.flatnonzero(drawn.any(axis=1))
    if not len(rows):
        return float(len(drawn))
    breaks = np.flatnonzero(np.diff(rows) > 1)
    return float(rows[breaks[0]] - rows[0] + 1 if len(breaks) else rows[-1] - rows[0] + 1)


def _otherwise(inquiry: Inquiry, region: Box) -> Finding:
    selector = inquiry.live.selector(inquiry.innermost(region))
    return Finding(
        FindingKind.PICTURE,
        region,
        f"{selector} looks otherwise here",
        inquiry.share(region),
        confidence=0.5,
        design_box=region,
        selector=selector,
    )


def _lines_in_place(inquiry: Inquiry) -> list[Box]:
    """Return the boxes of texts that were found not more than a pixel beside their places."""
    shifts = inquiry.shifts
    lost = set(inquiry.seen.lost)
    near = np.nan_to_num(np.abs(shifts).max(axis=1), nan=np.inf) if len(shifts) else []
    return [
        line.box.expand(3)
        for number, line in enumerate(inquiry.seen.lines)
        if number not in lost and (inquiry.seen.foreign or near[number] <= _BESIDE_PX)
    ]
