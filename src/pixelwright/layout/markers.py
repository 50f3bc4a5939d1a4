"""List markers: bullets and numbers that stand before a text belong to it, whatever else stands in the row.

Binds items; the pair is a list item, whatever the text turns out to be.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pixelwright.geometry import Box
from pixelwright.layout.items import Item
from pixelwright.scene import Picture, TextLine
from pixelwright.tree import Kind, Node, Role

BULLET_PX = 9.0
"""Dots, rings and squares before items are no larger at the usual sizes of text."""

REACH_EM = 2.2
"""Farther from its text no marker stands: browsers leave 1.3 em at most by default."""

_SIGN = re.compile(r"[•·▪◦‣●○■□▸►✓✔*\u2013-]|\d{1,2}[.)]")


def is_sign(text: str) -> bool:
    """Tell whether a text is nothing but a bullet or a number with its full stop."""
    return _SIGN.fullmatch(text.strip()) is not None


def marked_lines(lines: Sequence[TextLine], pictures: Sequence[Picture]) -> set[int]:
    """Return the identities of the lines that begin a list item, and of the markers themselves."""
    signs = [line for line in lines if is_sign(line.text)]
    dots = [picture.box for picture in pictures if max(picture.box.width, picture.box.height) <= BULLET_PX]
    found = {id(sign) for sign in signs}
    for box in (*dots, *(sign.ink for sign in signs)):
        after = [line for line in lines if id(line) not in found and _stands_before(box, line)]
        if after:
            found.add(id(min(after, key=lambda line: line.ink.x)))
    return found


def _stands_before(box: Box, line: TextLine) -> bool:
    """Bullets sit at the middle of small letters, numbers a little higher: at a third of the size."""
    size = line.style.size_px
    middle = line.baseline_px - size / 3
    return abs(box.centre_y - middle) <= 0.2 * size and 0 < line.ink.x - box.right <= REACH_EM * size


def with_markers(items: Sequence[Item]) -> list[Item]:
    """Bind every marker to the text right of it; one close to a text on its left separates."""
    texts = [item for item in items if item.is_text and not _is_marker(item)]
    bound: dict[int, Item] = {}
    for marker in items:
        if not _is_marker(marker) or any(_ends_before(text, marker) for text in texts):
            continue
        after = [text for text in texts if id(text) not in bound and _begins_after(text, marker)]
        if after:
            bound[id(min(after, key=lambda text: text.ink.x))] = marker
    taken = {id(marker) for marker in bound.values()}
    return [
        _pair(bound[id(item)], item) if id(item) in bound else item for item in items if id(item) not in taken
    ]


def _is_marker(item: Item) -> bool:
    node = item.node
    if node.text is not None:
        return is_sign(node.text.content)
    return node.kind is Kind.PICTURE and max(node.box.width, node.box.height) <= BULLET_PX


def _begins_after(text: Item, marker: Item) -> bool:
    assert text.node.text is not None
    return _stands_before(marker.ink, text.node.text.lines[0])


def _ends_before(text: Item, marker: Item) -> bool:
    assert text.node.text is not None
    gap = marker.ink.x - text.ink.right
    return 0 <= gap <= REACH_EM * text.node.text.style.size_px and bool(text.ink.overlap_y(marker.ink))


def _pair(marker: Item, text: Item) -> Item:
    box = marker.node.box.union(text.node.box)
    pair = Node(Kind.ROW, box, Role.LISTITEM, children=(marker.node, text.node))
    return Item(pair, marker.ink.union(text.ink))
