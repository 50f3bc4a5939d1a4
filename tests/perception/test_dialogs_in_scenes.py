"""Dialogs as boxes of their own, and whole scenes with one."""

import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.perception import perceive
from pixelwright.perception.dialogs import panel_of
from pixelwright.perception.modal import find_modal

WHITE = Colour(255, 255, 255)


def panel(picture):
    modal = find_modal(picture)
    assert modal is not None
    return panel_of(picture, modal)


@pytest.mark.parametrize("radius", [0, 4, 8, 12, 16, 24])
def test_corners_are_as_round_as_they_are(dialog, radius):
    found = panel(dialog(radius=radius))
    assert found.paint.fill == WHITE
    assert found.paint.radius_px[0] == pytest.approx(radius, abs=1)


@pytest.mark.parametrize("grey", [(209, 213, 219), (229, 231, 235), (200, 200, 200)])
def test_its_border_belongs_to_it(dialog, grey):
    found = panel(dialog(border=grey))
    assert found.paint.border.top.colour == Colour(*grey)
    assert found.paint.border.left.width_px == 1
    assert (found.box.x, found.box.y, found.box.right, found.box.bottom) == dialog.BOX


def test_a_shadow_is_no_border(dialog):
    assert panel(dialog(shadow=(4, 24, 0.3))).paint.border is None


@pytest.mark.parametrize("look", [{"radius": 16}, {"border": (209, 213, 219)}], ids=["round", "bordered"])
def test_nothing_of_the_page_is_inside(dialog, look):
    inside = panel(dialog(**look)).inside.pixels
    assert (inside[:20] == 255).all()
    assert (inside[:, :20] == 255).all()
    assert (inside[30:44, 31:199] == 20).all()


def test_a_scene_has_the_dialog_and_the_page_apart(dialog):
    scene = perceive(dialog(shadow=(10, 40, 0.3), radius=8))
    assert scene.dialog is not None
    assert scene.dialog.dim.opacity == 0.5
    assert scene.dialog.paint.shadow is not None
    assert scene.background == Colour(245, 246, 250) or scene.background.luminance > 0.9
    fills = [surface.paint.fill for surface in scene.surfaces]
    assert fills.count(WHITE) >= 6
    assert all(isinstance(fill, Colour) for fill in fills)


def test_all_of_it_can_be_seen_in_one_plane(dialog):
    scene = perceive(dialog(radius=8))
    flat = scene.flat
    assert flat.dialog is None
    assert flat.flat is flat
    assert len(flat.surfaces) == len(scene.surfaces) + 1 + len(scene.dialog.scene.surfaces)
    assert flat.surfaces[len(scene.surfaces)].box == scene.dialog.box


def test_other_pictures_have_none(dialog):
    picture = dialog()
    bright = np.clip(picture.pixels.astype(int) * 2, 0, 255).astype(np.uint8)
    assert perceive(type(picture)(bright)).dialog is None
