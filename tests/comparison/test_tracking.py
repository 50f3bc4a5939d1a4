import cv2
import numpy as np
import pytest

from pixelwright.comparison.tracking import Ground, Tracker, grey, lines_of
from pixelwright.geometry import Box

SIZE = (400, 600)


def _written(*texts: tuple[str, int, int], scale: float = 0.6, weight: int = 1) -> np.ndarray:
    picture = np.full((*SIZE, 3), 255, np.uint8)
    for text, x, y in texts:
        cv2.putText(picture, text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, scale, (20, 20, 20), weight, cv2.LINE_AA)
    return grey(picture)


@pytest.mark.parametrize("shift", [(0, 0), (0, 12), (-7, 0), (60, -40), (180, 210)], ids=str)
def test_a_line_is_found_where_it_went(shift):
    dx, dy = shift
    page = _written(("Weekly sailings", 60, 100), ("Other words", 60, 160))
    design = _written(("Weekly sailings", 60 + dx, 100 + dy), ("Other words", 60, 160))
    spot = Tracker(design, page).find(Box(60, 84, 160, 22))
    assert spot is not None
    assert (spot.dx, spot.dy) == shift
    assert spot.likeness > 0.99


def test_what_the_design_has_not_is_not_found():
    tracker = Tracker(
        _written(("Something else altogether", 60, 100)), _written(("Weekly sailings", 60, 100))
    )
    assert tracker.find(Box(60, 84, 160, 22)) is None


def test_flat_pieces_say_nothing():
    tracker = Tracker(_written(), _written())
    assert tracker.find(Box(60, 84, 160, 22)) is None
    assert not tracker.sees(Box(60, 84, 160, 22))


def test_of_equal_places_the_nearest_is_taken():
    page = _written(("More", 60, 100), ("More", 60, 200))
    spot = Tracker(page, page).find(Box(60, 184, 60, 22))
    assert spot is not None
    assert (spot.dx, spot.dy) == (0, 0)


def test_what_was_looked_for_once_is_remembered(monkeypatch):
    ground = Ground(_written(("Weekly sailings", 60, 112), ("Other words", 60, 160)))
    box = Box(60, 84, 160, 22)
    found = [Tracker(ground, _written(("Weekly sailings", 60, 100))).find(box)]
    monkeypatch.setattr(cv2, "matchTemplate", None)
    found.append(Tracker(ground, _written(("Weekly sailings", 60, 100), ("New", 60, 300))).find(box))
    assert found[0] == found[1] is not None


@pytest.mark.parametrize("scale", [0.8, 1.25])
def test_a_larger_or_smaller_text_is_recognised(scale):
    page = _written(("Weekly sailings", 60, 100), scale=0.8)
    design = _written(("Weekly sailings", 60, 100), scale=0.8 * scale)
    found = Tracker(design, page).find_scaled(Box(60, 78, 214, 30), [(0.0, 0.0)])
    assert found is not None
    assert found[1] == pytest.approx(scale, abs=0.04)


def test_words_of_one_text_side_by_side_are_a_line():
    boxes = np.array([[0, 0, 30, 10], [34, 0, 30, 10], [0, 14, 30, 10], [100, 0, 30, 10]], float)
    lines = lines_of([7, 7, 7, 8], ["a", "b", "c", "d"], boxes)
    assert [(line.text, line.owner) for line in lines] == [("a b", 7), ("c", 7), ("d", 8)]
    assert lines[0].box == Box(0, 0, 64, 10)


def test_words_that_take_no_place_are_left_out():
    assert lines_of([1], ["a"], np.zeros((1, 4))) == []
