"""Carousels: alike things in a row between two arrows, and the dots below that say which of them are shown.

Arrows between numbers, words or dates turn pages of something else: they are none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import numpy as np
import numpy.typing as npt

from pixelwright.behaviour.chevrons import Way, way_of
from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.raster import Raster
from pixelwright.scene import Paint
from pixelwright.tree import Kind, Layout, Node, Role

PREVIOUS, NEXT = "previous", "next"
"""What the buttons with the arrows are called."""
_ELSEWHERE = frozenset({Role.BANNER, Role.NAVIGATION, Role.CONTENTINFO, Role.TABLE, Role.LIST, Role.FORM})
_SLIDE_PX = (96.0, 72.0)
"""Slides are at least this wide and tall."""
_ALIKE_PX, _ALIKE = 6.0, 0.15
"""Slides differ by no more in width and place, and by no larger share in height."""
_DOT_PX, _FEWEST_DOTS, _MOST_DOTS = 20.0, 3, 12
_EVEN_PX = 3.0
_NEAR_PX = 72.0
"""Dots lie no further below the slides."""
_OTHER = 48
"""Levels, summed over the channels, that the marked dot differs by."""

Channels = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Strip:
    """A row between two arrows."""

    previous: Node
    slides: tuple[Node, ...]
    following: Node
    dots: Node | None = None


def with_carousels(layout: Layout, design: Raster) -> Layout:
    """Return the layout with the roles of carousels; only what is seen is in them."""
    return replace(layout, root=_visited(layout.root, design))


def _visited(node: Node, design: Raster) -> Node:
    if node.role in _ELSEWHERE or node.kind is Kind.TABLE:
        return node
    children: list[Node] = []
    rest = list(node.children)
    while rest:
        child = rest.pop(0)
        strip = _strip(child, design)
        if strip is None:
            children.append(_visited(child, design))
            continue
        dots = strip.dots
        if dots is None and rest and node.kind is Kind.COLUMN and _is_below(rest[0], strip):
            dots = _dots(rest[0], design)
            rest = rest[1:] if dots else rest
        children.append(_carousel(child, strip, dots))
    return node.with_children(tuple(children))


def _strip(row: Node, design: Raster) -> _Strip | None:
    """Return what a row between two arrows holds, None for all other nodes."""
    if row.kind is not Kind.ROW or len(row.children) < 3 or row.role in _ELSEWHERE or row.paint != Paint():
        return None
    first, *middle, last = row.children
    if way_of(first, design) is not Way.LEFT or way_of(last, design) is not Way.RIGHT:
        return None
    slides, dots = _parted(middle, design)
    around = Box.around(slide.box for slide in slides)
    level = all(around.y < arrow.box.centre_y < around.bottom for arrow in (first, last))
    return _Strip(first, slides, last, dots) if slides and level and _are_slides(slides) else None


def _parted(middle: Sequence[Node], design: Raster) -> tuple[tuple[Node, ...], Node | None]:
    """Return the slides, and the dots that hang below one of them, or below all."""
    found: list[Node] = []
    dots: Node | None = None
    for node in middle:
        below = (
            _dots(node.children[-1], design) if node.kind is Kind.COLUMN and len(node.children) > 1 else None
        )
        if below is None or node.paint != Paint():
            found.append(node)
            continue
        dots, kept = below, node.children[:-1]
        box = Box.around(each.box for each in kept)
        found.append(kept[0] if len(kept) == 1 else replace(node, box=box, children=kept))
    if len(found) == 1 and found[0].kind in (Kind.ROW, Kind.GRID) and found[0].paint == Paint():
        found = list(found[0].children)
    return tuple(found), dots


def _are_slides(nodes: Sequence[Node]) -> bool:
    """Tell whether nodes are of one size, side by side at one height, and large enough to be looked at."""
    boxes = [node.box for node in nodes]
    if len(nodes) < 2 or min(box.width for box in boxes) < _SLIDE_PX[0]:
        return False
    tall = max(box.height for box in boxes)
    widths, gaps = [box.width for box in boxes], [b.x - a.right for a, b in pairwise(boxes)]
    alike = max(widths) - min(widths) <= _ALIKE_PX and max(gaps) - min(gaps) <= _ALIKE_PX
    level = max(box.y for box in boxes) - min(box.y for box in boxes) <= _ALIKE_PX
    lower = max(tall - box.height for box in boxes) <= max(_ALIKE_PX, _ALIKE * tall)
    return alike and level and lower and tall >= _SLIDE_PX[1] and min(gaps) >= 0


def _is_below(node: Node, strip: _Strip) -> bool:
    around = Box.around(slide.box for slide in strip.slides)
    return 0 <= node.box.y - around.bottom <= _NEAR_PX and around.overlap_x(node.box) >= 0.9 * node.box.width


def _dots(node: Node, design: Raster) -> Node | None:
    """Return a row of small marks of which exactly one is of another colour or width, as buttons."""
    marks = node.children
    if node.kind not in (Kind.ROW, Kind.GRID) or not _FEWEST_DOTS <= len(marks) <= _MOST_DOTS:
        return None
    boxes = [mark.box for mark in marks]
    plain = all(mark.text is None and not any(each.text for each in mark.walk()) for mark in marks)
    low = max(box.height for box in boxes) <= _DOT_PX and np.ptp([box.height for box in boxes]) <= 1
    gaps = [b.x - a.right for a, b in pairwise(boxes)]
    if not plain or not low or max(gaps) - min(gaps) > _EVEN_PX:
        return None
    colours = np.stack([_colour(box, design) for box in boxes])
    marked = _odd_one(colours, boxes)
    if marked is None:
        return None
    buttons = tuple(
        Node(
            Kind.SHAPE,
            box,
            Role.BUTTON,
            paint=_paint(box, colour, mark),
            selected=index == marked,
            name="dot",
        )
        for index, (box, colour, mark) in enumerate(zip(boxes, colours, marks, strict=True))
    )
    return Node(Kind.ROW, Box.around(boxes), Role.DOTS, children=buttons, name="carousel-dots")


def _odd_one(colours: Channels, boxes: Sequence[Box]) -> int | None:
    """Return which mark is not like the others, None where none or several are not."""
    usual_px = median(box.width for box in boxes)
    off = np.abs(colours - np.median(colours, axis=0)).sum(axis=1) > _OTHER
    wide = np.array([abs(box.width - usual_px) > _EVEN_PX for box in boxes])
    odd = np.flatnonzero(off | wide)
    return int(odd[0]) if len(odd) == 1 else None


def _colour(box: Box, design: Raster) -> Channels:
    """Return the colour in the middle of a mark."""
    core = design.crop(box.expand(-box.width / 3, -box.height / 3)).pixels.astype(np.int64)
    found: Channels = np.median(core.reshape(-1, 3), axis=0).astype(np.int64)
    return found


def _paint(box: Box, colour: Channels, mark: Node) -> Paint:
    red, green, blue = (int(channel) for channel in colour)
    radius = mark.paint.radius_px[0] if mark.paint != Paint() else min(box.width, box.height) / 2
    return Paint(Colour(red, green, blue), radius_px=(radius,) * 4)


def _carousel(row: Node, strip: _Strip, dots: Node | None) -> Node:
    around = Box.around(slide.box for slide in strip.slides)
    track = Node(Kind.ROW, around, Role.TRACK, children=strip.slides, name="carousel-track")
    inside = (_arrow(strip.previous, PREVIOUS), track, _arrow(strip.following, NEXT))
    box = Box.around(each.box for each in inside)
    if dots is None:
        return Node(Kind.ROW, box, Role.CAROUSEL, children=inside, name="carousel")
    middle = Node(Kind.ROW, box, children=inside, name="carousel-row")
    return Node(Kind.COLUMN, box.union(dots.box), Role.CAROUSEL, children=(middle, dots), name="carousel")


def _arrow(node: Node, name: str) -> Node:
    """Return an arrow as a button that shows a sign alone."""
    if node.kind is Kind.PICTURE:
        return Node(Kind.COLUMN, node.box, Role.BUTTON, children=(node,), name=name)
    return replace(node, role=Role.BUTTON, name=name, group=None)
