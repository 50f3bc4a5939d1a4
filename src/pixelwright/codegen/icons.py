"""Small flat signs traced to SVG, where the outline draws the same pixels. Knows nothing of files."""

from __future__ import annotations

import cv2
import numpy as np

from pixelwright.raster import Pixels, Raster


def trace_icon(crop: Raster) -> str | None:
    """Return an SVG of a sign in one colour on a flat ground, None where tracing would change its look."""
    return None if crop.pixels.size == 0 else _trace(crop.pixels, crop.width_px, crop.height_px)


_MAX_SIDE = 128
_UPSCALE = 8
_MEAN_ERROR = 4.0
"""Levels by which the redrawn sign may differ from the crop on average."""


def _trace(pixels: Pixels, width_px: int, height_px: int) -> str | None:
    height, width = pixels.shape[:2]
    if max(height, width) > _MAX_SIDE or min(height, width) < 4:
        return None
    ground = _ground(pixels)
    if ground is None:
        return None
    coverage, ink = _coverage(pixels, ground)
    if coverage is None or ink is None:
        return None
    outlines = _outlines(coverage)
    if not outlines or sum(len(outline) for outline in outlines) > 400:
        return None
    if _error(outlines, coverage, ground, ink, pixels) > _MEAN_ERROR:
        return None
    return _svg(outlines, ink, width, height, width_px, height_px)


def _ground(pixels: Pixels) -> np.ndarray | None:
    """The colour of the crop's rim, None if it has more than one."""
    rim = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]]).astype(np.int16)
    colour = np.median(rim, axis=0)
    near = np.abs(rim - colour).max(axis=1) <= 8
    return colour if near.mean() >= 0.6 else None


def _coverage(pixels: Pixels, ground: np.ndarray) -> tuple[np.ndarray | None, np.ndarray | None]:
    """Return how much of each pixel the ink covers, 0 to 1, and the ink; None for several inks."""
    away = pixels.astype(np.float32) - ground
    distance = np.abs(away).max(axis=2)
    if float(distance.max()) < 24:
        return None, None
    core = distance >= 0.95 * float(distance.max())
    ink = np.median(pixels[core], axis=0)
    axis = ink - ground
    amount = (away @ axis) / float(axis @ axis)
    residual = np.abs(away - amount[..., None] * axis).max(axis=2)
    if float(np.mean(residual > 16)) > 0.02:
        return None, None
    return np.clip(amount, 0, 1), ink


def _outlines(coverage: np.ndarray) -> list[np.ndarray]:
    """Return closed outlines in px of the crop, holes included."""
    height, width = coverage.shape
    padded = np.pad(coverage.astype(np.float32), 1)
    large = cv2.resize(padded, None, fx=_UPSCALE, fy=_UPSCALE, interpolation=cv2.INTER_CUBIC)
    mask = (large >= 0.5).astype(np.uint8)
    found, _ = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    outlines = []
    for contour in found:
        if cv2.contourArea(contour) < _UPSCALE * _UPSCALE / 4:
            continue
        simple = cv2.approxPolyDP(contour, 0.12 * _UPSCALE, closed=True)
        points = (simple[:, 0].astype(np.float64) + 0.5) / _UPSCALE - 1
        if len(points) >= 3:
            outlines.append(np.clip(points, 0, [width, height]))
    return outlines


def _error(
    outlines: list[np.ndarray], coverage: np.ndarray, ground: np.ndarray, ink: np.ndarray, pixels: Pixels
) -> float:
    height, width = coverage.shape
    canvas = np.zeros((height * _UPSCALE, width * _UPSCALE), np.uint8)
    scaled = [np.round(outline * _UPSCALE).astype(np.int32) for outline in outlines]
    cv2.fillPoly(canvas, scaled, 255)
    drawn = cv2.resize(canvas, (width, height), interpolation=cv2.INTER_AREA)[..., None] / 255
    again = ground + drawn * (ink - ground)
    return float(np.abs(again - pixels).mean())


def _svg(
    outlines: list[np.ndarray], ink: np.ndarray, width: int, height: int, width_px: int, height_px: int
) -> str:
    path = " ".join(
        "M" + "L".join(f"{round(x, 1):g} {round(y, 1):g}" for x, y in outline) + "Z" for outline in outlines
    )
    red, green, blue = (round(float(channel)) for channel in ink)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width_px}" height="{height_px}" '
        f'viewBox="0 0 {width} {height}">'
        f'<path fill="#{red:02x}{green:02x}{blue:02x}" fill-rule="evenodd" d="{path}"/></svg>\n'
    )
