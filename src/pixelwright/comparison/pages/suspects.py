"""Which properties of which elements may have put things where they should not be. Knows nothing of browsers.

Things are out of place from some point on: the elements that meet at that point are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pixelwright.comparison.pages.parts import Parts
from pixelwright.comparison.pages.survey import Survey, line_shifts
from pixelwright.comparison.pages.targets import Floats

Suspect = tuple[int, str]
"""An element and the name of a property."""

_JUMP_PX = 0.7
_JUMPS = 4
_DEEP = 5
"""So many ancestors of a piece are looked at."""

_WHOLE = ("padding", "border-width")
_WHOLE_Y, _WHOLE_X = (*_WHOLE, "padding-block"), (*_WHOLE, "padding-inline")
_ABOVE = (
    "margin-top",
    "padding-top",
    "line-height",
    "font-size",
    "top",
    "border-top-width",
    "height",
    "margin-block",
    *_WHOLE_Y,
)
_BELOW = (
    "margin-bottom",
    "padding-bottom",
    "height",
    "line-height",
    "font-size",
    "border-bottom-width",
    "min-height",
)
_LEFT = (*_WHOLE_X, "margin-left", "padding-left", "left", "width", "text-indent", "border-left-width")
_RIGHT = (
    *_WHOLE_X,
    "margin-right",
    "padding-right",
    "width",
    "letter-spacing",
    "font-size",
    "word-spacing",
    "border-right-width",
)
_SELF_Y = (
    *_WHOLE_Y,
    "height",
    "padding-top",
    "padding-bottom",
    "min-height",
    "line-height",
    "font-size",
    "width",
)
_SELF_X = (*_WHOLE_X, "width", "padding-left", "padding-right", "max-width", "font-size", "letter-spacing")
_AROUND_Y = ("row-gap", "line-height", "padding-top", "font-size")
_AROUND_X = ("column-gap", "padding-left", "font-size", "letter-spacing", "word-spacing")
_WRAPPING = ("max-width", "width", "padding-left", "padding-right", "margin-left", "margin-right", *_AROUND_X)


def suspects(parts: Parts, found: Survey, residual: Floats) -> list[Suspect]:
    """Return what to look at, the likeliest first, each once."""
    return list(dict.fromkeys([*_of_sizes(parts, found, residual), *_of_jumps(parts, found, residual)]))


def _of_jumps(parts: Parts, found: Survey, residual: Floats) -> Iterator[Suspect]:
    shifts = line_shifts(found, residual)
    known = [number for number in range(len(shifts)) if not np.isnan(shifts[number]).any()]
    jumps = 0
    before: int | None = None
    for number in known:
        then = shifts[before] if before is not None else np.zeros(2)
        step = np.abs(shifts[number] - then) > _JUMP_PX
        if step.any():
            jumps += 1
            yield from _at_jump(parts, found, before, number, bool(step[0]), bool(step[1]))
        if jumps >= _JUMPS:
            return
        before = number


def _at_jump(
    parts: Parts, found: Survey, before: int | None, after: int, in_x: bool, in_y: bool
) -> Iterator[Suspect]:
    own = parts.ancestors(found.lines[after].owner)
    last = parts.ancestors(found.lines[before].owner) if before is not None else []
    common = [element for element in own if element in last]
    here = [element for element in own if element not in common][:_DEEP] or own[:1]
    there = [element for element in last if element not in common][:_DEEP]
    between = _between(parts, found, before, after, {*own, *last})
    around = (common or own)[:3]
    if own == last:
        yield from ((element, name) for element in own[:_DEEP] for name in _WRAPPING)
    if in_y:
        yield from ((element, name) for element in here for name in _ABOVE)
        yield from ((element, name) for element in there for name in _BELOW)
        yield from (
            (element, name)
            for element in between
            for name in ("height", "margin-top", "margin-bottom", *_WHOLE_Y)
        )
        yield from ((element, name) for element in around for name in _AROUND_Y)
    if in_x:
        yield from ((element, name) for element in here for name in _LEFT)
        yield from ((element, name) for element in there for name in _RIGHT)
        yield from (
            (element, name)
            for element in between
            for name in ("width", "margin-left", "margin-right", *_WHOLE_X)
        )
        yield from ((element, name) for element in around for name in _AROUND_X)


def _between(parts: Parts, found: Survey, before: int | None, after: int, known: set[int]) -> list[int]:
    """Return elements without text between two lines: pictures, rules, empty boxes."""
    first = found.lines[before].owner if before is not None else 0
    last = found.lines[after].owner
    return [
        number
        for number in range(first + 1, last)
        if number not in known and not parts.elements[number].hidden
    ][:8]


def _of_sizes(parts: Parts, found: Survey, residual: Floats) -> Iterator[Suspect]:
    """Boxes whose size is not what it should be, those with nothing of that sort inside first."""
    _, boxes = found.targets.parted(residual)
    wrong_x = [number for number, box in enumerate(boxes) if abs(box[2] - box[0]) > _JUMP_PX]
    wrong_y = [number for number, box in enumerate(boxes) if abs(box[3] - box[1]) > _JUMP_PX]
    for wrong, names in ((wrong_x, _SELF_X), (wrong_y, _SELF_Y)):
        inner = [
            number for number in wrong if not any(number in parts.ancestors(other)[1:] for other in wrong)
        ]
        for number in inner[:4]:
            yield from ((number, name) for name in names)
