"""Whether one machine drew two pictures: then every pixel counts, else only what is coarse."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np

from pixelwright.comparison.tracking import Spot
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

Found = tuple[Box, Spot, float]
"""A piece of the page, where it is in the design, and how much it counts: a line 1, a word of it less."""

_OWN_SHARE = 0.15
"""Of what was found, so much is drawn pixel by pixel the same by one machine, at the least."""
_LEAST_PIECES = 3
_WIDE_PX = 60
"""Of pieces that wide 259 of 260 faulty pages have 0.45 and more the same, wider type 0.09 at most."""
_JUMPS, _EACH_WAY = 5, 2
"""Other heights make lines jump to and fro; faults do so thrice at the most (measured on 144 of them)."""
_SMALL_PX, _MANY = 1.6, 0.35
_APART_PX = 0.9


def is_foreign(design: Pixels, page: Pixels, found: Iterable[Found]) -> bool:
    """Tell whether hardly a piece that was found is the same pixel by pixel.

    Short ones may be by chance: where letters stand on whole pixels, type 1 % wider moves none of the first.
    """
    pieces = list(found)
    wide = [piece for piece in pieces if piece[0].width >= _WIDE_PX]
    telling = wide if len(wide) >= _LEAST_PIECES else pieces
    whole = sum(weight for _, _, weight in telling)
    exact = sum(weight for box, spot, weight in telling if _is_exact(design, page, box, spot))
    return len(telling) >= _LEAST_PIECES and exact < _OWN_SHARE * whole


def is_spaced_otherwise(design: Pixels, page: Pixels, lines: Iterable[tuple[Box, Spot]]) -> bool:
    """Tell whether lines that look the same stand a pixel up here and down there, all over the page.

    That is how machines differ in the heights of lines. What has moved as one is rounded otherwise as well,
    but then by one shift, which explains it.
    """
    places = [(box.y, spot.dy) for box, spot in lines if _is_exact(design, page, box, spot)]
    steps = [
        after[1] - before[1] for before, after in pairwise([(0.0, 0.0), *places]) if _jumps(before, after)
    ]
    small = [step for step in steps if abs(step) <= _SMALL_PX]
    up = sum(step < 0 for step in small)
    to_and_fro = min(up, len(small) - up) >= _EACH_WAY
    return to_and_fro and len(small) >= _JUMPS and len(small) > _MANY * len(steps)


def _jumps(before: tuple[float, float], after: tuple[float, float]) -> bool:
    """Tell whether no one shift, rounded, puts both of two lines (y and shift) where they are."""
    shifts = [round(y) - y + shift for y, shift in (before, after)]
    return abs(shifts[1] - shifts[0]) >= _APART_PX


def _is_exact(design: Pixels, page: Pixels, box: Box, spot: Spot) -> bool:
    own = box.rounded().intersection(Box(0, 0, page.shape[1], page.shape[0]))
    there = own.moved(spot.dx, spot.dy)
    inside = Box(0, 0, design.shape[1], design.shape[0]).contains(there)
    return inside and np.array_equal(design[there.slices], page[own.slices])
