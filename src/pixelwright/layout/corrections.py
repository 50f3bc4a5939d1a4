"""What a rendered page teaches a Layout: how far each node must move to reach its place.

Works on boxes alone. Who measured them, and why a node should lie elsewhere, is not known here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pixelwright.geometry import Box
from pixelwright.scene import Paint
from pixelwright.tree import Correction, Kind, Layout, Node, Path

SMALLEST_PX = 0.5
"""Shifts below this are left alone: half a pixel is what rounding boxes to whole pixels costs."""


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
    node is given only what its earlier siblings and its ancestors have not given it already. Leaves that
    nobody wants elsewhere follow along; so do nodes without a measured box. Painted containers go to their
    own boxes.
    """
    solver = _Solver(measured, wanted, dict(layout.corrections))
    solver.visit((), layout.root, Shift())
    return replace(layout, corrections=solver.corrections)


@dataclass(slots=True)
class _Lines:
    """How much taller lines of boxes become: each by what makes its lowest end lower."""

    _ends: list[tuple[float, float]] = field(default_factory=list)
    """Of each line the lowest end before and after."""

    def growth_above(self, box: Box) -> float:
        """Return the growth of all lines that end above `box`."""
        return sum(after - before for before, after in self._ends if before <= box.y + 1)

    def add(self, box: Box, growth: float) -> None:
        """Put a box on the last line, or on a new one where it begins below that."""
        end = (box.bottom, box.bottom + growth)
        if self._ends and box.y < self._ends[-1][0] - 1:
            last = self._ends.pop()
            end = max(last[0], end[0]), max(last[1], end[1])
        self._ends.append(end)

    @property
    def growth(self) -> float:
        """The growth of all lines together."""
        return sum(after - before for before, after in self._ends)


@dataclass(slots=True)
class _Solver:
    measured: Mapping[Path, Box]
    wanted: Mapping[Path, Box]
    corrections: dict[Path, Correction] = field(default_factory=dict)
    _content: dict[Path, Shift | None] = field(default_factory=dict)

    def visit(self, path: Path, node: Node, given: Shift) -> tuple[Shift, float]:
        """Correct `node` and what is below it; return how far it moves and by how much it grows taller."""
        moved = given if path == () else given + self._correct(path, node, given)
        return moved, self._visit_children(path, node, moved)

    def _visit_children(self, path: Path, node: Node, moved: Shift) -> float:
        """Return by how much the node becomes taller.

        In a column what moves takes all below along; elsewhere only what becomes taller does.
        """
        if node.kind is Kind.TABLE:
            self._visit_cells(path, node, moved)
            return 0.0
        running, lines = moved, _Lines()
        for index, child in enumerate(node.children):
            if node.kind is Kind.GRID:
                running = Shift(moved.dx, moved.dy + lines.growth_above(child.box))
            after, growth = self.visit((*path, index), child, running)
            lines.add(child.box, growth)
            if node.kind is Kind.COLUMN:
                running = Shift(moved.dx, after.dy + growth)
            elif node.kind is Kind.ROW:
                running = Shift(after.dx, moved.dy)
        if _is_framed(node):
            return 0.0
        return running.dy - moved.dy if node.kind is Kind.COLUMN else lines.growth

    def _visit_cells(self, path: Path, table: Node, moved: Shift) -> None:
        """Texts that fill a cell move inside it."""
        for row, line in enumerate(table.children):
            for column, cell in enumerate(line.children):
                if len(cell.children) == 1 and cell.children[0].text is not None:
                    self._correct((*path, row, column, 0), cell.children[0], moved)

    def _correct(self, path: Path, node: Node, given: Shift) -> Shift:
        """Add what the node itself still needs after `given` to its correction, and return that."""
        need = self._need(path, node)
        if need is None:
            return Shift()
        left = Shift(_whole(need.dx - given.dx), _whole(need.dy - given.dy))
        if left != Shift():
            old = self.corrections.get(path, Correction())
            self.corrections[path] = replace(old, dx=old.dx + left.dx, dy=old.dy + left.dy)
        return left

    def _need(self, path: Path, node: Node) -> Shift | None:
        """Return how far the node lies beside its place, None where that is unknown.

        A container that paints nothing has no place of its own: it goes where its content wants to go, so
        that one rule moves all of it. Rows of a table cannot be moved one by one.
        """
        if node.children and node.kind is not Kind.TABLE and node.paint == Paint():
            return self._content_need(path, node)
        here = self.measured.get(path)
        there = self.wanted.get(path, node.box if node.children else None)
        if here is None or there is None:
            return None
        return Shift(there.x - here.x, there.y - here.y)

    def _content_need(self, path: Path, node: Node) -> Shift | None:
        """Along the main axis the first child decides, across it the majority."""
        if path not in self._content:
            below = [self._need((*path, index), child) for index, child in enumerate(node.children)]
            known = [need for need in below if need is not None]
            if known:
                dx = known[0].dx if node.kind is Kind.ROW else _majority([need.dx for need in known])
                dy = known[0].dy if node.kind is Kind.COLUMN else _majority([need.dy for need in known])
                self._content[path] = Shift(dx, dy)
            else:
                self._content[path] = None
        return self._content[path]


def _is_framed(node: Node) -> bool:
    """Tell whether a painted box holds nothing but a text: that moves inside it, by its insets."""
    return node.paint != Paint() and len(node.children) == 1 and node.children[0].text is not None


def _majority(distances_px: list[float]) -> float:
    """Return the whole distance that more than half share, 0 where there is none."""
    distance, votes = Counter(_whole(distance) for distance in distances_px).most_common(1)[0]
    return distance if 2 * votes > len(distances_px) else 0.0


def _whole(distance_px: float) -> float:
    return 0.0 if abs(distance_px) < SMALLEST_PX else float(round(distance_px))
