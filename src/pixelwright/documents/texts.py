"""Files of plain text: words, Markdown, JSON, tables with commas or tabs."""

from __future__ import annotations

import codecs
import csv
import json
from io import StringIO

from pixelwright.document import Block, BlockKind, Document, DocumentPage, Table
from pixelwright.documents.limits import Limits
from pixelwright.documents.markdown import markdown_blocks
from pixelwright.errors import DocumentTooLargeError, NotADocumentError
from pixelwright.media.kinds import FileKind

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_FIELD_CHARACTERS = 2**20


def read_text(data: bytes, kind: FileKind, limits: Limits) -> Document:
    """Return a text file as a document of one page."""
    text = decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > limits.characters:
        raise DocumentTooLargeError("the document holds too much text")
    match kind:
        case FileKind.MARKDOWN:
            blocks = markdown_blocks(text)
        case FileKind.CSV | FileKind.TSV:
            blocks = (_table(text, "\t" if kind is FileKind.TSV else "", limits),)
        case FileKind.JSON | FileKind.JSONL:
            blocks = (Block(BlockKind.CODE, _indented(text, kind), language="json"),)
        case _:
            blocks = _paragraphs(text)
    return Document(str(kind), (DocumentPage(1, blocks),))


def decoded(data: bytes) -> str:
    """Return the characters: UTF-8 or UTF-16 with its mark, else what Windows writes in the west."""
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _paragraphs(text: str) -> tuple[Block, ...]:
    pieces = (piece.strip("\n") for piece in text.split("\n\n"))
    return tuple(Block(BlockKind.PARAGRAPH, piece) for piece in pieces if piece.strip())


def _indented(text: str, kind: FileKind) -> str:
    """Return one JSON value with a line for each of its own; anything else as it is."""
    if kind is FileKind.JSONL:
        return text.strip()
    try:
        return json.dumps(json.loads(text), ensure_ascii=False, indent=2)
    except (ValueError, RecursionError):
        return text.strip()


def _table(text: str, delimiter: str, limits: Limits) -> Block:
    rows: list[tuple[str, ...]] = []
    cells = 0
    csv.field_size_limit(_FIELD_CHARACTERS)
    try:
        for row in csv.reader(StringIO(text), delimiter=delimiter or _delimiter(text)):
            cells += len(row)
            if cells > limits.cells:
                raise DocumentTooLargeError("the table has too many cells")
            if any(cell.strip() for cell in row):
                rows.append(tuple(cell.strip() for cell in row))
    except csv.Error as error:
        raise NotADocumentError("the table is damaged") from error
    return Block(BlockKind.TABLE, table=table_of(rows))


def _delimiter(text: str) -> str:
    """Return the sign that parts the first line into most cells."""
    first = text.split("\n", 1)[0]
    return max(",;\t|", key=first.count)


def table_of(rows: list[tuple[str, ...]], title: str = "", page: int = 1) -> Table:
    """Return the rows, the first as header where it looks like one, all filled up to the same length."""
    width = max(map(len, rows), default=0)
    even = [row + ("",) * (width - len(row)) for row in rows]
    if even and is_header(even[0], even[1:]):
        return Table(even[0], tuple(even[1:]), title, page=page)
    return Table((), tuple(even), title, page=page)


def is_header(first: tuple[str, ...], rest: list[tuple[str, ...]]) -> bool:
    """Tell whether a first row names columns: all of it filled, no figures, no cell twice."""
    return (
        bool(rest)
        and all(first)
        and len(set(first)) == len(first)
        and not any(cell.lstrip("-+$€£").replace(".", "").replace(",", "").isdigit() for cell in first)
    )
