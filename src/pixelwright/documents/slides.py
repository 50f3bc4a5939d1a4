"""PowerPoint presentations (PPTX) to blocks, a slide a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.exc import PythonPptxError

from pixelwright.document import Block, BlockKind, Document, DocumentPage, Encoded
from pixelwright.documents.archive import TROUBLE, check_archive
from pixelwright.documents.limits import Limits
from pixelwright.documents.texts import table_of
from pixelwright.errors import DocumentTooLargeError, NotADocumentError
from pixelwright.media.headers import picture_header

_TROUBLE = (*TROUBLE, PythonPptxError, etree.LxmlError, KeyError, AttributeError, TypeError, IndexError)
"""What python-pptx was seen to raise on damaged files."""
_DEPTH = 8
"""How deep groups of shapes may lie in each other."""


def read_slides(data: bytes, limits: Limits) -> Document:
    """Return a PPTX file; what is said in the notes of a slide follows its own text."""
    check_archive(data, limits)
    try:
        slides = Presentation(BytesIO(data)).slides
        if len(slides) > limits.pages:
            raise DocumentTooLargeError("the presentation has too many slides")
        pages, pictures = [], list[Encoded]()
        for number, slide in enumerate(slides, 1):
            shapes = list(_shapes(slide.shapes))
            pages.append(_page(number, slide, shapes))
            pictures += _pictures(shapes, number, limits)
    except _TROUBLE as error:
        raise NotADocumentError("the presentation is damaged") from error
    document = Document("pptx", tuple(pages), pictures=_bounded(pictures, limits))
    if len(document.text) > limits.characters:
        raise DocumentTooLargeError("the presentation holds too much text")
    return document


def _shapes(shapes: Iterable[Any], depth: int = 0) -> Iterator[Any]:
    for shape in shapes:
        if hasattr(shape, "shapes"):
            if depth < _DEPTH:
                yield from _shapes(shape.shapes, depth + 1)
        else:
            yield shape


def _page(number: int, slide: Any, shapes: list[Any]) -> DocumentPage:  # noqa: ANN401 - no types
    title = slide.shapes.title
    heading = title.text_frame.text.strip() if title is not None else ""
    blocks = [Block(BlockKind.HEADING, heading, level=1)] if heading else []
    for shape in shapes:
        if title is not None and shape.shape_id == title.shape_id:
            continue
        blocks += _blocks(shape, number)
    if slide.has_notes_slide and (notes := slide.notes_slide.notes_text_frame):
        blocks += [Block(BlockKind.PARAGRAPH, text) for text in [notes.text.strip()] if text]
    return DocumentPage(number, tuple(blocks), title=heading)


def _blocks(shape: Any, page: int) -> Iterator[Block]:  # noqa: ANN401 - no types
    if getattr(shape, "has_table", False):
        rows = [tuple("".join(cell.itertext("{*}t")).strip() for cell in row.tc_lst)
                for row in shape.table._tbl.tr_lst]  # fmt: skip
        yield Block(BlockKind.TABLE, table=table_of(rows, page=page))
    elif shape.has_text_frame:
        paragraphs = [each for each in shape.text_frame.paragraphs if each.text.strip()]
        kind = BlockKind.ITEM if len(paragraphs) > 1 else BlockKind.PARAGRAPH
        for each in paragraphs:
            yield Block(kind, each.text.strip(), level=min(5, each.level))


def _pictures(shapes: list[Any], page: int, limits: Limits) -> Iterator[Encoded]:
    for shape in shapes:
        data = _blob(shape)
        header = picture_header(data)
        if header is not None and header.width_px * header.height_px <= limits.picture_pixels:
            yield Encoded(data, header.media_type, header.width_px, header.height_px, page)


def _blob(shape: Any) -> bytes:  # noqa: ANN401 - no types
    try:
        return bytes(shape.image.blob)
    except (AttributeError, ValueError):  # not a picture, or one that lies elsewhere
        return b""


def _bounded(pictures: list[Encoded], limits: Limits) -> tuple[Encoded, ...]:
    """Return as many as are kept; the same one is kept once."""
    kept: dict[bytes, Encoded] = {}
    total = 0
    for picture in pictures:
        total += len(picture.data) if picture.data not in kept else 0
        if total > limits.picture_bytes or len(kept) >= limits.pictures:
            break
        kept.setdefault(picture.data, picture)
    return tuple(kept.values())
