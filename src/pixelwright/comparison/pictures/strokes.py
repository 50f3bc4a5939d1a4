"""Fine things that are painted otherwise: letters, underlines, borders."""

from __future__ import annotations

import cv2
import numpy as np

from pixelwright.comparison.inks import ink_of
from pixelwright.comparison.outlines import common
from pixelwright.comparison.pictures.patches import (
    MOSTLY,
    THIN_PX,
    VISIBLE,
    VISIBLE_FOREIGN,
    Mask,
    Patch,
    contrast_of,
    painted,
    pair_of,
)
from pixelwright.comparison.pictures.sight import Sight
from pixelwright.finding import Finding, FindingKind
from pixelwright.geometry import Box

_STROKE_PX, _LEAST_STROKES = 14, 5


def tell_underline(sight: Sight, patch: Patch) -> Finding | None:
    """Return the finding where a text has a line below it on one side only."""
    box = patch.box
    if box.height > 5 or box.width < 12:
        return None
    above = [
        piece.box
        for zone in sight.zones
        for piece in zone.pieces
        if piece.box.overlap_x(box) > 0.6 * min(box.width, piece.box.width)
        and -piece.box.height < box.y - piece.box.bottom < 8
        and piece.box.height < 80
    ]
    if not above or box.width > 1.2 * Box.around(above).width + 8:
        return None
    lined = contrast_of(patch.page) > contrast_of(patch.design)
    place = Box.around([box, *above])
    what = "the text is underlined, should not be" if lined else "the text should be underlined"
    value = "none" if lined else "underline"
    return painted(sight, place, FindingKind.STYLE, "text-decoration-line", "", value, what)


def tell_colour(sight: Sight, patch: Patch) -> Finding | None:
    """Return the finding where the words of a place have another colour."""
    texts = [piece for piece in patch.pieces if piece.box.height < 80]
    if not texts:
        return None
    covered = np.zeros(patch.away.shape, bool)
    for piece in texts:
        covered[piece.box.moved(-patch.box.x, -patch.box.y).expand(2).slices] = True
    if patch.away[covered].sum() < 0.9 * patch.away.sum():
        return None
    ground = np.array(common(patch.page), np.int16)
    inked = np.abs(patch.page.astype(np.int16) - ground).max(axis=2)
    if inked.max() < 24:
        return None
    now = common(patch.page[inked >= 0.85 * inked.max()][None])
    wanted = ink_of(patch.design, patch.page, now)
    limit = VISIBLE_FOREIGN if sight.foreign else VISIBLE
    if wanted is None or wanted.delta_e(now) <= limit:
        return None
    box = Box.around(piece.box for piece in texts)
    return painted(sight, box, FindingKind.COLOUR, "color", now.hex, wanted.hex)


def tell_letters(sight: Sight, patch: Patch) -> Finding | None:
    """Return the finding where fine strokes of one colour have another."""
    pair = pair_of(patch)
    thick = patch.thickness_px
    if pair is None or pair[2] < MOSTLY / 2 or thick > min(_STROKE_PX, 0.6 * patch.box.height):
        return None
    if cv2.connectedComponents(patch.away.astype(np.uint8))[0] <= _LEAST_STROKES:
        return None
    return painted(sight, patch.box, FindingKind.COLOUR, "color", pair[0].hex, pair[1].hex)


def tell_border(sight: Sight, patch: Patch) -> Finding | None:
    """Return the finding where thin lines differ, alone or around a box."""
    box, thick = patch.box, patch.thickness_px
    if (
        thick > THIN_PX
        or max(box.width, box.height) < 16
        or patch.away.sum() > 2.4 * thick * (box.width + box.height)
    ):
        return None
    edges = _frame_share(patch.away, int(thick) + 1)
    if edges < 0.8 and min(box.width, box.height) > THIN_PX + 2:
        return None
    now, wanted = (pair_of(patch) or (None, None))[:2]
    if now and wanted and thick > 0:
        return painted(sight, box, FindingKind.BORDER, "border-color", now.hex, wanted.hex)
    return painted(
        sight, box, FindingKind.BORDER, "border", "", "", "the border is drawn otherwise in the design"
    )


def _frame_share(away: Mask, depth: int) -> float:
    inner = away[depth:-depth, depth:-depth]
    return 1 - float(inner.sum()) / max(1, int(away.sum()))
