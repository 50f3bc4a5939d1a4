"""Boxes of one colour that have another one, another size, or are on one side only."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from pixelwright.colour import Colour
from pixelwright.comparison.extents import extent
from pixelwright.comparison.outlines import common
from pixelwright.comparison.pictures.matching import TINY_PX
from pixelwright.comparison.pictures.patches import MOSTLY, THIN_PX, Patch, around, painted, pair_of
from pixelwright.comparison.pictures.sight import Sight
from pixelwright.finding import Finding, FindingKind
from pixelwright.geometry import Box

_FULL, _WHOLE = 0.55, 0.85
"""Share of a place that differs from which on it is its ground, and from which on nothing stands on it."""
_NEARLY_ALL = 0.8


def tell_fill(sight: Sight, patch: Patch) -> Finding | None:
    """Return the finding where one even colour stands for another."""
    pair = pair_of(patch)
    if pair is None or pair[2] < MOSTLY or min(patch.box.width, patch.box.height) <= THIN_PX:
        return None
    if patch.away.mean() < _FULL and (pair[2] < _NEARLY_ALL or patch.thickness_px <= THIN_PX):
        return None
    now, wanted, _ = pair
    beside = common(
        np.concatenate([edge.reshape(1, -1, 3) for edge in around(sight.page, patch.box)], axis=1)
    )
    if min(beside.delta_e(now), beside.delta_e(wanted)) < 1:
        colour = wanted if beside.delta_e(now) < beside.delta_e(wanted) else now
        found = _sized(sight, patch, colour, bool(patch.pieces))
        if found:
            return found
    return painted(sight, patch.box, FindingKind.BACKGROUND, "background-color", now.hex, wanted.hex)


def _sized(sight: Sight, patch: Patch, colour: Colour, has_pieces: bool) -> Finding | None:
    """Return the finding where a box of a colour is larger on one side, or is on one side only."""
    there = sight.in_design(patch.box)
    now, wanted = (
        extent(sight.page, patch.box.expand(2), colour),
        extent(sight.design, there.expand(2), colour),
    )
    if now and wanted:
        name = "width" if abs(now.width - wanted.width) >= abs(now.height - wanted.height) else "height"
        sizes = [int(getattr(box, name)) for box in (now, wanted)]
        if abs(sizes[0] - sizes[1]) <= 1 or (name == "height" and _grew_by_content(sight, now)):
            return None
        what = f"the {name} of a box is {sizes[0]} px, should be {sizes[1]} px"
        found = painted(sight, now, FindingKind.RESIZED, name, f"{sizes[0]}px", f"{sizes[1]}px", what)
        return replace(found, design_box=wanted)
    if has_pieces or patch.away.mean() < _WHOLE:
        return None
    if wanted:
        return painted(
            sight, patch.box, FindingKind.MISSING, "", "nothing", "", "the design shows a box here"
        )
    return painted(
        sight, patch.box, FindingKind.EXTRA, "", "", "", "a box stands here that the design has not"
    )


def _grew_by_content(sight: Sight, box: Box) -> bool:
    """Tell whether rows came in or went in a box that something stands in."""
    gaps = (gap for gap in sight.rows.gaps if abs(gap.more_px) > 1)
    pieces = (piece for zone in sight.zones for piece in zone.pieces if piece.box.area >= TINY_PX)
    return any(box.y <= gap.page_top <= box.bottom for gap in gaps) and any(
        box.contains(piece.box) for piece in pieces
    )
