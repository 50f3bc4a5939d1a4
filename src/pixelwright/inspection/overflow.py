"""What is wider than the window, or than the box that it is drawn in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelwright.finding import FindingKind
from pixelwright.geometry import Box
from pixelwright.inspection.frames import frame_of, is_contained, is_inline, is_root
from pixelwright.inspection.naming import quoted
from pixelwright.inspection.sighting import Remedy, Sighting
from pixelwright.inspection.view import Part, View, Words

_SLACK_PX = 1.5
_LEADING = 0.3
"""Line boxes are taller than the ink in them; so much of one may stick out."""
_WIDTHS = ("width", "min-width", "margin-left", "margin-right", "padding-left", "padding-right", "left")
_NEARLY = 0.9
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
    outermost = [
        part for part in wide.values() if not any(outer.number in wide for outer in view.around(part))
    ]
    rows: dict[int, list[Part]] = {}
    for part in outermost:
        rows.setdefault(part.parent, []).append(part)
    for parent, members in rows.items():
        inside = [part for part in wide.values() if any(view.within(part, each.number) for each in members)]
        blamed = _rigid(view, inside) or _row(view, parent, members) or max(members, key=_width)
        yield _too_wide(view, blamed, max(map(_right, members)) - view.width_px)


def _rigid(view: View, parts: Sequence[Part]) -> Part | None:
    """Return the outermost part that is as wide as the window whatever is around it."""
    enough = _NEARLY * view.width_px
    return next((part for part in parts if part.rigid_px > enough and part.box.width > enough), None)


def _row(view: View, parent: int, members: Sequence[Part]) -> Part | None:
    """Return the row, where its members would fit one by one and do not wrap; the block of a long text."""
    row = view.part(parent)
    widest = max(members, key=_width)
    if row is None or (is_root(row) and widest.words is None):
        return None
    return row if widest.words is not None or (len(members) > 1 and _width(widest) <= view.width_px) else None


def _width(part: Part) -> float:
    return part.box.width


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
    if not frame.box.intersection(part.box).area:
        return  # it was put elsewhere
    sideways, down = _excess(frame, words.lines)
    px = max(sideways, down - _LEADING * words.lines[-1].height)
    wide = sideways > _SLACK_PX
    if px <= _SLACK_PX or (wide and _widens_page(view, words)):
        return
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


def _widens_page(view: View, words: Words) -> bool:
    """Tell whether it is part of what makes the page scroll sideways, which is told as such."""
    scrolls = view.rendered and view.page.right > view.width_px + 1
    return scrolls and any(line.right > view.width_px for line in words.lines)


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
        Remedy(frame.number, (("min-width", "min-content"), ("max-width", "none"), ("height", "auto"))),
    )
