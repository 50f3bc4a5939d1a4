"""Where words and boxes should be by the design, and how far a page is from that."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pixelwright.comparison.pages.parts import Places

Floats = npt.NDArray[np.float64]

_FULL_PX = 16.0
"""From here on a piece is as wrong as can be."""


@dataclass(frozen=True)
class Targets:
    """Coordinates that should be reached: x and y of words, then left, top, right, bottom of elements.

    Those that are not known are NaN. `weights` are how much each matters, `words` how many words
    there are.
    """

    words: int
    values: Floats
    weights: Floats
    tolerance_px: Floats

    @classmethod
    def joined(cls, words: tuple[Floats, Floats, Floats], edges: tuple[Floats, Floats, Floats]) -> Targets:
        """Return the targets of words, each of shape (words, 2), and of elements, (elements, 4)."""
        return cls(
            len(words[0]),
            *(np.concatenate((a.ravel(), b.ravel())) for a, b in zip(words, edges, strict=True)),
        )

    def parted(self, numbers: Floats) -> tuple[Floats, Floats]:
        """Return views of a number for each coordinate: (words, 2) of words, (elements, 4) of elements."""
        count = 2 * self.words
        return numbers[:count].reshape(-1, 2), numbers[count:].reshape(-1, 4)

    def residual(self, places: Places) -> Floats:
        """Return how far each coordinate has to go, px; NaN where that is not known."""
        return self.values - coordinates(places)

    def cost(self, residual: Floats, slack_px: float = 0.0) -> float:
        """Return the weight of all that is not in place; what is nearly there counts half.

        `slack_px` is for residuals that are only expected: the browser will round them to whole pixels.
        """
        known = ~np.isnan(residual)
        away = np.abs(residual[known])
        strength = 0.5 + 0.5 * np.minimum(1.0, away / _FULL_PX)
        return float((self.weights[known] * strength * (away > self.tolerance_px[known] + slack_px)).sum())


def coordinates(places: Places) -> Floats:
    """Return the coordinates of a page in the order of `Targets`, as a browser draws them.

    It rounds the edges of boxes and the baselines of texts to whole pixels.
    """
    elements = places.elements
    edges = snapped(np.column_stack((elements[:, :2], elements[:, :2] + elements[:, 2:])))
    words = np.column_stack((places.words[:, 0], snapped(places.words[:, 1])))
    return np.concatenate((words.ravel(), edges.ravel()))


def snapped(px: npt.ArrayLike) -> Floats:
    """Round to whole pixels, halves always up: browsers do, and things in the middle stand on halves."""
    return np.floor(np.asarray(px, np.float64) + 0.5)
