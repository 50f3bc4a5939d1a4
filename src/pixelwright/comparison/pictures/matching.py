"""Where the pieces of the page are in the design. Knows nothing of what that means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pixelwright.comparison.tracking import Spot, Tracker, grey
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

TINY_PX = 60
"""Pieces of fewer px² look like many others."""
_SURE, _SURE_AWAY = 0.965, 0.98
"""Normalised correlation from which on a piece is the same one: near its place, and all along its row."""
_TAKEN = 0.5
_AWAY_LEAST_PX, _AWAY_LOOKS = 150, 120
"""How large a piece must be to be looked for all along its row, and how many are."""
_LEFT_PX = 12


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the page and its place in the design; `exact` where it is the same pixel by pixel."""

    box: Box
    spot: Spot | None
    exact: bool = False

    @property
    def there(self) -> Box:
        """Its box in the design."""
        return self.box.moved(self.spot.dx, self.spot.dy) if self.spot else self.box


class Matcher:
    """Gives each piece of the design to one piece of the page."""

    def __init__(self, design: Pixels, page: Pixels) -> None:
        self.design, self.page = design, page
        self._tracker = Tracker(grey(design), grey(page))
        self._away_looks = 0
        self._taken: npt.NDArray[np.bool_] = np.zeros(design.shape[:2], bool)

    def match(self, pieces: Sequence[Box], others: Sequence[Box], shifts: Sequence[int]) -> list[Piece]:
        """Match the pieces of some rows with those of the design; `shifts` are down the page."""
        found: dict[Box, Piece] = {}
        for box in pieces:
            spot = self._in_flow(box, shifts)
            if spot:
                found[box] = self._take(Piece(box, spot, True))
        index: dict[bytes, list[Box]] = {}
        for other in others:
            index.setdefault(_code(self.design, other), []).append(other)
        recent: list[tuple[float, float]] = [(0.0, float(shift)) for shift in shifts]
        for box in pieces:
            if box in found or box.area < TINY_PX:
                continue
            piece = self._same(box, index) or self._alike(box, recent)
            if piece and piece.spot:
                found[box] = self._take(piece)
                recent = [(piece.spot.dx, piece.spot.dy), *recent][:6]
        return [found.get(box) or Piece(box, None) for box in pieces]

    def is_taken(self, box: Box) -> bool:
        """Tell whether most of a box in the design was given to pieces of the page."""
        part = self._taken[box.slices]
        return bool(part.size and part.mean() > _TAKEN)

    def left_of(self, box: Box) -> Box | None:
        """Return what of a piece of the design was given to none of the page; None where little is left."""
        rows, columns = box.slices
        free = np.flatnonzero(self._taken[rows, columns].mean(axis=0) < _TAKEN)
        if len(free) * 2 >= box.width or len(free) >= _LEFT_PX:
            return Box.from_edges(box.x + int(free[0]), box.y, box.x + int(free[-1]) + 1, box.bottom)
        return None

    def _in_flow(self, box: Box, shifts: Iterable[int]) -> Spot | None:
        own = self.page[box.slices]
        for shift in shifts:
            there = box.moved(0, shift)
            if self.is_taken(there):
                continue
            if there.y >= 0 and np.array_equal(self.design[there.slices], own):
                return Spot(0.0, float(shift), 1.0)
        return None

    def _same(self, box: Box, index: dict[bytes, list[Box]]) -> Piece | None:
        free = [other for other in index.get(_code(self.page, box), ()) if not self.is_taken(other)]
        nearest = min(free, key=lambda other: abs(other.y - box.y) + abs(other.x - box.x), default=None)
        return Piece(box, Spot(nearest.x - box.x, nearest.y - box.y, 1.0), True) if nearest else None

    def _alike(self, box: Box, guesses: Sequence[tuple[float, float]]) -> Piece | None:
        spot = self._tracker.find(box, guesses, far=False)
        if spot and spot.likeness >= _SURE and not self.is_taken(box.moved(spot.dx, spot.dy)):
            return Piece(box, spot)
        spot = self._away(box, guesses)
        if spot and spot.likeness >= _SURE_AWAY and not self.is_taken(box.moved(spot.dx, spot.dy)):
            return Piece(box, spot)
        return None

    def _away(self, box: Box, guesses: Sequence[tuple[float, float]]) -> Spot | None:
        """Look all along the row."""
        piece = self._tracker.piece(box)
        if piece is None or box.area < _AWAY_LEAST_PX or self._away_looks == _AWAY_LOOKS:
            return None
        self._away_looks += 1
        shift = round(guesses[0][1]) if guesses else 0
        return self._tracker.look(box, piece, (0, shift), (self.design.shape[1], 12))

    def _take(self, piece: Piece) -> Piece:
        self._taken[piece.there.slices] = True
        return piece


def _code(picture: Pixels, box: Box) -> bytes:
    part = np.ascontiguousarray(picture[box.slices])
    return b"%d " % part.shape[1] + part.tobytes()
