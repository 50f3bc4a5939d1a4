"""Reads borders and corners of a box in a picture: both sides are read the same way."""

from __future__ import annotations

import math

import numpy as np

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

SIDES = ("top", "right", "bottom", "left")
_DEEPEST_PX = 12
_SAME_LEVELS = 10
_DOTTED = 0.25
_OUTSIDE = 0.97
_CORNER_PX = 40
_CUT = 1 - math.pi / 4
"""A round corner of radius r leaves this share of its r by r square outside."""


def read_borders(picture: Pixels, box: Box) -> dict[str, tuple[int, Colour | None]]:
    """Return width in px and colour of each side; 0 and None where no line is seen."""
    return {side: _read_side(_inwards(picture, box, side)) for side in SIDES}


def read_radius(picture: Pixels, box: Box) -> float | None:
    """Return the radius of the top left corner in px; None where the box is not told from what is around."""
    reach = int(min(_CORNER_PX, box.width / 2, box.height / 2))
    x, y = int(box.x), int(box.y)
    if reach < 2 or x < 1 or y < 1:
        return None
    corner = picture[y : y + reach, x : x + reach].astype(np.int32)
    outside = np.array(common(picture[y - 1 : y, x : x + reach]), np.int32)
    edge = np.array(common(picture[y : y + 1, x + reach - 1 : x + reach]), np.int32)
    way = edge - outside
    if np.abs(way).max() < _SAME_LEVELS:
        return None
    outer = 1 - np.clip(((corner - outside) @ way) / float(way @ way), 0, 1)
    whole = np.cumprod(outer > _OUTSIDE, axis=1)
    first = np.concatenate((np.ones((reach, 1)), whole[:, :-1]), axis=1) - whole
    return math.sqrt(float((whole + first * outer).sum()) / _CUT)


def common(part: Pixels) -> Colour:
    """Return the most frequent colour."""
    codes = (part.astype(np.int64) @ np.array([65536, 256, 1])).ravel()
    values, counts = np.unique(codes, return_counts=True)
    code = int(values[np.argmax(counts)])
    return Colour(code >> 16, code >> 8 & 255, code & 255)


def _inwards(picture: Pixels, box: Box, side: str) -> Pixels:
    """Return rows from the edge inwards, shape (depth, length, 3), without the corners."""
    height, width = picture.shape[:2]
    inside = box.intersection(Box(0, 0, width, height))
    part = picture[inside.slices]
    turned = {"top": part, "bottom": part[::-1], "left": part.transpose(1, 0, 2)}
    rows = turned.get(side, part[:, ::-1].transpose(1, 0, 2))
    inset = min(10, rows.shape[1] // 4)
    return rows[:_DEEPEST_PX, inset : rows.shape[1] - inset or None]


def _read_side(rows: Pixels) -> tuple[int, Colour | None]:
    if len(rows) < 3 or rows.shape[1] < 4:
        return 0, None
    colours = [common(row[None]) for row in rows]
    first = _line_colour(rows[0], colours[-1])
    colours[0] = first
    width = next((depth for depth, colour in enumerate(colours) if _unlike(colour, first)), 0)
    return (width, first) if width else (0, None)


def _line_colour(row: Pixels, ground: Colour) -> Colour:
    """Return the colour of a line, which may be dotted: the most frequent one that is not the ground's."""
    away = np.abs(row.astype(np.int16) - np.array(ground, np.int16)).max(axis=1) > _SAME_LEVELS
    return common(row[away][None]) if away.mean() > _DOTTED else common(row[None])


def _unlike(one: Colour, other: Colour) -> bool:
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) > _SAME_LEVELS
