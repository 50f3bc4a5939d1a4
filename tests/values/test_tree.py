from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.scene import Span, TextLine, TextStyle
from pixelwright.tree import Kind, Layout, Node, Text

STYLE = TextStyle("Liberation Sans", 16, Colour(0, 0, 0))
BOLD = TextStyle("Liberation Sans", 16, Colour(0, 0, 0), weight=700)


def line(*spans):
    return TextLine(tuple(Span(text, style, Box(0, 0, 1, 1)) for text, style in spans), Box(0, 0, 1, 1), 1)


def test_nodes_come_with_their_paths_parents_first():
    leaf = Node(Kind.SHAPE, Box(0, 0, 1, 1))
    inner = Node(Kind.ROW, Box(0, 0, 2, 1), children=(leaf, leaf))
    layout = Layout(Node(Kind.COLUMN, Box(0, 0, 2, 2), children=(leaf, inner)), 2, 2, Colour(255, 255, 255))
    assert [path for path, _ in layout.nodes()] == [(), (0,), (1,), (1, 0), (1, 1)]
    assert [node for _, node in layout.nodes()] == list(layout.root.walk())


def test_the_style_of_a_text_is_that_of_most_characters():
    text = Text((line(("Bold ", BOLD), ("and much more", STYLE)), line(("bold again", BOLD))), 20)
    assert text.style == BOLD
    assert text.lines[0].style == STYLE
    assert text.content == "Bold and much more bold again"
