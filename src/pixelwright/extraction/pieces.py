"""Words where they stand, the common form of scenes and documents, and the rows that they stand in.

Knows nothing of what the words mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from pixelwright.document import Block, BlockKind, DocumentPage, Table, block_text
from pixelwright.geometry import Box
from pixelwright.scene import Scene, Surface, TextLine

_MONOSPACED = ("mono", "code", "courier", "consol")
_BOLD = 600
_NARROW = 0.3
_TALL = 0.55
_LINE_PX = 24.0
"""Of documents without places: each line is put below the one before."""
_COLUMN_PX = 240.0
_BODY_PX = 16.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words on one line. Pieces on a panel of its own, a menu or a code sample, have its number."""

    text: str
    box: Box
    size_px: float
    bold: bool = False
    monospaced: bool = False
    panel: int = 0
    """0 for the page itself."""


@dataclass(frozen=True, slots=True)
class Row:
    """Pieces on one line of one panel, from left to right."""

    pieces: tuple[Piece, ...]
    heading: int = 0
    """Level, where it is known to be a heading."""
    code: bool = False
    """Whether it is known to be code."""

    @property
    def text(self) -> str:
        """All words; pieces are parted by two blanks."""
        return "  ".join(piece.text for piece in self.pieces)

    @property
    def box(self) -> Box:
        """Where it stands."""
        return Box.around(piece.box for piece in self.pieces)

    @property
    def size_px(self) -> float:
        """The size of its largest piece."""
        return max(piece.size_px for piece in self.pieces)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(piece.bold for piece in self.pieces)

    @property
    def panel(self) -> int:
        """The panel that it stands on."""
        return self.pieces[0].panel


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as rows: those of the page itself and those of each panel, all from top to bottom."""

    rows: tuple[Row, ...]
    number: int = 1
    panels: tuple[Box, ...] = ()
    """The first is panel 1."""
    menus: frozenset[int] = frozenset()
    """Panels that are menus at the side."""
    edges: tuple[Box, ...] = ()
    """Lines that run across, drawn ones and those that filled boxes end in: flat boxes."""

    def on(self, panel: int) -> tuple[Row, ...]:
        """Return the rows of one panel."""
        return tuple(row for row in self.rows if row.panel == panel)

    @property
    def body_px(self) -> float:
        """The usual size of words."""
        sizes = [piece.size_px for row in self.rows for piece in row.pieces for _ in piece.text[:40]]
        return median(sizes) if sizes else _BODY_PX


def sheet_of_scene(scene: Scene, number: int = 1) -> Sheet:
    """Return a picture's words in rows."""
    panels = _panels(scene)
    menus = frozenset(
        index
        for index, box in enumerate(panels, 1)
        if box.height > _TALL * scene.height_px and box.width < _NARROW * scene.width_px
    )
    pieces = [
        replace(piece, panel=_panel_of(piece.box, panels)) for line in scene.lines for piece in _pieces(line)
    ]
    return Sheet(rows_of(pieces), number, panels, menus, tuple(_edges(scene)))


def _edges(scene: Scene) -> Iterator[Box]:
    boxes = [surface.box for surface in scene.surfaces] + [control.box for control in scene.controls]
    for box in boxes:
        yield Box(box.x, box.y, box.width, 0)
        yield Box(box.x, box.bottom, box.width, 0)


def sheet_of_blocks(page: DocumentPage) -> Sheet:
    """Return the blocks of a document in rows, at made-up places."""
    return Sheet(tuple(_rows_of_blocks(page.blocks)), page.number)


def rows_of(pieces: Iterable[Piece]) -> tuple[Row, ...]:
    """Return pieces in rows: those whose middles lie inside each other."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda each: (each.panel, each.box.centre_y)):
        if rows and _is_beside(rows[-1], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    ordered = (Row(tuple(sorted(row, key=lambda each: each.box.x))) for row in rows)
    return tuple(sorted(ordered, key=lambda row: (row.box.y, row.box.x)))


def _is_beside(row: Sequence[Piece], piece: Piece) -> bool:
    last = row[-1]
    if last.panel != piece.panel or any(each.box.overlap_x(piece.box) > 4 for each in row):
        return False
    tallest = max(min(each.box.height, each.size_px) for each in (last, piece))
    return abs(last.box.centre_y - piece.box.centre_y) < 0.5 * tallest


def _pieces(line: TextLine) -> list[Piece]:
    """Return a line, parted where a gap is wider than any blank."""
    groups = [[line.spans[0]]]
    for before, span in pairwise(line.spans):
        if span.ink.x - before.ink.right > 1.6 * max(span.style.size_px, before.style.size_px):
            groups.append([])
        groups[-1].append(span)
    pieces = []
    for spans in groups:
        style = max(spans, key=lambda span: len(span.text)).style
        text = " ".join("".join(span.text for span in spans).split())
        box = Box.around(span.ink for span in spans)
        family = style.family.lower()
        mono = any(part in family for part in _MONOSPACED)
        if text:
            pieces.append(Piece(text, box, style.size_px, style.weight >= _BOLD, mono))
    return pieces


def _panels(scene: Scene) -> tuple[Box, ...]:
    """Return filled surfaces that are pages of their own: dark samples of code, menus at the side."""
    found = [surface for surface in scene.surfaces if _is_panel(surface, scene)]
    outer = [
        surface.box
        for surface in found
        if not any(other.box != surface.box and other.box.contains(surface.box, 1) for other in found)
    ]
    return tuple(sorted(dict.fromkeys(outer)))


def _is_panel(surface: Surface, scene: Scene) -> bool:
    if surface.paint.fill is None or surface.paint.fill == scene.background:
        return False
    box, lines = surface.box, [line for line in scene.lines if surface.box.contains(line.ink, 2)]
    if box.height > _TALL * scene.height_px and box.width < _NARROW * scene.width_px:
        return len(lines) > 2
    beside = any(
        line.ink.overlap_y(box) > 0 and line.ink.overlap_x(box) == 0 and line not in lines
        for line in scene.lines
    )
    mono = sum(_is_code(line) for line in lines)
    return box.width > 150 and box.height > 30 and mono > len(lines) / 2 and len(lines) > 1 and beside


def _is_code(line: TextLine) -> bool:
    return any(part in line.style.family.lower() for part in _MONOSPACED) or line.text.strip() in "{}[]()"


def _panel_of(box: Box, panels: Sequence[Box]) -> int:
    return next((index for index, panel in enumerate(panels, 1) if panel.contains(box, 2)), 0)


def _rows_of_blocks(blocks: Iterable[Block]) -> Iterable[Row]:
    y = 0.0
    for block in blocks:
        y += _LINE_PX
        for cells, look in _lines(block):
            places = (_COLUMN_PX * index + 30 * block.level * (block.kind is BlockKind.ITEM)
                      for index in range(len(cells)))  # fmt: skip
            pieces = tuple(
                replace(look, text=text, box=block.box or Box(x, y, 8.0 * len(text), _BODY_PX))
                for x, text in zip(places, cells, strict=True)
                if text
            )
            if pieces:
                heading = block.level if block.kind is BlockKind.HEADING else 0
                yield Row(pieces, heading, block.kind is BlockKind.CODE)
            y += _LINE_PX


def _lines(block: Block) -> Iterable[tuple[tuple[str, ...], Piece]]:
    heading = block.kind is BlockKind.HEADING
    size = _BODY_PX + (3 * (7 - block.level) if heading else 0)
    look = Piece("", Box(0, 0, 0, 0), size, heading, block.kind is BlockKind.CODE)
    if block.table is not None:
        yield from _cells(block.table, look)
    else:
        bold = heading or (block.text.startswith("**") and block.text.rstrip(" :").endswith("**"))
        for text in block_text(block).split("\n"):
            yield (text if block.kind is BlockKind.CODE else plain(text),), replace(look, bold=bold)


def _cells(table: Table, look: Piece) -> Iterable[tuple[tuple[str, ...], Piece]]:
    if table.header:
        yield tuple(map(plain, table.header)), replace(look, bold=True)
    for row in table.rows:
        yield tuple(plain(cell) for cell in row), look


def plain(text: str) -> str:
    """Return words of Markdown without marks around them."""
    return " ".join(text.replace("`", "").replace("**", "").replace("\\_", "_").split())
