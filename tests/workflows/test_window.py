"""The window that a picture is compared in."""

import numpy as np
import pytest

from pixelwright.page import Viewport
from pixelwright.raster import Raster
from pixelwright.workflows.window import usual_width_below, window_of


@pytest.mark.parametrize(
    ("size", "ratio", "window"),
    [
        ((1280, 720), 1.0, Viewport(1280, 720)),
        ((1280, 2400), 1.0, Viewport(1280, 800)),
        ((2880, 1800), 2.0, Viewport(1440, 800, 2.0)),
        ((1, 1), 1.0, Viewport(1, 1)),
    ],
    ids=["shorter", "a whole page", "dense", "one pixel"],
)
def test_a_window_is_as_wide_as_its_picture_and_no_taller(size, ratio, window):
    width, height = size
    assert window_of(Raster(np.zeros((height, width, 3), np.uint8), ratio)) == window


@pytest.mark.parametrize(
    ("width", "usual"), [(1283, 1280), (1280, None), (1300, 1280), (1400, 1366), (900, None)]
)
def test_a_usual_window_is_a_little_narrower(width, usual):
    assert usual_width_below(width) == usual
