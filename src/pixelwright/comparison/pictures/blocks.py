"""Rows that only one side has: a block more, a block less, or just room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from pixelwright.comparison.extents import extent
from pixelwright.comparison.outlines import common
from pixelwright.comparison.pictures.matching import TINY_PX
from pixelwright.comparison.pictures.rowmap import Gap
from pixelwright.comparison.pictures.sight import Sight
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_LEAST_PX = 2
_NEAR_PX = 24
_FLAT_LEVELS = 4
_MOST_READ_PX = 160
_LEAST_RUN_PX = 12


def find_blocks(sight: Sight) -> list[Gap]:
    """Return the gaps that show something and stand between rows that are the same."""
    return [
        gap
        for gap in sight.rows.gaps
        if gap.pure and abs(gap.more_px) > _LEAST_PX and not _is_blank(sight, gap)
    ]


def tell_blocks(sight: Sight, blocks: Sequence[Gap]) -> Iterator[Finding]:
    """Yield what only one side shows, all over some rows."""
    for gap in blocks:
        here, there = boxes_of(sight, gap)
        share = abs(gap.more_px) / max(len(sight.design), len(sight.page))
        if gap.more_px > 0:
            words = _words(sight, sight.page, here)
            what = (
                f"“{words[:80]}” is not in the design" if words else "what stands here is not in the design"
            )
            yield Finding(FindingKind.EXTRA, here, what, share, measured=words)
        else:
            words = _words(sight, sight.design, there)
            what = f"the design shows “{words[:80]}” here" if words else "the design shows more here"
            yield Finding(
                FindingKind.MISSING, here, what, share, expected=words, measured="nothing", design_box=there
            )


def tell_grown(sight: Sight) -> Iterator[Finding]:
    """Yield boxes of one colour with nothing on them, pictures say, of another height than in the design."""
    for gap in sight.rows.gaps:
        if abs(gap.more_px) <= 1:
            continue
        rows, picture, top = _rows(sight, gap)
        other = sight.design if picture is sight.page else sight.page
        other_top = gap.design_top if picture is sight.page else gap.page_top
        for left, right in _runs(rows[len(rows) // 2]):
            seed = Box(left, top, right - left, len(rows))
            here = extent(picture, seed, common(rows[:, left:right]))
            there = extent(
                other, Box(left, max(0, other_top - 2), right - left, 4), common(rows[:, left:right])
            )
            if not here or not there or abs(here.height - there.height - abs(gap.more_px)) > 1:
                continue
            now, wanted = (here, there) if picture is sight.page else (there, here)
            if not _is_empty(sight, now):
                continue
            values = f"{wanted.height:.0f}px", f"{now.height:.0f}px"
            yield Finding(
                FindingKind.RESIZED,
                now,
                f"the height of a box is {values[1]}, should be {values[0]}",
                sight.share(now),
                name="height",
                expected=values[0],
                measured=values[1],
                design_box=wanted,
                fix=Fix("", (("height", values[0]),)),
            )


def _runs(row: Pixels) -> Iterator[tuple[int, int]]:
    """Yield where a row has one colour for a while that is not the row's own."""
    ground = np.array(common(row[None]), np.int16)
    same = (np.abs(np.diff(row.astype(np.int16), axis=0)).max(axis=1) <= 1) & (
        np.abs(row[1:].astype(np.int16) - ground).max(axis=1) > _FLAT_LEVELS
    )
    ends = np.flatnonzero(np.diff(np.concatenate(([0], same.astype(np.int8), [0]))))
    for start, end in ends.reshape(-1, 2):
        if end - start >= _LEAST_RUN_PX:
            yield int(start), int(end) + 1


def _is_empty(sight: Sight, box: Box) -> bool:
    pieces = (piece.box for zone in sight.zones for piece in zone.pieces if piece.box.area >= TINY_PX)
    return not any(piece.coverage(box.expand(-2)) > 0 for piece in pieces)


def tell_room(sight: Sight, told: Sequence[Finding], blocks: Sequence[Gap]) -> Iterator[Finding]:
    """Yield room that has come in or gone and that nothing else explains."""
    filled = len(sight.page) == len(sight.design) and bool(told)
    for gap in sight.rows.gaps:
        is_last = gap is sight.rows.gaps[-1]
        if abs(gap.more_px) <= _LEAST_PX or gap in blocks or (is_last and filled):
            continue
        rows = Box(0, gap.page_top, sight.page.shape[1], gap.page_bottom - gap.page_top).expand(0, _NEAR_PX)
        if any(each.box.overlap_y(rows) > 0 for each in told):
            continue
        more = gap.more_px
        box = Box(0, gap.page_top, sight.page.shape[1], max(0, more))
        what = f"there are {abs(more)} px {'more' if more > 0 else 'less'} space than in the design"
        fix = Fix("", (), f"make the space {abs(more)} px {'smaller' if more > 0 else 'larger'}")
        yield Finding(
            FindingKind.SPACING,
            box,
            what,
            abs(more) / len(sight.page),
            expected=f"{gap.design_bottom - gap.design_top}px",
            measured=f"{gap.page_bottom - gap.page_top}px",
            design_box=Box(0, gap.design_top, sight.design.shape[1], max(0, -more)),
            fix=fix,
        )


def boxes_of(sight: Sight, gap: Gap) -> tuple[Box, Box]:
    """Return the box of a gap on the page and in the design; on the side that lacks it, it has no height."""
    rows, picture, top = _rows(sight, gap)
    beside = picture[max(0, top - 1) : max(1, top)].astype(np.int16)
    columns = np.flatnonzero((np.abs(rows.astype(np.int16) - beside).max(axis=2) > _FLAT_LEVELS).any(axis=0))
    left, right = (int(columns[0]), int(columns[-1]) + 1) if len(columns) else (0, rows.shape[1])
    return (
        Box.from_edges(left, gap.page_top, right, gap.page_bottom),
        Box.from_edges(left, gap.design_top, right, gap.design_bottom),
    )


def _rows(sight: Sight, gap: Gap) -> tuple[Pixels, Pixels, int]:
    if gap.more_px > 0:
        return sight.page[gap.page_top : gap.page_bottom], sight.page, gap.page_top
    return sight.design[gap.design_top : gap.design_bottom], sight.design, gap.design_top


def _is_blank(sight: Sight, gap: Gap) -> bool:
    """Tell whether rows show nothing but what goes on from top to bottom."""
    rows, _, _ = _rows(sight, gap)
    return bool(np.abs(rows.astype(np.int16) - rows[:1].astype(np.int16)).max() <= _FLAT_LEVELS)


def _words(sight: Sight, picture: Pixels, box: Box) -> str:
    rows, columns = box.slices
    part = picture[rows.start : min(rows.stop, rows.start + _MOST_READ_PX), columns]
    return " ".join(line.text for line in sight.read(part)) if part.size else ""
