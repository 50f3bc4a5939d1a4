"""Word documents (DOCX) to blocks: headings, paragraphs, lists, tables and pictures in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docx import Document as open_docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph
from lxml import etree

from pixelwright.document import Block, BlockKind, Document, DocumentPage, Encoded, Table
from pixelwright.documents.archive import TROUBLE, check_archive
from pixelwright.documents.limits import Limits
from pixelwright.documents.texts import table_of
from pixelwright.errors import DocumentTooLargeError, NotADocumentError
from pixelwright.media.headers import picture_header

_TROUBLE = (*TROUBLE, PackageNotFoundError, etree.LxmlError, KeyError, AttributeError, TypeError)
"""What python-docx was seen to raise on damaged files."""

_HEADING = re.compile(r"(?:heading|überschrift|titre|título)\s*(\d)", re.IGNORECASE)
_SPAN = 63
"""Columns that Word lets a table have."""


def read_word(data: bytes, limits: Limits) -> Document:
    """Return a DOCX file; it is parted into pages where Word did so when it was saved."""
    check_archive(data, limits)
    try:
        document = open_docx(BytesIO(data))
        counter = _Counter(limits)
        pages = _pages(document.iter_inner_content(), counter)
        pictures = tuple(_pictures(document.part, limits))
    except _TROUBLE as error:
        raise NotADocumentError("the Word document is damaged") from error
    return Document("docx", pages, pictures=pictures)


class _Counter:
    """Ends the reading where there is too much."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._characters = self._cells = 0

    def text(self, text: str) -> str:
        self._characters += len(text)
        if self._characters > self._limits.characters:
            raise DocumentTooLargeError("the document holds too much text")
        return text.strip()

    def cells(self, count: int) -> None:
        self._cells += count
        if self._cells > self._limits.cells:
            raise DocumentTooLargeError("the tables of the document have too many cells")

    def pages(self, count: int) -> None:
        if count > self._limits.pages:
            raise DocumentTooLargeError("the document has too many pages")


def _pages(content: Iterator[Any], counter: _Counter) -> tuple[DocumentPage, ...]:
    pages: list[list[Block]] = [[]]
    for each in content:
        if isinstance(each, Paragraph):
            if _breaks_page(each) and pages[-1]:
                pages.append([])
                counter.pages(len(pages))
            block = _paragraph(each, counter)
            if block is not None:
                pages[-1].append(block)
        elif isinstance(each, WordTable):
            pages[-1].append(Block(BlockKind.TABLE, table=_table(each, counter, len(pages))))
    return tuple(DocumentPage(number, tuple(blocks)) for number, blocks in enumerate(pages, 1))


def _breaks_page(paragraph: Paragraph) -> bool:
    return bool(paragraph._p.xpath('.//w:lastRenderedPageBreak | .//w:br[@w:type="page"]'))


def _paragraph(paragraph: Paragraph, counter: _Counter) -> Block | None:
    text = counter.text(paragraph.text)
    if not text:
        return None
    style = (paragraph.style.name if paragraph.style is not None else "") or ""
    if found := _HEADING.match(style):
        return Block(BlockKind.HEADING, text, level=min(6, max(1, int(found[1]))))
    if style == "Title":
        return Block(BlockKind.HEADING, text, level=1)
    numbered = paragraph._p.xpath("./w:pPr/w:numPr")
    if style.startswith("List") or numbered:
        depth = paragraph._p.xpath("string(./w:pPr/w:numPr/w:ilvl/@w:val)")
        level = min(5, int(depth)) if str(depth).isdigit() else 0
        return Block(BlockKind.ITEM, text, level=level, ordered="Number" in style)
    if "code" in style.lower():
        return Block(BlockKind.CODE, text)
    return Block(BlockKind.PARAGRAPH, text)


def _table(table: WordTable, counter: _Counter, page: int) -> Table:
    rows = []
    for row in table._tbl.tr_lst:
        cells: list[str] = []
        for cell in row.tc_lst:
            text = "\n".join("".join(each.itertext("{*}t")) for each in cell.iterdescendants("{*}p"))
            span = max(1, min(_SPAN, cell.grid_span))
            counter.cells(span)
            cells += ["" if cell.vMerge == "continue" else counter.text(text)] + [""] * (span - 1)
        rows.append(tuple(cells))
    return table_of(rows, page=page)


def _pictures(part: Any, limits: Limits) -> Iterator[Encoded]:  # noqa: ANN401 - python-docx has no type for it
    total = count = 0
    for relation in part.rels.values():
        if relation.is_external or not relation.reltype.endswith("/image"):
            continue
        data = relation.target_part.blob
        header = picture_header(data)
        total += len(data)
        if header is None or header.width_px * header.height_px > limits.picture_pixels:
            continue
        count += 1
        if total > limits.picture_bytes or count > limits.pictures:
            return
        yield Encoded(data, header.media_type, header.width_px, header.height_px)
