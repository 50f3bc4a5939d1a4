"""Says what a change means to a person. Knows nothing of how it was found."""

from __future__ import annotations

import re

from pixelwright.colour import Colour
from pixelwright.comparison.pages.changes import Change
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box

_KINDS = {
    "font-size": FindingKind.FONT_SIZE,
    "font-weight": FindingKind.WEIGHT,
    "font-family": FindingKind.FAMILY,
    "font-style": FindingKind.STYLE,
    "text-transform": FindingKind.STYLE,
    "text-decoration-line": FindingKind.STYLE,
    "letter-spacing": FindingKind.SPACING,
    "word-spacing": FindingKind.SPACING,
    "line-height": FindingKind.SPACING,
    "row-gap": FindingKind.SPACING,
    "column-gap": FindingKind.SPACING,
    "text-indent": FindingKind.SPACING,
    "white-space": FindingKind.WRAPPING,
    "color": FindingKind.COLOUR,
    "background-color": FindingKind.BACKGROUND,
    "background-image": FindingKind.BACKGROUND,
    "box-shadow": FindingKind.SHADOW,
    "opacity": FindingKind.OPACITY,
    "top": FindingKind.MOVED,
    "left": FindingKind.MOVED,
    "position": FindingKind.MOVED,
    "display": FindingKind.MISSING,
    "visibility": FindingKind.MISSING,
}
_FAMILIES = (
    (re.compile(r"margin|padding|gap"), FindingKind.SPACING),
    (re.compile(r"border-.*radius"), FindingKind.RADIUS),
    (re.compile(r"border"), FindingKind.BORDER),
    (re.compile(r"width|height"), FindingKind.RESIZED),
    (re.compile(r"align|justify|flex|float"), FindingKind.ALIGNMENT),
)


def kind_of(name: str) -> FindingKind:
    """Return the sort of difference that another value of a property makes."""
    if name in _KINDS:
        return _KINDS[name]
    return next((kind for pattern, kind in _FAMILIES if pattern.search(name)), FindingKind.MOVED)


def shown(value: str) -> str:
    """Return a computed value as people write it: colours in hex, px to two places."""
    colour = Colour.from_css(value)
    if colour:
        return colour.hex
    return re.sub(r"(\d+\.\d{3,})", lambda found: f"{float(found[1]):.2f}".rstrip("0").rstrip("."), value)


def named(
    inquiry: Inquiry,
    change: Change,
    *,
    box: Box | None = None,
    measured: str | None = None,
    kind: FindingKind | None = None,
    what: str = "",
) -> Finding:
    """Return the finding that a change mends; to be called before it is kept."""
    selector = inquiry.live.selector(change.element)
    before = shown(inquiry.shop.computed(change.element, change.name) if measured is None else measured)
    after = shown(change.value)
    rule_selector = change.rule.selector if change.rule and change.rule.selector else selector
    place = box or inquiry.box(change.element)
    return Finding(
        kind or kind_of(change.name),
        place,
        what or f"{change.name} of {selector} is {before}, should be {after}",
        place.area,
        name=change.name,
        expected=after,
        measured=before,
        selector=selector,
        count=inquiry.shop.count(change.rule.selector) if change.rule and change.rule.selector else 1,
        cause=inquiry.shop.declared(change.element, change.name),
        fix=Fix(rule_selector, ((change.name, after),)),
    )
