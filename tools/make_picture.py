"""Draw docs/images/result.png anew: the example picture beside the page that is built from it."""

from __future__ import annotations

import sys
from pathlib import Path

import cv2
import numpy as np

from pixelwright.evaluation.pixels import css_pixels
from pixelwright.media import encode_png
from pixelwright.raster import Pixels
from pixelwright.workflows.build import build

ROOT = Path(__file__).parent.parent
WIDTH_PX = 900
GAP_PX = 24


def half(pixels: Pixels) -> Pixels:
    """Shrink to the width of one side."""
    height = round(pixels.shape[0] * WIDTH_PX / pixels.shape[1])
    return cv2.resize(pixels, (WIDTH_PX, height), interpolation=cv2.INTER_AREA).astype(np.uint8)


def main() -> None:
    result = build(ROOT / "examples" / "dashboard.png")
    design, page = half(css_pixels(result.design)), half(css_pixels(result.page.raster))
    both = np.full((max(len(design), len(page)), 2 * WIDTH_PX + GAP_PX, 3), 255, np.uint8)
    both[: len(design), :WIDTH_PX] = design
    both[: len(page), -WIDTH_PX:] = page
    content = encode_png(both)
    (ROOT / "docs" / "images" / "result.png").write_bytes(content)
    sys.stdout.write(f"docs/images/result.png: {len(content):,} bytes\n")


if __name__ == "__main__":
    main()
