"""How far is this implementation from that design, where, and which change mends it?"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from pixelwright.browser import Browser, open_browser
from pixelwright.comparison.explain import explain
from pixelwright.comparison.inquiry import Inquiry
from pixelwright.comparison.parts import LivePage
from pixelwright.evaluation.pixels import ssim
from pixelwright.finding import Finding
from pixelwright.geometry import Box
from pixelwright.media import read_picture
from pixelwright.page import Viewport
from pixelwright.perception.ocr import read_lines
from pixelwright.raster import Pixels, Raster
from pixelwright.workflows.stages import Stages
from pixelwright.workflows.window import window_of


@dataclass(frozen=True)
class Comparison:
    """What differs, the most visible first."""

    findings: tuple[Finding, ...]
    score_before: float
    score_after: float
    """With all fixes."""


def diff(
    design: str | Path,
    implementation: str | Path,
    *,
    viewport: Viewport | None = None,
    browser: Browser | None = None,
    masks: tuple[Box, ...] = (),
    on_stage: Callable[[str, float], None] | None = None,
) -> Comparison:
    """Compare."""
    stages = Stages(on_stage)
    with nullcontext(browser) if browser else open_browser() as opened:
        picture = read_picture(design)
        window = viewport or window_of(picture)
        path = Path(implementation)
        with opened.tab(window) as tab:
            with stages("page"):
                tab.load(path / "index.html" if path.is_dir() else path)
                live = LivePage(tab)
            with stages("compare"):
                inquiry = Inquiry.begin(picture.pixels, live, agreement, _read)
                before = inquiry.value
                explain(inquiry)
        found = sorted(inquiry.findings, key=lambda finding: -finding.magnitude)
        return Comparison(tuple(found), before, inquiry.value)


def _read(pixels: Pixels) -> str:
    lines = read_lines(Raster(np.ascontiguousarray(pixels)))
    return " ".join(line.text for line in sorted(lines, key=lambda line: (line.box.y // 12, line.box.x)))


def agreement(design: Pixels, page: Pixels) -> float:
    """Return how near two pictures are, 0 to 1: half by structure, half by pixels that look the same."""
    height, width = max(design.shape[0], page.shape[0]), max(design.shape[1], page.shape[1])
    off = 1 - min(design.shape[0], page.shape[0]) * min(design.shape[1], page.shape[1]) / (height * width)
    rows, columns = min(design.shape[0], page.shape[0]), min(design.shape[1], page.shape[1])
    away = cv2.absdiff(
        np.ascontiguousarray(design[:rows, :columns]), np.ascontiguousarray(page[:rows, :columns])
    ).max(axis=2)
    same = 1 - off - float((away > 12).mean()) * (1 - off)
    return float((ssim(Raster(design), Raster(page)) + same) / 2)
