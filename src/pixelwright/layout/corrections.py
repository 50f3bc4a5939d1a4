"""What a rendered page teaches a Layout: how far each node must move to reach its place.

Works on boxes alone. Who measured them, and why a node should lie elsewhere, is not known here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pixelwright.geometry import Box
from pixelwright.tree import Correction, Kind, Layout, Node, Path

SMALLEST_PX = 0.5
"""Shifts below this are left alone: half a pixel is what rounding boxes to whole pixels costs."""

_STACKED = (Kind.COLUMN, Kind.TABLE)


@dataclass(frozen=True, slots=True)
class Shift:
    """A movement in px: to the right and down."""

    dx: float = 0.0
    dy: float = 0.0

    def __add__(self, other: Shift) -> Shift:
        return Shift(self.dx + other.dx, self.dy + other.dy)


def solve(layout: Layout, measured: Mapping[Path, Box], wanted: Mapping[Path, Box]) -> Layout:
    """Return the layout with corrections that should bring every node from `measured` to `wanted`.

    Nodes are visited in document order. In a flow a node that moves takes its later siblings along, so each
    node is given only what its earlier siblings and its ancestors have not given it already. Nodes without
    a measured box are passed over.
    """
    solver = _Solver(measured, wanted, dict(layout.corrections))
    solver.visit((), layout.root, Shift())
    return replace(layout, corrections=solver.corrections)


@dataclass(slots=True)
class _Solver:
    measured: Mapping[Path, Box]
    wanted: Mapping[Path, Box]
    corrections: dict[Path, Correction] = field(default_factory=dict)

    def visit(self, path: Path, node: Node, given: Shift) -> Shift:
        """Correct `node` and what is below it; return the whole movement that its later siblings inherit."""
        moved = given if path == () else given + self._correct(path, node, given)
        ends = self._visit_children(path, node, moved)
        return Shift(moved.dx, ends)

    def _visit_children(self, path: Path, node: Node, moved: Shift) -> float:
        """Return by how much the lower end of the node's content moves."""
        running, lowest, lowest_dy = moved, float("-inf"), moved.dy
        for index, child in enumerate(node.children):
            after = self.visit((*path, index), child, running)
            if node.kind in _STACKED:
                running = Shift(moved.dx, after.dy)
            elif node.kind is Kind.ROW:
                running = Shift(after.dx, moved.dy)
            if child.box.bottom >= lowest:
                lowest, lowest_dy = child.box.bottom, after.dy
        return lowest_dy

    def _correct(self, path: Path, node: Node, given: Shift) -> Shift:
        here = self.measured.get(path)
        if here is None:
            return Shift()
        there = self.wanted.get(path, node.box)
        need = Shift(_whole(there.x - here.x - given.dx), _whole(there.y - here.y - given.dy))
        if need != Shift():
            old = self.corrections.get(path, Correction())
            self.corrections[path] = replace(old, dx=old.dx + need.dx, dy=old.dy + need.dy)
        return need


def _whole(distance_px: float) -> float:
    return 0.0 if abs(distance_px) < SMALLEST_PX else float(round(distance_px))
