import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.perception.perceive import is_squeezed, language_of, warnings_about
from pixelwright.scene import Paint, Picture, PictureKind, Scene, Span, Surface, TextLine, TextStyle

WHITE = Colour(255, 255, 255)


def line(text, width_px):
    box = Box(0, 0, width_px, 12)
    return TextLine((Span(text, TextStyle("Liberation Sans", 16, WHITE), box),), box, 12)


@pytest.mark.parametrize(
    ("text", "width_px", "squeezed"),
    [
        pytest.param("Sign in to continue", 132, False, id="set"),
        pytest.param("Sign in to continue", 105, False, id="tracked-tightly"),
        pytest.param("Sign in to continue", 40, True, id="turned"),
        pytest.param("•", 4, False, id="a-marker"),
    ],
)
def test_what_has_too_little_room_is_not_set(text, width_px, squeezed):
    assert is_squeezed(line(text, width_px)) is squeezed


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        pytest.param("Sign in", "en", id="latin"),
        pytest.param("今すぐ登録する", "ja", id="kana"),
        pytest.param("立即注册账户", "zh", id="han"),
        pytest.param("지금 가입", "ko", id="hangul"),
        pytest.param("", "en", id="nothing"),
    ],
)
def test_the_language_follows_the_script(text, tag):
    assert language_of(text) == tag


def scene(**seen):
    return Scene(100, 80, WHITE, **seen)


def test_a_blank_picture_is_called_blank():
    assert "blank" in warnings_about(scene())[0]


def test_a_photograph_is_called_no_interface():
    photo = Picture(Box(0, 0, 100, 80), PictureKind.PHOTO)
    assert "No user interface" in warnings_about(scene(pictures=(photo,)))[0]


def test_an_interface_needs_no_warning():
    card = Surface(Box(10, 10, 50, 50), Paint(fill=Colour(0, 0, 0)))
    assert warnings_about(scene(surfaces=(card,))) == ()
