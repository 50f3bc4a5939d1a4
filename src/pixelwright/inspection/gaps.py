"""One gap in a row or column differs from all the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from pixelwright.finding import FindingKind
from pixelwright.inspection.frames import is_shifted
from pixelwright.inspection.lineup import AGREE_PX, Lineup, lineups
from pixelwright.inspection.naming import name_of
from pixelwright.inspection.sighting import Remedy, Sighting
from pixelwright.inspection.view import View

_UNEVEN_PX = 4.0
_GAP_PX = 2.0
"""Parts without a gap keep apart by their own padding, and a margin between some of them is meant."""
_UNEVEN_SHARE = 0.25
_GROUPED = 3.0
"""A gap so many times as wide as the others parts two groups."""
_FEWEST = 3


def gaps(view: View) -> Iterator[Sighting]:
    """Yield the odd gap of each row or column of parts that are the same in all their classes."""
    for line in lineups(view):
        same = all(part.shape == line.parts[0].shape and not is_shifted(part) for part in line.parts)
        at = _odd(line.gaps) if same else None
        if at is not None:
            yield _sighting(view, line, at)


def _odd(distances: Sequence[float]) -> int | None:
    """Return which gap differs from all others enough to be seen, and not so much that it parts groups."""
    if len(distances) < _FEWEST:
        return None
    usual = median(distances)
    off = [at for at, gap in enumerate(distances) if abs(gap - usual) > AGREE_PX]
    if not off or len(distances) - len(off) < 2 or not (len(off) == 1 or _flank(off, distances, usual)):
        return None
    gap = distances[off[0]]
    if min(gap, usual) < _GAP_PX:
        return None
    seen = abs(gap - usual) >= max(_UNEVEN_PX, _UNEVEN_SHARE * abs(usual))
    return off[0] if seen and gap <= _GROUPED * max(usual, 8) + 8 else None


def _flank(off: Sequence[int], distances: Sequence[float], usual: float) -> bool:
    """Tell whether two odd gaps lie around one part that was pushed aside or has margins of its own."""
    if len(off) != 2 or off[1] != off[0] + 1:
        return False
    before, after = distances[off[0]], distances[off[1]]
    return abs(before + after - 2 * usual) <= AGREE_PX or abs(before - after) <= AGREE_PX


def _sighting(view: View, line: Lineup, at: int) -> Sighting:
    before, after = line.parts[at], line.parts[at + 1]
    gap, usual = line.gaps[at], median(line.gaps)
    less = gap - usual
    return Sighting(
        FindingKind.UNEVEN,
        after.number,
        before.box.union(after.box),
        f"The gap before {name_of(view, after)} is {gap:.0f} px, those beside it are {usual:.0f} px.",
        min(1.0, 0.3 + abs(less) / 40),
        0.75 if len(line.gaps) > _FEWEST else 0.6,
        line.axis.before,
        f"{usual:.0f}px",
        f"{gap:.0f}px",
        (
            Remedy(after.number, ((line.axis.before, f"{after.px(line.axis.before) - less:g}px"),)),
            Remedy(before.number, ((line.axis.after, f"{before.px(line.axis.after) - less:g}px"),)),
        ),
        (line.axis.before, line.axis.after, "gap"),
    )
