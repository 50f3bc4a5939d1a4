"""Layouts drawn by code."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.fonts import advance_px, family, ink_extents
from pixelwright.geometry import Box
from pixelwright.raster import Raster
from pixelwright.scene import Paint, Span, TextLine, TextStyle
from pixelwright.tree import Align, Kind, Layout, Node, Role, Text

FAMILY = "Liberation Sans"
INK = Colour(33, 37, 41)


def line(words: str, x: float, top: float, size_px: float = 16, height_px: float = 24, **look) -> TextLine:
    """One line whose line box begins at `top` and whose pen begins at `x`."""
    style = TextStyle(FAMILY, size_px, look.pop("colour", INK), **look)
    left, up, right, down = ink_extents(words, FAMILY, size_px, style.weight, style.italic)
    baseline = top + family(FAMILY).metrics.baseline_px(size_px, height_px)
    ink = Box.from_edges(x + left, baseline + up, x + right, baseline + down)
    return TextLine((Span(words, style, ink),), ink, baseline)


def text(
    words: str | list[str],
    x: float,
    top: float,
    *,
    size_px: float = 16,
    height_px: float = 24,
    role: Role = Role.GENERIC,
    room_px: float | None = None,
    level: int = 0,
    align: Align = Align.START,
    wraps: bool = False,
    **look,
) -> Node:
    """A text leaf of one or more lines, its box as wide as its longest line or `room_px`."""
    rows = [words] if isinstance(words, str) else words
    lines = tuple(line(row, x, top + i * height_px, size_px, height_px, **look) for i, row in enumerate(rows))
    widest = max(advance_px(row, FAMILY, size_px, look.get("weight", 400)) for row in rows)
    box = Box(x, top, room_px or widest, height_px * len(rows))
    return Node(Kind.TEXT, box, role, level, text=Text(lines, height_px, align, wraps))


def page(*children: Node, width_px: int = 1280, height_px: int = 800, **rest) -> Layout:
    """A white page whose root is a column of `children`."""
    root = Node(Kind.COLUMN, Box(0, 0, width_px, height_px), children=children)
    return Layout(root, width_px, height_px, Colour(255, 255, 255), **rest)


def node(kind: Kind, box: tuple[float, float, float, float], *children: Node, **rest) -> Node:
    """A container; `fill` and `border` are short for its paint."""
    fill, border = rest.pop("fill", None), rest.pop("border", None)
    if fill or border:
        rest["paint"] = Paint(fill, border)
    return Node(kind, Box(*box), children=children, **rest)


def blank(
    width_px: int = 1280, height_px: int = 800, colour: tuple[int, int, int] = (255, 255, 255)
) -> Raster:
    """A picture of one colour."""
    return Raster(np.full((height_px, width_px, 3), colour, np.uint8))


@pytest.fixture(scope="session")
def draw() -> SimpleNamespace:
    return SimpleNamespace(line=line, text=text, page=page, node=node, blank=blank)
