import json
import string
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.fonts import (
    advance_px,
    advances_em,
    catalogue,
    family,
    ink_area_em2,
    ink_extents,
    inks_em,
)
from pixelwright.fonts.shaping import ink_areas_em2, pens_em

CHROMIUM = json.loads((Path(__file__).parent / "chromium.json").read_text(encoding="utf-8"))
LINEAR_PX = 0.06
"""Chromium reports widths in 1/64 px and rounds each advance; a line of 25 characters gathers this much."""

words = st.text(string.ascii_letters + string.digits + " .,-é\u2019", min_size=1, max_size=20)
names = st.sampled_from([entry.name for entry in catalogue()])
weights = st.sampled_from([300, 400, 500, 600, 700, 800])


@pytest.mark.parametrize(
    ("name", "weight", "text", "width_px"),
    [pytest.param(*case, id=f"{case[0]} {case[1]} {case[2]}") for case in CHROMIUM["widths"]],
)
def test_widths_are_those_measured_in_chromium(name, weight, text, width_px):
    assert advance_px(text, name, 16, weight) == pytest.approx(width_px, abs=LINEAR_PX)


@given(words, names, weights, st.booleans(), st.floats(6, 100))
def test_width_is_linear_in_size(text, name, weight, italic, size_px):
    one = advance_px(text, name, 1, weight, italic)
    assert advance_px(text, name, size_px, weight, italic) == pytest.approx(one * size_px, rel=1e-5)


@given(words, names, st.floats(-1, 4))
def test_letter_spacing_comes_after_every_character(text, name, spacing_px):
    spread = advance_px(text, name, 16, letter_spacing_px=spacing_px) - advance_px(text, name, 16)
    assert spread == pytest.approx(len(text) * spacing_px, abs=1e-3)


@given(st.lists(words, min_size=1, max_size=4), st.lists(names, min_size=1, max_size=4))
def test_batches_agree_with_single_lines(texts, chosen):
    cuts = [family(name).cut(600) for name in chosen]
    widths, inks = advances_em(texts, cuts), inks_em(texts, cuts)
    assert widths.shape == (len(cuts), len(texts))
    for row, name in enumerate(chosen):
        for column, text in enumerate(texts):
            assert widths[row, column] == pytest.approx(advance_px(text, name, 1, 600), abs=1e-5)
            assert tuple(inks[row, column]) == pytest.approx(ink_extents(text, name, 1, 600), abs=1e-5)


@given(words, names, weights)
def test_pens_start_at_zero_and_end_at_the_width(text, name, weight):
    pens = pens_em(text, [family(name).cut(weight)])[0]
    assert len(pens) == len(text) + 1
    assert pens[0] == 0
    assert pens[-1] == pytest.approx(advance_px(text, name, 1, weight), abs=1e-6)


@given(words, names, weights)
def test_ink_lies_about_the_baseline_and_near_the_advance(text, name, weight):
    left, top, right, bottom = ink_extents(text, name, 100, weight)
    if not text.strip():
        assert (left, top, right, bottom) == (0, 0, 0, 0)
        return
    assert left < right
    assert top < bottom
    assert left > -40
    assert right < advance_px(text, name, 100, weight) + 40


def test_ink_of_known_letters():
    left, top, right, bottom = ink_extents("H", "Liberation Sans", 2048)
    assert (left, top, right, bottom) == pytest.approx((168, -1409, 1311, 0), abs=1)
    assert ink_extents("p", "Liberation Sans", 16)[3] > 3
    assert ink_extents(" ", "Liberation Sans", 16) == (0, 0, 0, 0)


def test_letter_spacing_moves_the_last_letter_only_as_often_as_there_are_gaps():
    tight, loose = (ink_extents("Hill", "Inter", 16, letter_spacing_px=px) for px in (0, 2))
    assert loose[2] - tight[2] == pytest.approx(6, abs=1e-4)
    assert loose[0] == tight[0]


@pytest.mark.parametrize("name", ["Liberation Sans", "Inter", "Lato", "EB Garamond", "Oswald"])
def test_bolder_text_covers_more(name):
    entry = family(name)
    areas = [ink_area_em2("Settings and profile", entry.cut(weight)) for weight in entry.weights]
    assert areas == sorted(areas)
    assert areas[-1] > 1.15 * areas[0]


@given(words, words, names)
def test_areas_add_up(first, second, name):
    cut = family(name).cut()
    both = ink_areas_em2([first, second, first + second], [cut])[0]
    assert both[2] == pytest.approx(both[0] + both[1], abs=1e-4)


@pytest.mark.parametrize(
    ("text", "width_em"),
    [
        pytest.param("中文字", 3.0, id="chinese is square"),
        pytest.param("", 0.0, id="nothing"),
        pytest.param("\U0001f600", 1.0, id="emoji is guessed"),
    ],
)
def test_text_that_no_family_holds_gets_a_guess(text, width_em):
    assert advance_px(text, "Inter", 1) == pytest.approx(width_em)
    assert np.isfinite(ink_extents(text, "Inter", 1)).all()


def test_characters_that_a_face_lacks_are_taken_from_the_fallback():
    assert advance_px("→", "Inter", 16) == pytest.approx(advance_px("→", "Liberation Sans", 16), abs=0.02)
