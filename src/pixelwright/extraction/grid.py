"""Rows of cells that make a table, by how they stand. Knows nothing of where the cells come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pixelwright.document import Table
from pixelwright.geometry import Box

_ALIGNED_PX = 10.0
_ROWS = 3
"""Two rows alike are a pair of anything; three with two cells each, or two with three, are a table."""
_FIGURES = frozenset("0123456789.,-+%$€£ ")


@dataclass(frozen=True, slots=True)
class Cell:
    """Some words in a row."""

    text: str
    box: Box
    bold: bool = False


def tables_in(rows: Sequence[Sequence[Cell]]) -> dict[int, tuple[int, Table]]:
    """Return the tables among rows below each other, by their first row: the row after it, and the table."""
    found: dict[int, tuple[int, Table]] = {}
    start = 0
    while start < len(rows):
        end = start + 1
        while end < len(rows) and len(rows[start]) > 1 and _fits(rows[start:end], rows[end]):
            end += 1
        if end - start >= (_ROWS if len(rows[start]) == 2 else _ROWS - 1) and len(rows[start]) > 1:
            found[start] = (end, table_of_rows(rows[start:end]))
        start = end
    return found


def _fits(above: Sequence[Sequence[Cell]], row: Sequence[Cell]) -> bool:
    """Tell whether a row goes on with a table: no more cells than its columns, each below one of them."""
    width = max(map(len, above))
    if not 2 <= len(row) <= width:
        return False
    columns = max(above, key=len)
    return all(any(is_below(cell.box, column.box) for column in columns) for cell in row)


def is_below(box: Box, column: Box) -> bool:
    """Tell whether two cells are aligned: at the left, at the right or in the middle."""
    edges = ((box.x, column.x), (box.right, column.right), (box.centre_x, column.centre_x))
    return any(abs(one - other) < _ALIGNED_PX for one, other in edges)


def table_of_rows(rows: Sequence[Sequence[Cell]]) -> Table:
    """Return rows as a table: each cell in the nearest column, the first row as header where it is one."""
    columns = max(rows, key=len)
    lines = [_line(row, columns) for row in rows]
    first = rows[0]
    names = all(cell.text and not set(cell.text) <= _FIGURES for cell in first)
    is_header = len(first) == len(columns) and names and _stands_out(rows)
    return Table(lines[0], tuple(lines[1:])) if is_header else Table((), tuple(lines))


def _stands_out(rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether the first row is bold and the others are not, or names what figures are."""
    below = [cell for row in rows[1:] for cell in row]
    if all(cell.bold for cell in rows[0]):
        return sum(cell.bold for cell in below) < len(below) / 2
    return any(set(cell.text) <= _FIGURES for cell in below)


def _line(row: Sequence[Cell], columns: Sequence[Cell]) -> tuple[str, ...]:
    texts = [""] * len(columns)
    for cell in row:
        near = min(range(len(columns)), key=lambda index: _distance(cell.box, columns[index].box))
        texts[near] = f"{texts[near]} {cell.text}".strip()
    return tuple(texts)


def _distance(box: Box, column: Box) -> float:
    return min(abs(box.x - column.x), abs(box.right - column.right), abs(box.centre_x - column.centre_x))
