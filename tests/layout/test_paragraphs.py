"""Which lines are one paragraph, and how much room it needs."""

from __future__ import annotations

import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.layout.paragraphs import Rhythm, rhythm_of, text_items
from pixelwright.scene import Span, TextLine, TextStyle
from pixelwright.tree import Align

STYLE = TextStyle("Liberation Sans", 16, Colour(0, 0, 0))
RHYTHM = Rhythm({}, 1.5, 16)
REGION = Box(0, 0, 420, 600)


def line(text: str, x: float, baseline: float, width: float, style: TextStyle = STYLE) -> TextLine:
    ink = Box(x, baseline - 11, width, 11)
    return TextLine((Span(text, style, ink),), ink, baseline)


def stacked(rows: list[tuple[str, float]], x: float = 20, pitch: float = 24) -> list[TextLine]:
    return [line(text, x, 100 + index * pitch, width) for index, (text, width) in enumerate(rows)]


RUNNING = [
    ("The quick brown fox jumps over the lazy dog and", 370.0),
    ("then it sleeps for the rest of a long afternoon in", 375.0),
    ("the sun.", 60.0),
]


def texts(lines: list[TextLine], obstacles: tuple[Box, ...] = ()) -> list[str]:
    items = text_items(lines, obstacles, REGION, RHYTHM)
    return [item.node.text.content for item in items if item.node.text]


def test_running_text_is_one_wrapping_paragraph() -> None:
    (item,) = text_items(stacked(RUNNING), (), REGION, RHYTHM)
    assert item.node.text is not None
    assert item.node.text.wraps
    assert item.node.text.line_height_px == pytest.approx(24)
    assert item.node.box.height == pytest.approx(72)


def test_a_paragraph_is_as_wide_as_its_longest_line_but_not_as_one_more_word() -> None:
    (item,) = text_items(stacked(RUNNING), (), REGION, RHYTHM)
    assert 375 <= item.node.box.width < 375 + 40


def test_short_entries_of_a_menu_stay_apart() -> None:
    menu = stacked([("Home", 44), ("Products", 66), ("About us", 64), ("Contact", 55)])
    assert len(texts(menu)) == 4


@pytest.mark.parametrize(
    ("baseline", "expected"),
    [(112, ["Quiet Rooms Company", "Home"]), (124, ["Quiet Rooms", "Company", "Home"])],
    ids=["between", "beside the second"],
)
def test_two_lines_that_stand_in_a_row_as_one_are_one(baseline: float, expected: list[str]) -> None:
    title = [line("Quiet Rooms", 20, 100, 88), line("Company", 20, 124, 60)]
    entry = TextStyle("Liberation Sans", 12, Colour(0, 0, 0))
    ink = Box(300, baseline - 9.5, 40, 9)
    home = TextLine((Span("Home", entry, ink),), ink, baseline)
    assert sorted(texts([*title, home])) == sorted(expected)


def test_a_wider_gap_begins_a_new_paragraph() -> None:
    first = stacked(RUNNING)
    second = [line(text, 20, 196 + 24 * index, width) for index, (text, width) in enumerate(RUNNING)]
    assert len(texts([*first, *second])) == 2


def test_a_heading_is_no_part_of_the_text_below_it() -> None:
    heading = line("Animals at rest", 20, 76, 150, TextStyle("Liberation Sans", 20, Colour(0, 0, 0), 700))
    assert texts([heading, *stacked(RUNNING)])[0] == "Animals at rest"


def test_a_sign_before_a_line_begins_an_item() -> None:
    lines = stacked([("Unlimited public projects here", 220), ("Community access for all people", 225)], x=40)
    signs = tuple(Box(20, each.ink.y, 12, 12) for each in lines)
    assert len(texts(lines, signs)) == 2


def test_a_rule_between_lines_keeps_them_apart() -> None:
    rule = Box(20, 104, 380, 1)
    assert len(texts(stacked(RUNNING)[:2], (rule,))) == 2


@pytest.mark.parametrize(
    ("xs", "align"),
    [((20, 20, 20), Align.START), ((20, 17.5, 175), Align.CENTRE), ((20, 15, 330), Align.END)],
    ids=["left", "centred", "right"],
)
def test_alignment_is_read_off_the_edges(xs: tuple[float, ...], align: Align) -> None:
    lines = [
        line(text, x, 100 + 24 * index, width)
        for index, ((text, width), x) in enumerate(zip(RUNNING, xs, strict=True))
    ]
    (item,) = text_items(lines, (), REGION, RHYTHM)
    assert item.node.text is not None
    assert item.node.text.align is align


def test_the_line_box_keeps_the_baseline() -> None:
    single = line("Alone", 20, 100, 40)
    (item,) = text_items([single], (), REGION, RHYTHM)
    box = item.node.box
    ascent, descent = 14, 3  # Liberation Sans at 16 px: .905 and .212 em, rounded
    assert box.y + (box.height - ascent - descent) / 2 + ascent == pytest.approx(100)


def test_single_lines_take_the_rhythm_of_equal_paragraphs() -> None:
    rhythm = rhythm_of([*stacked(RUNNING), line("Alone", 20, 400, 40)])
    assert rhythm.height_px(STYLE) == pytest.approx(24)
