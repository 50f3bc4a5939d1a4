"""Whether one machine drew two pictures: then every pixel counts, else only what is coarse."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from pixelwright.comparison.tracking import Spot
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_OWN_SHARE = 0.15
"""Of the lines that were found, so many are drawn pixel by pixel the same by one machine, at the least."""
_LEAST_LINES = 3


def is_foreign(design: Pixels, page: Pixels, lines: Iterable[tuple[Box, Spot | None]]) -> bool:
    """Tell whether hardly a line that was found is the same pixel by pixel."""
    limits = Box(0, 0, design.shape[1], design.shape[0])
    exact = []
    for box, spot in lines:
        own = box.rounded().intersection(Box(0, 0, page.shape[1], page.shape[0]))
        there = own.moved(spot.dx, spot.dy) if spot else own
        if spot and limits.contains(there):
            exact.append(np.array_equal(design[there.slices], page[own.slices]))
    return len(exact) >= _LEAST_LINES and sum(exact) < _OWN_SHARE * len(exact)
