"""The window in which a page is compared with a picture. Knows nothing of what is in either."""

from __future__ import annotations

from pixelwright.page import Viewport
from pixelwright.raster import Raster

TALLEST_PX = 800
"""Taller pictures are whole pages, photographed through a window of about this height."""


def window_of(picture: Raster) -> Viewport:
    """Return the window that `picture` shows: no taller than itself, for a page fills its window."""
    return Viewport(picture.width_px, min(TALLEST_PX, picture.height_px), picture.pixel_ratio)
