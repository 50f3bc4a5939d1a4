"""Is a blob a (rounded) rectangle, and where are its edges, corners and borders?

Knows nothing of what lies inside; blobs come as masks or as a rectangle of the canvas.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.colour import Colour
from pixelwright.perception.canvas import Canvas, Mask, Rect, unpack
from pixelwright.scene import Border, Edge

Radii = tuple[float, float, float, float]
"""Top left, top right, bottom right, bottom left, device px."""
SQUARE: Radii = (0, 0, 0, 0)

CORNER_LOSS = 1 - math.pi / 4
"""Area that a quarter circle leaves of its square, per radius²."""
MAX_BORDER_PX = 8
"""CSS px; anything wider is a bar of its own."""
CORNER_PX = 64
"""CSS px. Larger radii are only estimated from the mask."""
LINE_SHARE = 0.75
"""Share of a side that must have one colour to be a border."""

ROUND = 0.45
"""Share of the shorter side from which on radii leave little to read lines from: one goes all round."""
BLENDED_PX = 1
"""CSS px. Lines along a side of something round that are no wider may be blended edges."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A rounded rectangle within a mask, and how well it fits."""

    rect: Rect
    radii: Radii
    missing: float
    """Share of the rectangle's area that the mask does not cover."""
    extra: float
    """Mask pixels outside, as a share of the rectangle's area."""


def filled(mask: Mask) -> Mask:
    """Return the mask with its holes closed (connected from outside by 4 neighbours)."""
    outer, _ = cv2.findContours(mask.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    solid = np.zeros(mask.shape, np.uint8)
    cv2.drawContours(solid, outer, -1, 1, cv2.FILLED)
    return solid.astype(bool)


def fit_outline(mask: Mask) -> Outline | None:
    """Fit a rounded rectangle to a tight, hole-free mask; None where two opposite sides are not straight."""
    height, width = mask.shape
    rows, columns = mask.any(axis=1), mask.any(axis=0)
    starts, ends = mask.argmax(axis=1)[rows], width - mask[:, ::-1].argmax(axis=1)[rows]
    tops, bottoms = mask.argmax(axis=0)[columns], height - mask[::-1].argmax(axis=0)[columns]
    (x0, left), (x1, right) = _mode(starts, 0), _mode(ends, width)
    (y0, top), (y1, bottom) = _mode(tops, 0), _mode(bottoms, height)
    if min(left, right) < 0.4 and min(top, bottom) < 0.4 and not _round(mask):
        return None
    if x1 - x0 < 1 or y1 - y0 < 1:
        return None
    rect = Rect(x0, y0, x1, y1)
    inside = mask[rect.slices]
    radii = radii_of(inside.astype(np.float32))
    ideal = rounded_mask(rect.width, rect.height, radii)
    missing = float((ideal & ~inside).sum()) / rect.area
    extra = float(mask.sum() - (inside & ideal).sum()) / rect.area
    return Outline(rect, radii, missing, extra)


def _round(mask: Mask) -> bool:
    height, width = mask.shape
    return bool(abs(height - width) <= max(1, 0.06 * width) and abs(mask.mean() - math.pi / 4) < 0.06)


def _mode(values: npt.NDArray[np.intp], extreme: int) -> tuple[int, float]:
    """Return the most frequent edge position and its share; the extreme one where none prevails."""
    counts = np.bincount(values)
    best = int(counts.argmax())
    share = float(counts[best]) / len(values)
    return (best, share) if share >= 0.35 else (extreme, share)


def radii_of(coverage: npt.NDArray[np.float32]) -> Radii:
    """Estimate the corner radii of a shape from how much of each corner it leaves empty.

    `coverage` is 0 to 1 per pixel. A shape of another sort than a rounded rectangle gives nonsense.
    """
    height, width = coverage.shape
    side = min(height, width) // 2
    if side < 2:
        return SQUARE
    return _settle([_corner(coverage, index, side) for index in range(4)], min(height, width) / 2)


def _settle(corners: Sequence[npt.NDArray[np.float32]], limit: float) -> Radii:
    """Turn corner coverages into radii: alike ones become equal, all are rounded to half pixels."""
    radii = [_radius(corner, limit) for corner in corners]
    if max(radii) - min(radii) <= max(1.0, 0.1 * max(radii)):
        radii = [sum(radii) / 4] * 4
    rounded = [limit if r > 0.9 * limit and limit > 4 else round(2 * r) / 2 for r in radii]
    return (rounded[0], rounded[1], rounded[2], rounded[3])


def _radius(corner: npt.NDArray[np.float32], limit: float) -> float:
    reached = np.minimum(1, np.cumsum(corner, axis=1))
    empty = float((1 - reached).sum())
    radius = math.sqrt(max(0.0, empty) / CORNER_LOSS)
    return min(limit, radius) if radius >= 0.8 else 0.0


def sharp_radii(canvas: Canvas, rect: Rect, rough: Radii, below: Colour) -> Radii:
    """Measure corners by how much of the edge's colour each pixel has over `below`, the colour outside.

    `rough` comes back where the edge has no single colour, or too little contrast.
    """
    code, share = common(np.concatenate([line[0] for line in side_lines(canvas, rect, 1, rough)]))
    side = min(canvas.px(CORNER_PX), rect.width // 2, rect.height // 2)
    outside = np.array(below, np.int16)
    room = np.abs(np.array(unpack(code), np.int16) - outside).max()
    if share < 0.5 or room < 3 or side < 2 or max(rough) > 0.9 * side >= 0.9 * canvas.px(CORNER_PX):
        return rough
    corners = []
    for index in range(4):
        seen = _corner(canvas.pixels[rect.slices], index, side).astype(np.int16) - outside
        corners.append(np.minimum(1, np.abs(seen).max(axis=2) / np.float32(room)))
    return _settle(corners, min(rect.width, rect.height) / 2)


def stroked(radii: Radii, limit: float) -> Radii:
    """Correct radii read off a border, whose blended corners look half a pixel rounder."""
    first, second, third, fourth = (r if r in (0, limit) else r - 0.5 for r in radii)
    return (first, second, third, fourth)


def _corner(array: npt.NDArray[Any], index: int, side: int) -> npt.NDArray[Any]:
    """Return a corner (clockwise from the top left) turned so that its outside is at the top left."""
    view = array if index in (0, 1) else array[::-1]
    view = view if index in (0, 3) else view[:, ::-1]
    return view[:side, :side]


def inner_mask(outer: Rect, inner: Rect, radii: Radii) -> Mask:
    """Return `inner` without what the border and the blended edge of the rounded `outer` cover at corners."""
    mask = np.ones((inner.height, inner.width), bool)
    widths = (
        max(inner.x0 - outer.x0, inner.y0 - outer.y0),
        max(outer.x1 - inner.x1, inner.y0 - outer.y0),
        max(outer.x1 - inner.x1, outer.y1 - inner.y1),
        max(inner.x0 - outer.x0, outer.y1 - inner.y1),
    )
    for index, (radius, width) in enumerate(zip(radii, widths, strict=True)):
        if radius <= 0:
            continue
        left, top = index in (0, 3), index in (0, 1)
        dx = inner.x0 - outer.x0 if left else outer.x1 - inner.x1
        dy = inner.y0 - outer.y0 if top else outer.y1 - inner.y1
        side = math.ceil(radius) + 1
        down = np.maximum(0, radius - dy - 0.5 - np.arange(min(side, inner.height)))
        across = np.maximum(0, radius - dx - 0.5 - np.arange(min(side, inner.width)))
        clear = np.hypot(down[:, None], across[None, :]) <= max(0.0, radius - width - 1.2)
        clear |= (down[:, None] == 0) | (across[None, :] == 0)
        view = mask if top else mask[::-1]
        view = view if left else view[:, ::-1]
        view[: clear.shape[0], : clear.shape[1]] &= clear
    return mask


def radii_in_halo(canvas: Canvas, rect: Rect) -> Radii:
    """Estimate corner radii where the outside is soft: by the pixels that are not of the edge's colour.

    An arc of radius r leaves (1 - π/4)·r² pixels outside and blends about 0.8·r (drawn circles, r 2 to 32).
    """
    side = min(canvas.px(32), rect.width // 2, rect.height // 2)
    if side < 2:
        return SQUARE
    codes = [common(lines[0])[0] for lines in side_lines(canvas, rect, 1)]
    part = canvas.codes[rect.slices]
    found = []
    for index in range(4):
        beside = (codes[0], codes[3]), (codes[0], codes[1]), (codes[2], codes[1]), (codes[2], codes[3])
        exact = np.isin(_corner(part, index, side), beside[index])
        soft = np.maximum.accumulate(~exact, axis=1)
        depth = np.where(soft.any(axis=1), np.argmax(exact & soft, axis=1), 0)
        empty = float(np.minimum.accumulate(depth).sum())
        radius = (math.sqrt(0.64 + 4 * CORNER_LOSS * empty) - 0.8) / (2 * CORNER_LOSS)
        found.append(min(radius, side) if empty > 2 else 0.0)
    if max(found) - min(found) <= max(2.0, 0.15 * max(found)):
        found = [sum(found) / 4] * 4
    return (round(found[0]), round(found[1]), round(found[2]), round(found[3]))


def bands(mask: Mask, least_px: int) -> list[Rect]:
    """Cut a rectilinear shape (an L, a U, a step) into rectangles; empty where it is no such shape.

    Both directions are tried and the one with fewer, larger pieces wins.
    """
    rows = _stacked(mask, least_px)
    columns = [Rect(r.y0, r.x0, r.y1, r.x1) for r in _stacked(mask.T, least_px)]
    total = float(mask.sum())
    good = [pieces for pieces in (rows, columns) if pieces and sum(p.area for p in pieces) > 0.95 * total]
    return min(good, key=len) if good else []


def _stacked(mask: Mask, least_px: int) -> list[Rect]:
    width = mask.shape[1]
    starts, ends = mask.argmax(axis=1), width - mask[:, ::-1].argmax(axis=1)
    cuts = np.flatnonzero((np.diff(starts) != 0) | (np.diff(ends) != 0)) + 1
    edges = [0, *cuts.tolist(), len(mask)]
    pieces = []
    for y0, y1 in itertools.pairwise(edges):
        x0, x1 = int(starts[y0]), int(ends[y0])
        if y1 - y0 < least_px or x1 - x0 < least_px:
            continue
        if mask[y0:y1, x0:x1].mean() < 0.98:
            return []
        pieces.append(Rect(x0, y0, x1, y1))
    return pieces if len(pieces) <= 6 else []


def rounded_mask(width: int, height: int, radii: Radii) -> Mask:
    """Return a full mask without its four corners; a pixel counts when its centre is inside."""
    mask = np.ones((height, width), bool)
    for index, radius in enumerate(radii):
        side = math.ceil(radius)
        if side < 1:
            continue
        steps = radius - np.arange(side) - 0.5
        corner = np.hypot(steps[:, None], steps[None, :]) <= radius
        corner = corner[: min(side, height), : min(side, width)]
        view = mask if index in (0, 1) else mask[::-1]
        view = view if index in (0, 3) else view[:, ::-1]
        view[: corner.shape[0], : corner.shape[1]] &= corner
    return mask


def side_lines(canvas: Canvas, rect: Rect, depth: int, radii: Radii = SQUARE) -> list[npt.NDArray[np.int32]]:
    """Return for top, right, bottom, left the codes from the edge inwards, shape (depth, samples).

    Corners of `radii` are left out. A negative `depth` looks outwards instead, nearest line first.
    """
    middle_x = _middle(rect.x0, rect.x1, max(radii))
    middle_y = _middle(rect.y0, rect.y1, max(radii))
    steps = np.arange(depth) if depth > 0 else np.arange(-1, depth - 1, -1)
    height, width = canvas.codes.shape
    rows_top = np.clip(rect.y0 + steps, 0, height - 1)
    rows_bottom = np.clip(rect.y1 - 1 - steps, 0, height - 1)
    columns_left = np.clip(rect.x0 + steps, 0, width - 1)
    columns_right = np.clip(rect.x1 - 1 - steps, 0, width - 1)
    return [
        canvas.codes[np.ix_(rows_top, middle_x)],
        canvas.codes[np.ix_(middle_y, columns_right)].T,
        canvas.codes[np.ix_(rows_bottom, middle_x)],
        canvas.codes[np.ix_(middle_y, columns_left)].T,
    ]


def _middle(start: int, end: int, radius: float) -> npt.NDArray[np.intp]:
    """Return up to about 48 places between the corners of a side, at least the two in its middle."""
    length = end - start
    margin = min(max(20.0, radius) if length > 66 else max(0.3 * length, radius), max(0.0, (length - 2) / 2))
    first, last = int(start + margin), max(int(start + margin) + 1, int(end - margin))
    return np.arange(first, last, max(1, (last - first) // 48))


def common(codes: npt.NDArray[np.int32]) -> tuple[int, float]:
    """Return the most frequent code and its share."""
    if codes.size < 200:
        code, count = Counter(codes.ravel().tolist()).most_common(1)[0]
        return code, count / codes.size
    values, counts = np.unique(codes, return_counts=True)
    best = int(counts.argmax())
    return int(values[best]), float(counts[best]) / codes.size


def fit_border(canvas: Canvas, rect: Rect, radii: Radii) -> Border | None:
    """Read the lines along the four sides of a sharp rectangle; None where there are none."""
    depth = min(canvas.px(MAX_BORDER_PX) + 1, max(1, min(rect.width, rect.height) // 3))
    if min(rect.width, rect.height) < 5:
        return None
    edges = [_edge(lines, canvas.ratio) for lines in side_lines(canvas, rect, depth, radii)]
    if max(radii) > 0.3 * rect.height and not (edges[0] or edges[2]):
        return None  # the blended ends of a pill look like lines
    if not any(edges):
        return None
    thickest = max((edge for edge in edges if edge), key=lambda edge: edge.width_px)
    if min(radii) >= ROUND * min(rect.width, rect.height) and thickest.width_px > BLENDED_PX:
        edges = [thickest] * 4
    return Border(*edges)


def _edge(lines: npt.NDArray[np.int32], ratio: float) -> Edge | None:
    depth = len(lines)
    first, share = common(lines[0])
    if share < LINE_SHARE:
        return None
    run = 1
    while run < depth:
        code, share = common(lines[run])
        if code != first:
            break
        run += 1
    if run >= depth:
        return None
    return Edge(run / ratio, unpack(first))


def without_edges_of(border: Border, fill: Colour) -> Border | None:
    """Drop edges that have the colour of the fill: a line further in made them look like borders."""
    edges = [
        edge if edge and edge.colour != fill else None
        for edge in (border.top, border.right, border.bottom, border.left)
    ]
    return Border(*edges) if any(edges) else None


def border_widths(border: Border | None, ratio: float) -> tuple[int, int, int, int]:
    """Return left, top, right, bottom in device px."""
    if border is None:
        return (0, 0, 0, 0)
    left, top, right, bottom = (
        round(edge.width_px * ratio) if edge else 0
        for edge in (border.left, border.top, border.right, border.bottom)
    )
    return left, top, right, bottom
