import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.colour import Colour, delta_e_2000, to_lab

channels = st.tuples(*[st.integers(0, 255)] * 3)

# Pairs published with the formula (Sharma, Wu, Dalal 2005, table 1).
PUBLISHED = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 3.1571, -77.2803), (50, 0, -82.7485), 2.8615),
    ((50, 2.8361, -74.0200), (50, 0, -82.7485), 3.4412),
    ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((50, 2.5, 0), (61, -5, 29), 22.8977),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]


@pytest.mark.parametrize(("first", "second", "expected"), PUBLISHED)
def test_ciede2000_gives_the_published_values(first, second, expected):
    assert float(delta_e_2000(np.array(first), np.array(second))) == pytest.approx(expected, abs=1e-4)
    assert float(delta_e_2000(np.array(second), np.array(first))) == pytest.approx(expected, abs=1e-4)


def test_white_and_black_in_lab():
    assert to_lab([[255, 255, 255]])[0] == pytest.approx([100, 0, 0], abs=0.02)
    assert to_lab([[0, 0, 0]])[0] == pytest.approx([0, 0, 0], abs=1e-9)


def test_black_on_white_has_the_highest_contrast():
    assert Colour(0, 0, 0).contrast(Colour(255, 255, 255)) == pytest.approx(21)


@pytest.mark.parametrize("text", ["#0a0b0c", "0a0b0c"])
def test_hex_round_trip(text):
    assert Colour.from_hex(text) == Colour(10, 11, 12)
    assert Colour.from_hex(text).hex == "#0a0b0c"


def test_short_hex():
    assert Colour.from_hex("#fa0") == Colour(255, 170, 0)


@pytest.mark.parametrize("text", ["", "#12", "#12345", "#gggggg"])
def test_other_text_is_no_colour(text):
    with pytest.raises(ValueError):  # noqa: PT011 - the message differs with the cause
        Colour.from_hex(text)


@given(channels, channels, st.sampled_from([3.0, 4.5]))
def test_a_readable_colour_has_the_contrast(ink, ground, ratio):
    found = Colour(*ink).readable_on(Colour(*ground), ratio)
    assert found.contrast(Colour(*ground)) >= ratio


def test_a_readable_colour_is_the_nearest_one():
    white, grey = Colour(255, 255, 255), Colour(150, 150, 150)
    assert grey.readable_on(white, 4.5).delta_e(Colour(118, 118, 118)) < 1
    assert grey.readable_on(white, 2.0) == grey


@pytest.mark.parametrize("text", ["rgba(1, 2, 3, 0.5)", "transparent", "color(srgb 1 0 0)", "#010203"])
def test_only_opaque_computed_colours_are_read(text):
    assert Colour.from_css(text) is None


def test_computed_colours_are_read_as_they_are_written():
    assert Colour.from_css(Colour(1, 20, 255).css) == Colour(1, 20, 255)
