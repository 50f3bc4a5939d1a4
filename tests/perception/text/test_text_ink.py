from __future__ import annotations

import cv2
import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.perception.ink import find_ink


def bounds_on_page(ink):
    left, top, right, bottom = ink.bounds()
    return left + ink.left, top + ink.top, right + ink.left, bottom + ink.top


@pytest.mark.parametrize(
    ("under", "colour"),
    [
        (Colour(255, 255, 255), Colour(0, 0, 0)),
        (Colour(20, 24, 32), Colour(230, 230, 230)),
        (Colour(13, 110, 253), Colour(255, 255, 255)),
        (Colour(255, 255, 255), Colour(170, 170, 170)),
    ],
    ids=["dark on light", "light on dark", "white on blue", "pale grey"],
)
def test_ink_is_tight_whatever_the_colours(sheet, under, colour):
    page = sheet(colour=under)
    page.line("Height", 40, 80, 20, colour=colour)
    left, top, right, bottom = bounds_on_page(find_ink(page.pixels, page.lines[0].box))
    assert left == pytest.approx(42, abs=1)
    assert (top, bottom) == (pytest.approx(65, abs=1), pytest.approx(84, abs=1))
    assert right == pytest.approx(40 + 59, abs=2)


def test_borders_and_neighbouring_lines_are_no_ink(sheet):
    page = sheet()
    page.rectangle(Box(30, 58, 200, 1), Colour(120, 120, 120))
    page.rectangle(Box(34, 40, 1, 120), Colour(120, 120, 120))
    page.write("jgpq above", 40, 60, 16)
    page.line("name", 40, 82, 16)
    ink = find_ink(page.pixels, Box(36, 66, 60, 22))
    _, top, _, bottom = bounds_on_page(ink)
    assert (top, bottom) == (pytest.approx(73, abs=1), pytest.approx(82, abs=1))


def test_an_underline_is_a_rule_and_no_ink(sheet):
    page = sheet()
    end = page.line("more news", 40, 80, 16)
    page.rectangle(Box.from_edges(40, 82, end, 83), Colour(33, 37, 41))
    ink = find_ink(page.pixels, page.lines[0].box)
    (rule,) = ink.rules
    assert rule.top + ink.top == 82
    assert bounds_on_page(ink)[3] == pytest.approx(80, abs=1)


def test_dashes_stay_ink(sheet):
    page = sheet()
    page.line("one — two", 40, 80, 16)
    assert find_ink(page.pixels, page.lines[0].box).rules == ()


def test_large_white_letters_on_a_photo_are_the_ink(sheet):
    page = sheet(700, 200)
    blots = np.random.default_rng(7).integers(0, 130, (12, 40, 3)).astype(np.uint8)
    page.pixels[:] = cv2.resize(blots, (700, 200), interpolation=cv2.INTER_LINEAR)
    page.line("PHOTO", 60, 130, 72, weight=700, colour=Colour(255, 255, 255))
    ink = find_ink(page.pixels, page.lines[0].box)
    assert not ink.plain
    left, top, right, bottom = bounds_on_page(ink)
    assert (left, right) == (pytest.approx(65, abs=4), pytest.approx(312, abs=6))
    assert (top, bottom) == (pytest.approx(78, abs=3), pytest.approx(131, abs=3))


def test_a_soft_gradient_is_a_known_backdrop(sheet):
    page = sheet()
    page.pixels[:] = np.linspace(60, 140, page.pixels.shape[1])[None, :, None].astype(np.uint8)
    page.line("Gradient text", 40, 80, 20, colour=Colour(255, 255, 255))
    ink = find_ink(page.pixels, page.lines[0].box)
    assert ink.plain
    assert bounds_on_page(ink)[3] == pytest.approx(80, abs=1)


def test_text_in_a_badge_narrower_than_the_box_is_found(sheet):
    page = sheet()
    page.rectangle(Box(36, 60, 60, 22), Colour(25, 135, 84))
    page.write("Shipped", 43, 75, 12, weight=700, colour=Colour(255, 255, 255))
    ink = find_ink(page.pixels, Box(33, 58, 66, 26))
    left, top, right, bottom = bounds_on_page(ink)
    assert 43 <= left <= 45
    assert 86 <= right <= 91
    assert (top, bottom) == (pytest.approx(66, abs=1), pytest.approx(78, abs=1))


def test_nothing_drawn_is_empty(sheet):
    ink = find_ink(sheet().pixels, Box(10, 10, 80, 20))
    assert ink.empty
    assert ink.bounds() == (0, 0, 0, 0)


def test_a_pale_thing_on_a_calm_photo_is_no_ink(sheet):
    page = sheet(colour=Colour(79, 66, 57))
    cv2.ellipse(page.pixels, (240, 66), (90, 45), -20, 0, 360, (126, 112, 104), -1)
    page.line("Your favourite place", 40, 80, 40, colour=Colour(255, 255, 255))
    ink = find_ink(page.pixels, page.lines[0].box)
    assert not ink.plain
    left, top, _, bottom = bounds_on_page(ink)
    assert left == pytest.approx(40, abs=3)
    assert (top, bottom) == (pytest.approx(51, abs=2), pytest.approx(89, abs=2))
    assert ink.mask.mean() < 0.3


def test_the_frame_of_a_field_is_no_ink(sheet):
    page = sheet()
    grey = Colour(150, 150, 150)
    for box in (Box(36, 64, 200, 1), Box(36, 85, 200, 1), Box(36, 64, 1, 22), Box(235, 64, 1, 22)):
        page.rectangle(box, grey)
    end = page.line("Search", 41, 79, 13)
    ink = find_ink(page.pixels, Box(37, 66, end - 34, 18))
    left, top, _, bottom = bounds_on_page(ink)
    assert left == pytest.approx(42, abs=1)
    assert (top, bottom) == (pytest.approx(69, abs=1), pytest.approx(79, abs=1))


def test_the_page_around_a_button_of_the_texts_colour_is_no_ink(sheet):
    page = sheet()
    page.rectangle(Box(60, 60, 72, 35), Colour(13, 110, 253))
    for x in (60, 129):  # round corners: the page reaches in
        page.rectangle(Box(x, 60, 3, 3), Colour(255, 255, 255))
        page.rectangle(Box(x, 92, 3, 3), Colour(255, 255, 255))
    end = page.write("See all", 70, 83, 17, weight=700, colour=Colour(255, 255, 255))
    left, top, right, bottom = bounds_on_page(find_ink(page.pixels, Box(63, 65, 65, 24)))
    assert left >= 69
    assert right <= end + 1
    assert top > 65
    assert bottom <= 85
