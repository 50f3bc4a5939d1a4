import cv2
import numpy as np
import pytest

from pixelwright.comparison.scaling import find_scaled
from pixelwright.geometry import Box
from pixelwright.raster import Pixels


def _photo(width: int, height: int) -> Pixels:
    """Return a picture of soft blotches, the same ones at any size."""
    noise = np.random.default_rng(7).integers(0, 256, (9, 12, 3), np.uint8)
    return cv2.resize(noise, (width, height), interpolation=cv2.INTER_CUBIC).astype(np.uint8, copy=False)


def _with(picture: Pixels, x: int, y: int) -> Pixels:
    canvas = np.full((700, 900, 3), 250, np.uint8)
    canvas[y : y + picture.shape[0], x : x + picture.shape[1]] = picture
    return canvas


@pytest.mark.parametrize(
    ("there", "here"),
    [
        pytest.param(Box(300, 200, 200, 150), Box(300, 200, 140, 105), id="larger"),
        pytest.param(Box(300, 200, 100, 75), Box(300, 200, 200, 150), id="half"),
        pytest.param(Box(250, 230, 200, 150), Box(300, 200, 240, 180), id="elsewhere"),
        pytest.param(Box(300, 200, 32, 24), Box(303, 204, 22, 17), id="a sign"),
        pytest.param(Box(100, 80, 600, 450), Box(160, 80, 480, 360), id="wide"),
        pytest.param(Box(300, 200, 200, 150), Box(300, 200, 200, 150), id="the same"),
    ],
)
def test_a_picture_is_found_at_its_size(there: Box, here: Box) -> None:
    design = _with(_photo(int(there.width), int(there.height)), int(there.x), int(there.y))
    page = _with(_photo(int(here.width), int(here.height)), int(here.x), int(here.y))
    found = find_scaled(design, page, here)
    assert found is not None
    assert found.width == pytest.approx(there.width, abs=1)
    assert found.height == pytest.approx(there.height, abs=1)
    assert (found.x, found.y) == pytest.approx((there.x, there.y), abs=1)


@pytest.mark.parametrize(
    "design",
    [
        pytest.param(_with(_photo(40, 30)[::-1, ::-1], 300, 200), id="another"),
        pytest.param(np.full((700, 900, 3), 9, np.uint8), id="nothing"),
    ],
)
def test_a_picture_that_is_not_there_is_not_found(design: Pixels) -> None:
    page = _with(_photo(200, 150), 300, 200)
    assert find_scaled(design, page, Box(300, 200, 200, 150)) is None


@pytest.mark.parametrize("rim_px", [0, 1], ids=["bare", "framed"])
@pytest.mark.parametrize(
    ("there", "here"),
    [
        pytest.param(Box(300, 200, 200, 150), Box(300, 200, 140, 105), id="larger"),
        pytest.param(Box(340, 200, 80, 60), Box(300, 200, 140, 105), id="smaller and elsewhere"),
        pytest.param(Box(300, 200, 200, 80), Box(300, 200, 200, 150), id="in another ratio"),
    ],
)
def test_a_picture_of_one_colour_is_as_large_as_that(there: Box, here: Box, rim_px: int) -> None:
    design, page = (_with(_flat(box, rim_px), int(box.x), int(box.y)) for box in (there, here))
    assert find_scaled(design, page, here) == there


def test_what_has_the_colour_of_its_surroundings_is_not_found() -> None:
    flat = np.full((700, 900, 3), 9, np.uint8)
    assert find_scaled(flat, flat, Box(300, 200, 50, 50)) is None


def _flat(box: Box, rim_px: int) -> Pixels:
    picture = np.full((int(box.height), int(box.width), 3), 30, np.uint8)
    inner = picture[rim_px : int(box.height) - rim_px, rim_px : int(box.width) - rim_px]
    inner[:] = (0, 90, 200)
    return picture
