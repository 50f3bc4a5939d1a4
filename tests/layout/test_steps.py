from __future__ import annotations

import pytest

from pixelwright.colour import Colour
from pixelwright.fonts import advance_px
from pixelwright.geometry import Box
from pixelwright.layout.steps import with_entries
from pixelwright.scene import Span, TextLine, TextStyle

STYLE = TextStyle("Liberation Sans", 16, Colour(0, 0, 0))


def line(text: str, y: float = 20) -> TextLine:
    box = Box(40, y, advance_px(text, STYLE.family, STYLE.size_px), 14)
    return TextLine((Span(text, STYLE, box),), box, y + 12)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Home / Library / Data", ["Home", "/", "Library", "/", "Data"]),
        ("Home / Inbox", ["Home", "/", "Inbox"]),
        ("About | Contact | Help", ["About", "|", "Contact", "|", "Help"]),
        ("HOME\u00b7BOOKS\u00b7ABOUT", ["HOME", "\u00b7", "BOOKS", "\u00b7", "ABOUT"]),
        ("Tom / Anna / Paul", None),
        ("Log in / Register", None),
        ("Here it says more | than any menu would do | in a line", None),
        ("12 | 14 | 16", None),
        ("A plain line of text", None),
    ],
)
def test_entries_and_signs_become_lines_of_their_own(text: str, parts: list[str] | None) -> None:
    assert [each.text for each in with_entries([line(text)])] == (parts or [text])


def test_entries_lie_where_they_are_drawn() -> None:
    whole = line("About | Contact | Help")
    parts = with_entries([whole])
    assert parts[0].ink.x == whole.ink.x
    assert parts[-1].ink.right == pytest.approx(whole.ink.right)
    assert parts[2].ink.x == pytest.approx(40 + advance_px("About | ", STYLE.family, 16), abs=1.5)


def test_lines_of_a_paragraph_stay_whole() -> None:
    lines = [line("About | Contact | Help"), line("and so it goes on", 42)]
    assert with_entries(lines) == tuple(lines)
