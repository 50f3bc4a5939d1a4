"""Pages as they are behind their dialogs."""

import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.perception.modal import find_modal
from pixelwright.perception.uncovering import uncovered


def behind(picture):
    modal = find_modal(picture)
    assert modal is not None
    return uncovered(picture, modal)


@pytest.mark.parametrize("opacity", [0.3, 0.45, 0.5, 0.7])
@pytest.mark.parametrize("colour", [(0, 0, 0), (15, 23, 42), (17, 24, 39)], ids=["black", "slate", "grey"])
def test_the_dim_is_told_and_undone(dialog, colour, opacity):
    found = behind(dialog(colour, opacity))
    assert found.dim.colour == Colour(*colour)
    assert found.dim.opacity == pytest.approx(opacity, abs=0.01)
    off = np.abs(found.page.pixels.astype(int) - dialog.page())
    outside = np.ones(off.shape[:2], bool)
    outside[245:455, 295:705] = False
    assert off[outside].max() <= 4


def test_boxes_go_on_under_it_as_rectangles(dialog):
    off = np.abs(behind(dialog()).page.pixels.astype(int) - dialog.page()).max(axis=2)
    covered = off[250:450, 300:700]
    assert (covered > 6).mean() < 0.06  # the words that it covers


@pytest.mark.parametrize(
    "shadow", [(10, 40, 0.3), (8, 32, 0.3), (4, 24, 0.2), (12, 48, 0.35)], ids=lambda each: f"{each[1]} px"
)
@pytest.mark.parametrize("opacity", [0.4, 0.6])
def test_its_shadow_is_found_and_taken_out(dialog, shadow, opacity):
    found = behind(dialog(opacity=opacity, shadow=shadow))
    dy, blur, strength = shadow
    assert found.shadow is not None
    assert found.shadow.dy_px == pytest.approx(dy, abs=2)
    assert found.shadow.blur_px == pytest.approx(blur, abs=8)
    assert found.shadow.spread_px == 0
    assert found.shadow.opacity == pytest.approx(strength, abs=0.05)
    off = np.abs(found.page.pixels.astype(int) - dialog.page()).max(axis=2)
    off[240:460, 290:710] = 0
    assert np.percentile(off, 98) <= 8


def test_where_there_is_no_shadow_none_is_found(dialog):
    assert behind(dialog()).shadow is None
