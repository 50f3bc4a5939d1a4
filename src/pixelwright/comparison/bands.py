"""The rows in which two pictures differ, what is the same above and below left out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pixelwright.raster import Pixels

_CONTEXT_PX = 48
"""What is around a difference helps to tell what it is."""


@dataclass(frozen=True, slots=True)
class Band:
    """Rows from `top` on, up to `design_bottom` in the one and `page_bottom` in the other picture."""

    top: int
    design_bottom: int
    page_bottom: int

    def widened(self, design_rows: int, page_rows: int) -> Band:
        """Return the band with some rows of what is the same on either side."""
        below = min(_CONTEXT_PX, design_rows - self.design_bottom, page_rows - self.page_bottom)
        return Band(max(0, self.top - _CONTEXT_PX), self.design_bottom + below, self.page_bottom + below)


def differing_band(design: Pixels, page: Pixels) -> Band | None:
    """Return the rows that differ in pictures of the same width; None where none do.

    What both have below, at whatever height, is left out: if only a space has grown, just the space is left.
    """
    rows = min(len(design), len(page))
    same = (design[:rows] == page[:rows]).all(axis=(1, 2))
    top = rows if same.all() else int(np.argmin(same))
    if top == rows == len(design) == len(page):
        return None
    left = rows - top
    tail = (design[len(design) - left :] == page[len(page) - left :]).all(axis=(1, 2))[::-1]
    below = left if tail.all() else int(np.argmin(tail))
    return Band(top, len(design) - below, len(page) - below)
