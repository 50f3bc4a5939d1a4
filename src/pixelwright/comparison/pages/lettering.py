"""Texts that are set in another type than in the design: other types are tried until they look the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import numpy as np

from pixelwright.comparison.pages.changes import Change
from pixelwright.comparison.pages.clipping import visible
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.pages.naming import named
from pixelwright.comparison.pages.survey import Survey
from pixelwright.comparison.tracking import Line, Tracker, grey, lines_of
from pixelwright.geometry import Box

_GOOD, _GOOD_FOREIGN = 0.96, 0.86
_BETTER, _PERFECT = 0.06, 0.995
"""A type is another one if it looks that much more like the design, or just the same."""
_ALIKE, _SAME_WEIGHT = 0.985, 0.998
"""Lines that are less alike may be set in another type; bold small letters look nearly like regular ones."""
_UNLIKELY = 0.01
"""A property that the page does not declare has to look so much better."""
_PREFIX_PX = 220
_GROUPS = 4
_SPACINGS_PX = (-1.5, -1, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4)
_FAMILIES = ("sans-serif", "serif", "monospace")
_FONT = ("font-family", "font-size", "font-weight", "font-style", "letter-spacing", "text-transform", "color")


def mend_lettering(inquiry: Inquiry) -> bool:
    """Try other types on what was not found at all; tell whether one helped."""
    return _mend(inquiry, inquiry.seen.lost)


def mend_weights(inquiry: Inquiry) -> bool:
    """Try bold, regular and italic on what was found nearly as it looks; tell whether one helped."""
    return _mend(inquiry, _unlike(inquiry, _SAME_WEIGHT), trials=2)


def mend_sizes(inquiry: Inquiry) -> bool:
    """Try other types on what was found at another size only; tell whether one helped."""
    scaled = [number for number, scale in enumerate(inquiry.seen.scales) if scale != 1]
    return _mend(inquiry, scaled + _unlike(inquiry, _ALIKE))


def _unlike(inquiry: Inquiry, alike: float) -> list[int]:
    """Return lines that were found, but not quite as they look."""
    seen = inquiry.seen
    if seen.foreign:
        return []
    return [number for number in range(len(seen.lines)) if 0 < _likeness_of(seen, number) < alike]


def _likeness_of(seen: Survey, number: int) -> float:
    """Return how alike a line is, or the likest of its words; 0 for one that is lost or of another size."""
    spot = seen.spots[number]
    if spot:
        return spot.likeness if seen.scales[number] == 1 else 0.0
    words = (seen.words[word].likeness for word in seen.lines[number].words if word in seen.words)
    return max(words, default=0.0)


def _mend(inquiry: Inquiry, numbers: list[int], trials: int | None = None) -> bool:
    for line in _representatives(inquiry, numbers):
        change, likeness = _best(inquiry, line, trials)
        limit = _GOOD_FOREIGN if inquiry.seen.foreign else _GOOD
        if change and likeness >= limit:
            change = _where_declared(inquiry, change)
            if inquiry.accept(named(inquiry, change, box=line.box), change):
                return True
    return False


def _representatives(inquiry: Inquiry, numbers: list[int]) -> list[Line]:
    """Return one lost line of each type, the type with the most lost characters first."""
    groups: dict[tuple[str, ...], list[Line]] = {}
    for number in numbers:
        line = inquiry.seen.lines[number]
        styles = inquiry.parts.elements[line.owner].styles
        groups.setdefault(tuple(styles[name] for name in _FONT), []).append(line)
    ordered = sorted(groups.values(), key=lambda lines: -sum(len(line.text) for line in lines))
    return [max(lines, key=lambda line: min(line.box.width, _PREFIX_PX)) for lines in ordered[:_GROUPS]]


def _best(inquiry: Inquiry, line: Line, trials: int | None) -> tuple[Change | None, float]:
    """Return the change that makes a line look most like something near its place in the design."""
    start = _likeness(inquiry, line, None)
    least = min(start + _BETTER, max(start + 0.01, _PERFECT - 0.005), _SAME_WEIGHT)
    best: tuple[Change | None, float] = None, max(least, start)
    for change in islice(_trials(inquiry, line), trials):
        likeness = _likeness(inquiry, line, change)
        unlikely = 0.0 if inquiry.shop.is_declared(change) else _UNLIKELY
        if likeness - unlikely > best[1]:
            best = change, likeness
        if likeness > _PERFECT:
            break
    return best


def _trials(inquiry: Inquiry, line: Line) -> Iterator[Change]:
    owner = line.owner
    styles = inquiry.parts.elements[owner].styles
    bold = int(styles["font-weight"]) >= 550
    yield Change(owner, "font-weight", "400" if bold else "700")
    yield Change(owner, "font-style", "normal" if styles["font-style"] != "normal" else "italic")
    for transform in ("none", "uppercase", "capitalize", "lowercase"):
        if transform != styles["text-transform"]:
            yield Change(owner, "text-transform", transform)
    families = dict.fromkeys([part.styles["font-family"] for part in inquiry.parts.elements if part.has_text])
    for family in [*families, *_FAMILIES]:
        if family != styles["font-family"]:
            yield Change(owner, "font-family", family)
    size = float(styles["font-size"].removesuffix("px"))
    for step in (-1, 1, -2, 2, -0.5, 0.5, -3, 3, -4, 4, -6, 6, -8, 8):
        if size + step >= 6:
            yield Change(owner, "font-size", f"{size + step:g}px")
    own = styles["letter-spacing"]
    spacing = 0.0 if own == "normal" else float(own.removesuffix("px"))
    for value in _SPACINGS_PX:
        if value != spacing:
            yield Change(owner, "letter-spacing", f"{value:g}px" if value else "normal")
    for weight in ("300", "500", "600", "800"):
        if weight != styles["font-weight"]:
            yield Change(owner, "font-weight", weight)


def _likeness(inquiry: Inquiry, line: Line, change: Change | None) -> float:
    """Tell how much the beginning of a line looks like something near its place, with a change made."""
    if change is None:
        return _measured(inquiry, line)
    with inquiry.shop.trying(change):
        return _measured(inquiry, line)


def _measured(inquiry: Inquiry, line: Line) -> float:
    words = visible(inquiry.parts, inquiry.live.measure()).words
    own = [
        each
        for each in lines_of(inquiry.parts.owners.tolist(), inquiry.parts.words, words)
        if each.owner == line.owner
    ]
    first = next((each for each in own if line.words[0] in each.words), None)
    if first is None:
        return 0.0
    box = _prefix(first, words)
    around = box.rounded().expand(3).intersection(Box(0, 0, inquiry.page.shape[1], 10**6))
    if not around.area:
        return 0.0
    shot = inquiry.live.tab.screenshot(part=around).pixels
    piece = grey(shot)
    shifts = [(spot.dx, spot.dy) for spot in inquiry.seen.spots if spot and spot.likeness > 0.9]
    near = inquiry.seen.near(inquiry.seen.lines.index(line))
    tracker = Tracker(inquiry.ground, piece)
    best = 0.0
    for dx, dy in dict.fromkeys([*near, *shifts[:2], (0.0, 0.0)]):
        spot = tracker.look(
            Box(1, 1, around.width - 2, around.height - 2),
            tracker.page,
            (round(around.x + dx), round(around.y + dy)),
            (12, 14),
        )
        best = max(best, spot.likeness if spot else 0.0)
    return best


def _prefix(line: Line, words: np.ndarray) -> Box:
    """Return the box of a line's first words, about 200 px."""
    box = Box(*words[line.words[0]].tolist())
    for word in line.words[1:]:
        longer = box.union(Box(*words[word].tolist()))
        if longer.width > _PREFIX_PX:
            break
        box = longer
    return box


def _where_declared(inquiry: Inquiry, change: Change) -> Change:
    """Make a change where the page declares it: in the rule of the element, or of what it inherits from."""
    for element in inquiry.parts.ancestors(change.element):
        rule = inquiry.shop.rule_for(element, change.name)
        if rule and (rule.selector or element == change.element):
            return Change(element, change.name, change.value, rule)
    return change
