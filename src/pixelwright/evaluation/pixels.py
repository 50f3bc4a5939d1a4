"""How two pictures differ, pixel by pixel: SSIM, absolute error, CIEDE2000, the worst window.

Knows nothing of browsers or pages. Pictures of different size are compared on a canvas that holds both;
what a picture does not have is filled with its own background, its most common colour.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.colour import delta_e_2000, to_lab
from pixelwright.geometry import Box
from pixelwright.raster import Pixels, Raster

Map = npt.NDArray[np.float32]

SSIM_WINDOW_PX, SSIM_SIGMA = 11, 1.5
"""Wang et al. 2004: gaussian window, K1 = .01, K2 = .03, range 255; population covariance."""
_EDGE_PX = SSIM_WINDOW_PX // 2
BAND_PX = 256
"""Rows that are compared at a time; in larger bands the maps do not stay in the processor's cache."""
VISIBLE_DELTA_E = 5.0
"""From here on a difference is seen at a glance; below it is compression or rounding."""
WORST_WINDOW_PX = 64


@dataclass(frozen=True, slots=True)
class PixelScores:
    """How far a page's picture is from the design's; the `text_` ones count only pixels in text boxes."""

    ssim: float
    """Mean over the windows that lie wholly on the canvas, of ITU-R 601 luma; at most 1."""
    ssim_blank: float
    """What a page of nothing but the design's background would score."""
    mae: float
    """Mean absolute error over all channels, 0 to 255."""
    delta_e: float
    """Mean CIEDE2000."""
    off: float
    """Share of pixels with CIEDE2000 above 5."""
    worst_window: float
    """Share of such pixels in the worst window of 64 by 64 px."""
    text_mae: float | None
    text_delta_e: float | None
    text_off: float | None


def compare_pixels(design: Raster, page: Raster, text_boxes: Iterable[Box] = ()) -> PixelScores:
    """Compare two pictures in CSS px; the text scores are None where no text box is given."""
    first, second = on_one_canvas(design, page)
    delta_e = delta_e_map(first, second)
    off = delta_e > VISIBLE_DELTA_E
    text = _mask(text_boxes, off.shape)
    error = cv2.absdiff(first, second)
    has_text = bool(text.any())
    return PixelScores(
        ssim=_ssim(first, second),
        ssim_blank=ssim_of_blank(css_pixels(design)),
        mae=float(error.mean()),
        delta_e=float(delta_e.mean()),
        off=float(off.mean()),
        worst_window=_worst_window(off),
        text_mae=float(error[text].mean()) if has_text else None,
        text_delta_e=float(delta_e[text].mean()) if has_text else None,
        text_off=float(off[text].mean()) if has_text else None,
    )


def css_pixels(raster: Raster) -> Pixels:
    """Return the picture with one pixel to the CSS px."""
    if raster.pixel_ratio == 1:
        return raster.pixels
    size = (max(1, raster.width_px), max(1, raster.height_px))
    return cv2.resize(raster.pixels, size, interpolation=cv2.INTER_AREA).astype(np.uint8, copy=False)


def on_one_canvas(design: Raster, page: Raster) -> tuple[Pixels, Pixels]:
    """Return both in CSS px, each enlarged by its background to the larger width and height."""
    first, second = css_pixels(design), css_pixels(page)
    height, width = (max(sides) for sides in zip(first.shape[:2], second.shape[:2], strict=True))
    return _enlarged(first, height, width), _enlarged(second, height, width)


def _enlarged(pixels: Pixels, height: int, width: int) -> Pixels:
    if pixels.shape[:2] == (height, width):
        return pixels
    canvas = np.full((height, width, 3), background(pixels), np.uint8)
    canvas[: pixels.shape[0], : pixels.shape[1]] = pixels
    return canvas


def background(pixels: Pixels) -> tuple[int, int, int]:
    """Return the most common colour, the darkest of equally common ones."""
    codes = _codes(pixels).ravel()
    starts = np.concatenate(([0], np.flatnonzero(np.diff(codes)) + 1))
    values, runs = np.unique(codes[starts], return_inverse=True)
    lengths = np.diff(np.append(starts, codes.size))
    code = int(values[np.bincount(runs, lengths).argmax()])
    return code >> 16, code >> 8 & 255, code & 255


def ssim(design: Raster, page: Raster) -> float:
    """Return the structural similarity of two pictures on one canvas, at most 1."""
    return _ssim(*on_one_canvas(design, page))


def _ssim(first: Pixels, second: Pixels) -> float:
    def similarity(rows: slice) -> Map:
        x, y = _grey(first[rows]), _grey(second[rows])
        mean_x, mean_y = _smooth(x), _smooth(y)
        both = _smooth(x * y) - mean_x * mean_y
        return _similarity(mean_x, mean_y, _smooth(x * x), _smooth(y * y), both)

    return _mean_of_bands(similarity, len(first))


def ssim_of_blank(pixels: Pixels) -> float:
    """Return the structural similarity of a picture and one of nothing but its background."""
    y = _grey(np.array([[background(pixels)]], np.uint8))

    def similarity(rows: slice) -> Map:
        x = _grey(pixels[rows])
        return _similarity(_smooth(x), y, _smooth(x * x), y * y, np.zeros_like(y))

    return _mean_of_bands(similarity, len(pixels))


def _mean_of_bands(similarity: Callable[[slice], Map], height: int) -> float:
    """Mean over all rows of a map that is made for some at a time: ten maps of a whole page fill memory."""
    tops = range(0, max(1, height - 2 * _EDGE_PX), BAND_PX)
    maps = (similarity(slice(top, top + BAND_PX + 2 * _EDGE_PX)) for top in tops)
    sums = [(float(band.sum(dtype=np.float64)), band.size) for band in maps]
    return sum(total for total, _ in sums) / sum(size for _, size in sums)


def _similarity(mean_x: Map, mean_y: Map, square_x: Map, square_y: Map, both: Map) -> Map:
    """SSIM of whole windows from means, means of squares and covariance; those of `y` may be single."""
    c1, c2 = np.float32((0.01 * 255) ** 2), np.float32((0.03 * 255) ** 2)
    power = mean_x * mean_x + mean_y * mean_y
    similar = (2 * mean_x * mean_y + c1) * (2 * both + c2)
    similar /= (power + c1) * (square_x + square_y - power + c2)
    rows, columns = (
        slice(_EDGE_PX, -_EDGE_PX) if side > 2 * _EDGE_PX else slice(None) for side in similar.shape
    )
    whole: Map = similar[rows, columns]
    return whole


def _grey(pixels: Pixels) -> Map:
    return cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY).astype(np.float32)


def _smooth(grey: Map) -> Map:
    window = (SSIM_WINDOW_PX, SSIM_WINDOW_PX)
    blurred = cv2.GaussianBlur(grey, window, SSIM_SIGMA, borderType=cv2.BORDER_REFLECT)
    return blurred.astype(np.float32, copy=False)


def delta_e_map(first: Pixels, second: Pixels) -> Map:
    """Return CIEDE2000 of every pixel of two pictures of the same size."""
    one, other = _codes(first), _codes(second)
    changed = one != other
    pairs = one[changed].astype(np.int64) << 24 | other[changed]
    unique, place = np.unique(pairs, return_inverse=True)
    lab1, lab2 = (to_lab(_channels(unique >> shift)) for shift in (24, 0))
    distance = np.zeros(changed.shape, np.float32)
    distance[changed] = delta_e_2000(lab1, lab2).astype(np.float32)[place]
    return distance


def _codes(pixels: Pixels) -> npt.NDArray[np.int32]:
    """One number a pixel: 0xRRGGBB."""
    # Reversed and with a fourth byte, a pixel lies in memory as that number, highest byte aside.
    wide = cv2.cvtColor(pixels, cv2.COLOR_RGB2BGRA).view("<i4")[..., 0]
    codes: npt.NDArray[np.int32] = wide & 0xFFFFFF
    return codes


def _channels(codes: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    return np.stack([codes >> 16 & 255, codes >> 8 & 255, codes & 255], axis=-1)


def _mask(boxes: Iterable[Box], shape: tuple[int, ...]) -> npt.NDArray[np.bool_]:
    mask = np.zeros(shape, bool)
    for box in boxes:
        mask[box.slices] = True
    return mask


def _worst_window(off: npt.NDArray[np.bool_]) -> float:
    height, width = (min(WORST_WINDOW_PX, side) for side in off.shape)
    shares = cv2.boxFilter(off.astype(np.float32), -1, (width, height), borderType=cv2.BORDER_CONSTANT)
    return float(np.clip(shares, 0, 1).max())
