"""The elements of a page that a fault may strike. Knows nothing of the faults."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pixelwright.browser import Tab
from pixelwright.colour import Colour
from pixelwright.geometry import Box

_SCRIPT = (Path(__file__).parent / "candidates.js").read_text()

PROPERTIES = [
    "align-items",
    "background-color",
    "background-image",
    "border-top-color",
    "border-top-left-radius",
    "border-top-style",
    "border-top-width",
    "box-shadow",
    "color",
    "display",
    "flex-direction",
    "flex-wrap",
    "float",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "justify-content",
    "letter-spacing",
    "line-height",
    "margin-bottom",
    "margin-left",
    "margin-top",
    "object-fit",
    "opacity",
    "padding-bottom",
    "padding-left",
    "padding-right",
    "padding-top",
    "position",
    "row-gap",
    "column-gap",
    "text-align",
    "text-decoration-line",
    "text-transform",
    "white-space-collapse",
    "text-wrap-mode",
    "width",
    "height",
    "left",
    "top",
]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A visible element."""

    selector: str
    tag: str
    box: Box
    text: str
    """What it says itself, its children aside."""
    lines: int
    """On how many lines it says so."""
    pitch_px: float
    """From one of these lines to the next; 0 where there is one only."""
    text_width_px: float
    holds: str
    """The beginning of all text in it."""
    children: tuple[int, ...]
    """Places of its visible children among the candidates."""
    parent: int
    previous: int
    next: int
    """Places of its parent and of the elements beside it; -1 where there is no visible one."""
    source: str
    """Of a picture that was loaded; else empty."""
    style: dict[str, str]

    def px(self, name: str) -> float:
        """Return a computed length, 0 where it is none."""
        try:
            return float(self.style[name].removesuffix("px"))
        except ValueError:
            return 0.0

    def colour(self, name: str) -> Colour | None:
        """Return a computed colour, None where it is see-through."""
        return read_colour(self.style[name])

    @property
    def has_face(self) -> bool:
        """Tell whether the box itself can be seen: filled, framed, or a picture."""
        framed = self.px("border-top-width") > 0 and self.style["border-top-style"] != "none"
        filled = self.colour("background-color") is not None or self.style["background-image"] != "none"
        return framed or filled or bool(self.source)

    @property
    def is_inline(self) -> bool:
        """Tell whether sizes and vertical margins mean nothing to it."""
        return self.style["display"] == "inline" and self.tag not in ("img", "input", "select", "textarea")

    @property
    def is_row(self) -> bool:
        """Tell whether it sets out its children by flex."""
        return self.style["display"] in ("flex", "inline-flex")


def read_colour(text: str) -> Colour | None:
    """Read a computed colour; None where little of it shows."""
    if not text.startswith("rgb"):
        return None
    parts = [
        float(part) for part in text.partition("(")[2].rstrip(")").replace(",", " ").split() if part != "/"
    ]
    if len(parts) > 3 and parts[3] < 0.9:
        return None
    return Colour(*(round(part) for part in parts[:3]))


def candidates(tab: Tab) -> tuple[Candidate, ...]:
    """Return all visible elements of the page that a tab shows, in document order."""
    return tuple(_candidate(row) for row in tab.evaluate(_SCRIPT, PROPERTIES))


def _candidate(row: dict[str, Any]) -> Candidate:
    return Candidate(
        row["selector"],
        row["tag"],
        Box(*row["box"]),
        row["text"],
        row["lines"],
        row["pitch"],
        row["textWidth"],
        row["holds"],
        tuple(row["children"]),
        row["parent"],
        row["previous"],
        row["next"],
        row["source"] if row["loaded"] else "",
        row["style"],
    )
