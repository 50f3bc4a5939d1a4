"""Which pixels of two pictures differ so that it can be seen, and the regions they make."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.comparison.sameness import SEEN_LEVELS, apart
from pixelwright.geometry import Box
from pixelwright.raster import Pixels


def differing(first: Pixels, second: Pixels, foreign: bool) -> npt.NDArray[np.bool_]:
    """Tell for each pixel whether it differs so that it can be seen.

    Between pictures of two machines a pixel counts only if nothing like it is beside it either.
    """
    if not foreign:
        away: npt.NDArray[np.bool_] = apart(first, second) > SEEN_LEVELS
        return away
    one, other = _blurred(first), _blurred(second)
    return unlike(one, other) & unlike(other, one)


def _blurred(picture: Pixels) -> Pixels:
    return cv2.GaussianBlur(picture, (0, 0), 1.2).astype(np.uint8, copy=False)


def unlike(one: Pixels, other: Pixels) -> npt.NDArray[np.bool_]:
    """Tell where a picture has a colour outside of what the other has within 2 px."""
    kernel = np.ones((5, 5), np.uint8)
    low, high = cv2.erode(other, kernel), cv2.dilate(other, kernel)
    slack = 3 * SEEN_LEVELS
    under = one.astype(np.int16) < low.astype(np.int16) - slack
    over = one.astype(np.int16) > high.astype(np.int16) + slack
    return np.asarray((under | over).any(axis=2))


def on_one_canvas(first: Pixels, second: Pixels) -> tuple[Pixels, Pixels]:
    """Return both pictures as high and wide as the larger one, filled up by repeating their last rows."""
    height, width = max(first.shape[0], second.shape[0]), max(first.shape[1], second.shape[1])
    return _filled(first, height, width), _filled(second, height, width)


def _filled(picture: Pixels, height: int, width: int) -> Pixels:
    down, right = height - picture.shape[0], width - picture.shape[1]
    if not down and not right:
        return picture
    return np.ascontiguousarray(np.pad(picture, ((0, down), (0, right), (0, 0)), mode="edge"))


def regions(mask: npt.NDArray[np.bool_], join_px: int = 5, least: int = 6) -> list[tuple[Box, int]]:
    """Return boxes of connected differences, largest count first; nearer than `join_px` they are one."""
    grown = cv2.dilate(mask.astype(np.uint8), np.ones((join_px, join_px), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(grown)
    totals = np.bincount(labels.ravel(), weights=mask.ravel(), minlength=count)
    found = []
    for number in range(1, count):
        x, y, width, height, _area = stats[number].tolist()
        if totals[number] >= least:
            found.append((Box(x, y, width, height).expand(-(join_px // 2)), int(totals[number])))
    return sorted(found, key=lambda each: -each[1])
