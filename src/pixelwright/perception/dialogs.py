"""A dialog as it is painted, and its own pixels with nothing of the page in their corners.

Is told where the dialog lies; knows nothing of what it holds.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.perception.canvas import Rect
from pixelwright.perception.modal import Modal
from pixelwright.raster import Raster
from pixelwright.scene import Border, Edge, Paint

_LINES = 3
"""Lines on either side of an edge among which a border is looked for."""
_ALIKE, _APART, _STEP = 8, 5, 10
"""Levels: lines of one border differ by less, it from the fill by more, and from the page by much more."""
_CORNER_PX = 40
"""No corner of a dialog is rounder."""
_SHARP_PX = 1.5


@dataclass(frozen=True, slots=True)
class Panel:
    """The box of a dialog with its border, how that is painted, and the pixels in it."""

    box: Box
    paint: Paint
    inside: Raster


def panel_of(raster: Raster, modal: Modal) -> Panel:
    """Return the dialog as a box of its own; its shadow is not looked for."""
    rect, edge = _bordered(raster, modal)
    radius = _radius(raster, modal)
    radius += modal.rect.x0 - rect.x0 if radius else 0
    inside = raster.pixels[rect.slices].copy()
    inside[_rim(inside.shape[:2], radius, edge.width_px * raster.pixel_ratio if edge else 0)] = modal.fill
    box = Box.from_edges(rect.x0, rect.y0, rect.x1, rect.y1).scaled(1 / raster.pixel_ratio)
    rounded = round(radius / raster.pixel_ratio)
    paint = Paint(_colour(modal.fill), Border.uniform(edge) if edge else None, (rounded,) * 4)
    return Panel(box, paint, Raster(inside, raster.pixel_ratio))


def _bordered(raster: Raster, modal: Modal) -> tuple[Rect, Edge | None]:
    """Return the box with its border: the lines along all four edges that are alike and not of the fill."""
    rect = modal.rect
    sides = np.stack(
        [
            _median(raster.pixels[_span(rect.y0, rect.y1), rect.x0 - _LINES : rect.x0 + _LINES], 0),
            _median(raster.pixels[_span(rect.y0, rect.y1), rect.x1 - _LINES : rect.x1 + _LINES], 0)[::-1],
            _median(raster.pixels[rect.y0 - _LINES : rect.y0 + _LINES, _span(rect.x0, rect.x1)], 1),
            _median(raster.pixels[rect.y1 - _LINES : rect.y1 + _LINES, _span(rect.x0, rect.x1)], 1)[::-1],
        ]
    )
    alike = np.ptp(sides, axis=0).max(axis=1) <= _ALIKE
    mean = np.median(sides, axis=0)
    apart = np.abs(mean - modal.fill).max(axis=1) >= _APART
    begins = np.abs(np.diff(sides, axis=1)).max(axis=2).min(axis=0) >= _STEP
    first = next((place for place in range(1, _LINES + 1) if begins[place - 1]), 0)
    drawn = [place for place in range(first, 2 * _LINES) if alike[place] and apart[place]]
    if not first or not drawn or drawn[0] != first:
        return rect, None
    grown = max(0, _LINES - drawn[0])
    width_px = max(1, round(len(drawn) / raster.pixel_ratio))
    edge = Edge(width_px, _colour(mean[drawn[len(drawn) // 2]]))
    return rect.inset(-grown, -grown, -grown, -grown), edge


def _span(start: int, stop: int) -> slice:
    """Return the middle half of a side."""
    return slice((3 * start + stop) // 4, (start + 3 * stop) // 4)


def _median(lines: npt.NDArray[np.uint8], axis: int) -> npt.NDArray[np.float64]:
    found: npt.NDArray[np.float64] = np.median(lines, axis=axis)
    return found


def _radius(raster: Raster, modal: Modal) -> float:
    """Return the radius of the corners in device pixels, by how much of the page is seen in them."""
    rect = modal.rect
    side = min(round(_CORNER_PX * raster.pixel_ratio), rect.width // 3, rect.height // 3)
    levels = raster.pixels[rect.slices].max(axis=2).astype(np.float64)
    corners = (levels[:side, :side], levels[:side, -side:], levels[-side:, :side], levels[-side:, -side:])
    fill, ground = float(modal.fill.max()), float(modal.ground.max())
    missing = []
    for rows, columns, corner in zip((1, 1, -1, -1), (1, -1, 1, -1), corners, strict=True):
        upright = corner[::rows, ::columns]
        behind = min(float(upright[0, 0]), (fill + ground) / 2)
        share = np.clip((fill - upright) / max(1.0, fill - behind), 0, 1)
        share[np.add.outer(np.arange(side), np.arange(side)) > side] = 0
        missing.append(float(share[_outer(side)].sum()))
    radius = math.sqrt(float(np.median(missing)) / (1 - math.pi / 4))
    return radius if radius > _SHARP_PX * raster.pixel_ratio else 0.0


def _outer(side: int) -> npt.NDArray[np.bool_]:
    """Return the part of a corner that only a rounding leaves free: outside its largest circle."""
    places = side - np.arange(side) - 0.5
    outer: npt.NDArray[np.bool_] = np.hypot(places[:, None], places[None, :]) > side - 1
    return outer


def _rim(shape: tuple[int, ...], radius: float, border: float) -> npt.NDArray[np.bool_]:
    """Return which pixels of a box are its border or lie outside its corners."""
    height, width = shape
    thick = math.ceil(border)
    deep = max(radius, thick + 1) + 1
    down = np.minimum(np.arange(height) + 0.5, height - np.arange(height) - 0.5)
    across = np.minimum(np.arange(width) + 0.5, width - np.arange(width) - 0.5)
    off = np.hypot(np.maximum(0, deep - down)[:, None], np.maximum(0, deep - across)[None, :])
    edge = (down < thick + 1)[:, None] | (across < thick + 1)[None, :]
    rim: npt.NDArray[np.bool_] = (off > deep - thick - 1) | edge
    return rim


def _colour(channels: npt.NDArray[np.floating] | npt.NDArray[np.uint8]) -> Colour:
    red, green, blue = (round(float(channel)) for channel in channels)
    return Colour(red, green, blue)
