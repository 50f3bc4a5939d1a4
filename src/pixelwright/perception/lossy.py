"""Traces of lossy compression: tells whether a picture was a JPEG, and takes the ringing off flat areas.

Knows nothing of what is in the picture; its result is for finding things, never for showing.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.raster import Pixels

FAINT = 4
"""Levels that most ringing is off the flat colour it lies on."""
BLOCK = 8
"""JPEG works in blocks of this many pixels."""
GRID_SHARE = 0.18
"""Share of faint steps on the block grid: up to .16 for lossless pages, .2 to .7 for JPEG."""
RINGING_SHARE = 0.13
"""Faint lone pixels per change of colour: 0 to .10 for twelve lossless pages, .15 to .6 for JPEG 60 to 95."""
SNAP = 10
"""Levels within which a pixel takes the nearest of the picture's flat colours."""
LEAST_SHARE = 0.0008
"""Share of all pixels that a colour must fill to be one of the flat ones."""


def flattened(pixels: Pixels) -> Pixels:
    """Return `pixels` with ringing snapped to the flat colours around; the same array for lossless input."""
    if not is_lossy(pixels):
        return pixels
    palette = _flat_colours(pixels)
    if not len(palette):
        return pixels
    return _snapped(pixels, palette)


def is_lossy(pixels: Pixels) -> bool:
    """Tell whether the main flat colours are sprinkled with lone pixels that are a few levels off."""
    codes = _codes(pixels)
    changes = int((codes[:, 1:] != codes[:, :-1]).sum())
    if not changes:
        return False
    found, counts = np.unique(codes[::7, ::7], return_counts=True)
    faint = 0
    for code in found[np.argsort(-counts, kind="stable")[:3]].tolist():
        low, high = (
            tuple(min(255, max(0, (code >> shift & 255) + off)) for shift in (16, 8, 0))
            for off in (-FAINT, FAINT)
        )
        near = cv2.inRange(pixels, low, high) > 0
        near &= codes != code
        near[0], near[:, 0] = False, False
        near[:, 1:] &= codes[:, 1:] != codes[:, :-1]
        near[1:] &= codes[1:] != codes[:-1]
        faint += int(near.sum())
    return faint > RINGING_SHARE * changes and _on_grid(pixels[..., 1].astype(np.int16))


def _on_grid(grey: npt.NDArray[np.int16]) -> bool:
    """Tell whether faint steps after flat runs keep to the block grid, along rows or along columns."""
    for lines in (grey, grey.T):
        step = np.abs(np.diff(lines, axis=1))
        ends = (step[:, :-3] == 0) & (step[:, 1:-2] == 0) & (step[:, 2:-1] == 0)
        ends &= (step[:, 3:] > 0) & (step[:, 3:] <= 2 * FAINT)
        per_column = ends.sum(axis=0)
        on_grid = per_column[BLOCK // 2 :: BLOCK].sum()
        if per_column.sum() > 100 and on_grid > GRID_SHARE * per_column.sum():
            return True
    return False


def _codes(pixels: Pixels) -> npt.NDArray[np.int32]:
    wide = pixels.astype(np.int32)
    return (wide[..., 0] << 16) | (wide[..., 1] << 8) | wide[..., 2]


def _flat_colours(pixels: Pixels) -> npt.NDArray[np.int16]:
    """Return the colours of pixels that equal their right and lower neighbours, most frequent first."""
    codes = _codes(pixels)
    inner = codes[:-1, :-1]
    flat = inner[(inner == codes[:-1, 1:]) & (inner == codes[1:, :-1])]
    found, counts = np.unique(flat, return_counts=True)
    order = np.argsort(-counts, kind="stable")
    order = order[counts[order] > LEAST_SHARE * codes.size][:48]
    colours: list[npt.NDArray[np.int16]] = []
    for code in found[order].tolist():
        colour = np.array([code >> 16, code >> 8 & 255, code & 255], np.int16)
        if all(np.abs(colour - other).max() > 2 for other in colours):
            colours.append(colour)
    return np.array(colours, np.int16).reshape(-1, 3)


def _snapped(pixels: Pixels, palette: npt.NDArray[np.int16]) -> Pixels:
    best = np.full(pixels.shape[:2], SNAP + 1, np.int16)
    result = pixels.copy()
    wide = pixels.astype(np.int16)
    for colour in palette:
        off = np.abs(wide - colour).max(axis=2)
        nearer = off < best
        result[nearer] = colour.astype(np.uint8)
        best[nearer] = off[nearer]
    return result
