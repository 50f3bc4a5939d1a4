"""Where the edges of a painted box are in the design, found by the profile of colours across each edge.

Knows nothing of text or styles.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pixelwright.geometry import Box
from pixelwright.raster import Pixels

Profile = npt.NDArray[np.float32]
"""Mean colours of successive rows, shape (n, 3)."""

_HALF_PX = 4
"""So many rows on either side of an edge make its profile."""
_REACH_PX = 64
_CONTRAST = 6.0
"""An edge is seen where colours across it differ by so many levels."""
_SAME = 5.0
"""Root mean square difference of two profiles of the same edge, in levels."""
_LEAST_SPAN_PX = 6


@dataclass(frozen=True, slots=True)
class Edges:
    """Shift of each edge from its place on the page to that in the design; None where it is not seen."""

    left: float | None
    top: float | None
    right: float | None
    bottom: float | None


def find_edges(design: Pixels, page: Pixels, box: Box, guesses: Iterable[tuple[float, float]]) -> Edges:
    """Look for all four edges near the shifts in `guesses`, left and right also at the rims of the design."""
    shifts = list(dict.fromkeys((round(dx), round(dy)) for dx, dy in guesses))
    turned = design.transpose(1, 0, 2), page.transpose(1, 0, 2)
    across = [(dy, dx) for dx, dy in shifts]
    inset_y, inset_x = min(12, box.height / 4), min(12, box.width / 4)
    columns = box.x + inset_x, box.right - inset_x
    rows = box.y + inset_y, box.bottom - inset_y
    left = _find(*turned, box.x, rows, across)
    right = _find(*turned, box.right, rows, across)
    return Edges(
        _at_left(*turned, box.x, rows) if left is None else left,
        _find(design, page, box.y, columns, shifts),
        _at_right(design, page, box.right, rows) if right is None else right,
        _find(design, page, box.bottom, columns, shifts),
    )


def _at_left(design: Pixels, page: Pixels, at: float, span: tuple[float, float]) -> float | None:
    """Return the shift of an edge to the first row, if all before it is as the page is behind the edge."""
    own = _profile(page, round(at), span, _HALF_PX)
    if own is None or round(at) < _HALF_PX or float(np.ptp(own, axis=0).max()) < _CONTRAST:
        return None
    strip = design[: round(at), max(0, round(span[0])) : max(0, round(span[1]))]
    if not strip.size:
        return None
    away = np.abs(strip.astype(np.float32).mean(axis=1) - own[_HALF_PX:].mean(axis=0))
    return -float(round(at)) if float(away.max()) < _SAME else None


def _at_right(design: Pixels, page: Pixels, at: float, span: tuple[float, float]) -> float | None:
    """Return the shift of a right edge to the right rim of the design, likewise."""
    turned = [picture[:, ::-1].transpose(1, 0, 2) for picture in (design, page)]
    shift = _at_left(turned[0], turned[1], page.shape[1] - at, span)
    return None if shift is None or design.shape[1] != page.shape[1] else -shift


def _find(
    design: Pixels, page: Pixels, at: float, span: tuple[float, float], shifts: list[tuple[int, int]]
) -> float | None:
    """Find a horizontal edge at y = `at` over the columns of `span`; shifts are in x and y."""
    own = _profile(page, round(at), span, _HALF_PX)
    if own is None or float(np.ptp(own, axis=0).max()) < _CONTRAST:
        return None
    best: tuple[float, float] | None = None
    for dx, dy in shifts:
        moved = span[0] + dx, span[1] + dx
        for reach in (2, _REACH_PX):
            around = _profile(design, round(at) + dy, moved, _HALF_PX + reach)
            if around is None:
                continue
            windows = np.lib.stride_tricks.sliding_window_view(around, len(own), axis=0)
            errors = np.sqrt(((windows - own.T) ** 2).mean(axis=(1, 2)))
            place = int(np.argmin(errors + 0.01 * np.abs(np.arange(len(errors)) - reach)))
            error = float(errors[place])
            if best is None or error < best[0] - 1:
                best = error, float(place - reach + dy)
            if error < 1:
                break
        if best and best[0] < 1:
            break
    return best[1] if best and best[0] <= _SAME else None


def _profile(picture: Pixels, at: int, span: tuple[float, float], half_px: int) -> Profile | None:
    height, width = picture.shape[:2]
    first, last = max(0, round(span[0])), min(width, round(span[1]))
    if last - first < _LEAST_SPAN_PX or at + half_px <= 0 or at - half_px >= height:
        return None
    rows = np.clip(np.arange(at - half_px, at + half_px), 0, height - 1)
    step = max(1, (last - first) // 200)
    profile: Profile = picture[rows, first:last:step].astype(np.float32).mean(axis=1)
    return profile
