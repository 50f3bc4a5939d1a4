"""Which pictures show a dialog over a dimmed page."""

import numpy as np
import pytest

from pixelwright.perception.modal import find_modal
from pixelwright.raster import Raster


@pytest.mark.parametrize("opacity", [0.3, 0.4, 0.5, 0.6, 0.7])
@pytest.mark.parametrize("colour", [(0, 0, 0), (15, 23, 42), (17, 24, 39)], ids=["black", "slate", "grey"])
def test_a_bright_box_over_a_dimmed_page_is_one(dialog, colour, opacity):
    found = find_modal(dialog(colour, opacity))
    assert found is not None
    assert tuple(found.rect) == dialog.BOX


@pytest.mark.parametrize(
    "look",
    [{"radius": 16}, {"border": (209, 213, 219)}, {"shadow": (10, 40, 0.3)}, {"ratio": 2.0}],
    ids=["round", "bordered", "shadow", "twice as dense"],
)
def test_looks_of_the_box_do_not_matter(dialog, look):
    found = find_modal(dialog(**look))
    assert found is not None
    edges = np.array(found.rect) / look.get("ratio", 1)
    assert np.abs(edges - dialog.BOX).max() <= 1


def test_a_page_that_is_not_dimmed_has_none(dialog):
    assert find_modal(Raster(dialog.boxed(dialog.page()))) is None


def test_a_card_on_a_plain_ground_is_none(dialog):
    pixels = np.full((700, 1000, 3), 120, np.uint8)
    pixels[650:660, 400:600] = 20
    pixels[20:30, 40:160] = 20
    assert find_modal(Raster(dialog.boxed(pixels))) is None


def test_a_card_across_a_band_is_none(dialog):
    pixels = np.full((700, 1000, 3), 120, np.uint8)
    pixels[:330] = 90
    pixels[650:660, 400:600] = 20
    assert find_modal(Raster(dialog.boxed(pixels))) is None


def test_a_card_on_a_photo_is_none(dialog):
    assert find_modal(Raster(dialog.boxed(dialog.page(photo=True)))) is None


def test_words_that_are_brighter_than_the_page_speak_against_it(dialog):
    picture = dialog()
    pixels = picture.pixels.copy()
    pixels[20:40, 40:240] = 200
    assert find_modal(Raster(pixels)) is None


@pytest.mark.parametrize(
    "box", [(20, 250, 420, 450), (10, 10, 990, 690), (480, 340, 520, 360)], ids=["aside", "large", "small"]
)
def test_it_lies_in_the_middle_and_is_of_some_size(dialog, box):
    assert find_modal(dialog(box=box)) is None


@pytest.mark.parametrize("level", [0, 90, 255])
def test_blank_pictures_have_none(level):
    assert find_modal(Raster(np.full((80, 120, 3), level, np.uint8))) is None
