"""In which painted box something stands, and what holds back what sticks out of it."""

from __future__ import annotations

from pixelwright.inspection.naming import words_of
from pixelwright.inspection.view import Part, View

_INLINE = ("inline", "contents")
_NOTICE_LETTERS = 600
_HOLDS = ("auto", "scroll", "hidden", "clip")


def is_inline(part: Part) -> bool:
    """Tell whether a part flows in a line, as far as a page says so."""
    return part.style.get("display") in _INLINE


def is_root(part: Part) -> bool:
    """Tell whether a part is the page itself."""
    return part.tag in ("body", "html")


def is_shifted(part: Part) -> bool:
    """Tell whether a part stands elsewhere than its neighbours leave room for it."""
    return not part.in_flow or part.style.get("transform", "none") != "none"


def is_notice(view: View, part: Part) -> bool:
    """Tell whether a part belongs to a notice on cookies, which lies over the page until it is answered."""
    for outer in (part, *view.around(part)):
        if outer.style.get("position") in ("fixed", "absolute", "sticky"):
            words = words_of(view, outer)[:_NOTICE_LETTERS].lower()
            return any(word in words for word in ("cookie", "consent", "privacy"))
    return False


def clipper_of(view: View, part: Part) -> int:
    """Return the number of the nearest part that cuts off or scrolls this one; -1 for none."""
    escapes = part.style.get("position") if part.words is None else None
    for outer in view.around(part):
        if escapes == "fixed" or is_root(outer):
            return -1
        positioned = (
            outer.style.get("position", "static") != "static" or outer.style.get("transform") != "none"
        )
        if escapes == "absolute" and not positioned:
            continue
        escapes = outer.style.get("position")
        if not is_inline(outer) and outer.style.get("overflow-x") in _HOLDS:
            return outer.number
    return -1


def is_contained(view: View, part: Part) -> bool:
    """Tell whether something else than the page cuts off or scrolls the part."""
    return clipper_of(view, part) >= 0


def frame_of(view: View, text: Part) -> Part | None:
    """Return the painted box that a text stands in, None where it stands on the page or was put elsewhere."""
    for outer in view.around(text):
        if is_root(outer):
            return None
        if outer.painted and not is_inline(outer):
            return outer
        if is_shifted(outer) or outer.style.get("overflow-x", "visible") != "visible":
            return None
    return None


def outer_ground(view: View, part: Part) -> Part | None:
    """Return the nearest part around this one that paints a ground; None for the page's."""
    return next((outer for outer in view.around(part) if outer.fill is not None), None)
