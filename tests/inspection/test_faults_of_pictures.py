"""The same detectors over what perception saw in a picture."""

import numpy as np

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.inspection.inspect import inspect
from pixelwright.inspection.picture import view_of
from pixelwright.raster import Raster
from pixelwright.scene import (
    Border,
    Control,
    ControlKind,
    Edge,
    Paint,
    Scene,
    Span,
    Surface,
    TextLine,
    TextStyle,
)

BLACK, WHITE, GREY = Colour(0, 0, 0), Colour(255, 255, 255), Colour(170, 170, 170)


def line(text, x, y, width, height=12, size=16.0, colour=BLACK):
    ink = Box(x, y, width, height)
    return TextLine((Span(text, TextStyle("Inter", size, colour), ink),), ink, y + height)


def tile(x, y, width=80, height=40):
    return Surface(Box(x, y, width, height), Paint(border=Border.uniform(Edge(1, BLACK))))


def faults(lines=(), surfaces=(), controls=(), pixels=None):
    picture = np.full((300, 500, 3), 255, np.uint8) if pixels is None else pixels
    scene = Scene(500, 300, WHITE, tuple(lines), tuple(surfaces), (), tuple(controls))
    return {each.kind.value: each for each in inspect(view_of(scene, Raster(picture)))}


def test_a_plain_picture_has_no_faults():
    tiles = [tile(20 + 100 * at, 50) for at in range(4)]
    words = [line("Words", 40 + 100 * at, 60, 40) for at in range(4)]
    assert faults(words, tiles) == {}


def test_faint_text_is_judged_by_the_pixels_around_it():
    assert set(faults([line("Some words", 20, 20, 80, colour=GREY)])) == {"contrast"}
    dark = np.full((300, 500, 3), 30, np.uint8)
    assert faults([line("Some words", 20, 20, 80, colour=GREY)], pixels=dark) == {}


def test_text_over_text():
    assert set(faults([line("Some words", 20, 20, 80), line("Others", 60, 24, 80)])) == {"overlap"}


def test_text_that_leaves_its_box():
    assert set(faults([line("Far too many words", 30, 60, 90)], [tile(20, 50)])) == {"overflow"}


def test_text_at_the_edge_of_its_box():
    assert set(faults([line("Words", 21, 60, 40)], [tile(20, 50)])) == {"touching"}


def test_text_at_the_edge_of_the_picture():
    assert set(faults([line("Some wor", 440, 20, 60)])) == {"clipped"}


def test_dots_at_the_end_of_a_box():
    assert set(faults([line("Some wor...", 28, 60, 64)], [tile(20, 50)])) == {"truncated"}


def test_one_of_a_row_is_out_of_line():
    tiles = [tile(20 + 100 * at, 50 + 6 * (at == 2)) for at in range(4)]
    found = faults(surfaces=tiles)
    assert set(found) == {"misaligned"}
    assert found["misaligned"].box == tiles[2].box


def test_one_gap_of_a_row_is_odd():
    tiles = [tile(20 + 100 * at + 12 * (at > 1), 50) for at in range(4)]
    assert set(faults(surfaces=tiles)) == {"uneven"}


def test_small_controls_close_together():
    buttons = [Control(Box(20, 20 + 16 * at, 60, 14), ControlKind.BUTTON) for at in range(2)]
    assert set(faults(controls=buttons)) == {"target"}


def test_text_that_is_too_small():
    assert set(faults([line("Some words", 20, 20, 40, 6, size=7)])) == {"tiny"}


def test_a_box_that_goes_on_beyond_the_window():
    panel = Surface(Box(20, 40, 480, 120), Paint(fill=GREY))
    found = faults([line("Words that are cut off", 40, 60, 459)], [panel])["overflow"]
    assert "cannot be seen or reached" in found.what
    assert ("max-width", "calc(100% - 40px)") in found.remedies[0].declarations


def test_bars_and_panels_that_end_in_the_window_are_left_alone():
    bar = Surface(Box(0, 40, 500, 120), Paint(fill=GREY))
    assert faults([line("Words", 40, 60, 40)], [bar]) == {}
    side = Surface(Box(300, 0, 200, 300), Paint(fill=GREY))
    assert "overflow" not in faults([line("Words", 320, 60, 179)], [side])
    inside = Surface(Box(20, 40, 460, 120), Paint(fill=GREY))
    assert faults([line("Words", 40, 60, 40)], [inside]) == {}
