"""Opened font files. The only module that holds FreeType objects; they are opened on first use and kept."""

from __future__ import annotations

from functools import lru_cache

from PIL import ImageFont

from pixelwright.fonts.catalogue import Cut

REFERENCE_PX = 1000
"""Size at which text is shaped when only proportions matter: FreeType rounds to 1/64 px, 16 ppm of an em."""


@lru_cache(maxsize=512)
def open_cut(cut: Cut, size_px: float = REFERENCE_PX) -> ImageFont.FreeTypeFont:
    """Return the cut at a size, ready to shape and draw. Not safe to share between threads."""
    font = ImageFont.truetype(cut.face.path, size_px, layout_engine=ImageFont.Layout.RAQM)
    if cut.face.variable:
        font.set_variation_by_axes([cut.weight])
    return font
