"""Pictures of dialogs over dimmed pages, drawn by code."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest

from pixelwright.raster import Raster

WIDTH, HEIGHT = 1000, 700
BOX = (300, 250, 700, 450)


def page(*, photo: bool = False) -> np.ndarray:
    """Return a page of white cards on a pale ground, with bars for words."""
    pixels = np.full((HEIGHT, WIDTH, 3), (245, 246, 250), np.uint8)
    for x in (40, 360, 680):
        for y in (60, 280, 500):
            pixels[y : y + 180, x : x + 280] = 255
            pixels[y + 30 : y + 40, x + 24 : x + 200] = (34, 34, 34)
            pixels[y + 60 : y + 66, x + 24 : x + 240] = (90, 90, 90)
    if photo:
        noise = np.random.default_rng(3).integers(0, 140, (HEIGHT, WIDTH, 3)).astype(np.uint8)
        pixels = cv2.GaussianBlur(noise, (0, 0), 1.5)
    return pixels


def dimmed(pixels: np.ndarray, colour: tuple[int, int, int], opacity: float) -> np.ndarray:
    return (pixels * (1 - opacity) + np.array(colour) * opacity + 0.5).astype(np.uint8)


def shaded(pixels: np.ndarray, box: tuple[int, int, int, int], dy: int, blur: int, opacity: float):
    x0, y0, x1, y1 = box
    mask = np.zeros(pixels.shape[:2], np.float32)
    mask[y0 + dy : y1 + dy, x0:x1] = opacity
    return (pixels * (1 - cv2.GaussianBlur(mask, (0, 0), blur / 2)[..., None]) + 0.5).astype(np.uint8)


def boxed(
    pixels: np.ndarray,
    box: tuple[int, int, int, int] = BOX,
    radius: int = 0,
    border: tuple[int, int, int] | None = None,
) -> np.ndarray:
    x0, y0, x1, y1 = box
    scale = 8
    mask = np.zeros(((y1 - y0) * scale, (x1 - x0) * scale), np.float32)
    r, (h, w) = radius * scale, mask.shape
    cv2.rectangle(mask, (r, 0), (w - r - 1, h - 1), 1, -1)
    cv2.rectangle(mask, (0, r), (w - 1, h - r - 1), 1, -1)
    for x in (r, w - r - 1):
        for y in (r, h - r - 1):
            cv2.circle(mask, (x, y), r, 1, -1)
    cover = cv2.resize(mask, (x1 - x0, y1 - y0), interpolation=cv2.INTER_AREA)[..., None]
    result = pixels.copy()
    result[y0:y1, x0:x1] = (result[y0:y1, x0:x1] * (1 - cover) + 255 * cover + 0.5).astype(np.uint8)
    result[y0 + 30 : y0 + 44, x0 + 30 : x0 + 200] = (20, 20, 20)
    if border is not None:
        result[y0:y1, [x0, x1 - 1]] = border
        result[[y0, y1 - 1], x0:x1] = border
    return result


@pytest.fixture(scope="session")
def dialog() -> Callable[..., Raster]:
    """Makes a picture of a dialog over a page."""

    def make(
        colour: tuple[int, int, int] = (0, 0, 0),
        opacity: float = 0.5,
        shadow: tuple[int, int, float] | None = None,
        ratio: float = 1.0,
        **look: object,
    ) -> Raster:
        pixels = dimmed(page(), colour, opacity)
        if shadow is not None:
            pixels = shaded(pixels, BOX, *shadow)
        pixels = boxed(pixels, **look)  # type: ignore[arg-type]
        if ratio != 1:
            pixels = cv2.resize(pixels, None, fx=ratio, fy=ratio, interpolation=cv2.INTER_NEAREST)
        return Raster(pixels, ratio)

    make.page = page  # type: ignore[attr-defined]
    make.boxed = boxed  # type: ignore[attr-defined]
    make.BOX = BOX  # type: ignore[attr-defined]
    return make
