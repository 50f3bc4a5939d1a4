"""Text and controls of which something is cut off, by a box or by the page's edge."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pixelwright.finding import FindingKind
from pixelwright.geometry import Box
from pixelwright.inspection.frames import is_root
from pixelwright.inspection.naming import quoted, words_of
from pixelwright.inspection.sighting import Remedy, Sighting
from pixelwright.inspection.view import Cut, Part, View, Words

_SLACK_PX = 2
_LEADING = 0.3
"""Line boxes are taller than the ink in them."""
_SPECK = 0.15
"""Of what is seen less, nothing is meant to be seen: closed menus, slides that wait."""
_END_EM = 1.6
"""Padding at the end of a box is about as wide: dots further from it only say that more will come."""
_LABEL, _HEADING = 50, 120
"""A label is no longer than so many letters; a text of which a list shows the beginning is."""
_LABELS = ("button", "label", "th", "legend", "summary", "option")
_LIST = 4
"""So many things of one sort with dots at their end are a list that is meant to be short."""
_OPEN = (("height", "auto"), ("max-height", "none"))


def clipping(view: View) -> Iterator[Sighting]:
    """Yield texts and controls that are cut off in part; those that are hidden altogether are meant to be."""
    shortened = Counter(_shape_of(view, words.ellipsis) for _, words in view.texts)
    for part, words in view.texts:
        if words.ellipsis >= 0 and shortened[_shape_of(view, words.ellipsis)] < _LIST:
            yield from _truncated(view, part, words)
        if not view.rendered:
            yield from _cut_in_picture(view, part, words)
    for texts in view.blocks:
        yield from _cut_block(view, [each for each in texts if each[1].ellipsis < 0])
    for part in view.parts:
        if part.interactive and part.cut is not None and not _texts_in(view, part):
            yield from _cut_control(view, part, part.cut)


def _truncated(view: View, part: Part, words: Words) -> Iterator[Sighting]:
    owner = view.part(words.ellipsis)
    if owner is None or len(words_of(view, owner)) > _longest_label(view, part):
        return
    lost = max((line.right for line in words.lines), default=0) - owner.box.right
    yield Sighting(
        FindingKind.TRUNCATED,
        owner.number,
        owner.box,
        f"{quoted(words.text)} ends in three dots: {lost:.0f} px of it are missing.",
        min(1.0, 0.3 + lost / max(1.0, owner.box.width)),
        0.85,
        "text-overflow",
        words.text,
        "",
        (
            Remedy(owner.number, (("white-space", "normal"), *_OPEN)),
            Remedy(owner.number, (("width", "auto"), ("max-width", "none"))),
            Remedy(
                owner.number, (("white-space", "normal"), ("width", "auto"), ("max-width", "none"), *_OPEN)
            ),
        ),
        ("text-overflow", "width", "max-width", "white-space"),
    )


def _shape_of(view: View, number: int) -> str:
    part = view.part(number)
    return part.shape if part is not None else ""


def _longest_label(view: View, part: Part) -> int:
    """Return how long a text may be that people need the whole of: what something is called; 0 for others."""
    outer = (part, *view.around(part))
    if any(re.fullmatch(r"h[1-6]", each.tag) for each in outer):
        return _HEADING
    return _LABEL if any(each.interactive or each.tag in _LABELS for each in outer) else 0


def _cut_block(view: View, texts: list[tuple[Part, Words]]) -> Iterator[Sighting]:
    """Yield the line of a block that is cut off most, if the block is seen at all."""
    lines = [
        (part, words, *each) for part, words in texts for each in zip(words.lines, words.cuts, strict=False)
    ]
    cuts = [(_lost(line, cut), part, words, cut) for part, words, line, cut in lines if cut is not None]
    if not cuts or len(cuts) < len(lines) or _is_clamped(view, texts[0][0]):
        return
    worst, part, words, cut = max(cuts, key=lambda each: each[0])
    kept = sum(_kept(line, cut) for _, _, line, cut in lines if cut)
    if worst <= _SLACK_PX or kept < _SPECK * sum(line.area for _, _, line, _ in lines):
        return
    blamed = (
        view.part(cut.by) if cut.by >= 0 else _first_outside(view, part, cut.window_left > cut.window_right)
    )
    if blamed is None:
        return
    window = max(cut.window_left, cut.window_right) >= worst
    where = " at the edge of the window" if window else ""
    yield Sighting(
        FindingKind.CLIPPED,
        blamed.number,
        part.box,
        f"{quoted(words.text)} is cut off{where}: {worst:.0f} px of it are missing.",
        min(1.0, 0.4 + worst / 80),
        0.9,
        "overflow",
        "",
        f"{worst:.0f}px",
        _uncut(blamed, window),
        ("overflow", "height", "max-height", "width", "white-space", "margin-left", "left", "transform"),
    )


def _cut_in_picture(view: View, part: Part, words: Words) -> Iterator[Sighting]:
    """Yield a text that ends at the picture's left or right edge, or in dots at the end of its box."""
    box = part.box
    if box.x < 1 or box.right > view.width_px - 1:
        yield Sighting(
            FindingKind.CLIPPED,
            part.number,
            box,
            f"{quoted(words.text)} is cut off at the edge of the picture.",
            0.6,
            0.6,
            "overflow",
        )
    holder = view.part(part.parent)
    if holder is None or not words.text.rstrip().endswith(("…", "...")):
        return
    if holder.box.right - box.right < _END_EM * words.size_px:
        yield Sighting(
            FindingKind.TRUNCATED,
            part.number,
            box,
            f"{quoted(words.text)} ends in three dots for want of room.",
            0.5,
            0.6,
            "text-overflow",
            remedies=(Remedy(part.number, (("white-space", "normal"),)),),
        )


def _cut_control(view: View, part: Part, cut: Cut) -> Iterator[Sighting]:
    worst = _lost(part.box, cut, leading=0)
    if worst <= _SLACK_PX + 1 or _kept(part.box, cut) < _SPECK * part.box.area:
        return
    blamed = (
        view.part(cut.by) if cut.by >= 0 else _first_outside(view, part, cut.window_left > cut.window_right)
    )
    if blamed is None:
        return
    window = max(cut.window_left, cut.window_right) >= worst
    yield Sighting(
        FindingKind.CLIPPED,
        blamed.number,
        part.box,
        f"The control {quoted(part.label) if part.label else part.tag} is cut off by {worst:.0f} px.",
        min(1.0, 0.4 + worst / 80),
        0.85,
        "overflow",
        "",
        f"{worst:.0f}px",
        _uncut(blamed, window),
        ("overflow", "height", "max-height", "width", "margin-left", "left", "transform"),
    )


def _uncut(blamed: Part, window: bool) -> tuple[Remedy, ...]:
    if window:
        return (
            Remedy(blamed.number, (("margin-left", "0"), ("margin-right", "0"))),
            Remedy(blamed.number, (("left", "0"), ("right", "auto"), ("transform", "none"))),
            Remedy(blamed.number, (("max-width", "100%"), ("min-width", "0"), ("box-sizing", "border-box"))),
            Remedy(blamed.number, (("white-space", "normal"), ("max-width", "100%"), ("min-width", "0"))),
        )
    return (
        Remedy(blamed.number, _OPEN),
        Remedy(blamed.number, (("white-space", "normal"), *_OPEN)),
        Remedy(blamed.number, (("width", "auto"), ("max-width", "none"), *_OPEN)),
        Remedy(blamed.number, (("overflow", "visible"),)),
    )


def _lost(box: Box, cut: Cut, leading: float = _LEADING) -> float:
    spare = leading * box.height
    sideways = max(cut.left, cut.right, cut.window_left, cut.window_right)
    return max(0.0, sideways, cut.top - spare, cut.bottom - spare)


def _kept(box: Box, cut: Cut) -> float:
    """Return how many px² of a box can be seen."""
    width = box.width - max(cut.left, cut.window_left) - max(cut.right, cut.window_right)
    return max(0.0, width) * max(0.0, box.height - cut.top - cut.bottom)


def _is_clamped(view: View, part: Part) -> bool:
    return any(each.style.get("-webkit-line-clamp", "none") != "none" for each in view.around(part))


def _texts_in(view: View, part: Part) -> bool:
    return any(each.words is not None or _texts_in(view, each) for each in view.children(part.number))


def _first_outside(view: View, part: Part, left: bool) -> Part | None:
    """Return the outermost part that sticks out of the page at the same side."""
    beyond = [
        each
        for each in view.around(part)
        if not is_root(each)
        and (each.box.x < -_SLACK_PX if left else each.box.right > view.width_px + _SLACK_PX)
    ]
    return beyond[-1] if beyond else view.part(part.parent)
