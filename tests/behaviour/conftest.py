"""Rows of labels over a panel, as layouts and as pictures."""

from __future__ import annotations

from types import SimpleNamespace

import cv2
import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.raster import Raster
from pixelwright.scene import Border, Edge, Paint, Picture, PictureKind, Span, TextLine, TextStyle
from pixelwright.tree import Kind, Layout, Node, Role, Text

INK, BLUE, GREY = Colour(33, 37, 41), Colour(13, 110, 253), Colour(222, 226, 230)
LEFT, TOP, GAP = 100, 200, 32
NAMES = ("Profile", "Password", "Billing")


def text(words: str, x: float, y: float, role: Role = Role.GENERIC, width_px: float = 0) -> Node:
    box = Box(x, y, width_px or 9 * len(words), 24)
    style = TextStyle("Liberation Sans", 16, INK)
    line = TextLine((Span(words, style, box.expand(-1, -6)),), box.expand(-1, -6), y + 17)
    return Node(Kind.TEXT, box, role, text=Text((line,), 24))


def labels(names=NAMES) -> list[Node]:
    found, x = [], float(LEFT)
    for name in names:
        found.append(text(name, x, TOP))
        x = found[-1].box.right + GAP
    return found


def row(children: list[Node], role: Role = Role.GENERIC, paint: Paint | None = None) -> Node:
    return Node(
        Kind.ROW, Box.around(c.box for c in children), role, paint=paint or Paint(), children=tuple(children)
    )


def panel(*, framed: bool = False, top: float = TOP + 60) -> Node:
    paint = Paint(border=Border.uniform(Edge(1, GREY))) if framed else Paint()
    lines = (
        text("What is in the panel", LEFT, top + 20, width_px=500),
        text("and some more", LEFT, top + 60),
    )
    return Node(Kind.COLUMN, Box(LEFT, top, 800, 120), paint=paint, children=lines)


def page(*children: Node, above: tuple[Node, ...] = ()) -> Layout:
    menu = Node(Kind.ROW, Box(0, 0, 1280, 60), Role.BANNER, children=(text("Menu", 80, 18),))
    main = Node(Kind.COLUMN, Box(0, 100, 1280, 600), Role.MAIN, children=(*above, *children))
    return Layout(
        Node(Kind.COLUMN, Box(0, 0, 1280, 800), children=(menu, main)), 1280, 800, Colour(255, 255, 255)
    )


def picture() -> np.ndarray:
    return np.full((800, 1280, 3), 255, np.uint8)


def fill(pixels: np.ndarray, box: Box, colour: Colour) -> None:
    rows, columns = box.slices
    pixels[rows, columns] = colour


def bar(pixels: np.ndarray, label: Node, colour: Colour = BLUE) -> None:
    fill(pixels, Box(label.box.x - 4, TOP + 36, label.box.width + 8, 3), colour)


def rule(pixels: np.ndarray) -> None:
    fill(pixels, Box(LEFT - 4, TOP + 38, 800, 1), GREY)


def boxed(label: Node, colour: Colour = BLUE) -> Node:
    box = label.box.expand(16, 8)
    return Node(Kind.COLUMN, box, Role.LINK, paint=Paint(colour, radius_px=(8,) * 4), children=(label,))


def icon(x: float, y: float, size: float = 18) -> Node:
    box = Box(x, y, size, size)
    return Node(Kind.PICTURE, box, Role.IMAGE, picture=Picture(box, PictureKind.ICON))


def chevron(pixels: np.ndarray, node: Node, *, left: bool) -> None:
    x, y, side = (round(each) for each in (node.box.x, node.box.y, node.box.height))
    tip, end = (x + 3, x + side // 2 + 3) if left else (x + side // 2 + 3, x + 3)
    points = np.array([(end, y + 1), (tip, y + side // 2), (end, y + side - 2)])
    cv2.polylines(pixels, [points], False, (30, 30, 30), 2, cv2.LINE_AA)


@pytest.fixture(scope="session")
def strip() -> SimpleNamespace:
    return SimpleNamespace(
        text=text,
        labels=labels,
        row=row,
        panel=panel,
        page=page,
        picture=picture,
        fill=fill,
        bar=bar,
        rule=rule,
        boxed=boxed,
        icon=icon,
        chevron=chevron,
        raster=Raster,
        INK=INK,
        BLUE=BLUE,
        GREY=GREY,
        NAMES=NAMES,
        LEFT=LEFT,
        TOP=TOP,
    )
