"""Tables of every glyph's width, bounds and area, and of what pairs add, for all cuts at once, in em.

Knows nothing of lines and sizes: `shaping` puts glyphs together.
"""

from __future__ import annotations

import io
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

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
    units: Floats
    """(rows,): font units in an em, for the next two."""
    pairs: npt.NDArray[np.int16]
    """(rows, kerned, kerned) in font units: what shaping adds to two advances."""
    triples: dict[str, npt.NDArray[np.int16]]
    """(rows,) in font units for each long ligature: what shaping adds beyond its two pairs."""
    rows: dict[tuple[str, int], int]
    columns: dict[str, int]
    kerned: dict[str, int]

    def row(self, cut: Cut) -> int:
        """Return the row of the cut, or of its face's nearest weight."""
        return self.rows[cut.face.file, _tabulated(cut)]

    def rows_of(self, cuts: tuple[Cut, ...]) -> Indices:
        """Return the rows of several cuts, remembered. The array is shared: do not write to it."""
        return _rows_of(self, cuts)

    def column_indices(self, text: str) -> Indices:
        """Return the column of each character."""
        known = len(self.columns)
        found = [self.columns.get(character, -1) for character in text]
        return np.array(
            [at if at >= 0 else known + (not _wide(char)) for at, char in zip(found, text, strict=True)],
            dtype=np.intp,
        )

    def pair_advances(self, rows: Indices, text: str) -> Floats:
        """Return what shaping adds between each two neighbours, as (rows, characters - 1)."""
        added = np.zeros((len(rows), len(text) - 1), dtype=np.float32)
        at = np.array([self.kerned.get(_base(character), -1) for character in text], dtype=np.intp)
        both = np.flatnonzero((at[:-1] >= 0) & (at[1:] >= 0))
        added[:, both] = self.pairs[rows[:, None], at[both], at[both + 1]]
        for triple, more in self.triples.items():
            start = text.find(triple)
            while start >= 0:
                added[:, start + 1] += more[rows]
                start = text.find(triple, start + 1)
        return added / self.units[rows, None]


@cache
def glyph_tables() -> GlyphTables:
    """Return the tables, read on the first call."""
    with np.load(io.BytesIO(brotli.decompress((DATA / "glyphs.npz.br").read_bytes()))) as stored:
        units = stored["units"].astype(np.float32)
        areas = stored["areas"] / np.float32(65535)
        bounds = stored["bounds"].astype(np.float32)
        bounds[(bounds == 0).all(axis=-1)] = np.nan
        triples = stored["triples"]
        return GlyphTables(
            advances=_with_unknown(stored["advances"] / units[:, None], WIDE_ADVANCE_EM, OTHER_ADVANCE_EM),
            bounds=_with_unknown(bounds / units[:, None, None], WIDE_BOUNDS_EM, OTHER_BOUNDS_EM),
            areas=_with_unknown(areas, _guessed(WIDE_BOUNDS_EM), _guessed(OTHER_BOUNDS_EM)),
            units=units,
            pairs=stored["pairs"],
            triples={str(name): triples[:, at] for at, name in enumerate(stored["triple_names"])},
            rows={_name(cut): row for row, cut in enumerate(stored["cuts"].tolist())},
            columns=_positions(stored["characters"]),
            kerned=_positions(stored["kerned"]),
        )


@lru_cache(maxsize=256)
def _rows_of(tables: GlyphTables, cuts: tuple[Cut, ...]) -> Indices:
    return np.array([tables.row(cut) for cut in cuts], dtype=np.intp)


def _tabulated(cut: Cut) -> int:
    if not cut.face.variable:
        return cut.weight
    return min(max(round(cut.weight / 100) * 100, cut.face.lightest), cut.face.boldest)


def _base(character: str) -> str:
    """Return the letter without its accent: fonts kern é like e."""
    return character if character.isascii() else unicodedata.normalize("NFD", character)[0]


def _wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _name(cut: str) -> tuple[str, int]:
    file, weight = cut.split()
    return file, int(weight)


def _positions(codes: npt.NDArray[np.int32]) -> dict[str, int]:
    return {chr(code): at for at, code in enumerate(codes.tolist())}


def _with_unknown(table: Floats, wide: float | tuple[float, ...], other: float | tuple[float, ...]) -> Floats:
    extra = np.broadcast_to(np.array([wide, other], dtype=np.float32), (len(table), 2, *table.shape[2:]))
    return np.concatenate([table.astype(np.float32), extra], axis=1)


def _guessed(bounds: tuple[float, float, float, float]) -> float:
    left, bottom, right, top = bounds
    return GUESSED_FILL * (right - left) * (top - bottom)
