"""Pictures as the browser sends them. Knows nothing of how they are asked for."""

from __future__ import annotations

import base64
from collections.abc import Callable

import cv2
import numpy as np

from pixelwright.errors import BrowserError
from pixelwright.geometry import Box
from pixelwright.page import Viewport
from pixelwright.raster import Pixels

_MOST_TAKES = 4


def decoded(data: str) -> Pixels:
    """Return the pixels of a PNG in base64."""
    pixels = cv2.imdecode(np.frombuffer(base64.b64decode(data), np.uint8), cv2.IMREAD_COLOR_RGB)
    if pixels is None:
        raise BrowserError("the browser gave no picture of the page")
    return pixels.astype(np.uint8, copy=False)


def steady(take: Callable[[], str]) -> str:
    """Return a picture that came twice in a row; the last one of a few where none did, as things move.

    Chromium waits only for what its window holds: of what reaches further a first picture may lack parts.
    """
    last = take()
    for _ in range(_MOST_TAKES):
        before, last = last, take()
        if last == before:
            break
    return last


def shows_beyond(pixels: Pixels, part: Box, window: Viewport) -> bool:
    """Tell whether a picture of a part of the page shows anything below or beside the window.

    What a browser has not drawn is of one colour.
    """
    ratio = window.pixel_ratio
    row = max(0, round((window.height_px - part.y) * ratio))
    column = max(0, round((window.width_px - part.x) * ratio))
    return any(np.ptp(rest, axis=(0, 1)).any() for rest in (pixels[row:], pixels[:, column:]) if rest.size)
