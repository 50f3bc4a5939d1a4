"""How well strips of text fit the cuts of the font catalogue: widths, height and amount of ink.

Pure arithmetic on numbers that were measured once per strip; draws nothing. Lengths are device px.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pixelwright.fonts import Cut
from pixelwright.perception.glyphs import glyph_row
from pixelwright.perception.strips import Strip

Floats = npt.NDArray[np.float64]

EDGE_SD_PX = 0.35
"""Standard deviation of a word's edge, measured over clean renders (antialiasing at a quarter px)."""
HEIGHT_SD_PX = 0.6
"""... of the height of a line's ink."""
MASS_SD = 0.06
"""... of the logarithm of the ink's amount; 0.04 for dark text, 0.08 for light on dark."""
FAR = 30.0
"""Largest loss of log-likelihood that one strip may cast, so that one bad reading cannot outvote many."""


@dataclass(frozen=True, eq=False, slots=True)
class Measured:
    """What is measured of a strip, page origin where it is a place."""

    text: str
    edges: Floats
    """Left and right edge of every word, alternating, to a fraction of a pixel."""
    starts: tuple[int, ...]
    """Index in `text` of the first character of every word."""
    top: float
    bottom: float
    mass: Floats
    """Sum of coverage of every word, px²."""


def measured(strip: Strip) -> Measured:
    """Measure the words of a strip."""
    edges, masses, tops, bottoms = [], [], [], []
    for word, colour in zip(strip.words, strip.colours, strict=True):
        coverage = strip.ink.coverage(colour, word.left, word.right)
        columns, rows = coverage.max(axis=0), coverage.max(axis=1)
        edges += [word.left + 1 - _first(columns), word.right - 1 + _first(columns[::-1])]
        masses.append(float(coverage.sum()))
        inked = np.flatnonzero(rows > 0.15)
        if len(inked):
            tops.append(inked[0] + 1 - min(1.0, float(rows[inked[0]])))
            bottoms.append(inked[-1] + min(1.0, float(rows[inked[-1]])))
    starts = np.cumsum([0] + [len(word.text) + 1 for word in strip.words[:-1]])
    return Measured(
        strip.text,
        np.array(edges) + strip.ink.left,
        tuple(int(start) for start in starts),
        min(tops, default=0.0) + strip.ink.top,
        max(bottoms, default=1.0) + strip.ink.top,
        np.array(masses),
    )


def _first(profile: npt.NDArray[np.float32]) -> float:
    return min(1.0, float(profile[0])) if len(profile) else 1.0


@dataclass(frozen=True, eq=False, slots=True)
class Fit:
    """One strip against several cuts; arrays have one entry a cut."""

    size_px: Floats
    """px per em that fits the widths best."""
    size_sd_px: Floats
    likelihood: Floats
    """Logarithm, without constants; 0 is perfect."""
    pen_x: Floats
    """Where the line's pen starts, page origin."""
    baseline: Floats
    height_size_px: Floats
    """px per em that fits the height."""
    residual_px: Floats
    """Root mean square of the words' edges."""
    mass_ratio: Floats
    """Logarithm of measured over expected amount of ink."""


def fit(item: Measured, cuts: Sequence[Cut], size_px: float | None = None) -> Fit:
    """Fit the strip with every cut at its best size, or at `size_px`."""
    row = glyph_row(item.text, cuts)
    ends = [*(start - 2 for start in item.starts[1:]), len(item.text) - 1]
    places = np.empty((len(cuts), len(item.edges)))
    places[:, 0::2], places[:, 1::2] = row.left[:, item.starts], row.right[:, ends]
    size, pen = _line(places, item.edges, size_px)
    off = item.edges - pen[:, None] - size[:, None] * places
    residual = np.sqrt(np.mean(off**2, axis=1))
    span = np.sqrt(np.square(places - places.mean(axis=1, keepdims=True)).sum(axis=1))
    inked = row.right > row.left
    top = np.where(inked, row.top, 9.0).min(axis=1)
    bottom = np.where(inked, row.bottom, -9.0).max(axis=1)
    area = row.area.sum(axis=1)
    height = item.bottom - item.top
    mass = np.log(max(0.5, float(item.mass.sum())) / np.maximum(1e-3, size**2 * area))
    tall = height - size * (bottom - top)
    loss = 0.5 * (
        np.square(off).sum(axis=1) / EDGE_SD_PX**2 + (tall / HEIGHT_SD_PX) ** 2 + (mass / MASS_SD) ** 2
    )
    baseline = ((item.bottom - size * bottom) + (item.top - size * top)) / 2
    spread = EDGE_SD_PX / np.maximum(span, 0.05)
    return Fit(size, spread, -loss, pen, baseline, height / (bottom - top), residual, mass)


def _line(places: Floats, edges: Floats, size_px: float | None) -> tuple[Floats, Floats]:
    """Fit edges = pen + size × places by least squares for every cut."""
    middle, centre = places.mean(axis=1, keepdims=True), edges.mean()
    around = places - middle
    size = (around * (edges - centre)).sum(axis=1) / np.maximum(1e-6, np.square(around).sum(axis=1))
    size = np.full(len(places), size_px) if size_px else np.maximum(size, 1.0)
    return size, centre - size * middle[:, 0]
