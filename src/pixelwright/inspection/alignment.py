"""One of several that look alike stands out of line."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median, mode

from pixelwright.finding import FindingKind
from pixelwright.inspection.lineup import AGREE_PX, Axis, Lineup, lineups
from pixelwright.inspection.naming import name_of, words_of
from pixelwright.inspection.sighting import Remedy, Sighting
from pixelwright.inspection.view import Part, View

_OUT_PX = 2.0
"""Less is rounding, or the work of a font."""
_MOST_OUT = 0.5
"""Of the size across the row: what is further out belongs to another row."""


def alignment(view: View) -> Iterator[Sighting]:
    """Yield what alone is out of line in a row or column of its like."""
    for line in lineups(view):
        stray = _stray(line)
        if stray is not None and not _is_sign(view, stray[0]):
            yield _sighting(view, line, *stray)


def _stray(line: Lineup) -> tuple[Part, float] | None:
    """Return the one part that is off, and by how much, where all others agree in an edge or the middle.

    It must be of their size and shifted as a whole: all its edges are off by the same.
    """
    edges = [_edges(line.axis, part) for part in line.parts]
    usual = [median(values) for values in zip(*edges, strict=True)]
    offs = [[edge - middle for edge, middle in zip(each, usual, strict=True)] for each in edges]
    for at in range(len(usual)):
        out = [number for number, each in enumerate(offs) if abs(each[at]) > AGREE_PX]
        if len(out) == 1:
            break
    else:
        return None
    if any(all(abs(each[at]) <= AGREE_PX for each in offs) for at in range(len(usual))):
        return None
    part, off = line.parts[out[0]], offs[out[0]]
    like = median(map(line.axis.breadth, line.parts))
    shifted = max(off) - min(off) <= AGREE_PX and abs(line.axis.breadth(part) - like) <= 2 * AGREE_PX
    far = _OUT_PX < abs(off[2]) <= _MOST_OUT * like
    return (part, off[2]) if shifted and far else None


def _edges(axis: Axis, part: Part) -> tuple[float, float, float]:
    low, high = axis.aside(part)
    return low, high, (low + high) / 2


def _is_sign(view: View, part: Part) -> bool:
    """Tell whether it is a bullet, an arrow or the like, which sits as its face puts it."""
    words = words_of(view, part)
    return bool(words) and len(words) < 3 and not words.isalnum()


def _sighting(view: View, line: Lineup, part: Part, off: float) -> Sighting:
    in_row = line.axis is Axis.ROW
    where = ("lower" if off > 0 else "higher") if in_row else f"further {'right' if off > 0 else 'left'}"
    place = line.axis.name.lower()
    return Sighting(
        FindingKind.MISALIGNED,
        part.number,
        part.box,
        f"{name_of(view, part)} stands {abs(off):.0f} px {where} than the others in its {place}.",
        min(1.0, 0.4 + abs(off) / 20),
        0.8 if len(line.parts) > 3 else 0.65,
        line.axis.across,
        "0px",
        f"{abs(off):.0f}px",
        tuple(_straightened(line, part)),
        ("top", "left", "transform", line.axis.across, "vertical-align", "align-self", "padding-top"),
    )


def _straightened(line: Lineup, part: Part) -> Iterator[Remedy]:
    """Yield what undoes that which only this part has, of all in its line."""
    others = [other for other in line.parts if other is not part]
    if part.style.get("position") == "relative":
        yield Remedy(part.number, (("top", "auto"), ("bottom", "auto"), ("left", "auto"), ("right", "auto")))
    if part.style.get("transform", "none") != "none":
        yield Remedy(part.number, (("transform", "none"),))
    for name in (
        line.axis.across,
        line.axis.across.replace("margin", "padding"),
        "vertical-align",
        "align-self",
    ):
        usual = mode(other.style.get(name, "") for other in others)
        if usual and part.style.get(name) != usual:
            yield Remedy(part.number, ((name, usual),))
