"""A trained forest of small decision trees over named features: which sort of text is it?

Knows nothing of nodes; how it was trained is in `tools/train_roles.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from pixelwright.layout.semantics.features import Features

MODEL = Path(__file__).with_name("forest.npz")


@dataclass(frozen=True, eq=False)
class Forest:
    """Trees as flat tables, one row a node; a leaf is its own child. All leaves lie within `depth` steps."""

    names: tuple[str, ...]
    sorts: tuple[str, ...]
    roots: npt.NDArray[np.int32]
    feature: npt.NDArray[np.int16]
    threshold: npt.NDArray[np.float32]
    low: npt.NDArray[np.int32]
    """The node to go to where the feature is at most the threshold."""
    high: npt.NDArray[np.int32]
    votes: npt.NDArray[np.uint8]
    """Share of each sort at a node, 0 to 255, as (nodes, sorts)."""
    depth: int

    def probabilities(self, rows: Sequence[Features]) -> npt.NDArray[np.float64]:
        """Return the share of votes for every sort, as (rows, sorts)."""
        table = np.array([[row[name] for name in self.names] for row in rows], dtype=np.float32)
        table = table.reshape(len(rows), len(self.names))
        place = np.repeat(self.roots[None, :], len(rows), axis=0)
        line = np.arange(len(rows))[:, None]
        for _ in range(self.depth):
            goes_low = table[line, self.feature[place]] <= self.threshold[place]
            place = np.where(goes_low, self.low[place], self.high[place])
        votes = self.votes[place].astype(np.float64).mean(axis=1)
        return np.asarray(votes / np.maximum(votes.sum(axis=1, keepdims=True), 1e-9))


@cache
def forest() -> Forest:
    """Return the forest that comes with the package."""
    with np.load(MODEL, allow_pickle=False) as data:
        return Forest(
            tuple(str(name) for name in data["names"]),
            tuple(str(name) for name in data["sorts"]),
            data["roots"],
            data["feature"],
            data["threshold"],
            data["low"],
            data["high"],
            data["votes"],
            int(data["depth"]),
        )


def decide(rows: Sequence[Features]) -> list[dict[str, float]]:
    """Return for each text the probability of every sort: heading, link, button, listitem, cell, text."""
    if not rows:
        return []
    model = forest()
    return [dict(zip(model.sorts, (float(p) for p in row), strict=True)) for row in model.probabilities(rows)]
