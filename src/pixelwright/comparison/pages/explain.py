"""Explains, step by step, why a page is not like its design: what it explains is mended before it goes on."""

from __future__ import annotations

from pixelwright.comparison.origin import is_spaced_otherwise
from pixelwright.comparison.pages.absences import mend_missing
from pixelwright.comparison.pages.blocks import mend_extras, mend_hidden, mend_order
from pixelwright.comparison.pages.contents import mend_texts, tell_rest
from pixelwright.comparison.pages.images import mend_broken, mend_pictures, mend_ratios
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.pages.layout import mend_layout, solved_layout, value_with
from pixelwright.comparison.pages.lettering import mend_lettering, mend_sizes, mend_weights
from pixelwright.comparison.pages.paint import mend_paint

_MOST = 12
_TRIES = 400
"""After so many changes that were tried, what is left is told as it is."""
_EXPLAINED = 0.1
"""Of what differs, a cause leaves hardly more than this."""
_MEND = (
    mend_broken,
    mend_extras,
    mend_order,
    mend_hidden,
    mend_ratios,
    mend_missing,
    mend_lettering,
    mend_weights,
    mend_layout,
    mend_sizes,
    mend_paint,
    mend_texts,
    mend_pictures,
)


def explain(inquiry: Inquiry) -> None:
    """Fill the inquiry's findings: first what a change mends, then what is left."""
    if inquiry.seen.foreign or _drifts(inquiry):
        inquiry.take_for_foreign()
    for _ in range(_MOST):
        if not inquiry.differing().any():
            return
        if inquiry.shop.tries > _TRIES:
            break
        if not any(step(inquiry) for step in _MEND):
            break
    tell_rest(inquiry)


def _drifts(inquiry: Inquiry) -> bool:
    """Tell whether lines stand as another machine would put them, and no declaration explains it."""
    seen = inquiry.seen
    lines = [(line.box, spot) for line, spot in zip(seen.lines, seen.spots, strict=True) if spot]
    if not is_spaced_otherwise(inquiry.design, inquiry.page, lines):
        return False
    solved = solved_layout(inquiry)
    return solved is None or 1 - value_with(inquiry, solved.change) > _EXPLAINED * (1 - inquiry.value)
