import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.comparison.inks import faded_by, ground_of, ink_of


def _piece(ink: Colour, ground: Colour) -> np.ndarray:
    """Return strokes with soft edges."""
    amount = np.tile(np.array([0, 0, 0.2, 0.7, 1, 0.7, 0.2, 0]), (12, 3))
    mixed = np.array(ground) + amount[..., None] * (np.array(ink, float) - np.array(ground))
    return np.rint(mixed).astype(np.uint8)


WHITE, BLACK, RED = Colour(255, 255, 255), Colour(0, 0, 0), Colour(200, 30, 40)


@pytest.mark.parametrize("wanted", [Colour(85, 85, 85), RED, Colour(10, 80, 200)], ids=str)
@pytest.mark.parametrize("ground", [WHITE, Colour(240, 244, 200)], ids=str)
def test_an_ink_is_read_from_soft_strokes(wanted, ground):
    seen = ink_of(_piece(wanted, ground), _piece(BLACK, WHITE), BLACK)
    assert seen is not None
    assert seen.delta_e(wanted) < 1.5


def _photographed(ink: Colour) -> np.ndarray:
    """Return a letter in front of a picture."""
    slopes = np.stack(np.broadcast_arrays(*np.ogrid[40:100:30j, 100:220:60j], 90), axis=2)
    piece = slopes.astype(np.uint8)
    piece[8:22, 20:26] = ink
    return piece


def test_an_ink_is_read_in_front_of_a_picture():
    assert ink_of(_photographed(RED), _photographed(WHITE), WHITE) == RED


def test_no_ink_is_read_where_the_picture_behind_it_is_another():
    assert ink_of(_photographed(RED)[::-1, ::-1], _photographed(WHITE), WHITE) is None


def test_no_ink_is_read_where_nothing_is_written():
    blank = np.full((12, 24, 3), 255, np.uint8)
    assert ink_of(blank, _piece(BLACK, WHITE), BLACK) is None


def test_no_ink_is_read_where_the_shapes_differ():
    shifted = np.roll(_piece(BLACK, WHITE), 4, axis=1)
    assert ink_of(shifted, _piece(BLACK, WHITE), BLACK) is None


def test_a_ground_is_read_where_the_page_shows_its_own():
    found = ground_of(_piece(BLACK, RED), _piece(BLACK, WHITE), WHITE)
    assert found is not None
    assert found[0] == RED


@pytest.mark.parametrize("opacity", [0.4, 0.8])
def test_a_common_factor_is_an_opacity(opacity):
    page = _piece(BLACK, WHITE)
    faint = np.rint(255 + opacity * (page.astype(float) - 255)).astype(np.uint8)
    assert faded_by(faint, page, WHITE) == pytest.approx(opacity, abs=0.02)
    assert faded_by(page, faint, WHITE) == pytest.approx(1 / opacity, abs=0.02)


def test_other_shapes_are_no_opacity():
    assert faded_by(np.roll(_piece(BLACK, WHITE), 4, axis=1), _piece(BLACK, WHITE), WHITE) is None
