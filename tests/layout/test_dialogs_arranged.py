"""Dialogs in the tree of a page."""

import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.layout import arrange
from pixelwright.raster import Raster
from pixelwright.scene import Dialog, Dim, Paint, Scene, Span, TextLine, TextStyle
from pixelwright.tree import Role

WHITE, INK = Colour(255, 255, 255), Colour(20, 20, 20)
BOX = Box(400, 300, 480, 200)
PAGE = Raster(np.full((800, 1280, 3), 255, np.uint8))


def line(words, x, y, size_px=16.0, weight=400):
    ink = Box(x, y, 0.5 * size_px * len(words), 0.75 * size_px)
    return TextLine((Span(words, TextStyle("Liberation Sans", size_px, INK, weight), ink),), ink, ink.bottom)


def scene(*inside, behind=(), **look):
    above = Scene(480, 200, WHITE, inside)
    dialog = Dialog(BOX, Paint(WHITE, **look), above, Dim(Colour(0, 0, 0), 0.5), PAGE)
    return Scene(1280, 800, WHITE, behind, dialog=dialog)


TITLE, WORDS = line("Delete it?", 24, 30, 20, 700), line("You cannot undo this.", 24, 80)


def test_it_is_the_last_part_of_the_page():
    layout = arrange(scene(TITLE, WORDS, behind=(line("Some page", 40, 40),)))
    assert layout.dialog is layout.root.children[-1]
    assert layout.dialog.role is Role.DIALOG
    assert layout.dialog.box == BOX
    assert layout.dialog not in layout.page.children
    assert layout.backdrop.dim.opacity == 0.5


def test_all_in_it_lies_where_it_is_seen():
    texts = [node for node in arrange(scene(TITLE, WORDS)).dialog.walk() if node.text]
    assert [node.text.lines[0].ink.x for node in texts] == [424, 424]
    assert all(BOX.contains(node.box, 2) for node in texts)


def test_it_has_a_heading_below_that_of_the_page_and_no_landmarks():
    dialog = arrange(scene(TITLE, WORDS)).dialog
    headings = [node for node in dialog.walk() if node.role is Role.HEADING]
    assert [node.text.content for node in headings] == ["Delete it?"]
    assert headings[0].level == 2
    assert not {Role.MAIN, Role.BANNER, Role.CONTENTINFO} & {node.role for node in dialog.walk()}


def test_the_first_words_are_its_heading_where_nothing_else_is():
    dialog = arrange(scene(line("Share", 24, 24), WORDS)).dialog
    assert [node.text.content for node in dialog.walk() if node.role is Role.HEADING] == ["Share"]


def test_pages_without_any_have_no_backdrop():
    layout = arrange(Scene(1280, 800, WHITE, (line("Some page", 40, 40),)))
    assert layout.dialog is None
    assert layout.backdrop is None
    assert layout.page is layout.root
    assert layout.pixels((0,), PAGE) is PAGE


@pytest.mark.parametrize(("above", "same"), [(True, False), (False, True)], ids=["dialog", "page"])
def test_pictures_of_the_page_are_cut_from_what_is_not_dimmed(above, same):
    layout = arrange(scene(TITLE, WORDS, behind=(line("Some page", 40, 40),)))
    design = Raster(np.zeros((800, 1280, 3), np.uint8))
    path = (len(layout.root.children) - 1, 0) if above else (0,)
    assert (layout.pixels(path, design) is PAGE) is same
