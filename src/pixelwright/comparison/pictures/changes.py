"""What only one side shows, and what both show differently in one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pixelwright.comparison.deltas import differing
from pixelwright.comparison.pictures.matching import TINY_PX
from pixelwright.comparison.pictures.rowmap import Gap
from pixelwright.comparison.pictures.sight import Sight, contrast, joined
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_BESIDE_PX, _BELOW_PX = 14, 10
_SEEN_PX = 6
_GROUND_LEVELS = 20
_OWN_ROWS = 0.3
_PART = 0.5


@dataclass(frozen=True, slots=True)
class Change:
    """Pieces of the page that the design has not, and the design's that the page has not, in one place."""

    here: Box | None
    there: Box | None
    """In the design."""
    place: Box
    """All of it, on the page."""


def find_changes(sight: Sight, blocks: Sequence[Gap]) -> list[Change]:
    """Return all changes but those within blocks that are told as such, from top to bottom."""
    here = [
        piece.box
        for zone in sight.zones
        for piece in zone.pieces
        if piece.spot is None
        and piece.box.area >= TINY_PX
        and not any(gap.page_top <= piece.box.centre_y < gap.page_bottom for gap in blocks)
        and _differs(sight, piece.box)
    ]
    there = {
        sight.on_page(box): box
        for zone in sight.zones
        for box in zone.gone
        if not any(gap.design_top <= box.centre_y < gap.design_bottom for gap in blocks)
    }
    there = {place: box for place, box in there.items() if _is_lost(sight, box, place)}
    groups = joined([*here, *there], _BESIDE_PX, _BELOW_PX)
    changes = [_change(sight, group, set(here), there) for group in groups]
    return sorted(changes, key=lambda change: (change.place.y, change.place.x))


def _change(sight: Sight, group: Sequence[Box], here: set[Box], there: dict[Box, Box]) -> Change:
    own = Box.around(box for box in group if box in here)
    other = Box.around(there[box] for box in group if box in there)
    place = Box.around(group)
    moved = [piece for zone in sight.zones for piece in zone.pieces if sight.is_displaced(piece)]
    if not other.area and not _is_ground(sight, sight.warped, own):
        beneath = sight.in_design(own)
        if not any(piece.there.coverage(beneath) > _PART for piece in moved):
            other = beneath
    is_seen = not own.area and sight.rows.has(other.y, other.bottom)
    if is_seen and not any(piece.box.coverage(place) > _PART for piece in moved):
        own = own if _is_ground(sight, sight.page, place) else place
    return Change(own if own.area else None, other if other.area else None, place)


def _is_ground(sight: Sight, picture: Pixels, box: Box) -> bool:
    """Tell whether a picture shows nothing but its ground under a box."""
    if (sight.rows.sources[box.slices[0]] < 0).mean() > _OWN_ROWS:
        return True
    return contrast(picture, box.expand(-1)) < _GROUND_LEVELS


def _differs(sight: Sight, place: Box) -> bool:
    """Tell whether the two differ at a place of the page so that it can be seen."""
    inside = place.expand(2 if sight.foreign else 0).intersection(sight.limits[1])
    first, second = (np.ascontiguousarray(each[inside.slices]) for each in (sight.warped, sight.page))
    if not first.size:
        return True
    extra = (sight.rows.sources[inside.slices[0]] < 0).mean() > _OWN_ROWS
    return bool(extra) or int(differing(first, second, sight.foreign).sum()) >= _SEEN_PX


def _is_lost(sight: Sight, box: Box, place: Box) -> bool:
    """Tell whether a piece of the design is not on the page, or not where it should be."""
    return not sight.rows.has(box.y, box.bottom) or _differs(sight, place)
