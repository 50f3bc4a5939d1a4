"""What of the shifts of lines and boxes is drift, and what is real.

Another rasteriser rounds heights of lines otherwise and makes texts wider or narrower: line by line, the page
and its design drift apart. What jumps by more than that from one line to the next is no drift.
Knows nothing of pictures or causes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from pixelwright.comparison.tracking import Line
from pixelwright.geometry import Box

JUMP_PX = 1.6
"""A line is higher or lower by a pixel, and is seen half of one beside its place."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, the shifts at which its words were found, and how much of these is no drift.

    The upper or lower rim of a box is a line without words, of which only the shift down is known.
    """

    line: Line
    words: tuple[tuple[Box, float], ...]
    down: float
    real: tuple[float, float] = (0.0, 0.0)

    @property
    def ends(self) -> tuple[float, float]:
        """The shifts of its left and of its right end."""
        return self.words[0][1], self.words[-1][1]

    @property
    def shifts(self) -> tuple[tuple[float, ...], ...]:
        """All that is known of its shifts across, and down."""
        return self.ends if self.words else (), (self.down,)

    def beside(self, other: Piece) -> float:
        """Return how far it jumps across from another line, be they aligned left, right or in the middle.

        What stands in the same row may begin where the other ends.
        """
        (left, right), (other_left, other_right) = self.ends, other.ends
        jumps = [left - other_left, right - other_right, (left + right - other_left - other_right) / 2]
        if self.line.box.overlap_y(other.line.box):
            jumps.append(left - other_right)
        return min(jumps, key=abs)


ORIGIN = Piece(Line((), 0, Box(0, 0, 0, 0), ""), ((Box(0, 0, 0, 0), 0.0),), 0.0)
"""The top left corner of the page, which never drifts."""


def parted(pieces: Sequence[Piece]) -> list[Piece]:
    """Tell drift from what is real, one by one in document order, by those before that stand nearest.

    How far down a line is follows from lines and rims, how far across from other lines alone.
    """
    lines = _Neighbours(pieces, [number for number, piece in enumerate(pieces) if piece.words])
    rims = _Neighbours(pieces, [number for number, piece in enumerate(pieces) if not piece.words])
    done: list[Piece] = []
    for number, piece in enumerate(pieces):
        near = [ORIGIN, *(done[one] for one in lines.before(number))]
        around = (*near, *(done[one] for one in rims.before(number)))
        above = min(around, key=lambda one: abs(piece.down - one.down))
        down = above.real[1] + _jump(piece.down - above.down, piece.down - above.down)
        done.append(replace(piece, real=(_across(piece, near), down)))
    return done


def _across(piece: Piece, near: Sequence[Piece]) -> float:
    if not piece.words:
        return 0.0
    beside = min(near, key=lambda one: abs(piece.beside(one)))
    return beside.real[0] + _jump(piece.beside(beside), piece.ends[0] - beside.ends[0])


def _jump(least: float, whole: float) -> int:
    return 0 if abs(least) <= JUMP_PX else round(whole)


class _Neighbours:
    """Pieces of one sort, by their numbers among all."""

    def __init__(self, pieces: Sequence[Piece], numbers: Sequence[int]) -> None:
        boxes = [piece.line.box for piece in pieces]
        edges = [(box.x, box.y, box.right, box.bottom) for box in boxes]
        self._all = np.array(edges, float).reshape(-1, 4)
        self._numbers = np.array(numbers, np.intp)
        self._own = self._all[self._numbers]

    def before(self, number: int) -> list[int]:
        """Return the last one before a piece, the nearest above it, and the nearest left of it in its row."""
        count = int(np.searchsorted(self._numbers, number))
        if not count:
            return []
        left, top, right, bottom = self._all[number]
        x, y, ends, lows = self._own[:count].T
        above = (np.minimum(ends, right) > np.maximum(x, left)) & (lows <= (top + bottom) / 2)
        common = np.minimum(lows, bottom) - np.maximum(y, top)
        row = (common > (bottom - top) / 2) & (common > 0) & (x < left)
        found = [count - 1]
        for which, key in ((above, lows), (row, ends)):
            if which.any():
                found.append(int(np.argmax(np.where(which, key, -np.inf))))
        return [int(self._numbers[one]) for one in found]
