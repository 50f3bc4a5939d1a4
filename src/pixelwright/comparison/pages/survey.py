"""What of a page is in the design, and where: the facts from which causes are found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from pixelwright.colour import Colour
from pixelwright.comparison.edges import Edges, find_edges
from pixelwright.comparison.origin import Found, is_foreign
from pixelwright.comparison.pages.clipping import visible
from pixelwright.comparison.pages.parts import Parts, Places
from pixelwright.comparison.pages.targets import Floats, Targets, snapped
from pixelwright.comparison.tracking import SURE, Ground, Line, Spot, Tracker, grey, lines_of
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_TIGHT_PX, _LOOSE_PX = 0.7, 2.5
_ACROSS_PX = 1.05
"""Texts stand at fractions of a pixel across, and are found at whole ones."""
_LOOSE_SHARE = 0.03
"""Of the way from the start of a line: other rasterisers make texts wider or narrower by so much."""
_WORD_SHARE = 0.3
"""Where so many words of a line are found as they look, the line is set in the same type."""
_LEAST_WORD_PX = 14
_WORD, _SURE_WORD = 0.9, 0.98
_MOST_WORDS = 0.7
_SCALED_LOOKS = 24
_INK_LEVELS = 70
_EDGE_WEIGHT = 0.25
_LEAST_BOX_PX = 6
_TAKEN_PX = 3


@dataclass(frozen=True)
class Survey:
    """The page's lines and boxes with their places in the design."""

    lines: tuple[Line, ...]
    spots: tuple[Spot | None, ...]
    """Where each line is; None where it was not found as it looks."""
    scales: tuple[float, ...]
    """How much larger it is there; 1 but for lines that were found at another size."""
    words: dict[int, Spot]
    """Words of lines that were not found as a whole."""
    edges: dict[int, Edges]
    targets: Targets
    visible: Places
    """What can be seen of everything on the page."""
    foreign: bool
    """True where another machine drew the design: then only coarse differences count."""

    @property
    def lost(self) -> list[int]:
        """The numbers of the lines of which nothing was found."""
        return [
            number
            for number, spot in enumerate(self.spots)
            if spot is None and not any(word in self.words for word in self.lines[number].words)
        ]

    def near(self, number: int) -> list[tuple[float, float]]:
        """Return the shifts of the nearest lines that were found, before and after one."""
        return _near(self.spots, number)


def survey(
    design: Pixels,
    page: Pixels,
    parts: Parts,
    places: Places,
    *,
    foreign: bool | None = None,
    ground: Ground | None = None,
) -> Survey:
    """Look for everything on the page in the design; whether that is `foreign` is seen if not known.

    `ground` is the design with what was looked for in it before.
    """
    tracker = Tracker(ground or grey(design), grey(page))
    shown = visible(parts, places)
    lines = [
        line
        for line in lines_of(parts.owners.tolist(), parts.words, shown.words)
        if tracker.sees(line.box) and _is_inked(page, line.box, parts.elements[line.owner].styles["color"])
    ]
    first = [tracker.find(line.box) for line in lines]
    spots = _without_doubles(lines, first)
    scales = [1.0] * len(lines)
    words: dict[int, Spot] = {}
    looks = 0
    for number, line in enumerate(lines):
        if spots[number] is None:
            near = _near(spots, number) or [(0.0, 0.0)]
            last = _last_word(lines, spots, words, places, number)
            pitch_px = line.box.y - lines[number - 1].box.y
            own = dict(_words(tracker, line, places, near, last, pitch_px))
            own = {word: spot for word, spot in own.items() if not _is_taken(line, first[number], spot)}
            if _is_same_type(own, line):
                words |= own
            elif looks < _SCALED_LOOKS:
                looks += 1
                found = tracker.find_scaled(line.box, near)
                spots[number], scales[number] = found or (None, 1.0)
    edges = dict(_edges(design, page, parts, places, shown, lines, spots))
    if foreign is None:
        foreign = is_foreign(design, page, _found(lines, spots, words, places))
    targets = _targets(parts, places, lines, spots, scales, words, edges, foreign)
    return Survey(tuple(lines), tuple(spots), tuple(scales), words, edges, targets, shown, foreign)


def _found(
    lines: list[Line], spots: list[Spot | None], words: dict[int, Spot], places: Places
) -> Iterator[Found]:
    """Yield the lines that were found, and the words of those that were not found as a whole."""
    for line, spot in zip(lines, spots, strict=True):
        if spot:
            yield line.box, spot, 1.0
            continue
        for word in line.words:
            if word in words:
                yield Box(*places.words[word].tolist()), words[word], 1 / len(line.words)


def _words(
    tracker: Tracker,
    line: Line,
    places: Places,
    guesses: list[tuple[float, float]],
    last: Box | None,
    pitch_px: float,
) -> Iterator[tuple[int, Spot]]:
    """Find the words of a line one by one: near the place of the one before, or where it would go on there.

    `last` is where the design has the word before the line, if it is known: the line may begin behind it.
    The next line is `pitch_px` further down.
    """
    start = line.box.x + guesses[0][0]
    for word in line.words:
        box = Box(*places.words[word].tolist())
        if box.width < _LEAST_WORD_PX:
            continue
        space = box.height / 4
        going_on = []
        if last:
            going_on = [
                (last.right + space - box.x, last.y - box.y),
                (start - box.x, last.y + pitch_px - box.y),
            ]
        spot = tracker.find(box, [*guesses, *going_on], far=False)
        if spot and spot.likeness >= _WORD:
            guesses = [(spot.dx, spot.dy), *guesses[-2:]]
            last = box.moved(spot.dx, spot.dy)
            yield word, spot


def _is_same_type(found: dict[int, Spot], line: Line) -> bool:
    """Tell whether the words that were found show that a line is set in the same type."""
    share = len(found) / len(line.words)
    surest = max((spot.likeness for spot in found.values()), default=0.0)
    return share >= _MOST_WORDS or (share >= _WORD_SHARE and surest >= _SURE_WORD)


def _last_word(
    lines: list[Line], spots: list[Spot | None], words: dict[int, Spot], places: Places, number: int
) -> Box | None:
    """Return where the design has the last word of the line before, if both lines are of one text."""
    if number == 0 or lines[number - 1].owner != lines[number].owner:
        return None
    word = lines[number - 1].words[-1]
    spot = words.get(word) or spots[number - 1]
    return Box(*places.words[word].tolist()).moved(spot.dx, spot.dy) if spot else None


def _is_inked(page: Pixels, box: Box, ink: str) -> bool:
    """Tell whether a text's colour is seen under its box: what is covered is not on the page."""
    colour = Colour.from_css(ink)
    if colour is None:
        return True
    inside = box.rounded().intersection(Box(0, 0, page.shape[1], page.shape[0]))
    away = np.abs(page[inside.slices].astype(np.int16) - np.array(colour, np.int16)).max(axis=2)
    return bool(away.size) and int(away.min()) < _INK_LEVELS


def _near(spots: Sequence[Spot | None], number: int) -> list[tuple[float, float]]:
    """Return the shifts of the nearest lines that were found, before and after."""
    before = next((spot for spot in reversed(spots[:number]) if spot), None)
    after = next((spot for spot in spots[number + 1 :] if spot), None)
    return [(spot.dx, spot.dy) for spot in (before, after) if spot]


def _without_doubles(lines: list[Line], spots: list[Spot | None]) -> list[Spot | None]:
    """Let one line of the design belong to one line of the page: the one that is most alike, then nearest."""
    taken: dict[tuple[int, int], int] = {}
    kept = list(spots)
    order = sorted(
        (number for number, spot in enumerate(spots) if spot),
        key=lambda number: _rank(spots[number]),
    )
    for number in order:
        spot = spots[number]
        if spot is None:
            continue
        place = round((lines[number].box.x + spot.dx) / 3), round((lines[number].box.y + spot.dy) / 3)
        if taken.setdefault(place, number) != number:
            kept[number] = None
    return kept


def _is_taken(line: Line, first: Spot | None, spot: Spot) -> bool:
    """Tell whether a word was found where its whole line was, which belongs to another line like it."""
    return first is not None and max(abs(spot.dx - first.dx), abs(spot.dy - first.dy)) <= _TAKEN_PX


def _rank(spot: Spot | None) -> tuple[float, float]:
    return (-round(spot.likeness, 2), abs(spot.dx) + abs(spot.dy)) if spot else (0.0, 0.0)


def _edges(
    design: Pixels,
    page: Pixels,
    parts: Parts,
    places: Places,
    shown: Places,
    lines: list[Line],
    spots: list[Spot | None],
) -> Iterator[tuple[int, Edges]]:
    """Find the edges of all that is painted, near where the text around it was found."""
    inside: dict[int, list[Spot]] = {}
    for line, spot in zip(lines, spots, strict=True):
        if spot:
            for element in parts.ancestors(line.owner):
                inside.setdefault(element, []).append(spot)
    last: tuple[float, float] = (0.0, 0.0)
    for number, part in enumerate(parts.elements):
        own = inside.get(number)
        if own:
            last = own[0].dx, own[0].dy
        box = Box(*places.elements[number].tolist())
        if (
            not (part.painted or part.whole)
            or min(box.width, box.height) < _LEAST_BOX_PX
            or not shown.elements[number, 2:].all()
            or part.tag == "body"
        ):
            continue
        near = [(own[0].dx, own[0].dy), (own[-1].dx, own[-1].dy)] if own else [last]
        yield number, find_edges(design, page, box, [*near, (0.0, 0.0)])


def _targets(
    parts: Parts,
    places: Places,
    lines: list[Line],
    spots: list[Spot | None],
    scales: list[float],
    single: dict[int, Spot],
    edges: dict[int, Edges],
    foreign: bool,
) -> Targets:
    words = np.full((len(parts.words), 2), np.nan)
    word_weights = np.zeros((len(parts.words), 2))
    tolerances = np.full((len(parts.words), 2), _LOOSE_PX if foreign else _TIGHT_PX)
    for line, spot, scale in zip(lines, spots, scales, strict=True):
        if spot is None:
            continue
        chosen = list(line.words)
        origin = np.array([line.box.x, float(snapped(line.box.y))])
        along = np.column_stack((places.words[chosen, 0], snapped(places.words[chosen, 1]))) - origin
        words[chosen] = origin + [spot.dx, spot.dy] + scale * along
        word_weights[chosen] = 1 / len(chosen)
        if not foreign:
            tolerances[chosen, 0] = _ACROSS_PX
        if foreign:
            tolerances[chosen, 0] += _LOOSE_SHARE * along[:, 0]
        elif scale != 1 or spot.likeness < SURE:
            tolerances[chosen] = 1.5
    for word, spot in single.items():
        words[word] = places.words[word, 0] + spot.dx, snapped(places.words[word, 1]) + spot.dy
        word_weights[word] = 1 / 8
    boxes = np.full((len(parts.elements), 4), np.nan)
    for element, found in edges.items():
        x, y, width, height = places.elements[element]
        shifts = [found.left, found.top, found.right, found.bottom]
        known = np.array([np.nan if shift is None else shift for shift in shifts])
        boxes[element] = snapped([x, y, x + width, y + height]) + known
    limit = _LOOSE_PX if foreign else _TIGHT_PX
    return Targets.joined(
        (words, word_weights, tolerances),
        (boxes, np.full_like(boxes, _EDGE_WEIGHT), np.full_like(boxes, limit)),
    )


def line_shifts(found: Survey, residual: Floats) -> Floats:
    """Return dx and dy that each line has to go, shape (lines, 2); NaN where it was not found."""
    shifts = np.full((len(found.lines), 2), np.nan)
    words, _ = found.targets.parted(residual)
    for number, line in enumerate(found.lines):
        own = words[list(line.words)]
        known = own[~np.isnan(own).any(axis=1)]
        if len(known):
            shifts[number] = np.median(known, axis=0)
    return shifts
