import cv2
import numpy as np
import pytest

from pixelwright.comparison.deltas import differing, on_one_canvas, regions
from pixelwright.comparison.sameness import agreement, apart, is_blank, masked
from pixelwright.geometry import Box


def _written(colour: tuple[int, int, int] = (20, 20, 20)) -> np.ndarray:
    picture = np.full((120, 300, 3), 255, np.uint8)
    cv2.putText(picture, "Harbour", (20, 60), cv2.FONT_HERSHEY_SIMPLEX, 1, colour, 2, cv2.LINE_AA)
    return picture


def test_equal_pictures_do_not_differ():
    assert not differing(_written(), _written(), foreign=False).any()
    assert agreement(_written(), _written()) == 1


def test_blur_is_a_difference_on_one_machine_and_none_between_two():
    blurred = cv2.GaussianBlur(_written(), (0, 0), 0.7)
    assert differing(_written(), blurred, foreign=False).any()
    assert not differing(_written(), blurred, foreign=True).any()


@pytest.mark.parametrize("foreign", [False, True])
def test_another_colour_always_is(foreign):
    assert differing(_written(), _written((220, 30, 30)), foreign).any()


def test_regions_are_told_apart_and_the_largest_comes_first():
    mask = np.zeros((100, 100), bool)
    mask[10:20, 10:20] = True
    mask[50:90, 50:90] = True
    mask[0, 99] = True
    assert regions(mask) == [(Box(50, 50, 40, 40), 1600), (Box(10, 10, 10, 10), 100)]


def test_a_canvas_holds_both():
    one, other = on_one_canvas(_written(), _written()[:80, :200])
    assert one.shape == other.shape == (120, 300, 3)


def test_the_score_falls_with_what_is_missing():
    assert agreement(_written(), _written()[:60]) <= 0.5
    assert agreement(_written(), np.full_like(_written(), 255)) < 0.95


def test_a_mask_hides_what_differs():
    box = Box(10, 30, 200, 50)
    other = _written((220, 30, 30))
    assert np.array_equal(masked(_written(), [box]), masked(other, [box]))


def test_blank_pictures_are_told():
    assert is_blank(np.full((50, 50, 3), 240, np.uint8))
    assert not is_blank(_written())


def test_what_differs_in_one_channel_is_apart_by_that():
    one = np.zeros((2, 2, 3), np.uint8)
    other = one.copy()
    other[0, 0] = 3, 40, 7
    assert apart(one, other).tolist() == [[40, 0], [0, 0]]


def test_the_score_is_the_same_whichever_rows_differ():
    high = np.vstack([_written()] * 4)
    upper, lower = high.copy(), high.copy()
    upper[20:60, 50:90] = 90
    lower[380:420, 50:90] = 90
    assert agreement(high, upper) == pytest.approx(agreement(high, lower), abs=1e-6)
