"""A line of text as a coverage mask, drawn the way a browser draws grey antialiased text.

Knows no colours and no pages.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pixelwright.fonts.catalogue import family
from pixelwright.fonts.typeface import open_cut


@dataclass(frozen=True, eq=False)
class Drawing:
    """`coverage` (height, width) 0 to 1, and where in it the pen started, in px from its top left corner."""

    coverage: npt.NDArray[np.float32]
    pen_x: float
    baseline_y: float


def draw_line(
    text: str,
    family_name: str,
    size_px: float,
    weight: int = 400,
    italic: bool = False,
    letter_spacing_px: float = 0.0,
    subpixel_x: float = 0.0,
) -> Drawing:
    """Draw one line with its pen at `subpixel_x` (0 to 1) right of a pixel edge, baseline on a pixel edge."""
    cut = family(family_name).cut(weight, italic)
    font = open_cut(cut, size_px)
    mask, (dx, dy) = font.getmask2(text, mode="L", anchor="ls", start=(subpixel_x, 0))
    width, height = mask.size
    coverage = np.asarray(mask, dtype=np.float32).reshape(height, width) / np.float32(255)
    return Drawing(coverage, float(subpixel_x - dx), float(-dy))
