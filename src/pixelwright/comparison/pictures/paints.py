"""What is painted otherwise where nothing lies elsewhere: colours, grounds, borders, corners, shadows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from pixelwright.comparison.inks import faded_by
from pixelwright.comparison.outlines import common
from pixelwright.comparison.pictures.fills import tell_fill
from pixelwright.comparison.pictures.patches import FLAT_LEVELS, Patch, around, is_jitter, painted, rim
from pixelwright.comparison.pictures.sight import Sight
from pixelwright.comparison.pictures.strokes import tell_border, tell_colour, tell_letters, tell_underline
from pixelwright.finding import Finding, FindingKind
from pixelwright.geometry import Box

_MOST = 12
_CORNER_PX = 28
_SOFT_LEVELS = 9.0
_SHADOW_PX = 4


def tell_paints(sight: Sight, patches: Sequence[Patch]) -> Iterator[Finding]:
    """Yield what is painted otherwise."""
    left = list(patches)
    for found, used in _radii(sight, left):
        left = [patch for patch in left if patch not in used]
        yield found
    for patch in [patch for patch in left if not is_jitter(patch)][:_MOST]:
        told = (look(sight, patch) for look in _LOOKS)
        yield from [found for found in told if found][:1]


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


def _faded(sight: Sight, patch: Patch) -> Finding | None:
    ring = patch.box.expand(2).intersection(sight.limits[1])
    ground = common(np.concatenate([edge.reshape(1, -1, 3) for edge in rim(sight.page[ring.slices])], axis=1))
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
    return painted(sight, patch.box, FindingKind.OPACITY, "opacity", now, wanted, what)


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
    return painted(sight, patch.box, FindingKind.SHADOW, "box-shadow", now, wanted, what)


def _drawn(sight: Sight, patch: Patch) -> Finding | None:
    ground = np.array(
        common(np.concatenate([edge.reshape(1, -1, 3) for edge in around(sight.page, patch.box)], axis=1))
    )
    here, there = (
        float(np.abs(each.astype(np.int16) - ground).max()) > FLAT_LEVELS
        for each in (patch.page, patch.design)
    )
    if not here:
        return painted(
            sight, patch.box, FindingKind.MISSING, "", "nothing", "", "the design shows something here"
        )
    if not there:
        return painted(
            sight, patch.box, FindingKind.EXTRA, "", "", "nothing", "what stands here is not in the design"
        )
    return painted(sight, patch.box, FindingKind.PICTURE, "", "", "", "what stands here looks otherwise")


_LOOKS: tuple[Callable[[Sight, Patch], Finding | None], ...] = (
    tell_underline,
    tell_colour,
    tell_letters,
    tell_fill,
    _shadowed,
    tell_border,
    _faded,
    _drawn,
)
