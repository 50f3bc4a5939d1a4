"""A picture or document in, its content out: text, Markdown, tables, data, a definition of an API."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from pixelwright.document import Block, BlockKind, Document, DocumentPage, Table
from pixelwright.documents.read import read_document
from pixelwright.errors import NothingToExtractError
from pixelwright.extraction.api.definition import Definition
from pixelwright.extraction.api.openapi import openapi_yaml
from pixelwright.extraction.api.read import read_api
from pixelwright.extraction.blocks import blocks_of
from pixelwright.extraction.markdown import markdown_of, text_of_blocks
from pixelwright.extraction.pairs import Pair, pairs_of
from pixelwright.extraction.pieces import Sheet, sheet_of_blocks, sheet_of_scene
from pixelwright.extraction.ruled import ruled_tables, with_tables
from pixelwright.extraction.scenes import scene_of_page
from pixelwright.extraction.structured import Schema, Seen, filled
from pixelwright.extraction.tables import csv_of, table_fields, tables_of
from pixelwright.layout import arrange
from pixelwright.media.decode import decode
from pixelwright.media.kinds import FileKind, file_kind
from pixelwright.media.source import load_picture, read_bytes
from pixelwright.perception import perceive
from pixelwright.raster import Raster
from pixelwright.scene import Scene

PICTURED_PAGES = 20
"""Pages of a scanned document that are read: each takes seconds."""

Source = str | Path | bytes | Raster | Scene | Document


class Want(StrEnum):
    """What is taken out."""

    TEXT = "text"
    """Plain words in reading order."""
    MARKDOWN = "markdown"
    TABLES = "tables"
    """As JSON: titles, headers, rows, boxes."""
    CSV = "csv"
    """Tables as CSV."""
    JSON = "json"
    """Data in the shape of a schema; without one, pairs of labels and values, and tables."""
    OPENAPI = "openapi"
    """Endpoints as OpenAPI 3.1, in YAML."""


class ReadPage:
    """One page as rows and, when somebody asks, as blocks."""

    def __init__(self, source: Scene | DocumentPage, number: int = 1) -> None:
        self.number = number
        self.width_px, self.height_px = source.width_px, source.height_px
        self._source = source
        if isinstance(source, DocumentPage):
            self._source = source if source.blocks else scene_of_page(source)

    @cached_property
    def sheet(self) -> Sheet:
        """The words where they stand."""
        if isinstance(self._source, DocumentPage):
            return sheet_of_blocks(self._source)
        return sheet_of_scene(self._source, self.number)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """What a person reads, in order."""
        if isinstance(self._source, DocumentPage):
            return self._source.blocks
        return with_tables(blocks_of(arrange(self._source)), ruled_tables(self.sheet))


@dataclass(frozen=True)
class Extraction:
    """What was taken out; `text` is it written down, the rest are the values."""

    want: Want
    text: str
    pages: tuple[ReadPage, ...]
    tables: tuple[Table, ...] = ()
    pairs: tuple[Pair, ...] = ()
    data: object = None
    api: Definition | None = None
    notes: tuple[str, ...] = ()
    """What was left out, a sentence each."""

    @property
    def markdown(self) -> str:
        """All pages as Markdown."""
        return markdown_of_pages(self.pages)


def extract(
    source: Source, want: Want, *, schema: Schema | None = None, with_places: bool = False
) -> Extraction:
    """Take something out of a picture or a document.

    Args:
        source: A path, `-`, a `data:` URI, an address, bytes, or what has been read already.
        want: What to take out.
        schema: For `Want.JSON`: the shape of the data. What is not seen is null.
        with_places: For `Want.OPENAPI`: say of each endpoint where it was read, as `x-source`.

    Raises:
        InputError: the source cannot be used.
        NothingToExtractError: there is no table or endpoint in it.
    """
    pages, notes = read_pages(source)
    found = _FINDERS[want](pages, schema, with_places)
    return Extraction(want, found.text, pages, found.tables, found.pairs, found.data, found.api, notes)


def read_pages(source: Source) -> tuple[tuple[ReadPage, ...], tuple[str, ...]]:
    """Return the pages of a source, and what was left out."""
    if isinstance(source, Scene):
        return (ReadPage(source.flat),), source.warnings
    if isinstance(source, Raster):
        return read_pages(perceive(source))
    if isinstance(source, Document):
        return _pages_of(source)
    data, name = read_bytes(source)
    kind = file_kind(data, name)
    if kind is not None and kind is not FileKind.PICTURE:
        return _pages_of(read_document(data, name))
    return read_pages(perceive(load_picture(data if isinstance(source, bytes) else source).raster))


def _pages_of(document: Document) -> tuple[tuple[ReadPage, ...], tuple[str, ...]]:
    pages, notes, pictured = [], list(document.notes), 0
    for page in document.pages:
        if page.blocks or page.lines or page.picture is None:
            pages.append(ReadPage(page, page.number))
            continue
        pictured += 1
        if pictured <= PICTURED_PAGES:
            scene = perceive(Raster(decode(page.picture.data).pixels))
            pages.append(ReadPage(scene.flat, page.number))
    if pictured > PICTURED_PAGES:
        notes.append("Only the first pages of those without text were read.")
    return tuple(pages), tuple(notes)


@dataclass(frozen=True, slots=True)
class _Found:
    text: str
    tables: tuple[Table, ...] = ()
    pairs: tuple[Pair, ...] = ()
    data: object = None
    api: Definition | None = None


def _text(pages: Sequence[ReadPage], _schema: Schema | None, _with_places: bool) -> _Found:
    return _Found("\n".join(text_of_blocks(page.blocks) for page in pages))


def _markdown(pages: Sequence[ReadPage], _schema: Schema | None, _with_places: bool) -> _Found:
    return _Found(markdown_of_pages(pages))


def markdown_of_pages(pages: Sequence[ReadPage]) -> str:
    """Return pages as Markdown, with a rule between two."""
    return "\n---\n\n".join(text for page in pages if (text := markdown_of(page.blocks)))


def _all_tables(pages: Sequence[ReadPage]) -> tuple[Table, ...]:
    return tuple(table for page in pages for table in tables_of(page.blocks, page.number))


def _tables(pages: Sequence[ReadPage], _schema: Schema | None, _with_places: bool) -> _Found:
    tables = _needed_tables(pages)
    return _Found(_json([table_fields(table) for table in tables]), tables)


def _csv(pages: Sequence[ReadPage], _schema: Schema | None, _with_places: bool) -> _Found:
    tables = _needed_tables(pages)
    return _Found(csv_of(tables), tables)


def _needed_tables(pages: Sequence[ReadPage]) -> tuple[Table, ...]:
    tables = _all_tables(pages)
    if not tables:
        raise NothingToExtractError("no table was found")
    return tables


def _data(pages: Sequence[ReadPage], schema: Schema | None, _with_places: bool) -> _Found:
    tables = _all_tables(pages)
    pairs = tuple(pair for page in pages for pair in pairs_of(page.sheet, page.blocks))
    if schema is not None:
        data = filled(schema, Seen(pairs, tables, _title(pages)))
        return _Found(_json(data), tables, pairs, data)
    plain: Mapping[str, object] = {
        "title": _title(pages) or None,
        "fields": {pair.label: pair.value for pair in pairs},
        "tables": [table_fields(table) for table in tables],
    }
    return _Found(_json(plain), tables, pairs, plain)


def _title(pages: Sequence[ReadPage]) -> str:
    headings = [block for page in pages for block in page.blocks if block.kind is BlockKind.HEADING]
    return min(headings, key=lambda block: block.level).text if headings else ""


def _openapi(pages: Sequence[ReadPage], _schema: Schema | None, with_places: bool) -> _Found:
    api = read_api([page.sheet for page in pages])
    if not api.endpoints:
        raise NothingToExtractError(
            "no endpoint was found: there is no method with a path",
            "Give a page of API documentation on which methods and paths can be read.",
        )
    return _Found(openapi_yaml(api, with_places=with_places), api=api)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


_FINDERS = {
    Want.TEXT: _text,
    Want.MARKDOWN: _markdown,
    Want.TABLES: _tables,
    Want.CSV: _csv,
    Want.JSON: _data,
    Want.OPENAPI: _openapi,
}


PARSED_PAGES = 100
"""As many as the vision-coding protocol lets through at once."""


@dataclass(frozen=True, slots=True)
class Element:
    """One part of a parsed page; `label` is `title`, `text`, `list`, `code`, `table` or `image`."""

    index: int
    label: str
    content: str
    """As Markdown."""
    box: tuple[int, int, int, int]
    """Left, top, right and bottom, in px of the page; zeros where documents have no places."""
    header: tuple[str, ...] = ()
    """Of a table."""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedPage:
    """One page with its parts in reading order."""

    number: int
    width_px: int
    height_px: int
    markdown: str
    elements: tuple[Element, ...]


_LABELS = {
    BlockKind.HEADING: "title",
    BlockKind.PARAGRAPH: "text",
    BlockKind.ITEM: "list",
    BlockKind.CODE: "code",
    BlockKind.TABLE: "table",
    BlockKind.PICTURE: "image",
}


def parse_layout(source: Source, *, first: int = 1, last: int | None = None) -> tuple[ParsedPage, ...]:
    """Return pages as Markdown with the parts that they consist of, and where those are.

    Of documents only the pages from `first` to `last` are parsed, 100 at most.
    """
    if isinstance(source, Document):
        end = min(last or len(source.pages), first + PARSED_PAGES - 1)
        source = replace(source, pages=tuple(page for page in source.pages if first <= page.number <= end))
    pages, _ = read_pages(source)
    return tuple(
        ParsedPage(
            page.number,
            page.width_px,
            page.height_px,
            markdown_of(page.blocks),
            tuple(_element(index, block) for index, block in enumerate(page.blocks)),
        )
        for page in pages
    )


def _element(index: int, block: Block) -> Element:
    box = block.box.rounded() if block.box is not None else None
    edges = (int(box.x), int(box.y), int(box.right), int(box.bottom)) if box is not None else (0, 0, 0, 0)
    header, rows = (block.table.header, block.table.rows) if block.table is not None else ((), ())
    return Element(index, _LABELS[block.kind], markdown_of([block]).rstrip("\n"), edges, header, rows)
