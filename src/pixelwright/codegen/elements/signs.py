"""What a small icon says: a chevron up or down, a plus, a minus.

Sees pixels alone, and says nothing when in doubt.
"""

from __future__ import annotations

from enum import StrEnum

import numpy as np
import numpy.typing as npt

from pixelwright.raster import Raster

_LARGEST_PX = 28
_INK = 48
"""Difference from the ground, summed over the channels, from which a pixel is drawn on."""
_SURE = 0.9
"""Correlation that only straight strokes reach."""

_CROSSED = 0.8
"""Share of a row that a stroke with round ends fills."""

Mask = npt.NDArray[np.bool_]


class Sign(StrEnum):
    """Icons that say that something opens or closes."""

    DOWN = "down"
    UP = "up"
    PLUS = "plus"
    MINUS = "minus"


def sign_of(icon: Raster) -> Sign | None:
    """Return what the icon in the picture says; its ground is what most of its rim shows."""
    if max(icon.width_px, icon.height_px) > _LARGEST_PX or min(icon.pixels.shape[:2]) < 2:
        return None
    mask = _trimmed(_ink(icon))
    if mask.size == 0 or mask.shape[1] < 5:
        return None
    return _stroke(mask) or _chevron(mask)


def _ink(icon: Raster) -> Mask:
    pixels = icon.pixels.astype(np.int64)
    corners = np.stack([pixels[0, 0], pixels[0, -1], pixels[-1, 0], pixels[-1, -1]])
    difference = np.abs(pixels - np.median(corners, axis=0)).sum(axis=2)
    strongest = float(difference.max(initial=0))
    return np.asarray(difference > max(_INK, strongest / 2))


def _trimmed(mask: Mask) -> Mask:
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not rows.size:
        return mask[:0]
    return mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _stroke(mask: Mask) -> Sign | None:
    """Recognise one level stroke, or one crossed by another of its length."""
    height, width = mask.shape
    if width >= 3 * height:
        return Sign.MINUS if mask.mean() > _SURE else None
    if abs(width - height) > 0.2 * width:
        return None
    rows, columns = mask.mean(axis=1), mask.mean(axis=0)
    level, upright = rows > _CROSSED, columns > _CROSSED
    if not (0 < level.sum() <= height / 3 and 0 < upright.sum() <= width / 3):
        return None
    empty = mask[~level][:, ~upright].mean() < 1 - _SURE
    centred = (
        abs(np.flatnonzero(level).mean() - (height - 1) / 2)
        <= 1
        >= abs(np.flatnonzero(upright).mean() - (width - 1) / 2)
    )
    return Sign.PLUS if empty and centred else None


def _chevron(mask: Mask) -> Sign | None:
    """Recognise two strokes, or a triangle, that meet in the middle above or below."""
    height, width = mask.shape
    if not 1.3 <= width / height <= 3 or not mask.any(axis=0).all():
        return None
    if np.mean(mask == mask[:, ::-1]) < _SURE:
        return None
    across = np.arange(width) - (width - 1) / 2
    depth = (mask * np.arange(height)[:, None]).sum(axis=0) / mask.sum(axis=0)
    if np.std(depth) < height / 10:
        return None
    slope = float(np.corrcoef(np.abs(across), depth)[0, 1])
    return Sign.DOWN if slope < -_SURE else Sign.UP if slope > _SURE else None
