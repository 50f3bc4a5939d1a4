"""What is wider than the window, or than the box that it is drawn in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelwright.finding import FindingKind
from pixelwright.geometry import Box
from pixelwright.inspection.frames import frame_of, is_contained, is_inline, is_root
from pixelwright.inspection.naming import quoted
from pixelwright.inspection.sighting import Remedy, Sighting
from pixelwright.inspection.view import Part, Role, View, Words

_SLACK_PX = 1.5
_LEADING = 0.3
"""Line boxes are taller than the ink in them; so much of one may stick out."""
_WIDTHS = ("width", "min-width", "margin-left", "margin-right", "padding-left", "padding-right", "left")
_FIT = (("max-width", "100%"), ("min-width", "0"), ("box-sizing", "border-box"))


def overflow(view: View) -> Iterator[Sighting]:
    """Yield what makes the page scroll sideways, then what sticks out of its box."""
    if view.rendered and view.page.right > view.width_px + 1:
        yield from _wider_than_window(view)
    for part, words in view.texts:
        yield from _out_of_frame(view, part, words)


def _wider_than_window(view: View) -> Iterator[Sighting]:
    wide = {
        part.number: part
        for part in view.parts
        if _right(part) > view.width_px + 1
        and part.style.get("position") != "fixed"
        and not is_contained(view, part)
    }
    outermost = [part for part in wide.values() if not any(each.number in wide for each in view.around(part))]
    rows: dict[int, list[Part]] = {}
    for part in outermost:
        rows.setdefault(part.parent, []).append(part)
    for parent, members in rows.items():
        blamed = _blamed(view, parent, members)
        yield _too_wide(view, blamed, max(map(_right, members)) - view.width_px)


def _blamed(view: View, parent: int, members: list[Part]) -> Part:
    """Return who is too wide: the row, where its members would fit one by one and do not wrap."""
    row = view.part(parent)
    widest = max(members, key=lambda part: part.box.width)
    if row is not None and not is_root(row) and widest.box.width <= view.width_px and len(members) > 1:
        return row
    return row if row is not None and widest.words is not None else _source(view, widest)


def _source(view: View, part: Part) -> Part:
    """Return what makes a part so wide: itself, or what it is shrunk around."""
    inside = [
        each for each in view.children(part.number) if each.words is None and _right(each) > view.width_px + 1
    ]
    if len(inside) != 1 or part.px("min-width") >= part.box.width - 1:
        return part
    inner = _source(view, inside[0])
    is_wide = inner.px("min-width") >= inner.box.width - 1 or inner.role is Role.PICTURE
    return inner if is_wide or _is_shrunk(view, part) else part


def _is_shrunk(view: View, part: Part) -> bool:
    """Tell whether a part is as wide as its content asks for."""
    outer = view.part(part.parent)
    items = ("flex", "inline-flex", "grid", "inline-grid")
    return (
        part.style["display"] in ("inline-block", "inline-flex", "table", "inline")
        or part.style["float"] != "none"
        or not part.in_flow
        or (
            outer is not None
            and outer.style["display"] in items
            and "column" not in outer.style["flex-direction"]
        )
    )


def _too_wide(view: View, part: Part, px: float) -> Sighting:
    remedies = [Remedy(part.number, _FIT)]
    if "flex" in part.style["display"]:
        remedies.insert(0, Remedy(part.number, (("flex-wrap", "wrap"),)))
    remedies += [
        Remedy(part.number, (("overflow-wrap", "anywhere"), ("white-space", "normal"))),
        Remedy(part.number, (("width", "auto"), *_FIT)),
        Remedy(part.number, (("margin-left", "0"), ("margin-right", "0"))),
        Remedy(part.number, (("transform", "none"), ("left", "auto"), ("right", "auto"))),
    ]
    if part.tag in ("table", "pre"):
        remedies.insert(
            0, Remedy(part.number, (("display", "block"), ("max-width", "100%"), ("overflow-x", "auto")))
        )
    return Sighting(
        FindingKind.OVERFLOW,
        part.number,
        part.box,
        f"The page scrolls sideways: this is {px:.0f} px wider than the window.",
        min(1.0, 0.4 + px / 200),
        0.95,
        "width",
        f"{view.width_px:.0f}px",
        f"{view.width_px + px:.0f}px",
        tuple(remedies),
        (*_WIDTHS, "flex-wrap", "white-space", "transform"),
    )


def _right(part: Part) -> float:
    return max(line.right for line in part.words.lines) if part.words else part.box.right


def _out_of_frame(view: View, part: Part, words: Words) -> Iterator[Sighting]:
    frame = frame_of(view, part)
    if frame is None or frame.style.get("overflow-x", "visible") != "visible":
        return
    sideways, down = _excess(frame, words.lines)
    px = max(sideways, down - _LEADING * words.lines[-1].height)
    if px <= _SLACK_PX:
        return
    wide = sideways > _SLACK_PX
    blamed = next(iter(_sticking_out(view, part, frame, wide)), frame)
    side = "width" if wide else "height"
    yield Sighting(
        FindingKind.OVERFLOW,
        blamed.number,
        part.box,
        f"{quoted(words.text)} sticks {px:.0f} px out of the box that it is drawn in.",
        min(1.0, 0.3 + px / 60),
        0.9 if view.rendered else 0.6,
        side,
        f"{getattr(frame.box, side):.0f}px",
        f"{getattr(frame.box, side) + px:.0f}px",
        (*_room(frame, wide), *((Remedy(blamed.number, _FIT),) if wide else ())),
        ("width", "max-width", "white-space", "overflow-wrap")
        if wide
        else ("height", "max-height", "line-height"),
    )


def _excess(frame: Part, boxes: Sequence[Box]) -> tuple[float, float]:
    """Return how far boxes stick out of a frame sideways, and up or down."""
    sideways = max(max(frame.box.x - box.x, box.right - frame.box.right) for box in boxes)
    down = max(max(frame.box.y - box.y, box.bottom - frame.box.bottom) for box in boxes)
    return sideways, down


def _sticking_out(view: View, part: Part, frame: Part, wide: bool) -> list[Part]:
    """Return what is between a text and its frame and sticks out like it, the outermost first."""
    found: list[Part] = []
    for outer in view.around(part):
        if outer.number == frame.number:
            break
        if not is_inline(outer) and _excess(frame, [outer.box])[not wide] > _SLACK_PX:
            found.insert(0, outer)
    return found


def _room(frame: Part, wide: bool) -> tuple[Remedy, ...]:
    grown = f"{frame.box.height:.0f}px"
    if not wide:
        return (Remedy(frame.number, (("height", "auto"), ("min-height", grown), ("max-height", "none"))),)
    return (
        Remedy(frame.number, (("white-space", "normal"), ("overflow-wrap", "break-word"))),
        Remedy(frame.number, (("width", "auto"), ("max-width", "none"))),
        Remedy(frame.number, (("min-width", "min-content"), ("height", "auto"))),
    )
