"""What of a page can be seen: boxes around things cut them off, lists scroll, panes wait beside their window.

Knows nothing of pictures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from pixelwright.comparison.pages.parts import Boxes, Floats, Part, Parts, Places

_ALL = np.array([-np.inf, -np.inf, np.inf, np.inf])
_LEAST_SHARE = 0.5
"""A word of which less is seen is not read."""


def visible(parts: Parts, places: Places) -> Places:
    """Return places cropped to what can be seen of each; what cannot be seen has no width or height."""
    outer, inner = _windows(parts.elements, places.elements)
    words = _cropped(places.words, inner[parts.owners])
    unread = words[:, 2] * words[:, 3] < _LEAST_SHARE * places.words[:, 2] * places.words[:, 3]
    words[unread, 2:] = 0
    return replace(places, elements=_cropped(places.elements, outer), words=words)


def _windows(elements: Sequence[Part], boxes: Boxes) -> tuple[Floats, Floats]:
    """Return left, top, right and bottom of what each element is seen through, and what is inside of it."""
    edges = np.column_stack((boxes[:, :2], boxes[:, :2] + boxes[:, 2:]))
    outer = np.tile(_ALL, (len(elements), 1))
    inner = outer.copy()
    for number, part in enumerate(elements):
        around = _container(elements, number)
        if around >= 0:
            outer[number] = inner[around]
        inner[number] = outer[number]
        if number == 0:
            continue
        for axis, name in enumerate(("overflow-x", "overflow-y")):
            if part.styles[name] != "visible" and part.styles["display"] != "inline":
                inner[number, axis] = max(outer[number, axis], edges[number, axis])
                inner[number, axis + 2] = min(outer[number, axis + 2], edges[number, axis + 2])
    return outer, inner


def _container(elements: Sequence[Part], number: int) -> int:
    """Return the nearest element whose window holds for one; -1 where it is the browser's own."""
    position = elements[number].styles["position"]
    around = elements[number].parent
    while around >= 0 and position in ("absolute", "fixed"):
        styles = elements[around].styles
        if styles["transform"] != "none" or (position == "absolute" and styles["position"] != "static"):
            break
        around = elements[around].parent
    return around


def _cropped(boxes: Boxes, windows: Floats) -> Boxes:
    first = np.maximum(boxes[:, :2], windows[:, :2])
    last = np.minimum(boxes[:, :2] + boxes[:, 2:], windows[:, 2:])
    return np.column_stack((np.minimum(first, np.maximum(last, boxes[:, :2])), np.maximum(last - first, 0)))
