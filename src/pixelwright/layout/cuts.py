"""Rows and columns: recursive cuts along the gaps between what is drawn.

Knows boxes only: neither roles nor what a text says.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace

from pixelwright.geometry import Box
from pixelwright.layout.channels import Run, merge_runs
from pixelwright.layout.items import (
    TOUCH_PX,
    Group,
    Item,
    fitted,
    ink_of,
    is_line,
    split_columns,
    split_rows,
)
from pixelwright.layout.layers import cluster, divide
from pixelwright.layout.pillars import beside_pillars
from pixelwright.tree import Kind, Node


def compose(items: Sequence[Item], room: Box) -> Node:
    """Return one node that holds all `items`; free line boxes are fitted into `room`."""
    group = tuple(items)
    if len(group) == 1:
        return fitted(group[0], room)
    bands = split_rows(group)
    if len(bands) > 1:
        return _stack(merge_runs(bands), room)
    columns = split_columns(group)
    if len(columns) > 1:
        return _row(beside_pillars(columns), room)
    return _tangle(group, room)


def _stack(runs: Sequence[Run], room: Box) -> Node:
    """One run is a row of columns, or a grid; several stand one below the other."""
    if len(runs) == 1:
        return _run(runs[0], room)
    groups = [run.items for run in runs]
    rooms = _rooms(groups, room)
    children = tuple(_run(run, part) for run, part in zip(runs, rooms, strict=True))
    return _container(Kind.COLUMN, _apart(children, Kind.COLUMN))


def _run(run: Run, room: Box) -> Node:
    if run.is_rows:
        rooms = _rooms(run.bands, room)
        rows = tuple(compose(band, part) for band, part in zip(run.bands, rooms, strict=True))
        return rows[0] if len(rows) == 1 else _container(Kind.COLUMN, _apart(rows, Kind.COLUMN))
    return _row(split_columns(run.items), room)


def _row(columns: Sequence[Group], room: Box) -> Node:
    """Columns side by side; each may spread up to where its neighbours are drawn."""
    inks = [ink_of(column) for column in columns]
    children = []
    for index, column in enumerate(columns):
        left = inks[index - 1].right if index else room.x
        right = inks[index + 1].x if index + 1 < len(inks) else room.right
        part = Box.from_edges(min(left, inks[index].x), room.y, max(right, inks[index].right), room.bottom)
        children.append(compose(column, part))
    return _container(Kind.ROW, _apart(children, Kind.ROW))


def _rooms(groups: Sequence[Group], room: Box) -> list[Box]:
    """Share `room` out to groups stacked from top to bottom, so that no line box reaches into another's."""
    edges = [room.y]
    for above, below in itertools.pairwise(groups):
        edges.append(_boundary(above, below))
    edges.append(room.bottom)
    return [
        Box.from_edges(room.x, top, room.right, max(top, bottom)) for top, bottom in itertools.pairwise(edges)
    ]


def _boundary(above: Group, below: Group) -> float:
    """A height between two groups: between their boxes if they are apart, else between what cannot give."""
    low, high = max(i.node.box.bottom for i in above), min(i.node.box.y for i in below)
    if low <= high:
        return (low + high) / 2
    for squeezed in (False, True):
        hard_low = max(_span(item, squeezed=squeezed)[1] for item in above)
        hard_high = min(_span(item, squeezed=squeezed)[0] for item in below)
        if hard_low <= hard_high:
            return min(max((low + high) / 2, hard_low), hard_high)
    return (hard_low + hard_high) / 2


def _span(item: Item, *, squeezed: bool) -> tuple[float, float]:
    """Return the top and bottom that an item cannot give up; a line gives up its ink if `squeezed`."""
    if not item.is_line:
        box = item.node.box if squeezed else item.node.box.union(item.ink)
        return box.y, box.bottom
    if not squeezed:
        return item.ink.y, item.ink.bottom
    parts = item.node.children or (item.node,)
    hard = [Box(0, p.box.centre_y, 0, 0) if is_line(p) else p.box for p in parts]
    return min(box.y for box in hard), max(box.bottom for box in hard)


def _tangle(group: Group, room: Box) -> Node:
    """No straight cut: lay what overlaps on top of each other, then try again."""
    layered = cluster(group)
    if layered is not None:
        clusters = [
            Item(_layers(layers, room), ink_of(i for layer in layers for i in layer))
            if len(layers) > 1
            else layers[0][0]
            for layers in layered
        ]
        return clusters[0].node if len(clusters) == 1 else compose(clusters, room)
    return _layers(divide(group), room)


def _layers(layers: Sequence[Group], room: Box) -> Node:
    return _container(Kind.OVERLAY, tuple(compose(layer, room) for layer in layers))


def _apart(children: Sequence[Node], kind: Kind) -> tuple[Node, ...]:
    """Lay neighbours on top of each other that reach into each other along the axis of `kind` after all."""
    result: list[Node] = []
    for child in children:
        if result and _reach(result[-1].box, child.box, kind) > TOUCH_PX:
            result[-1] = _container(Kind.OVERLAY, (result[-1], child))
        else:
            result.append(child)
    return tuple(result)


def _reach(first: Box, second: Box, kind: Kind) -> float:
    return first.bottom - second.y if kind is Kind.COLUMN else first.right - second.x


def _container(kind: Kind, children: tuple[Node, ...]) -> Node:
    if len(children) == 1:
        return children[0]
    if kind is Kind.OVERLAY:
        children = tuple(layer for child in children for layer in _layers_of(child))
    return Node(kind, Box.around(child.box for child in children), children=children)


def _layers_of(node: Node) -> tuple[Node, ...]:
    """Return the layers of a heap, so that heaps do not nest; things on their own picture are one layer."""
    heap = node.kind is Kind.OVERLAY and not (node.children[0].picture and node.children[0].picture.backdrop)
    return node.children if heap else (node,)


def settle(node: Node, change: Callable[[Node], Node]) -> Node:
    """Apply `change` to every node, children first."""
    children = tuple(settle(child, change) for child in node.children)
    return change(replace(node, children=children) if children else node)
