"""Tables told by lines that cross, and by rows that line up."""

from __future__ import annotations

import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.layout.arrangement import structure
from pixelwright.scene import Paint, Picture, PictureKind, Scene, Span, Surface, TextLine, TextStyle
from pixelwright.tree import Kind, Node, Role

WHITE, GREY, BLACK = Colour(255, 255, 255), Colour(240, 240, 240), Colour(0, 0, 0)


def line(text: str, x: float, baseline: float, weight: int = 400) -> TextLine:
    style = TextStyle("Liberation Sans", 16, BLACK, weight)
    ink = Box(x, baseline - 11, 8 * len(text), 11)
    return TextLine((Span(text, style, ink),), ink, baseline)


def tables(*things: TextLine | Surface | Picture) -> list[Node]:
    scene = Scene(
        1280,
        1000,
        WHITE,
        tuple(each for each in things if isinstance(each, TextLine)),
        tuple(each for each in things if isinstance(each, Surface)),
        tuple(each for each in things if isinstance(each, Picture)),
    )
    return [node for node in structure(scene).walk() if node.role is Role.TABLE]


def lattice(columns: int, rows: int) -> list[TextLine | Surface]:
    """Rules between cells of 150 × 40 px, a word in each cell, the first row bold."""
    ink = Paint(GREY)
    down = [Surface(Box(99 + 150 * i, 100, 1, 40 * rows), ink) for i in range(1, columns)]
    across = [Surface(Box(100, 99 + 40 * i, 150 * columns, 1), ink) for i in range(1, rows)]
    words = [
        line("Word", 110 + 150 * x, 126 + 40 * y, 400 if y else 700)
        for x in range(columns)
        for y in range(rows)
    ]
    return [*down, *across, *words]


def test_crossing_rules_make_cells() -> None:
    (table,) = tables(*lattice(3, 4))
    assert [len(row.children) for row in table.children] == [3, 3, 3, 3]
    assert {cell.role for cell in table.children[0].children} == {Role.COLUMNHEADER}
    inner = table.children[1].children[1]
    assert inner.box == Box(250, 140, 150, 40)
    border = inner.paint.border
    assert border is not None
    assert border.right
    assert border.bottom
    assert border.left is None
    assert border.top is None


def test_words_across_a_rule_keep_it_from_making_cells() -> None:
    crossing = line("Much longer than its cell is wide", 130, 166)
    assert all(table.box.y > 160 for table in tables(*lattice(2, 3), crossing))


@pytest.mark.parametrize("radius", [0.0, 8.0], ids=["square", "round"])
def test_every_other_row_may_be_filled(radius: float) -> None:
    stripe = Paint(GREY, radius_px=(radius,) * 4)
    stripes = [Surface(Box(90, 108 + 80 * index, 700, 40), stripe) for index in range(2)]
    words = [line("Word", 100 + 150 * (i % 4), 94 + 40 * (i // 4)) for i in range(16)]
    (table,) = tables(*stripes, *words)
    assert [len(row.children) for row in table.children] == [4] * 4


def test_a_picture_and_its_name_share_a_cell() -> None:
    words = [line("Word", 150 + 200 * (i % 4), 100 + 50 * (i // 4)) for i in range(16)]
    signs = [Picture(Box(100, 80 + 50 * i, 30, 30), PictureKind.PHOTO) for i in range(1, 4)]
    name = line("Product name", 100, 100)
    (table,) = tables(*signs, name, *words[1:])
    assert {len(row.children) for row in table.children} == {4}
    first = table.children[1].children[0]
    assert [node.kind for node in first.walk() if not node.children] == [Kind.PICTURE, Kind.TEXT]


def pairs(left: int, right: int) -> list[TextLine]:
    """Three rows of two columns, by the weights of both."""
    texts = [line("Height", 100, 120 + 30 * row, left) for row in range(3)]
    return texts + [line("Four feet", 160, 120 + 30 * row, right) for row in range(3)]


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [(700, 400, 1), (400, 400, 0), (400, 700, 0), (700, 700, 0)],
    ids=["bold-names", "plain", "bold-values", "all-bold"],
)
def test_two_columns_are_a_table_where_names_stand_out(left: int, right: int, count: int) -> None:
    assert len(tables(*pairs(left, right))) == count


def test_two_columns_below_bold_heads_are_a_table() -> None:
    heads = [line("Name", 100, 90, 700), line("Value", 160, 90, 700)]
    rules = [Surface(Box(90, 99 + 30 * row, 160, 1), Paint(GREY)) for row in range(3)]
    assert len(tables(*heads, *rules, *pairs(400, 400))) == 1


def test_columns_of_bulleted_entries_are_no_table() -> None:
    texts = [
        line(text, x + dx, 120 + 30 * row)
        for row in range(3)
        for x in (100, 300, 500)
        for text, dx in (("\u2022", 0), ("Entry", 16))
    ]
    assert tables(*texts) == []
