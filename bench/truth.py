"""The truth: a bench page as the browser shows it, with its DOM and its text blocks. Kept between runs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from bench.pages import BenchPage
from bench.store import RESULTS, SOURCE, code_digest, load_value, save_value
from pixelwright.browser import Browser, Source
from pixelwright.evaluation import Side, rendered_side
from pixelwright.page import Viewport
from pixelwright.raster import Raster

VIEWPORT = Viewport(1280, 800)
WIDTHS_PX = (320, 375, 768, 1280, 1920)


def truth_key() -> str:
    """Name the code that takes the truth."""
    evaluation = SOURCE / "evaluation"
    recolouring = [evaluation / name for name in ("recolour.py", "recolour.js", "blocks.py")]
    return code_digest(SOURCE / "browser", SOURCE / "page.py", *recolouring)


def truth_of(page: BenchPage, browser: Browser) -> Side:
    """Render a page, or take what an earlier run rendered."""
    path = RESULTS / "truth" / truth_key() / f"{page.name}-{page.digest}"
    kept = load_value(path)
    if kept:
        raster, (shown, blocks) = kept
        return Side(raster, page=replace(shown, raster=raster), blocks=blocks)
    side, _ = rendered(page.path, browser, page.root)
    assert side.page is not None
    nothing = Raster(np.zeros((1, 1, 3), np.uint8))
    save_value(path, side.raster, (replace(side.page, raster=nothing), side.blocks))
    return side


def rendered(source: Source, browser: Browser, root: Path | None = None) -> tuple[Side, dict[str, float]]:
    """Render a page for scoring; also tells its horizontal overflow at each width, px."""
    with browser.tab(VIEWPORT) as tab:
        tab.load(source, root)
        overflow = {str(width): px for width, px in tab.overflow(WIDTHS_PX).items()}
        return rendered_side(tab), overflow
