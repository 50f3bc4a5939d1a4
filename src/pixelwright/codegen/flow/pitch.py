"""The spaces of a column: what repeats at a pitch with a fraction stands one space apart, not 11 or 12 px.

Knows nothing of CSS.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from pixelwright.codegen.flow.frame import NEAR_PX, Slot, uniform_gap
from pixelwright.scene import Paint

_DRIFT_PX = 0.4
"""How far anything may end up from its measured place: most of it is drawn on the same whole px."""
_LEFT_OVER_PX = 0.12
"""How much longer or shorter a whole run may become: what is below stays where it is."""
_SPREAD_PX = 0.2
"""Spaces that differ by more are noise: whole px and the mender bring them closer."""
_SHORTEST = 4
"""A run of fewer spaces repeats nothing."""
_LONGEST = 100
_STEPS_PX = (1.0, 0.5, 0.25, 0.2, 0.1, 0.05, 0.01)
"""What spaces are multiples of, the likeliest first."""


def stacked(start: float, slots: Sequence[Slot]) -> tuple[list[float], float, float]:
    """Return each child's own space above, the gap common to all, and the y where the last one ends."""
    cursor = start
    spaces: list[float] = []
    even = even_runs(_raw_spaces(slots))
    for slot, given in zip(slots, [None, *even], strict=False):
        space = float(round(slot.box.y - cursor)) if given is None else given
        spaces.append(space)
        cursor = max(cursor, cursor + space) + slot.box.height if space >= 0 else slot.box.y + slot.box.height
    gap = _common(spaces[1:]) if any(even) else _whole(spaces[1:])
    below = [round(space - gap, 2) for space in spaces[1:]]
    tops = zip(slots, [*spaces[:1], *below], strict=True)
    return [top + slot.correction.dy for slot, top in tops], gap, cursor


def _whole(spaces: list[float]) -> float:
    gap = uniform_gap(spaces)
    return _common(spaces) if gap is None else float(gap)


def _common(spaces: list[float]) -> float:
    """Return the least space if it stands between most children, else 0."""
    least = min(spaces, default=0.0)
    return least if least > 0 and 2 * spaces.count(least) > len(spaces) else 0.0


def _raw_spaces(slots: Sequence[Slot]) -> list[float | None]:
    """Return the unrounded spaces between children that may be repeats of one another, else None."""
    return [
        _top(after) - _top(slot) - slot.box.height if _alike(slot, after) else None
        for slot, after in pairwise(slots)
    ]


def _top(slot: Slot) -> float:
    """Return where a child begins: what is painted does so on whole px."""
    return slot.node.box.y if slot.node.paint == Paint() else slot.box.y


def _alike(slot: Slot, other: Slot) -> bool:
    shapes = [
        (each.node.kind, each.node.paint == Paint(), [child.kind for child in each.node.children])
        for each in (slot, other)
    ]
    return shapes[0] == shapes[1] and abs(slot.box.height - other.box.height) <= NEAR_PX


def even_runs(spaces: Sequence[float | None]) -> list[float | None]:
    """Return for every space the one of its run, None where it is in none; None parts runs."""
    result: list[float | None] = [None] * len(spaces)
    start = 0
    while start < len(spaces):
        end, space = _longest_run(spaces, start)
        result[start:end] = [space] * (end - start)
        start = end
    return result


def _longest_run(spaces: Sequence[float | None], start: int) -> tuple[int, float | None]:
    """Return the end of the longest run from `start` on that one space can stand for, and that space."""
    run: list[float] = []
    for space in spaces[start:]:
        if space is None or max([*run, space]) - min([*run, space]) > _SPREAD_PX or len(run) == _LONGEST:
            break
        run.append(space)
    for count in range(len(run), _SHORTEST - 1, -1):
        even = even_space(run[:count])
        if even is not None:
            return start + count, even
    return start + 1, None


def even_space(spaces: Sequence[float]) -> float | None:
    """Return the one space that brings everything to its measured place, None if there is none.

    It is their mean, or next to it a multiple of the likeliest step.
    """
    if min(spaces) < 0:
        return None
    mean, loose = sum(spaces) / len(spaces), max(_LEFT_OVER_PX / len(spaces), _STEPS_PX[-1] / 2)
    space = next(near for step in _STEPS_PX if abs((near := round(mean / step) * step) - mean) <= loose)
    space = round(space, 2)
    places = enumerate(accumulate(spaces), start=1)
    return space if all(abs(count * space - place) <= _DRIFT_PX for count, place in places) else None
