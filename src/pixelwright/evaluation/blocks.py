"""Text blocks: what Design2Code compares. Found by recolouring a page, or taken from read text lines.

Knows nothing of scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

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
    labels = _labels(first.pixels, second.pixels)
    boxes = ndimage.find_objects(labels, PALETTE_SIZE)
    colours = _mean_colours(labels, shown.pixels)
    height, width = labels.shape
    found = []
    for text, index in texts:
        place = boxes[index]
        if place is not None:
            rows, columns = place
            box = Box(
                columns.start / width,
                rows.start / height,
                (columns.stop - columns.start) / width,
                (rows.stop - rows.start) / height,
            )
            red, green, blue = colours[index]
            found.append(Block(text.lower(), box, (red, green, blue)))
    return tuple(found)


def _labels(first: Pixels, second: Pixels) -> npt.NDArray[np.int32]:
    """1 + palette index for every pixel drawn by text, else 0."""
    moved = (first + np.uint8(SHIFT)).astype(np.int16)
    text = (np.abs(moved - second) <= SHIFT_TOLERANCE).all(axis=-1)
    labels = np.zeros(text.shape, np.int32)
    inked = first[text].astype(np.int32) - GRID_START
    levels = (inked + GRID_STEP // 2) // GRID_STEP
    near = (np.abs(inked - levels * GRID_STEP) <= COLOUR_TOLERANCE) & (levels >= 0) & (levels < GRID_SIDE)
    place = (levels[:, 0] * GRID_SIDE + levels[:, 1]) * GRID_SIDE + levels[:, 2]
    labels[text] = np.where(near.all(axis=1), PALETTE_SIZE - place, 0)
    return labels


def _mean_colours(labels: npt.NDArray[np.int32], shown: Pixels) -> list[list[float]]:
    """Mean colour per palette index, rounded down as published; 0 where nothing was drawn."""
    inked = labels > 0
    indices = labels[inked] - 1
    counts = np.maximum(1, np.bincount(indices, minlength=PALETTE_SIZE))
    drawn = shown[inked].astype(float)
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
