"""What lies in one region before it is ordered: a node and the box of what is drawn of it.

Knows nothing of rows, columns or roles.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pixelwright.geometry import Box
from pixelwright.tree import Kind, Node, Role

TOUCH_PX = 1.0
"""Neighbours may share this much: collapsed borders and rounded edges overlap by one px."""


@dataclass(frozen=True, slots=True)
class Item:
    """A node with the box that decides cuts: the ink of a text, the border box of all else."""

    node: Node
    ink: Box

    @property
    def is_text(self) -> bool:
        """True for a text leaf."""
        return self.node.kind is Kind.TEXT

    @property
    def is_line(self) -> bool:
        """True for a text of one line, with a marker or without, whose line height is still free."""
        marked = self.node.role is Role.LISTITEM
        return is_line(self.node.children[-1] if marked else self.node)

    @property
    def is_rule(self) -> bool:
        """True for a thin painted line."""
        return self.node.kind is Kind.SHAPE and min(self.ink.width, self.ink.height) <= 4


def is_line(node: Node) -> bool:
    """Tell whether a node is a text of one line."""
    return node.text is not None and len(node.text.lines) == 1


Group = tuple[Item, ...]
"""Items that stay together, at least one."""


def ink_of(items: Iterable[Item]) -> Box:
    """Return the smallest box around what is drawn of `items`."""
    return Box.around(item.ink for item in items)


def split_rows(items: Sequence[Item], gap_px: float = 0.0) -> list[Group]:
    """Cut at every horizontal gap; groups from top to bottom."""
    return _split(items, [(item.ink.y, item.ink.bottom) for item in items], gap_px)


def split_columns(items: Sequence[Item], gap_px: float = 0.0) -> list[Group]:
    """Cut at every vertical gap; groups from left to right."""
    return _split(items, [(item.ink.x, item.ink.right) for item in items], gap_px)


def _split(items: Sequence[Item], spans: Sequence[tuple[float, float]], gap_px: float) -> list[Group]:
    order = sorted(range(len(items)), key=lambda index: (spans[index], index))
    groups: list[list[Item]] = []
    end = float("-inf")
    for index in order:
        start, stop = spans[index]
        slack = min(TOUCH_PX, (stop - start) / 4) if gap_px <= 0 else -gap_px
        if not groups or start >= end - slack:
            groups.append([])
        groups[-1].append(items[index])
        end = max(end, stop)
    return [tuple(group) for group in groups]


def fitted(item: Item, room: Box) -> Node:
    """Return the item's node, or its marked text, with a free line height or width cut down to `room`."""
    node = item.node
    if node.role is Role.LISTITEM:
        parts = tuple(_squeezed(part, room) if is_line(part) else part for part in node.children)
        return replace(node, box=Box.around(part.box for part in parts), children=parts)
    if node.text is None:
        return node
    if item.is_line:
        node = _squeezed(node, room)
    return _narrowed(node, item.ink, room)


def _squeezed(node: Node, room: Box) -> Node:
    """Shrink the line box around its middle until it lies between the room's top and bottom."""
    assert node.text is not None
    box = node.box
    spare = min(box.y - room.y, room.bottom - box.bottom)
    if spare >= 0:
        return node
    height = max(box.height + 2 * spare, min(box.height, 1.0))
    text = replace(node.text, line_height_px=height)
    return replace(node, text=text, box=Box(box.x, box.centre_y - height / 2, box.width, height))


def _narrowed(node: Node, ink: Box, room: Box) -> Node:
    """Give up room that the text does not need where it would reach into a neighbour."""
    box = node.box
    left = min(max(box.x, room.x), ink.x)
    right = max(min(box.right, room.right), ink.right)
    if left == box.x and right == box.right:
        return node
    return replace(node, box=Box.from_edges(left, box.y, right, box.bottom))
