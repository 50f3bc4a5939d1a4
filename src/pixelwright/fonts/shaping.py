"""How wide a text gets and where its ink lies, by font arithmetic alone: nothing is drawn, no file opened.

Widths are linear in the size, as in a browser with subpixel text positioning.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from pixelwright.fonts.catalogue import Cut, family
from pixelwright.fonts.glyphs import Floats, glyph_tables


def advance_px(
    text: str,
    family_name: str,
    size_px: float,
    weight: int = 400,
    italic: bool = False,
    letter_spacing_px: float = 0.0,
) -> float:
    """Return the width a browser gives the text: kerned, plus the spacing after every character."""
    cut = family(family_name).cut(weight, italic)
    return float(advances_em([text], [cut])[0, 0]) * size_px + len(text) * letter_spacing_px


def advances_em(texts: Sequence[str], cuts: Sequence[Cut]) -> Floats:
    """Return the kerned widths of all texts in all cuts, in em, as (cuts, texts)."""
    return np.stack([pens_em(text, cuts)[:, -1] for text in texts], axis=1)


def pens_em(text: str, cuts: Sequence[Cut]) -> Floats:
    """Return where the pen stands before each character and after the last, as (cuts, characters + 1)."""
    tables = glyph_tables()
    rows = tables.rows_of(tuple(cuts))
    steps = tables.advances[rows[:, None], tables.column_indices(text)]
    if len(text) > 1:
        steps[:, :-1] += tables.pair_advances(rows, text)
    return np.concatenate([np.zeros((len(rows), 1), np.float32), steps.cumsum(axis=1)], axis=1)


def ink_extents(
    text: str,
    family_name: str,
    size_px: float,
    weight: int = 400,
    italic: bool = False,
    letter_spacing_px: float = 0.0,
) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of the outlines in px from the pen origin on the baseline, y down.

    All zero where nothing is drawn.
    """
    cut = family(family_name).cut(weight, italic)
    edges = inks_em([text], [cut], letter_spacing_px / size_px)[0, 0] * size_px
    left, top, right, bottom = (float(edge) for edge in edges)
    return left, top, right, bottom


def inks_em(texts: Sequence[str], cuts: Sequence[Cut], letter_spacing_em: float = 0.0) -> Floats:
    """Return left, top, right, bottom of the outlines of all texts in all cuts, in em, y down.

    The shape is (cuts, texts, 4), the origin the pen's on the baseline. All zero where nothing is drawn.
    """
    tables = glyph_tables()
    rows = np.array([tables.row(cut) for cut in cuts], dtype=np.intp)
    result = np.zeros((len(rows), len(texts), 4), np.float32)
    for index, text in enumerate(texts):
        drawn = [at for at, character in enumerate(text) if not character.isspace()]
        columns = tables.column_indices(text)
        blank = np.isnan(tables.bounds[0, columns, 0])
        drawn = [at for at in drawn if not blank[at]]
        if not drawn:
            continue
        pens = pens_em(text, cuts)[:, drawn] + np.float32(letter_spacing_em) * np.array(drawn, np.float32)
        boxes = tables.bounds[rows[:, None], columns[drawn]]
        result[:, index, 0] = (pens + boxes[..., 0]).min(axis=1)
        result[:, index, 1] = -boxes[..., 3].max(axis=1)
        result[:, index, 2] = (pens + boxes[..., 2]).max(axis=1)
        result[:, index, 3] = -boxes[..., 1].min(axis=1)
    return result


def ink_area_em2(text: str, cut: Cut) -> float:
    """Return the area that the glyphs fill, in em²: what tells weights apart."""
    return float(ink_areas_em2([text], [cut])[0, 0])


def ink_areas_em2(texts: Sequence[str], cuts: Sequence[Cut]) -> npt.NDArray[np.float32]:
    """Return the filled areas of all texts in all cuts, in em², as (cuts, texts)."""
    tables = glyph_tables()
    rows = np.array([tables.row(cut) for cut in cuts], dtype=np.intp)[:, None]
    return np.stack([tables.areas[rows, tables.column_indices(text)].sum(axis=1) for text in texts], axis=1)
