"""How near two pictures are as one figure, and what is left out of it. Knows nothing of what they show."""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.geometry import Box
from pixelwright.raster import Pixels

SEEN_LEVELS = 12
"""Channels that differ by less are told apart by nobody."""
_BLANK = 1.5
_BAND_ROWS = 128
"""Pictures are compared band by band: most bands are the same, and small ones stay in the cache."""
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
    alike = sum(_alike(first, second, top) for top in range(0, rows, _BAND_ROWS))
    return float(alike / 2 / max(1, rows) * rows * columns / whole)


def _alike(first: Pixels, second: Pixels, top: int) -> float:
    """Return the sum over the rows of a band: of the share that looks the same, and of the structure."""
    bottom = min(top + _BAND_ROWS, len(first))
    above, below = max(0, top - _WINDOW[0]), min(len(first), bottom + _WINDOW[0])
    one, other = first[above:below], second[above:below]
    if np.array_equal(one, other):
        return 2.0 * (bottom - top)
    inner = slice(top - above, bottom - above)
    same = float((apart(one[inner], other[inner]) <= SEEN_LEVELS).mean())
    return (same + float(_structure(one, other)[inner].mean())) * (bottom - top)


def apart(first: Pixels, second: Pixels) -> npt.NDArray[np.uint8]:
    """Return by how many levels each pixel differs, in the channel in which it does most."""
    red, green, blue = cv2.split(cv2.absdiff(first, second))
    return cv2.max(cv2.max(red, green), blue).astype(np.uint8, copy=False)


def is_blank(picture: Pixels) -> bool:
    """Tell whether nothing is on a picture."""
    return float(picture.std(axis=(0, 1)).max()) < _BLANK


def masked(picture: Pixels, boxes: Iterable[Box]) -> Pixels:
    """Return a picture with boxes painted over."""
    painted = picture.copy()
    for box in boxes:
        inside = within(box, picture)
        painted[inside.slices] = 128
    return painted


def _structure(first: Pixels, second: Pixels) -> npt.NDArray[np.float32]:
    """Return the structural similarity at each pixel."""
    x, y = (cv2.cvtColor(each, cv2.COLOR_RGB2GRAY).astype(np.float32) for each in (first, second))
    mean_x, mean_y = _smooth(x), _smooth(y)
    var_x, var_y = _smooth(x * x) - mean_x**2, _smooth(y * y) - mean_y**2
    both = _smooth(x * y) - mean_x * mean_y
    likeness = (2 * mean_x * mean_y + _C1) * (2 * both + _C2)
    return np.asarray(likeness / ((mean_x**2 + mean_y**2 + _C1) * (var_x + var_y + _C2)), np.float32)


def _smooth(picture: np.ndarray) -> np.ndarray:
    return cv2.GaussianBlur(picture, _WINDOW, _SIGMA)


def within(box: Box, picture: Pixels) -> Box:
    """Return what of a box a picture holds, in whole pixels."""
    return box.rounded().intersection(Box(0, 0, picture.shape[1], picture.shape[0]))
