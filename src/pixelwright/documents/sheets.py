"""Excel workbooks (XLSX) to tables, a sheet a page. Formulas give the values that were saved with them."""

from __future__ import annotations

import datetime
import warnings
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from pixelwright.document import Block, BlockKind, Document, DocumentPage
from pixelwright.documents.archive import TROUBLE, check_archive
from pixelwright.documents.limits import Limits
from pixelwright.documents.texts import table_of
from pixelwright.errors import DocumentTooLargeError, NotADocumentError

_TROUBLE = (
    *TROUBLE,
    InvalidFileException,
    SyntaxError,
    KeyError,
    IndexError,
    AttributeError,
    TypeError,
    ArithmeticError,
)
"""What openpyxl was seen to raise on damaged files; errors of XML are a SyntaxError."""
_ROWS = 200_000
"""Empty ones included: one cell in the last row there can be makes a million."""


def read_workbook(data: bytes, limits: Limits) -> Document:
    """Return an XLSX file."""
    check_archive(data, limits)
    with warnings.catch_warnings():
        # openpyxl warns of what it leaves out, such as drop-down lists.
        warnings.simplefilter("ignore")
        try:
            book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            try:
                return _document(book, limits)
            finally:
                book.close()
        except _TROUBLE as error:
            raise NotADocumentError("the workbook is damaged") from error


def _document(book: Any, limits: Limits) -> Document:  # noqa: ANN401 - openpyxl has no types
    if len(book.worksheets) > limits.pages:
        raise DocumentTooLargeError("the workbook has too many sheets")
    budget = _Budget(limits)
    pages = []
    for number, sheet in enumerate(book.worksheets, 1):
        sheet.reset_dimensions()  # what a file says of its size need not be true
        rows = [row for row in map(budget.row, sheet.iter_rows(values_only=True)) if any(row)]
        width = max((_filled(row) for row in rows), default=0)
        table = table_of([row[:width] for row in rows], sheet.title, number)
        blocks = (Block(BlockKind.TABLE, table=table),) if rows else ()
        pages.append(DocumentPage(number, blocks, title=sheet.title))
    return Document("xlsx", tuple(pages))


class _Budget:
    """Ends the reading where there is too much."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._rows = self._cells = self._characters = 0

    def row(self, values: tuple[object, ...]) -> tuple[str, ...]:
        cells = tuple(map(_text, values))
        self._rows += 1
        self._cells += len(cells)
        self._characters += sum(map(len, cells))
        if self._rows > _ROWS or self._cells > self._limits.cells:
            raise DocumentTooLargeError("the workbook has too many cells")
        if self._characters > self._limits.characters:
            raise DocumentTooLargeError("the workbook holds too much text")
        return cells


def _filled(row: tuple[str, ...]) -> int:
    """Return how many cells a row has up to its last that is not empty."""
    return max((index + 1 for index, cell in enumerate(row) if cell), default=0)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime.datetime):
        return value.isoformat(" ") if value.time() != datetime.time() else value.date().isoformat()
    return str(value).strip()
