"""How pictures are made to fit what a model takes: scaled, or cut into tiles where they are tall or wide.

Pure planning; knows nothing of pixels.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from pixelwright.geometry import Box

_LONG = 2.5
"""A picture so many times longer than wide is a page to scroll: scaled down, its words cannot be read."""
_OVERLAP = 0.06
"""Of a tile, shown again in the next: about three lines, so that none is cut in every tile."""
_READABLE = 0.5
"""A picture that needs no stronger scaling than this stays whole: text of 14 px is read at 7 px."""


@dataclass(frozen=True, slots=True)
class PictureLimits:
    """What a model takes."""

    side_px: int = 6000
    """The longest side; that of the vision-coding protocol."""
    size_bytes: int = 5_000_000
    many: int = 20
    """From more pictures than this on, `many_side_px` is the longest side."""
    many_side_px: int = 2000
    """Some models refuse whole conversations with larger ones."""
    tiles: int = 12
    """The most parts that one picture is cut into."""

    def side_for(self, pictures: int) -> int:
        """Return the longest side where there are so many pictures."""
        return min(self.side_px, self.many_side_px) if pictures > self.many else self.side_px


@dataclass(frozen=True, slots=True)
class Tile:
    """One part of a picture, in its px, and the size to show it at."""

    box: Box
    width_px: int
    height_px: int


def plan_tiles(width_px: int, height_px: int, side_px: int, most: int = 12) -> tuple[Tile, ...]:
    """Return the parts to show of a picture: itself where it fits, else itself smaller, else tiles.

    Tiles follow each other along the longer side and overlap; together they cover the picture.
    """
    longer, shorter = max(width_px, height_px), min(width_px, height_px)
    whole = Box(0, 0, width_px, height_px)
    if longer <= side_px:
        return (Tile(whole, width_px, height_px),)
    is_page = longer >= _LONG * shorter and side_px / longer < _READABLE
    if not is_page or most < 2:
        return (_scaled(whole, side_px),)
    across = min(shorter, side_px)
    length = min(side_px, round(1.5 * across)) * shorter / across
    step = length * (1 - _OVERLAP)
    count = min(most, max(2, math.ceil((longer - length) / step) + 1))
    length = longer / (count - (count - 1) * _OVERLAP)
    step = length * (1 - _OVERLAP)
    tall = height_px >= width_px
    starts = [min(round(index * step), longer - math.ceil(length)) for index in range(count)]
    boxes = (
        Box(0, start, width_px, math.ceil(length)) if tall else Box(start, 0, math.ceil(length), height_px)
        for start in starts
    )
    return tuple(_scaled(box, side_px) for box in boxes)


def _scaled(box: Box, side_px: int) -> Tile:
    factor = min(1.0, side_px / max(box.width, box.height))
    return Tile(box, max(1, round(box.width * factor)), max(1, round(box.height * factor)))
