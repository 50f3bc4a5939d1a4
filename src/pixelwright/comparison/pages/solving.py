"""Finds the declaration that, with another value, puts things into place: it is changed a little in the live
page, what moves and how much is measured, and from that the value follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from pixelwright.comparison.pages.changes import Change
from pixelwright.comparison.pages.parts import Floats, Places
from pixelwright.comparison.pages.shorthands import is_shorthand, longhand
from pixelwright.comparison.pages.suspects import Suspect
from pixelwright.comparison.pages.targets import Targets
from pixelwright.comparison.pages.workshop import Workshop

_STEP_PX = 4.0
_MOVES = 0.05
"""Coordinates that follow a change by less than this share do not depend on it."""
_BEST = 5
"""So many of the most promising changes are made for real."""
_LEAST_GAIN = 0.3
_NEARLY = 0.5
_ROUNDING_PX = 0.55
_PURE = 0.7
"""Of what a change moves, this share has to end where it should be."""
_USED = ("width", "height", "line-height")
"""Their computed value is not always what is declared: they are measured from a declared one."""
_LEAST_PX, _LEAST_FINE_PX = 1.2, 0.15
"""A pixel more or less is how machines differ in rounding heights of lines."""
_FINE = ("letter-spacing", "word-spacing", "font-size")
_PROVED_BY_LOOKS = ("letter-spacing", "word-spacing", "text-indent")
"""Where the page does not declare them, that texts are wider or narrower does not prove them."""
_SIGNED = ("letter-spacing", "word-spacing", "text-indent", "top", "left")
_PRIOR = 0.04
"""What makes a change less likely than another costs it this share of what is out of place."""


@dataclass(frozen=True)
class Solved:
    """A change that was made and measured."""

    change: Change
    before: str
    """The computed value that the page has without it."""
    cost: float
    places: Places
    doubt: float
    """Makes one of two changes that do the same the likelier."""


@dataclass(frozen=True, slots=True)
class _Promise:
    change: Change
    base: float
    amount: float
    cost: float
    doubt: float


def solve(shop: Workshop, targets: Targets, places: Places, suspects: Sequence[Suspect]) -> list[Solved]:
    """Return the changes that leave the least out of place, the best first; none where none helps."""
    residual = targets.residual(places)
    cost = targets.cost(residual)
    promises = _promises(shop, targets, residual, _candidates(shop, suspects))
    promises = [promise for promise in promises if promise.cost < cost - _LEAST_GAIN]
    promises.sort(key=lambda promise: promise.cost + _PRIOR * cost * promise.doubt)
    made = [_made(shop, targets, promise) for promise in promises[:_BEST]]
    good = [each for each in made if each.cost < cost - _LEAST_GAIN and is_pure(targets, places, each.places)]
    return sorted(good, key=lambda each: each.cost + _PRIOR * cost * each.doubt)


def is_pure(targets: Targets, before: Places, after: Places) -> bool:
    """Tell whether most of what a change moves is where it should be afterwards."""
    start, end = targets.residual(before), targets.residual(after)
    moved = (np.abs(end - start) > 0.3) & ~np.isnan(end)
    placed = moved & (np.abs(np.nan_to_num(end)) <= targets.tolerance_px)
    return bool(targets.weights[placed].sum() >= _PURE * targets.weights[moved].sum())


def _candidates(shop: Workshop, suspects: Sequence[Suspect]) -> list[tuple[Change, float]]:
    """Return each declaration in the page's rules once, then what could be declared on the elements alone."""
    shop.learn(element for element, _ in suspects)
    seen: set[tuple[str, int, int, str]] = set()
    declared: list[tuple[Change, float]] = []
    single: list[tuple[Change, float]] = []
    for (element, name), value in zip(suspects, shop.live.computed(suspects), strict=True):
        base = length(value)
        if base is None:
            continue
        rule = shop.rule_for(element, name)
        change = Change(element, name, f"{base:g}px")
        if rule and rule.longhands[longhand(name)] not in ("auto", "inherit", "initial"):
            key = (rule.sheet, rule.span.first_line, rule.span.first_column, name)
            if key not in seen:
                seen.add(key)
                declared.append((replace(change, rule=rule), base))
            if rule.selector and name not in ("height", "width"):
                continue
        if name not in _PROVED_BY_LOOKS:
            single.append((change, base))
    return declared + single


def _promises(
    shop: Workshop, targets: Targets, residual: Floats, candidates: Sequence[tuple[Change, float]]
) -> list[_Promise]:
    """Return by how much each value should change and what that should come to."""
    probes = []
    for change, base in candidates:
        where = change.rule.selector if change.rule else ""
        probes.append((where, change.element, change.name, f"{base + _STEP_PX:g}px"))
        if change.name in _USED:
            probes.append((where, change.element, change.name, f"{base:g}px"))
    moves = iter(shop.live.probe(probes))
    found = []
    for change, base in candidates:
        moved = next(moves)
        if change.name in _USED:
            moved = moved - next(moves)
        promise = _promise(targets, residual, change, base, moved / _STEP_PX)
        if promise:
            found.append(promise)
    return found


def _promise(
    targets: Targets, residual: Floats, change: Change, base: float, slope: Floats
) -> _Promise | None:
    follows = (np.abs(slope) > _MOVES) & ~np.isnan(residual)
    if not follows.any():
        return None
    amount = _weighted_median(
        residual[follows] / slope[follows], targets.weights[follows] * np.abs(slope[follows])
    )
    fine = change.name in _FINE or change.name.startswith("border")
    if abs(amount) < (_LEAST_FINE_PX if fine else _LEAST_PX):
        return None
    return _Promise(
        change,
        base,
        amount,
        targets.cost(residual - slope * amount, _ROUNDING_PX),
        _doubt(change, base, base + amount),
    )


def _doubt(change: Change, now: float, wanted: float) -> float:
    """Tell how unlikely it is that this is what went wrong: people mistype values that they declare."""
    if change.rule is None:
        return 2.0 + (wanted < -0.3)
    exact = any(one.name == change.name for one in change.rule.declarations)
    short = any(is_shorthand(one.name, change.name) for one in change.rule.declarations)
    doubt = 0.0 if exact else 0.5 if short else 1.0
    if now == 0 and not exact:
        doubt += 1.0
    return doubt + (1.5 if wanted < -0.3 and change.name.startswith("margin") else 0.0)


def _made(shop: Workshop, targets: Targets, promise: _Promise) -> Solved:
    """Make a change with the value that fits best, the roundest of those that fit as well."""
    best = _fitting(shop, targets, promise)
    if best.cost > _NEARLY:
        base = length(best.change.value) or 0.0
        with shop.trying(best.change):
            residual = targets.residual(best.places)
            further = _promises(shop, targets, residual, [(best.change, base)])
        if further and further[0].cost < best.cost - 0.01:
            again = _fitting(shop, targets, further[0])
            if again.cost < best.cost:
                best = replace(again, before=best.before)
    return best


def _fitting(shop: Workshop, targets: Targets, promise: _Promise) -> Solved:
    found = []
    for value in _values(promise):
        change = replace(promise.change, value=value)
        with shop.trying(change):
            places = shop.live.measure()
        cost = targets.cost(targets.residual(places))
        found.append(Solved(change, f"{promise.base:g}px", cost, places, promise.doubt))
        if cost < 0.01:
            break
    return min(found, key=lambda each: round(each.cost, 2))


def _values(promise: _Promise) -> list[str]:
    wanted = promise.base + promise.amount
    if promise.change.name not in _SIGNED and not promise.change.name.startswith("margin"):
        wanted = max(0.0, wanted)
    found = [round(wanted), round(wanted * 2) / 2, round(wanted, 2)]
    near = [round(wanted * 4) / 4 + step / 4 for step in (-1, 1, -2, 2, -3, 3)]
    return list(dict.fromkeys(f"{value:g}px" for value in [*found, *near]))


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
