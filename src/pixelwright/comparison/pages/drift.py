"""A design as the machine that draws the page would have drawn it, where another one did.

Another rasteriser rounds heights of lines otherwise and makes texts wider or narrower: line by line, the page
and its design drift apart. What jumps by more than that from one line to the next is no drift and stays where
it is.
Knows nothing of causes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pixelwright.comparison.edges import Edges
from pixelwright.comparison.pages.parts import Parts, Places
from pixelwright.comparison.pages.survey import Survey
from pixelwright.comparison.tracking import Line, Tracker, grey
from pixelwright.comparison.warping import Shifts, warped
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_JUMP_PX = 1.6
"""A line is higher or lower by a pixel, and is seen half of one beside its place."""
_WORD = 0.75
"""Normalised correlation from which on a word is taken for found beside the one before it."""
_MOST = 0.7
_WORD_REACH_PX = (3, 1)
_RIM_PX = 3


Fields = tuple[Shifts, Shifts]
"""Across and down."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, the shifts at which its words were found, and how much of these is no drift."""

    line: Line
    words: tuple[tuple[Box, float], ...]
    down: float
    real: tuple[float, float] = (0.0, 0.0)

    @property
    def ends(self) -> tuple[float, float]:
        """The shifts of its left and of its right end."""
        return self.words[0][1], self.words[-1][1]

    @property
    def shifts(self) -> tuple[tuple[float, ...], ...]:
        """All that is known of its shifts across, and down."""
        return self.ends, (self.down,)

    def beside(self, other: Piece) -> float:
        """Return how far it jumps across from another line, be they aligned left, right or in the middle.

        What stands in the same row may begin where the other ends.
        """
        (left, right), (other_left, other_right) = self.ends, other.ends
        jumps = [left - other_left, right - other_right, (left + right - other_left - other_right) / 2]
        if self.line.box.overlap_y(other.line.box):
            jumps.append(left - other_right)
        return min(jumps, key=abs)


_ORIGIN = Piece(Line((), 0, Box(0, 0, 0, 0), ""), ((Box(0, 0, 0, 0), 0.0),), 0.0)
"""The top left corner of the page, which never drifts."""


def undrifted(design: Pixels, page: Pixels, parts: Parts, places: Places, seen: Survey) -> Pixels:
    """Return a design with all that has only drifted put to where it is on the page."""
    pieces = parted(_pieces(Tracker(grey(design), grey(page)), places, seen))
    fields = Shifts(*design.shape[:2]), Shifts(*design.shape[:2])
    for element, edges in seen.edges.items():
        near = _around(parts, pieces, element)
        box = Box(*places.elements[element].tolist())
        _add_edges(fields, box, edges, near, whole=parts.elements[element].whole)
    for piece in pieces:
        for box, shift in piece.words:
            fields[0].add(box.moved(*piece.real), shift - piece.real[0])
        fields[1].add(piece.line.box.moved(*piece.real), piece.down - piece.real[1])
    return warped(design, *fields)


def parted(pieces: Iterable[Piece]) -> list[Piece]:
    """Tell drift from what is real, line by line in document order, by those before that stand nearest."""
    done: list[Piece] = []
    for piece in pieces:
        near = [_ORIGIN, *_neighbours(done, piece.line.box)]
        beside = min(near, key=lambda one: abs(piece.beside(one)))
        above = min(near, key=lambda one: abs(piece.down - one.down))
        across = _jump(piece.beside(beside), piece.ends[0] - beside.ends[0])
        down = _jump(piece.down - above.down, piece.down - above.down)
        done.append(replace(piece, real=(beside.real[0] + across, above.real[1] + down)))
    return done


def _jump(least: float, whole: float) -> int:
    return 0 if abs(least) <= _JUMP_PX else round(whole)


def _neighbours(done: list[Piece], box: Box) -> list[Piece]:
    """Return the last line, the nearest one above and the nearest one to the left in the same row."""
    above = [one for one in done if one.line.box.overlap_x(box) and one.line.box.bottom <= box.centre_y]
    row = [one for one in done if one.line.box.overlap_y(box) > box.height / 2 and one.line.box.x < box.x]
    nearest = [
        max(above, key=lambda one: one.line.box.bottom, default=None),
        max(row, key=lambda one: one.line.box.right, default=None),
    ]
    return [*done[-1:], *(one for one in nearest if one)]


def _pieces(tracker: Tracker, places: Places, seen: Survey) -> Iterator[Piece]:
    """Yield the lines of which most words are where they are expected, as wide as they may be by now."""
    for number, line in enumerate(seen.lines):
        spot = seen.spots[number]
        if seen.scales[number] != 1:
            continue
        start = (spot.dx, spot.dy) if spot else next(iter(seen.near(number)), (0.0, 0.0))
        words = list(_words(tracker, line, places, start))
        if spot or sum(found for *_, found in words) >= _MOST * len(words):
            yield Piece(line, tuple((box, shift) for box, shift, _ in words), start[1])


def _words(
    tracker: Tracker, line: Line, places: Places, start: tuple[float, float]
) -> Iterator[tuple[Box, float, bool]]:
    """Yield the words of a line with their shifts: each is looked for where the one before it was."""
    shift, down = start
    for word in line.words:
        box = Box(*places.words[word].tolist())
        shown = tracker.piece(box)
        found = None
        if shown is not None:
            found = tracker.look(box, shown, (round(shift), round(down)), _WORD_REACH_PX)
        is_there = found is not None and found.likeness >= _WORD
        shift = found.dx if found and is_there else shift
        yield box, shift, is_there


def _around(parts: Parts, pieces: list[Piece], element: int) -> list[Piece]:
    """Return the lines just before and after an element, and the first and the last one in it."""
    inside = [one for one in pieces if element in parts.ancestors(one.line.owner)]
    before = [one for one in pieces if one.line.owner < element and one not in inside]
    after = [one for one in pieces if one.line.owner > element and one not in inside]
    return [_ORIGIN, *before[-1:], *inside[:1], *inside[-1:], *after[:1]]


def _add_edges(fields: Fields, box: Box, edges: Edges, near: list[Piece], *, whole: bool) -> None:
    """Add the rims of a box, or all of it, where they have only drifted like the lines around."""
    right, bottom = box.moved(box.width, 0), box.moved(0, box.height)
    rims = (
        (0, edges.left, replace(box, width=0)),
        (0, edges.right, replace(right, width=0)),
        (1, edges.top, replace(box, height=0)),
        (1, edges.bottom, replace(bottom, height=0)),
    )
    for axis, shift, rim in rims:
        if shift is None:
            continue
        known = ((one, abs(shift - other)) for one in near for other in one.shifts[axis])
        like, jump = min(known, key=lambda each: each[1])
        if jump <= _JUMP_PX:
            place = box if whole else rim.expand(_RIM_PX)
            fields[axis].add(place.moved(*like.real), shift - like.real[axis])
