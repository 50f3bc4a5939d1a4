"""Soft outer shadows: where a box really ends inside its halo, and the CSS shadow that paints the halo.

Knows nothing of what the box holds. Lengths are device pixels here.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pixelwright.colour import Colour
from pixelwright.perception.canvas import Canvas, Rect
from pixelwright.perception.outlines import side_lines
from pixelwright.scene import Shadow

Floats = npt.NDArray[np.floating]

REACH_PX = 64
"""CSS px that are searched for the end of a halo."""
FAINT = 10
"""The outermost visible step of a halo is at most this many levels; a sharp edge jumps further."""
JUMP = 30
"""A step within a halo of more levels is the edge of the box."""
PLATEAU = 7
"""This many lines of one colour end a halo; the steps of a wide faint one are up to five lines apart."""


@dataclass(frozen=True, slots=True)
class Halo:
    """Widths of the soft rim at top, right, bottom, left and the colours across it, outermost first."""

    widths: tuple[int, int, int, int]
    profiles: tuple[Floats, Floats, Floats, Floats]

    def depth(self, ground: Colour) -> float:
        """Return how many levels the rim is off the ground at most."""
        return max(float(np.abs(p - np.array(ground, float)).max()) for p in self.profiles if len(p))

    def core(self, rect: Rect) -> Rect:
        """Return `rect` without the rim."""
        top, right, bottom, left = self.widths
        return rect.inset(left, top, right, bottom)


def find_halo(canvas: Canvas, rect: Rect, ground: Colour) -> Halo | None:
    """Look for a soft rim just inside `rect`, the bounds of all that differs from `ground`."""
    reach = min(canvas.px(REACH_PX), min(rect.width, rect.height) // 2)
    if reach < 3:
        return None
    base = np.array(ground, float)
    profiles = [_levels(lines) for lines in side_lines(canvas, rect, reach)]
    widths = [_rim(profile, base) for profile in profiles]
    if not any(widths):
        return None
    if min(rect.width - widths[1] - widths[3], rect.height - widths[0] - widths[2]) < 4:
        return None
    widths = _without_border(widths, profiles)
    if not any(widths):
        return None
    rims = [profile[:width] for profile, width in zip(profiles, widths, strict=True)]
    return Halo((widths[0], widths[1], widths[2], widths[3]), (rims[0], rims[1], rims[2], rims[3]))


def _levels(lines: npt.NDArray[np.int32]) -> Floats:
    channels = np.stack([lines >> 16, lines >> 8 & 255, lines & 255], axis=-1)
    return np.median(channels, axis=1)


def _rim(profile: Floats, base: Floats) -> int:
    """Return how many lines of the profile are halo: a slow, one-way change that ends in a jump or turn."""
    steps = np.diff(np.vstack([base, profile]), axis=0)
    if np.abs(steps[0]).max() > FAINT or not np.abs(steps[0]).max():
        return 0
    if np.abs(steps[0]).max() >= 3 and len(steps) > 3 and not np.abs(steps[1:3]).any():
        return 0
    way = math.copysign(1, steps[0].sum())
    for index in range(1, len(steps)):
        step = steps[index]
        size = float(np.abs(step).max())
        turned = step.sum() * way < 0 and size >= 2
        if turned or size > JUMP:
            return index
        if not np.abs(steps[index : index + PLATEAU]).any():
            slow = np.count_nonzero(np.abs(steps[:index]).max(axis=1)) >= 3
            return index if slow else 0
    return 0


def _without_border(widths: list[int], profiles: list[Floats]) -> list[int]:
    """Give the innermost line back to the box where it is the same on all sides: a border, not a shadow."""
    inner = [profile[width - 1] for profile, width in zip(profiles, widths, strict=True) if width]
    if len(inner) < 4 or np.ptp(np.stack(inner), axis=0).max() > 1:
        return widths
    uneven = max(widths) > min(widths) or max(widths) <= 2
    return [width - 1 for width in widths] if uneven else widths


STIFFNESS = 0.4
STEPS = 200
"""Most tries for one shadow; all but hopeless ones are done after 20."""
_FARTHEST = np.array([400, 400, 6, 400, 10])
"""Offsets, logarithm of the deviation, spread and opacity beyond which a diverging fit gains nothing."""


def fit_shadow(halo: Halo, ground: Colour, ratio: float) -> Shadow | None:
    """Fit offset, blur, spread, colour and opacity to the four rims, by least squares on the blurred edge.

    A blur of b px is a Gaussian with a standard deviation of b/2 (CSS Backgrounds 3, section 6.1).
    """
    base = np.array(ground, float)
    deepest = max(
        (profile[-1] for profile in halo.profiles if len(profile)),
        key=lambda c: float(np.abs(c - base).max()),
    )
    colour = _shade(base, deepest)
    channel = int(np.argmax(np.abs(base - deepest)))
    room = base[channel] - colour[channel]
    if abs(room) < 1:
        return None
    sides = [(base[channel] - _channel(p, channel, base)) / room for p in halo.profiles]
    return solve_shadow(sides, colour, ratio)


def _channel(profile: Floats, channel: int, base: Floats) -> Floats:
    """Return one channel, nearest line first, followed by three clean lines of ground."""
    return np.concatenate([profile[::-1, channel] if len(profile) else [], np.full(3, base[channel])])


def _shade(base: Floats, deepest: Floats) -> Colour:
    """Return the darkest (or lightest) colour on the line from the ground through what is seen."""
    way = deepest - base
    moved = way != 0
    if not moved.any():
        return Colour(0, 0, 0)
    room = np.where(way < 0, base, 255 - base)
    far = base + way * float((room[moved] / np.abs(way[moved])).min())
    if np.abs(way).max() < 12 or far.max() < 40:
        far = np.zeros(3) if way.sum() < 0 else np.full(3, 255.0)
    return Colour(*(int(c) for c in np.clip(np.round(far), 0, 255)))


def solve_shadow(
    sides: Sequence[Floats], colour: Colour, ratio: float, stiffness: float = STIFFNESS
) -> Shadow | None:
    """Return the shadow that has these shares of `colour` at top, right, bottom and left, nearest line first.

    The higher the `stiffness`, the less it spreads.
    """
    edge = _Edge.of(sides, stiffness)
    counts = [len(side) for side in sides]
    lean_x, lean_y = (counts[1] - counts[3]) / 2, (counts[2] - counts[0]) / 2
    sigma = max(0.5, (max(counts) - 3 - abs(lean_y)) / 2.5)
    deepest = float(edge.seen.max())
    found = least_squares(edge.off, np.array([lean_x, lean_y, math.log(sigma), 0.0, min(0.9, 2 * deepest)]))
    dx, dy, log_sigma, spread, opacity = (float(v) for v in found)
    sigma = math.exp(min(4.0, log_sigma))
    if (
        np.abs(edge.off(found)[0][:-2]).max() > 24
        or not 0 < opacity <= 1.05
        or max(abs(dx), abs(dy), abs(spread)) > 80
    ):
        return None
    return Shadow(
        _half(dx / ratio),
        _half(dy / ratio),
        _half(2 * sigma / ratio),
        _half(spread / ratio),
        colour,
        round(min(1.0, opacity), 3),
    )


@dataclass(frozen=True, eq=False, slots=True)
class _Edge:
    """The rims of all four sides as one list of places, and what is seen at each."""

    depth: Floats
    """How far out of the box, px."""
    across: Floats
    down: Floats
    """Which way out is, as a unit vector."""
    seen: Floats
    """Share of the shadow's colour, 0 to 1."""
    stiffness: float
    """Levels that a px of spread costs."""

    @classmethod
    def of(cls, sides: Sequence[Floats], stiffness: float) -> _Edge:
        counts = [len(side) for side in sides]
        return cls(
            depth=np.concatenate([np.arange(count) + 0.5 for count in counts]),
            across=np.repeat([0.0, 1.0, 0.0, -1.0], counts),
            down=np.repeat([-1.0, 0.0, 1.0, 0.0], counts),
            seen=np.concatenate(sides),
            stiffness=stiffness,
        )

    def off(self, values: Floats) -> tuple[Floats, Floats]:
        """Return by how many levels a shadow would miss what is seen, and the derivatives by its values.

        The last two entries keep the spread small and the opacity below 1.
        """
        dx, dy, log_sigma, spread, opacity = np.clip(values, -_FARTHEST, _FARTHEST)
        sigma = math.exp(log_sigma)
        where = (spread + dx * self.across + dy * self.down - self.depth) / sigma
        share = 0.5 + 0.5 * np.array([math.erf(z) for z in (where / math.sqrt(2)).tolist()])
        slope = opacity * np.exp(-0.5 * where**2) / (sigma * math.sqrt(2 * math.pi))
        gradient = np.zeros((len(where) + 2, 5))
        columns = (slope * self.across, slope * self.down, -slope * where * sigma, slope, share)
        gradient[:-2] = 255 * np.stack(columns, axis=1)
        gradient[-2, 3], gradient[-1, 4] = self.stiffness, 40.0 if opacity > 1 else 0.0
        missed = (opacity * share - self.seen) * 255
        return np.append(missed, [self.stiffness * spread, 40 * max(0.0, opacity - 1)]), gradient


def least_squares(off: Callable[[Floats], tuple[Floats, Floats]], start: Floats) -> Floats:
    """Return where the squares of `off` (values and derivatives) are least, by Levenberg and Marquardt."""
    here, damping = start, 1e-3
    missed, gradient = off(here)
    for _ in range(STEPS):
        normal = gradient.T @ gradient
        scale = np.maximum(np.diag(normal), 1e-6 * normal.max() + 1e-9)
        scaled = normal + damping * np.diag(scale)
        step = np.linalg.solve(scaled, gradient.T @ missed)
        after, following = off(here - step)
        gain = float(missed @ missed - after @ after)
        if gain > 0:
            here, missed, gradient, damping = here - step, after, following, max(1e-9, damping / 10)
            if gain < 1e-9 * float(after @ after) or np.abs(step).max() < 1e-6:
                break
        else:
            damping *= 10
            if damping > 1e9:
                break
    return here


def _half(length_px: float) -> float:
    return round(2 * length_px) / 2


def outer_halo(canvas: Canvas, rect: Rect, ground: Colour) -> Halo | None:
    """Look for a soft rim around `rect`, a box whose edges are known, up to where the ground is clean."""
    base = np.array(ground, float)
    profiles = []
    for lines in side_lines(canvas, rect, -canvas.px(REACH_PX)):
        levels = _levels(lines)
        clean = np.flatnonzero(np.abs(levels - base).max(axis=1) < 0.5)
        width = int(clean[0]) if len(clean) else 0
        rim = levels[:width][::-1]
        smooth = width and np.abs(np.diff(np.vstack([base, rim]), axis=0)).max() <= JUMP
        profiles.append(rim if smooth and np.abs(rim[0] - base).max() <= FAINT else rim[:0])
    widths = [len(profile) for profile in profiles]
    if sum(width > 0 for width in widths) < 2:
        return None
    return Halo(
        (widths[0], widths[1], widths[2], widths[3]),
        (profiles[0], profiles[1], profiles[2], profiles[3]),
    )
