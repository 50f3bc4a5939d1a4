"""Patches of one exact colour, long straight lines, and the lines that run around patches.

Knows the pixels of a blob, not what lies below or on top of it.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.colour import Colour
from pixelwright.perception.canvas import Canvas, Mask, Rect, pack
from pixelwright.perception.outlines import (
    SQUARE,
    Outline,
    Radii,
    bands,
    common,
    filled,
    fit_outline,
    side_lines,
)

SMALL_PX = 12
"""CSS px. What is smaller both ways is never a surface: bullets, dots, carets, glyph parts."""
RULE_PX = 4
"""CSS px. Thickest line that counts as a rule."""
SPLIT_COLOURS = 12
"""Colours tried when a blob is no rectangle; the rest is tried after these are gone."""


def straight_lines(canvas: Canvas, box: Rect, blob: Mask) -> tuple[list[Rect], Mask]:
    """Return the long thin straight lines of a blob in reading order, and the pixels they cover."""
    covered = np.zeros_like(blob)
    source = blob.astype(np.uint8)
    if source.mean() > 0.5:
        return [], covered
    long, thin = 2 * canvas.px(SMALL_PX), canvas.px(RULE_PX)
    rules: list[Rect] = []
    for kernel in (np.ones((1, long), np.uint8), np.ones((long, 1), np.uint8)):
        lines = cv2.morphologyEx(
            source, cv2.MORPH_OPEN, kernel, borderType=cv2.BORDER_CONSTANT, borderValue=0
        )
        _, _, stats, _ = cv2.connectedComponentsWithStats(lines, connectivity=4)
        for x, y, w, h, area in stats[1:].tolist():
            if min(w, h) <= thin and area > 0.9 * w * h:
                rules.append(Rect(box.x0 + x, box.y0 + y, box.x0 + x + w, box.y0 + y + h))
                covered[y : y + h, x : x + w] = True
    return sorted(rules, key=lambda r: (r.y0, r.x0)), covered


def find_zones(canvas: Canvas, box: Rect, within: Mask, strict: bool) -> list[tuple[Rect, Radii]]:
    """Return rectangular patches of one exact colour within the mask."""
    codes = canvas.codes[box.slices]
    step = max(1, int((codes.size // 40_000) ** 0.5))
    sample = codes[::step, ::step][within[::step, ::step]]
    colours, counts = np.unique(sample, return_counts=True)
    common_first = np.argsort(-counts, kind="stable")[:SPLIT_COLOURS]
    small = canvas.px(SMALL_PX)
    zones = []
    for index in common_first:
        if counts[index] < 0.004 * len(sample):
            break
        zone = ((codes == colours[index]) & within).astype(np.uint8)
        _, labels, stats, _ = cv2.connectedComponentsWithStats(zone, connectivity=4)
        w, h, area = stats[:, 2], stats[:, 3], stats[:, 4]
        for label in np.flatnonzero((w >= small) & (h >= small) & (area >= 0.1 * w * h)):
            if label:
                zones += _zone(canvas, box, labels, stats, int(label), within, strict)
    return zones


def _zone(
    canvas: Canvas,
    box: Rect,
    labels: npt.NDArray[np.int32],
    stats: npt.NDArray[np.int32],
    label: int,
    within: Mask,
    strict: bool,
) -> list[tuple[Rect, Radii]]:
    """Return the rectangle that a patch is, completed where something lies on its edge, or its pieces."""
    x, y, w, h, _ = (int(v) for v in stats[label])
    dx, dy = box.x0 + x, box.y0 + y
    solid = filled(labels[y : y + h, x : x + w] == label)
    outline = fit_outline(solid)
    if outline and _fits(outline, solid, within[y : y + h, x : x + w], strict):
        found = outline.rect
        rect = Rect(found.x0 + dx, found.y0 + dy, found.x1 + dx, found.y1 + dy)
        return [] if strict and canvas.text_share(rect) > 0.95 else [(rect, outline.radii)]
    if strict:
        return []
    pieces = bands(solid, canvas.px(SMALL_PX))
    return [(Rect(p.x0 + dx, p.y0 + dy, p.x1 + dx, p.y1 + dy), SQUARE) for p in pieces]


def _fits(outline: Outline, solid: Mask, within: Mask, strict: bool) -> bool:
    loose = 0.02 if strict else 0.12
    if outline.extra > loose:
        return False
    if outline.missing <= loose:
        return True
    part = outline.rect.slices
    bare = (~solid[part] & ~within[part]).mean()
    return not strict and outline.missing <= 0.4 and bool(bare <= 0.02)


def with_border(canvas: Canvas, rect: Rect, ground: Colour | None) -> Rect:
    """Grow a flat zone by the line of one colour that runs around it, if there is one."""
    depth = canvas.px(RULE_PX)
    around = side_lines(canvas, rect, -depth - 1)
    first = [common(lines[0]) for lines in around]
    codes = {code for code, _ in first}
    if len(codes) != 1 or min(share for _, share in first) < 0.8:
        return rect
    (code,) = codes
    if ground is not None and code == pack(ground):
        return rect
    widths = [_run(lines, code) for lines in around]
    if min(widths) > depth or max(widths) - min(widths) > 1:
        return rect
    width = min(widths)
    return rect.inset(-width, -width, -width, -width).meet(canvas.rect)


def _run(lines: npt.NDArray[np.int32], code: int) -> int:
    for index, line in enumerate(lines):
        seen, share = common(line)
        if seen != code or share < 0.8:
            return index
    return len(lines)
