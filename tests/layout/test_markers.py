import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.layout import arrange
from pixelwright.layout.markers import is_sign
from pixelwright.scene import Picture, PictureKind, Scene, Span, TextLine, TextStyle
from pixelwright.tree import Role

STYLE = TextStyle("Liberation Sans", 16, Colour(0, 0, 0))


def line(text, x, baseline):
    ink = Box(x, baseline - 12, 8 * len(text), 12)
    return TextLine((Span(text, STYLE, ink),), ink, baseline)


def roles(*lines, pictures=()):
    scene = Scene(800, 600, Colour(255, 255, 255), tuple(lines), pictures=tuple(pictures))
    return [node.role for node in arrange(scene).root.walk()]


@pytest.mark.parametrize("text", ["•", "1.", "12)", "\u2013", "-"])
def test_signs(text):
    assert is_sign(text)


@pytest.mark.parametrize("text", ["a", "1", "1.5", "-5", ""])
def test_no_signs(text):
    assert not is_sign(text)


def test_dots_make_items_even_beside_something_else():
    rows = range(100, 220, 30)
    dots = [Picture(Box(40, y - 8, 5, 5), PictureKind.ICON) for y in rows]
    texts = [line(f"Supply number {y}", 60, y) for y in rows]
    found = roles(*texts, line("A caption far to the right", 500, 130), pictures=dots)
    assert found.count(Role.LISTITEM) == 4
    assert Role.TABLE not in found


def test_a_dot_between_two_texts_separates_them():
    dot = Picture(Box(120, 92, 5, 5), PictureKind.ICON)
    assert Role.LISTITEM not in roles(line("Home page", 40, 100), line("Contact", 140, 100), pictures=[dot])
