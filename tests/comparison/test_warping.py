import numpy as np

from pixelwright.comparison.warping import Shifts, warped
from pixelwright.geometry import Box


def _striped(height: int = 40, width: int = 60) -> np.ndarray:
    rows, columns = np.mgrid[:height, :width]
    return np.stack((rows, columns, rows + columns), axis=2).astype(np.uint8)


def _shifts(*known: tuple[Box, float]) -> Shifts:
    shifts = Shifts(40, 60)
    for box, shift in known:
        shifts.add(box, shift)
    return shifts


def test_nothing_moves_where_no_shift_is_known():
    assert np.array_equal(warped(_striped(), _shifts(), _shifts()), _striped())


def test_each_part_comes_from_where_it_is_shifted_to():
    upper, lower = Box(0, 0, 60, 10), Box(0, 20, 60, 20)
    there = warped(_striped(), _shifts((upper, 4)), _shifts((upper, 0), (lower, 3)))
    assert there[5, 10].tolist() == [5, 14, 19]
    assert there[25, 10].tolist() == [28, 14, 42]


def test_what_is_between_shifts_like_what_is_nearest():
    field = _shifts((Box(0, 0, 60, 10), 1), (Box(0, 30, 60, 10), 5)).filled()
    assert field[12, 30] == 1
    assert field[28, 30] == 5


def test_of_two_shifts_of_one_place_the_last_counts():
    field = _shifts((Box(0, 0, 60, 40), 1), (Box(10, 10, 5, 5), 2), (Box(90, 90, 5, 5), 7)).filled()
    assert (field[12, 12], field[20, 20]) == (2, 1)
    assert field.max() == 2


def test_the_rim_is_repeated():
    there = warped(_striped(), _shifts(), _shifts((Box(0, 30, 60, 10), 8)))
    assert there[39, 5].tolist() == _striped()[39, 5].tolist()
