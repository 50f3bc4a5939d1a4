"""The window in which a page is compared with a picture. Knows nothing of what is in either."""

from __future__ import annotations

from pixelwright.page import Viewport
from pixelwright.raster import Raster

TALLEST_PX = 800
"""Taller pictures are whole pages, photographed through a window of about this height."""

_USUAL_PX = (1024, 1280, 1366, 1440, 1536, 1600, 1680, 1920)
_OVERFLOW_PX = 48


def usual_width_below(width_px: int) -> int | None:
    """Return the usual width of windows that is a little less: pages may stick out of theirs."""
    near = [usual for usual in _USUAL_PX if 0 < width_px - usual <= _OVERFLOW_PX]
    return max(near, default=None)


def window_of(picture: Raster) -> Viewport:
    """Return the window that `picture` shows: no taller than itself, for a page fills its window."""
    return Viewport(picture.width_px, min(TALLEST_PX, picture.height_px), picture.pixel_ratio)
