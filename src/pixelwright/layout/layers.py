"""What lies on top of what, where things overlap and no straight cut divides them.

Knows boxes and the order of painting only.
"""

from __future__ import annotations

from collections.abc import Sequence

from pixelwright.geometry import Box
from pixelwright.layout.items import Group, Item, split_columns, split_rows
from pixelwright.tree import Kind

OVERLAP_PX = 1.0
"""Less is a matter of rounding."""

_PAINT_ORDER = {Kind.TEXT: 3, Kind.CONTROL: 2, Kind.PICTURE: 1}


def overlap(first: Box, second: Box) -> bool:
    """Tell whether two boxes overlap for real in both directions."""
    return first.overlap_x(second) > OVERLAP_PX and first.overlap_y(second) > OVERLAP_PX


def cluster(group: Group) -> list[list[Group]] | None:
    """Return connected heaps of overlapping items, each as layers from the bottom up.

    None where nothing overlaps. A heap of one item has one layer.
    """
    heaps = _heaps(group)
    if len(heaps) == len(group):
        return None
    return [_layered([group[index] for index in heap]) for heap in heaps]


def _heaps(group: Group) -> list[list[int]]:
    label = list(range(len(group)))
    for index, item in enumerate(group):
        for other in range(index):
            if overlap(item.ink, group[other].ink) and label[index] != label[other]:
                old, new = label[index], label[other]
                label = [new if value == old else value for value in label]
    return [[i for i, value in enumerate(label) if value == heap] for heap in sorted(set(label))]


def _layered(items: Sequence[Item]) -> list[Group]:
    """Two layers: what lies at the bottom, and the rest (which is layered in turn)."""
    order = sorted(
        items, key=lambda item: (_PAINT_ORDER.get(item.node.kind, 0), -item.ink.area, item.ink.y, item.ink.x)
    )
    base: list[Item] = []
    top: list[Item] = []
    for item in order:
        (top if any(overlap(item.ink, other.ink) for other in base) else base).append(item)
    return [tuple(base), tuple(top)] if top else [tuple(base)]


def divide(group: Group) -> list[Group]:
    """Split interlocked items that do not overlap into two layers that can each be cut."""
    best: tuple[float, int, tuple[int, ...]] | None = None
    for index, item in enumerate(group):
        rest = tuple(other for place, other in enumerate(group) if place != index)
        if len(split_rows(rest)) > 1 or len(split_columns(rest)) > 1:
            candidate = (item.ink.area, index, (index,))
            best = min(best, candidate) if best else candidate
    if best is None:
        half = sorted(range(len(group)), key=lambda i: (-group[i].ink.area, i))[len(group) // 2 :]
        best = (0.0, 0, tuple(sorted(half)))
    moved = set(best[2])
    return [
        tuple(item for place, item in enumerate(group) if place not in moved),
        tuple(item for place, item in enumerate(group) if place in moved),
    ]
