from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.perception.text import fit_text
from pixelwright.raster import Raster

BLUE, GREY = Colour(13, 110, 253), Colour(108, 117, 125)


def fitted(page):
    return fit_text(page.raster, page.lines)


def test_a_line_comes_back_as_it_was_drawn(sheet):
    page = sheet()
    page.line("Plain words on a line", 40, 80, 16, colour=GREY)
    (line,) = fitted(page).lines
    assert line.text == "Plain words on a line"
    assert line.baseline_px == 80
    assert line.style.colour.delta_e(GREY) < 2
    assert (line.style.size_px, line.style.weight) == (16, 400)
    assert line.ink.y == pytest.approx(68, abs=1)


def test_a_link_in_a_sentence_is_a_span_of_its_own(sheet):
    page = sheet()
    end = page.write("Please read ", 40, 80, 16)
    start = end
    end = page.write("the manual", end, 80, 16, colour=BLUE)
    page.rectangle(Box.from_edges(start, 82, end, 83), BLUE)
    end = page.write(" before asking", end, 80, 16)
    page.read("Please read the manual before asking", Box.from_edges(37, 64, end + 3, 86))
    (line,) = fitted(page).lines
    assert [span.text for span in line.spans] == ["Please read ", "the manual ", "before asking"]
    assert line.spans[1].style.colour.delta_e(BLUE) < 2
    assert [span.style.underline for span in line.spans] == [False, True, False]
    assert line.spans[1].ink.x == pytest.approx(start, abs=2)


def test_a_bold_phrase_is_a_span_of_its_own(sheet):
    page = sheet(800)
    end = page.write("This is a sentence with ", 40, 80, 18)
    end = page.write("something important", end, 80, 18, weight=700)
    end = page.write(" in the middle of it", end, 80, 18)
    text = "This is a sentence with something important in the middle of it"
    page.read(text, Box.from_edges(37, 62, end + 3, 87))
    page.line("and another sentence that is plain", 40, 120, 18)
    line = fitted(page).lines[0]
    assert [span.style.weight for span in line.spans] == [400, 700, 400]
    assert line.spans[1].text == "something important "
    assert line.text == text


def test_menu_items_read_as_one_become_lines_of_their_own(sheet):
    page = sheet()
    x = 40.0
    for item in ("Home", "Products", "About"):
        end = page.write(item, x, 80, 16)
        x = end + 32
    page.read("Home Products About", Box.from_edges(37, 64, end + 3, 86))
    assert [line.text for line in fitted(page).lines] == ["Home", "Products", "About"]


def test_list_markers_stand_by_themselves(sheet):
    page = sheet()
    page.write("•", 40, 80, 16)
    end = page.write("First point", 56, 80, 16)
    page.read("•First point", Box.from_edges(37, 64, end + 3, 86))
    assert [line.text for line in fitted(page).lines] == ["•", "First point"]


def test_lines_come_in_reading_order(sheet):
    page = sheet()
    page.line("lower", 40, 160, 16)
    page.line("right", 300, 81, 16)
    page.line("left", 40, 80, 16)
    assert [line.text for line in fitted(page).lines] == ["left", "right", "lower"]


def test_unsure_lines_are_kept_out_and_reported(sheet):
    page = sheet()
    page.line("Sure enough", 40, 80, 16)
    page.read("H3y6@", Box(40, 120, 120, 20), confidence=0.2)
    page.read("x", Box(400, 120, 20, 20), confidence=0.2)
    page.read("", Box(40, 160, 120, 20), confidence=0.0)
    result = fitted(page)
    assert [line.text for line in result.lines] == ["Sure enough"]
    assert result.unreadable == (Box(40, 120, 120, 20), Box(40, 160, 120, 20))
    assert len(result.warnings) == 1


def test_icons_read_as_letters_are_no_text(sheet):
    page = sheet()
    for index, text in enumerate(("A plain sentence of words", "and one more of the same")):
        page.line(text, 40, 60 + 30 * index, 16)
    page.rectangle(Box(40, 120, 16, 3), Colour(33, 37, 41))
    page.rectangle(Box(40, 133, 16, 3), Colour(33, 37, 41))
    page.read("E", Box(37, 116, 22, 24))
    assert len(fitted(page).lines) == 2


def test_dense_captures_are_measured_in_css_px(sheet):
    page = sheet(1280, 400)
    page.line("Twice as many pixels here", 80, 160, 32)
    lines = [type(line)(line.text, line.box.scaled(0.5), line.confidence) for line in page.lines]
    (line,) = fit_text(Raster(page.pixels, pixel_ratio=2.0), lines).lines
    assert (line.style.size_px, line.baseline_px) == (16, 80)
    assert line.ink.x == pytest.approx(41, abs=1)


def test_the_same_input_gives_the_same_text(sheet):
    page = sheet()
    page.line("Plain words on a line", 40, 80, 16)
    page.line("OTHER WORDS", 40, 120, 13, weight=700, spacing_px=1)
    assert fitted(page) == fitted(page)


def test_readings_without_ink_vanish(sheet):
    page = sheet()
    page.read("ghost", Box(40, 60, 100, 20))
    assert fitted(page).lines == ()


def test_boxes_at_the_border_and_outside_do_no_harm(sheet):
    page = sheet(200, 60)
    page.write("edge", 2, 54, 16)
    page.read("edge", Box(-5, 40, 60, 30))
    page.read("beyond", Box(500, 500, 60, 30))
    assert all(np.isfinite(line.baseline_px) for line in fitted(page).lines)


@pytest.mark.parametrize("mark", [".", ","], ids=["full stop", "comma"])
def test_a_mark_cut_off_at_the_end_is_put_back(sheet, mark):
    page = sheet()
    page.line("the end of a line" + mark, 40, 80, 16)
    page.line("and one without it", 40, 120, 16)
    page.lines[0] = replace(page.lines[0], text="the end of a line")
    assert [line.text for line in fitted(page).lines] == ["the end of a line" + mark, "and one without it"]
