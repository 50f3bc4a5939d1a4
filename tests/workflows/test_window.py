"""The window that a picture is compared in."""

import numpy as np
import pytest

from pixelwright.page import Viewport
from pixelwright.raster import Raster
from pixelwright.workflows.window import window_of


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
