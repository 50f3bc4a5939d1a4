"""Rows of a table by the heads of its columns. Knows nothing of what is done with cells."""

from __future__ import annotations

from dataclasses import dataclass

from pixelwright.extraction.api.words import column_named, part_named
from pixelwright.extraction.pieces import Piece, Row
from pixelwright.geometry import Box

_ALIGNED_PX = 14.0


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table stand for, from left to right, and where their heads are."""

    names: tuple[str, ...]
    boxes: tuple[Box, ...]
    part: str = ""
    """What the head of its first column announces: `Query parameter`."""

    @property
    def size_px(self) -> float:
        """The height of a head."""
        return max(box.height for box in self.boxes)

    def cells(self, row: Row) -> dict[str, str] | None:
        """Return the cells of a row by their columns; None where the row does not belong to the table."""
        found: dict[str, str] = {}
        aligned = 0
        for piece in row.pieces:
            index = self._column(piece)
            aligned += self._is_aligned(piece, index)
            name = self.names[index]
            found[name] = f"{found[name]} {piece.text}" if name in found else piece.text
        return found if aligned >= (len(row.pieces) + 1) // 2 else None

    def _column(self, piece: Piece) -> int:
        """Return the column that a piece is centred in, else the last that begins left of it."""
        middle = min(range(len(self.boxes)), key=lambda i: abs(self.boxes[i].centre_x - piece.box.centre_x))
        if abs(self.boxes[middle].centre_x - piece.box.centre_x) < _ALIGNED_PX:
            return middle
        left = [i for i, box in enumerate(self.boxes) if box.x <= piece.box.x + _ALIGNED_PX]
        return left[-1] if left else 0

    def _is_aligned(self, piece: Piece, index: int) -> bool:
        box = self.boxes[index]
        return abs(box.x - piece.box.x) < _ALIGNED_PX or abs(box.centre_x - piece.box.centre_x) < _ALIGNED_PX


def columns_of(row: Row) -> Columns | None:
    """Return the columns that a row heads; None where it is no head."""
    if len(row.pieces) < 2:
        return None
    names = [column_named(piece.text) for piece in row.pieces]
    part = part_named(row.pieces[0].text)
    if not names[0] and "name" not in names and (part or all(names[1:])):
        names[0] = "name"
    known = sum(map(bool, names))
    if known < 2 or known < len(names) - 1:
        return None
    if len(set(filter(None, names))) < known:
        names = [name if name and names.index(name) == i else f"other{i}" for i, name in enumerate(names)]
    named = tuple(name or f"other{i}" for i, name in enumerate(names))
    return Columns(named, tuple(piece.box for piece in row.pieces), part)
