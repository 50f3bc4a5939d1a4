"""Tables as values of JSON and as CSV. Knows nothing of where they come from."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from pixelwright.document import Block, Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def tables_of(blocks: Iterable[Block], page: int = 1) -> tuple[Table, ...]:
    """Return the tables among blocks, each with the words above it as title."""
    found: list[Table] = []
    above = ""
    for block in blocks:
        if block.table is not None:
            title = block.table.title or above
            found.append(
                Table(block.table.header, block.table.rows, title, block.table.box or block.box, page)
            )
            above = ""
        else:
            above = block.text if 0 < len(block.text) <= 80 and "\n" not in block.text else ""
    return tuple(found)


def table_fields(table: Table) -> dict[str, object]:
    """Return a table as it stands in JSON."""
    fields: dict[str, object] = {
        "title": table.title,
        "page": table.page,
        "header": list(table.header),
        "rows": [list(row) for row in table.rows],
    }
    if table.box is not None:
        box = table.box.rounded()
        fields["box"] = [int(box.x), int(box.y), int(box.width), int(box.height)]
    return fields


def records_of(table: Table) -> list[dict[str, str]]:
    """Return rows by the names of their columns; nothing for a table without header."""
    return [dict(zip(table.header, row, strict=False)) for row in table.rows] if table.header else []


def csv_of(tables: Sequence[Table]) -> str:
    """Return tables as CSV, an empty line between two. A quote keeps spreadsheets from running cells."""
    pieces = []
    for table in tables:
        buffer = StringIO()
        rows = ([table.header] if table.header else []) + list(table.rows)
        csv.writer(buffer, lineterminator="\n").writerows([_harmless(cell) for cell in row] for row in rows)
        pieces.append(buffer.getvalue())
    return "\n".join(pieces)


def _harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; figures with a sign stay figures."""
    text = " ".join(cell.split())
    figure = text.lstrip("+-").replace(".", "").replace(",", "").rstrip("%").isdigit()
    return f"'{text}" if text.startswith(_FORMULA) and not figure and text not in ("-", "+") else text
