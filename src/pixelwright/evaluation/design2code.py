"""Block, text, position and colour of Si et al., "Design2Code" (arXiv 2403.03163), over text blocks.

Knows nothing of where the blocks come from (see `blocks`). Two things are left out on purpose: the
clean-up of repetitions before scoring, which cuts correct pages, and CLIP, whose weights are not here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from pixelwright.colour import delta_e_2000, to_lab
from pixelwright.evaluation.assignment import COLUMNS, ROWS, Assignment
from pixelwright.evaluation.blocks import Block, merge_same_box
from pixelwright.evaluation.similarity import Ratios

MERGE_GAIN = 0.05
"""Two neighbours are joined where the mean cost of what changes falls by more than this (published)."""
LEAST_RATIO = 0.5
"""Pairs of less similar texts are no match (published)."""
CONTEXT_BONUS = 0.1
"""Weight of the two best neighbouring pairs in the last assignment (published)."""


@dataclass(frozen=True, slots=True)
class Design2Code:
    """The four classical scores, each 0 to 1, and how many pairs of blocks they rest on.

    Texts are those of the source, with its line breaks and indentation, as published.
    """

    block: float
    block_collapsed: float
    """The block score of all texts with white space collapsed.

    Pairs are told by a ratio that on more than 200 characters takes frequent ones, blanks among them, for
    noise: the indentation of long texts alone can keep two that read the same from being a pair.
    """
    text: float
    text_collapsed: float
    """The text score of the same pairs with white space collapsed, which is all that a picture can tell."""
    position: float
    colour: float
    pairs: int


NOTHING = Design2Code(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0)


def design2code(design: Sequence[Block], page: Sequence[Block]) -> Design2Code:
    """Score the blocks of `page` (the prediction) against those of `design` (the reference)."""
    published = _published(design, page)
    sides = [[replace(block, text=_collapsed(block.text)) for block in side] for side in (design, page)]
    if sides == [list(design), list(page)]:
        return published
    return replace(published, block_collapsed=_published(*sides).block)


def _published(design: Sequence[Block], page: Sequence[Block]) -> Design2Code:
    predicted, reference = merge_same_box(page), merge_same_box(design)
    if not predicted or not reference:
        return NOTHING
    ratios = Ratios()
    predicted, reference = _merge_neighbours(predicted, reference, ratios)
    assignment = Assignment(_texts(predicted), _texts(reference), ratios)
    pairs = [
        (predicted[i], reference[j])
        for i, j in assignment.pairs_in_context(CONTEXT_BONUS, LEAST_RATIO)
        if ratios(predicted[i].text, reference[j].text) >= LEAST_RATIO
    ]
    return _score(pairs, predicted, reference, ratios) if pairs else NOTHING


def _texts(blocks: Sequence[Block]) -> list[str]:
    return [block.text for block in blocks]


def _score(
    pairs: list[tuple[Block, Block]], predicted: list[Block], reference: list[Block], ratios: Ratios
) -> Design2Code:
    total = sum(block.box.area for block in (*predicted, *reference))
    matched = sum(a.box.area + b.box.area for a, b in pairs)
    labs = [to_lab(np.array([side.colour for side in column])) for column in zip(*pairs, strict=True)]
    away = [max(abs(a.box.centre_x - b.box.centre_x), abs(a.box.centre_y - b.box.centre_y)) for a, b in pairs]
    block = min(1.0, matched / total)
    return Design2Code(
        block=block,
        block_collapsed=block,
        text=float(np.mean([ratios(a.text, b.text) for a, b in pairs])),
        text_collapsed=float(np.mean([ratios(_collapsed(a.text), _collapsed(b.text)) for a, b in pairs])),
        position=1.0 - float(np.mean(away)),
        colour=float(np.mean(np.maximum(0, 1 - delta_e_2000(labs[0], labs[1]) / 100))),
        pairs=len(pairs),
    )


def _collapsed(text: str) -> str:
    return " ".join(text.split())


def _merge_neighbours(
    rows: list[Block], columns: list[Block], ratios: Ratios
) -> tuple[list[Block], list[Block]]:
    """Join neighbours on either side in turn for as long as that brings the texts closer together."""
    while True:
        sizes = len(rows), len(columns)
        rows = _merge_side(rows, Assignment(_texts(rows), _texts(columns), ratios), ROWS)
        columns = _merge_side(columns, Assignment(_texts(rows), _texts(columns), ratios), COLUMNS)
        if (len(rows), len(columns)) == sizes:
            return rows, columns


def _merge_side(blocks: list[Block], assignment: Assignment, side: int) -> list[Block]:
    """Return the blocks of one side of the assignment with every worthwhile pair of neighbours joined."""
    before = assignment.assigned_costs()
    gains = [_gain(before, assignment.joined_costs(side, index)) for index in range(len(blocks) - 1)]
    taken: set[int] = set()
    joined: dict[int, Block] = {}
    for index in sorted(range(len(gains)), key=lambda index: -gains[index]):
        if gains[index] > MERGE_GAIN and not {index, index + 1} & taken:
            taken |= {index, index + 1}
            joined[index] = blocks[index].joined(blocks[index + 1])
    return [joined.get(i, block) for i, block in enumerate(blocks) if i - 1 not in joined]


def _gain(before: list[float], after: list[float]) -> float:
    """Fall of the mean cost among what changed; 0 unless the best of it is better than before (published)."""
    was, now = Counter(before), Counter(after)
    was, now = was - now, now - was
    if not was or not now or min(was) <= min(now):
        return 0.0
    return _mean(was) - _mean(now)


def _mean(costs: Counter[float]) -> float:
    return sum(costs.elements()) / costs.total()
