"""Text blocks: what Design2Code compares. Found by recolouring a page, or taken from read text lines.

Knows nothing of scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pixelwright.evaluation.words import Line
from pixelwright.geometry import Box
from pixelwright.raster import Pixels, Raster

GRID_START, GRID_STEP, GRID_SIDE = 10, 16, 16
"""The published palette: 16 levels a channel, 10 to 250 in steps of 16."""
PALETTE_SIZE = GRID_SIDE**3
SHIFT = 50
"""How far the second copy's colours are moved, modulo 256 (published)."""
SHIFT_TOLERANCE = 8
COLOUR_TOLERANCE = 4

Rgb = tuple[float, float, float]
Indices = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Block:
    """A text with its box as shares of the page's width and height, and its mean colour 0 to 255."""

    text: str
    box: Box
    colour: Rgb

    def joined(self, other: Block) -> Block:
        """Return both as one: texts with a blank between, the box around, the mean colour rounded down."""
        red, green, blue = ((a + b) // 2 for a, b in zip(self.colour, other.colour, strict=True))
        return Block(f"{self.text} {other.text}", self.box.union(other.box), (red, green, blue))


def palette_colour(index: int, shift: int = 0) -> tuple[int, int, int]:
    """Return the colour of the element with this index in document order, from the palette's end."""
    place = PALETTE_SIZE - 1 - index
    levels = (place // GRID_SIDE**2, place // GRID_SIDE % GRID_SIDE, place % GRID_SIDE)
    red, green, blue = ((GRID_START + GRID_STEP * level + shift) % 256 for level in levels)
    return red, green, blue


def blocks_from_recolouring(
    shown: Raster, first: Raster, second: Raster, texts: Iterable[tuple[str, int]]
) -> tuple[Block, ...]:
    """Find where the texts of a page are drawn, as published.

    Args:
        shown: the page as it is.
        first: the page with every tagged element's text in its own palette colour.
        second: the same with the palette moved by SHIFT.
        texts: every text node with the palette index of its colour, in document order.

    Texts of which nothing is seen give no block; neither do pages whose copies differ in size.
    """
    if first.pixels.shape != second.pixels.shape or shown.pixels.shape != first.pixels.shape:
        return ()
    height, width = shown.pixels.shape[:2]
    rows, columns, indices = _text_pixels(first.pixels, second.pixels)
    top, bottom = _extent(rows, indices, height)
    left, right = _extent(columns, indices, width)
    colours = _mean_colours(shown.pixels[rows, columns], indices)
    found = []
    for text, index in texts:
        if bottom[index] > 0:
            red, green, blue = colours[index]
            edges = left[index] / width, top[index] / height, right[index] / width, bottom[index] / height
            found.append(Block(text.lower(), Box.from_edges(*edges), (red, green, blue)))
    return tuple(found)


def _text_pixels(first: Pixels, second: Pixels) -> tuple[Indices, Indices, Indices]:
    """Row, column and palette index of every pixel that a text drew."""
    moved = (first + np.uint8(SHIFT)).astype(np.int16)
    rows, columns = np.nonzero((np.abs(moved - second) <= SHIFT_TOLERANCE).all(axis=-1))
    inked = first[rows, columns].astype(np.intp) - GRID_START
    levels = (inked + GRID_STEP // 2) // GRID_STEP
    near = (np.abs(inked - levels * GRID_STEP) <= COLOUR_TOLERANCE) & (levels >= 0) & (levels < GRID_SIDE)
    known = near.all(axis=1)
    place = (levels[:, 0] * GRID_SIDE + levels[:, 1]) * GRID_SIDE + levels[:, 2]
    return rows[known], columns[known], PALETTE_SIZE - 1 - place[known]


def _extent(places: Indices, indices: Indices, size: int) -> tuple[list[int], list[int]]:
    """First place and the one after the last of every palette index; `size` and 0 where it is not drawn."""
    first, last = np.full(PALETTE_SIZE, size), np.zeros(PALETTE_SIZE, np.intp)
    np.minimum.at(first, indices, places)
    np.maximum.at(last, indices, places + 1)
    return first.tolist(), last.tolist()


def _mean_colours(drawn: Pixels, indices: Indices) -> list[list[float]]:
    """Mean colour per palette index, rounded down as published; 0 where nothing was drawn."""
    counts = np.maximum(1, np.bincount(indices, minlength=PALETTE_SIZE))
    sums = [np.bincount(indices, drawn[:, channel], PALETTE_SIZE) // counts for channel in range(3)]
    means: list[list[float]] = np.stack(sums, axis=1).tolist()
    return means


def blocks_from_lines(lines: Sequence[Line], width_px: float, height_px: float) -> tuple[Block, ...]:
    """Return one block a visual line: another source than recolouring, to be named in the protocol."""
    found = []
    for line in lines:
        ink = line.box
        box = Box(ink.x / width_px, ink.y / height_px, ink.width / width_px, ink.height / height_px)
        red, green, blue = line.style.colour
        if box.area and line.text.strip():
            found.append(Block(line.text.strip().lower(), box, (red, green, blue)))
    return tuple(found)


def merge_same_box(blocks: Iterable[Block]) -> list[Block]:
    """Join blocks with exactly the same box: texts with a blank between, colours averaged."""
    merged: dict[Box, Block] = {}
    for block in blocks:
        known = merged.get(block.box)
        if known is not None:
            red, green, blue = ((a + b) / 2 for a, b in zip(known.colour, block.colour, strict=True))
            block = Block(f"{known.text} {block.text}", block.box, (red, green, blue))
        merged[block.box] = block
    return list(merged.values())
