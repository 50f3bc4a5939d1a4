"""Text over text, text over controls, lines that run into one another."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from pixelwright.finding import FindingKind
from pixelwright.geometry import Box
from pixelwright.inspection.frames import clipper_of, is_inline, is_notice, is_root, is_shifted
from pixelwright.inspection.naming import name_of, quoted
from pixelwright.inspection.sighting import Remedy, Sighting
from pixelwright.inspection.view import Part, Role, View, Words

_SLACK_PX = 1.5
_COMMON = 0.3
"""Line boxes are taller than the ink in them: this share of two may be common."""
_PITCH = 0.8
"""Lines closer than so many font sizes touch: ascenders and descenders together take about 0.95."""
_INSIDE = 0.8
_BADGE_PX = 30
"""A painted box that is smaller, and put there, is a badge."""


@dataclass(frozen=True, slots=True)
class _Line:
    part: Part
    box: Box


def overlap(view: View) -> Iterator[Sighting]:
    """Yield each pair of which one lies over the other, then texts whose own lines do."""
    lines = sorted(_lines(view), key=lambda line: line.box.y)
    seen: set[tuple[int, int]] = set()
    for at, one in enumerate(lines):
        for other in lines[at + 1 :]:
            if other.box.y >= one.box.bottom:
                break
            pair = (one.part.number, other.part.number)
            if pair not in seen and _clash(one, other) and not _is_meant(view, one.part, other.part):
                seen.add(pair)
                yield _sighting(view, one, other)
    for texts in view.blocks:
        yield from _crowded(*texts[0], [line for _, words in texts for line in words.lines])


def _lines(view: View) -> Iterator[_Line]:
    for part in view.parts:
        if not part.is_on_page or (part.cover is not None and part.cover.solid):
            continue  # what is hidden is told as such
        if part.words is not None:
            for line, cut in zip(
                part.words.lines, part.words.cuts or [None] * len(part.words.lines), strict=True
            ):
                if not view.rendered or (
                    cut and max(cut.left, cut.top, cut.right, cut.bottom) < line.height / 2
                ):
                    yield _Line(part, line)
        elif part.role is Role.CONTROL and not is_inline(part) and _is_drawn(part):
            yield _Line(part, part.box)


def _is_drawn(part: Part) -> bool:
    return part.painted or part.tag in ("input", "select", "textarea", "")


def _clash(one: _Line, other: _Line) -> bool:
    across = one.box.overlap_x(other.box)
    down = one.box.overlap_y(other.box)
    return across > _SLACK_PX and down > _COMMON * min(one.box.height, other.box.height)


def _is_meant(view: View, one: Part, other: Part) -> bool:
    if one.words and other.words and (one.words.block == other.words.block) and view.rendered:
        return True
    if view.within(one, other.number) or view.within(other, one.number):
        return True
    if clipper_of(view, one) != clipper_of(view, other) and not all(
        _is_in_sight(view, each) for each in (one, other)
    ):
        return True  # one of them is scrolled away
    if any(part.words is None for part in (one, other)) and _is_set_in(one, other):
        return True  # a label, a sign or a button within a field
    return any(_is_badge(view, each) or is_notice(view, each) for each in (one, other))


def _is_set_in(one: Part, other: Part) -> bool:
    """Tell whether one of two lies all but wholly in the other."""
    return max(one.box.coverage(other.box), other.box.coverage(one.box)) > _INSIDE


def _is_in_sight(view: View, part: Part) -> bool:
    clipper = view.part(clipper_of(view, part))
    return clipper is None or clipper.box.contains(part.box, _SLACK_PX)


def _is_badge(view: View, part: Part) -> bool:
    return any(
        each.painted and is_shifted(each) and max(each.box.height, each.box.width / 3) <= _BADGE_PX
        for each in (part, *view.around(part))
    )


def _sighting(view: View, one: _Line, other: _Line) -> Sighting:
    blamed = to_blame(view, one.part, other.part)
    common = one.box.intersection(other.box)
    px = min(common.width, common.height)
    first, second = (name_of(view, each.part) for each in (one, other))
    return Sighting(
        FindingKind.OVERLAP,
        blamed.number,
        one.part.box.union(other.part.box),
        f"{first} and {second} lie over each other.",
        min(1.0, 0.5 + common.area / 1000),
        0.9,
        "",
        "0px",
        f"{px:.0f}px",
        _apart(blamed, common.height),
        (
            "margin-top",
            "margin-bottom",
            "margin-left",
            "margin-right",
            "height",
            "max-height",
            "line-height",
            "position",
            "top",
            "left",
            "right",
            "bottom",
            "transform",
        ),
    )


def to_blame(view: View, one: Part, other: Part) -> Part:
    """Return the element that was put where it does not belong: moved, pulled, too low for its content."""
    mine = [part for part in (one, *view.around(one)) if part.words is None]
    theirs = [part for part in (other, *view.around(other)) if part.words is None]
    common = {part.number for part in mine} & {part.number for part in theirs}
    suspects = [part for part in (*theirs, *mine) if part.number not in common and not is_root(part)]
    for test in (_is_put, _is_pulled, lambda part: _is_low(view, part)):
        found = next((part for part in suspects if test(part)), None)
        if found is not None:
            return found
    return next(iter(suspects), one)


def _is_put(part: Part) -> bool:
    moved = part.style.get("position") == "relative" and any(
        part.style.get(side, "auto") not in ("auto", "0px") for side in ("top", "left", "right", "bottom")
    )
    return moved or is_shifted(part)


def _is_pulled(part: Part) -> bool:
    return any(part.px(f"margin-{side}") < 0 for side in ("top", "right", "bottom", "left"))


def _is_low(view: View, part: Part) -> bool:
    inside = Box.around(child.box for child in view.children(part.number))
    return not is_inline(part) and inside.bottom > part.box.bottom + _SLACK_PX


def _apart(part: Part, px: float) -> tuple[Remedy, ...]:
    remedies = [
        Remedy(part.number, (("position", "static"), ("transform", "none"))),
        Remedy(part.number, (("margin", "0"),)),
        Remedy(part.number, (("height", "auto"), ("max-height", "none"))),
        Remedy(part.number, (("white-space", "normal"), ("overflow-wrap", "break-word"), ("min-width", "0"))),
        Remedy(part.number, (("margin-top", f"{part.px('margin-top') + px + 4:.0f}px"),)),
    ]
    return tuple(remedies)


def _crowded(part: Part, words: Words, lines: Sequence[Box]) -> Iterator[Sighting]:
    """Yield a text whose lines follow one another so closely that they touch."""
    tops = sorted({round(line.y, 1) for line in lines if abs(line.height - lines[0].height) < 1})
    pitches = [below - above for above, below in itertools.pairwise(tops) if below - above > 1]
    close = [pitch for pitch in pitches if 0.2 < pitch / words.size_px < _PITCH]
    if len(close) < max(1, len(pitches) / 3) or part.style.get("writing-mode", "h")[0] != "h":
        return
    pitch = median(close)
    good = f"{1.4 * words.size_px:.0f}px"
    yield Sighting(
        FindingKind.OVERLAP,
        words.block if words.block >= 0 else part.number,
        Box.around(lines),
        f"The lines of {quoted(words.text)} run into one another.",
        min(1.0, 1.3 - pitch / words.size_px),
        0.9,
        "line-height",
        good,
        f"{pitch:.0f}px",
        (Remedy(words.block, (("line-height", "1.4"),)), Remedy(part.parent, (("line-height", "1.4"),))),
        ("line-height",),
    )
