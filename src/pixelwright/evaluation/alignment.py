"""Finds by how many pixels a part of a page lies beside its place in the design.

Compares pixels only; knows nothing of elements.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_CLEARLY = 0.6
"""A shift is believed if it leaves at most this share of the error at the expected place."""
_SAME = 0.004
"""Mean square error (0 to 1) below which two parts show the same thing, anti-aliasing apart."""


@dataclass(frozen=True, slots=True)
class Offset:
    """Where the design shows a part: `dx`, `dy` whole px from where it was expected.

    The errors are mean squares, 0 to 1, at the expected place and at the best one.
    """

    dx: int
    dy: int
    error_before: float
    error_after: float

    @property
    def believable(self) -> bool:
        """Whether the part was really found: far better than at the expected place, or the same as there."""
        return self.error_after <= max(_SAME, self.error_before * _CLEARLY) or (self.dx, self.dy) == (0, 0)


def find_part(
    design: Pixels, page: Pixels, part: Box, expected: tuple[float, float], reach_px: int = 4
) -> Offset | None:
    """Search the design within `reach_px` of the top left corner `expected` for what the page has in `part`.

    Coordinates are pixels of both arrays; `part` is clipped to the page. Returns None where less than 3 px
    of it are left, or where it is flat and so could lie anywhere.
    """
    inside = part.rounded().intersection(Box(0, 0, page.shape[1], page.shape[0]))
    x = round(expected[0]) + inside.x - part.rounded().x
    y = round(expected[1]) + inside.y - part.rounded().y
    if inside.width < 3 or inside.height < 3:
        return None
    shown = np.ascontiguousarray(page[inside.slices])
    if float(cv2.meanStdDev(shown.reshape(-1, 1))[1][0, 0]) < 2:
        return None
    around = _padded_crop(design, Box(x, y, inside.width, inside.height).expand(reach_px))
    if np.array_equal(around[reach_px:-reach_px, reach_px:-reach_px], shown):
        return Offset(0, 0, 0.0, 0.0)  # as pictures that are in their place: searching takes long for them
    errors = cv2.matchTemplate(around, shown, cv2.TM_SQDIFF) / (shown.size * 255.0**2)
    row, column = np.unravel_index(int(np.argmin(errors)), errors.shape)
    before, after = float(errors[reach_px, reach_px]), float(errors[row, column])
    if after >= before * 0.98:
        row, column, after = np.intp(reach_px), np.intp(reach_px), before
    return Offset(int(column) - reach_px, int(row) - reach_px, before, after)


def _padded_crop(pixels: Pixels, box: Box) -> npt.NDArray[np.uint8]:
    """Cut `box` out, repeating the picture's rim where it sticks out."""
    height, width = pixels.shape[:2]
    if box.x >= 0 and box.y >= 0 and box.right <= width and box.bottom <= height:
        return np.ascontiguousarray(pixels[box.slices])
    rows = np.clip(np.arange(int(box.y), int(box.bottom)), 0, height - 1)
    columns = np.clip(np.arange(int(box.x), int(box.right)), 0, width - 1)
    return np.ascontiguousarray(pixels[rows[:, None], columns[None, :]])
