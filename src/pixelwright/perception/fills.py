"""What a region is filled with: one colour, a linear gradient, or nothing that CSS can name (a photo).

Knows nothing of outlines; it is told the region and which of its pixels to leave out.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from pixelwright.colour import Colour
from pixelwright.perception.canvas import Canvas, Mask, Rect, pack, unpack
from pixelwright.scene import Fill, Gradient, GradientStop

Floats = npt.NDArray[np.floating]

SAMPLES = 20_000
"""Pixels looked at to find a fill; more changed nothing and costs 5 ms per 100,000."""
SOLID_SHARE = 0.3
"""Share of samples of one exact colour from which on a region counts as flat."""
GRADIENT_ERROR = 2.5
"""Levels that a pixel of a gradient may be off its model (rounding, dithering)."""
MAX_STOPS = 6
FRAME_PX = 6
"""CSS px. Width of the strips in which a mostly hidden gradient is looked for."""
FRAME_SHARE = 0.9
PROFILE_STEPS = 72
"""Rows or columns that a gradient of several stops is read from."""
GRADIENT_SHARE = 0.55
"""Share of samples that must follow the gradient; the rest is content."""


def fit_fill(canvas: Canvas, rect: Rect) -> Fill | None:
    """Return what `rect` is filled with behind its content; None for a photo or a drawing."""
    ys, xs, codes = _sample(canvas, rect)
    if not len(codes):
        return unpack(int(canvas.codes[rect.y0, rect.x0]))
    colours, counts = np.unique(codes, return_counts=True)
    order = np.argsort(-counts, kind="stable")[:4]
    if counts[order[0]] >= SOLID_SHARE * len(codes):
        return unpack(_most_like_the_frame(canvas, rect, colours[order], counts[order] / len(codes)))
    gradient = _fit_gradient(canvas, rect, ys, xs)
    if gradient is not None:
        return gradient
    gradient = _fit_at_frame(canvas, rect)
    if gradient is not None:
        return gradient
    if counts[order[0]] >= 0.12 * len(codes) and _frame_share(canvas, rect, int(colours[order[0]])) > 0.5:
        return unpack(int(colours[order[0]]))
    return None


def paint(fill: Fill, whole: Rect, part: Rect) -> npt.NDArray[np.uint8]:
    """Draw `part` of `whole` filled with `fill`, shape (height, width, 3)."""
    shape = (part.height, part.width, 3)
    if isinstance(fill, Colour):
        return np.broadcast_to(np.array(fill, np.uint8), shape)
    xs = np.arange(part.x0, part.x1) + 0.5 - (whole.x0 + whole.x1) / 2
    ys = np.arange(part.y0, part.y1) + 0.5 - (whole.y0 + whole.y1) / 2
    angle = math.radians(fill.angle_deg)
    length = abs(whole.width * math.sin(angle)) + abs(whole.height * math.cos(angle))
    offsets = 0.5 + (xs[None, :] * math.sin(angle) - ys[:, None] * math.cos(angle)) / length
    stops = [stop.offset for stop in fill.stops]
    channels = [np.interp(offsets, stops, [stop.colour[c] for stop in fill.stops]) for c in range(3)]
    return np.round(np.stack(channels, -1)).astype(np.uint8)


def differs(canvas: Canvas, fill: Fill, whole: Rect, part: Rect) -> Mask:
    """Return which pixels of `part` are not painted by `fill`."""
    if isinstance(fill, Colour):
        other: Mask = canvas.codes[part.slices] != pack(fill)
        return other
    off = np.abs(canvas.pixels[part.slices].astype(np.int16) - paint(fill, whole, part))
    far: Mask = off.max(axis=2) > math.ceil(GRADIENT_ERROR)
    return far


def _sample(
    canvas: Canvas, rect: Rect
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp], npt.NDArray[np.int32]]:
    step = max(1, math.isqrt(rect.area // SAMPLES))
    ys = np.arange(rect.y0 + step // 2, rect.y1, step)
    xs = np.arange(rect.x0 + step // 2, rect.x1, step)
    grid_y, grid_x = (axis.ravel() for axis in np.meshgrid(ys, xs, indexing="ij"))
    clear = ~canvas.written(rect)[grid_y - rect.y0, grid_x - rect.x0]
    if clear.sum() > 0.1 * clear.size:
        grid_y, grid_x = grid_y[clear], grid_x[clear]
    return grid_y, grid_x, canvas.codes[grid_y, grid_x]


def _frame_share(canvas: Canvas, rect: Rect, code: int) -> float:
    part = canvas.codes[rect.slices]
    frame = np.concatenate([part[0], part[-1], part[:, 0], part[:, -1]])
    return float((frame == code).mean())


def _most_like_the_frame(
    canvas: Canvas, rect: Rect, codes: npt.NDArray[np.int32], shares: npt.NDArray[np.float64]
) -> int:
    """Return the code that fills most; what touches the frame counts more: a flush picture may be large."""
    scores = [
        share + 0.8 * _frame_share(canvas, rect, int(code)) if share >= 0.15 else 0.0
        for code, share in zip(codes, shares, strict=True)
    ]
    return int(codes[int(np.argmax(scores))])


def _fit_at_frame(canvas: Canvas, rect: Rect) -> Gradient | None:
    """Fit a gradient to strips along two opposite sides: content may hide most of the middle."""
    strip = canvas.px(FRAME_PX)
    if min(rect.width, rect.height) < 8 * strip:
        return None
    for upright in (True, False):
        along = np.arange(rect.y0, rect.y1, 2) if upright else np.arange(rect.x0, rect.x1, 2)
        first, last = (rect.x0, rect.x1) if upright else (rect.y0, rect.y1)
        across = np.array(
            [first, first + strip // 2, first + strip, last - strip - 1, last - 1 - strip // 2, last - 1]
        )
        one, other = (axis.ravel() for axis in np.meshgrid(along, across, indexing="ij"))
        ys, xs = (one, other) if upright else (other, one)
        found = _fit_profile(rect, ys, xs, canvas.pixels[ys, xs].astype(float), upright, FRAME_SHARE)
        if found is not None:
            return found
    return None


def _fit_gradient(
    canvas: Canvas, rect: Rect, ys: npt.NDArray[np.intp], xs: npt.NDArray[np.intp]
) -> Gradient | None:
    if min(rect.width, rect.height) < 4:
        return None
    colours = canvas.pixels[ys, xs].astype(float)
    return (
        _fit_plane(rect, ys, xs, colours)
        or _fit_profile(rect, ys, xs, colours, True)
        or _fit_profile(rect, ys, xs, colours, False)
    )


def _fit_plane(
    rect: Rect, ys: npt.NDArray[np.intp], xs: npt.NDArray[np.intp], colours: Floats
) -> Gradient | None:
    """Fit one colour slope over the region: a gradient of two stops at any angle."""
    across = xs + 0.5 - (rect.x0 + rect.x1) / 2
    down = ys + 0.5 - (rect.y0 + rect.y1) / 2
    terms = np.stack([np.ones_like(across), across, down], axis=1)
    keep = np.ones(len(terms), bool)
    slopes = np.zeros((3, 3))
    for _ in range(6):
        if keep.sum() < 50:
            return None
        slopes = np.linalg.lstsq(terms[keep], colours[keep], rcond=None)[0]
        off = np.abs(colours - terms @ slopes).max(axis=1)
        keep = off <= max(GRADIENT_ERROR, float(np.median(off)))
    if (off <= GRADIENT_ERROR).mean() < GRADIENT_SHARE:
        return None
    steepest = int(np.argmax(np.hypot(slopes[1], slopes[2])))
    angle = math.degrees(math.atan2(slopes[1, steepest], -slopes[2, steepest])) % 360
    angle = _snap(angle, rect)
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    half = (abs(rect.width * sine) + abs(rect.height * cosine)) / 2
    rise = (slopes[1] * sine - slopes[2] * cosine) * half
    start, end = (Colour(*(int(c) for c in np.clip(np.round(slopes[0] + s * rise), 0, 255))) for s in (-1, 1))
    if max(abs(a - b) for a, b in zip(start, end, strict=True)) < 3:
        return None
    return Gradient(angle, (GradientStop(0, start), GradientStop(1, end)))


def _snap(angle: float, rect: Rect) -> float:
    """Round an angle to what people write: multiples of 45, corners, else whole degrees."""
    for round_angle in range(0, 361, 45):
        if abs(angle - round_angle) < 2:
            return float(round_angle % 360)
    return float(round(angle))


def _fit_profile(
    rect: Rect,
    ys: npt.NDArray[np.intp],
    xs: npt.NDArray[np.intp],
    every: Floats,
    upright: bool,
    least_share: float = GRADIENT_SHARE,
) -> Gradient | None:
    """Fit a vertical or horizontal gradient of several stops to the median colour per row or column."""
    places, first, length = (ys, rect.y0, rect.height) if upright else (xs, rect.x0, rect.width)
    steps = np.unique(places)
    if len(steps) < 8:
        return None
    steps = steps[np.unique(np.linspace(0, len(steps) - 1, PROFILE_STEPS).astype(int))]
    index = np.minimum(np.searchsorted(steps, places), len(steps) - 1)
    at = steps[index] == places
    index, colours = index[at], every[at]
    profile = np.stack([np.median(colours[index == i], axis=0) for i in range(len(steps))])
    near = np.abs(colours - profile[index]).max(axis=1) <= GRADIENT_ERROR
    jumps = np.abs(np.diff(profile, axis=0)).max(axis=1)
    if near.mean() < least_share or np.percentile(jumps, 95) > 12 or np.ptp(profile, axis=0).max() < 3:
        return None
    offsets = (steps + 0.5 - first) / length
    knots = _simplify(offsets, profile, 0, len(steps) - 1)
    if len(knots) > MAX_STOPS:
        return None
    return Gradient(180.0 if upright else 90.0, tuple(_stop(offsets, profile, k, len(steps)) for k in knots))


def _stop(offsets: Floats, profile: Floats, knot: int, count: int) -> GradientStop:
    offset = 0.0 if knot == 0 else 1.0 if knot == count - 1 else round(float(offsets[knot]), 3)
    return GradientStop(offset, Colour(*(int(c) for c in np.round(profile[knot]))))


def _simplify(offsets: Floats, profile: Floats, first: int, last: int) -> list[int]:
    """Return the knots of a polyline that stays within the error (Douglas and Peucker 1973)."""
    share = (offsets[first : last + 1] - offsets[first]) / (offsets[last] - offsets[first])
    line = profile[first] + share[:, None] * (profile[last] - profile[first])
    off = np.abs(profile[first : last + 1] - line).max(axis=1)
    worst = int(np.argmax(off))
    if off[worst] <= GRADIENT_ERROR or last - first < 2:
        return [first, last]
    middle = first + worst
    return _simplify(offsets, profile, first, middle)[:-1] + _simplify(offsets, profile, middle, last)
