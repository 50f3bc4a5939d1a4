"""Tells small boxes that lie under text from the glyphs of that text.

Knows the pixels and an outline; refuses to know what the box is for.
"""

from __future__ import annotations

import numpy as np

from pixelwright.perception.canvas import Canvas, Mask, Rect
from pixelwright.perception.outlines import Radii, common, side_lines

TICK_BOX_PX = 20
"""CSS px. Boxes to tick are no larger."""


def holds_ink(canvas: Canvas, rect: Rect, radii: Radii) -> bool:
    """Tell a badge behind a word from a glyph: it has a flat edge all around and something inside.

    The ends of a pill are round, so its long sides must do; round corners leave little of short sides.
    A badge reaches out of its text: joined letters, F and l say, may be as flat, but do not.
    """
    if any(text.meet(rect) == rect for text in canvas.text_rects):
        return False
    top, right, bottom, left = (common(lines[0]) for lines in side_lines(canvas, rect, 1))
    flat = [share > 0.8 for _, share in (top, right, bottom, left)]
    long = flat[0] and flat[2] and top[0] == bottom[0]
    pill = long and max(radii) > 0.4 * rect.height
    rounded = long and rect.width > 1.5 * rect.height and _ends_with(canvas, rect, radii, top[0])
    return (sum(flat) >= 3 or pill or rounded) and len(np.unique(canvas.codes[rect.slices])) > 4


def _ends_with(canvas: Canvas, rect: Rect, radii: Radii, code: int) -> bool:
    """Tell whether the short sides between the corners are mostly of one given colour."""
    _, right, _, left = (common(lines[0]) for lines in side_lines(canvas, rect, 1, radii))
    return all(side == code and share > 0.5 for side, share in (right, left))


def is_tick_box(canvas: Canvas, rect: Rect, radii: Radii, blob: Mask) -> bool:
    """Tell an empty checkbox that was read as part of a line: a thin square frame with nothing inside."""
    alike = abs(rect.width - rect.height) <= 1 and rect.width <= canvas.px(TICK_BOX_PX)
    thin = blob.sum() < 1.4 * 2 * (rect.width + rect.height) * canvas.ratio
    return alike and bool(thin) and max(radii) <= 0.3 * rect.width and min(radii) >= max(radii) - 1
