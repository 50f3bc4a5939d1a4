"""Tables drawn with lines both ways: crossing rules make cells.

Knows boxes only; what stands in a cell is composed like any other content.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.layout.cuts import compose
from pixelwright.layout.items import Item, ink_of
from pixelwright.layout.tables import weight_of
from pixelwright.scene import Border, Edge, Paint
from pixelwright.tree import Kind, Node, Role

SHORTEST_RULE_PX = 24.0
LOOSE_PX = 4.0
"""Rules of one table begin and end together, give or take a border."""
LEAST_CELLS = 6
BOLD = 600


@dataclass(frozen=True, slots=True)
class _Lattice:
    """Rules of one table, by place."""

    across: tuple[Item, ...]
    """Horizontal, from top to bottom."""
    down: tuple[Item, ...]
    """Vertical, from left to right."""

    @property
    def box(self) -> Box:
        return ink_of((*self.across, *self.down))

    @property
    def rows(self) -> list[float]:
        inner = [rule.ink.bottom for rule in self.across]
        return _edges(self.box.y, inner, self.box.bottom)

    @property
    def columns(self) -> list[float]:
        inner = [rule.ink.right for rule in self.down]
        return _edges(self.box.x, inner, self.box.right)


def with_lattices(items: Sequence[Item]) -> list[Item]:
    """Replace crossing rules, and all that stands between them, by a table where every cell is closed."""
    lattice = _lattice(items)
    if lattice is None:
        return list(items)
    rules = {id(rule) for rule in (*lattice.across, *lattice.down)}
    others = [item for item in items if id(item) not in rules]
    inside = [item for item in others if item.ink.coverage(lattice.box) > 0.5]
    cells = _cells(lattice, inside)
    if cells is None:
        return list(items)
    table = _table(lattice, cells)
    taken = {id(item) for item in inside}
    return [item for item in others if id(item) not in taken] + [Item(table, table.box)]


def _lattice(items: Sequence[Item]) -> _Lattice | None:
    """The rules that span one another, where there are enough of both."""
    rules = [item for item in items if item.is_rule and item.node.paint.fill is not None]
    down = [rule for rule in rules if rule.ink.height >= SHORTEST_RULE_PX]
    if not down:
        return None
    longest = max(down, key=lambda rule: rule.ink.height).ink
    down = [
        rule
        for rule in down
        if abs(rule.ink.y - longest.y) <= LOOSE_PX and abs(rule.ink.bottom - longest.bottom) <= LOOSE_PX
    ]
    left, right = min(rule.ink.x for rule in down), max(rule.ink.right for rule in down)
    across = [
        rule
        for rule in rules
        if rule.ink.width >= SHORTEST_RULE_PX
        and longest.y - LOOSE_PX <= rule.ink.centre_y <= longest.bottom + LOOSE_PX
        and rule.ink.x <= left + LOOSE_PX
        and rule.ink.right >= right - LOOSE_PX
    ]
    found = _Lattice(
        tuple(sorted(across, key=lambda rule: rule.ink.y)), tuple(sorted(down, key=lambda rule: rule.ink.x))
    )
    cells = (len(found.rows) - 1) * (len(found.columns) - 1) if across else 0
    return found if cells >= LEAST_CELLS and min(len(found.rows), len(found.columns)) > 2 else None


def _edges(start: float, inner: Sequence[float], end: float) -> list[float]:
    """Edges of tracks; a rule at the very start or end closes a track and opens none."""
    kept = [edge for edge in inner if start + LOOSE_PX < edge < end - LOOSE_PX]
    return [start, *kept, end]


def _cells(lattice: _Lattice, inside: Sequence[Item]) -> dict[tuple[int, int], list[Item]] | None:
    """What stands in each cell, None where something crosses a rule."""
    found: dict[tuple[int, int], list[Item]] = {}
    for item in inside:
        row = _track(lattice.rows, item.ink.y, item.ink.bottom)
        column = _track(lattice.columns, item.ink.x, item.ink.right)
        if row is None or column is None:
            return None
        found.setdefault((row, column), []).append(item)
    worded = sum(any(_has_text(item.node) for item in cell) for cell in found.values())
    return found if worded >= LEAST_CELLS else None


def _track(edges: Sequence[float], start: float, end: float) -> int | None:
    for index, (low, high) in enumerate(pairwise(edges)):
        if low - LOOSE_PX <= start and end <= high + LOOSE_PX:
            return index
    return None


def _has_text(node: Node) -> bool:
    return any(each.text is not None for each in node.walk())


def _table(lattice: _Lattice, cells: dict[tuple[int, int], list[Item]]) -> Node:
    rows = []
    for row, (top, bottom) in enumerate(pairwise(lattice.rows)):
        line = tuple(
            _cell(Box.from_edges(left, top, right, bottom), cells.get((row, column), ()), lattice)
            for column, (left, right) in enumerate(pairwise(lattice.columns))
        )
        rows.append(Node(Kind.ROW, Box.around(cell.box for cell in line), Role.ROW, children=line))
    if _is_header(rows[0]) and not _is_header(rows[1]):
        heads = tuple(
            Node(Kind.COLUMN, cell.box, Role.COLUMNHEADER, paint=cell.paint, children=cell.children)
            for cell in rows[0].children
        )
        rows[0] = rows[0].with_children(heads)
    return Node(Kind.TABLE, lattice.box, Role.TABLE, children=tuple(rows))


def _is_header(row: Node) -> bool:
    weights = [weight_of(cell) for cell in row.children if weight_of(cell)]
    return bool(weights) and min(weights) >= BOLD


def _cell(box: Box, items: Sequence[Item], lattice: _Lattice) -> Node:
    """A cell draws the rules that lie inside it along its edges."""
    across, down = lattice.across, lattice.down
    border = Border(
        top=_edge([rule for rule in across if 0 <= rule.ink.y - box.y <= LOOSE_PX]),
        right=_edge([rule for rule in down if 0 <= box.right - rule.ink.right <= LOOSE_PX]),
        bottom=_edge([rule for rule in across if 0 <= box.bottom - rule.ink.bottom <= LOOSE_PX]),
        left=_edge([rule for rule in down if 0 <= rule.ink.x - box.x <= LOOSE_PX]),
    )
    paint = Paint(border=border) if border != Border() else Paint()
    children = (compose(items, box),) if items else ()
    return Node(Kind.COLUMN, box, Role.CELL, paint=paint, children=children)


def _edge(rules: Sequence[Item]) -> Edge | None:
    for rule in rules:
        fill = rule.node.paint.fill
        if isinstance(fill, Colour):
            return Edge(min(rule.ink.width, rule.ink.height), fill)
    return None
