import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.comparison.outlines import SIDES, read_borders, read_radius
from pixelwright.geometry import Box

BOX = Box(10, 10, 80, 50)


def _drawn(border_px: int, dotted: bool = False) -> np.ndarray:
    picture = np.full((80, 120, 3), 255, np.uint8)
    picture[BOX.slices] = (30, 90, 200)
    inner = BOX.expand(-border_px)
    picture[inner.slices] = (230, 240, 250)
    if dotted:
        picture[:, 10:90:3] = np.where(
            picture[:, 10:90:3] == (30, 90, 200), (230, 240, 250), picture[:, 10:90:3]
        )
    return picture


@pytest.mark.parametrize("width", [0, 1, 3, 6])
def test_borders_are_read_with_width_and_colour(width):
    read = read_borders(_drawn(width), BOX)
    assert {side: read[side][0] for side in SIDES} == dict.fromkeys(SIDES, width)
    if width:
        assert read["left"][1] == Colour(30, 90, 200)


def test_dots_are_a_border_too():
    assert read_borders(_drawn(1, dotted=True), BOX)["top"] == (1, Colour(30, 90, 200))


def _round(radius: float) -> np.ndarray:
    """Return the box with round corners, eight samples to the px."""
    y, x = (np.arange(8 * side) / 8 + 1 / 16 for side in (80, 120))
    across = np.abs(x - BOX.centre_x) - (BOX.width / 2 - radius)
    down = np.abs(y - BOX.centre_y) - (BOX.height / 2 - radius)
    outside = np.hypot(np.clip(across, 0, None)[None], np.clip(down, 0, None)[:, None]) > max(radius, 1e-9)
    share = outside.reshape(80, 8, 120, 8).mean(axis=(1, 3))
    return np.rint(20 + 235 * share).astype(np.uint8)[..., None].repeat(3, axis=2)


@pytest.mark.parametrize("radius", [0, 4, 8, 16])
def test_a_radius_is_read_from_what_it_cuts_off(radius):
    assert read_radius(_round(radius), BOX) == pytest.approx(radius, abs=0.7)


def test_no_radius_is_read_where_the_box_is_not_seen():
    assert read_radius(np.full((80, 120, 3), 255, np.uint8), BOX) is None
