"""How many device pixels a picture has to one CSS pixel, told from the picture itself.

Knows nothing of files; the name and the resolution that a file states come as arguments.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pixelwright.raster import Pixels

Greys = npt.NDArray[np.int16]

RATIOS = (1, 2, 3)

_PHONES_PX = (360, 375, 390, 393, 402, 412, 414, 428, 430, 440)
_TABLETS_PX = (744, 768, 810, 820, 834, 1024, 1112, 1133, 1180, 1194)
_SCREENS_PX = (1280, 1366, 1440, 1470, 1512, 1536, 1600, 1680, 1728, 1792, 1920, 2560)
WINDOW_WIDTHS_PX = frozenset((*_PHONES_PX, *_TABLETS_PX, *_SCREENS_PX))
"""CSS widths of common windows and screens. Not 320: 640 px are a crop more often than a dense phone."""

NARROWEST_PX = 300
"""No whole page is narrower, in CSS px; a picture that would be is a detail or has a smaller ratio."""
WIDEST_PX = 2000
"""Wider pages are rare, so that a picture this wide is more often a dense one."""

_FIRST_ROWS_PX = 1_600_000
_WIDEST_STROKE_PX = 6
_MIN_STROKES = 150
"""Fewer say nothing: a logo, an icon, a photograph."""
_MIN_EDGES = 10


@dataclass(frozen=True, slots=True)
class PixelRatio:
    """The ratio and the reason for it, a phrase for the report."""

    value: float
    reason: str


def guess_pixel_ratio(pixels: Pixels, *, name: str = "", dpi: float | None = None) -> PixelRatio:
    """Return 1, 2 or 3 with the reason.

    A name that ends in `@2x` decides. Else four signals are added up, as logarithms of odds: whether the
    width makes a common window, the resolution that the file states, how thick the strokes of its text
    are, and whether its straight edges lie on multiples of the ratio.
    """
    named = re.search(r"@([123])x(?=\.|$)", name, re.IGNORECASE)
    if named:
        return PixelRatio(float(named[1]), f"the file name says @{named[1]}x")
    width = pixels.shape[1]
    sample = pixels[: max(64, _FIRST_ROWS_PX // width)]
    signals = {
        "its width": _by_width(width),
        "the resolution in the file": _by_dpi(dpi),
        "its strokes": _by_strokes(sample),
        "its edges": _by_edges(sample),
    }
    # Ratios above 1 are rarer, and taking a plain picture for a dense one halves it.
    total = {ratio: sum(odds[ratio] for odds in signals.values()) - (ratio - 1) for ratio in RATIOS}
    best = max(RATIOS, key=lambda ratio: total[ratio])
    reasons = [phrase for phrase, odds in signals.items() if odds[best] > 0]
    if not reasons:
        return PixelRatio(1.0, "nothing speaks for more")
    return PixelRatio(float(best), f"from {' and '.join(reasons)}")


Odds = dict[int, float]


def _by_width(width_px: int) -> Odds:
    """Judge by which ratios make a common window of it; the more of them do, the less that says."""
    common = [r for r in RATIOS if width_px % r == 0 and width_px // r in WINDOW_WIDTHS_PX]
    odds = {ratio: 3.5 / len(common) if ratio in common else 0.0 for ratio in RATIOS}
    for ratio in RATIOS[1:]:
        odds[ratio] -= 4 if width_px / ratio < NARROWEST_PX else 0
    odds[1] -= 2 if width_px > WIDEST_PX else 0
    return odds


def _by_dpi(dpi: float | None) -> Odds:
    """Captures of macOS state 72 dots to an inch for each device pixel of a CSS pixel."""
    stated = round(dpi / 72, 1) if dpi else 0
    return {ratio: 2.5 if ratio > 1 and stated == ratio else 0.0 for ratio in RATIOS}


def _by_strokes(sample: Pixels) -> Odds:
    """Judge by how many vertical strokes are thin.

    Of strokes up to 6 px wide, those up to 2 px made .26 to .68 of all on 50 real pages at 1x, .03 to .51
    (nine in ten: up to .28) at 2x and up to .19 at 3x. Those up to 3 px made .36 at 2x and .12 at 3x in the
    median.
    """
    counts = stroke_widths(sample)
    if sum(counts) < _MIN_STROKES:
        return dict.fromkeys(RATIOS, 0.0)
    up_to_two, up_to_three = sum(counts[:2]) / sum(counts), sum(counts[:3]) / sum(counts)
    dense = float(np.clip((0.35 - up_to_two) / 0.05, -3, 3))
    denser = float(np.clip((0.2 - up_to_three) / 0.05, -2, 2))
    return {1: 0.0, 2: dense, 3: dense + denser}


def stroke_widths(sample: Pixels) -> list[int]:
    """Count, on every other row, runs of 1, 2, ... 6 px that are lighter or darker than both sides."""
    grey = _luminance(sample[::2])
    counts = []
    lightest = darkest = grey
    for width in range(1, _WIDEST_STROKE_PX + 1):
        lightest = np.maximum(lightest[:, : grey.shape[1] - width + 1], grey[:, width - 1 :])
        darkest = np.minimum(darkest[:, : grey.shape[1] - width + 1], grey[:, width - 1 :])
        left, right = grey[:, : -width - 1], grey[:, width + 1 :]
        inside = (darkest[:, 1:-1] - np.maximum(left, right) > 40) | (
            np.minimum(left, right) - lightest[:, 1:-1] > 40
        )
        counts.append(int((inside & (np.abs(left - right) < 25)).sum()))
    return counts


def _luminance(pixels: Pixels) -> Greys:
    weights = np.array([77, 151, 28], dtype=np.int32)
    grey: Greys = ((pixels @ weights) >> 8).astype(np.int16)
    return grey


def _by_edges(sample: Pixels) -> Odds:
    """Judge by straight edges: in a dense capture of a flat design all of them lie on multiples of the ratio.

    Only a full score counts: real pages place much of their content on fractions of a CSS pixel.
    """
    places = np.concatenate([edge_places(sample), edge_places(sample.transpose(1, 0, 2))])
    odds = dict.fromkeys(RATIOS, 0.0)
    if len(places) >= _MIN_EDGES:
        for ratio in RATIOS[1:]:
            odds[ratio] = 2.0 * ratio if (places % ratio == 0).mean() > 0.95 else 0.0
    return odds


def edge_places(pixels: Pixels, tile_px: int = 16) -> npt.NDArray[np.intp]:
    """Return the rows before which a flat area ends and another begins, over at least two tiles."""
    height, width = pixels.shape[0], pixels.shape[1] // tile_px * tile_px
    if width == 0 or height < 2:
        return np.zeros(0, dtype=np.intp)
    tiles = pixels[:, :width].reshape(height, width // tile_px, tile_px, 3)
    is_flat = (tiles == tiles[:, :, :1]).all(axis=(2, 3))
    first = tiles[:, :, 0].astype(np.int16)
    steps = np.abs(np.diff(first, axis=0)).sum(axis=-1) >= 6
    edges = steps & is_flat[1:] & is_flat[:-1]
    return np.nonzero(edges.sum(axis=1) >= 2)[0] + 1
