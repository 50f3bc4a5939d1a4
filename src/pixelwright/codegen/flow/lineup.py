"""What stands in a row: columns of the page, a sign and its text, a field and its button. Places nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pixelwright.codegen.flow.frame import NEAR_PX, Fit, Slot
from pixelwright.tree import Kind

WIDE_CHILD_PX = 180
"""Children at least this wide are columns of the page: they stack on phones, smaller ones wrap."""
_ADDED_PX = 136
"""What stands at the end of a field and is no wider leaves room for that on phones."""
SIGN_PX = 64
"""Pictures no wider stay beside their text on phones."""


def stacks_on_phones(slots: Sequence[Slot]) -> bool:
    """Tell whether the row is of columns that stand one below the other on phones."""
    if is_media(slots) or is_joined(slots):
        return False
    wide = [slot for slot in slots if slot.fit is not Fit.NATURAL and slot.box.width >= WIDE_CHILD_PX]
    leading = bool(wide) and (len(slots) <= 3 or 2 * len(wide) >= len(slots))
    return len(slots) > 1 and leading and sum(slot.box.width for slot in slots) > 280


def breaks(slots: Sequence[Slot]) -> bool:
    """Tell whether a row of small things may break into several lines on narrow screens."""
    extent = slots[-1].box.right - slots[0].box.x
    if (
        is_media(slots)
        or is_joined(slots)
        or (extent <= 280 and all(slot.box.width <= SIGN_PX for slot in slots))
    ):
        return False
    said = sum(slot.single_line for slot in slots)
    return len(slots) > 2 or (len(slots) > 1 and (extent > 280 or (said > 1 and extent > WIDE_CHILD_PX)))


def is_trio(slots: Sequence[Slot]) -> bool:
    """Tell whether the row is of three columns of one width: they stay side by side on tablets."""
    widths = [slot.box.width for slot in slots]
    alike = len(slots) == 3 and max(widths) <= 1.1 * min(widths)
    return alike and stacks_on_phones(slots) and all(slot.fit is not Fit.NATURAL for slot in slots)


def is_media(slots: Sequence[Slot]) -> bool:
    """Tell whether a sign stands before the one thing that fills the row: they stay side by side."""
    signs = [slot for slot in slots if is_sign(slot)]
    return len(slots) == 2 and len(signs) == 1 and not is_sign(slots[1]) and slots[1].fit is not Fit.FIXED


def is_joined(slots: Sequence[Slot]) -> bool:
    """Tell whether small buttons, signs or words are joined to what they belong to, such as a field."""
    pairs = pairwise(slots)
    touching = all(abs(after.box.x - before.box.right) <= 2 * NEAR_PX for before, after in pairs)
    if len(slots) not in (2, 3) or not touching:
        return False
    widest = max(slots, key=lambda slot: slot.box.width)
    others = [slot.box.width for slot in slots if slot is not widest]
    if widest.node.kind is Kind.CONTROL:
        return max(others) <= _ADDED_PX
    return len(slots) == 2 and max(others) <= SIGN_PX


def is_sign(slot: Slot) -> bool:
    """Tell whether a child is a small picture that stays beside its text on phones."""
    return slot.node.kind in (Kind.PICTURE, Kind.SHAPE) and slot.box.width <= SIGN_PX
