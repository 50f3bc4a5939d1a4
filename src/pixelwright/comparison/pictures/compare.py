"""What differs between two pictures of the same page, told by what is seen in one of them.

Everything below a space that is too large is too low: that is one difference, not one for each thing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from pixelwright.colour import Colour
from pixelwright.comparison.bands import Band, differing_band
from pixelwright.comparison.deltas import differing, on_one_canvas, regions
from pixelwright.comparison.origin import is_foreign
from pixelwright.comparison.pictures.boxes import tell_boxes
from pixelwright.comparison.pictures.placed import (
    Look,
    Read,
    place,
)
from pixelwright.comparison.pictures.texts import tell_blocks, tell_inks, tell_spaces, tell_types
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box
from pixelwright.raster import Pixels
from pixelwright.scene import Scene

See = Callable[[Pixels], Scene]
"""Tells what is seen in a picture."""

_SLIVER_PX = 2
_LOST_SHARE = 0.6
"""Where so many lines are not in the design, it is another page."""
_LEAST_LINES = 5
_FLAT_LEVELS = 4.0
_BY_GROUND = 6.0
"""Colour difference (CIEDE2000) by which an ink is misread on another ground."""


def compare_pictures(design: Pixels, page: Pixels, see: See, read: Read) -> list[Finding]:
    """Return what differs between two pictures in CSS px; `see` perceives the page, where it has to.

    Only the rows that differ are looked at.
    """
    band = (
        differing_band(design, page) if design.shape[1] == page.shape[1] else Band(0, len(design), len(page))
    )
    if band is None:
        return []
    block = _block(design, page, band, read)
    if block:
        return [block]
    wide = band.widened(len(design), len(page))
    found = _compare(design[wide.top : wide.design_bottom], page[wide.top : wide.page_bottom], see, read)
    return [_lowered(finding, wide.top) for finding in found]


def _compare(design: Pixels, page: Pixels, see: See, read: Read) -> list[Finding]:
    design, page = np.ascontiguousarray(design), np.ascontiguousarray(page)
    scene = see(page)
    placed = place(design, page, scene)
    lost = [each for each in placed if each.spot is None]
    if len(placed) >= _LEAST_LINES and len(lost) > _LOST_SHARE * len(placed):
        return [_other_page(page, len(lost), len(placed))]
    foreign = is_foreign(design, page, [(each.line.ink, each.spot, 1.0) for each in placed if each.spot])
    look = Look(design, page, placed, foreign, read)
    found = [
        *tell_blocks(look),
        *tell_spaces(look),
        *tell_types(look),
        *tell_inks(look),
        *tell_boxes(look, scene),
    ]
    found = [each for each in found if not _by_ground(each, found)]
    return [*found, *_rest(look, found)]


def _by_ground(finding: Finding, found: list[Finding]) -> bool:
    """Tell whether an ink only seems to differ a little because its ground does."""
    if finding.kind is not FindingKind.COLOUR or not finding.expected.startswith("#"):
        return False
    grounds = (each for each in found if each.kind is FindingKind.BACKGROUND)
    near = Colour.from_hex(finding.expected).delta_e(Colour.from_hex(finding.measured)) < _BY_GROUND
    return near and any(each.box.contains(finding.box, 2) for each in grounds)


def _block(design: Pixels, page: Pixels, band: Band, read: Read) -> Finding | None:
    """Return the finding where one picture has rows that the other has not, and all else is the same."""
    there, here = design[band.top : band.design_bottom], page[band.top : band.page_bottom]
    more = len(here) - len(there)
    if min(len(here), len(there)) > _SLIVER_PX or not more:
        return None
    box = Box(0, band.top, page.shape[1], max(0, more))
    place = Box(0, band.top, page.shape[1], max(0, -more))
    share = abs(more) / max(len(design), len(page))
    taller = here if more > 0 else there
    if _rows_blank(taller):
        side = "more" if more > 0 else "less"
        what = f"there are {abs(more)} px {side} space than in the design"
        return Finding(
            FindingKind.SPACING,
            box,
            what,
            share,
            expected=f"{len(there)}px",
            measured=f"{len(here)}px",
            design_box=place,
            fix=Fix("", (), f"make the space {abs(more)} px {'smaller' if more > 0 else 'larger'}"),
        )
    words = read(taller)
    if more > 0:
        return Finding(FindingKind.EXTRA, box, f"“{words[:80]}” is not in the design", share, measured=words)
    what = f"the design shows “{words[:80]}” here"
    return Finding(
        FindingKind.MISSING, box, what, share, expected=words, measured="nothing", design_box=place
    )


def _rows_blank(rows: Pixels) -> bool:
    """Tell whether rows show nothing but what goes on from top to bottom."""
    if not len(rows):
        return True
    return bool(np.abs(rows.astype(np.int16) - rows[:1].astype(np.int16)).max() <= _FLAT_LEVELS)


def _lowered(finding: Finding, by_px: float) -> Finding:
    there = finding.design_box.moved(0, by_px) if finding.design_box else None
    return replace(finding, box=finding.box.moved(0, by_px), design_box=there)


def _other_page(page: Pixels, lost: int, total: int) -> Finding:
    box = Box(0, 0, page.shape[1], page.shape[0])
    what = f"the two do not show the same page: {lost} of {total} lines of text are not in the design"
    return Finding(FindingKind.PAGE, box, what, 1.0)


def _rest(look: Look, found: list[Finding]) -> Iterator[Finding]:
    """Yield what looks otherwise and is not told yet, where nothing lies elsewhere."""
    if any(each.spot and max(abs(each.spot.dx), abs(each.spot.dy)) > 1 for each in look.placed):
        return
    first, second = on_one_canvas(look.design, look.page)
    least = 200 if look.foreign else 20
    told = [each.box.expand(8) for each in found]
    for region, count in regions(differing(first, second, look.foreign), 15, least)[:8]:
        if not any(region.coverage(box) > 0.4 for box in told):
            share = count / (first.shape[0] * first.shape[1])
            yield Finding(FindingKind.PICTURE, region, "looks otherwise here", share, 0.5, design_box=region)
