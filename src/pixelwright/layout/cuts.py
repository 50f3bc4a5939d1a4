"""Rows and columns: recursive cuts along the gaps between what is drawn.

Knows boxes only: neither roles nor what a text says.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace

from pixelwright.geometry import Box
from pixelwright.layout.channels import Run, merge_runs
from pixelwright.layout.items import Group, Item, fitted, ink_of, split_columns, split_rows
from pixelwright.layout.layers import cluster, divide
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
        return _row(columns, room)
    return _tangle(group, room)


def _stack(runs: Sequence[Run], room: Box) -> Node:
    """One run is a row of columns, or a grid; several stand one below the other."""
    if len(runs) == 1:
        return _run(runs[0], room)
    groups = [run.items for run in runs]
    rooms = _rooms(groups, room)
    children = tuple(_run(run, part) for run, part in zip(runs, rooms, strict=True))
    return _container(Kind.COLUMN, children)


def _run(run: Run, room: Box) -> Node:
    if run.is_rows:
        rooms = _rooms(run.bands, room)
        rows = tuple(compose(band, part) for band, part in zip(run.bands, rooms, strict=True))
        return rows[0] if len(rows) == 1 else _container(Kind.COLUMN, rows)
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
    return _container(Kind.ROW, tuple(children))


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
    ink_low, ink_high = ink_of(above).bottom, ink_of(below).y
    hard_low = max([ink_low, *(i.node.box.bottom for i in above if not i.is_line)])
    hard_high = min([ink_high, *(i.node.box.y for i in below if not i.is_line)])
    if hard_low > hard_high:
        return (hard_low + hard_high) / 2
    return min(max((low + high) / 2, hard_low), hard_high)


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


def _container(kind: Kind, children: tuple[Node, ...]) -> Node:
    return Node(kind, Box.around(child.box for child in children), children=children)


def settle(node: Node, change: Callable[[Node], Node]) -> Node:
    """Apply `change` to every node, children first."""
    children = tuple(settle(child, change) for child in node.children)
    return change(replace(node, children=children) if children else node)
