"""For each row of the page the row of the design that belongs there, also where the rows differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.comparison.pictures.rows import Span
from pixelwright.comparison.sameness import SEEN_LEVELS
from pixelwright.raster import Pixels

_CONTEXT_PX = 24
_A_WHILE_PX = 300


@dataclass(frozen=True, slots=True)
class Gap:
    """Rows that only one side has: in the design or on the page there are none."""

    design_top: int
    design_bottom: int
    page_top: int
    page_bottom: int
    pure: bool
    """Whether what is above and below is the same on both sides."""

    @property
    def more_px(self) -> int:
        """By how much the page is longer here; negative where it is shorter."""
        return (self.page_bottom - self.page_top) - (self.design_bottom - self.design_top)


@dataclass(frozen=True)
class RowMap:
    """`sources[y]` is the design's row for row `y` of the page, -1 where it has none."""

    sources: npt.NDArray[np.int64]
    gaps: tuple[Gap, ...]

    @cached_property
    def _rows(self) -> npt.NDArray[np.int64]:
        return np.flatnonzero(self.sources >= 0)

    @cached_property
    def _known(self) -> npt.NDArray[np.int64]:
        return self.sources[self._rows]

    def shift_at(self, y: float) -> int:
        """Return by how much a row of the page, or the next one above it, lies lower in the design."""
        row = min(max(int(y), 0), len(self.sources) - 1)
        while row >= 0 and self.sources[row] < 0:
            row -= 1
        return int(self.sources[row]) - row if row >= 0 else 0

    def page_row(self, design_y: float) -> float:
        """Return where a row of the design is on the page, or would be, were it there."""
        place = int(np.searchsorted(self._known, design_y, side="right")) - 1
        if place < 0:
            return float(self._rows[0]) if len(self._rows) else design_y
        row, known = float(self._rows[place]), float(self._known[place])
        return row + min(1.0, design_y - known)

    def has(self, design_top: float, design_bottom: float) -> bool:
        """Tell whether the page has all these rows of the design, side by side."""
        first, last = (int(np.searchsorted(self._known, row)) for row in (design_top, design_bottom - 1))
        rows = int(design_bottom - 1) - int(design_top)
        if last >= len(self._known) or self._known[last] != int(design_bottom - 1):
            return False
        return bool(last - first == rows == self._rows[last] - self._rows[first])

    def levelled(self, span: Span) -> RowMap:
        """Return the map with all rows of a span paired as those above it are."""
        sources = self.sources.copy()
        sources[span.page_top : span.page_bottom] = np.arange(span.page_top, span.page_bottom) + span.above
        gaps = [gap for gap in self.gaps if not span.page_top <= gap.page_top < span.page_bottom]
        return RowMap(sources, tuple(gaps))

    def warped(self, design: Pixels, page: Pixels) -> Pixels:
        """Return the design as large as the page, rows in their places; where it has none, the page's own."""
        both = page.copy()
        width = min(design.shape[1], page.shape[1])
        rows = self._rows
        both[rows, :width] = design[self.sources[rows], :width]
        return both


def zones_of(spans: Sequence[Span], design_rows: int, page_rows: int) -> list[Span]:
    """Join spans that are near each other, with some rows around."""
    zones: list[Span] = []
    for span in spans:
        wide = span.widened(_CONTEXT_PX, design_rows, page_rows)
        last = zones[-1] if zones else None
        if last and (wide.page_top < last.page_bottom or wide.design_top < last.design_bottom):
            zones[-1] = last.joined(wide)
        else:
            zones.append(wide)
    return _returning(zones)


def _returning(zones: Sequence[Span]) -> list[Span]:
    """Join zones where rows are paired elsewhere only for a while."""
    found: list[Span] = []
    rest = list(zones)
    while rest:
        zone = rest.pop(0)
        if zone.above != zone.below:
            ends = (
                number
                for number, other in enumerate(rest)
                if other.page_top - zone.page_bottom < _A_WHILE_PX and other.below == zone.above
            )
            last = next(ends, -1)
            for _ in range(last + 1):
                zone = zone.joined(rest.pop(0))
        found.append(zone)
    return found


def map_rows(design: Pixels, page: Pixels, spans: Sequence[Span]) -> RowMap:
    """Pair all rows: in each span as many at its top and at its bottom as makes the least difference."""
    sources = np.arange(len(page), dtype=np.int64)
    gaps: list[Gap] = []
    shift = end = 0
    for span in spans:
        sources[end : span.page_top] += shift
        top, bottom = _split(design, page, span)
        sources[span.page_top : span.page_top + top] += span.above
        sources[span.page_bottom - bottom : span.page_bottom] += span.below
        sources[span.page_top + top : span.page_bottom - bottom] = -1
        gap = Gap(
            span.design_top + top,
            span.design_bottom - bottom,
            span.page_top + top,
            span.page_bottom - bottom,
            not top and not bottom,
        )
        if gap.more_px:
            gaps.append(gap)
        shift, end = span.below, span.page_bottom
    sources[end:] += shift
    return RowMap(sources, tuple(gaps))


def _split(design: Pixels, page: Pixels, span: Span) -> tuple[int, int]:
    """Return how many rows of a span are paired from its top on and up to its bottom."""
    rows = min(span.design_bottom - span.design_top, span.page_bottom - span.page_top)
    if span.above == span.below or not rows:
        return rows, 0
    width = min(design.shape[1], page.shape[1])
    there, here = design[:, :width], page[:, :width]
    down = _unlike(
        there[span.design_top : span.design_top + rows], here[span.page_top : span.page_top + rows]
    )
    up = _unlike(
        there[span.design_bottom - rows : span.design_bottom],
        here[span.page_bottom - rows : span.page_bottom],
    )
    before = np.concatenate(([0], np.cumsum(down)))
    after = np.concatenate((np.cumsum(up[::-1])[::-1], [0]))
    top = int(np.argmin(before + after))
    return top, rows - top


def _unlike(one: Pixels, other: Pixels) -> npt.NDArray[np.int64]:
    """Return for each row how many pixels differ so that it can be seen."""
    away = cv2.absdiff(np.ascontiguousarray(one), np.ascontiguousarray(other)).max(axis=2) > SEEN_LEVELS
    counts: npt.NDArray[np.int64] = away.sum(axis=1)
    return counts
