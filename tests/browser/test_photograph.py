"""Pictures as the browser sends them."""

import numpy as np
import pytest

from pixelwright.browser.photograph import shows_beyond, steady
from pixelwright.geometry import Box
from pixelwright.page import Viewport


@pytest.mark.parametrize(
    ("part", "inked", "shown"),
    [
        (Box(0, 0, 100, 120), (110, 50), True),
        (Box(0, 0, 100, 120), (90, 50), False),
        (Box(0, 0, 130, 100), (50, 120), True),
        (Box(20, 150, 50, 50), (0, 0), True),
        (Box(20, 50, 50, 100), (40, 0), False),
        (Box(20, 50, 50, 100), (60, 0), True),
    ],
    ids=["below", "within", "beside", "all below", "part within", "part below"],
)
@pytest.mark.parametrize("ratio", [1, 2])
def test_what_the_window_does_not_reach(part: Box, inked: tuple[int, int], shown: bool, ratio: int) -> None:
    pixels = np.full((round(part.height) * ratio, round(part.width) * ratio, 3), 255, np.uint8)
    pixels[inked[0] * ratio, inked[1] * ratio] = 0
    assert shows_beyond(pixels, part, Viewport(100, 100, ratio)) is shown


@pytest.mark.parametrize(
    ("taken", "kept", "takes"),
    [
        pytest.param("aa", "a", 2, id="the same at once"),
        pytest.param("abb", "b", 3, id="a first one that lacks something"),
        pytest.param("ababababab", "a", 5, id="things that move"),
    ],
)
def test_a_picture_is_taken_until_it_comes_twice(taken: str, kept: str, takes: int) -> None:
    left = iter(taken)
    assert steady(lambda: next(left)) == kept
    assert len("".join(left)) == len(taken) - takes


def test_what_lies_inside_the_window_tells_nothing() -> None:
    pixels = np.zeros((50, 50, 3), np.uint8)
    pixels[:25] = 255
    assert not shows_beyond(pixels, Box(0, 0, 50, 50), Viewport(100, 100))
