"""Explains, step by step, why a page is not like its design: what it explains is mended before it goes on."""

from __future__ import annotations

from collections.abc import Sequence

from pixelwright.comparison.deltas import differing, on_one_canvas
from pixelwright.comparison.origin import is_spaced_otherwise
from pixelwright.comparison.pages.absences import mend_missing
from pixelwright.comparison.pages.blocks import mend_extras, mend_hidden, mend_order
from pixelwright.comparison.pages.contents import mend_few_texts, mend_texts
from pixelwright.comparison.pages.drift import JUMP_PX
from pixelwright.comparison.pages.front import mend_front
from pixelwright.comparison.pages.images import mend_broken, mend_pictures
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.pages.layout import mend_layout, sharpened, solved_layout, value_with
from pixelwright.comparison.pages.lettering import mend_lettering, mend_sizes, mend_weights
from pixelwright.comparison.pages.paint import mend_paint
from pixelwright.comparison.pages.picture_sizes import mend_picture_sizes, mend_ratios
from pixelwright.comparison.pages.remainders import tell_rest
from pixelwright.comparison.pages.room import mend_room
from pixelwright.comparison.tracking import Spot

_MOST = 12
_TRIES = 400
"""After so many changes that were tried, what is left is told as it is."""
_EXPLAINED = 0.1
"""Of what differs, a cause leaves hardly more than this."""
_DRIFTED = 0.5
"""Where lines and boxes have only drifted, putting them back leaves less of what differs, as a rule nothing;
of faults it leaves 0.9 and more, whatever they displace (measured on a dozen of either)."""
_AS_WELL = 0.02
"""Of what differs, a declaration may leave so much more than drift would, and is likelier still."""
_MEND = (
    mend_broken,
    mend_picture_sizes,
    mend_extras,
    mend_order,
    mend_hidden,
    mend_ratios,
    mend_few_texts,
    mend_missing,
    mend_lettering,
    mend_weights,
    mend_room,
    mend_layout,
    mend_front,
    mend_sizes,
    mend_paint,
    mend_texts,
    mend_pictures,
)


def explain(inquiry: Inquiry) -> None:
    """Fill the inquiry's findings: first what a change mends, then what is left."""
    if not inquiry.differing().any():
        return
    inquiry.watch()
    if inquiry.seen.foreign:
        inquiry.take_for_foreign()
    for _ in range(_MOST):
        if not inquiry.differing().any():
            return
        if inquiry.shop.tries > _TRIES:
            break
        if not inquiry.seen.foreign and _drifts(inquiry):
            inquiry.take_for_foreign()
        elif not any(step(inquiry) for step in _MEND):
            break
    tell_rest(inquiry)


def _drifts(inquiry: Inquiry) -> bool:
    """Tell whether lines stand as another machine would put them, and no declaration explains it as well."""
    seen = inquiry.seen
    lines = [(line.box, spot) for line, spot in zip(seen.lines, seen.spots, strict=True) if spot]
    least = _value_without_drift(inquiry, [spot for _, spot in lines])
    if least is None and is_spaced_otherwise(inquiry.design, inquiry.page, lines):
        least = 1 - _EXPLAINED * (1 - inquiry.value)
    if least is None:
        return False
    best = solved_layout(inquiry)
    if best is None or value_with(inquiry, best.change) >= least:
        return best is None
    return value_with(inquiry, sharpened(inquiry, best).change) < least


def _value_without_drift(inquiry: Inquiry, spots: Sequence[Spot]) -> float | None:
    """Return how near what only drift keeps from its design is without it; None where there is more to it."""
    if not any(0 < abs(spot.dy) <= JUMP_PX for spot in spots):
        return None
    redrawn = inquiry.redrawn()
    after = differing(*on_one_canvas(redrawn, inquiry.page), foreign=False)
    if int(after.sum()) > _DRIFTED * int(inquiry.differing().sum()):
        return None
    return inquiry.score(redrawn, inquiry.page) - _AS_WELL * (1 - inquiry.value)
