"""How many device pixels a picture has to one CSS pixel, told from the picture itself.

Knows nothing of files; the name and the resolution that a file states come as arguments.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pixelwright.raster import Pixels


@dataclass(frozen=True, slots=True)
class PixelRatio:
    """The ratio and the reason for it, a phrase for the report."""

    value: float
    reason: str


def guess_pixel_ratio(pixels: Pixels, *, name: str = "", dpi: float | None = None) -> PixelRatio:
    """Return 1, 2 or 3 with the reason."""
    named = re.search(r"@([123])x(?=\.|$)", name, re.IGNORECASE)
    if named:
        return PixelRatio(float(named[1]), f"the file name says @{named[1]}x")
    return PixelRatio(1.0, "nothing speaks for more")
