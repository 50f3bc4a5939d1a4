"""A picture with its parts put elsewhere, each by a shift of its own. Knows nothing of what the parts are."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.geometry import Box
from pixelwright.raster import Pixels


class Shifts:
    """Shifts along one axis that are known for some boxes; all else shifts like what is nearest to it."""

    def __init__(self, height: int, width: int) -> None:
        self._canvas = Box(0, 0, width, height)
        self._numbers = np.zeros((height, width), np.int32)
        self._values = [0.0]

    def add(self, box: Box, shift_px: float) -> None:
        """Tell the shift of what is in a box; where boxes overlap the last one counts."""
        inside = box.rounded().intersection(self._canvas)
        if inside.area:
            self._numbers[inside.slices] = len(self._values)
            self._values.append(shift_px)

    def filled(self) -> npt.NDArray[np.float32]:
        """Return the shift of every pixel."""
        known = self._numbers > 0
        if not known.any():
            return np.zeros(self._numbers.shape, np.float32)
        unknown = np.where(known, 0, 255).astype(np.uint8)
        _, nearest = cv2.distanceTransformWithLabels(
            unknown, cv2.DIST_L2, cv2.DIST_MASK_5, labelType=cv2.DIST_LABEL_PIXEL
        )
        values = np.zeros(int(nearest.max()) + 1, np.float32)
        values[nearest[known]] = np.array(self._values, np.float32)[self._numbers[known]]
        return np.asarray(values[nearest], np.float32)


def warped(picture: Pixels, across: Shifts, down: Shifts) -> Pixels:
    """Return a picture in which each pixel is the one that is shifted by so much in `picture`."""
    height, width = picture.shape[:2]
    rows, columns = np.mgrid[:height, :width]
    y = np.clip(rows + np.rint(down.filled()).astype(np.intp), 0, height - 1)
    x = np.clip(columns + np.rint(across.filled()).astype(np.intp), 0, width - 1)
    return np.ascontiguousarray(picture[y, x])
