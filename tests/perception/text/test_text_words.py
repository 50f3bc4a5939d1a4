from __future__ import annotations

import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.fonts import family
from pixelwright.geometry import Box
from pixelwright.perception.ink import find_ink
from pixelwright.perception.words import pieces_of, place_words, replace_words

SANS = family("Liberation Sans").cut()
MONO = family("Liberation Mono").cut()


def placed(page, text=None, size_px=None, cut=SANS):
    line = page.lines[0]
    ink = find_ink(page.pixels, line.box)
    text = text or line.text
    if size_px:
        return replace_words(ink.mask, text, cut, size_px)
    _, top, _, bottom = ink.bounds()
    return place_words(ink.mask, text, [cut, MONO], bottom - top)


def texts(placement):
    return [word.text for word in placement.words]


def test_words_lie_where_they_were_drawn(sheet):
    page = sheet()
    page.line("The quick brown fox jumps", 40, 80, 18)
    found = placed(page)
    assert texts(found) == ["The", "quick", "brown", "fox", "jumps"]
    assert found.px_per_em == pytest.approx(18, rel=0.03)
    assert all(abs(word.spare_px) < 3 for word in found.words)


@pytest.mark.parametrize("name", ["Liberation Serif", "Noto Sans", "DejaVu Sans Mono", "Montserrat"])
def test_words_are_found_with_a_stand_in_face(sheet, name):
    page = sheet(900)
    page.line("Settings are saved as you type them", 40, 80, 17, family=name)
    assert texts(placed(page)) == ["Settings", "are", "saved", "as", "you", "type", "them"]


def test_columns_read_as_one_line_have_room_to_spare(sheet):
    page = sheet()
    end = page.write("Home", 40, 80, 16)
    end = page.write("About us", end + 24, 80, 16)
    page.read("Home About us", Box.from_edges(37, 64, end + 3, 86))
    home, about, us = placed(page).words
    assert about.spare_px > 12
    assert us.spare_px < 3
    assert home.text == "Home"


def test_an_icon_that_nobody_read_is_left_out(sheet):
    page = sheet()
    page.rectangle(Box(40, 68, 12, 12), Colour(33, 37, 41))
    end = page.write("Download", 60, 80, 16)
    page.read("Download", Box.from_edges(37, 64, end + 3, 86))
    (word,) = placed(page).words
    assert word.left > 14


@pytest.mark.parametrize(
    ("read", "drawn"),
    [("Savechanges now", "Save changes now"), ("Sa ve changes now", "Save changes now")],
    ids=["missing blank", "surplus blank"],
)
def test_blanks_follow_the_ink_once_the_face_is_known(sheet, read, drawn):
    page = sheet()
    page.line(drawn, 40, 80, 20)
    assert texts(placed(page, read, size_px=20)) == drawn.split()


def test_pieces_need_a_gap_of_the_asked_width():
    mask = np.zeros((4, 20), dtype=bool)
    mask[:, [2, 3, 5, 12]] = True
    assert [(piece.left, piece.right) for piece in pieces_of(mask, 3)] == [(2, 6), (12, 13)]
    assert pieces_of(np.zeros((4, 20), dtype=bool), 3) == []


def test_signs_that_leave_half_an_em_empty_part_no_words():
    mask = np.zeros((20, 160), dtype=bool)
    mask[2:18, 2:64] = mask[12:18, 66:70] = mask[2:18, 80:158] = True
    placed = place_words(mask, "设置画面。更新吧呀吗", [family("Liberation Sans").cut()], 16)
    assert [(word.text, word.left, word.right) for word in placed.words] == [("设置画面。更新吧呀吗", 2, 158)]
