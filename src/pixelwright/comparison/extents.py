"""How far a colour reaches. Knows nothing of what has it."""

from __future__ import annotations

import cv2
import numpy as np

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_SAME_LEVELS = 2
_LEAST_PX = 12


def extent(picture: Pixels, seed: Box, colour: Colour) -> Box | None:
    """Return the box of a colour that hangs together with what lies under `seed`; None if little has it."""
    low, high = (np.clip(np.array(colour, int) + by, 0, 255) for by in (-_SAME_LEVELS, _SAME_LEVELS))
    mask = cv2.inRange(np.ascontiguousarray(picture), low.astype(np.uint8), high.astype(np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask)
    under = labels[seed.slices]
    under = under[under > 0]
    if under.size < _LEAST_PX:
        return None
    x, y, width, height, _ = stats[int(np.bincount(under).argmax())].tolist()
    return Box(x, y, width, height)
