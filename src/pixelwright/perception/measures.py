"""How well strips of text fit the cuts of the font catalogue: widths, height and amount of ink.

Pure arithmetic on numbers that were measured once per strip; draws nothing. Lengths are device px.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.fonts import Cut
from pixelwright.perception.glyphs import glyph_row
from pixelwright.perception.strips import Strip

Floats = npt.NDArray[np.float64]
Coverage = npt.NDArray[np.float32]

EDGE_SD_PX = 0.35
"""Standard deviation of a word's edge, measured over clean renders (antialiasing at a quarter px)."""
HINT_DOUBT_PX = 0.1
"""Hinting rounds tops and feet to whole pixels, mostly."""
LIGHT_GAIN = 0.96
"""Light text on dark is drawn a little bolder than its outlines: the median of clean renders is +4 %."""
SAME_COLOUR = 16.0
"""Channel difference up to which words are measured as if of one colour."""
GAP_SD_PX = 0.6
GAP_CAP = 9.0
"""Largest squared deviation of one gap: broken strokes leave gaps where no letter ends."""
GAPPED_LETTERS = 32
"""Longer texts have words enough to tell faces apart by."""
HEIGHT_SD_PX = 0.6
"""... of the height of a line's ink."""
MASS_SD = 0.06
"""... of the logarithm of the ink's amount; 0.04 for dark text, 0.08 for light on dark."""
ITALIC_SHEAR = 0.2
"""Tangent of the angle of most italics, 11 degrees."""
SLANT_WEIGHT = 8.0
"""Log-likelihood for each unit of `Measured.slant`."""
OVERSHOOT_EM = 0.06
"""How far round letters reach below the baseline before hinting puts them on it; commas reach farther."""
SPACING_LOSS = 5.0
"""Log-likelihood that letter-spacing must gain: few texts are spaced, and it explains many a wrong face."""
CAPITALS_LOSS = 3.0
"""The same for capitals, which are spaced more often."""
SPACING_SPAN_EM = (-0.06, 0.5)
SPACED_LETTERS = 4
SPACED_STEPS = (0.9, 0.93, 0.96, 0.99, 1.02)
"""Sizes tried for spaced text, as shares of the size from the height, which reads 3 % too much."""
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
    slant: float
    """How much sharper the stems get when the ink is sheared upright from an italic's angle: above 0
    for italics, below for upright text."""

    gaps: Floats
    """Middles of the empty columns within words: they tell letters' widths where there are few words."""
    rows: Floats
    """Sum of coverage of every pixel row ..."""
    first_row: int
    """... and the y of the first."""

    def settled_baseline(self, guess: float) -> float:
        """Return the row edge within a pixel of `guess` below which the ink drops most."""
        edges = [guess - 1, guess, guess + 1]
        at = [round(edge) - self.first_row for edge in edges]
        if at[0] < 1 or at[-1] >= len(self.rows):
            return guess
        drops = [float(self.rows[row - 1] - self.rows[row]) for row in at]
        drops[1] *= 1.25
        return edges[int(np.argmax(drops))]

    @property
    def ends(self) -> tuple[int, ...]:
        """Index in `text` of the last character of every word."""
        return (*(start - 2 for start in self.starts[1:]), len(self.text) - 1)


def measured(strip: Strip) -> Measured:
    """Measure the words of a strip."""
    first, last = strip.columns
    main = strip.colour
    whole = strip.ink.coverage(main, first, last)
    edges, masses, tops, bottoms = [], [], [], []
    for word, colour in zip(strip.words, strip.colours, strict=True):
        coverage = whole[:, word.left - first : word.right - first]
        if np.abs(colour - main).max() > SAME_COLOUR:
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
        text=strip.text,
        edges=np.array(edges) + strip.ink.left,
        starts=tuple(int(start) for start in starts),
        top=min(tops, default=0.0) + strip.ink.top,
        bottom=max(bottoms, default=1.0) + strip.ink.top,
        mass=np.array(masses) * (LIGHT_GAIN if _lighter(strip) else 1.0),
        slant=_slant(whole),
        gaps=_gaps(strip),
        rows=whole.sum(axis=1).astype(float),
        first_row=strip.ink.top,
    )


def _lighter(strip: Strip) -> bool:
    return float(strip.colour.sum()) > float(strip.ink.backdrop.reshape(-1, 3).mean(axis=0).sum())


def _slant(coverage: Coverage) -> float:
    height, width = coverage.shape
    reach = round(ITALIC_SHEAR * height) + 1
    wide = cv2.copyMakeBorder(coverage, 0, 0, reach, reach, cv2.BORDER_CONSTANT, value=0)
    shear = np.array([[1, ITALIC_SHEAR, -ITALIC_SHEAR * height / 2], [0, 1, 0]], dtype=np.float32)
    upright = cv2.warpAffine(wide, shear, (width + 2 * reach, height))
    return float(np.log(_sharpness(upright.sum(axis=0)) / _sharpness(wide.sum(axis=0))))


def _sharpness(columns: npt.NDArray[np.floating]) -> float:
    return float(np.square(np.diff(columns)).sum()) + 1e-3


def _gaps(strip: Strip) -> Floats:
    if len(strip.text) > GAPPED_LETTERS:
        return np.zeros(0)
    middles = []
    for word in strip.words:
        columns = np.flatnonzero(strip.ink.mask[:, word.left : word.right].any(axis=0))
        breaks = np.flatnonzero(np.diff(columns) > 1)
        middles += [(columns[at] + 1 + columns[at + 1]) / 2 + word.left for at in breaks]
    return np.array(middles, dtype=float) + strip.ink.left


def _first(profile: npt.NDArray[np.float32]) -> float:
    return min(1.0, float(profile[0])) if len(profile) else 1.0


@dataclass(frozen=True, eq=False, slots=True)
class Fit:
    """One strip against several cuts; arrays have one entry a cut."""

    size_px: Floats
    """px per em that fits best."""
    size_sd_px: Floats
    spacing_px: Floats
    """Letter-spacing, mostly 0."""
    likelihood: Floats
    """Logarithm, without constants; 0 is perfect."""
    pen_x: Floats
    """Where the line's pen starts, page origin."""
    baseline: Floats
    """y in whole px: browsers put baselines there and hinting puts feet on them."""
    height_size_px: Floats
    """px per em that fits the height."""
    height_size_sd_px: Floats


@dataclass(frozen=True, eq=False, slots=True)
class _Expected:
    """What the cuts foretell of a strip at 1 px per em."""

    places: Floats
    """(cuts, edges)"""
    top: Floats
    bottom: Floats
    area: Floats
    italic: npt.NDArray[np.bool_]
    gaps: Floats
    """(cuts, characters - 1): the middle between each two neighbours."""

    @classmethod
    def of(cls, item: Measured, cuts: Sequence[Cut]) -> _Expected:
        row = glyph_row(item.text, cuts)
        places = np.empty((len(cuts), len(item.edges)))
        places[:, 0::2], places[:, 1::2] = row.left[:, item.starts], row.right[:, item.ends]
        inked = row.right > row.left
        top = np.where(inked, row.top, 9.0).min(axis=1)
        bottom = np.where(inked, row.bottom, -9.0).max(axis=1)
        italic = np.array([cut.face.italic for cut in cuts])
        gaps = (row.right[:, :-1] + row.left[:, 1:]) / 2
        return cls(places, top, np.maximum(bottom, top + 0.05), row.area.sum(axis=1), italic, gaps)


def fit(item: Measured, cuts: Sequence[Cut], size_px: float | None = None, spacing_px: float = 0.0) -> Fit:
    """Fit the strip with every cut at its best size and spacing, or at those given."""
    expected = _Expected.of(item, cuts)
    index = np.empty(len(item.edges))
    index[0::2], index[1::2] = item.starts, item.ends
    if size_px is not None:
        sizes = np.full(len(cuts), size_px)
        return _judged(item, expected, index, sizes, np.full(len(cuts), spacing_px))
    plain = _judged(item, expected, index, _widths_size(expected.places, item.edges), np.zeros(len(cuts)))
    if len(item.text) < SPACED_LETTERS or plain.likelihood.max() > -_spacing_loss(item):
        return plain
    spread = [_spaced(item, expected, index, plain.height_size_px * step) for step in SPACED_STEPS]
    return _best([plain, *spread])


def _widths_size(places: Floats, edges: Floats) -> Floats:
    """Fit edges = pen + size × places by least squares for every cut."""
    around = places - places.mean(axis=1, keepdims=True)
    size = (around * (edges - edges.mean())).sum(axis=1) / np.maximum(1e-6, np.square(around).sum(axis=1))
    sizes: Floats = np.maximum(size, 1.0)
    return sizes


def _spaced(item: Measured, expected: _Expected, index: Floats, sizes: Floats) -> Fit:
    """Let letter-spacing take up what the size from the height leaves of the width."""
    rest = item.edges - sizes[:, None] * expected.places
    around = index - index.mean()
    spacing = (rest * around).sum(axis=1) / max(1e-6, float(np.square(around).sum()))
    low, high = SPACING_SPAN_EM
    found = _judged(item, expected, index, sizes, np.clip(spacing, low * sizes, high * sizes))
    return replace(found, likelihood=found.likelihood - _spacing_loss(item))


def _spacing_loss(item: Measured) -> float:
    return CAPITALS_LOSS if item.text.isupper() else SPACING_LOSS


def spacing_at(item: Measured, cut: Cut, size_px: float) -> float:
    """Return the letter-spacing in px that makes the widths fit at a given size."""
    index = np.empty(len(item.edges))
    index[0::2], index[1::2] = item.starts, item.ends
    return float(_spaced(item, _Expected.of(item, [cut]), index, np.array([size_px])).spacing_px[0])


def _judged(item: Measured, expected: _Expected, index: Floats, sizes: Floats, spacing: Floats) -> Fit:
    """Return how likely sizes and spacings are, and where they put pen and baseline."""
    rest = item.edges - sizes[:, None] * expected.places - spacing[:, None] * index
    pen = rest.mean(axis=1)
    off = rest - pen[:, None]
    height, tall = item.bottom - item.top, expected.bottom - expected.top
    hinted = np.round(-sizes * expected.top) + np.round(sizes * expected.bottom)
    too_tall = np.minimum(np.abs(height - sizes * tall), np.abs(height - hinted) + HINT_DOUBT_PX)
    mass = np.log(max(0.5, float(item.mass.sum())) / np.maximum(1e-3, sizes**2 * expected.area))
    slant = np.where(expected.italic, 1, -1) * SLANT_WEIGHT * np.clip(item.slant, -0.5, 0.5)
    loss = 0.5 * (
        np.square(off).sum(axis=1) / EDGE_SD_PX**2
        + (too_tall / HEIGHT_SD_PX) ** 2
        + (mass / MASS_SD) ** 2
        + _gap_misfit(item, expected, pen, sizes, spacing)
    )
    below = np.round(np.where(expected.bottom < OVERSHOOT_EM, 0.0, sizes * expected.bottom))
    baseline = np.round(item.bottom - below)
    around = expected.places - expected.places.mean(axis=1, keepdims=True)
    spread = EDGE_SD_PX / np.maximum(np.sqrt(np.square(around).sum(axis=1)), 0.05)
    return Fit(sizes, spread, spacing, slant - loss, pen, baseline, height / tall, HEIGHT_SD_PX / tall)


def _gap_misfit(item: Measured, expected: _Expected, pen: Floats, sizes: Floats, spacing: Floats) -> Floats:
    """Return the squared distances of the gaps seen from the nearest ones foretold, in deviations."""
    if not len(item.gaps) or not expected.gaps.shape[1]:
        return np.zeros(len(sizes))
    steps = spacing[:, None] * (np.arange(expected.gaps.shape[1]) + 0.5)
    foretold = pen[:, None] + sizes[:, None] * expected.gaps + steps
    distance = np.abs(foretold[:, :, None] - item.gaps[None, None, :]).min(axis=1)
    misfit: Floats = np.minimum(np.square(distance / GAP_SD_PX), GAP_CAP).sum(axis=1)
    return misfit


def _best(fits: list[Fit]) -> Fit:
    """Take the likeliest of several fits for every cut."""
    pick = np.argmax([found.likelihood for found in fits], axis=0)
    rows = np.arange(len(pick))

    def chosen(name: str) -> Floats:
        values: Floats = np.array([getattr(found, name) for found in fits])[pick, rows]
        return values

    return Fit(*(chosen(name) for name in Fit.__dataclass_fields__))
