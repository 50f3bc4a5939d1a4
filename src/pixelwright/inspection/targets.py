"""What is to be hit with a finger and is too small for it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from pixelwright.finding import FindingKind
from pixelwright.geometry import Box
from pixelwright.inspection.naming import quoted
from pixelwright.inspection.sighting import Remedy, Sighting
from pixelwright.inspection.view import Part, View

_TARGET_PX = 24
"""WCAG 2.2, 2.5.8: a circle of this diameter around each must hit no other."""
_MINUTE_PX = 14
"""Nobody hits what is smaller, whatever room there is around it; but browsers draw boxes to tick so."""


def targets(view: View) -> Iterator[Sighting]:
    """Yield controls that are too small; links within a sentence may be, and those with room around them."""
    known = [(part, part.target) for part in view.parts if part.interactive and part.target and _is_hit(part)]
    small = {part.number for part, box in known if _size(box) < _TARGET_PX - 0.5}
    for part, box in known:
        if part.number not in small or part.exempt:
            continue
        others = [
            (other.number in small, near)
            for other, near in known
            if other is not part
            and not view.within(other, part.number)
            and not view.within(part, other.number)
        ]
        crowded = any(_is_close(box, near, is_small) for is_small, near in others)
        if crowded or (_size(box) < _MINUTE_PX and part.tag != "input"):
            yield _sighting(part, box, crowded)


def _is_hit(part: Part) -> bool:
    return part.box.area > 4 and not part.disabled


def _size(box: Box) -> float:
    return min(box.width, box.height)


def _is_close(box: Box, other: Box, other_is_small: bool) -> bool:
    dx = max(other.x - box.centre_x, 0, box.centre_x - other.right)
    dy = max(other.y - box.centre_y, 0, box.centre_y - other.bottom)
    if math.hypot(dx, dy) < _TARGET_PX / 2 - 0.5:
        return True
    apart = math.hypot(other.centre_x - box.centre_x, other.centre_y - box.centre_y)
    return other_is_small and apart < _TARGET_PX - 0.5


def _sighting(part: Part, box: Box, crowded: bool) -> Sighting:
    name = quoted(part.label) if part.label else f"This {part.tag or 'control'}"
    missing_px = (_TARGET_PX - box.height) / 2
    sides = f"{max(part.px('padding-top'), 0) + max(0.0, missing_px):.0f}px"
    return Sighting(
        FindingKind.TARGET,
        part.number,
        box,
        f"{name} is hard to hit: {box.width:.0f} by {box.height:.0f} px"
        + (" with others close by." if crowded else "."),
        min(1.0, 0.2 + (_TARGET_PX - _size(box)) / _TARGET_PX),
        0.85 if crowded else 0.8,
        "min-height",
        f"{_TARGET_PX}px",
        f"{_size(box):.0f}px",
        (
            Remedy(part.number, (("min-width", "24px"), ("min-height", "24px"))),
            Remedy(
                part.number, (("display", "inline-block"), ("padding-top", sides), ("padding-bottom", sides))
            ),
            Remedy(
                part.number, (("display", "inline-block"), ("min-width", "24px"), ("line-height", "24px"))
            ),
            Remedy(part.number, (("height", "24px"), ("width", "24px"))),
        ),
        ("height", "width", "padding", "padding-top", "line-height", "font-size", "max-height"),
        f"{part.shape} {part.parent if not part.shape else ''}" if part.shape else "",
    )
