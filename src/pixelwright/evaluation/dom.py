"""How near the elements of two rendered pages are: lines, pictures, controls and the roles of all.

Both sides need a DOM. Knows nothing of pixels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from pixelwright.evaluation.lines import LineScores, score_lines
from pixelwright.evaluation.pairing import cheapest_pairs
from pixelwright.evaluation.roles import IMAGE, ROLES, Part, drawn_parts, element_roles, visible_parts
from pixelwright.evaluation.words import Matching, Word, match_lines, page_lines
from pixelwright.geometry import Box
from pixelwright.page import Page

LEAST_IOU = 0.3
"""Parts that overlap less are not the same."""

Confusion = Counter[tuple[str, str]]
"""How often a part of the first role (the design's) has the second on the page; "" for none."""


@dataclass(frozen=True, slots=True)
class DomScores:
    """Which parts of a page have their place and their role, 0 to 1."""

    parts: float
    """Share of the design's pictures and controls that the page has at the same place."""
    roles: float
    """Share of lines, pictures and controls with the same role on both sides; missing ones are wrong."""
    roles_f1: float
    """F1 of the roles, averaged over those that either side has."""
    confusion: Confusion = field(repr=False, compare=False)


def compare_doms(design: Page, page: Page) -> tuple[LineScores, DomScores]:
    """Compare two rendered pages, line by line and part by part."""
    matching = match_lines(page_lines(design), page_lines(page))
    parts, others = drawn_parts(design), drawn_parts(page)
    pairs = match_parts(parts, others)
    pictures = [part.box for part in visible_parts(design) if part.role == IMAGE]
    legible = replace(matching, extra=tuple(word for word in matching.extra if not _is_over(word, pictures)))
    confusion = _confusion(design, page, legible, (parts, others, pairs))
    lines = score_lines(matching, pictures)
    share = len(pairs) / len(parts) if parts else 1.0
    return lines, DomScores(share, _agreement(confusion), macro_f1(confusion), confusion)


def match_parts(design: Sequence[Part], page: Sequence[Part]) -> dict[int, int]:
    """Pair pictures and controls by overlap; of equal overlaps, those of the same role."""
    if not design or not page:
        return {}
    overlaps = np.array([[part.box.iou(other.box) for other in page] for part in design])
    same = np.array([[part.role == other.role for other in page] for part in design])
    chosen = zip(*cheapest_pairs(-overlaps - 0.01 * same), strict=True)
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


def _is_over(word: Word, pictures: Sequence[Box]) -> bool:
    """What is written in the design's pictures is not in its DOM: reading it is no mistake."""
    return any(word.box.coverage(picture) > 0.5 for picture in pictures)


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
    """Role of the text in each element; texts shown by a form control or a drawing belong to that part."""
    controls = {
        i for i, element in enumerate(page.elements) if element.tag in ("input", "select", "textarea")
    }
    roles = element_roles(page)
    return {
        text.element: roles[text.element]
        for text in page.texts
        if roles[text.element] == "button" or (text.element not in controls and roles[text.element] != IMAGE)
    }
