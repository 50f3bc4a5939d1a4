"""What one side has and the other has not, and what stands in another order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from pixelwright.comparison.pages.changes import Change, Swap
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.pages.naming import named
from pixelwright.comparison.pages.survey import line_shifts
from pixelwright.comparison.sameness import SEEN_LEVELS, apart, is_blank
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_LEAST_GAIN = 0.4
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
    cost = inquiry.cost
    for element in _unfound(inquiry):
        change = Change(element, "display", "none")
        with inquiry.shop.trying(change):
            places = inquiry.live.measure()
        left = inquiry.cost_of(places)
        if left < cost - _LEAST_GAIN and left < 0.5 * cost:
            selector = inquiry.live.selector(element)
            finding = named(inquiry, change, kind=FindingKind.EXTRA, what=f"{selector} is not in the design")
            fix = Fix(selector, (("display", "none"),), f"remove {selector}")
            if inquiry.accept(replace(finding, fix=fix), change):
                return True
    return False


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
    cost = inquiry.cost
    mask = inquiry.differing()
    hidden = _hidden(inquiry)
    inquiry.shop.learn(hidden)
    for element in hidden:
        best: tuple[float, Change, Box] | None = None
        for change in _showing(inquiry, element):
            with inquiry.shop.trying(change):
                places = inquiry.live.measure()
                box = Box(*places.elements[element].tolist())
                if inquiry.cost_of(places) > cost + 0.01 or not _differs(mask, box):
                    continue
                shown = inquiry.photograph()
                if not _is_like(inquiry.design, shown, box):
                    continue
                value = inquiry.score(inquiry.design, shown)
            if value > (best[0] if best else inquiry.value) + _WORTH:
                best = value, change, box
            if value > _PERFECT:
                break
        if best:
            _, change, box = best
            what = f"{inquiry.live.selector(element)} is hidden, the design shows it"
            finding = named(inquiry, change, box=box, kind=FindingKind.MISSING, what=what)
            if inquiry.accept(finding, change):
                return True
    return False


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


def _differs(mask: np.ndarray, box: Box) -> bool:
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
    shifts = line_shifts(inquiry.seen, inquiry.seen.targets.residual(inquiry.places))
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


def _hidden(inquiry: Inquiry) -> list[int]:
    """Return elements that their own style hides, those nearest to what is out of place first."""
    hidden = [number for number, part in enumerate(inquiry.parts.elements) if part.hidden]
    shifts = line_shifts(inquiry.seen, inquiry.seen.targets.residual(inquiry.places))
    jumps = [
        line.owner
        for number, line in enumerate(inquiry.seen.lines)
        if not np.isnan(shifts[number]).any() and np.abs(shifts[number]).max() > 1
    ]
    first = jumps[0] if jumps else 0
    return sorted(hidden, key=lambda number: abs(number - first))[:_HIDDEN]


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
