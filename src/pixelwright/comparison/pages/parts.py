"""The elements and words of a live page, told once, and where they are, told again after every change.

Knows nothing of designs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt

from pixelwright.browser import Tab

Floats = npt.NDArray[np.float64]
Boxes = npt.NDArray[np.float64]
"""Rows of x, y, width and height in CSS px from the top left of the page."""

PROPERTIES = (
    "display",
    "position",
    "visibility",
    "opacity",
    "color",
    "background-color",
    "background-image",
    "border-top-width",
    "border-right-width",
    "border-bottom-width",
    "border-left-width",
    "border-top-color",
    "border-right-color",
    "border-bottom-color",
    "border-left-color",
    "border-top-style",
    "border-right-style",
    "border-bottom-style",
    "border-left-style",
    "border-top-left-radius",
    "box-shadow",
    "font-size",
    "font-weight",
    "font-style",
    "font-family",
    "line-height",
    "letter-spacing",
    "text-align",
    "text-transform",
    "text-decoration-line",
    "float",
    "z-index",
    "overflow-x",
    "overflow-y",
    "transform",
)
_AT_ONCE = 40
"""So many changes of a large page are made well within the time that a call may take."""
_CLEAR = ("rgba(0, 0, 0, 0)", "transparent")
_SCRIPT = files("pixelwright.comparison.pages").joinpath("parts.js").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Part:
    """One element of the page."""

    tag: str
    parent: int
    """Its number, -1 for the body."""
    has_text: bool
    """True where text stands directly in it."""
    whole: bool
    """True for what is drawn as one: pictures and controls."""
    styles: dict[str, str]
    """Computed values of `PROPERTIES`."""

    @property
    def painted(self) -> bool:
        """Tell whether its box draws a ground, a picture, a border or a shadow."""
        styles = self.styles
        bordered = any(
            styles[f"border-{side}-width"] != "0px" and styles[f"border-{side}-style"] != "none"
            for side in ("top", "right", "bottom", "left")
        )
        filled = styles["background-color"] not in _CLEAR or styles["background-image"] != "none"
        return bordered or filled or styles["box-shadow"] != "none"

    @property
    def hidden(self) -> bool:
        """Tell whether its own style keeps it from being seen."""
        styles = self.styles
        return (
            styles["display"] == "none"
            or styles["visibility"] != "visible"
            or float(styles["opacity"]) < 0.02
        )


@dataclass(frozen=True)
class Places:
    """Where everything is at one moment."""

    elements: Boxes
    words: Boxes
    height_px: float


@dataclass(frozen=True)
class Parts:
    """All elements and words of a page in document order."""

    elements: tuple[Part, ...]
    words: tuple[str, ...]
    owners: npt.NDArray[np.intp]
    """The element that each word stands in."""
    places: Places

    def ancestors(self, element: int) -> list[int]:
        """Return the element, its parent and so on up to the body."""
        found = []
        while element >= 0:
            found.append(element)
            element = self.elements[element].parent
        return found

    def block(self, element: int) -> int:
        """Return the element whose lines a text of an element stands in."""
        around = self.ancestors(element)
        return next((each for each in around if self.elements[each].styles["display"] != "inline"), 0)

    def children(self, element: int) -> list[int]:
        """Return the elements directly inside one."""
        return [number for number, part in enumerate(self.elements) if part.parent == element]


class LivePage:
    """The page that a tab shows, whose parts can be found again after changes."""

    def __init__(self, tab: Tab) -> None:
        self.tab = tab
        told = tab.evaluate(_SCRIPT, list(PROPERTIES))
        self.parts = Parts(
            tuple(_part(each) for each in told["parts"]),
            tuple(text for _, text in told["texts"]),
            np.array([owner for owner, _ in told["texts"]], np.intp),
            _places(told),
        )

    def measure(self) -> Places:
        """Return where everything is now."""
        return _places(self.tab.evaluate("() => pixelwright.measure()"))

    def probe(self, changes: Sequence[tuple[str, int, str, str]]) -> list[Floats]:
        """Return by how much each change would move each coordinate, made one at a time and taken back.

        A change is a selector (empty for one element alone), an element, a property and a value. Coordinates
        are x and y of the words, then left, top, right, bottom of the elements.
        """
        size = 2 * len(self.parts.words) + 4 * len(self.parts.elements)
        return [
            _spread(moved, size)
            for first in range(0, len(changes), _AT_ONCE)
            for moved in self.tab.evaluate(
                "(all) => pixelwright.probe(all)", changes[first : first + _AT_ONCE]
            )
        ]

    def computed(self, pairs: Sequence[tuple[int, str]]) -> list[str]:
        """Return the computed values of properties of elements."""
        return list(self.tab.evaluate("(pairs) => pixelwright.computed(pairs)", pairs))

    def broken(self) -> list[int]:
        """Return the pictures that could not be loaded."""
        return list(self.tab.evaluate("() => pixelwright.broken()"))

    def order(self) -> list[int]:
        """Return the place of each part among all elements of the document, -1 for those that are gone."""
        return list(self.tab.evaluate("() => pixelwright.order()"))

    def selector(self, element: int) -> str:
        """Return a short selector that only this element has."""
        return str(
            self.tab.evaluate("(number) => pixelwright.selectorOf(pixelwright.elements[number])", element)
        )


def _part(told: list[Any]) -> Part:
    tag, parent, has_text, whole, values = told
    return Part(tag, parent, has_text, whole, dict(zip(PROPERTIES, values, strict=True)))


def _spread(moved: list[float], size: int) -> Floats:
    spread = np.zeros(size)
    pairs = np.array(moved, float).reshape(-1, 2)
    spread[pairs[:, 0].astype(np.intp)] = pairs[:, 1]
    return spread


def _places(told: dict[str, Any]) -> Places:
    return Places(
        np.array(told["elements"], float).reshape(-1, 4),
        np.array(told["words"], float).reshape(-1, 4),
        float(told["height"]),
    )
