"""Rows of cells that line up become tables.

Knows boxes, paint and how much text a cell holds; header or data is told by style alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pixelwright.geometry import Box
from pixelwright.scene import Border, Edge, Paint
from pixelwright.tree import Kind, Node, Role

ALIGN_PX = 5.0
"""Edges or middles of the cells of one column differ by no more."""
TALLEST_CELL_PX = 140.0
RULE_PX = 4.0
LEAST_ROWS = 3
LEAST_COLUMNS = 3
BOLD = 600
ABUT_PX = 2.5
FEWEST_OF_PARTS = 0.7
"""Share of the things in a row that are columns of their own, at least."""
_FIELDS = frozenset({Role.TEXTBOX, Role.TEXTAREA, Role.SELECT, Role.SLIDER})


@dataclass(frozen=True, slots=True)
class _Row:
    """A candidate: its node, the cells made of its children, and the rule drawn below it, if any."""

    node: Node
    cells: tuple[Node, ...]
    rule: Node | None = None


def with_tables(node: Node) -> Node:
    """Turn stretches of aligned rows among the children of a column into tables."""
    if node.kind is not Kind.COLUMN or len(node.children) < 2:
        return node
    children: list[Node] = []
    start = 0
    while start < len(node.children):
        rows, used = _stretch(node.children, start)
        if rows:
            children.append(_table(rows))
            start += used
        else:
            children.append(node.children[start])
            start += 1
    if len(children) == 1 and children[0].kind is Kind.TABLE and not node.paint.border:
        return _as_table(node, children[0])
    return node.with_children(tuple(children))


def _as_table(node: Node, table: Node) -> Node:
    """Let the column itself be the table where it paints nothing of its own."""
    if node.paint != Paint():
        return node.with_children((table,))
    return replace(table, box=node.box.intersection(table.box) if node.box.area else table.box)


def _stretch(children: Sequence[Node], start: int) -> tuple[list[_Row], int]:
    """The longest table that begins at `start`, and how many children it takes."""
    rows: list[_Row] = []
    index = start
    while index < len(children):
        child = children[index]
        if _is_rule(child) and rows and rows[-1].rule is None:
            rows[-1] = replace(rows[-1], rule=child)
        elif _is_row(child) and (not rows or _lines_up([*(row.node for row in rows), child])):
            rows.append(_Row(child, child.children))
        else:
            break
        index += 1
    columns = _columns([row.node for row in rows]) if rows else []
    rows = [replace(row, cells=_in_columns(row.node, columns)) for row in rows]
    return (rows, index - start) if _is_table(rows) or _is_ruled_off(rows) else ([], 0)


def _in_columns(row: Node, columns: Sequence[Box]) -> tuple[Node, ...]:
    """The children of a row, those in one column side by side in one cell."""
    places = [_place(child.box, columns) for child in row.children]
    cells = []
    for place in sorted(set(places)):
        inside = tuple(child for child, own in zip(row.children, places, strict=True) if own == place)
        box = Box.around(child.box for child in inside)
        cells.append(inside[0] if len(inside) == 1 else Node(Kind.ROW, box, children=inside))
    return tuple(cells)


def _is_rule(node: Node) -> bool:
    return node.kind is Kind.SHAPE and node.box.height <= RULE_PX and node.box.width >= 40


def _is_row(node: Node) -> bool:
    if node.kind is not Kind.ROW or node.role is Role.LISTITEM or not 2 <= len(node.children) <= 16:
        return False
    if all(child.paint != Paint() for child in node.children) and not _abut(node.children):
        return False
    drawn = any(child.kind is Kind.PICTURE for child in node.children)
    tallest = 3 * TALLEST_CELL_PX if drawn or _abut(node.children) else TALLEST_CELL_PX
    if node.box.height > tallest or (_is_card(node) and len(node.children) < LEAST_COLUMNS):
        return False
    return all(_is_cell(child) for child in node.children)


def _is_cell(node: Node) -> bool:
    """Short content without fields, no entry of a list, and no card: cards are rounded or cast a shadow."""
    inner = list(node.walk())
    if node.role is Role.LISTITEM or any(each.role in _FIELDS for each in inner):
        return False
    if node.kind is Kind.COLUMN and node.paint.shadow is not None:
        return False
    return sum(len(each.text.content) for each in inner if each.text) <= 220


def _is_card(node: Node) -> bool:
    return any(node.paint.radius_px) or node.paint.shadow is not None


def _lines_up(rows: Sequence[Node]) -> bool:
    """Each cell of the last row keeps to one column, by an edge or its middle.

    A cell may hold two things side by side, like a picture and a name, where the other rows have many more.
    """
    columns = _columns(rows)
    most = max(len(row.children) for row in rows)
    if len(columns) != most and not LEAST_COLUMNS <= FEWEST_OF_PARTS * most <= len(columns):
        return False
    *above, last = [_in_columns(row, columns) for row in rows]
    if len(last) < 0.6 * len(columns):
        return False
    if len(rows) == 2 and _is_bold(above[0]) and not _is_bold(last):
        return len(above[0]) == len(columns)
    return all(any(_aligned(cell, other) for row in above for other in row) for cell in last)


def _is_bold(cells: Sequence[Node]) -> bool:
    weights = [weight_of(cell) for cell in cells if weight_of(cell)]
    return bool(weights) and min(weights) >= BOLD


def _place(box: Box, columns: Sequence[Box]) -> int:
    """The column that a cell overlaps most."""
    return max(range(len(columns)), key=lambda index: (box.overlap_x(columns[index]), -index))


def _columns(rows: Sequence[Node]) -> list[Box]:
    """Merged horizontal extents of all cells, left to right."""
    spans = sorted((cell.box.x, cell.box.right) for row in rows for cell in row.children)
    merged: list[list[float]] = []
    for left, right in spans:
        if merged and left < merged[-1][1] - 1:
            merged[-1][1] = max(merged[-1][1], right)
        else:
            merged.append([left, right])
    return [Box.from_edges(left, 0, right, 1) for left, right in merged]


def _aligned(first: Node, second: Node) -> bool:
    one, two = first.box, second.box
    return (
        abs(one.x - two.x) <= ALIGN_PX
        or abs(one.right - two.right) <= ALIGN_PX
        or abs(one.centre_x - two.centre_x) <= ALIGN_PX
    )


def _is_table(rows: Sequence[_Row]) -> bool:
    """Weigh what speaks for a table: three columns, heads, names; and against: icons, pictures, few rows."""
    if len(rows) < LEAST_ROWS:
        return False
    cells = [cell for row in rows for cell in row.cells]
    texts = [cell for cell in cells if any(each.text for each in cell.walk())]
    if len(texts) < 0.6 * len(cells) or _is_iconic(rows) or _is_uneven(rows):
        return False
    wide = max(len(row.cells) for row in rows) >= LEAST_COLUMNS
    if any(row.node.box.height > TALLEST_CELL_PX and not _abut(row.cells) for row in rows):
        return wide and _header(rows)
    return wide or _header(rows) or _has_keys(rows)


def _has_keys(rows: Sequence[_Row]) -> bool:
    """Tell whether the first of two columns, in bold, names what stands in the second, heads aside."""
    keys = [weight_of(row.cells[0]) for row in rows]
    values = [weight_of(row.cells[-1]) for row in rows[1:] if weight_of(row.cells[-1])]
    return min(keys) >= BOLD and bool(values) and max(values) < BOLD


def _abut(cells: Sequence[Node]) -> bool:
    """Tell whether painted boxes stand side by side without a gap, as only cells do."""
    painted = all(cell.paint != Paint() and not any(cell.paint.radius_px) for cell in cells)
    return painted and all(abs(b.box.x - a.box.right) <= ABUT_PX for a, b in pairwise(cells))


def _is_ruled_off(rows: Sequence[_Row]) -> bool:
    """Two rows are enough where every cell has its own borders and no gap is left."""
    if len(rows) < 2 or not all(_abut(row.cells) for row in rows):
        return False
    close = all(abs(b.node.box.y - a.node.box.bottom) <= ABUT_PX for a, b in pairwise(rows))
    cells = [cell for row in rows for cell in row.cells]
    worded = sum(any(each.text for each in cell.walk()) for cell in cells)
    return close and all(cell.paint.border for cell in cells) and worded >= 0.5 * len(cells)


def _is_uneven(rows: Sequence[_Row]) -> bool:
    """True where one gap is far wider than the usual: two blocks, not one table."""
    gaps = [below.node.box.y - above.node.box.bottom for above, below in pairwise(rows)]
    if max(gaps) > 1.5 and sum(row.node.paint.fill is not None for row in rows) > len(rows) / 2:
        return True
    usual = sorted(gaps)[len(gaps) // 2]
    return max(gaps) > max(24.0, 3 * usual)


def _is_iconic(rows: Sequence[_Row]) -> bool:
    """True for rows of a sign and a label: a list."""
    return all(len(row.cells) == 2 and not any(each.text for each in row.cells[0].walk()) for row in rows)


def _table(rows: Sequence[_Row]) -> Node:
    edges = _row_edges(rows)
    columns = _columns([row.node for row in rows])
    tracks = _tracks(rows, columns)
    header = _header(rows)
    built = tuple(
        _row(row, (top, bottom), columns, tracks, header=index == 0 and header)
        for index, (row, (top, bottom)) in enumerate(zip(rows, pairwise(edges), strict=True))
    )
    return Node(Kind.TABLE, Box.around(row.box for row in built), Role.TABLE, children=built)


def _row_edges(rows: Sequence[_Row]) -> list[float]:
    """Heights between which the rows lie without gaps: at rules and paint, else midway."""
    edges = [rows[0].node.box.y]
    for above, below in pairwise(rows):
        if above.rule is not None:
            edges.append(above.rule.box.bottom)
        elif below.node.paint != Paint():
            edges.append(below.node.box.y)
        elif above.node.paint != Paint():
            edges.append(above.node.box.bottom)
        else:
            edges.append((above.node.box.bottom + below.node.box.y) / 2)
    last = rows[-1]
    edges.append(max(last.node.box.bottom, last.rule.box.bottom if last.rule else 0))
    return edges


def _tracks(rows: Sequence[_Row], columns: Sequence[Box]) -> list[float]:
    """Edges between columns, the outer ones included; midway through the gaps, or at painted cells."""
    nodes = [row.node for row in rows]
    left = min(min(node.box.x for node in nodes), columns[0].x)
    right = max(max(node.box.right for node in nodes), columns[-1].right)
    return [left, *((a.right + b.x) / 2 for a, b in pairwise(columns)), right]


def _header(rows: Sequence[_Row]) -> bool:
    """True where the first row is bolder, or filled unlike all others."""
    first, second = rows[0], rows[1]
    bold = [weight_of(cell) >= BOLD for cell in first.cells if weight_of(cell)]
    plain = [weight_of(cell) < BOLD for row in rows[1:] for cell in row.cells if weight_of(cell)]
    if bold and all(bold) and sum(plain) >= 0.5 * len(plain):
        return True
    fills = {row.node.paint.fill for row in rows[1:]}
    return first.node.paint.fill is not None and first.node.paint.fill not in fills and len(second.cells) > 1


def weight_of(cell: Node) -> int:
    """Return the weight of the boldest text in a cell, 0 where there is none."""
    weights = [each.text.style.weight for each in cell.walk() if each.text]
    return max(weights, default=0)


def _row(
    row: _Row, span: tuple[float, float], columns: Sequence[Box], tracks: Sequence[float], *, header: bool
) -> Node:
    top, bottom = span
    role = Role.COLUMNHEADER if header else Role.CELL
    found = {_place(cell.box, columns): cell for cell in row.cells}
    cells = tuple(
        _cell(found.get(index), Box.from_edges(left, top, right, bottom), role)
        for index, (left, right) in enumerate(pairwise(tracks))
    )
    box = Box.from_edges(tracks[0], top, tracks[-1], bottom)
    return replace(row.node, box=box, role=Role.ROW, paint=_ruled(row), children=cells)


def _cell(content: Node | None, box: Box, role: Role) -> Node:
    if content is None:
        return Node(Kind.COLUMN, box, role)
    if content.paint != Paint() and content.control is None and content.box.width >= 0.9 * box.width:
        return replace(content, role=role)
    return Node(Kind.COLUMN, box.union(content.box), role, children=(content,))


def _ruled(row: _Row) -> Paint:
    """The row's paint with the rule below it as its lower border."""
    if row.rule is None:
        return row.node.paint
    fill = row.rule.paint.fill
    edge = row.rule.paint.border.bottom or row.rule.paint.border.top if row.rule.paint.border else None
    if edge is None and isinstance(fill, tuple):
        edge = Edge(row.rule.box.height, fill)
    border = row.node.paint.border or Border()
    return replace(row.node.paint, border=replace(border, bottom=edge or border.bottom))
