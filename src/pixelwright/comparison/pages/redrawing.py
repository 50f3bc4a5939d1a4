"""A design as the machine that draws the page would have drawn it, where another one did.

All that has only drifted is put to where the page has it; what is really elsewhere stays.
Knows nothing of causes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from pixelwright.comparison.edges import Edges
from pixelwright.comparison.pages.drift import JUMP_PX, ORIGIN, Piece, parted
from pixelwright.comparison.pages.parts import Parts, Places
from pixelwright.comparison.pages.survey import Survey
from pixelwright.comparison.tracking import Line, Spot, Tracker, grey
from pixelwright.comparison.warping import Shifts, warped
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_WORD = 0.75
"""Normalised correlation from which on a word is taken for found beside the one before it."""
_MOST = 0.7
_WORD_REACH_PX = (3, 1)
_RIM_PX = 3
_LARGEST_PX = 64
"""Signs are no larger; what is larger has edges."""

Fields = tuple[Shifts, Shifts]
"""Across and down."""
Place = tuple[int, int, int]
"""Where a piece comes in the document: by its element, then before, in or after the text of that."""


def undrifted(design: Pixels, page: Pixels, parts: Parts, places: Places, seen: Survey) -> Pixels:
    """Return a design with all that has only drifted put to where it is on the page."""
    tracker = Tracker(grey(design), grey(page))
    ends = _ends(parts)
    known = parted(_in_order([*_pieces(tracker, places, seen)], [*_rims(places, seen, ends)]))
    surroundings = _Surroundings(known, ends)
    fields = Shifts(*design.shape[:2]), Shifts(*design.shape[:2])
    for element, edges in seen.edges.items():
        box = Box(*places.elements[element].tolist())
        near = surroundings.of(element)
        _add_edges(fields, box, edges, near, whole=parts.elements[element].whole)
    for box, spot in _signs(tracker, parts, places, surroundings):
        fields[0].add(box, spot.dx)
        fields[1].add(box, spot.dy)
    for piece in known:
        for box, shift in piece.words:
            fields[0].add(box.moved(*piece.real), shift - piece.real[0])
        if piece.words:
            fields[1].add(piece.line.box.moved(*piece.real), piece.down - piece.real[1])
    return warped(design, *fields)


class _Surroundings:
    """What is known of the lines and rims in and around elements."""

    def __init__(self, known: Sequence[Piece], ends: npt.NDArray[np.intp]) -> None:
        self._lines = [piece for piece in known if piece.words]
        self._owners = np.array([piece.line.owner for piece in self._lines], np.intp)
        self._ends = ends
        self._rims: dict[int, list[Piece]] = {}
        for piece in known:
            if not piece.words:
                self._rims.setdefault(piece.line.owner, []).append(piece)

    def of(self, element: int) -> list[Piece]:
        """Return the lines just before and after an element, the first and last in it, and its own rims."""
        before = np.flatnonzero(self._owners < element)[-1:]
        after = np.flatnonzero(self._owners > self._ends[element])[:1]
        within = np.flatnonzero((self._owners >= element) & (self._owners <= self._ends[element]))
        near = [self._lines[one] for one in (*before, *within[:1], *within[-1:], *after)]
        return [ORIGIN, *near, *self._rims.get(element, [])]


def _ends(parts: Parts) -> npt.NDArray[np.intp]:
    """Return the last element inside of each, or the element itself."""
    ends = np.arange(len(parts.elements))
    for number in range(len(ends) - 1, 0, -1):
        parent = parts.elements[number].parent
        ends[parent] = max(ends[parent], ends[number])
    return ends


def _in_order(lines: list[Piece], rims: list[tuple[Place, Piece]]) -> list[Piece]:
    """Put rims among the lines: an upper one before what is in its box, a lower one after it."""
    owners = accumulate((piece.line.owner for piece in lines), max)
    keyed = [*rims, *(((owner, 1, 0), piece) for owner, piece in zip(owners, lines, strict=True))]
    return [piece for _, piece in sorted(keyed, key=lambda each: each[0])]


def _rims(places: Places, seen: Survey, ends: npt.NDArray[np.intp]) -> Iterator[tuple[Place, Piece]]:
    """Yield the upper and lower rims that were found, each with where it comes."""
    for element, edges in seen.edges.items():
        box = Box(*places.elements[element].tolist())
        upper, lower = (element, 0, 0), (int(ends[element]), 2, -element)
        for place, y, shift in ((upper, box.y, edges.top), (lower, box.bottom, edges.bottom)):
            if shift is not None:
                yield place, Piece(Line((), element, Box(box.x, y, box.width, 0), ""), (), shift)


def _signs(
    tracker: Tracker, parts: Parts, places: Places, surroundings: _Surroundings
) -> Iterator[tuple[Box, Spot]]:
    """Yield what is drawn without words: icons of a font, what stands in controls."""
    parents = {part.parent for part in parts.elements}
    silent = set(range(len(parts.elements))) - parents - set(parts.owners.tolist())
    for element in sorted(silent):
        part, box = parts.elements[element], Box(*places.elements[element].tolist())
        inside = box.expand(-_RIM_PX) if part.whole else box
        small = part.whole or max(box.width, box.height) <= _LARGEST_PX
        shown = tracker.piece(inside) if small and not part.hidden and inside.area > 0 else None
        if shown is None:
            continue
        found = [
            (spot, one)
            for one in surroundings.of(element)
            if (spot := tracker.look(inside, shown, _start(one), _WORD_REACH_PX))
        ]
        spot, near = max(found, key=lambda each: each[0].likeness, default=(Spot(0, 0, 0), ORIGIN))
        if spot.likeness >= _WORD:
            real = near.real
            yield inside.moved(*real), Spot(spot.dx - real[0], spot.dy - real[1], spot.likeness)


def _start(piece: Piece) -> tuple[int, int]:
    return round(piece.ends[0]) if piece.words else 0, round(piece.down)


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
        if jump <= JUMP_PX:
            place = box if whole else rim.expand(_RIM_PX)
            fields[axis].add(place.moved(*like.real), shift - like.real[axis])
