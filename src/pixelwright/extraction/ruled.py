"""Tables whose rows are parted by lines or fills, as most are. Knows nothing of what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pixelwright.document import Block, BlockKind, Table
from pixelwright.extraction.grid import Cell, is_below, table_of_rows
from pixelwright.extraction.pieces import Row, Sheet
from pixelwright.geometry import Box

_SLACK_PX = 4.0
_GAP_EM = 6.0
"""Between two rows of a table; padding of two lines above and below is much."""
_WRAP_EM = 0.8
"""Between two lines of one cell."""
_INSIDE = 0.6


def ruled_tables(sheet: Sheet) -> tuple[Table, ...]:
    """Return the tables of a page from top to bottom."""
    found: list[Table] = []
    for panel in sorted({row.panel for row in sheet.rows} - sheet.menus):
        rows = sheet.on(panel)
        start = 0
        while start < len(rows):
            lines, end = _run(rows, start, sheet.edges)
            if len(lines) > 1:
                found.append(_table(rows[start:end], lines, sheet.number))
            start = max(start + 1, end)
    return tuple(sorted(found, key=lambda table: table.box.y if table.box else 0.0))


def with_tables(blocks: Sequence[Block], tables: Sequence[Table]) -> tuple[Block, ...]:
    """Return blocks with tables in the place of those that stand inside them."""
    kept: list[Block] = []
    left = list(tables)
    for block in blocks:
        inside = next((table for table in tables if _is_inside(block, table)), None)
        if inside is None:
            kept.append(block)
        elif inside in left:
            left.remove(inside)
            kept.append(Block(BlockKind.TABLE, table=inside, box=inside.box))
    return tuple(kept)


def _is_inside(block: Block, table: Table) -> bool:
    box, around = block.box, table.box
    if box is None or around is None:
        return False
    within = around.y <= box.centre_y <= around.bottom and box.height < around.height
    shared = box.overlap_x(around) > _INSIDE * min(box.width, around.width)
    return box.coverage(around) > _INSIDE or (within and shared)


def _run(rows: Sequence[Row], start: int, edges: Sequence[Box]) -> tuple[list[list[Cell]], int]:
    """Return the lines of the table that begins at a row, and the first row after it."""
    lines = [_cells(rows[start])]
    if len(lines[0]) < 2:
        return [], start + 1
    at = start + 1
    while at < len(rows):
        above, row = rows[at - 1], rows[at]
        if row.box.y - above.box.bottom > _GAP_EM * row.size_px or not _fits(lines, row):
            break
        if row.box.y - above.box.bottom < _WRAP_EM * row.size_px and not _is_parted(above, row, edges):
            lines[-1] = _continued(lines[-1], row)
        elif len(row.pieces) > 1 and _is_parted(above, row, edges):
            lines.append(_cells(row))
        else:
            break
        at += 1
    return lines, at


def _cells(row: Row) -> list[Cell]:
    return [Cell(piece.text, piece.box, piece.bold) for piece in row.pieces]


def _fits(lines: Sequence[Sequence[Cell]], row: Row) -> bool:
    columns = max(lines, key=len)
    return len(row.pieces) <= len(columns) and all(
        any(is_below(piece.box, column.box) for column in columns) for piece in row.pieces
    )


def _is_parted(above: Row, row: Row, edges: Sequence[Box]) -> bool:
    """Tell whether lines run between two rows, below the first cell and below the last."""
    top, bottom = above.box.centre_y, row.box.centre_y
    between = [edge for edge in edges if top < edge.centre_y < bottom]
    ends = (row.pieces[0].box, above.pieces[-1].box)
    return all(any(edge.overlap_x(box) > 0.5 * box.width for edge in between) for box in ends)


def _continued(cells: Sequence[Cell], row: Row) -> list[Cell]:
    """Return the cells of a line with those of the line below, which goes on with them."""
    result = list(cells)
    for piece in row.pieces:
        near = min(range(len(result)), key=lambda index: abs(result[index].box.x - piece.box.x))
        cell = result[near]
        result[near] = replace(cell, text=f"{cell.text} {piece.text}", box=cell.box.union(piece.box))
    return result


def _table(rows: Sequence[Row], lines: Sequence[Sequence[Cell]], page: int) -> Table:
    box = Box.around(row.box for row in rows).expand(_SLACK_PX)
    return replace(table_of_rows(lines), box=box, page=page)
