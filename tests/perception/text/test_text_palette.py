from __future__ import annotations

import numpy as np
import pytest

from pixelwright.perception.palette import Seen, projected, settled


def seen(colour, sure, under=(255, 255, 255), pixels=100):
    return Seen(np.array(colour, np.float32), np.array(under, np.float32), sure, pixels)


@pytest.mark.parametrize(
    ("hint", "expected"),
    [((72, 72, 72), (42, 42, 42)), ((200, 60, 60), (200, 60, 60)), ((150, 150, 150), (150, 150, 150))],
    ids=["paler version", "another hue", "far too pale"],
)
def test_a_hint_becomes_the_sure_colour_it_is_a_shade_of(hint, expected):
    result = settled([seen((42, 42, 42), True), seen(hint, False)])
    assert tuple(result[1]) == expected


def test_sure_colours_stay_as_they_are():
    result = settled([seen((42, 42, 42), True), seen((72, 72, 72), True)])
    assert tuple(result[1]) == (72, 72, 72)


def test_colours_on_other_backdrops_do_not_count():
    result = settled([seen((42, 42, 42), True, under=(200, 220, 255)), seen((72, 72, 72), False)])
    assert tuple(result[1]) == (72, 72, 72)


def test_projection_measures_along_and_aside():
    white, black = np.full(3, 255, np.float32), np.zeros(3, np.float32)
    along, aside = projected(np.full(3, 127.5, np.float32), black, white)
    assert (along, aside) == (pytest.approx(0.5), pytest.approx(0.0))
