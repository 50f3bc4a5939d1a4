"""What closes a dialog."""

import cv2
import numpy as np
import pytest

from pixelwright.behaviour import behaving
from pixelwright.behaviour.dialogs import CANCEL, CLOSE
from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.raster import Raster
from pixelwright.scene import Dim, Paint
from pixelwright.tree import Backdrop, Kind, Layout, Node, Role

WHITE = Colour(255, 255, 255)
PLACE = Box(400, 300, 480, 200)


def over(design, *children):
    dialog = Node(Kind.COLUMN, PLACE, Role.DIALOG, paint=Paint(WHITE), children=children)
    root = Node(Kind.COLUMN, Box(0, 0, 1280, 800), children=(dialog,))
    backdrop = Backdrop(Dim(Colour(0, 0, 0), 0.5), Raster(np.full((800, 1280, 3), 255, np.uint8)))
    return behaving(Layout(root, 1280, 800, WHITE, backdrop=backdrop), design)


def named(layout, name):
    return [node for node in layout.dialog.walk() if node.name == name]


def crossed(box, *, lines=((0, 0, 1, 1), (0, 1, 1, 0))):
    pixels = np.full((800, 1280, 3), 255, np.uint8)
    for x0, y0, x1, y1 in lines:
        start = round(box.x + 1 + x0 * (box.width - 3)), round(box.y + 1 + y0 * (box.height - 3))
        stop = round(box.x + 1 + x1 * (box.width - 3)), round(box.y + 1 + y1 * (box.height - 3))
        cv2.line(pixels, start, stop, (80, 80, 80), 2, cv2.LINE_AA)
    return Raster(pixels)


@pytest.mark.parametrize("sign", ["X", "x", "\u00d7", "\u2715"])
def test_a_lone_sign_in_the_corner_is_a_button(strip, sign):
    layout = over(strip.raster(strip.picture()), strip.text(sign, 840, 310, width_px=12))
    [button] = named(layout, CLOSE)
    assert button.role is Role.BUTTON
    assert [each.kind for each in button.walk()] == [Kind.COLUMN, Kind.PICTURE]


def test_so_is_a_drawn_one(strip):
    icon = strip.icon(840, 316)
    [button] = named(over(crossed(icon.box), icon), CLOSE)
    assert button.children[0].picture is icon.picture


@pytest.mark.parametrize(
    "lines",
    [((0, 0.5, 1, 0.5), (0.5, 0, 0.5, 1)), ((0, 0, 1, 1),), ((0, 0, 1, 0.5), (0, 1, 1, 0.5))],
    ids=["plus", "slash", "chevron"],
)
def test_other_signs_are_none(strip, lines):
    icon = strip.icon(840, 316)
    assert not named(over(crossed(icon.box, lines=lines), icon), CLOSE)


def test_a_sign_elsewhere_is_none(strip):
    assert not named(over(strip.raster(strip.picture()), strip.text("X", 600, 400, width_px=12)), CLOSE)


@pytest.mark.parametrize("words", ["Cancel", "Close", "Not now", "Got it!", "Abbrechen"])
def test_words_may_close_it(strip, words):
    layout = over(strip.raster(strip.picture()), strip.text(words, 600, 440, role=Role.LINK))
    [button] = named(layout, CANCEL)
    assert button.role is Role.BUTTON


@pytest.mark.parametrize("words", ["Delete", "Save", "Cancel my subscription"])
def test_other_words_do_not(strip, words):
    assert not named(over(strip.raster(strip.picture()), strip.text(words, 600, 440)), CANCEL)


def test_painted_links_are_buttons_there(strip):
    layout = over(strip.raster(strip.picture()), strip.boxed(strip.text("Send", 600, 440)))
    assert [node.role for node in layout.dialog.children] == [Role.BUTTON]


def test_what_lies_behind_is_no_part_of_it(strip):
    layout = over(strip.raster(strip.picture()), strip.text("Words", 600, 440))
    assert layout.dialog.box == PLACE
    assert layout.page.children == ()
