"""Fields without a frame: boxes with a pale prompt."""

from __future__ import annotations

import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.layout.arrangement import structure
from pixelwright.scene import Control, ControlKind, Paint, Scene, Span, Surface, TextLine, TextStyle
from pixelwright.tree import Kind, Role

WHITE, GREY, MUTED = Colour(255, 255, 255), Colour(233, 236, 239), Colour(134, 142, 150)
BLACK, BLUE = Colour(0, 0, 0), Colour(60, 120, 255)


def roles(
    fill: Colour, colour: Colour, x: float = 116, width: float = 300, words: str = "Your name"
) -> set[Role]:
    ink = Box(x, 114, 80, 11)
    prompt = TextLine((Span(words, TextStyle("Liberation Sans", 16, colour), ink),), ink, 125)
    scene = Scene(800, 400, WHITE, (prompt,), (Surface(Box(100, 100, width, 40), Paint(fill)),))
    return {node.role for node in structure(scene).walk()}


def test_a_pale_prompt_at_the_left_of_a_grey_box_is_a_field() -> None:
    assert Role.TEXTBOX in roles(GREY, MUTED)


@pytest.mark.parametrize(
    ("fill", "colour", "x", "width"),
    [
        (GREY, BLACK, 116, 300),
        (BLUE, WHITE, 116, 300),
        (GREY, BLUE, 116, 300),
        (GREY, MUTED, 210, 300),
        (GREY, MUTED, 116, 112),
    ],
    ids=["readable", "coloured box", "coloured words", "centred", "badge"],
)
def test_other_boxes_are_none(fill: Colour, colour: Colour, x: float, width: float) -> None:
    assert Role.TEXTBOX not in roles(fill, colour, x, width)


@pytest.mark.parametrize(
    ("words", "x", "width", "found"),
    [
        ("Search for articles...", 140, 300, True),
        ("Suche \u2026", 116, 130, True),
        ("Read all articles...", 140, 300, False),
        ("Search", 116, 300, False),
        ("Search...", 148, 176, False),
        ("Search the archives...", 360, 400, False),
    ],
    ids=["prompt", "narrow", "other words", "title", "button", "at the end"],
)
def test_words_that_ask_to_search_prompt_in_any_colour(
    words: str, x: float, width: float, found: bool
) -> None:
    assert (Role.TEXTBOX in roles(BLUE, WHITE, x, width, words)) == found


@pytest.mark.parametrize(
    ("x", "height", "found"),
    [(305, 30, True), (340, 30, False), (305, 90, False)],
    ids=["before a button", "far from it", "tall"],
)
def test_an_empty_box_before_a_button_is_a_field(x: float, height: float, found: bool) -> None:
    button = Control(Box(x, 100 + height / 2 - 12, 60, 24), ControlKind.BUTTON, Paint(BLUE))
    surface = Surface(Box(100, 100, 200, height), Paint(WHITE))
    roles = {
        node.role
        for node in structure(Scene(800, 400, GREY, (), (surface,), (), (button,))).walk()
        if node.kind is not Kind.COLUMN
    }
    assert (Role.TEXTBOX in roles) == found
