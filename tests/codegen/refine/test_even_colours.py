import pytest

from pixelwright.codegen.refine.palette import even_colours
from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.scene import Border, Edge, Paint
from pixelwright.tree import Kind, Layout, Node

GREY = "#f8f9fa"


def page(*paints: Paint) -> Layout:
    boxes = tuple(
        Node(Kind.SHAPE, Box(0, 50 * row, 100, 40), paint=paint) for row, paint in enumerate(paints)
    )
    root = Node(Kind.COLUMN, Box(0, 0, 400, 400), children=boxes)
    return Layout(root, 400, 400, Colour.from_hex(GREY))


def line(colour: str) -> Paint:
    return Paint(border=Border(bottom=Edge(1, Colour.from_hex(colour))))


@pytest.mark.parametrize(
    ("fill", "kept"),
    [
        pytest.param("#ffffff", "#ffffff", id="white cards stay white on light grey"),
        pytest.param("#f8f9fb", GREY, id="noise of compression is the page's own colour"),
    ],
)
def test_areas_become_one_only_where_nobody_sees_a_difference(fill, kept):
    made = even_colours(page(Paint(fill=Colour.from_hex(fill))))

    assert made.root.children[0].paint.fill == Colour.from_hex(kept)


def test_lines_that_look_alike_have_one_colour():
    made = even_colours(page(line("#dee2e6"), line("#dee2e6"), line("#dde3e6")))

    assert {node.paint.border.bottom.colour.hex for node in made.root.children} == {"#dee2e6"}
