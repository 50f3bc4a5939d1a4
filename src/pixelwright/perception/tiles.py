"""A rectangle tiled by plates: what is left between them, in one colour or in pieces.

Knows rectangles and colours, not how the plates were found.
"""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np

from pixelwright.colour import Colour
from pixelwright.perception.canvas import Canvas, Mask, Rect, unpack
from pixelwright.perception.outlines import common

LEAST_GROUND = 0.02
"""Share of a rectangle that shows between its tiles where they stand on something."""
FLAT = 0.6
"""Share of one colour in what shows from which on it is a flat ground: words and shadows take the rest,
.27 of it at most around the cards of dashboards."""


def uncovered(rect: Rect, tiles: Iterable[Rect]) -> Mask:
    """Return which pixels of `rect` no tile covers."""
    mask = np.ones((rect.height, rect.width), bool)
    for tile in tiles:
        part = tile.meet(rect)
        mask[part.y0 - rect.y0 : part.y1 - rect.y0, part.x0 - rect.x0 : part.x1 - rect.x0] = False
    return mask


def ground_of(canvas: Canvas, rect: Rect, rest: Mask) -> Colour | None:
    """Return the one colour of what shows between tiles, None where there is little of it or many colours."""
    if rest.sum() < LEAST_GROUND * rect.area:
        return None
    code, share = common(canvas.codes[rect.slices][rest])
    return unpack(code) if share > FLAT else None


def pieces(rect: Rect, rest: Mask, small: int) -> list[Rect]:
    """Return the bounds of the connected pieces of `rest` that are at least `small` both ways."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(rest.astype(np.uint8), connectivity=4)
    return [
        Rect(rect.x0 + x, rect.y0 + y, rect.x0 + x + w, rect.y0 + y + h)
        for x, y, w, h, area in stats[1:].tolist()
        if min(w, h) >= small
    ]
