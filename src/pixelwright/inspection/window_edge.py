"""What goes on beyond the right edge of a picture: boxes whose content the window cuts off.

A page tells by itself how wide it is; in a picture only what stands at its edge does.
"""

from __future__ import annotations

from collections.abc import Iterator

from pixelwright.finding import FindingKind
from pixelwright.inspection.naming import quoted
from pixelwright.inspection.sighting import Remedy, Sighting
from pixelwright.inspection.view import Part, Role, View

_AT_EDGE_PX = 1.5
_MARGIN_PX = 6.0
"""A box that begins so far from the left edge was meant to end before the right one."""
_LEAST_PX = 40.0


def window_edge(view: View) -> Iterator[Sighting]:
    """Yield boxes that begin inside the window and end with their content at its edge."""
    if view.rendered:
        return
    for part in view.parts:
        if part.role is Role.BOX and part.painted and _ends_there(view, part) and _floats(view, part):
            cut = [
                each for each in view.parts if view.within(each, part.number) and _reaches(view, each, part)
            ]
            if cut:
                yield _beyond(view, part, cut)


def _ends_there(view: View, part: Part) -> bool:
    return abs(part.box.right - view.width_px) <= _AT_EDGE_PX and part.box.x >= _MARGIN_PX


def _floats(view: View, part: Part) -> bool:
    """Tell whether a box is a panel of its own: no bar, no side, no rule."""
    below, above = view.height_px - part.box.bottom, part.box.y
    return min(below, above) > _MARGIN_PX and min(part.box.width, part.box.height) >= _LEAST_PX


def _reaches(view: View, inner: Part, outer: Part) -> bool:
    return (
        inner.number != outer.number
        and inner.box.right >= view.width_px - _AT_EDGE_PX
        and inner.box.x > outer.box.x + _AT_EDGE_PX
    )


def _beyond(view: View, part: Part, cut: list[Part]) -> Sighting:
    left = round(part.box.x)
    texts = [quoted(each.words.text) for each in cut if each.words is not None]
    what = f" {texts[0]} in it" if texts else " its content"
    room = view.width_px - 2 * left
    return Sighting(
        FindingKind.OVERFLOW,
        part.number,
        part.box,
        f"A box is wider than the window and goes on beyond its right edge, with{what}: whatever stands at "
        "its right side cannot be seen or reached.",
        min(1.0, 0.6 + len(cut) / 20),
        0.85,
        "width",
        f"{room:.0f}px",
        f"{part.box.width:.0f}px or more",
        (
            Remedy(
                part.number,
                (
                    ("width", "auto"),
                    ("max-width", f"calc(100% - {2 * left}px)"),
                    ("box-sizing", "border-box"),
                ),
            ),
        ),
        ("width", "min-width", "max-width", "left"),
    )
