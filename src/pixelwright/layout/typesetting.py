"""Line boxes: where a browser's line box lies when its text sits on a known baseline.

Knows nothing of paragraphs or containers.
"""

from __future__ import annotations

from functools import lru_cache

from pixelwright.geometry import Box
from pixelwright.scene import TextLine, TextStyle

CAP_EM = 0.7
"""Height of capitals in em, near enough in all Latin families (0.66 to 0.74)."""


@lru_cache(maxsize=4096)
def ascent_descent(family: str, size_px: float, weight: int, italic: bool) -> tuple[int, int]:
    """Return how far the content area reaches above and below the baseline, whole px as Chromium rounds."""
    return round(0.905 * size_px), round(0.212 * size_px)


def extent(style: TextStyle) -> tuple[int, int]:
    """Return ascent and descent of a style in whole px."""
    return ascent_descent(style.family, style.size_px, style.weight, style.italic)


def line_box(line: TextLine, height_px: float) -> Box:
    """Return the line's box of `height_px`, half the leading above and half below."""
    ascent, descent = extent(line.style)
    top = line.baseline_px - ascent - (height_px - ascent - descent) / 2
    return Box(line.ink.x, top, line.ink.width, height_px)


def cut_box(line: TextLine) -> Box:
    """Return the ink, grown to reach from the baseline to the height of capitals."""
    top = line.baseline_px - CAP_EM * line.style.size_px
    bottom = max(line.ink.bottom, line.baseline_px)
    return Box.from_edges(line.ink.x, min(line.ink.y, top), line.ink.right, bottom)


def space_px(style: TextStyle) -> float:
    """Return the width of a blank, about a quarter em in text faces."""
    return 0.26 * style.size_px + style.letter_spacing_px
