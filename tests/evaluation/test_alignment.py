import numpy as np
import pytest

from pixelwright.evaluation.alignment import find_part
from pixelwright.geometry import Box

PART = Box(30, 20, 24, 12)


@pytest.fixture
def page():
    pixels = np.full((60, 90, 3), 255, np.uint8)
    pixels[20:32, 30:54] = np.random.default_rng(7).integers(0, 255, (12, 24, 3), dtype=np.uint8)
    return pixels


@pytest.mark.parametrize(("dx", "dy"), [(0, 0), (1, 0), (0, -1), (3, 2), (-4, 4)])
def test_a_moved_part_is_found(page, dx, dy):
    design = np.roll(page, (dy, dx), (0, 1))
    offset = find_part(design, page, PART, (PART.x, PART.y))
    assert offset is not None
    assert (offset.dx, offset.dy) == (dx, dy)
    assert offset.believable


def test_a_part_that_shows_something_else_is_not_believed(page):
    other = page.copy()
    other[10:50, 20:70] = np.random.default_rng(8).integers(0, 255, (40, 50, 3), dtype=np.uint8)
    offset = find_part(other, page, PART, (PART.x, PART.y))
    assert offset is not None
    assert not offset.believable or (offset.dx, offset.dy) == (0, 0)


def test_flat_parts_could_lie_anywhere(page):
    assert find_part(page, page, Box(60, 40, 10, 10), (60, 40)) is None


def test_parts_at_the_rim_are_searched_in_the_repeated_rim(page):
    page[0:8, 0:8] = page[20:28, 30:38]
    offset = find_part(page, page, Box(0, 0, 8, 8), (0, 0))
    assert offset is not None
    assert (offset.dx, offset.dy) == (0, 0)


def test_parts_off_the_page_are_not_searched(page):
    assert find_part(page, page, Box(-20, 0, 20, 20), (0, 0)) is None
