"""How near two pictures are as one figure, and what is left out of it. Knows nothing of what they show."""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np

from pixelwright.geometry import Box
from pixelwright.raster import Pixels

SEEN_LEVELS = 12
"""Channels that differ by less are told apart by nobody."""
_BLANK = 1.5
_WINDOW, _SIGMA = (11, 11), 1.5
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
"""Wang et al. 2004."""


def agreement(design: Pixels, page: Pixels) -> float:
    """Return how near two pictures are, 0 to 1: half by structure (SSIM), half by pixels that look the same.

    What only one of them has counts as different.
    """
    rows, columns = (min(sides) for sides in zip(design.shape[:2], page.shape[:2], strict=True))
    whole = max(design.shape[0], page.shape[0]) * max(design.shape[1], page.shape[1])
    first, second = (np.ascontiguousarray(each[:rows, :columns]) for each in (design, page))
    if np.array_equal(first, second):
        return float(rows * columns / whole)
    same = float((cv2.absdiff(first, second).max(axis=2) <= SEEN_LEVELS).mean())
    return float((same + _structure(first, second)) / 2 * rows * columns / whole)


def is_blank(picture: Pixels) -> bool:
    """Tell whether nothing is on a picture."""
    return float(picture.std(axis=(0, 1)).max()) < _BLANK


def masked(picture: Pixels, boxes: Iterable[Box]) -> Pixels:
    """Return a picture with boxes painted over."""
    painted = picture.copy()
    for box in boxes:
        inside = box.rounded().intersection(Box(0, 0, picture.shape[1], picture.shape[0]))
        painted[inside.slices] = 128
    return painted


def _structure(first: Pixels, second: Pixels) -> float:
    x, y = (cv2.cvtColor(each, cv2.COLOR_RGB2GRAY).astype(np.float32) for each in (first, second))
    mean_x, mean_y = _smooth(x), _smooth(y)
    var_x, var_y = _smooth(x * x) - mean_x**2, _smooth(y * y) - mean_y**2
    both = _smooth(x * y) - mean_x * mean_y
    likeness = (2 * mean_x * mean_y + _C1) * (2 * both + _C2)
    return float((likeness / ((mean_x**2 + mean_y**2 + _C1) * (var_x + var_y + _C2))).mean())


def _smooth(picture: np.ndarray) -> np.ndarray:
    return cv2.GaussianBlur(picture, _WINDOW, _SIGMA)
