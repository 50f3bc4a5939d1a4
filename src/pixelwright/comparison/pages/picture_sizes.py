"""Pictures that the design shows larger, smaller or in another ratio."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from pixelwright.comparison.deltas import on_one_canvas
from pixelwright.comparison.pages.changes import Change, Together
from pixelwright.comparison.pages.images import likeness, unlike
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.pages.naming import named, shown
from pixelwright.comparison.sameness import within
from pixelwright.comparison.scaling import find_scaled
from pixelwright.finding import Finding, Fix
from pixelwright.geometry import Box

Proposals = Callable[[list[Change], Box, Box | None], list[Change]]

_LIKE = 0.95
_SAME_PX = 1.0
_RIM_PX = 2
_FIRST = 3
"""What comes after one picture of another size is out of place because of it."""


def mend_picture_sizes(inquiry: Inquiry) -> bool:
    """Give one of the first pictures the size at which the design shows it; tell whether one got it."""
    return any(_mend(inquiry, number, _sizes) for number in _unlike_images(inquiry))


def mend_ratios(inquiry: Inquiry) -> bool:
    """Give one of the first pictures its own size or ratio; tell whether that helped."""
    return any(_mend(inquiry, number, _own_size) for number in _unlike_images(inquiry))


def _unlike_images(inquiry: Inquiry) -> list[int]:
    images = (number for number, _ in unlike(inquiry, _RIM_PX) if inquiry.parts.elements[number].tag == "img")
    return list(islice(images, _FIRST))


def _mend(inquiry: Inquiry, element: int, proposals: Proposals) -> bool:
    declared = _declared(inquiry, element)
    if not declared:
        return False
    box = within(inquiry.box(element), inquiry.page)
    place = find_scaled(inquiry.design, inquiry.page, box)
    if place and _is_as_large(inquiry, place, box):
        return False
    for change in _at_once_first(proposals(declared, box, place)):
        seen_at = None if change in inquiry.refused else _place_with(inquiry, change)
        if seen_at and inquiry.accept(_named(inquiry, change, seen_at), change):
            return True
    return False


def _declared(inquiry: Inquiry, element: int) -> list[Change]:
    """Return the declarations of a picture's height and width, each with the value `auto`."""
    rules = {name: inquiry.shop.rule_for(element, name) for name in ("height", "width")}
    return [Change(element, name, "auto", rule) for name, rule in rules.items() if rule]


def _at_once_first(changes: list[Change]) -> Iterator[Change | Together]:
    if len(changes) == 2:
        yield Together(tuple(changes))
    yield from changes


def _sizes(declared: list[Change], box: Box, place: Box | None) -> list[Change]:
    """Return the size of a place in the design, as far as that is another one."""
    found = {"height": place.height, "width": place.width} if place else {}
    return [
        replace(each, value=f"{found[each.name]:g}px")
        for each in declared
        if each.name in found and abs(found[each.name] - getattr(box, each.name)) >= _SAME_PX
    ]


def _own_size(declared: list[Change], box: Box, place: Box | None) -> list[Change]:
    """Return the size that a picture has by itself, whatever the design shows."""
    return declared


def _is_as_large(inquiry: Inquiry, there: Box, here: Box) -> bool:
    """Tell whether the design shows the same picture as large in another place."""
    if max(abs(there.width - here.width), abs(there.height - here.height)) >= _SAME_PX:
        return False
    pieces = on_one_canvas(inquiry.design[there.slices], inquiry.page[here.slices])
    return likeness(*pieces) > _LIKE


def _named(inquiry: Inquiry, change: Change | Together, place: Box) -> Finding:
    """Return the finding that a change mends: width and height that are wrong at once are one."""
    told = [_told(inquiry, each, place) for each in change.changes]
    if len(told) == 1:
        return told[0]
    second, first = told
    what = (
        f"{first.selector} is {first.measured} by {second.measured}, "
        f"should be {first.expected} by {second.expected}"
    )
    return replace(first, what=what, fix=_fix_of(first, second))


def _fix_of(first: Finding, second: Finding) -> Fix | None:
    """Return the fixes of two declarations as one; of two rules only what is on the element can be said."""
    if not first.fix or not second.fix:
        return None
    selector = first.fix.selector if first.fix.selector == second.fix.selector else first.selector
    return Fix(selector, (*first.fix.declarations, *second.fix.declarations))


def _told(inquiry: Inquiry, change: Change, place: Box) -> Finding:
    told = named(inquiry, change)
    expected = shown(f"{getattr(place, change.name):g}px")
    what = f"{change.name} of {told.selector} is {told.measured}, should be {expected}"
    return replace(told, what=what, expected=expected)


def _place_with(inquiry: Inquiry, change: Change | Together) -> Box | None:
    """Return where a picture is with a change made; None where it does not look as in the design there."""
    with inquiry.shop.trying(change):
        place = Box(*inquiry.live.measure().elements[change.element].tolist())
        picture = inquiry.photograph()
    design, page = on_one_canvas(inquiry.design, picture)
    inside = within(place, page).slices
    return place if place.area > 0 and likeness(design[inside], page[inside]) > _LIKE else None
