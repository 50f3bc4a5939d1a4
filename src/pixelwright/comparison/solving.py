"""Finds the declaration that, with another value, puts things into place: it is changed a little in the live
page, what moves and how much is measured, and from that the value follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from pixelwright.comparison.changes import Change, Workshop
from pixelwright.comparison.parts import Places
from pixelwright.comparison.suspects import Suspect
from pixelwright.comparison.targets import Floats, Targets, coordinates
from pixelwright.errors import BrowserError

_STEP_PX = 4.0
_MOVES = 0.05
"""Coordinates that follow a change by less than this share do not depend on it."""
_WORTH = 0.02
_BEST = 6
"""So many of the most promising changes are made for real."""
_LEAST_GAIN = 0.3
_NEARLY = 0.5


@dataclass(frozen=True)
class Solved:
    """A change that was made and measured."""

    change: Change
    before: str
    """The computed value that the page has without it."""
    cost: float
    places: Places


@dataclass(frozen=True, slots=True)
class _Promise:
    change: Change
    base: float
    amount: float
    cost: float


def solve(shop: Workshop, targets: Targets, places: Places, suspects: Iterable[Suspect]) -> Solved | None:
    """Return the change that leaves the least out of place; None where none helps."""
    residual = targets.residual(places)
    cost = targets.cost(residual)
    promises = [
        promise
        for change, base in _candidates(shop, suspects)
        if (promise := _promise(shop, targets, places, residual, change, base))
        and promise.cost < cost - _LEAST_GAIN
    ]
    promises.sort(key=lambda promise: (round(promise.cost, 3), promise.change.rule is None))
    best: Solved | None = None
    for promise in promises[:_BEST]:
        solved = _made(shop, targets, promise)
        if (
            solved
            and solved.cost < cost - _LEAST_GAIN
            and (best is None or solved.cost < best.cost - _WORTH * cost)
        ):
            best = solved
    return best


def _candidates(shop: Workshop, suspects: Iterable[Suspect]) -> Iterator[tuple[Change, float]]:
    """Yield each declaration in the page's rules once, then what could be declared on the elements alone."""
    seen: set[tuple[str, int, int, str]] = set()
    single: list[tuple[Change, float]] = []
    for element, name in suspects:
        base = length(shop.computed(element, name))
        if base is None:
            continue
        rule = shop.rule_for(element, name)
        change = Change(element, name, f"{base:g}px")
        if rule and rule.longhands[name] not in ("auto", "inherit", "initial"):
            key = (rule.sheet, rule.span.first_line, rule.span.first_column, name)
            if key not in seen:
                seen.add(key)
                yield replace(change, rule=rule), base
            if rule.selector and name not in ("height", "width"):
                continue
        single.append((change, base))
    yield from single


def _promise(
    shop: Workshop, targets: Targets, places: Places, residual: Floats, change: Change, base: float
) -> _Promise | None:
    """Return by how much a value should change and what that should come to."""
    try:
        with shop.trying(replace(change, value=f"{base:g}px")):
            start = coordinates(shop.live.measure())
        with shop.trying(replace(change, value=f"{base + _STEP_PX:g}px")):
            moved = coordinates(shop.live.measure()) - start
    except BrowserError:
        return None
    slope = moved / _STEP_PX
    follows = (np.abs(slope) > _MOVES) & ~np.isnan(residual)
    if not follows.any():
        return None
    weights = targets.weights[follows] * np.abs(slope[follows])
    amount = _weighted_median(residual[follows] / slope[follows], weights)
    if abs(amount) < 0.3 and change.name not in ("letter-spacing", "word-spacing", "font-size"):
        return None
    return _Promise(change, base, amount, targets.cost(residual - slope * amount))


def _made(shop: Workshop, targets: Targets, promise: _Promise) -> Solved | None:
    """Make a change with the value that fits best, the roundest of those that fit as well."""
    best = _fitting(shop, targets, promise)
    if best.cost > _NEARLY:
        further = _promise(
            shop,
            targets,
            best.places,
            targets.residual(best.places),
            best.change,
            length(best.change.value) or 0.0,
        )
        if further and further.cost < best.cost - 0.01:
            again = _fitting(shop, targets, further)
            best = min(best, replace(again, before=best.before), key=lambda each: each.cost)
    return best


def _fitting(shop: Workshop, targets: Targets, promise: _Promise) -> Solved:
    found = []
    for value in _values(promise):
        change = replace(promise.change, value=value)
        with shop.trying(change):
            places = shop.live.measure()
        cost = targets.cost(targets.residual(places))
        found.append(Solved(change, f"{promise.base:g}px", cost, places))
    return min(found, key=lambda each: round(each.cost, 2))


def _values(promise: _Promise) -> list[str]:
    wanted = promise.base + promise.amount
    if promise.change.name not in (
        "letter-spacing",
        "word-spacing",
        "text-indent",
    ) and not promise.change.name.startswith("margin"):
        wanted = max(0.0, wanted)
    found = [round(wanted), round(wanted * 2) / 2, round(wanted, 2)]
    return list(dict.fromkeys(f"{value:g}px" for value in found))


def length(value: str) -> float | None:
    """Return a computed length in px; 0 for `normal` gaps and spacings; None for what is none."""
    if value in ("normal", "none", ""):
        return 0.0 if value == "normal" else None
    found = re.fullmatch(r"(-?[\d.]+(?:e-?\d+)?)px", value)
    return float(found[1]) if found else None


def _weighted_median(values: Floats, weights: Floats) -> float:
    order = np.argsort(values)
    summed = np.cumsum(weights[order])
    return float(values[order][np.searchsorted(summed, summed[-1] / 2)])
