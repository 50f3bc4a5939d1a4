"""How a page is built: one containment tree whose every node keeps the box it must end up in.

Pure values. `layout` makes them from a Scene, `codegen` writes them as code; neither browser nor
picture is known here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from pixelwright.geometry import Box
from pixelwright.raster import Raster
from pixelwright.scene import Control, Dim, Fill, Paint, Picture, TextLine, TextStyle


class Kind(StrEnum):
    """How a node arranges its children, or what sort of leaf it is."""

    COLUMN = "column"
    """Children from top to bottom; their boxes do not overlap vertically."""
    ROW = "row"
    """Children from left to right; their boxes do not overlap horizontally."""
    GRID = "grid"
    """Children in reading order on `columns` equal or proportional tracks."""
    TABLE = "table"
    """Children are rows (kind ROW, role ROW), whose children are cells."""
    OVERLAY = "overlay"
    """Children share one area, the first is the backdrop: one grid cell, never absolute boxes."""
    TEXT = "text"
    PICTURE = "picture"
    CONTROL = "control"
    SHAPE = "shape"
    """A painted leaf with no content: a rule, a bar, a dot."""


class Role(StrEnum):
    """What a node is to a reader; names follow ARIA where it has one."""

    GENERIC = "generic"
    BANNER = "banner"
    NAVIGATION = "navigation"
    MAIN = "main"
    REGION = "region"
    ARTICLE = "article"
    COMPLEMENTARY = "complementary"
    CONTENTINFO = "contentinfo"
    FORM = "form"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LINK = "link"
    BUTTON = "button"
    LIST = "list"
    LISTITEM = "listitem"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    COLUMNHEADER = "columnheader"
    IMAGE = "image"
    SEPARATOR = "separator"
    SUMMARY = "summary"
    """A row that opens and closes what follows it; ARIA has no name for it."""
    LABEL = "label"
    TABLIST = "tablist"
    """Its children are tabs and nothing else; the panel of the selected one follows it."""
    TAB = "tab"
    TABPANEL = "tabpanel"
    CAROUSEL = "carousel"
    """Holds two buttons with a track between them, and the dots below; ARIA has no name for it."""
    TRACK = "track"
    """Its children are slides."""
    DOTS = "dots"
    """Its children are buttons, one for each place of the track."""
    DIALOG = "dialog"
    """Lies over the whole page; only ever the last child of the root."""
    TEXTBOX = "textbox"
    TEXTAREA = "textarea"
    SELECT = "select"
    CHECKBOX = "checkbox"
    RADIO = "radio"
    SWITCH = "switch"
    SLIDER = "slider"
    PROGRESS = "progress"


class Align(StrEnum):
    """Horizontal alignment of lines in a text, or of children across a container."""

    START = "start"
    CENTRE = "center"
    END = "end"
    JUSTIFY = "justify"


def runs_leftwards(content: str) -> bool:
    """Tell whether most letters are of a script that is written from right to left."""
    kinds = [unicodedata.bidirectional(sign) for sign in content if sign.isalpha()]
    return 2 * sum(kind in ("R", "AL") for kind in kinds) > len(kinds)


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a leaf.

    `lines` are the visual lines. Where `wraps`, they are one paragraph that the browser must break at the
    same places in the target box's width; else each line stands by itself (hard breaks).
    """

    lines: tuple[TextLine, ...]
    line_height_px: float
    align: Align = Align.START
    wraps: bool = False
    links: frozenset[tuple[int, int]] = frozenset()
    """(line, span) of the spans that are links inside a text of another role."""

    @property
    def style(self) -> TextStyle:
        """The style of most of its characters."""
        weight: dict[TextStyle, int] = {}
        for line in self.lines:
            for span in line.spans:
                weight[span.style] = weight.get(span.style, 0) + len(span.text)
        return max(weight, key=lambda style: weight[style])

    @property
    def content(self) -> str:
        """All lines joined with blanks."""
        return " ".join(line.text for line in self.lines)

    @property
    def runs_leftwards(self) -> bool:
        """True where most letters are of a script that is written from right to left."""
        return runs_leftwards(self.content)


@dataclass(frozen=True, slots=True)
class Node:
    """One element of the page.

    `box` is the border box where the element must lie, in CSS px from the page's origin. For a text it
    is the box of its line boxes (`len(lines) × line_height_px` tall), not of its ink; its width is the
    room that the text needs.
    """

    kind: Kind
    box: Box
    role: Role = Role.GENERIC
    level: int = 0
    """For headings 1 to 6, else 0."""
    paint: Paint = field(default_factory=Paint)
    children: tuple[Node, ...] = ()
    text: Text | None = None
    picture: Picture | None = None
    control: Control | None = None
    columns: tuple[float, ...] = ()
    """For a grid: the widths of its tracks in px."""
    align: Align = Align.START
    """Across the main axis: in a column horizontally, in a row vertically."""
    group: str | None = None
    """Nodes with the same group are repeats of one another (cards, rows, menu items)."""
    name: str = ""
    """What a developer would call it (`nav`, `card-title`); empty where nobody knows."""
    selected: bool = False
    """True for the one tab whose panel is shown, and for the dot of the slide that is."""

    def walk(self) -> Iterator[Node]:
        """Yield this node and everything below, parents first, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def with_children(self, children: tuple[Node, ...]) -> Node:
        """Return the same node around other children."""
        return replace(self, children=children)


Path = tuple[int, ...]
"""A node's place: the child index at every level from the root, which is `()`."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What measuring taught about a node: added to what its boxes imply, all in px."""

    dx: float = 0.0
    dy: float = 0.0
    dwidth: float = 0.0
    letter_spacing: float = 0.0
    hard_breaks: bool = False
    """True where a paragraph cannot be made to wrap like the picture but by explicit breaks."""


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What is behind a dialog: the dim over the page, and the page's own pixels."""

    dim: Dim
    page: Raster


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole page: its tree, its background and what was learned by rendering it."""

    root: Node
    width_px: int
    height_px: int
    background: Fill
    language: str = "en"
    title: str = ""
    corrections: dict[Path, Correction] = field(default_factory=dict)
    backdrop: Backdrop | None = None
    """For pages with a dialog alone."""

    @property
    def dialog(self) -> Node | None:
        """The node of the dialog over the page, None where there is none."""
        last = self.root.children[-1] if self.root.children else None
        return last if last is not None and last.role is Role.DIALOG else None

    @property
    def page(self) -> Node:
        """The root without the dialog."""
        return self.root.with_children(self.root.children[:-1]) if self.dialog else self.root

    def pixels(self, path: Path, design: Raster) -> Raster:
        """Return what a node is seen in: the page behind a dialog as it is without, all else the design."""
        above = self.dialog is not None and path[:1] == (len(self.root.children) - 1,)
        return design if self.backdrop is None or above else self.backdrop.page

    def with_parts(self, page: Node, dialog: Node | None) -> Layout:
        """Return the layout of another page and dialog."""
        above = () if dialog is None else (dialog,)
        return replace(self, root=page.with_children((*page.children, *above)))

    def nodes(self) -> Iterator[tuple[Path, Node]]:
        """Yield every node with its path, parents first, in document order."""

        def visit(path: Path, node: Node) -> Iterator[tuple[Path, Node]]:
            yield path, node
            for index, child in enumerate(node.children):
                yield from visit((*path, index), child)

        return visit((), self.root)
