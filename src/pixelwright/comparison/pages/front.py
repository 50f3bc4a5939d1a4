"""The first of several faults: no one change puts all into place, but one does as far as the next fault.

Things are out of place from some point on, and by another shift from the next one on.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.pages.layout import sharpened
from pixelwright.comparison.pages.naming import named
from pixelwright.comparison.pages.parts import Places
from pixelwright.comparison.pages.solving import Solved, solve
from pixelwright.comparison.pages.suspects import suspects
from pixelwright.comparison.pages.targets import Targets

_JUMP_PX = 1.5
_AS_GOOD, _DOUBT_PX = 0.1, 8.0
"""Of changes that put the front into place as well, one leaves smoother what follows, or is likelier."""
_LARGE_PX = 200.0


def mend_front(inquiry: Inquiry) -> bool:
    """Mend what displaces the first things that are out of place; tell whether there was such a cause."""
    best = None if inquiry.seen.foreign else _solved(inquiry)
    if best is None:
        return False
    best = sharpened(inquiry, best)
    return inquiry.accept(named(inquiry, best.change, measured=best.before), best.change)


def _solved(inquiry: Inquiry) -> Solved | None:
    """Return the change that puts the front into place and leaves the least steps in what follows."""
    targets = _up_to_next_fault(inquiry)
    if targets is None:
        return None
    residual = inquiry.seen.targets.residual(inquiry.places)
    looked_at = suspects(inquiry.parts, inquiry.seen, residual)
    found = solve(inquiry.shop, targets, inquiry.places, looked_at)
    equal = [each for each in found if each.cost <= found[0].cost + _AS_GOOD]
    best = min(equal, key=lambda each: _steps(inquiry, each.places) + _DOUBT_PX * each.doubt, default=None)
    return best if best and _steps(inquiry, best.places) < _steps(inquiry, inquiry.places) else None


def _up_to_next_fault(inquiry: Inquiry) -> Targets | None:
    """Return the targets of what comes before the second jump; None where there is no second one."""
    shifts = inquiry.shifts
    known = np.flatnonzero(~np.isnan(shifts).any(axis=1))
    jumps = np.flatnonzero(np.abs(np.diff(shifts[known], axis=0, prepend=0.0)).max(axis=1) > _JUMP_PX)
    if len(jumps) < 2:
        return None
    lines = inquiry.seen.lines
    behind = [lines[number] for number in known[jumps[1] :]]
    return _without(
        inquiry, min(line.owner for line in behind), [word for line in behind for word in line.words]
    )


def _without(inquiry: Inquiry, first: int, words: list[int]) -> Targets:
    """Return the targets without some words, and without boxes that begin or end behind an element."""
    targets = inquiry.seen.targets
    weights = targets.weights.copy()
    of_words, of_boxes = targets.parted(weights)
    of_words[words] = 0
    of_boxes[first:] = 0
    of_boxes[inquiry.parts.ancestors(first)] = 0
    return replace(targets, weights=weights)


def _steps(inquiry: Inquiry, places: Places) -> float:
    """Return by how much lines jump against those before them, px in all."""
    shifts = inquiry.shifts_of(places)
    known = shifts[~np.isnan(shifts).any(axis=1)]
    return float(np.minimum(np.abs(np.diff(known, axis=0, prepend=0.0)), _LARGE_PX).sum())
