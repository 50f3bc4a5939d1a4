"""All pages as one long one, so that what runs over the end of a page goes on.

Knows how to find back where something stood.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pixelwright.extraction.pieces import Row, Sheet
from pixelwright.geometry import Box

_PANELS = 1_000
"""More than any page has."""


@dataclass(frozen=True, slots=True)
class Scroll:
    """The rows of all pages, menus left out; rows of later pages are moved down."""

    rows: tuple[Row, ...]
    starts_px: tuple[float, ...]
    numbers: tuple[int, ...]
    body_px: float

    def place(self, box: Box) -> tuple[int, Box]:
        """Return the page of a box and where it stands there."""
        index = max(0, bisect_right(self.starts_px, box.y) - 1)
        return self.numbers[index], box.moved(0, -self.starts_px[index])


def scroll_of(sheets: Sequence[Sheet]) -> Scroll:
    """Put pages below each other."""
    rows: list[Row] = []
    starts: list[float] = []
    start = 0.0
    for index, sheet in enumerate(sheets):
        starts.append(start)
        shown = [row for row in sheet.rows if row.panel not in sheet.menus]
        rows += [_moved(row, start, index * _PANELS) for row in shown]
        start = max([start, *(row.box.bottom for row in rows)]) + 1
    body = max((sheet.body_px for sheet in sheets if sheet.rows), default=16.0)
    return Scroll(tuple(rows), tuple(starts), tuple(sheet.number for sheet in sheets), body)


def _moved(row: Row, dy: float, panels: int) -> Row:
    pieces = tuple(
        replace(piece, box=piece.box.moved(0, dy), panel=piece.panel and piece.panel + panels)
        for piece in row.pieces
    )
    return replace(row, pieces=pieces)
