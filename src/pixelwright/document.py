"""Documents as values: pages of blocks in reading order, or of lines where they were set, and pictures.

Knows nothing of file formats, and needs no numpy: pictures are encoded.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pixelwright.geometry import Box


@dataclass(frozen=True, slots=True)
class Encoded:
    """A picture as bytes of a file."""

    data: bytes
    media_type: str
    width_px: int
    height_px: int
    page: int = 0
    """The page that it stands on, from 1; 0 where that is not known."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, all of them equally long. `header` is empty where no row is one."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    """What stands above it, or the name of its sheet."""
    box: Box | None = None
    """Where it was seen; None where it was not seen but read."""
    page: int = 1

    @property
    def columns(self) -> int:
        """How many cells a row has."""
        return len(self.header) or max(map(len, self.rows), default=0)


class BlockKind(StrEnum):
    """What a block of a document is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    """One entry of a list."""
    CODE = "code"
    TABLE = "table"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a document. Lines of `text` are parted by line feeds."""

    kind: BlockKind
    text: str = ""
    level: int = 0
    """Of a heading from 1 to 6; of an item from 0, how deep its list lies in others."""
    ordered: bool = False
    """Whether an item is numbered."""
    language: str = ""
    """Of code, where it is said."""
    table: Table | None = None
    box: Box | None = None
    """Where it was seen, in CSS px of its page."""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """Some words on one line, where they were set."""

    text: str
    box: Box
    """Of its ink."""
    size_px: float
    """Of its font."""
    bold: bool = False
    monospaced: bool = False


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """One page, slide or sheet. Pages that were set have `lines`; others have `blocks`."""

    number: int
    """From 1."""
    blocks: tuple[Block, ...] = ()
    lines: tuple[PlacedText, ...] = ()
    rules: tuple[Box, ...] = ()
    """Thin lines that are drawn on it."""
    fills: tuple[Box, ...] = ()
    """Rectangles that are filled."""
    width_px: int = 0
    height_px: int = 0
    picture: Encoded | None = None
    """How the page looks, where it has a look and that was asked for."""
    title: str = ""
    """The name of a sheet, the title of a slide."""

    @property
    def text(self) -> str:
        """All words, block by block or line by line."""
        if self.blocks:
            return "\n".join(text for block in self.blocks if (text := block_text(block)))
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document."""

    kind: str
    """`pdf`, `docx`, `xlsx`, `pptx`, `text`, `markdown`, `json`, `jsonl`, `csv` or `tsv`."""
    pages: tuple[DocumentPage, ...]
    name: str = ""
    pictures: tuple[Encoded, ...] = ()
    """Those that stand in it."""
    notes: tuple[str, ...] = ()
    """What was left out, a sentence each."""

    @property
    def text(self) -> str:
        """All words, page by page."""
        return "\n\n".join(page.text for page in self.pages)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables that the file itself knows of, in order."""
        return tuple(block.table for page in self.pages for block in page.blocks if block.table is not None)


@dataclass(frozen=True, slots=True)
class Frame:
    """A moment of a video."""

    time_s: float
    picture: Encoded


@dataclass(frozen=True, slots=True)
class Video:
    """What is seen in a video: a few frames in order, those first in which the scene has changed."""

    frames: tuple[Frame, ...]
    duration_s: float
    width_px: int
    height_px: int


def block_text(block: Block) -> str:
    """Return the words of a block; cells are parted by tabs."""
    if block.table is None:
        return block.text
    rows = ((block.table.header,) if block.table.header else ()) + block.table.rows
    return "\n".join("\t".join(row) for row in rows)
