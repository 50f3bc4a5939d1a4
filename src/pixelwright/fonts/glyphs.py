"""Tables of every glyph's width, bounds and area, and of what pairs add, for all cuts at once, in em.

Knows nothing of lines and sizes: `shaping` puts glyphs together.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import brotli
import numpy as np
import numpy.typing as npt

from pixelwright.fonts.catalogue import DATA, Cut

Floats = npt.NDArray[np.float32]
Indices = npt.NDArray[np.intp]

WIDE_ADVANCE_EM = 1.0
WIDE_BOUNDS_EM = (0.04, -0.12, 0.96, 0.84)
"""Chinese, Japanese and Korean characters, which no family here has: about the same in every font."""
OTHER_ADVANCE_EM = 0.6
OTHER_BOUNDS_EM = (0.05, 0.0, 0.55, 0.6)
"""Anything else that no family here has: a guess."""
GUESSED_FILL = 0.3
"""Share of a guessed glyph's bounds that is ink."""


@dataclass(frozen=True, eq=False)
class GlyphTables:
    """Rows are cuts, columns characters. The last two columns stand for unknown characters."""

    advances: Floats
    """(rows, columns)"""
    bounds: Floats
    """(rows, columns, 4): left, bottom, right, top, y up from the baseline; not a number where blank."""
    areas: Floats
    """(rows, columns) in em²."""
    pairs: Floats
    """(pair rows, kerned + 1, kerned + 1): what shaping adds to two advances. The last is zero."""
    triples: dict[str, Floats]
    """(pair rows,) for each long ligature: what shaping adds beyond its two pairs."""
    rows: dict[tuple[str, int], int]
    pair_rows: dict[tuple[str, int], int]
    columns: dict[str, int]
    kerned: dict[str, int]

    def row(self, cut: Cut) -> int:
        """Return the row of the cut, or of its face's nearest weight."""
        return self.rows[cut.face.file, _tabulated(cut)]

    def column_indices(self, text: str) -> Indices:
        """Return the column of each character."""
        known = len(self.columns)
        found = [self.columns.get(character, -1) for character in text]
        return np.array(
            [at if at >= 0 else known + (not _wide(char)) for at, char in zip(found, text, strict=True)],
            dtype=np.intp,
        )

    def pair_advances(self, cuts: Sequence[Cut], text: str) -> Floats:
        """Return what shaping adds between each two neighbours, as (cuts, characters - 1)."""
        at = np.array([self.kerned.get(character, len(self.kerned)) for character in text], dtype=np.intp)
        low, high, share = self._pair_rows(cuts)
        first, second = at[:-1], at[1:]
        added = self.pairs[low[:, None], first, second]
        added += (self.pairs[high[:, None], first, second] - added) * share[:, None]
        for triple, more in self.triples.items():
            start = text.find(triple)
            while start >= 0:
                added[:, start + 1] += more[low] + (more[high] - more[low]) * share
                start = text.find(triple, start + 1)
        return added

    def _pair_rows(self, cuts: Sequence[Cut]) -> tuple[Indices, Indices, Floats]:
        low, high, share = [], [], []
        for cut in cuts:
            lightest, boldest = (400, 700) if cut.face.variable else (cut.weight, cut.weight)
            low.append(self.pair_rows[cut.face.file, lightest])
            high.append(self.pair_rows[cut.face.file, boldest])
            share.append(min(1.0, max(0.0, (cut.weight - 400) / 300)))
        return np.array(low, dtype=np.intp), np.array(high, dtype=np.intp), np.array(share, dtype=np.float32)


@cache
def glyph_tables() -> GlyphTables:
    """Return the tables, read on the first call."""
    with np.load(io.BytesIO(brotli.decompress((DATA / "glyphs.npz.br").read_bytes()))) as stored:
        units = stored["units"].astype(np.float32)
        rows = _names(stored["cuts"])
        pair_rows = _names(stored["pair_cuts"])
        pair_units = np.array([units[rows[name]] for name in pair_rows], dtype=np.float32)
        bounds = stored["bounds"].astype(np.float32)
        bounds[(bounds == 0).all(axis=-1)] = np.nan
        return GlyphTables(
            advances=_with_unknown(stored["advances"] / units[:, None], WIDE_ADVANCE_EM, OTHER_ADVANCE_EM),
            bounds=_with_unknown(bounds / units[:, None, None], WIDE_BOUNDS_EM, OTHER_BOUNDS_EM),
            areas=_with_unknown(
                stored["areas"] / np.float32(65535), _guessed(WIDE_BOUNDS_EM), _guessed(OTHER_BOUNDS_EM)
            ),
            pairs=np.pad(stored["pairs"] / pair_units[:, None, None], ((0, 0), (0, 1), (0, 1))),
            triples={
                str(name): stored["triples"][:, index] / pair_units
                for index, name in enumerate(stored["triple_names"])
            },
            rows=rows,
            pair_rows=pair_rows,
            columns={chr(code): index for index, code in enumerate(stored["characters"].tolist())},
            kerned={chr(code): index for index, code in enumerate(stored["kerned"].tolist())},
        )


def _tabulated(cut: Cut) -> int:
    if not cut.face.variable:
        return cut.weight
    return min(max(round(cut.weight / 100) * 100, cut.face.lightest), cut.face.boldest)


def _wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _names(stored: npt.NDArray[np.str_]) -> dict[tuple[str, int], int]:
    pairs = (name.split() for name in stored.tolist())
    return {(file, int(weight)): index for index, (file, weight) in enumerate(pairs)}


def _with_unknown(table: Floats, wide: float | tuple[float, ...], other: float | tuple[float, ...]) -> Floats:
    extra = np.broadcast_to(np.array([wide, other], dtype=np.float32), (len(table), 2, *table.shape[2:]))
    return np.concatenate([table.astype(np.float32), extra], axis=1)


def _guessed(bounds: tuple[float, float, float, float]) -> float:
    left, bottom, right, top = bounds
    return GUESSED_FILL * (right - left) * (top - bottom)
