"""Which rows of two pictures belong together: those that are the same, and what has come in or gone between.

Knows nothing of what the rows show.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from pixelwright.raster import Pixels

Mates = npt.NDArray[np.int64]
"""For each row of the page the row of the design that is the same; -1 where there is none."""


@dataclass(frozen=True, slots=True)
class Span:
    """Rows of the design and rows of the page, half-open, that stand between the same neighbours."""

    design_top: int
    design_bottom: int
    page_top: int
    page_bottom: int

    @property
    def above(self) -> int:
        """By how much what is above lies lower in the design."""
        return self.design_top - self.page_top

    @property
    def below(self) -> int:
        """The same of what is below."""
        return self.design_bottom - self.page_bottom

    def widened(self, by_px: int, design_rows: int, page_rows: int) -> Span:
        """Return the span with rows of what is around it."""
        up = min(by_px, self.design_top, self.page_top)
        down = min(by_px, design_rows - self.design_bottom, page_rows - self.page_bottom)
        return Span(
            self.design_top - up, self.design_bottom + down, self.page_top - up, self.page_bottom + down
        )

    def joined(self, other: Span) -> Span:
        """Return the span from here to the end of another one further down."""
        return Span(self.design_top, other.design_bottom, self.page_top, other.page_bottom)


def differing_spans(design: Pixels, page: Pixels) -> list[Span]:
    """Return the rows that differ, from top to bottom; all between two spans is the same on both sides."""
    width = min(design.shape[1], page.shape[1])
    numbers: dict[bytes, int] = {}
    first, second = (
        [numbers.setdefault(row.tobytes(), len(numbers)) for row in picture[:, :width]]
        for picture in (design, page)
    )
    mates = _mates(first, second)
    return list(_unpaired(mates, len(first)))


def _mates(design: Sequence[int], page: Sequence[int]) -> Mates:
    mates = np.full(len(page), -1, np.int64)
    shorter = min(len(design), len(page))
    head = next((row for row in range(shorter) if design[row] != page[row]), shorter)
    tail = next((row for row in range(shorter - head) if design[-1 - row] != page[-1 - row]), shorter - head)
    mates[:head] = np.arange(head)
    if tail:
        mates[-tail:] = np.arange(len(design) - tail, len(design))
    for row, mate in _anchors(design, page, head, tail):
        mates[row] = mate
    _grow(mates, design, page)
    return mates


def _anchors(design: Sequence[int], page: Sequence[int], head: int, tail: int) -> Iterator[tuple[int, int]]:
    """Yield rows that are the only ones of their kind on both sides, the longest run in the same order."""
    middle = range(head, len(design) - tail), range(head, len(page) - tail)
    counts = Counter(design[row] for row in middle[0]), Counter(page[row] for row in middle[1])
    places = {design[row]: row for row in middle[0] if counts[0][design[row]] == 1}
    pairs = [
        (row, places[page[row]]) for row in middle[1] if page[row] in places and counts[1][page[row]] == 1
    ]
    ends: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    for number, (_, mate) in enumerate(pairs):
        length = bisect_left(ends, mate)
        before.append(lasts[length - 1] if length else -1)
        ends[length : length + 1] = [mate]
        lasts[length : length + 1] = [number]
    number = lasts[-1] if lasts else -1
    while number >= 0:
        yield pairs[number]
        number = before[number]


def _grow(mates: Mates, design: Sequence[int], page: Sequence[int]) -> None:
    """Pair what lies beside paired rows and is the same: first downwards, then upwards."""
    known = [(-1, -1), *((int(row), int(mates[row])) for row in np.flatnonzero(mates >= 0))]
    for (row, mate), (row_after, mate_after) in pairwise([*known, (len(page), len(design))]):
        if row_after - row == 1:
            continue
        while row + 1 < row_after and mate + 1 < mate_after and page[row + 1] == design[mate + 1]:
            row, mate = row + 1, mate + 1
            mates[row] = mate
        while row_after - 1 > row and mate_after - 1 > mate and page[row_after - 1] == design[mate_after - 1]:
            row_after, mate_after = row_after - 1, mate_after - 1
            mates[row_after] = mate_after


def _unpaired(mates: Mates, design_rows: int) -> Iterator[Span]:
    known = [(-1, -1), *((int(row), int(mates[row])) for row in np.flatnonzero(mates >= 0))]
    for (row, mate), (row_after, mate_after) in pairwise([*known, (len(mates), design_rows)]):
        if row_after - row > 1 or mate_after - mate > 1:
            yield Span(mate + 1, mate_after, row + 1, row_after)
