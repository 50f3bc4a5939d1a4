import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.instructions import Part, PartKind
from pixelwright.layout.parts import cut_layout, cut_scene, find_part, part_box
from pixelwright.scene import Paint, Scene, Span, Surface, TextLine, TextStyle
from pixelwright.tree import Correction, Kind, Layout, Node, Role, Text

STYLE = TextStyle("Inter", 16, Colour(0, 0, 0))


def line(words: str, x: float, y: float) -> TextLine:
    ink = Box(x, y, 50, 12)
    return TextLine((Span(words, STYLE, ink),), ink, y + 12)


def words(text: str, x: float, y: float) -> Node:
    return Node(Kind.TEXT, Box(x, y, 60, 20), Role.PARAGRAPH, text=Text((line(text, x, y + 4),), 20))


def card(text: str, x: float) -> Node:
    paint = Paint(fill=Colour(240, 240, 240))
    return Node(
        Kind.COLUMN, Box(x, 200, 200, 120), Role.ARTICLE, paint=paint, children=(words(text, x + 10, 220),)
    )


CARDS = Node(Kind.ROW, Box(0, 200, 800, 120), children=(card("Free", 0), card("Pro", 300), card("Team", 600)))
HEADER = Node(Kind.ROW, Box(0, 0, 800, 60), Role.BANNER, children=(words("Logo", 10, 10),))
PAGE = Layout(
    Node(Kind.COLUMN, Box(0, 0, 800, 600), children=(HEADER, CARDS)),
    800,
    600,
    Colour(255, 255, 255),
    corrections={(1, 1, 0): Correction(dx=3), (0, 0): Correction(dx=9)},
)


@pytest.mark.parametrize(
    ("part", "path"),
    [
        (Part(PartKind.HEADER), (0,)),
        (Part(PartKind.CARD, 2), (1, 1)),
        (Part(PartKind.CARD, -1), (1, 2)),
        (Part(PartKind.CARD, 4), None),
        (Part(PartKind.CARD, title="pro"), (1, 1)),
        (Part(PartKind.CARD, title="nobody"), None),
        (Part(PartKind.TABLE), None),
        (Part(PartKind.TABLE, -1), None),
    ],
    ids=str,
)
def test_parts_are_found(part, path):
    assert find_part(PAGE, part) == path


def test_a_part_becomes_a_page():
    cut = cut_layout(PAGE, (1, 1))
    assert (cut.width_px, cut.height_px) == (200, 120)
    assert cut.root.box == Box(0, 0, 200, 120)
    assert cut.root.children[0].box == Box(10, 20, 60, 20)
    assert cut.root.children[0].text.lines[0].ink == Box(10, 24, 50, 12)
    assert cut.root.children[0].text.lines[0].baseline_px == 36
    assert cut.corrections == {(0,): Correction(dx=3)}


def test_a_part_stands_on_the_ground_around_it():
    dark = Colour(10, 20, 30)
    inner = Node(Kind.COLUMN, Box(10, 10, 50, 50), Role.FORM)
    band = Node(Kind.COLUMN, Box(0, 0, 100, 100), paint=Paint(fill=dark), children=(inner,))
    page = Layout(Node(Kind.COLUMN, Box(0, 0, 100, 100), children=(band,)), 100, 100, Colour(255, 255, 255))
    assert cut_layout(page, (0, 0)).background == dark


def test_what_is_seen_of_a_part():
    scene = Scene(
        800,
        600,
        Colour(255, 255, 255),
        lines=(line("Logo", 10, 14), line("Pro", 310, 224)),
        surfaces=(Surface(Box(300, 200, 200, 120), Paint()), Surface(Box(0, 0, 800, 600), Paint())),
    )
    cut = cut_scene(scene, part_box(PAGE, (1, 1)))
    assert [each.text for each in cut.lines] == ["Pro"]
    assert cut.lines[0].ink == Box(10, 24, 50, 12)
    assert [each.box for each in cut.surfaces] == [Box(0, 0, 200, 120)]
