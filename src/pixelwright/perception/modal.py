"""A dialog over a dimmed page: where it lies, and whether there is one at all.

Looks at brightness and straight edges alone, which costs milliseconds; knows nothing of what either shows.
A bright card on a plain page is no dialog: what lies around a dialog goes on under it.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.perception.canvas import Rect
from pixelwright.raster import Pixels, Raster

Levels = npt.NDArray[np.uint8]

_BRIGHT = 200
"""Dialogs are filled with at least this level: dark ones look like any box of a dark page."""
_LIT, _DIM = 0.86, 0.82
"""Shares of the fill's level: from where on pixels are the dialog's, and which the page stays below."""
_SIZES = (0.02, 0.6)
"""Shares of the picture that dialogs cover."""
_OFF_MIDDLE = 0.02
"""The middle of a dialog lies off that of the page by up to this share of its width."""
_SOLID = 0.5
"""Share of the dialog that is as bright as its fill, at least."""
_WHOLE = 0.97
"""Share of each of its edges that is as bright, the corners left out."""
_RIM_PX = 4
"""So far around it, borders and soft edges count to neither side."""
_GROUND, _GLARE = 0.03, 0.002
"""Shares of the page: what makes a colour a ground, and what may be brighter than the brightest ground."""
_BRIGHTER = 1.12
"""Grounds may be a little darker than white signs on the page."""
_COLOURED = 40
"""Channels of a ground that black dims are no further apart."""
_FLAT, _WRITTEN = 0.7, 0.002
"""Shares of the page that are of one colour with their neighbours, and that are much darker than it."""
_DARKER = 0.7
_EDGE_PX, _STEP = 6, 5
"""Edges that go on under a dialog are straight for so far; their levels, summed over the channels."""
_SAMPLE = 4096
"""So many pixels tell which colour is commonest."""
_NEAR_PX = 2
"""The edge of the dialog itself may be soft."""
_CUTS, _BESIDE = 3, 2
"""A band that a card lies across is cut twice, once on either side; a box under it twice on one."""


@dataclass(frozen=True, slots=True)
class Modal:
    """A dialog in device pixels, its border left out; the colours of its fill and the page's ground."""

    rect: Rect
    fill: npt.NDArray[np.uint8]
    ground: npt.NDArray[np.uint8]
    """The brightest one of the dimmed page."""


def find_modal(raster: Raster) -> Modal | None:
    """Return the dialog of a picture, None where there is none."""
    pixels, ratio = raster.pixels, raster.pixel_ratio
    brighter = cv2.max(pixels[..., 0], pixels[..., 1])
    levels = cv2.max(brighter, pixels[..., 2]).astype(np.uint8, copy=False)
    fill = _BRIGHT + int(np.argmax(_histogram(levels)[_BRIGHT:]))
    lit = levels > _LIT * fill
    rect = _bounds(lit)
    if rect is None or not _is_placed(rect, levels.shape) or not _is_solid(lit[rect.slices], ratio):
        return None
    rim = max(1, round(_RIM_PX * ratio))
    around = _around(levels, rect.inset(-rim, -rim, -rim, -rim))
    level = _ground_level(around)
    if level > _DIM * fill or np.mean(around > _BRIGHTER * level) > _GLARE:
        return None
    ground = _commonest(pixels[abs(levels.astype(np.int16) - level) <= 1])
    drawn = np.mean(around < _DARKER * level) > _WRITTEN and int(np.ptp(ground)) <= _COLOURED
    if not drawn or not _is_flat(pixels, rect) or not _is_above(pixels, rect, ratio):
        return None
    return Modal(rect, _commonest(pixels[rect.slices][levels[rect.slices] == fill]), ground)


def _histogram(levels: Levels) -> npt.NDArray[np.int64]:
    return np.bincount(levels.ravel(), minlength=256)


def _bounds(lit: npt.NDArray[np.bool_]) -> Rect | None:
    """Return the smallest rectangle around all that is lit."""
    rows, columns = np.flatnonzero(lit.any(axis=1)), np.flatnonzero(lit.any(axis=0))
    if not rows.size:
        return None
    return Rect(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)


def _is_placed(rect: Rect, shape: tuple[int, ...]) -> bool:
    height, width = shape[:2]
    share = rect.area / (width * height)
    middle = abs(rect.x0 + rect.x1 - width) / 2
    inside = min(rect.x0, rect.y0, width - rect.x1, height - rect.y1) > 0
    return inside and _SIZES[0] <= share <= _SIZES[1] and middle <= _OFF_MIDDLE * width


def _is_solid(lit: npt.NDArray[np.bool_], ratio: float) -> bool:
    """Tell whether all four edges, apart from their corners, and most of the inside are lit."""
    deep, (height, width) = round(2 * ratio), lit.shape
    if min(height, width) < 40 * ratio:
        return False
    across, down = slice(width // 6, -(width // 6)), slice(height // 6, -(height // 6))
    edges = (lit[deep, across], lit[-1 - deep, across], lit[down, deep], lit[down, -1 - deep])
    return min(float(edge.mean()) for edge in edges) >= _WHOLE and float(lit.mean()) >= _SOLID


def _around(levels: Levels, rect: Rect) -> Levels:
    """Return all levels outside of `rect`."""
    outside = np.ones(levels.shape, np.bool_)
    outside[max(0, rect.y0) : rect.y1, max(0, rect.x0) : rect.x1] = False
    return levels[outside]


def _ground_level(around: Levels) -> int:
    """Return the highest level that covers as much of the page as a ground does."""
    common = np.flatnonzero(np.convolve(_histogram(around), np.ones(3, int), "same") > _GROUND * around.size)
    return int(common[-1]) - 1 if common.size else 255


def _commonest(colours: Pixels) -> npt.NDArray[np.uint8]:
    if not len(colours):
        return np.zeros(3, np.uint8)
    sample = colours[:: 1 + len(colours) // _SAMPLE]
    values, counts = np.unique(sample, axis=0, return_counts=True)
    found: npt.NDArray[np.uint8] = values[counts.argmax()]
    return found


def _is_flat(pixels: Pixels, rect: Rect) -> bool:
    """Tell whether what lies above, below and beside a dialog is drawn rather than photographed."""
    rows = pixels[::8].astype(np.int16)
    same = np.abs(np.diff(rows, axis=1)).max(axis=2) <= 1
    outside = np.ones(same.shape, np.bool_)
    outside[rect.y0 // 8 : rect.y1 // 8 + 1, rect.x0 : rect.x1] = False
    return float(same[outside].mean()) >= _FLAT


def _is_above(pixels: Pixels, rect: Rect, ratio: float) -> bool:
    """Tell whether what lies around goes on under `rect`: straight edges end at its sides."""
    near = round(_NEAR_PX * ratio)
    far = near + round(_EDGE_PX * ratio)
    rows, columns = slice(rect.y0, rect.y1), slice(rect.x0, rect.x1)
    across = pixels.transpose(1, 0, 2)
    sides = (
        pixels[rows, max(0, rect.x0 - far) : max(0, rect.x0 - near)],
        pixels[rows, rect.x1 + near : rect.x1 + far],
        across[columns, max(0, rect.y0 - far) : max(0, rect.y0 - near)],
        across[columns, rect.y1 + near : rect.y1 + far],
    )
    cuts = [_edges(side, round(_EDGE_PX * ratio)) for side in sides]
    return sum(cuts) >= _CUTS or max(cuts) >= _BESIDE


def _edges(side: Pixels, length: int) -> int:
    """Count where the colour changes along a side, the same way in all lines that lead away from it."""
    if side.shape[1] < length:
        return 0
    steps = np.diff(side.astype(np.int16).sum(axis=2), axis=0)
    straight = np.flatnonzero((steps.min(axis=1) >= _STEP) | (steps.max(axis=1) <= -_STEP))
    return int(straight.size > 0) + int((np.diff(straight) > length).sum())
