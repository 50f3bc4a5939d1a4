"""Slides side by side in a track that scrolls where there is no room for all of them.

Knows nothing of what scrolls it. Where slides cast shadows, these must not be cut off: in windows that are
as wide as the design the track is a plain row then, for all of its slides are seen there.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from pixelwright.codegen.flow.column import Flow
from pixelwright.codegen.flow.frame import Slot
from pixelwright.codegen.styles.declarations import px, style
from pixelwright.tree import Node

_SCROLLS = {
    "overflow-x": "auto",
    "scroll-behavior": "smooth",
    "scroll-snap-type": "x mandatory",
    "scrollbar-width": "none",
}
_SPARE_PX = 2
"""Slides are told to be a little narrower and to grow: a lost fraction would make the track scroll."""


def track(node: Node, slots: Sequence[Slot]) -> Flow:
    """Set out slides with the space between them as it is in the design, each as wide as it is there."""
    boxes = [slot.box for slot in slots]
    gap = round(median(b.x - a.right for a, b in pairwise(boxes))) if len(boxes) > 1 else 0
    own = {"display": "flex", "min-width": "0"} | ({"column-gap": px(gap)} if gap else {})
    height = max(box.height for box in boxes)
    if max(height - box.height for box in boxes) > 1:
        own["align-items"] = "flex-start"
    shadowed = any(each.paint.shadow for slide in node.children for each in slide.walk())
    width = round(min(box.width for box in boxes)) - _SPARE_PX
    place = style({"flex": f"1 0 min({px(width)}, 100%)", "min-width": "0", "scroll-snap-align": "start"})
    scrolling = style(narrow=_SCROLLS, small=_SCROLLS) if shadowed else style(_SCROLLS)
    return Flow(style(own).merged(scrolling), tuple(place for _ in slots), height)
