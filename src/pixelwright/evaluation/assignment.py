"""Best pairing of two lists of texts by difflib's ratio, computing as few ratios as it can.

Knows nothing of boxes or pages.

A ratio is at most what the two multisets of characters allow, and that bound is one vector operation for
all pairs. The assignment is solved over the bounds; the pairs it picks get their exact ratio and it is
solved again, until every picked pair is exact. What comes out is a best assignment over exact ratios: no
other can beat it, since the bounds of the rest only flattered them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.evaluation.pairing import cheapest_pairs
from pixelwright.evaluation.similarity import Ratios

Costs = npt.NDArray[np.float64]
Counts = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]

ROWS, COLUMNS = 0, 1
DUMMY_COST = 1e-9
"""Cost of leaving a text without a partner: a little above that of the worst partner, 0."""
ROUNDS = 30
"""Most passes over the matrix to find potentials; without them solving is slower, not wrong."""


class Assignment:
    """The pairing of `rows` with `columns`; the first argument of every ratio is the row's text.

    The shorter side is filled up with dummies, so that potentials of one solution (what each row and
    column contributes to the costs) make the next, slightly different one cheap to find.
    """

    def __init__(self, rows: Sequence[str], columns: Sequence[str], ratios: Ratios) -> None:
        self._size = max(len(rows), len(columns))
        self._texts = _filled(rows, self._size), _filled(columns, self._size)
        self._ratios = ratios
        alphabet = {c: i for i, c in enumerate(sorted({" "}.union(*rows, *columns)))}
        self._counts = _count(self._texts[ROWS], alphabet), _count(self._texts[COLUMNS], alphabet)
        self._blank = _count([" "], alphabet)[0]
        self._costs = np.array([_bounds(row, self._counts[COLUMNS]) for row in self._counts[ROWS]])
        self._exact = np.zeros(self._costs.shape, bool)
        for side, count in ((ROWS, len(rows)), (COLUMNS, len(columns))):
            self._line(self._costs, side)[count:] = DUMMY_COST
            self._line(self._exact, side)[count:] = True
        self._costs[len(rows) :, len(columns) :] = 0
        self._offsets = np.zeros_like(self._costs)
        chosen = self._solve(self._costs)
        self._offsets = _potentials(self._costs, chosen)
        self._best = self._real_costs(chosen)

    def assigned_costs(self) -> list[float]:
        """Return the costs of the pairs of a best assignment."""
        return self._best

    def joined_costs(self, side: int, index: int) -> list[float]:
        """Return the same with the texts `index` and `index + 1` of a side (ROWS or COLUMNS) joined."""
        texts, counts = self._texts[side], self._counts[side]
        costs, exact = self._line(self._costs, side), self._line(self._exact, side)
        pair = slice(index, index + 2)
        kept = texts[pair], costs[pair].copy(), exact[pair].copy()
        texts[pair] = [f"{texts[index]} {texts[index + 1]}", None]
        dummies = np.array([text is None for text in self._texts[1 - side]])
        bounds = _bounds(counts[index] + counts[index + 1] + self._blank, self._counts[1 - side])
        costs[index] = np.where(dummies, DUMMY_COST, bounds)
        exact[index] = dummies
        costs[index + 1] = np.where(dummies, 0, DUMMY_COST)
        exact[index + 1] = True
        found = self._real_costs(self._solve(self._costs))
        texts[pair], costs[pair], exact[pair] = kept
        return found

    def pairs_in_context(self, bonus: float, least_ratio: float) -> list[tuple[int, int]]:
        """Return the pairs of a best assignment in which good neighbours help.

        A cell whose ratio is above `least_ratio` gains `bonus` times the two best of the eight around it.
        """
        self._refine(*np.nonzero(self._costs < -least_ratio))
        good = self._costs < -least_ratio
        self._refine(*np.nonzero(cv2.dilate(good.astype(np.uint8), np.ones((3, 3), np.uint8))))
        real = np.array([[text is not None for text in texts] for texts in self._texts])
        costs = np.where(real[ROWS][:, None] & real[COLUMNS], self._costs, np.inf)
        gained = np.where(good, bonus * _two_lowest_around(costs), 0.0)
        chosen = self._solve(self._costs + gained)
        pairs = zip(chosen[ROWS].tolist(), chosen[COLUMNS].tolist(), self._are_real(chosen), strict=True)
        return [(i, j) for i, j, is_real in pairs if is_real]

    @staticmethod
    def _line(matrix: npt.NDArray[Any], side: int) -> npt.NDArray[Any]:
        return matrix if side == ROWS else matrix.T

    def _solve(self, costs: Costs) -> tuple[Indices, Indices]:
        """Rows and columns of a best assignment, all of whose cells are exact; refines `costs` on the way."""
        while True:
            rows, columns = cheapest_pairs(costs - self._offsets)
            vague = ~self._exact[rows, columns]
            if not vague.any():
                return rows, columns
            places = rows[vague], columns[vague]
            self._refine(*places)
            costs[places] = self._costs[places]

    def _refine(self, rows: Indices, columns: Indices) -> None:
        """Replace the bounds in these cells by exact costs."""
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
            one, other = self._texts[ROWS][row], self._texts[COLUMNS][column]
            if not self._exact[row, column] and one is not None and other is not None:
                self._costs[row, column] = -self._ratios(one, other)
                self._exact[row, column] = True

    def _real_costs(self, chosen: tuple[Indices, Indices]) -> list[float]:
        costs: list[float] = self._costs[chosen].tolist()
        return [cost for cost, real in zip(costs, self._are_real(chosen), strict=True) if real]

    def _are_real(self, chosen: tuple[Indices, Indices]) -> list[bool]:
        """Tell of each pair whether neither side is a dummy."""
        rows, columns = self._texts
        pairs = zip(chosen[ROWS].tolist(), chosen[COLUMNS].tolist(), strict=True)
        return [rows[i] is not None and columns[j] is not None for i, j in pairs]


def _filled(texts: Sequence[str], size: int) -> list[str | None]:
    return [*texts, *[None] * (size - len(texts))]


def _potentials(costs: Costs, chosen: tuple[Indices, Indices]) -> Costs:
    """Sum of the row's and the column's potential for every cell: what an assignment cannot go below."""
    rows, columns = chosen
    paid = costs[rows, columns]
    by_column = np.zeros(len(costs))
    for _ in range(ROUNDS):
        lower = (costs + (by_column[columns] - paid)[:, None]).min(axis=0)
        if np.allclose(lower, by_column, atol=1e-12):
            break
        by_column = lower
    sums: Costs = (paid - by_column[columns])[:, None] + by_column
    return sums


AROUND = [(dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx]


def _two_lowest_around(costs: Costs) -> Costs:
    """Sum of the two lowest of the up to eight cells around each cell."""
    height, width = costs.shape
    padded = np.pad(costs, 1, constant_values=np.inf)
    around = np.stack([padded[1 + dy : 1 + dy + height, 1 + dx : 1 + dx + width] for dy, dx in AROUND])
    lowest = np.partition(around, 1, axis=0)[:2]
    total: Costs = np.where(np.isfinite(lowest), lowest, 0.0).sum(axis=0)
    return total


def _count(texts: Sequence[str | None], alphabet: dict[str, int]) -> Counts:
    counts = np.zeros((len(texts), len(alphabet)))
    for row, text in zip(counts, texts, strict=True):
        np.add.at(row, [alphabet[character] for character in text or ""], 1)
    return counts


def _bounds(one: Counts, others: Counts) -> Costs:
    """Minus the most that the ratio of a text with each of the others can be."""
    total = one.sum() + others.sum(axis=1)
    bounds: Costs = -2.0 * np.minimum(one, others).sum(axis=1) / np.maximum(total, 1)
    return bounds
