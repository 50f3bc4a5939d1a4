"""Where ink lies inside a box of a picture. Knows nothing of text."""

from __future__ import annotations

import numpy as np

from pixelwright.evaluation.pixels import background
from pixelwright.geometry import Box
from pixelwright.raster import Pixels, Raster

INK = 40
"""A pixel is ink if a channel is this far from the most common one of the box's edge: half a pale stroke."""


def ink_box(raster: Raster, box: Box) -> Box:
    """Return the smallest box around what is drawn in `box` (CSS px); `box` itself where nothing is."""
    crop = raster.crop(box)
    if not crop.pixels.size:
        return box
    paper = np.array(background(_frame(crop.pixels)), np.int16)
    ink = (np.abs(crop.pixels.astype(np.int16) - paper) >= INK).any(axis=-1)
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not rows.size:
        return box
    device = box.scaled(raster.pixel_ratio).rounded()
    found = Box.from_edges(*(float(edge) for edge in (columns[0], rows[0], columns[-1] + 1, rows[-1] + 1)))
    return found.moved(max(0.0, device.x), max(0.0, device.y)).scaled(1 / raster.pixel_ratio)


def _frame(pixels: Pixels) -> Pixels:
    """The outermost pixels, as one row."""
    sides = (pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1])
    return np.concatenate(sides)[None]
