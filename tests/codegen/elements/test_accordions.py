import cv2
import numpy as np
import pytest

from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.accordions import folded, with_accordions
from pixelwright.codegen.elements.signs import Sign, sign_of
from pixelwright.codegen.styles.declarations import style
from pixelwright.geometry import Box
from pixelwright.raster import Raster
from pixelwright.scene import Picture, PictureKind
from pixelwright.tree import Kind, Node, Role

WHITE, INK = 255, (30, 30, 30)


def drawn(*strokes, size=(22, 22), ink=INK) -> Raster:
    pixels = np.full((*size, 3), WHITE, np.uint8)
    for points in strokes:
        cv2.polylines(pixels, [np.array(points)], False, ink, 2, cv2.LINE_AA)
    return Raster(pixels)


DOWN = [[(4, 8), (10, 14), (16, 8)]]
UP = [[(4, 14), (10, 8), (16, 14)]]
PLUS = [[(10, 4), (10, 17)], [(4, 10), (17, 10)]]
MINUS = [[(4, 10), (17, 10)]]
CROSS = [[(4, 4), (16, 16)], [(16, 4), (4, 16)]]
RIGHT = [[(8, 4), (14, 10), (8, 16)]]
BURGER = [[(4, 5), (17, 5)], [(4, 10), (17, 10)], [(4, 15), (17, 15)]]
BOX = [[(4, 4), (16, 4), (16, 16), (4, 16), (4, 4)]]


@pytest.mark.parametrize(
    ("strokes", "sign"),
    [
        (DOWN, Sign.DOWN),
        (UP, Sign.UP),
        (PLUS, Sign.PLUS),
        (MINUS, Sign.MINUS),
        (CROSS, None),
        (RIGHT, None),
        (BURGER, None),
        (BOX, None),
        ([], None),
    ],
    ids=["down", "up", "plus", "minus", "cross", "right", "burger", "box", "nothing"],
)
def test_signs(strokes, sign):
    assert sign_of(drawn(*strokes)) is sign


def test_a_filled_triangle_points_down():
    pixels = np.full((20, 20, 3), WHITE, np.uint8)
    cv2.fillPoly(pixels, [np.array([(3, 6), (16, 6), (9, 13)])], INK)
    assert sign_of(Raster(pixels)) is Sign.DOWN


def test_light_signs_on_dark_grounds_are_read_too():
    dark = 255 - drawn(*DOWN).pixels
    assert sign_of(Raster(dark)) is Sign.DOWN


def test_large_pictures_are_no_signs():
    assert sign_of(drawn([(4, 8), (40, 44), (76, 8)], size=(80, 80))) is None


def page(draw, rows: list[Node], strokes=DOWN):
    """A page with rows, and its picture with the sign at the end of each."""
    layout = draw.page(*rows)
    pixels = np.full((800, 1280, 3), WHITE, np.uint8)
    for row in rows:
        if row.children and row.children[-1].picture:
            box = row.children[-1].box
            pixels[int(box.y) - 4 : int(box.y) + 18, int(box.x) - 4 : int(box.x) + 18] = drawn(
                *strokes
            ).pixels
    return layout, Raster(pixels)


def row(draw, words: str, y: int, *, right: int = 600) -> Node:
    icon = Box(right - 14, y + 4, 14, 14)
    sign = Node(Kind.PICTURE, icon, Role.IMAGE, picture=Picture(icon, PictureKind.ICON))
    return Node(Kind.ROW, Box(40, y, right - 40, 24), children=(draw.text(words, 40, y), sign))


def summaries(layout, design) -> int:
    return sum(node.role is Role.SUMMARY for node in with_accordions(layout, design).root.walk())


def test_rows_with_a_sign_at_the_end_open(draw):
    rows = [row(draw, f"Question {n}", 40 + 60 * n) for n in range(3)]
    assert summaries(*page(draw, rows)) == 3


def test_two_rows_count_where_one_is_open(draw):
    first, second = row(draw, "Question 1", 40), row(draw, "Question 2", 160)
    assert summaries(*page(draw, [first, second])) == 0
    assert summaries(*page(draw, [first, draw.text("The answer", 40, 90), second])) == 2


@pytest.mark.parametrize("strokes", [RIGHT, CROSS, []], ids=["leads on", "closes", "empty"])
def test_other_signs_open_nothing(draw, strokes):
    rows = [row(draw, f"Setting {n}", 40 + 60 * n) for n in range(3)]
    assert summaries(*page(draw, rows, strokes)) == 0


def test_ragged_rows_and_menus_do_not_count(draw):
    ragged = [row(draw, f"Entry {n}", 40 + 60 * n, right=500 + 30 * n) for n in range(3)]
    assert summaries(*page(draw, ragged)) == 0
    short = [row(draw, f"Entry {n}", 40 + 60 * n, right=150) for n in range(3)]
    assert summaries(*page(draw, short)) == 0


def test_summaries_take_what_follows_with_them():
    summary = Element("summary", children=("Why?",), inline=True)
    answer = Element("p", children=("Because.",), inline=True)
    rule, rest = Element("hr"), Element("p", children=("The rest",), inline=True)
    body = folded(Element("div", style({"gap": "8px"}), (), (summary, answer, rule, summary, rule, rest)))
    first, _, second, _, last = body.children
    assert [child.tag for child in body.children] == ["details", "hr", "details", "hr", "p"]
    assert first.attributes == (("open", None),)
    assert first.children[1].style.get("margin-top") == "8px"
    assert first.children[0].style.get("list-style") == "none"
    assert second.attributes == ()
    assert last == rest


def test_pages_without_any_stay_as_they_are():
    body = Element("body", children=(Element("p", children=("Hello",)),))
    assert folded(body) == body
