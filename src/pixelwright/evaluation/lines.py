"""How near the text lines of a page are to those of a design: place, size, type, colour, characters.

Knows nothing of where the lines come from: a DOM, or a picture that was read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from pixelwright.colour import delta_e_2000, to_lab
from pixelwright.evaluation.words import Line, LineMatch, Matching, Word
from pixelwright.geometry import Box

NEAR_PX = 3.0
"""A line is in place if it is off by at most this much in x and in y."""
SAME_SIZE_PX = 1.0
SAME_COLOUR_DELTA_E = 2.0
BOLD = 550
"""From this weight on a browser picks the bold face of a family that has just two."""


@dataclass(frozen=True, slots=True)
class LineScores:
    """Shares 0 to 1 over the design's visible text lines that the page has, unless said otherwise."""

    found: float
    """Share of all the design's lines that the page has."""
    characters: float
    """1 - character error rate over the whole text; blanks not counted, nor extra words over pictures."""
    position: float
    """Within 3 px in x and y, by the left edge and the vertical centre."""
    offset_px: float
    """Median of the larger of both distances."""
    width: float
    """As wide, within 3 px or 2 %."""
    font_size: float
    """Within 1 px."""
    weight: float
    """Bold where the design is, and only there."""
    italic: float
    colour: float
    """CIEDE2000 of at most 2."""


def score_lines(matching: Matching, pictures: Sequence[Box] = ()) -> LineScores:
    """Score matched lines; `pictures` are the design's, in which text is no text of the DOM.

    Where the page has none of the design's lines, every share is 0; where there are none to have, it is 1.
    """
    found = [match for match in matching.lines if match.partner is not None]
    offsets = [max(offset(match)) for match in found]

    def share(facts: Iterable[bool]) -> float:
        known = list(facts)
        return sum(known) / len(known) if known else float(not matching.lines)

    return LineScores(
        found=share(match.partner is not None for match in matching.lines),
        characters=_characters(matching, pictures),
        position=share(away <= NEAR_PX for away in offsets),
        offset_px=float(np.median(offsets)) if offsets else 0.0,
        width=share(_same_width(match) for match in found),
        font_size=share(
            abs(line.style.size_px - other.style.size_px) <= SAME_SIZE_PX for line, other in _both(found)
        ),
        weight=share(is_bold(line) == is_bold(other) for line, other in _both(found)),
        italic=share(line.style.italic == other.style.italic for line, other in _both(found)),
        colour=share(away <= SAME_COLOUR_DELTA_E for away in _colour_distances(found)),
    )


def offset(match: LineMatch) -> tuple[float, float]:
    """How far a line's left edge and its vertical centre are from where they should be, px."""
    return (
        abs(match.measured.x - match.expected.x),
        abs(match.measured.centre_y - match.expected.centre_y),
    )


def is_bold(line: Line) -> bool:
    """Tell whether a browser with a regular and a bold face draws the line bold."""
    return line.style.weight >= BOLD


def _characters(matching: Matching, pictures: Sequence[Box]) -> float:
    total = sum(len("".join(match.line.text.split())) for match in matching.lines)
    wrong = sum(match.wrong for match in matching.lines)
    extra = sum(len(word.text) for word in matching.extra if not _is_over(word, pictures))
    return max(0.0, 1 - (wrong + extra) / total) if total else float(not extra)


def _is_over(word: Word, pictures: Sequence[Box]) -> bool:
    """What is written in the design's pictures is not in its DOM: reading it is no mistake."""
    return any(word.box.coverage(picture) > 0.5 for picture in pictures)


def _same_width(match: LineMatch) -> bool:
    return abs(match.measured.width - match.expected.width) <= max(NEAR_PX, 0.02 * match.expected.width)


def _colour_distances(found: list[LineMatch]) -> list[float]:
    if not found:
        return []
    colours = np.array([[line.style.colour, other.style.colour] for line, other in _both(found)], dtype=float)
    lab = to_lab(colours)
    distances: list[float] = delta_e_2000(lab[:, 0], lab[:, 1]).tolist()
    return distances


def _both(found: list[LineMatch]) -> list[tuple[Line, Line]]:
    return [(match.line, match.partner) for match in found if match.partner is not None]
