"""One text's glyphs laid out in many cuts at once, so that whole pages are compared by array arithmetic.

Knows no pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from pixelwright.fonts import Cut
from pixelwright.fonts.glyphs import glyph_tables
from pixelwright.fonts.shaping import pens_em

FEW_CUTS = 4
"""Up to so many cuts a row is small (3 KB) and asked for again: when a line is refined."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False, slots=True)
class GlyphRow:
    """Arrays of shape (cuts, characters), in em from the line's start; y from the baseline, down."""

    left: Floats
    right: Floats
    """Ink edges. A blank has no ink: its right edge lies before its left one."""
    top: Floats
    bottom: Floats
    area: Floats
    advance: Floats


def glyph_row(text: str, cuts: Sequence[Cut]) -> GlyphRow:
    """Lay `text` out in every cut, kerned as a browser does. The arrays are shared: do not write to them."""
    return _remembered(text, tuple(cuts)) if len(cuts) <= FEW_CUTS else _laid_out(text, cuts)


@lru_cache(maxsize=4096)
def _remembered(text: str, cuts: tuple[Cut, ...]) -> GlyphRow:
    return _laid_out(text, cuts)


def _laid_out(text: str, cuts: Sequence[Cut]) -> GlyphRow:
    tables = glyph_tables()
    rows = tables.rows_of(tuple(cuts))[:, None]
    columns = tables.column_indices(text)
    pen = pens_em(text, cuts).astype(float)
    bounds = tables.bounds[rows, columns].astype(float)
    blank = np.isnan(bounds[..., 0])
    left, low, right, high = (np.where(blank, 0.0, bounds[..., edge]) for edge in range(4))
    return GlyphRow(
        left=pen[:, :-1] + left,
        right=np.where(blank, pen[:, :-1] - 1.0, pen[:, :-1] + right),
        top=-high,
        bottom=-low,
        area=tables.areas[rows, columns].astype(float),
        advance=np.diff(pen, axis=1),
    )
