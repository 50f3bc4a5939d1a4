"""Parts that look alike and stand in one row or column. Knows nothing of what may be wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from pixelwright.inspection.frames import is_inline
from pixelwright.inspection.view import Part, Role, View

AGREE_PX = 1.0
"""Rounding of subpixel layout."""
_FEWEST = 3


class Axis(Enum):
    """The direction in which parts follow one another, with its two margins and that across it."""

    ROW = ("margin-left", "margin-right", "margin-top")
    COLUMN = ("margin-top", "margin-bottom", "margin-left")

    @property
    def before(self) -> str:
        """The margin before a part."""
        return self.value[0]

    @property
    def after(self) -> str:
        """The margin after a part."""
        return self.value[1]

    @property
    def across(self) -> str:
        """The margin that puts a part out of line."""
        return self.value[2]

    def along(self, part: Part) -> tuple[float, float]:
        """Return where a part begins and ends along the axis."""
        box = part.box
        return (box.x, box.right) if self is Axis.ROW else (box.y, box.bottom)

    def aside(self, part: Part) -> tuple[float, float]:
        """Return where a part begins and ends across the axis."""
        box = part.box
        return (box.y, box.bottom) if self is Axis.ROW else (box.x, box.right)

    def breadth(self, part: Part) -> float:
        """Return the size of a part across the axis."""
        low, high = self.aside(part)
        return high - low


@dataclass(frozen=True, slots=True)
class Lineup:
    """Three or more parts that follow one another along an axis."""

    axis: Axis
    parts: tuple[Part, ...]

    @property
    def gaps(self) -> list[float]:
        """The distances between neighbours, in px."""
        return [
            self.axis.along(after)[0] - self.axis.along(before)[1] for before, after in pairwise(self.parts)
        ]


def lineups(view: View) -> Iterator[Lineup]:
    """Yield all rows, then all columns of each run of siblings that are meant to look alike."""
    for parent in {part.parent: None for part in view.parts}:
        for run in _runs(view, parent):
            for axis in Axis:
                yield from (Lineup(axis, tuple(line)) for line in _split(run, _follows(axis)))


def _runs(view: View, parent: int) -> Iterator[list[Part]]:
    """Yield siblings between which nothing else stands: no text, no line break, nothing of another sort."""
    children = view.children(parent)
    if not view.rendered:
        children = _as_read([part for part in children if part.role in (Role.BOX, Role.CONTROL)])
    flowing = [part for part in children if part.in_flow]
    return _split(flowing, lambda one, other: _is_item(one) and _is_item(other) and _alike(one, other))


def _as_read(parts: Sequence[Part]) -> list[Part]:
    """Order what is seen in a picture by what it looks like, then row by row from the left."""
    rows: list[list[Part]] = []
    for part in sorted(parts, key=lambda part: (part.shape, part.box.y)):
        last = rows[-1][-1] if rows else None
        if last is None or part.shape != last.shape or part.box.overlap_y(last.box) < part.box.height / 2:
            rows.append([])
        rows[-1].append(part)
    return [part for row in rows for part in sorted(row, key=lambda part: part.box.x)]


def _split(parts: Sequence[Part], belong: Callable[[Part, Part], bool]) -> Iterator[list[Part]]:
    """Yield stretches of parts of which each belongs to the one before, long ones alone."""
    run: list[Part] = []
    for part in parts:
        if run and not belong(run[-1], part):
            if len(run) >= _FEWEST:
                yield run
            run = []
        run.append(part)
    if len(run) >= _FEWEST:
        yield run


def _is_item(part: Part) -> bool:
    return part.words is None and not is_inline(part) and part.tag != "br"


def _alike(one: Part, other: Part) -> bool:
    """Tell whether two are of one sort: the same tag, and a class in common where both have any."""
    tag, *classes = one.shape.split(".")
    other_tag, *other_classes = other.shape.split(".")
    both = bool(classes and other_classes)
    return tag == other_tag and (not both or bool({*classes} & {*other_classes}))


def _follows(axis: Axis) -> Callable[[Part, Part], bool]:
    """Return a test whether one part comes after another and beside it, half its breadth at least."""

    def test(one: Part, other: Part) -> bool:
        (low, high), (other_low, other_high) = axis.aside(one), axis.aside(other)
        common = min(high, other_high) - max(low, other_low)
        enough = 0.5 * min(axis.breadth(one), axis.breadth(other))
        return axis.along(other)[0] >= axis.along(one)[1] - AGREE_PX and common > enough

    return test
