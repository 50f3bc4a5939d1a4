"""Tells lettering that is set in a font from lettering of a picture's own (a logo, a label in a photo).

Draws the line as it was understood and looks how much the picture shows the same.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.fonts import draw_line
from pixelwright.raster import Raster
from pixelwright.scene import TextLine

_REACH_PX = 3


def likeness(raster: Raster, line: TextLine) -> float:
    """Return the best correlation, -1 to 1, between the drawn line and the picture within 3 device px.

    Text in the right font gets about .9 on flat ground and .6 and more on a photo; lettering of its own,
    whatever it reads, stays below .5.
    """
    style, ratio = line.style, raster.pixel_ratio
    drawn = draw_line(
        line.text,
        style.family,
        style.size_px * ratio,
        style.weight,
        style.italic,
        style.letter_spacing_px * ratio,
    ).coverage.astype(np.float32)
    seen = _contrast(raster, line)
    width = min(drawn.shape[1], max(1, seen.shape[1] - 2 * _REACH_PX))
    height = min(drawn.shape[0], max(1, seen.shape[0] - 2 * _REACH_PX))
    template = np.ascontiguousarray(drawn[:height, :width])
    if template.size < 9 or float(template.std()) < 0.01 or float(seen.std()) < 0.01:
        return 0.0
    return float(cv2.matchTemplate(seen, template, cv2.TM_CCOEFF_NORMED).max())


def _contrast(raster: Raster, line: TextLine) -> npt.NDArray[np.float32]:
    """Return how far each pixel around the line is on the way from the ground's colour to the text's."""
    box = line.ink.scaled(raster.pixel_ratio).expand(2 * _REACH_PX)
    pixels = raster.pixels[box.slices].astype(np.float32)
    rim = np.concatenate([pixels[:_REACH_PX].reshape(-1, 3), pixels[-_REACH_PX:].reshape(-1, 3)])
    ground = np.median(rim, axis=0)
    way = np.asarray(line.style.colour, np.float32) - ground
    length = max(1.0, float(way @ way))
    return np.ascontiguousarray(np.clip((pixels - ground) @ way / length, 0, 1), dtype=np.float32)
