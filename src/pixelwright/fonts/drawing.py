"""A line of text as a coverage mask, drawn the way Chromium on Linux draws grey antialiased text.

Knows no colours and no pages.

Chromium places each glyph at the nearest quarter of a pixel, its baseline on a whole pixel; heights are
fitted to the pixel grid, widths are not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from pixelwright.fonts.catalogue import Cut, Family, fallback_cuts, family
from pixelwright.fonts.shaping import pens_em
from pixelwright.fonts.typeface import draw_glyph, has_glyph

Floats = npt.NDArray[np.float32]

PHASES = 4
"""Skia draws a glyph at one of four offsets to the pixel grid."""
CONTRAST, GAMMA = 0.2, 1.2
"""What Chromium on Linux is built with; the best fit of 300 lines in five colours, too."""


@dataclass(frozen=True, eq=False)
class Drawing:
    """`coverage` (height, width) 0 to 1, and where in it the pen started, in px from its top left corner."""

    coverage: Floats
    pen_x: float
    baseline_y: int


@dataclass(frozen=True, eq=False)
class _Glyph:
    """A mask whose top left corner lies `left`, `top` px from the pen's pixel on the baseline, y down."""

    coverage: Floats
    left: int
    top: int


def draw_line(
    text: str,
    family_name: str,
    size_px: float,
    weight: int = 400,
    italic: bool = False,
    letter_spacing_px: float = 0.0,
    subpixel_x: float = 0.0,
    hinted: bool = True,
    luminance: float = 0.0,
) -> Drawing:
    """Draw one line with its pen `subpixel_x` (0 to 1) right of a pixel edge, baseline on a pixel edge.

    Args:
        hinted: Fit heights to the pixel grid, as on Linux; systems with high resolution do not.
        luminance: Of the text's colour, 0 to 1; light text is drawn a little bolder.
    """
    entry = family(family_name)
    cut = entry.cut(weight, italic)
    pens = pens_em(text, [cut])[0, :-1] * size_px + letter_spacing_px * np.arange(len(text)) + subpixel_x
    quarters = np.floor(pens * PHASES + 0.5).astype(int).tolist()
    placed = [
        (
            quarter // PHASES,
            _glyph(_owner(entry, cut, character), character, size_px, quarter % PHASES, hinted),
        )
        for character, quarter in zip(text, quarters, strict=True)
        if not character.isspace()
    ]
    drawing = _compose(placed, subpixel_x)
    return replace(drawing, coverage=_adjusted(drawing.coverage, luminance))


def _adjusted(coverage: Floats, luminance: float) -> Floats:
    """Return the coverage as Skia corrects it for the text's luminance (SkMaskGamma)."""
    backdrop = 1 - luminance
    contrast = CONTRAST * backdrop**GAMMA
    raised: Floats = coverage + (1 - coverage) * contrast * coverage
    if abs(backdrop - luminance) < 1 / 256:
        return raised
    mixed = luminance**GAMMA * raised + backdrop**GAMMA * (1 - raised)
    adjusted: Floats = (mixed ** (1 / GAMMA) - backdrop) / (luminance - backdrop)
    return adjusted


@lru_cache(maxsize=4096)
def _owner(entry: Family, cut: Cut, character: str) -> Cut:
    return next((one for one in fallback_cuts(entry, cut) if has_glyph(one, character)), cut)


def _compose(placed: list[tuple[int, _Glyph]], subpixel_x: float) -> Drawing:
    if not placed:
        return Drawing(np.zeros((0, 0), np.float32), subpixel_x, 0)
    left = min(at + glyph.left for at, glyph in placed)
    top = min(glyph.top for _, glyph in placed)
    right = max(at + glyph.left + glyph.coverage.shape[1] for at, glyph in placed)
    bottom = max(glyph.top + glyph.coverage.shape[0] for _, glyph in placed)
    clear = np.ones((bottom - top, right - left), np.float32)
    for at, glyph in placed:
        height, width = glyph.coverage.shape
        x, y = at + glyph.left - left, glyph.top - top
        clear[y : y + height, x : x + width] *= 1 - glyph.coverage
    return Drawing(1 - clear, subpixel_x - left, -top)


@lru_cache(maxsize=16384)
def _glyph(cut: Cut, character: str, size_px: float, phase: int, hinted: bool) -> _Glyph:
    mask, left, top = draw_glyph(cut, character, size_px, phase / PHASES, hinted)
    return _Glyph(mask.astype(np.float32) / np.float32(255), left, top)
