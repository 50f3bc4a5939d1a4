"""The cheapest pairing of two sides. Knows nothing of what is paired, nor where the costs come from."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Indices = npt.NDArray[np.intp]


def cheapest_pairs(costs: npt.NDArray[np.float64]) -> tuple[Indices, Indices]:
    """Return rows and columns of a pairing with the least sum of `costs`, rows in order."""
    from scipy.optimize import linear_sum_assignment  # 0.3 s to load

    rows, columns = linear_sum_assignment(costs)
    return rows, columns


def prepare_pairing() -> None:
    """Load what pairing needs; for those who have a moment to spare before they pair."""
    cheapest_pairs(np.zeros((1, 1)))
