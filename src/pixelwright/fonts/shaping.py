"""How wide a text gets and where its ink lies, by font arithmetic alone: nothing is drawn.

Widths are linear in the size, as in a browser with subpixel text positioning.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from pixelwright.fonts.catalogue import Cut, family
from pixelwright.fonts.typeface import REFERENCE_PX, open_cut

Floats = npt.NDArray[np.float64]


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
    return np.array([[open_cut(cut).getlength(text) for text in texts] for cut in cuts]) / REFERENCE_PX


def ink_extents(
    text: str,
    family_name: str,
    size_px: float,
    weight: int = 400,
    italic: bool = False,
    letter_spacing_px: float = 0.0,
) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of the outlines in px from the pen origin on the baseline, y down."""
    cut = family(family_name).cut(weight, italic)
    left, top, right, bottom = (float(edge) * size_px for edge in inks_em([text], [cut])[0, 0])
    return left, top, right + max(0, len(text) - 1) * letter_spacing_px, bottom


def inks_em(texts: Sequence[str], cuts: Sequence[Cut]) -> Floats:
    """Return left, top, right, bottom of the ink of all texts in all cuts, in em, as (cuts, texts, 4)."""
    boxes = [[open_cut(cut).getbbox(text, anchor="ls") for text in texts] for cut in cuts]
    return np.array(boxes, dtype=float) / REFERENCE_PX


def ink_area_em2(text: str, cut: Cut) -> float:
    """Return the area that the glyphs fill, in em²: what tells weights apart."""
    mask = open_cut(cut, 100).getmask(text)
    return float(np.asarray(mask, dtype=float).sum()) / 255 / 100**2
