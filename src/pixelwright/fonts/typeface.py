"""Opened font files. The only module that knows FreeType; files are opened on first use and kept.

Not safe to share between threads.
"""

from __future__ import annotations

import io
from functools import lru_cache

import freetype
import numpy as np
import numpy.typing as npt
from fontTools.ttLib import TTFont

from pixelwright.fonts.catalogue import Cut, Face

Mask = npt.NDArray[np.uint8]


def draw_glyph(
    cut: Cut, character: str, size_px: float, shift_x: float, hinted: bool
) -> tuple[Mask, int, int]:
    """Return coverage (rows, columns) 0 to 255, and its left edge and top edge from the pen, y down, in px.

    `hinted` fits heights to the pixel grid (FreeType's light mode) and leaves widths alone.
    """
    opened = _open(cut)
    opened.set_char_size(round(size_px * 64))
    opened.set_transform(_UNSCALED, freetype.Vector(round(shift_x * 64), 0))
    opened.load_char(character, freetype.FT_LOAD_NO_BITMAP | _MODES[hinted])
    opened.glyph.render(freetype.FT_RENDER_MODE_NORMAL)
    bitmap = opened.glyph.bitmap
    mask = np.array(bitmap.buffer, dtype=np.uint8).reshape(bitmap.rows, bitmap.pitch)[:, : bitmap.width]
    return mask, opened.glyph.bitmap_left, -opened.glyph.bitmap_top


def has_glyph(cut: Cut, character: str) -> bool:
    """Return whether the cut's file holds the character."""
    return bool(_open(cut).get_char_index(character))


_UNSCALED = freetype.Matrix(0x10000, 0, 0, 0x10000)
_MODES = {True: freetype.FT_LOAD_TARGET_LIGHT, False: freetype.FT_LOAD_NO_HINTING}


@lru_cache(maxsize=64)
def _open(cut: Cut) -> freetype.Face:
    opened = freetype.Face(io.BytesIO(_unpacked(cut.face)))
    if cut.face.variable:
        opened.set_var_design_coords([cut.weight])
    return opened


@lru_cache(maxsize=64)
def _unpacked(face: Face) -> bytes:
    """Return the file as plain OpenType without what shaping needs: FreeType's wheel cannot read woff2."""
    font = TTFont(io.BytesIO(face.path.read_bytes()), lazy=True, recalcBBoxes=False, recalcTimestamp=False)
    for tag in ("GSUB", "GPOS", "GDEF", "STAT", "name"):
        if tag in font:
            del font[tag]
    font.flavor = None
    buffer = io.BytesIO()
    font.save(buffer, reorderTables=None)
    return buffer.getvalue()
