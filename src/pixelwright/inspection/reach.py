"""Controls that nobody can reach: beyond the page's edge, or under something else."""

from __future__ import annotations

from collections.abc import Iterator

from pixelwright.finding import FindingKind
from pixelwright.inspection.frames import clipper_of, is_notice, is_root, is_shifted
from pixelwright.inspection.naming import name_of, quoted
from pixelwright.inspection.sighting import Remedy, Sighting
from pixelwright.inspection.view import Cover, Part, View

_HIDING_PX = 1_000
"""What lies so far outside is there for screen readers."""
_MODAL = 0.6
"""What covers more of the window is a dialog or its backdrop, and will be closed."""
_SAME = 0.95
"""A neighbour that covers so much of another is a slide or a tab in front of it."""


def reach(view: View) -> Iterator[Sighting]:
    """Yield what is off the screen, then what is covered."""
    for part in view.parts:
        if part.interactive and part.label and _is_off(view, part):
            yield _off_screen(part)
    for part in view.parts:
        if part.cover is not None:
            yield from _covered(view, part, part.cover)


def _is_off(view: View, part: Part) -> bool:
    """Tell whether a control is out of reach although what it belongs to is on the screen."""
    box = part.box
    fixed = part.style.get("position") == "fixed"
    clipper = view.part(clipper_of(view, part))
    if clipper is not None and clipper.style.get("overflow-x") in ("auto", "scroll"):
        return False
    gaps = [-box.right, -box.bottom]
    if fixed:
        gaps += [box.x - view.width_px, box.y - view.height_px]
    elif not _scrolls_sideways(view):
        gaps.append(box.x - view.width_px)
    out_px = max(gaps)
    if not -1 <= out_px < _HIDING_PX or box.area < 4 or _is_skip_link(view, part):
        return False
    holder = next(iter(view.around(part)), None)
    if holder is None or is_root(holder):
        return False
    return (
        holder.box.right > 0
        and holder.box.x < view.width_px
        and holder.box.bottom > 0
        and holder.box.area > 0
    )


def _scrolls_sideways(view: View) -> bool:
    return view.page.right > view.width_px + 1


def _is_skip_link(view: View, part: Part) -> bool:
    """Tell whether it comes into sight when the keyboard reaches it: the first control of the page."""
    first = next((each for each in view.parts if each.interactive), None)
    return "skip" in part.label.lower() or (first is part and "content" in part.label.lower())


def _off_screen(part: Part) -> Sighting:
    return Sighting(
        FindingKind.OFF_SCREEN,
        part.number,
        part.box,
        f"{quoted(part.label)} lies outside the window, where nobody can scroll.",
        1.0,
        0.8,
        "left",
        "",
        f"{part.box.x:.0f}px, {part.box.y:.0f}px",
        (
            Remedy(part.number, (("left", "auto"), ("right", "0"))),
            Remedy(part.number, (("left", "0"), ("right", "auto"))),
            Remedy(part.number, (("top", "0"), ("bottom", "auto"))),
            Remedy(part.number, (("transform", "none"),)),
            Remedy(part.number, (("margin", "0"),)),
            Remedy(part.number, (("position", "static"),)),
        ),
        ("left", "right", "top", "bottom", "transform", "margin-left", "margin-top", "position"),
    )


def _covered(view: View, part: Part, cover: Cover) -> Iterator[Sighting]:
    over = view.part(cover.by)
    if over is None or _is_meant(view, part, over, cover):
        return
    shifted = _raised(view, over)
    words = name_of(view, part)
    seen = "lies under" if cover.solid else "cannot be clicked: it lies under"
    yield Sighting(
        FindingKind.COVERED,
        shifted.number,
        part.box,
        f"{words} {seen} {name_of(view, over)}.",
        0.5 + 0.5 * cover.share,
        0.85 if cover.solid else 0.7,
        "z-index",
        "",
        f"{cover.share:.0%} covered",
        _uncovered(view, part, shifted),
        ("z-index", "position", "top", "left", "right", "bottom", "margin-top", "margin-left", "transform"),
    )


def _is_meant(view: View, part: Part, over: Part, cover: Cover) -> bool:
    hint = part.tag in ("input", "textarea") and not cover.solid
    if hint or over.tag == "label" or is_notice(view, over):
        return True
    window = view.width_px * view.height_px
    layer = _raised(view, over)
    if max(over.box.area, layer.box.area if is_shifted(layer) else 0) > _MODAL * window and is_shifted(layer):
        return True
    if not cover.solid and (over.interactive or any(each.interactive for each in view.around(over))):
        return True  # a link that is stretched over a card, a field of files over its button
    mine, theirs = _branches(view, part, over)
    if mine is None or theirs is None:
        return False
    hidden = mine.box.coverage(theirs.box) > _SAME
    return hidden and (mine.shape == theirs.shape or not (mine.in_flow or theirs.in_flow))


def _branches(view: View, one: Part, other: Part) -> tuple[Part | None, Part | None]:
    """Return the two siblings that hold one of the two each."""
    mine = [one, *view.around(one)]
    theirs = [other, *view.around(other)]
    common = {each.number for each in mine} & {each.number for each in theirs}
    first = next((each for each in reversed(mine) if each.number not in common), None)
    second = next((each for each in reversed(theirs) if each.number not in common), None)
    return first, second


def _raised(view: View, part: Part) -> Part:
    """Return what brings a part to the front: the part, or what is around it and positioned or moved."""
    for each in (part, *view.around(part)):
        moved = any(each.px(f"margin-{side}") < 0 for side in ("top", "left", "bottom", "right"))
        if each.style.get("position", "static") != "static" or is_shifted(each) or moved:
            return part if is_root(each) else each
    return part


def _uncovered(view: View, part: Part, over: Part) -> tuple[Remedy, ...]:
    own = part.parent if part.words is not None else part.number
    height = over.box.height
    remedies = [
        Remedy(over.number, (("z-index", "auto"),)),
        Remedy(own, (("position", "relative"), ("z-index", str(_above(over))))),
        Remedy(over.number, (("position", "static"),)),
        Remedy(over.number, (("margin-top", "0"), ("margin-left", "0"), ("transform", "none"))),
        Remedy(over.number, (("top", "auto"), ("left", "auto"), ("right", "auto"), ("bottom", "auto"))),
    ]
    if over.style.get("position") == "fixed" and over.box.y <= 0:
        body = view.parts[0]
        remedies.insert(0, Remedy(body.number, (("padding-top", f"{height:.0f}px"),)))
    return tuple(remedies)


def _above(part: Part) -> int:
    index = part.style.get("z-index", "auto")
    return int(index) + 1 if index.lstrip("-").isdigit() else 1
