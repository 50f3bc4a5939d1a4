"""The text colours of a page: what thin strokes only hint at is taken from strokes that show it fully.

Knows colours as seen on their backdrops; no text and no pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

PALEST = 0.72
"""Least share of the true contrast that the purest pixels of 11 px text show."""
ASIDE = 0.06
"""How far off the line from backdrop to colour a hint may lie, as share of its length."""
SAME_UNDER = 10.0
"""Channel difference up to which two backdrops are one."""


@dataclass(frozen=True, eq=False, slots=True)
class Seen:
    """A text colour as seen: `sure` where many pixels show it alike, so that it is no antialiasing."""

    colour: Floats
    under: Floats
    sure: bool
    pixels: int


def settled(seen: Sequence[Seen]) -> list[Floats]:
    """Return every colour, unsure ones replaced by the sure colour they are a paler version of."""
    sure = [item for item in seen if item.sure]
    return [item.colour if item.sure else _purer(item, sure) for item in seen]


def _purer(item: Seen, sure: Sequence[Seen]) -> Floats:
    best, most = item.colour, 0
    for other in sure:
        if np.abs(other.under - item.under).max() > SAME_UNDER:
            continue
        along, aside = projected(item.colour, other.colour, item.under)
        if PALEST <= along <= 1.02 and aside < ASIDE and other.pixels > most:
            best, most = other.colour, other.pixels
    return best


def projected(colour: Floats, main: Floats, under: Floats) -> tuple[float, float]:
    """Return how far `colour` lies from `under` (0) to `main` (1), and how far beside that line."""
    ray = main - under
    length = float(np.linalg.norm(ray))
    if length < 1:
        return 1.0, 0.0
    along = float((colour - under) @ ray) / length**2
    return along, float(np.linalg.norm(colour - under - along * ray)) / length
