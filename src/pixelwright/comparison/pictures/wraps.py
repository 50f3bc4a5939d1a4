"""Words that one side has in one line and the other in the next: a line that breaks elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pixelwright.finding import Finding, FindingKind, Fix

_NEAR_PX = 60
_FEWEST_LETTERS = 3


def join_wraps(found: Sequence[Finding]) -> list[Finding]:
    """Return the findings, those of words that have only moved on joined into one."""
    rest = list(found)
    for gone in [each for each in found if each.kind is FindingKind.MISSING]:
        for come in [each for each in rest if each.kind is FindingKind.EXTRA]:
            if gone in rest and _are_same(gone.expected, come.measured) and _are_near(gone, come):
                rest = [each for each in rest if each not in (gone, come)]
                rest.append(_joined(gone, come))
    return rest


def _are_same(one: str, other: str) -> bool:
    first, second = ("".join(text.lower().split()) for text in (one, other))
    shorter, longer = sorted((first, second), key=len)
    return len(shorter) >= _FEWEST_LETTERS and shorter in longer


def _are_near(gone: Finding, come: Finding) -> bool:
    return max(gone.box.y - come.box.bottom, come.box.y - gone.box.bottom) < _NEAR_PX


def _joined(gone: Finding, come: Finding) -> Finding:
    words = come.measured[:60]
    if gone.box.overlap_y(come.box) > 0.5 * min(gone.box.height, come.box.height):
        by_px = come.box.x - gone.box.x
        what = f"“{words}” stands {abs(by_px):.0f} px too far {'right' if by_px > 0 else 'left'}"
        fix = Fix("", (("margin-left", f"{-by_px:+.0f}px"),))
        values = f"{gone.box.x:.0f}px", f"{come.box.x:.0f}px"
        return replace(
            come,
            kind=FindingKind.MOVED,
            what=what,
            name="left",
            expected=values[0],
            measured=values[1],
            design_box=gone.design_box,
            fix=fix,
        )
    what = f"“{words}” stands in another line than in the design"
    box = come.box.union(gone.box)
    return replace(
        come,
        kind=FindingKind.WRAPPING,
        box=box,
        what=what,
        expected="",
        measured="",
        design_box=gone.design_box,
    )
