"""Line boxes: where a browser's line box lies when its text sits on a known baseline.

Knows nothing of paragraphs or containers.
"""

from __future__ import annotations

from functools import lru_cache

from pixelwright.fonts import advance_px, catalogue, family, ink_extents
from pixelwright.geometry import Box
from pixelwright.scene import TextLine, TextStyle

CAP_EM = 0.7
"""Height of capitals in em, near enough in all Latin families (0.66 to 0.74)."""


@lru_cache(maxsize=4096)
def ascent_descent(family_name: str, size_px: float) -> tuple[int, int]:
    """Return how far the content area reaches above and below the baseline, whole px as Chromium rounds."""
    metrics = family(_known(family_name)).metrics
    return round(metrics.ascent * size_px), round(metrics.descent * size_px)


@lru_cache(maxsize=4096)
def bearings_em(char: str, family_name: str, weight: int, italic: bool) -> tuple[float, float]:
    """Return the blank left and right of a glyph's ink in em; negative where it overhangs."""
    name = _known(family_name)
    left, _, right, _ = ink_extents(char, name, 1.0, weight, italic)
    return left, advance_px(char, name, 1.0, weight, italic) - right


@lru_cache(maxsize=64)
def _known(family_name: str) -> str:
    try:
        return family(family_name).name
    except KeyError:
        return catalogue()[0].name


def pen_box(line: TextLine) -> Box:
    """Return the ink grown by the side bearings: from the first pen position to the last."""
    first, last = line.spans[0], line.spans[-1]
    head, tail = first.text.strip()[:1], last.text.strip()[-1:]
    left = _bearing_px(head, first.style, 0) if head else 0.0
    right = _bearing_px(tail, last.style, 1) if tail else 0.0
    return Box.from_edges(line.ink.x - left, line.ink.y, line.ink.right + right, line.ink.bottom)


def _bearing_px(char: str, style: TextStyle, side: int) -> float:
    return bearings_em(char, style.family, style.weight, style.italic)[side] * style.size_px


def extent(style: TextStyle) -> tuple[int, int]:
    """Return ascent and descent of a style in whole px."""
    return ascent_descent(style.family, style.size_px)


def line_box(line: TextLine, height_px: float) -> Box:
    """Return the line's box of `height_px`, half the leading above and half below."""
    ascent, descent = extent(line.style)
    top = line.baseline_px - ascent - (height_px - ascent - descent) / 2
    pen = pen_box(line)
    return Box(pen.x, top, pen.width, height_px)


def cut_box(line: TextLine) -> Box:
    """Return the ink, grown to reach from the baseline to the height of capitals."""
    top = line.baseline_px - CAP_EM * line.style.size_px
    bottom = max(line.ink.bottom, line.baseline_px)
    return Box.from_edges(line.ink.x, min(line.ink.y, top), line.ink.right, bottom)


def space_px(style: TextStyle) -> float:
    """Return the width of a blank, about a quarter em in text faces."""
    return 0.26 * style.size_px + style.letter_spacing_px
