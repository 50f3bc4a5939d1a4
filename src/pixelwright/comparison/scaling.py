"""Looks for pictures at other sizes. Knows nothing of pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from pixelwright.colour import Colour
from pixelwright.comparison.extents import extent
from pixelwright.comparison.tracking import Grey, grey
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_SMALLEST, _LARGEST = 0.4, 2.5
_COARSE = 0.08
_FINER = (0.02, 0.005, 0.00125)
"""Sizes are tried in steps of such shares, ever finer around the best."""
_AROUND = range(-4, 5)
_COARSE_PX = 48
"""The coarse steps are taken with the shorter side reduced to this."""
_REACH_PX, _NEAR_PX = 160, 8
_RIM_PX = 3
_LEAST_PX, _LEAST_PIECE_PX = 8, 5
_LIKE = 0.75
"""A picture that was made much larger or smaller has lost its finest lines."""
_FLAT = 4.0


@dataclass(frozen=True, slots=True)
class _Match:
    likeness: float
    scale: float
    box: Box


def find_scaled(design: Pixels, page: Pixels, box: Box) -> Box | None:
    """Return where the design has the picture under a box of the page, at 0.4 to 2.5 times its size.

    It is looked for near its place, one of a single colour by how far that reaches there, in any ratio;
    None where nothing is like it.
    """
    piece = grey(page[box.slices])
    if min(piece.shape) < _LEAST_PX:
        return None
    if float(piece[_RIM_PX:-_RIM_PX, _RIM_PX:-_RIM_PX].std()) < _FLAT:
        return _find_flat(design, page, box)
    levels = grey(design)
    count = int(np.log(_LARGEST / _SMALLEST) / np.log(1 + _COARSE))
    scales = [_SMALLEST * (1 + _COARSE) ** step for step in range(count + 1)]
    reach_px = _REACH_PX + max(box.width, box.height) / 2
    best = _best(levels, piece, box.expand(reach_px), scales, min(1.0, _COARSE_PX / min(piece.shape)))
    for step in _FINER:
        if best is None:
            return None
        window = best.box.expand(_NEAR_PX + 4 * step * max(best.box.width, best.box.height))
        finer = [best.scale * (1 + step * number) for number in _AROUND]
        best = _best(levels, piece, window, finer)
    return best.box if best and best.likeness >= _LIKE else None


def _find_flat(design: Pixels, page: Pixels, box: Box) -> Box | None:
    """Return where the design has a picture of a single colour, which may have a rim of another one."""
    shown = page[box.slices]
    colour = Colour(*np.median(shown.reshape(-1, 3), axis=0).astype(int).tolist())
    own = extent(shown, Box(0, 0, box.width, box.height), colour)
    inside = box.intersection(Box(0, 0, design.shape[1], design.shape[0]))
    there = extent(design, inside, colour) if inside.area else None
    if own is None or there is None:
        return None
    width, height = box.width + there.width - own.width, box.height + there.height - own.height
    shares = width / box.width, height / box.height
    if not all(_SMALLEST <= share <= _LARGEST for share in shares):
        return None
    return Box(there.x - own.x, there.y - own.y, width, height)


def _best(
    levels: Grey, piece: Grey, window: Box, scales: Iterable[float], reduced: float = 1.0
) -> _Match | None:
    """Return the best match of a piece within a window at any of several sizes."""
    inside = window.rounded().intersection(Box(0, 0, levels.shape[1], levels.shape[0]))
    if not inside.area:
        return None
    around = _resized(levels[inside.slices], inside.width * reduced, inside.height * reduced)
    matches = _matches(around, piece, scales, reduced)
    best = max(matches, key=lambda match: match.likeness, default=None)
    if best is None:
        return None
    return _Match(best.likeness, best.scale, best.box.moved(inside.x, inside.y))


def _matches(around: Grey, piece: Grey, scales: Iterable[float], reduced: float) -> Iterator[_Match]:
    """Yield the best place of a piece for each size; `around` is `reduced`, the boxes are not."""
    height, width = piece.shape
    sizes = {(round(width * scale), round(height * scale)): scale for scale in scales}
    for (wide, high), scale in sizes.items():
        small = _resized(piece, wide * reduced, high * reduced)
        if min(small.shape) < _LEAST_PIECE_PX or np.greater(small.shape, around.shape).any():
            continue
        found = cv2.matchTemplate(around, small, cv2.TM_CCOEFF_NORMED)
        _, likeness, _, (x, y) = cv2.minMaxLoc(found)
        yield _Match(likeness, scale, Box(x / reduced, y / reduced, wide, high))


def _resized(levels: Grey, width: float, height: float) -> Grey:
    size = max(1, round(width)), max(1, round(height))
    if size == levels.shape[1::-1]:
        return np.ascontiguousarray(levels)
    way = cv2.INTER_AREA if size[0] < levels.shape[1] else cv2.INTER_CUBIC
    return cv2.resize(levels, size, interpolation=way).astype(np.uint8, copy=False)
