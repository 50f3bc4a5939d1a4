import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.evaluation.blocks import (
    PALETTE_SIZE,
    SHIFT,
    Block,
    blocks_from_lines,
    blocks_from_recolouring,
    merge_same_box,
    palette_colour,
)
from pixelwright.evaluation.words import Line, Style
from pixelwright.geometry import Box
from pixelwright.raster import Raster


def drawn(*parts, size=(50, 100)):
    """A white picture with rectangles: (rows, columns, colour)."""
    pixels = np.full((*size, 3), 255, np.uint8)
    for rows, columns, colour in parts:
        pixels[rows, columns] = colour
    return Raster(pixels)


PLACE = (slice(10, 20), slice(30, 80))


def copies(index):
    return drawn((*PLACE, palette_colour(index))), drawn((*PLACE, palette_colour(index, SHIFT)))


def test_palette_has_as_many_colours_as_it_says():
    assert len({palette_colour(index) for index in range(PALETTE_SIZE)}) == PALETTE_SIZE
    assert palette_colour(0) == (250, 250, 250)
    assert palette_colour(PALETTE_SIZE - 1) == (10, 10, 10)


@pytest.mark.parametrize("index", [0, 1, 17, 300, PALETTE_SIZE - 1])
def test_a_text_lies_where_its_colour_is(index):
    shown = drawn((*PLACE, (200, 30, 40)))
    (found,) = blocks_from_recolouring(shown, *copies(index), [("Some Text", index)])
    assert found.text == "some text"
    assert found.box == Box(0.3, 0.2, 0.5, 0.2)
    assert found.colour == (200, 30, 40)


def test_what_is_not_drawn_gives_no_block():
    assert blocks_from_recolouring(drawn(), *copies(5), [("hidden", 6)]) == ()


def test_a_picture_that_is_the_same_in_both_copies_is_no_text():
    photo = drawn((*PLACE, palette_colour(5)))
    assert blocks_from_recolouring(photo, photo, photo, [("text", 5)]) == ()


def test_faint_edges_of_letters_are_left_out():
    first, second = copies(9)
    first.pixels[20, 30:80] = second.pixels[20, 30:80] = 200
    (found,) = blocks_from_recolouring(drawn(), first, second, [("text", 9)])
    assert found.box.height == pytest.approx(0.2)


def test_copies_of_different_size_have_no_blocks():
    first, _ = copies(1)
    assert blocks_from_recolouring(first, first, drawn(size=(60, 100)), [("text", 1)]) == ()


def test_blocks_with_the_same_box_become_one():
    box = Box(0, 0, 1, 1)
    other = Block("c", Box(0, 0, 1, 0.5), (9, 9, 9))
    blocks = [Block("a", box, (0, 0, 0)), other, Block("b", box, (255, 0, 0))]
    assert merge_same_box(blocks) == [Block("a b", box, (127.5, 0, 0)), other]


def test_lines_become_blocks():
    style = Style(16, 400, False, Colour(1, 2, 3))
    lines = [Line(" Two Words ", Box(10, 20, 50, 10), style), Line(" ", Box(0, 0, 5, 5), style)]
    assert blocks_from_lines(lines, 100, 200) == (Block("two words", Box(0.1, 0.1, 0.5, 0.05), (1, 2, 3)),)
