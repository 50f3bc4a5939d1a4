"""How near the elements of two rendered pages are: place, size, type, colour, words and roles.

Both sides need a DOM. Knows nothing of pixels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linear_sum_assignment

from pixelwright.colour import delta_e_2000, to_lab
from pixelwright.evaluation.roles import IMAGE, ROLES, Part, element_roles, visible_parts
from pixelwright.evaluation.words import Line, LineMatch, Matching, Word, match_lines, page_lines
from pixelwright.geometry import Box
from pixelwright.page import Page

NEAR_PX = 3.0
"""A line or part is in place if it is off by at most this much in x and in y."""
SAME_SIZE_PX = 1.0
SAME_COLOUR_DELTA_E = 2.0
BOLD = 550
"""From this weight on a browser picks the bold face of a family that has just two."""
LEAST_IOU = 0.3
"""Parts that overlap less are not the same."""

Confusion = Counter[tuple[str, str]]
"""How often a part of the first role (the design's) has the second on the page; "" for none."""


@dataclass(frozen=True, slots=True)
class DomScores:
    """Shares 0 to 1 over the design's visible text lines that the page has, unless said otherwise."""

    lines: float
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
    parts: float
    """Share of the design's pictures and controls that the page has at the same place."""
    roles: float
    """Share of lines, pictures and controls with the same role on both sides; missing ones are wrong."""
    roles_f1: float
    """F1 of the roles, averaged over those that either side has."""
    confusion: Confusion = field(repr=False, compare=False)


def compare_doms(design: Page, page: Page) -> DomScores:
    """Compare two rendered pages, element by element."""
    matching = match_lines(page_lines(design), page_lines(page))
    found = [match for match in matching.lines if match.partner is not None]
    parts, others = visible_parts(design), visible_parts(page)
    pairs = match_parts(parts, others)
    confusion = _confusion(design, page, matching, (parts, others, pairs))
    offsets = [offset(match) for match in found]
    return DomScores(
        lines=_share(match.partner is not None for match in matching.lines),
        characters=_characters(matching, [part.box for part in parts if part.role == IMAGE]),
        position=_share(max(away) <= NEAR_PX for away in offsets),
        offset_px=float(np.median([max(away) for away in offsets])) if offsets else 0.0,
        width=_share(_same_width(match) for match in found),
        font_size=_share(
            abs(line.style.size_px - other.style.size_px) <= SAME_SIZE_PX for line, other in _both(found)
        ),
        weight=_share(is_bold(line) == is_bold(other) for line, other in _both(found)),
        italic=_share(line.style.italic == other.style.italic for line, other in _both(found)),
        colour=_share(away <= SAME_COLOUR_DELTA_E for away in _colour_distances(found)),
        parts=len(pairs) / len(parts) if parts else 1.0,
        roles=_agreement(confusion),
        roles_f1=macro_f1(confusion),
        confusion=confusion,
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


def match_parts(design: Sequence[Part], page: Sequence[Part]) -> dict[int, int]:
    """Pair pictures and controls by overlap; of equal overlaps, those of the same role."""
    if not design or not page:
        return {}
    overlaps = np.array([[part.box.iou(other.box) for other in page] for part in design])
    same = np.array([[part.role == other.role for other in page] for part in design])
    chosen = zip(*linear_sum_assignment(-overlaps - 0.01 * same), strict=True)
    return {int(i): int(j) for i, j in chosen if overlaps[i, j] >= LEAST_IOU}


def macro_f1(confusion: Confusion) -> float:
    """Mean over the roles that occur on either side of 2 TP / (2 TP + FP + FN); 1 where none occurs."""
    scores = []
    for role in ROLES:
        right = confusion[role, role]
        wanted = sum(count for (one, _), count in confusion.items() if one == role)
        shown = sum(count for (_, other), count in confusion.items() if other == role)
        if wanted + shown:
            scores.append(2 * right / (wanted + shown))
    return float(np.mean(scores)) if scores else 1.0


def _agreement(confusion: Confusion) -> float:
    wanted = sum(count for (one, _), count in confusion.items() if one)
    right = sum(count for (one, other), count in confusion.items() if one == other)
    return right / wanted if wanted else 1.0


def _confusion(
    design: Page,
    page: Page,
    matching: Matching,
    parts: tuple[Sequence[Part], Sequence[Part], dict[int, int]],
) -> Confusion:
    """Count roles: every line and part of the design once, then what only the page has."""
    wanted, shown = _text_roles(design), _text_roles(page)
    count: Confusion = Counter()
    used = set()
    for match in matching.lines:
        role = wanted.get(match.line.element)
        other = shown.get(match.partner.element, "") if match.partner else ""
        if role:
            count[role, other] += 1
        if match.partner:
            used.add((match.partner.element, match.partner.box))
    lines = page_lines(page)
    alone = {word.line for word in matching.extra} - {
        index for index, line in enumerate(lines) if (line.element, line.box) in used
    }
    for index in sorted(alone):
        role = shown.get(lines[index].element)
        if role:
            count["", role] += 1
    count.update(_part_confusion(*parts))
    return count


def _part_confusion(design: Sequence[Part], page: Sequence[Part], pairs: dict[int, int]) -> Confusion:
    count: Confusion = Counter()
    for index, part in enumerate(design):
        count[part.role, page[pairs[index]].role if index in pairs else ""] += 1
    for index in sorted(set(range(len(page))) - set(pairs.values())):
        count["", page[index].role] += 1
    return count


def _text_roles(page: Page) -> dict[int, str]:
    """Role of the text in each element; texts shown by a form control belong to that part, not here."""
    controls = {
        i for i, element in enumerate(page.elements) if element.tag in ("input", "select", "textarea")
    }
    roles = element_roles(page)
    return {
        text.element: roles[text.element]
        for text in page.texts
        if text.element not in controls or roles[text.element] == "button"
    }


def _characters(matching: Matching, pictures: list[Box]) -> float:
    total = sum(len("".join(match.line.text.split())) for match in matching.lines)
    wrong = sum(match.wrong for match in matching.lines)
    extra = sum(len(word.text) for word in matching.extra if not _is_over(word, pictures))
    return max(0.0, 1 - (wrong + extra) / total) if total else float(not extra)


def _is_over(word: Word, pictures: list[Box]) -> bool:
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


def _share(facts: Iterable[bool]) -> float:
    known = list(facts)
    return sum(known) / len(known) if known else 1.0
