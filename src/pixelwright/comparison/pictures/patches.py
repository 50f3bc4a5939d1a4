"""Places that look otherwise though nothing lies elsewhere, with what both pictures show there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.colour import Colour
from pixelwright.comparison.deltas import differing, regions, unlike
from pixelwright.comparison.pictures.matching import TINY_PX, Piece
from pixelwright.comparison.pictures.sight import Sight, Zone
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

Mask = npt.NDArray[np.bool_]

VISIBLE, VISIBLE_FOREIGN = 2.5, 7.0
"""CIEDE2000 from which on a colour is another one, on one machine and between two."""
MOSTLY = 0.45
"""Share of what differs from which on two colours explain it."""
THIN_PX = 8
FLAT_LEVELS = 20
_JOIN_PX = 11
_LEAST, _LEAST_FOREIGN = 12, 200
_JITTER_PX = 3
_STRANGE = 0.25
"""Share of what differs that has no colour like those beside it, from which on it is painted otherwise."""


@dataclass(frozen=True)
class Patch:
    """A place of the page that looks otherwise, and what both show there."""

    box: Box
    page: Pixels
    design: Pixels
    away: Mask
    """Which pixels differ."""
    pieces: tuple[Piece, ...]
    """Pieces on it that are drawn alike."""

    @property
    def thickness_px(self) -> float:
        """The widest stroke of what differs."""
        mask = np.pad(self.away, 1).astype(np.uint8)
        return float(2 * cv2.distanceTransform(mask, cv2.DIST_C, 3).max() - 1)


def find_patches(sight: Sight, told: Sequence[Box]) -> list[Patch]:
    """Return what looks otherwise beside what is told already, the largest first."""
    found = [patch for zone in sight.zones for patch in _in_zone(sight, zone, told)]
    return sorted(found, key=lambda patch: -int(patch.away.sum()))


def _in_zone(sight: Sight, zone: Zone, told: Sequence[Box]) -> Iterator[Patch]:
    top, bottom = zone.span.page_top, zone.span.page_bottom
    page, design = (np.ascontiguousarray(each[top:bottom]) for each in (sight.page, sight.warped))
    away = differing(design, page, sight.foreign)
    for box in [*told, *_elsewhere(sight, zone)]:
        away[box.moved(0, -top).expand(4).slices] = False
    for box, _ in regions(away, _JOIN_PX, _LEAST_FOREIGN if sight.foreign else _LEAST):
        inside = _tight(away, box.expand(_JOIN_PX // 2).intersection(Box(0, 0, page.shape[1], bottom - top)))
        place = inside.moved(0, top)
        pieces = tuple(
            piece
            for piece in zone.pieces
            if piece.spot and piece.box.area >= TINY_PX and piece.box.coverage(place.expand(2)) > 0.6
        )
        yield Patch(place, page[inside.slices], design[inside.slices], away[inside.slices], pieces)


def _tight(away: Mask, box: Box) -> Box:
    rows, columns = (np.flatnonzero(away[box.slices].any(axis=axis)) for axis in (1, 0))
    return Box.from_edges(
        box.x + int(columns[0]), box.y + int(rows[0]), box.x + int(columns[-1]) + 1, box.y + int(rows[-1]) + 1
    )


def _elsewhere(sight: Sight, zone: Zone) -> Iterator[Box]:
    """Yield where pieces are on the page, and would be, that are not where their rows are."""
    for piece in zone.pieces:
        if piece.spot and (
            abs(piece.spot.dx) > 0.5 or piece.spot.dy != sight.rows.shift_at(piece.box.centre_y)
        ):
            yield piece.box
            yield sight.on_page(piece.there)


def is_jitter(patch: Patch) -> bool:
    """Tell whether edges lie a fraction of a pixel elsewhere: each colour is beside its place, too."""
    if patch.thickness_px > _JITTER_PX:
        return False
    design, page = np.ascontiguousarray(patch.design), np.ascontiguousarray(patch.page)
    strange = unlike(design, page) | unlike(page, design)
    return bool(strange[patch.away].mean() < _STRANGE)


def pair_of(patch: Patch) -> tuple[Colour, Colour, float] | None:
    """Return the most frequent colours of page and design where they differ, and their share of that."""
    here, there = patch.page[patch.away].astype(np.int64), patch.design[patch.away].astype(np.int64)
    if not len(here):
        return None
    weights = np.array([65536, 256, 1])
    codes, counts = np.unique((here @ weights) << 24 | (there @ weights), return_counts=True)
    best = int(codes[np.argmax(counts)])
    return _colour(best >> 24), _colour(best & 0xFFFFFF), float(counts.max() / len(here))


def _colour(code: int) -> Colour:
    return Colour(code >> 16 & 255, code >> 8 & 255, code & 255)


def around(picture: Pixels, box: Box) -> list[Pixels]:
    """Return what lies right outside the four sides."""
    outer = box.expand(2).intersection(Box(0, 0, picture.shape[1], picture.shape[0]))
    return list(rim(picture[outer.slices]))


def rim(part: Pixels) -> tuple[Pixels, ...]:
    """Return the four sides of a part, a pixel deep."""
    return part[:1], part[-1:], part[:, :1], part[:, -1:]


def contrast_of(part: Pixels) -> float:
    """Return the largest range of a channel."""
    flat = part.reshape(-1, 3)
    return float((flat.max(axis=0).astype(int) - flat.min(axis=0)).max()) if flat.size else 0.0


def painted(
    sight: Sight, box: Box, kind: FindingKind, name: str, now: str, wanted: str, what: str = ""
) -> Finding:
    """Return a finding on something that is painted otherwise."""
    return Finding(
        kind,
        box,
        what or f"the {name} is {now}, should be {wanted}",
        sight.share(box),
        name=name,
        expected=wanted,
        measured=now,
        design_box=sight.in_design(box),
        fix=Fix("", ((name, wanted),)) if name and wanted and name != "box-shadow" else None,
    )
