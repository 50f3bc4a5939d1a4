"""Text of a page as lines and words with boxes, and which word of one side is which of the other.

Words are matched, not text nodes: a page may be right and yet cut its text into other elements. Knows
nothing of scores, browsers or pixels.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pixelwright.colour import Colour
from pixelwright.evaluation.pairing import cheapest_pairs
from pixelwright.evaluation.similarity import edit_distance
from pixelwright.geometry import Box
from pixelwright.page import Page, TextBox
from pixelwright.scene import Scene

LEAST_ALIKE = 0.3
"""Less similar leftovers at the same place are different texts."""
_TOKEN = re.compile(
    r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+"
)
"""A Chinese, Japanese or Korean character, or a run of others without blanks."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a line is drawn, as far as it is compared."""

    size_px: float
    weight: int
    italic: bool
    colour: Colour


@dataclass(frozen=True, slots=True)
class Line:
    """One visual line of one text node (or of a Scene). `element` is -1 where there is none."""

    text: str
    box: Box
    style: Style
    element: int = -1


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its estimated box; `line` is an index."""

    text: str
    box: Box
    line: int


@dataclass(frozen=True, slots=True)
class LineMatch:
    """A line of the design and what the page has of it."""

    line: Line
    partner: Line | None
    """The page's line with most of its characters."""
    expected: Box
    """Around the words that the page has."""
    measured: Box
    """Around what the page has for them."""
    wrong: int
    """Characters that are missing or others, blanks not counted."""
    read: str
    """What the page shows for the line."""


@dataclass(frozen=True, slots=True)
class Matching:
    """All lines of the design with their partners, and the words that only the page has."""

    lines: tuple[LineMatch, ...]
    extra: tuple[Word, ...]


def page_lines(page: Page) -> tuple[Line, ...]:
    """Return the visible lines of a page in document order; what lies off its picture is not visible."""
    shown = page.raster.box
    return tuple(
        line
        for text in page.texts
        if text.visible
        for line in _lines_of(text)
        if shown.contains(Box(line.box.centre_x, line.box.centre_y, 0, 0))
    )


def scene_lines(scene: Scene) -> tuple[Line, ...]:
    """Return the lines that were read in a picture."""
    styles = [(line, line.style) for line in scene.lines]
    return tuple(
        Line(line.text, line.ink, Style(style.size_px, style.weight, style.italic, style.colour))
        for line, style in styles
    )


def _lines_of(text: TextBox) -> Iterator[Line]:
    """Yield the text's lines, its words dealt out by the widths of the lines."""
    style = Style(text.size_px, text.weight, text.italic, text.colour)
    tokens = list(_TOKEN.finditer(text.text))
    ends = np.cumsum([box.width for box in text.lines])
    middles = _middles([token.group() for token in tokens]) * ends[-1]
    owner = np.minimum(np.searchsorted(ends, middles), len(ends) - 1)
    for index, box in enumerate(text.lines):
        own = [token for token, line in zip(tokens, owner.tolist(), strict=True) if line == index]
        if own:
            yield Line(text.text[own[0].start() : own[-1].end()], box, style, text.element)


def _middles(tokens: Sequence[str]) -> npt.NDArray[np.float64]:
    """Where the middle of each word lies in all of them set in one row, 0 to 1."""
    widths = np.array([_width(token) + _width(" ") for token in tokens])
    middles: npt.NDArray[np.float64] = (np.cumsum(widths) - widths / 2) / widths.sum()
    return middles


def _width(text: str) -> float:
    """Estimate of a text's width in em of an average sans-serif."""
    return sum(_EM.get(character, 1.0 if character > "\u2e80" else 0.55) for character in text)


_EM = {
    **dict.fromkeys("ijl.,:;'|!I ", 0.27),
    **dict.fromkeys("frt()[]-", 0.33),
    **dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZ&", 0.69),
    **dict.fromkeys("mwMW@%", 0.88),
}


def split_words(lines: Sequence[Line]) -> list[Word]:
    """Return the words of all lines, their boxes estimated from the widths of their characters."""
    words = []
    for index, line in enumerate(lines):
        total = _width(line.text)
        for token in _TOKEN.finditer(line.text):
            start = line.box.x + line.box.width * _width(line.text[: token.start()]) / total
            width = line.box.width * _width(token.group()) / total
            words.append(Word(token.group(), Box(start, line.box.y, width, line.box.height), index))
    return words


def match_lines(design: Sequence[Line], page: Sequence[Line]) -> Matching:
    """Find for every line of the design the words of the page that show it."""
    wanted, found = split_words(design), split_words(page)
    pairs = _match_equal(wanted, found)
    free = [i for i in range(len(found)) if i not in set(pairs.values())]
    missing: dict[int, list[int]] = defaultdict(list)
    for i, word in enumerate(wanted):
        if i not in pairs:
            missing[word.line].append(i)
    drift = _drift(wanted, found, pairs)
    own: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for i, j in sorted(pairs.items()):
        own[wanted[i].line].append((i, j))
    taken: set[int] = set()
    matches = []
    for index, line in enumerate(design):
        shift = float(np.interp(line.box.centre_y, *drift))
        leftover = [j for j in free if j not in taken]
        rest = _leftover(missing[index], [found[j] for j in leftover], wanted, shift)
        partners = [leftover[k] for k in rest]
        taken.update(partners)
        matches.append(_line_match(line, own[index], missing[index], partners, wanted, found, page))
    return Matching(tuple(matches), tuple(found[j] for j in free if j not in taken))


def _leftover(missing: list[int], free: list[Word], wanted: list[Word], shift: float) -> list[int]:
    """Indices of free words that lie where the missing words of a line should be, if they are alike."""
    if not missing or not free:
        return []
    place = Box.around(wanted[i].box for i in missing).moved(0, shift)
    room = place.expand(place.height / 2, place.height / 4)
    near = [
        k
        for k, word in enumerate(free)
        if room.x <= word.box.centre_x <= room.right and room.y <= word.box.centre_y <= room.bottom
    ]
    near.sort(key=lambda k: free[k].box.x)
    lost, seen = "".join(wanted[i].text for i in missing), "".join(free[k].text for k in near)
    alike = 1 - edit_distance(lost, seen) / max(len(lost), len(seen), 1)
    return near if alike >= LEAST_ALIKE else []


def _line_match(
    line: Line,
    equal: list[tuple[int, int]],
    missing: list[int],
    partners: list[int],
    wanted: list[Word],
    found: list[Word],
    page: Sequence[Line],
) -> LineMatch:
    lost, seen = "".join(wanted[i].text for i in missing), "".join(found[j].text for j in partners)
    weight: dict[int, int] = defaultdict(int)
    for j in [j for _, j in equal] + partners:
        weight[found[j].line] += len(found[j].text)
    if not weight:
        return LineMatch(line, None, line.box, line.box, len(lost), "")
    best = max(weight, key=lambda index: (weight[index], -index))
    shown = sorted([j for _, j in equal] + partners)
    expected = [wanted[i].box for i, _ in equal] + [wanted[i].box for i in missing if partners]
    return LineMatch(
        line=line,
        partner=page[best],
        expected=Box.around(expected),
        measured=Box.around(found[j].box for j in shown),
        wrong=edit_distance(lost, seen),
        read=" ".join(found[j].text for j in shown),
    )


def _match_equal(wanted: list[Word], found: list[Word]) -> dict[int, int]:
    """Pair equal words: first those that are unique on both sides, the others by distance after drift."""
    places: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, words in enumerate((wanted, found)):
        for index, word in enumerate(words):
            places[word.text][side].append(index)
    pairs = {a[0]: b[0] for text, (a, b) in places.items() if len(a) == len(b) == 1 and len(text) > 2}
    drift = _drift(wanted, found, pairs)
    for a, b in places.values():
        if a and b and a[0] not in pairs:
            pairs.update(_nearest(a, b, wanted, found, drift))
    return pairs


def _nearest(
    a: list[int], b: list[int], wanted: list[Word], found: list[Word], drift: tuple[list[float], list[float]]
) -> dict[int, int]:
    first, second = (
        np.array([[words[i].box.centre_x, words[i].box.centre_y] for i in indices])
        for words, indices in ((wanted, a), (found, b))
    )
    first[:, 1] += np.interp(first[:, 1], *drift)
    distance = np.abs(first[:, None] - second[None]).sum(axis=-1)
    chosen = zip(*cheapest_pairs(distance), strict=True)
    return {a[i]: b[j] for i, j in chosen}


def _drift(wanted: list[Word], found: list[Word], pairs: dict[int, int]) -> tuple[list[float], list[float]]:
    """How far down the page has slipped, as points to interpolate: y in the design, px to add."""
    moves = sorted(
        (wanted[i].box.centre_y, found[j].box.centre_y - wanted[i].box.centre_y) for i, j in pairs.items()
    )
    if not moves:
        return [0.0], [0.0]
    shifts = [move for _, move in moves]
    smooth = [float(np.median(shifts[max(0, k - 4) : k + 5])) for k in range(len(shifts))]
    return [y for y, _ in moves], smooth
