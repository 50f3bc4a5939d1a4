"""Things that are not where, or not as large as, they should be: finds the declaration and mends it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from pixelwright.comparison.pages.changes import Change
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.pages.naming import named
from pixelwright.comparison.pages.solving import Solved, is_pure, length, solve
from pixelwright.comparison.pages.suspects import Suspect, suspects
from pixelwright.comparison.tracking import Spot

_LEAST_GAIN = 0.4
_PERFECT = 0.9999
_WRAPPED = 4
_WIDTH_STEPS_PX = (10, 20, 30, 40, 50, 60, 80, 100, 120, 140, 160, 180, 200, 240, 300, 400)
_DOUBTFUL, _PRIOR = 2.0, 0.04
_WORTH = 2e-6
_OUT_PX = 16
_CLOSE = 0.3
"""Changes that differ by less than this share of what is out of place are told apart by their looks."""
_EQUAL, _COMPARED = 0.1, 3
"""So many changes that leave nearly as little out of place, by this share of all that is, are looked at."""
_CLEARLY = 0.03
"""One looks better than another where it leaves this share less of what differs."""
_DRIFT_PX, _DRIFT_SHARE = 1.0, 0.03
"""By so much lengths and type differ from machine to machine."""
_KEYWORDS = {
    "text-align": ("left", "center", "right", "justify"),
    "justify-content": ("flex-start", "center", "flex-end", "space-between", "space-around"),
    "align-items": ("stretch", "flex-start", "center", "flex-end", "baseline"),
    "flex-direction": ("row", "column", "row-reverse", "column-reverse"),
    "flex-wrap": ("nowrap", "wrap"),
    "white-space": ("normal", "nowrap"),
    "vertical-align": ("baseline", "middle", "top"),
    "float": ("none", "left", "right"),
    "position": ("static", "relative", "absolute"),
    "display": ("block", "inline-block", "inline", "flex"),
    "box-sizing": ("border-box", "content-box"),
}
_FLEX = ("justify-content", "align-items", "flex-direction", "flex-wrap")
_DECLARED_ONLY = ("position", "display", "float", "vertical-align", "box-sizing")
_ELEMENTS = 18


def mend_layout(inquiry: Inquiry) -> bool:
    """Find the declaration that puts the most into place and mend it; tell whether there was one.

    Another machine breaks lines elsewhere: what the page does not even declare is not the cause of that, nor
    are lengths that differ by no more than its type does.
    """
    best = solved_layout(inquiry)
    if best is None or (inquiry.seen.foreign and (best.doubt >= _DOUBTFUL or _is_drift(best))):
        return False
    best = sharpened(inquiry, best)
    finding = named(inquiry, best.change, measured=best.before)
    return inquiry.accept(finding, best.change)


def _is_drift(solved: Solved) -> bool:
    now, wanted = length(solved.before), length(solved.change.value)
    if now is None or wanted is None:
        return False
    return abs(wanted - now) <= max(_DRIFT_PX, _DRIFT_SHARE * min(abs(now), abs(wanted)))


def sharpened(inquiry: Inquiry, solved: Solved) -> Solved:
    """Choose between values that put all into place by the pixels they give, the roundest first."""
    value = length(solved.change.value)
    if value is None or solved.change.name in _KEYWORDS:
        return solved
    near = [round(value), round(value * 2) / 2, value, *(round(value) + step for step in (-1, 1, -0.5, 0.5))]
    best, highest = solved, -1.0
    for each in dict.fromkeys(near):
        change = replace(solved.change, value=f"{each:g}px")
        with inquiry.shop.trying(change):
            score = inquiry.score(inquiry.design, inquiry.photograph())
            if score > highest + _WORTH:
                highest = score
                best = replace(solved, change=change)
        if highest > _PERFECT:
            break
    return best


def solved_layout(inquiry: Inquiry) -> Solved | None:
    """Return the change that puts the most into place; None where none does."""
    if not inquiry.solved:
        inquiry.solved.append(_solved(inquiry))
    return inquiry.solved[0]


def _solved(inquiry: Inquiry) -> Solved | None:
    residual = inquiry.seen.targets.residual(inquiry.places)
    cost = inquiry.seen.targets.cost(residual)
    if cost < _LEAST_GAIN:
        return None
    looked_at = suspects(inquiry.parts, inquiry.seen, residual)
    best = _seen_best(inquiry, solve(inquiry.shop, inquiry.seen.targets, inquiry.places, looked_at), cost)
    unsure = best is None or best.cost > 0.25 * cost or best.doubt >= _DOUBTFUL
    if unsure or _sticks_out(inquiry) or _wrapping(inquiry):
        best = _likelier(inquiry, best, _best_word(inquiry, looked_at, cost), cost)
    return best if best and best.cost <= cost - _LEAST_GAIN else None


def _seen_best(inquiry: Inquiry, solved: list[Solved], cost: float) -> Solved | None:
    """Return the first of those that put most into place, or one that looks clearly more like the design."""
    equal = [each for each in solved if each.cost <= solved[0].cost + _EQUAL * cost][:_COMPARED]
    if len(equal) < 2:
        return next(iter(solved), None)
    values = [value_with(inquiry, each.change) for each in equal]
    enough = max(values) - _CLEARLY * (1 - inquiry.value)
    return next(each for each, value in zip(equal, values, strict=True) if value >= enough)


def _sticks_out(inquiry: Inquiry) -> bool:
    """Tell whether a text is wider than what it stands in, as one that does not wrap is."""
    blocks = ((line, inquiry.parts.block(line.owner)) for line in inquiry.seen.lines)
    return any(line.box.right > inquiry.box(block).right + _OUT_PX for line, block in blocks)


def _likelier(inquiry: Inquiry, length: Solved | None, word: Solved | None, cost: float) -> Solved | None:
    """Return the likelier of two changes: what puts more into place, or looks more like the design."""
    if length is None or word is None:
        return length or word
    if abs(length.cost - word.cost) > _CLOSE * cost:
        return min(length, word, key=lambda each: each.cost + each.doubt * _PRIOR * cost)
    return max(word, length, key=lambda each: value_with(inquiry, each.change) - each.doubt * _PRIOR * _CLOSE)


def value_with(inquiry: Inquiry, change: Change) -> float:
    """Return how near the page is to its design with a change made."""
    with inquiry.shop.trying(change):
        return inquiry.score(inquiry.design, inquiry.photograph())


def _best_word(inquiry: Inquiry, looked_at: list[Suspect], cost: float) -> Solved | None:
    """Try keywords: how things are aligned, wrapped and stacked."""
    targets = inquiry.seen.targets
    residual = targets.residual(inquiry.places)
    changes = [*_word_changes(inquiry, looked_at), *_width_changes(inquiry)]
    moves = inquiry.live.probe([change.probe for change in changes])
    costs = [targets.cost(residual - moved) for moved in moves]
    best: Solved | None = None
    for left, change in sorted(zip(costs, changes, strict=True), key=_by_cost_and_rule)[:3]:
        if left >= cost - _LEAST_GAIN:
            break
        with inquiry.shop.trying(change):
            places = inquiry.live.measure()
        left = targets.cost(targets.residual(places))
        if (
            left < cost - _LEAST_GAIN
            and (best is None or left < best.cost - 0.05)
            and is_pure(targets, inquiry.places, places)
        ):
            doubt = 0.0 if change.rule else 1.5
            best = Solved(change, inquiry.shop.computed(change.element, change.name), left, places, doubt)
    return best


def _by_cost_and_rule(pair: tuple[float, Change]) -> tuple[float, bool]:
    """What the page declares comes before what nobody wrote."""
    left, change = pair
    return round(left, 2), change.rule is None


def _wrapping(inquiry: Inquiry) -> list[int]:
    """Return the elements with several lines that do not stand in the design as they do on the page."""
    seen = inquiry.seen
    spots: dict[int, list[Spot | None]] = {}
    for line, spot in zip(seen.lines, seen.spots, strict=True):
        spots.setdefault(line.owner, []).append(spot)
    return [owner for owner, own in spots.items() if len(own) > 1 and not _as_one(own)]


def _as_one(spots: list[Spot | None]) -> bool:
    """Tell whether lines were all found, side by side as they are."""
    shifts = [(spot.dx, spot.dy) for spot in spots if spot]
    return len(shifts) == len(spots) and all(
        float(np.ptp(axis)) < _OUT_PX for axis in zip(*shifts, strict=True)
    )


def _width_changes(inquiry: Inquiry) -> Iterator[Change]:
    """Yield other widths for texts that wrap elsewhere: a line break moves at once or not at all."""
    single = (
        line.owner for line in inquiry.seen.lines if any(word in inquiry.seen.words for word in line.words)
    )
    owners = dict.fromkeys((*_wrapping(inquiry), *single))
    around = dict.fromkeys(
        element for owner in list(owners)[:_WRAPPED] for element in inquiry.parts.ancestors(owner)[:_WRAPPED]
    )
    for element in around:
        for name in ("max-width", "width"):
            rule = inquiry.shop.rule_for(element, name)
            base = length(inquiry.shop.computed(element, name))
            if rule is None or base is None:
                continue
            for step in _WIDTH_STEPS_PX:
                for value in (base + step, base - step):
                    if value > 0:
                        yield Change(element, name, f"{value:g}px", rule)
            if name == "max-width":
                yield Change(element, name, "none", rule)


def _word_changes(inquiry: Inquiry, looked_at: list[Suspect]) -> Iterator[Change]:
    elements = list(dict.fromkeys(element for element, _ in looked_at))[:_ELEMENTS]
    pairs = [
        (element, name) for element in elements for name in _KEYWORDS if _may_have(inquiry, element, name)
    ]
    seen: set[tuple[object, ...]] = set()
    for (element, name), now in zip(pairs, inquiry.live.computed(pairs), strict=True):
        rule = inquiry.shop.rule_for(element, name)
        if rule is None and name in _DECLARED_ONLY:
            continue
        for value in _KEYWORDS[name]:
            change = Change(element, name, value, rule)
            if value != now and change.key not in seen:
                seen.add(change.key)
                yield change


def _may_have(inquiry: Inquiry, element: int, name: str) -> bool:
    display = inquiry.parts.elements[element].styles["display"]
    return name not in _FLEX or "flex" in display or "grid" in display
