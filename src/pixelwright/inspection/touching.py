"""Text without room around it: at the edge of its box, of the window, or of the next text."""

from __future__ import annotations

from collections.abc import Iterator

from pixelwright.finding import FindingKind
from pixelwright.geometry import Box
from pixelwright.inspection.frames import frame_of, is_inline, is_root, is_shifted, outer_ground
from pixelwright.inspection.naming import quoted
from pixelwright.inspection.sighting import Remedy, Sighting
from pixelwright.inspection.view import Part, View, Words

_NEAR_PX = 1.0
_GAP_EM = 0.1
"""A blank is 0.25 em wide in most faces, and a letter's own side bearing about 0.05."""
_VISIBLE = 3.0
"""CIEDE2000 between two grounds whose edge people see."""


def touching(view: View) -> Iterator[Sighting]:
    """Yield texts that touch the edge of what they stand in, then those that touch each other."""
    for part, words in view.texts:
        frame = frame_of(view, part)
        if frame is not None:
            yield from _at_edge(view, part, words, frame)
    yield from _neighbours(view)


def _at_edge(view: View, part: Part, words: Words, frame: Part) -> Iterator[Sighting]:
    _, right, _, left = _edges(view, frame)
    border_px = frame.px("border-left-width") if view.rendered else 1
    gap_left = min(line.x for line in words.lines) - frame.box.x - border_px * frame.bordered[3]
    gap_right = frame.box.right - border_px * frame.bordered[1] - max(line.right for line in words.lines)
    near = [
        gap for gap, seen in ((gap_left, left), (gap_right, right)) if seen and -_NEAR_PX <= gap < _NEAR_PX
    ]
    if not near or len(words.text) < 2 or part.cover is not None or _is_put_between(view, part, frame):
        return
    if frame.box.width >= view.width_px - 1 and not any(frame.bordered):
        return  # its edges are those of the window
    yield Sighting(
        FindingKind.TOUCHING,
        frame.number,
        frame.box,
        f"{quoted(words.text)} touches the edge of its box.",
        0.6 if frame.interactive else 0.5,
        0.8,
        "padding",
        "8px",
        f"{max(0.0, min(near)):.0f}px",
        (
            Remedy(frame.number, (("padding-left", "8px"), ("padding-right", "8px"))),
            Remedy(
                frame.number,
                (("padding-left", "8px"), ("padding-right", "8px"), ("width", "auto"), ("height", "auto")),
            ),
        ),
        ("padding", "padding-left", "padding-right", "width"),
    )


def _is_put_between(view: View, part: Part, frame: Part) -> bool:
    """Tell whether something between the text and its box was placed by hand."""
    for outer in view.around(part):
        if outer.number == frame.number:
            return False
        if is_shifted(outer) or any(outer.px(f"margin-{side}") < 0 for side in ("left", "right")):
            return True
    return False


def _edges(view: View, frame: Part) -> tuple[bool, bool, bool, bool]:
    """Return which edges of a box people see: those with a border, all where its ground differs."""
    if frame.fill is not None:
        outer = outer_ground(view, frame)
        ground = outer.fill if outer else None
        if ground is None or frame.fill.delta_e(ground) > _VISIBLE:
            stands_out = ground is not None or min(frame.fill) < 245
            if stands_out:
                return True, True, True, True
    top, right, bottom, left = frame.bordered
    return top, right, bottom, left


def _neighbours(view: View) -> Iterator[Sighting]:
    lines = sorted(
        ((line, part, words) for part, words in view.texts for line in words.lines),
        key=lambda each: (each[0].y, each[0].x),
    )
    for at, (line, part, words) in enumerate(lines):
        for other, next_part, next_words in lines[at + 1 :]:
            if other.y >= line.y + line.height / 2:
                break
            left, right = ((line, part, words), (other, next_part, next_words))
            if other.x < line.x:
                left, right = right, left
            gap = right[0].x - left[0].right
            if -0.5 <= gap < _GAP_EM * min(words.size_px, next_words.size_px) and _are_apart(
                view, left, right
            ):
                yield _touch(view, left[1], right[1], left[0].union(right[0]), gap)


def _are_apart(view: View, left: tuple[Box, Part, Words], right: tuple[Box, Part, Words]) -> bool:
    """Tell whether two texts are two things: in two blocks, or two links, and not parted by a sign."""
    (_, one, before), (_, other, after) = left, right
    if one.cover is not None or other.cover is not None:
        return False
    if not (before.text[-1:].isalnum() and after.text[:1].isalnum() and before.text[-1:].isascii()):
        return False
    links = _link(view, one), _link(view, other)
    if None not in links and links[0] is not links[1]:
        return True
    return view.rendered and before.block != after.block and not _joined(view, one, other)


def _link(view: View, part: Part) -> Part | None:
    return next((each for each in view.around(part) if each.interactive), None)


def _joined(view: View, one: Part, other: Part) -> bool:
    """Tell whether a visible edge lies between the two, or they are pieces of one word."""
    return any(
        frame is not None and frame.painted for frame in (frame_of(view, one), frame_of(view, other))
    ) or any(_is_piece(view, part) for part in (one, other))


def _is_piece(view: View, part: Part) -> bool:
    """Tell whether a text stands in an inline block or was put by hand: letters that are set one by one."""
    owner = view.part(part.parent)
    return owner is not None and (is_shifted(owner) or "inline" in owner.style.get("display", ""))


def _touch(view: View, one: Part, other: Part, box: Box, gap: float) -> Sighting:
    owner = next((each for each in view.around(other) if not is_inline(each) and not is_root(each)), None)
    link = _link(view, other) or owner
    blamed = link or other
    parents = [blamed.number] + ([owner.number] if owner is not None else [])
    remedies = tuple(Remedy(number, (("margin-left", "8px"),)) for number in dict.fromkeys(parents))
    return Sighting(
        FindingKind.TOUCHING,
        blamed.parent if blamed.parent >= 0 else blamed.number,
        box,
        f"{quoted(one.label, 30)} and {quoted(other.label, 30)} have no space between them.",
        0.5,
        0.75,
        "gap",
        "8px",
        f"{max(0.0, gap):.0f}px",
        remedies,
        ("gap", "margin-left", "margin-right", "padding-left", "padding-right"),
    )
