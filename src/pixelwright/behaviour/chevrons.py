"""Which way an arrow of two strokes points. Looks at one small node; knows nothing of what it is for."""

from __future__ import annotations

from enum import StrEnum

import numpy as np
import numpy.typing as npt

from pixelwright.geometry import Box
from pixelwright.raster import Raster
from pixelwright.scene import PictureKind
from pixelwright.tree import Node

_SIDE_PX = (6.0, 72.0)
_DRAWN = 60
"""Levels, summed over the channels, that a stroke differs by from its ground."""
_RIM = 0.22
"""Share of a box at its edges where its own line may be."""
_LEAST_PX = 6
_SHAPES = (1.2, 2.6)
"""Height over width of a chevron."""
_STRAIGHT = 0.15
"""Strokes are off the ideal ones by up to this share of the height."""
_SIGNS = {"<": "left", "\u2039": "left", "\u00ab": "left", ">": "right", "\u203a": "right", "\u00bb": "right"}


class Way(StrEnum):
    """Where an arrow points."""

    LEFT = "left"
    RIGHT = "right"


def way_of(node: Node, design: Raster) -> Way | None:
    """Return where a lone chevron points, whether in a box or not; None for all other nodes."""
    leaves = [each for each in node.walk() if not each.children]
    small = _SIDE_PX[0] <= max(node.box.width, node.box.height) <= _SIDE_PX[1]
    if len(leaves) != 1 or not small:
        return None
    (leaf,) = leaves
    if leaf.text is not None:
        told = _SIGNS.get(leaf.text.content.strip())
        return Way(told) if told else _drawn_way(_ink(leaf), design)
    if leaf.picture is None or leaf.picture.kind is PictureKind.PHOTO:
        return None
    return _drawn_way(leaf.box, design)


def _ink(leaf: Node) -> Box:
    assert leaf.text is not None
    return leaf.text.lines[0].ink.expand(1)


def _drawn_way(box: Box, design: Raster) -> Way | None:
    pixels = design.crop(box).pixels.astype(np.int64)
    if min(pixels.shape[:2]) < _LEAST_PX:
        return None
    ground = np.median(np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]]), axis=0)
    drawn = np.abs(pixels - ground).sum(axis=2) > _DRAWN
    whole = _way(drawn)
    if whole is not None:
        return whole
    inset = round(_RIM * min(drawn.shape))  # the line of a box around it
    return _way(drawn[inset:-inset, inset:-inset]) if inset else None


def _way(drawn: npt.NDArray[np.bool_]) -> Way | None:
    """Tell by where the strokes are in every row: at one end, at the tip in the middle, at that end again."""
    rows, columns = np.flatnonzero(drawn.any(axis=1)), np.flatnonzero(drawn.any(axis=0))
    if rows.size < _LEAST_PX or columns.size < _LEAST_PX / 2:
        return None
    shape = drawn[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    height, width = shape.shape
    if not _SHAPES[0] <= height / width <= _SHAPES[1] or not shape.any(axis=1).all():
        return None
    inside = np.where(shape, np.arange(width), np.nan)
    middles = np.nanmean(inside, axis=1)
    reach = np.nanmax(inside, axis=1) - np.nanmin(inside, axis=1)
    away = np.abs(np.arange(height) - (height - 1) / 2)
    best, slant = None, np.polyfit(away, middles, 1)
    off = np.abs(np.polyval(slant, away) - middles).max()
    if off <= max(1.5, _STRAIGHT * height) and reach.max() <= 0.75 * width and abs(slant[0]) >= 0.4:
        best = Way.LEFT if slant[0] > 0 else Way.RIGHT
    return best
