"""Takes pictures apart into pieces: words, signs, drawings. Knows nothing of what they say.

What is drawn straight, the edges of boxes and rules, belongs to no piece.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.geometry import Box
from pixelwright.raster import Pixels

Mask = npt.NDArray[np.uint8]

_STEP = 14
"""Neighbours that differ by less are no edge: noise of JPEG and soft gradients."""
_STRAIGHT_PX = 44
"""Longer straight edges are those of boxes; a stem of a letter is shorter."""
_JOIN = np.ones((3, 7), np.uint8)
"""Letters that stand nearer than this are one piece."""
_LEAST_PX = 3


def find_pieces(picture: Pixels, top: int, bottom: int) -> list[Box]:
    """Return the pieces in some rows, from top to bottom."""
    marks = cv2.morphologyEx(_edges(picture[top:bottom]), cv2.MORPH_CLOSE, _JOIN)
    count, _, stats, _ = cv2.connectedComponentsWithStats(marks)
    found = [
        Box(x, y + top, width, height)
        for x, y, width, height, _ in stats[1:count].tolist()
        if max(width, height) >= _LEAST_PX
    ]
    return sorted(found, key=lambda box: (box.y, box.x))


def _edges(part: Pixels) -> Mask:
    across, down = _steps(part, 1), _steps(part, 0)
    lying = cv2.morphologyEx(down, cv2.MORPH_OPEN, np.ones((1, _STRAIGHT_PX), np.uint8))
    standing = cv2.morphologyEx(across, cv2.MORPH_OPEN, np.ones((_STRAIGHT_PX, 1), np.uint8))
    marks: Mask = np.maximum(cv2.subtract(across, standing), cv2.subtract(down, lying))
    return marks


def _steps(part: Pixels, axis: int) -> Mask:
    """Mark the pixels on both sides of each step along an axis."""
    marks = np.zeros(part.shape[:2], np.uint8)
    if part.shape[axis] < 2:
        return marks
    first, second = (part[:-1], part[1:]) if axis == 0 else (part[:, :-1], part[:, 1:])
    red, green, blue = cv2.split(cv2.absdiff(np.ascontiguousarray(first), np.ascontiguousarray(second)))
    steps = (cv2.max(cv2.max(red, green), blue) > _STEP).astype(np.uint8)
    before, after = (marks[:-1], marks[1:]) if axis == 0 else (marks[:, :-1], marks[:, 1:])
    np.maximum(before, steps, out=before)
    np.maximum(after, steps, out=after)
    return marks
