"""Where two pictures differ, as a picture: the design in pale grey, differences from yellow to dark red.

Knows nothing of scores.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.raster import Pixels, Raster

_RAMP = (
    (0, (255, 255, 255)),
    (8, (255, 236, 150)),
    (48, (250, 150, 40)),
    (128, (214, 30, 50)),
    (255, (90, 0, 60)),
)
"""Difference of the strongest channel (0 to 255) and the colour it is shown in."""

_VISIBLE_FROM = 4
"""Smaller differences than this are rounding, in colour conversion or in a lossy picture."""


def heat_map(design: Raster, page: Raster) -> Pixels:
    """Return a picture as large as both together; where only one of them reaches, all of it differs."""
    first, second = design.pixels, _at_ratio(page, design.pixel_ratio)
    height = max(first.shape[0], second.shape[0])
    width = max(first.shape[1], second.shape[1])
    strength = np.full((height, width), 255, dtype=np.uint8)
    rows, columns = min(first.shape[0], second.shape[0]), min(first.shape[1], second.shape[1])
    both = cv2.absdiff(first[:rows, :columns], second[:rows, :columns]).max(axis=2)
    strength[:rows, :columns] = both
    return _paint(strength, _pale(first, height, width))


def _at_ratio(page: Raster, ratio: float) -> Pixels:
    if page.pixel_ratio == ratio:
        return page.pixels
    scale = ratio / page.pixel_ratio
    size = (round(page.pixels.shape[1] * scale), round(page.pixels.shape[0] * scale))
    return np.asarray(cv2.resize(page.pixels, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _pale(pixels: Pixels, height: int, width: int) -> npt.NDArray[np.uint8]:
    """Return the luminance, squeezed into the lightest fifth, on a canvas of the given size."""
    canvas = np.full((height, width), 255, dtype=np.uint8)
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    canvas[: pixels.shape[0], : pixels.shape[1]] = 204 + grey // 5
    return canvas


def _paint(strength: npt.NDArray[np.uint8], pale: npt.NDArray[np.uint8]) -> Pixels:
    stops = [stop for stop, _ in _RAMP]
    table = np.stack(
        [np.interp(np.arange(256), stops, [colour[channel] for _, colour in _RAMP]) for channel in range(3)],
        axis=1,
    ).astype(np.uint8)
    painted = np.repeat(pale[:, :, None], 3, axis=2)
    seen = strength >= _VISIBLE_FROM
    painted[seen] = table[strength[seen]]
    return painted
