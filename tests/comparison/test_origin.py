from dataclasses import replace

import cv2
import numpy as np
import pytest

from pixelwright.comparison.origin import is_foreign, is_spaced_otherwise
from pixelwright.comparison.tracking import Spot
from pixelwright.geometry import Box

PITCH_PX = 30
LINES = 12


def _box(number: int) -> Box:
    return Box(20, 20 + PITCH_PX * number, 220, 20)


def _page(shifts: list[int] | None = None, soft: bool = False) -> np.ndarray:
    picture = np.full((PITCH_PX * LINES + 60, 300, 3), 255, np.uint8)
    for number in range(LINES):
        down = shifts[number] if shifts else 0
        place = 22, 35 + PITCH_PX * number + down
        cv2.putText(picture, f"Line {number} of all", place, cv2.FONT_HERSHEY_SIMPLEX, 0.6, (0, 0, 0), 1)
    return cv2.GaussianBlur(picture, (0, 0), 0.6) if soft else picture


def _found(shifts: list[int]) -> list[tuple[Box, Spot]]:
    return [(_box(number), Spot(0, shift, 1.0)) for number, shift in enumerate(shifts)]


@pytest.mark.parametrize(
    ("shifts", "otherwise"),
    [
        pytest.param([0] * LINES, False, id="nothing moved"),
        pytest.param([0] * 4 + [20] * 8, False, id="one jump"),
        pytest.param([*range(LINES)], False, id="higher lines"),
        pytest.param([0, 1, 0, 0, -1, 0, 1, 1, 0, 0, 1, 0], True, id="to and fro"),
        pytest.param([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], False, id="one line alone"),
        pytest.param([0, 30, 1, -30, 9, -20, 40, 0, 41, 0, 1, -25], False, id="in disorder"),
    ],
)
def test_lines_that_stand_up_here_and_down_there_come_from_another_machine(shifts, otherwise):
    assert is_spaced_otherwise(_page(shifts), _page(), _found(shifts)) is otherwise


def test_what_one_shift_explains_when_rounded_does_not():
    boxes = [Box(20, number * PITCH_PX + 20.3 + 0.4 * (number % 2), 220, 20) for number in range(LINES)]
    shifts = [round(box.y + 0.4) - round(box.y) for box in boxes]
    assert {*shifts} == {0, 1}
    lines = [(box, Spot(0, shift, 1.0)) for box, shift in zip(boxes, shifts, strict=True)]
    blank = np.full((600, 300, 3), 255, np.uint8)
    assert not is_spaced_otherwise(blank, blank, lines)


def test_lines_that_look_otherwise_tell_nothing_of_their_spacing():
    shifts = [0, 1, 0, 0, -1, 0, 1, 1, 0, 0, 1, 0]
    assert not is_spaced_otherwise(_page(shifts, soft=True), _page(), _found(shifts))


def test_a_picture_is_foreign_where_hardly_a_line_is_the_same():
    found = [(box, spot, 1.0) for box, spot in _found([0] * LINES)]
    assert not is_foreign(_page(), _page(), found)
    assert is_foreign(_page(soft=True), _page(), found)
    assert not is_foreign(_page(soft=True), _page(), found[:2])


def test_words_of_lines_that_are_not_found_count_as_well():
    same = [(_box(number), Spot(0, 0, 1.0), 1.0) for number in range(2)]
    words = [(_box(number), Spot(0, 0, 0.95), 0.5) for number in range(2, LINES)]
    mixed = _page(soft=True)
    mixed[: 2 * PITCH_PX + 20] = _page()[: 2 * PITCH_PX + 20]
    assert not is_foreign(mixed, _page(), [*same, *words[:4]])
    assert is_foreign(mixed, _page(), [same[0], *((box, spot, 1.0) for box, spot, _ in words)])


@pytest.mark.parametrize(("width", "foreign"), [(30, True), (220, False)])
def test_short_pieces_that_are_the_same_by_chance_do_not_count(width, foreign):
    shifts = [0, 0, 0, *[1] * (LINES - 3)]
    first = [(replace(_box(number), width=width), Spot(0, 0, 1.0), 1.0) for number in range(3)]
    others = [(_box(number), Spot(0, 0, 1.0), 1.0) for number in range(3, LINES)]
    assert is_foreign(_page(shifts), _page(), first + others) is foreign
