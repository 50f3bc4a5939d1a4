"""What one side has and the other has not, and what stands in another order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from pixelwright.comparison.pages.changes import Change, Swap
from pixelwright.comparison.pages.doubles import doubles
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.pages.naming import named
from pixelwright.comparison.sameness import SEEN_LEVELS, apart, is_blank
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

Mask = npt.NDArray[np.bool_]

_LEAST_GAIN = 0.4
_LEFT_OF_EXTRA, _LEFT_OF_DOUBLE = 0.5, 0.25
_LEFT_OF_HIDDEN = 0.5
_LITTLE = 4.0
"""Where no more than this is out of place, edges may be taken for others: what differs then decides."""
_SWAPS = 6
_HIDDEN = 8
_LOOSE_PX = 6
_ALIKE = 0.7
_WORTH, _PERFECT = 1e-5, 0.9999
_INLINE = ("a", "b", "button", "code", "em", "i", "img", "input", "label", "small", "span", "strong", "u")
_OWN_DISPLAY = dict.fromkeys(_INLINE, "inline") | {"li": "list-item", "tr": "table-row", "td": "table-cell"}
"""What elements are displayed as where no style says otherwise."""


def mend_extras(inquiry: Inquiry) -> bool:
    """Take out what the design does not have; tell whether something was."""
    for element, share in _superfluous(inquiry):
        change = Change(element, "display", "none")
        if _explains(inquiry, change, share):
            selector = inquiry.live.selector(element)
            finding = named(inquiry, change, kind=FindingKind.EXTRA, what=f"{selector} is not in the design")
            fix = Fix(selector, (("display", "none"),), f"remove {selector}")
            if inquiry.accept(replace(finding, fix=fix), change):
                return True
    return False


def _superfluous(inquiry: Inquiry) -> Iterator[tuple[int, float]]:
    """Yield what may be too much, and the share that may be left of what is wrong once it is gone.

    Of two that are the same either could be the one in the design: without the other all must be well.
    """
    mask = inquiry.differing()
    for element in doubles(inquiry.parts, inquiry.places, inquiry.page):
        if _differs(mask, inquiry.box(element)):
            yield element, _LEFT_OF_DOUBLE
    for element in _unfound(inquiry):
        yield element, _LEFT_OF_EXTRA


def _explains(inquiry: Inquiry, change: Change, share: float) -> bool:
    """Tell whether a change leaves no more than a share of what is out of place, or of what differs."""
    cost = inquiry.cost
    with inquiry.shop.trying(change):
        left = inquiry.cost_of(inquiry.live.measure())
        if left < cost - _LEAST_GAIN and left < share * cost:
            return True
        if inquiry.seen.foreign:
            return False
        value = inquiry.score(inquiry.design, inquiry.photograph())
    return 1 - value < share * (1 - inquiry.value)


def mend_order(inquiry: Inquiry) -> bool:
    """Put neighbours the other way round where the design has them so; tell whether any were."""
    cost = inquiry.cost
    for swap in _crossed(inquiry):
        with inquiry.shop.trying(swap):
            places = inquiry.live.measure()
        left = inquiry.cost_of(places)
        if left < 0.6 * cost:
            first, second = inquiry.live.selector(swap.first), inquiry.live.selector(swap.second)
            finding = Finding(
                FindingKind.ORDER,
                inquiry.box(swap.first).union(inquiry.box(swap.second)),
                f"{first} stands before {second}, should stand after it",
                cost - left,
                selector=first,
                expected=f"{second}, {first}",
                measured=f"{first}, {second}",
                fix=Fix(first, (), f"move {first} behind {second}"),
            )
            if inquiry.accept(finding, swap):
                return True
    return False


def mend_hidden(inquiry: Inquiry) -> bool:
    """Show what the page hides and the design shows; tell whether something was."""
    mask = inquiry.differing()
    hidden = _hidden(inquiry, mask)
    inquiry.shop.learn(hidden)
    for element in hidden:
        best = _best_showing(inquiry, element, mask)
        if best:
            change, box = best
            what = f"{inquiry.live.selector(element)} is hidden, the design shows it"
            finding = named(inquiry, change, box=box, kind=FindingKind.MISSING, what=what)
            if inquiry.accept(finding, change):
                return True
    return False


def _best_showing(inquiry: Inquiry, element: int, mask: Mask) -> tuple[Change, Box] | None:
    """Return the change that shows an element most as the design does, and where that puts it."""
    best: tuple[Change, Box] | None = None
    least = inquiry.value + _WORTH
    for change in _showing(inquiry, element):
        with inquiry.shop.trying(change):
            places = inquiry.live.measure()
            box = Box(*places.elements[element].tolist())
            displaces = inquiry.cost_of(places) > inquiry.cost + 0.01
            if not _differs(mask, box) or (displaces and inquiry.cost > _LITTLE):
                continue
            shown = inquiry.photograph()
        value = inquiry.score(inquiry.design, shown)
        enough = inquiry.value + (1 - _LEFT_OF_HIDDEN) * (1 - inquiry.value) if displaces else 0.0
        if value > max(least, enough) and _is_like(inquiry.design, shown, box):
            best, least = (change, box), value + _WORTH
        if value > _PERFECT:
            break
    return best


def _is_like(design: Pixels, shown: Pixels, box: Box) -> bool:
    """Tell whether something is to be seen in a box that mostly looks as the design does there."""
    limits = Box(0, 0, min(design.shape[1], shown.shape[1]), min(design.shape[0], shown.shape[0]))
    inside = box.rounded().intersection(limits).slices
    there, here = design[inside], shown[inside]
    return (
        bool(there.size)
        and not is_blank(there)
        and float((apart(there, here) <= SEEN_LEVELS).mean()) > _ALIKE
    )


def _differs(mask: Mask, box: Box) -> bool:
    inside = box.rounded().intersection(Box(0, 0, mask.shape[1], mask.shape[0]))
    return bool(inside.area) and bool(mask[inside.slices].any())


def _unfound(inquiry: Inquiry) -> Iterator[int]:
    """Yield the outermost elements of whose text nothing was found, in document order."""
    numbers = set(inquiry.seen.lost)
    lost = {inquiry.seen.lines[number].owner for number in numbers}
    found = {line.owner for number, line in enumerate(inquiry.seen.lines) if number not in numbers}
    with_found = {element for owner in found for element in inquiry.parts.ancestors(owner)}
    seen_edges = {
        element
        for number, edges in inquiry.seen.edges.items()
        if any(shift is not None for shift in (edges.left, edges.top, edges.right, edges.bottom))
        for element in inquiry.parts.ancestors(number)[1:]
    }
    outermost: dict[int, None] = {}
    for owner in sorted(lost):
        chain = [element for element in inquiry.parts.ancestors(owner) if element not in with_found]
        if chain:
            for element in (chain[-1], chain[0]):
                outermost[element] = None
    for number, edges in inquiry.seen.edges.items():
        unseen = edges.left is None and edges.top is None and edges.right is None and edges.bottom is None
        if unseen and number not in with_found and number not in seen_edges:
            outermost[number] = None
    yield from outermost


def _crossed(inquiry: Inquiry) -> Iterator[Swap]:
    """Yield neighbours of which the first should go down (or right) and the second up (or left)."""
    shifts = inquiry.shifts
    own: dict[int, list[int]] = {}
    for number, line in enumerate(inquiry.seen.lines):
        for element in inquiry.parts.ancestors(line.owner):
            own.setdefault(element, []).append(number)
    moved = {
        element: np.nanmedian(shifts[numbers], axis=0)
        for element, numbers in own.items()
        if not np.isnan(shifts[numbers]).all()
    }
    count = 0
    for first, one in moved.items():
        for second, other in moved.items():
            if (
                second <= first
                or inquiry.parts.elements[first].parent != inquiry.parts.elements[second].parent
            ):
                continue
            for axis in (0, 1):
                if one[axis] > _LOOSE_PX and other[axis] < -_LOOSE_PX and count < _SWAPS:
                    count += 1
                    yield Swap(first, second)
                    break


def _hidden(inquiry: Inquiry, mask: Mask) -> list[int]:
    """Return elements that their own style hides, the likeliest first.

    Those are inside of something that differs, and near to what is out of place or, where nothing is, in a
    small box.
    """
    hidden = [number for number, part in enumerate(inquiry.parts.elements) if part.hidden]
    shifts = inquiry.shifts
    first = next(
        (
            line.owner
            for line, shift in zip(inquiry.seen.lines, shifts, strict=True)
            if not np.isnan(shift).any() and np.abs(shift).max() > 1
        ),
        None,
    )

    def rank(number: int) -> tuple[bool, float]:
        around = _shown_around(inquiry, number)
        return not _differs(mask, around), around.area if first is None else abs(number - first)

    return sorted(hidden, key=rank)[:_HIDDEN]


def _shown_around(inquiry: Inquiry, element: int) -> Box:
    """Return the box of the nearest element around one that can be seen."""
    boxes = (inquiry.box(each) for each in inquiry.parts.ancestors(element)[1:])
    return next((box for box in boxes if box.area), Box(0, 0, 0, 0))


def _showing(inquiry: Inquiry, element: int) -> Iterator[Change]:
    part = inquiry.parts.elements[element]
    styles = part.styles
    if styles["display"] == "none":
        own = _OWN_DISPLAY.get(part.tag, "block")
        for value in dict.fromkeys((own, "block", "flex", "inline-block", "inline", "grid")):
            yield Change(element, "display", value, inquiry.shop.rule_for(element, "display"))
    elif styles["visibility"] != "visible":
        yield Change(element, "visibility", "visible", inquiry.shop.rule_for(element, "visibility"))
    else:
        yield Change(element, "opacity", "1", inquiry.shop.rule_for(element, "opacity"))
