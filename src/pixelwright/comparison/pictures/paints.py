"""What is painted otherwise where nothing lies elsewhere: colours, grounds, borders, corners, shadows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.colour import Colour
from pixelwright.comparison.deltas import differing, regions
from pixelwright.comparison.inks import faded_by, ink_of
from pixelwright.comparison.outlines import common
from pixelwright.comparison.pictures.extents import extent
from pixelwright.comparison.pictures.matching import TINY_PX, Piece
from pixelwright.comparison.pictures.sight import Sight, Zone
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

Mask = npt.NDArray[np.bool_]

_JOIN_PX = 11
_LEAST, _LEAST_FOREIGN = 12, 200
_MOST = 12
_VISIBLE, _VISIBLE_FOREIGN = 2.5, 7.0
"""CIEDE2000 from which on a colour is another one, on one machine and between two."""
_MOSTLY = 0.45
_CORNER_PX = 28
_THIN_PX = 8
_SOFT_LEVELS = 9.0
_SHADOW_PX = 4
_JITTER_PX = 3
_FULL, _WHOLE = 0.55, 0.85
"""Share of a place that differs from which on it is its ground, and from which on nothing stands on it."""
_NEARLY_ALL = 0.8
_STROKE_PX, _LEAST_STROKES = 14, 5
_FLAT_LEVELS = 20


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


def tell_paints(sight: Sight, patches: Sequence[Patch]) -> Iterator[Finding]:
    """Yield what is painted otherwise."""
    left = list(patches)
    for found, used in _radii(sight, left):
        left = [patch for patch in left if patch not in used]
        yield found
    for patch in [patch for patch in left if not _is_jitter(patch)][:_MOST]:
        told = (look(sight, patch) for look in _LOOKS)
        yield from [found for found in told if found][:1]


def _is_jitter(patch: Patch) -> bool:
    """Tell whether edges lie a fraction of a pixel elsewhere: each colour is beside its place, too."""
    if patch.thickness_px > _JITTER_PX:
        return False
    return not differing(np.ascontiguousarray(patch.design), np.ascontiguousarray(patch.page), True).any()


def _radii(sight: Sight, patches: Sequence[Patch]) -> list[tuple[Finding, list[Patch]]]:
    """Corners that differ, two or more of which lie in one row or column, are one finding."""
    corners = [
        patch
        for patch in patches
        if max(patch.box.width, patch.box.height) <= _CORNER_PX
        and patch.box.width < 2 * patch.box.height + 2
        and patch.box.height < 2 * patch.box.width + 2
    ]
    if len(corners) < 2:
        return []
    first = min(corners, key=lambda patch: (patch.box.y, patch.box.x))
    beside = [
        patch
        for patch in corners
        if patch is not first and (abs(patch.box.y - first.box.y) <= 2 or abs(patch.box.x - first.box.x) <= 2)
    ]
    if not beside:
        return []
    across = min((p.box.right for p in beside if abs(p.box.y - first.box.y) <= 2), default=first.box.right)
    down = min((p.box.bottom for p in beside if abs(p.box.x - first.box.x) <= 2), default=first.box.bottom)
    box = Box.from_edges(first.box.x, first.box.y, across, down)
    found = Finding(
        FindingKind.RADIUS,
        box,
        "the corners are rounder or less round than in the design",
        sight.share(box),
        name="border-radius",
        count=max(1, len(corners) // 4),
        design_box=sight.in_design(box),
    )
    return [(found, corners)]


def _underlined(sight: Sight, patch: Patch) -> Finding | None:
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
    lined = _contrast(patch.page) > _contrast(patch.design)
    place = Box.around([box, *above])
    what = "the text is underlined, should not be" if lined else "the text should be underlined"
    value = "none" if lined else "underline"
    return _found(sight, place, FindingKind.STYLE, "text-decoration-line", "", value, what)


def _bordered(sight: Sight, patch: Patch) -> Finding | None:
    box, thick = patch.box, patch.thickness_px
    if (
        thick > _THIN_PX
        or max(box.width, box.height) < 16
        or patch.away.sum() > 2.4 * thick * (box.width + box.height)
    ):
        return None
    edges = _frame_share(patch.away, int(thick) + 1)
    if edges < 0.8 and min(box.width, box.height) > _THIN_PX + 2:
        return None
    now, wanted = (_pair(patch) or (None, None))[:2]
    if now and wanted and thick > 0:
        return _found(sight, box, FindingKind.BORDER, "border-color", now.hex, wanted.hex)
    return _found(
        sight, box, FindingKind.BORDER, "border", "", "", "the border is drawn otherwise in the design"
    )


def _frame_share(away: Mask, depth: int) -> float:
    inner = away[depth:-depth, depth:-depth]
    return 1 - float(inner.sum()) / max(1, int(away.sum()))


def _coloured(sight: Sight, patch: Patch) -> Finding | None:
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
    limit = _VISIBLE_FOREIGN if sight.foreign else _VISIBLE
    if wanted is None or wanted.delta_e(now) <= limit:
        return None
    box = Box.around(piece.box for piece in texts)
    return _found(sight, box, FindingKind.COLOUR, "color", now.hex, wanted.hex)


def _lettered(sight: Sight, patch: Patch) -> Finding | None:
    """Return the finding where fine strokes of one colour have another."""
    pair = _pair(patch)
    thick = patch.thickness_px
    if pair is None or pair[2] < _MOSTLY / 2 or thick > min(_STROKE_PX, 0.6 * patch.box.height):
        return None
    if cv2.connectedComponents(patch.away.astype(np.uint8))[0] <= _LEAST_STROKES:
        return None
    return _found(sight, patch.box, FindingKind.COLOUR, "color", pair[0].hex, pair[1].hex)


def _faded(sight: Sight, patch: Patch) -> Finding | None:
    ring = patch.box.expand(2).intersection(sight.limits[1])
    ground = common(
        np.concatenate([edge.reshape(1, -1, 3) for edge in _rim(sight.page[ring.slices])], axis=1)
    )
    strength = faded_by(patch.design, patch.page, ground)
    if strength is None or 0.93 < strength < 1.07 or strength <= 0:
        return None
    opacity = f"{min(1.0, strength):.2g}" if strength < 1 else f"{1 / strength:.2g}"
    what = (
        f"all is fainter than in the design, as by an opacity of {opacity}"
        if strength > 1
        else f"all is stronger than in the design, which has it as by an opacity of {opacity}"
    )
    now, wanted = (opacity, "1") if strength > 1 else ("1", opacity)
    return _found(sight, patch.box, FindingKind.OPACITY, "opacity", now, wanted, what)


def _filled(sight: Sight, patch: Patch) -> Finding | None:
    """Return the finding where one even colour stands for another."""
    pair = _pair(patch)
    if pair is None or pair[2] < _MOSTLY or min(patch.box.width, patch.box.height) <= _THIN_PX:
        return None
    if patch.away.mean() < _FULL and (pair[2] < _NEARLY_ALL or patch.thickness_px <= _THIN_PX):
        return None
    now, wanted, _ = pair
    around = common(
        np.concatenate([edge.reshape(1, -1, 3) for edge in _around(sight.page, patch.box)], axis=1)
    )
    if min(around.delta_e(now), around.delta_e(wanted)) < 1:
        colour = wanted if around.delta_e(now) < around.delta_e(wanted) else now
        found = _sized(sight, patch, colour, bool(patch.pieces))
        if found:
            return found
    return _found(sight, patch.box, FindingKind.BACKGROUND, "background-color", now.hex, wanted.hex)


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
        found = _found(sight, now, FindingKind.RESIZED, name, f"{sizes[0]}px", f"{sizes[1]}px", what)
        return replace(found, design_box=wanted)
    if has_pieces or patch.away.mean() < _WHOLE:
        return None
    if wanted:
        return _found(sight, patch.box, FindingKind.MISSING, "", "nothing", "", "the design shows a box here")
    return _found(
        sight, patch.box, FindingKind.EXTRA, "", "", "", "a box stands here that the design has not"
    )


def _grew_by_content(sight: Sight, box: Box) -> bool:
    """Tell whether rows came in or went in a box that something stands in."""
    gaps = (gap for gap in sight.rows.gaps if abs(gap.more_px) > 1)
    pieces = (piece for zone in sight.zones for piece in zone.pieces if piece.box.area >= TINY_PX)
    return any(box.y <= gap.page_top <= box.bottom for gap in gaps) and any(
        box.contains(piece.box) for piece in pieces
    )


def _around(picture: Pixels, box: Box) -> list[Pixels]:
    """Return what lies right outside the four sides."""
    outer = box.expand(2).intersection(Box(0, 0, picture.shape[1], picture.shape[0]))
    return list(_rim(picture[outer.slices]))


def _shadowed(sight: Sight, patch: Patch) -> Finding | None:
    """Return the finding where one side is darker, by little from pixel to pixel."""
    away = patch.design.astype(np.float32).mean(axis=2) - patch.page.astype(np.float32).mean(axis=2)
    steps = np.abs(np.diff(away, axis=0))[patch.away[1:]], np.abs(np.diff(away, axis=1))[patch.away[:, 1:]]
    if not steps[0].size or not steps[1].size or patch.thickness_px < _SHADOW_PX:
        return None
    if (
        min(float(np.median(each)) for each in steps) > 3
        or min(float(each.mean()) for each in steps) > _SOFT_LEVELS
    ):
        return None
    one_way = abs(float(np.sign(away[patch.away]).mean()))
    levels = len(np.unique(np.round(away[patch.away])))
    if one_way < 0.95 or levels < 6:
        return None
    darker = "page" if away[patch.away].mean() > 0 else "design"
    now, wanted = ("drawn", "none") if darker == "page" else ("none", "drawn")
    what = "there is a shadow that the design has not" if darker == "page" else "the design has a shadow here"
    return _found(sight, patch.box, FindingKind.SHADOW, "box-shadow", now, wanted, what)


def _drawn(sight: Sight, patch: Patch) -> Finding | None:
    ground = np.array(
        common(np.concatenate([edge.reshape(1, -1, 3) for edge in _around(sight.page, patch.box)], axis=1))
    )
    here, there = (
        float(np.abs(each.astype(np.int16) - ground).max()) > _FLAT_LEVELS
        for each in (patch.page, patch.design)
    )
    if not here:
        return _found(
            sight, patch.box, FindingKind.MISSING, "", "nothing", "", "the design shows something here"
        )
    if not there:
        return _found(
            sight, patch.box, FindingKind.EXTRA, "", "", "nothing", "what stands here is not in the design"
        )
    return _found(sight, patch.box, FindingKind.PICTURE, "", "", "", "what stands here looks otherwise")


_LOOKS: tuple[Callable[[Sight, Patch], Finding | None], ...] = (
    _underlined,
    _coloured,
    _lettered,
    _filled,
    _shadowed,
    _bordered,
    _faded,
    _drawn,
)


def _pair(patch: Patch) -> tuple[Colour, Colour, float] | None:
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


def _rim(part: Pixels) -> tuple[Pixels, ...]:
    return part[:1], part[-1:], part[:, :1], part[:, -1:]


def _contrast(part: Pixels) -> float:
    flat = part.reshape(-1, 3)
    return float((flat.max(axis=0).astype(int) - flat.min(axis=0)).max()) if flat.size else 0.0


def _found(
    sight: Sight, box: Box, kind: FindingKind, name: str, now: str, wanted: str, what: str = ""
) -> Finding:
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
