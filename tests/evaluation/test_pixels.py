import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pixelwright.colour import Colour
from pixelwright.evaluation.pixels import background, compare_pixels, delta_e_map, on_one_canvas, ssim
from pixelwright.geometry import Box
from pixelwright.raster import Raster

SIZE = (160, 200)


def plain(colour=(255, 255, 255), size=SIZE):
    return np.full((*size, 3), colour, np.uint8)


def page(shift=0):
    """Dark bars and a coloured card on white, all moved to the right by `shift` px."""
    pixels = plain()
    for top in range(10, 90, 14):
        for left in range(12, 150, 9):
            pixels[top : top + 7, left + shift : left + shift + 4] = (30, 30, 40)
    pixels[100:150, 20 + shift : 120 + shift] = (220, 60, 60)
    return Raster(pixels)


def test_a_picture_against_itself_is_perfect():
    scores = compare_pixels(page(), page(), [Box(10, 10, 100, 50)])
    assert scores.ssim == pytest.approx(1)
    assert (scores.mae, scores.delta_e, scores.off, scores.worst_window) == (0, 0, 0, 0)
    assert (scores.text_mae, scores.text_delta_e, scores.text_off) == (0, 0, 0)


def test_the_blank_baseline_is_what_a_blank_page_scores():
    blank = Raster(plain())
    scores = compare_pixels(page(), blank)
    assert scores.ssim == pytest.approx(scores.ssim_blank, abs=1e-4)
    assert scores.ssim < 0.8


def test_ssim_follows_the_published_formula():
    """Straight from the definition, for one window that fills the picture."""
    chance = np.random.default_rng(1)
    x, y = (chance.integers(0, 256, (11, 11)) for _ in range(2))
    offsets = np.arange(11) - 5
    line = np.exp(-(offsets**2) / (2 * 1.5**2))
    weights = np.outer(line, line) / line.sum() ** 2
    mean_x, mean_y = (weights * x).sum(), (weights * y).sum()
    var_x, var_y = ((weights * side * side).sum() - mean**2 for side, mean in ((x, mean_x), (y, mean_y)))
    both = (weights * x * y).sum() - mean_x * mean_y
    c1, c2 = 2.55**2, 7.65**2
    expected = (2 * mean_x * mean_y + c1) * (2 * both + c2)
    expected /= (mean_x**2 + mean_y**2 + c1) * (var_x + var_y + c2)
    first, second = (Raster(np.repeat(side[..., None], 3, 2).astype(np.uint8)) for side in (x, y))
    assert ssim(first, second) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("shift", [1, 2, 3])
def test_the_further_things_move_the_worse(shift):
    near, far = compare_pixels(page(), page(shift - 1)), compare_pixels(page(), page(shift))
    assert far.ssim < near.ssim
    assert far.off > near.off


def test_a_changed_colour_is_seen_where_it_is():
    recoloured = page()
    recoloured.pixels[100:150, 20:120] = (60, 60, 220)
    scores = compare_pixels(page(), recoloured, [Box(10, 10, 150, 80)])
    assert scores.off == pytest.approx(50 * 100 / (160 * 200))
    assert scores.text_off == 0
    assert scores.worst_window > 0.7
    expected = Colour(220, 60, 60).delta_e(Colour(60, 60, 220)) * scores.off
    assert scores.delta_e == pytest.approx(expected, rel=1e-5)
    assert scores.mae == pytest.approx(scores.off * (160 + 0 + 160) / 3)


def test_a_missing_part_is_filled_with_the_own_background():
    longer = Raster(np.vstack([page().pixels, plain((0, 0, 0), (40, 200))]))
    first, second = on_one_canvas(page(), longer)
    assert first.shape == second.shape == (200, 200, 3)
    assert (first[160:] == 255).all()
    assert compare_pixels(page(), longer).off == pytest.approx(0.2)


def test_a_taller_page_of_background_costs_nothing_but_its_area():
    longer = Raster(np.vstack([page().pixels, plain(size=(40, 200))]))
    assert compare_pixels(page(), longer).off == 0


def test_dense_pictures_are_compared_in_css_px():
    double = Raster(np.repeat(np.repeat(page().pixels, 2, 0), 2, 1), 2.0)
    assert compare_pixels(page(), double).mae == 0


def test_the_background_is_the_most_common_colour():
    pixels = plain((10, 20, 30))
    pixels[:40] = (250, 250, 250)
    assert background(pixels) == (10, 20, 30)


@settings(deadline=None)  # the first call is slow
@given(st.lists(st.integers(0, 255), min_size=6, max_size=6))
def test_delta_e_is_that_of_the_colours(channels):
    one, other = Colour(*channels[:3]), Colour(*channels[3:])
    first, second = (np.array([[colour, (9, 9, 9)]], np.uint8) for colour in (one, other))
    distances = delta_e_map(first, second)
    assert distances[0, 0] == pytest.approx(one.delta_e(other), abs=1e-3)
    assert distances[0, 1] == 0


@pytest.mark.parametrize("size", [(1, 1), (3, 200), (200, 3)], ids=str)
def test_tiny_pictures_have_scores_too(size):
    scores = compare_pixels(Raster(plain(size=size)), Raster(plain((0, 0, 0), size)))
    assert scores.off == 1
    assert scores.worst_window == 1
    assert scores.ssim < 0.1
