"""Tells how much of what a fault has spoiled the fixes that were offered put right, by pixels of its own."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from pixelwright.browser import Tab
from pixelwright.finding import Finding
from pixelwright.raster import Pixels

BLUR_PX = 5
"""A step of less than half a pixel in text counts for little then."""
APPLY = """(fixes) => {
  for (const [selector, declarations] of fixes) {
    for (const element of document.querySelectorAll(selector)) {
      for (const [name, value] of declarations) element.style.setProperty(name, value, "important");
    }
  }
}"""


def restored(findings: Sequence[Finding], tab: Tab, design: Pixels, faulty: Pixels) -> float | None:
    """Return the share of the difference that all declarations on offer take away; None where there are none.

    The tab shows the faulty page, and the mended one afterwards.
    """
    fixes = [
        (finding.fix.selector, [list(pair) for pair in finding.fix.declarations])
        for finding in findings
        if finding.fix and finding.fix.declarations and finding.fix.selector
    ]
    lost = distance(design, faulty)
    if not fixes or not lost:
        return None
    tab.evaluate(APPLY, fixes)
    return 1 - distance(design, tab.screenshot().pixels) / lost


def distance(one: Pixels, other: Pixels) -> float:
    """Return the mean difference of two pictures, 0 to 255; what only one has differs by all."""
    size = max(one.shape[0], other.shape[0]), max(one.shape[1], other.shape[1])
    softened = (
        cv2.blur(_padded(pixels, size).astype(np.float32), (BLUR_PX, BLUR_PX)) for pixels in (one, other)
    )
    known = _padded(np.full_like(one, 1), size, 0)[..., 0] & _padded(np.full_like(other, 1), size, 0)[..., 0]
    apart = np.abs(next(softened) - next(softened)).mean(axis=2)
    return float(np.where(known, apart, 255).mean())


def _padded(pixels: Pixels, size: tuple[int, int], fill: int = 255) -> Pixels:
    below, beside = size[0] - pixels.shape[0], size[1] - pixels.shape[1]
    return cv2.copyMakeBorder(pixels, 0, below, 0, beside, cv2.BORDER_CONSTANT, value=(fill,) * 3).astype(
        np.uint8
    )
