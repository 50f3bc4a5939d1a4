"""One of several that look alike stands out of line, or apart from the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from pixelwright.finding import FindingKind
from pixelwright.inspection.frames import is_inline, is_shifted
from pixelwright.inspection.naming import name_of, words_of
from pixelwright.inspection.sighting import Remedy, Sighting
from pixelwright.inspection.view import Part, Role, View

_AGREE_PX = 1.0
_OUT_PX = 2.0
"""Less is rounding, or the work of a font."""
_MOST_OUT = 0.5
"""Of the size across the row: what is further out belongs to another row."""
_UNEVEN_PX = 4.0
_GROUPED = 3.0
"""A gap so many times as wide as the others parts two groups."""


@dataclass(frozen=True, slots=True)
class _Axis:
    """The direction in which parts follow one another."""

    start: Callable[[Part], float]
    end: Callable[[Part], float]
    low: Callable[[Part], float]
    high: Callable[[Part], float]
    side: str
    """The margin before each."""
    across: str
    """The margin that puts it out of line."""

    def breadth(self, part: Part) -> float:
        return self.high(part) - self.low(part)


_ROW = _Axis(
    lambda part: part.box.x,
    lambda part: part.box.right,
    lambda part: part.box.y,
    lambda part: part.box.bottom,
    "margin-left",
    "margin-top",
)
_COLUMN = _Axis(
    lambda part: part.box.y,
    lambda part: part.box.bottom,
    lambda part: part.box.x,
    lambda part: part.box.right,
    "margin-top",
    "margin-left",
)


def rows(view: View) -> Iterator[Sighting]:
    """Yield what is out of line in a row or column of its like, then gaps that differ from all others."""
    for parent in {part.parent: None for part in view.parts}:
        for run in _runs(view, parent):
            for axis in (_ROW, _COLUMN):
                for line in _lines(run, axis):
                    yield from _misaligned(view, line, axis)
                    yield from _uneven(view, line, axis)


def _runs(view: View, parent: int) -> Iterator[list[Part]]:
    """Yield siblings that follow one another and are meant to look alike."""
    run: list[Part] = []
    for part in view.children(parent) if view.rendered else _sorted(view.children(parent)):
        if part.words is not None and view.rendered:
            run = yield from _ended(run)
        elif not part.in_flow or is_inline(part) or part.tag == "br":
            if part.in_flow:
                run = yield from _ended(run)
        else:
            if run and not _alike(run[-1], part):
                run = yield from _ended(run)
            run.append(part)
    yield from _ended(run)


def _ended(run: list[Part]) -> Iterator[list[Part]]:
    if len(run) >= 3:
        yield run
    return []


def _sorted(parts: Sequence[Part]) -> list[Part]:
    """Order what is seen in a picture by what it is, then as it is read."""
    boxes = [part for part in parts if part.role is not Role.TEXT]
    return sorted(boxes, key=lambda part: (part.shape, round(part.box.y / 8), part.box.x))


def _alike(one: Part, other: Part) -> bool:
    """Tell whether two are of one sort: the same tag, and a class in common where there are any."""
    tag, *classes = one.shape.split(".")
    other_tag, *other_classes = other.shape.split(".")
    return tag == other_tag and (classes == other_classes or bool({*classes} & {*other_classes}))


def _lines(run: Sequence[Part], axis: _Axis) -> Iterator[list[Part]]:
    """Yield parts of a run that follow one another along the axis, in one line."""
    line: list[Part] = []
    for part in run:
        if line:
            last = line[-1]
            common = min(axis.high(last), axis.high(part)) - max(axis.low(last), axis.low(part))
            follows = axis.start(part) >= axis.end(last) - _AGREE_PX
            if not (follows and common > 0.5 * min(axis.breadth(last), axis.breadth(part))):
                if len(line) >= 3:
                    yield line
                line = []
        line.append(part)
    if len(line) >= 3:
        yield line


def _misaligned(view: View, line: Sequence[Part], axis: _Axis) -> Iterator[Sighting]:
    edges: tuple[Callable[[Part], float], ...] = (
        axis.low,
        axis.high,
        lambda part: (axis.low(part) + axis.high(part)) / 2,
    )
    middles = [median(map(edge, line)) for edge in edges]
    shares = [[abs(edge(part) - middle) <= _AGREE_PX for part in line] for edge, middle in zip(edges, middles, strict=True)]
    best = max(range(3), key=lambda at: sum(shares[at]))
    if sum(shares[best]) != len(line) - 1:
        return
    out = next(part for part, agrees in zip(line, shares[best], strict=True) if not agrees)
    offs = [edge(out) - middle for edge, middle in zip(edges, middles, strict=True)]
    off = min(offs, key=abs)
    like = median(map(axis.breadth, line))
    if not _OUT_PX < abs(off) <= _MOST_OUT * like or not _is_stray(out, axis, like, offs) or _is_sign(view, out):
        return
    yield Sighting(
        FindingKind.MISALIGNED,
        out.number,
        out.box,
        f"{name_of(view, out)} stands {abs(off):.0f} px {_direction(off, axis)} than the others in its {_word(axis)}.",
        min(1.0, 0.4 + abs(off) / 20),
        0.8 if len(line) > 3 else 0.65,
        axis.across,
        "0px",
        f"{abs(off):.0f}px",
        (
            Remedy(out.number, (("margin-top", "0"), ("margin-bottom", "0")) if axis is _ROW else (("margin-left", "0"), ("margin-right", "0"))),
            Remedy(out.number, (("position", "static"), ("transform", "none"))),
            Remedy(out.number, (("top", "auto"), ("left", "auto"), ("transform", "none"))),
            Remedy(out.number, (("padding-top", "0"), ("vertical-align", "top"), ("align-self", "auto"))),
        ),
        (axis.across, "top", "left", "transform", "vertical-align", "align-self", "padding-top"),
    )


def _is_stray(part: Part, axis: _Axis, like: float, offs: Sequence[float]) -> bool:
    """Tell whether it is of the others' size and only shifted: all its edges are off by the same."""
    return max(offs) - min(offs) <= _AGREE_PX and abs(axis.breadth(part) - like) <= 2 * _AGREE_PX


def _is_sign(view: View, part: Part) -> bool:
    """Tell whether it is a bullet, an arrow or the like, which sits as its face puts it."""
    words = words_of(view, part)
    return bool(words) and len(words) < 3 and not words.isalnum()


def _uneven(view: View, line: Sequence[Part], axis: _Axis) -> Iterator[Sighting]:
    gaps = [axis.start(after) - axis.end(before) for before, after in zip(line, line[1:], strict=False)]
    if len(gaps) < 3 or any(is_shifted(part) or part.shape != line[0].shape for part in line):
        return
    usual = median(gaps)
    off = [at for at, gap in enumerate(gaps) if abs(gap - usual) > _AGREE_PX]
    if len(off) not in (1, 2) or len(gaps) - len(off) < 2 or (len(off) == 2 and not _flank(off, gaps, usual)):
        return
    gap = gaps[off[0]]
    if abs(gap - usual) < max(_UNEVEN_PX, 0.25 * abs(usual)) or gap > _GROUPED * max(usual, 8) + 8:
        return
    after = line[off[0] + 1]
    known = after.px(axis.side) - (gap - usual)
    yield Sighting(
        FindingKind.UNEVEN,
        after.number,
        line[off[0]].box.union(after.box),
        f"The gap before {name_of(view, after)} is {gap:.0f} px, those beside it are {usual:.0f} px.",
        min(1.0, 0.3 + abs(gap - usual) / 40),
        0.75 if len(gaps) > 3 else 0.6,
        axis.side,
        f"{usual:.0f}px",
        f"{gap:.0f}px",
        (
            Remedy(after.number, ((axis.side, f"{known:g}px"),)),
            Remedy(line[off[0]].number, (("margin-right" if axis is _ROW else "margin-bottom", f"{_end_margin(line[off[0]], axis) - (gap - usual):g}px"),)),
        ),
        (axis.side, "margin-right" if axis is _ROW else "margin-bottom", "gap"),
    )


def _flank(off: Sequence[int], gaps: Sequence[float], usual: float) -> bool:
    """Tell whether two odd gaps lie around one part that was pushed aside or has margins of its own."""
    first, second = off
    return second == first + 1 and (
        abs(gaps[first] + gaps[second] - 2 * usual) <= _AGREE_PX or abs(gaps[first] - gaps[second]) <= _AGREE_PX
    )


def _end_margin(part: Part, axis: _Axis) -> float:
    return part.px("margin-right" if axis is _ROW else "margin-bottom")


def _direction(off: float, axis: _Axis) -> str:
    if axis is _ROW:
        return "lower" if off > 0 else "higher"
    return "further right" if off > 0 else "further left"


def _word(axis: _Axis) -> str:
    return "row" if axis is _ROW else "column"

