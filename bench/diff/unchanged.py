"""Pictures of a page that is as it should be, drawn by another renderer, kept as JPEG, or scaled.

Nothing differs that a person would call a difference.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from bench.diff.frozen import Frozen
from bench.diff.pair import read_png
from bench.store import write_png
from bench.truth import VIEWPORT
from pixelwright.browser import Browser, Tab, find_browser
from pixelwright.page import Page, Viewport
from pixelwright.raster import Pixels, Raster

JPEG_QUALITY = 85
TRACKING_EM = 0.005
"""Letters are half an em wide on average: 1 % of the width of words."""
OTHER_FLAGS = ("--font-render-hinting=none", "--disable-font-subpixel-positioning", "--disable-lcd-text")
TRACK = """(em) => {
  const elements = [...document.querySelectorAll("body, body *")];
  const spacings = elements.map((element) => {
    const { letterSpacing, fontSize } = getComputedStyle(element);
    return (parseFloat(letterSpacing) || 0) + em * parseFloat(fontSize);
  });
  elements.forEach((element, index) =>
    element.style?.setProperty("letter-spacing", `${spacings[index]}px`, "important"),
  );
}"""
"""Adds to the spacing that each element has."""
Draw = Callable[[Frozen, Browser, Browser], Pixels | None]
"""Draws a page with one of two browsers, the second of which renders otherwise; None where it cannot."""


def _again(frozen: Frozen, browser: Browser, other: Browser) -> Pixels | None:
    return browser.render(frozen.entry, VIEWPORT, root=frozen.page).raster.pixels


def _scaled(frozen: Frozen, browser: Browser, other: Browser) -> Pixels | None:
    twice = Viewport(VIEWPORT.width_px, VIEWPORT.height_px, 2)
    pixels = browser.render(frozen.entry, twice, root=frozen.page).raster.pixels
    size = pixels.shape[1] // 2, pixels.shape[0] // 2
    return cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)


def _jpeg(frozen: Frozen, browser: Browser, other: Browser) -> Pixels | None:
    bgr = np.ascontiguousarray(read_png(frozen.design)[..., ::-1])
    _, data = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    decoded = cv2.imdecode(data, cv2.IMREAD_COLOR_RGB)
    return None if decoded is None else decoded.astype(np.uint8, copy=False)


def _hinted(frozen: Frozen, browser: Browser, other: Browser) -> Pixels | None:
    return other.render(frozen.entry, VIEWPORT, root=frozen.page).raster.pixels


def _tracked(frozen: Frozen, browser: Browser, other: Browser) -> Pixels | None:
    """Text of another width that breaks its lines where it did before."""

    def look(tab: Tab) -> Pixels | None:
        tab.load(frozen.entry, frozen.page)
        lines = _lines(tab.snapshot())
        for em in (-TRACKING_EM, TRACKING_EM):
            tab.load(frozen.entry, frozen.page)
            tab.evaluate(TRACK, em)
            page = tab.snapshot()
            if _lines(page) == lines:
                return page.raster.pixels
        return None

    return browser.in_tab(look, VIEWPORT)


def _lines(page: Page) -> list[tuple[int, float]]:
    """Return how many lines each text has, and where it begins: what another width must leave alone."""
    return [(len(text.lines), round(text.box.y)) for text in page.texts]


UNCHANGED: dict[str, Draw] = {
    "again": _again,
    "scaled": _scaled,
    "jpeg": _jpeg,
    "hinting": _hinted,
    "widths": _tracked,
}


def draw_unchanged(frozen: Frozen, name: str, browser: Browser, other: Browser, folder: Path) -> Path | None:
    """Return the picture of a variant, drawn now or by an earlier run; None where there is none."""
    path, none = folder / f"{name}.png", folder / f"{name}.none"
    if not path.exists() and not none.exists():
        folder.mkdir(parents=True, exist_ok=True)
        pixels = UNCHANGED[name](frozen, browser, other)
        if pixels is None:
            none.touch()
        else:
            write_png(path, Raster(pixels))
    return path if path.exists() else None


def other_browser(folder: Path) -> Browser:
    """Return a browser that hints and smooths text otherwise."""
    installation = find_browser()
    script = folder / "browser"
    folder.mkdir(parents=True, exist_ok=True)
    script.write_text(
        f'#!/bin/sh\nexec {shlex.quote(str(installation.program))} "$@" {" ".join(OTHER_FLAGS)}\n'
    )
    script.chmod(0o755)
    return Browser(find_browser(script))
