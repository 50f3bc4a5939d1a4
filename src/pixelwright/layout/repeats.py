"""Things that come again: equal siblings share a group, rows on common tracks become one grid.

Knows boxes, kinds and styles; not what anything means.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count, groupby, pairwise
from statistics import median
from typing import Any

from pixelwright.geometry import Box
from pixelwright.scene import Paint
from pixelwright.tree import Kind, Node

TRACK_PX = 3.0
"""Left edges of one track differ by no more."""
SNAP_PX = 1.2
"""Left edges of texts closer than this are one edge: a side bearing is not known better."""

Sign = tuple[Any, ...]


def sign_of(node: Node) -> Sign:
    """Return what two repeats have in common: kind, paint and the sorts of what they hold, order kept."""
    if node.text is not None:
        style = node.text.style
        return ("text", round(style.size_px), style.weight >= 600)
    if node.picture is not None:
        return ("picture", node.picture.kind.value)
    if node.control is not None:
        return ("control", node.control.kind.value)
    inside = tuple(sign for sign, _ in groupby(sign_of(child) for child in node.children))
    return (node.kind.value, _paint_sign(node.paint), inside)


def _paint_sign(paint: Paint) -> Sign:
    return (paint.fill is not None, paint.border is not None, paint.shadow is not None, paint.radius_px)


def alike(first: Node, second: Node) -> bool:
    """Tell whether two siblings repeat each other: equal signs, or equally painted and equally large."""
    return _alike(first, sign_of(first), second, sign_of(second))


def _alike(first: Node, first_sign: Sign, second: Node, second_sign: Sign) -> bool:
    if first_sign == second_sign:
        return True
    if first.kind is Kind.TEXT or second.kind is Kind.TEXT:
        return False
    if first.paint != Paint() and _paint_sign(first.paint) == _paint_sign(second.paint):
        return abs(first.box.width - second.box.width) <= 2 or abs(first.box.height - second.box.height) <= 2
    if min(len(first.children), len(second.children)) < 2:
        return False
    one, two = set(first_sign[-1]), set(second_sign[-1])
    return len(one & two) >= 2 and len(one & two) >= 0.6 * len(one | two)


def with_grids(node: Node) -> Node:
    """Turn stretches of rows on the same tracks among the children of a column into grids."""
    if node.kind is not Kind.COLUMN or len(node.children) < 2:
        return node
    children: list[Node] = []
    start = 0
    while start < len(node.children):
        end = _grid_end(node.children, start)
        if end - start > 1:
            children.append(_grid(node.children[start:end]))
        else:
            children.append(node.children[start])
            end = start + 1
        start = end
    if len(children) == 1:
        return replace(node, kind=Kind.GRID, children=children[0].children, columns=children[0].columns)
    return node.with_children(tuple(children))


def _grid_end(rows: Sequence[Node], start: int) -> int:
    """The end of the stretch of rows that share the tracks of the first; only the last may be short."""
    first = rows[start]
    if not _is_track_row(first):
        return start + 1
    end = start + 1
    while end < len(rows) and _same_tracks(first, rows[end]):
        end += 1
        if len(rows[end - 1].children) < len(first.children):
            break
    return end


def _is_track_row(node: Node) -> bool:
    """Rows of equal things wider than a word: cards, pictures, blocks of text."""
    if node.kind is not Kind.ROW or node.paint != Paint() or len(node.children) < 2:
        return False
    return all(alike(left, right) for left, right in pairwise(node.children)) and not _is_words(node)


def _is_words(node: Node) -> bool:
    return all(child.kind is Kind.TEXT and child.text and not child.text.wraps for child in node.children)


def _same_tracks(first: Node, row: Node) -> bool:
    cells = row.children if row.kind is Kind.ROW and row.paint == Paint() else (row,)
    if len(cells) > len(first.children) or row.box.y - first.box.bottom > 2000:
        return False
    fits = all(_on_track(above, cell) for above, cell in zip(first.children, cells, strict=False))
    return fits and all(alike(first.children[0], cell) for cell in cells)


def _on_track(above: Node, cell: Node) -> bool:
    one, two = above.box, cell.box
    if above.paint != Paint() and abs(one.width - two.width) > TRACK_PX:
        return False
    return abs(one.x - two.x) <= TRACK_PX or abs(one.centre_x - two.centre_x) <= TRACK_PX


def _grid(rows: Sequence[Node]) -> Node:
    cells = tuple(cell for row in rows for cell in _cells_of(row, rows[0]))
    return Node(Kind.GRID, Box.around(row.box for row in rows), children=cells, columns=_tracks(rows))


def _cells_of(row: Node, first: Node) -> tuple[Node, ...]:
    """A last row of one cell is no row at all."""
    return row.children if row.kind is Kind.ROW and row.paint == Paint() and not _lone(row, first) else (row,)


def _lone(row: Node, first: Node) -> bool:
    return alike(row, first.children[0]) and not alike(row, first)


def _tracks(rows: Sequence[Node]) -> tuple[float, ...]:
    """Widths of the tracks; made equal where the widest cells differ by no more than a px."""
    first = rows[0]
    widths = [
        max(row.children[k].box.width for row in rows if row.kind is Kind.ROW and k < len(row.children))
        for k in range(len(first.children))
    ]
    if max(widths) - min(widths) <= 1:
        return (median(widths),) * len(widths)
    return tuple(widths)


def with_groups(root: Node) -> Node:
    """Name every set of repeated siblings `g1`, `g2` ... in document order."""
    numbers = count(1)

    def visit(node: Node) -> Node:
        children = list(node.children)
        for members in _sets(children):
            name = f"g{next(numbers)}"
            for index in members:
                children[index] = replace(children[index], group=name)
        return node.with_children(tuple(visit(child) for child in children)) if children else node

    return visit(root)


def _sets(children: Sequence[Node]) -> list[list[int]]:
    """Indices of siblings that are alike, at least two of each, each a container or one of many texts."""
    sets: list[list[int]] = []
    signs = [sign_of(child) for child in children] if len(children) > 1 else []
    for index, child in enumerate(children[: len(signs)]):
        for members in sets:
            if _alike(children[members[0]], signs[members[0]], child, signs[index]):
                members.append(index)
                break
        else:
            sets.append([index])
    return [members for members in sets if len(members) >= 2 and children[members[0]].kind is not Kind.SHAPE]


def snapped(node: Node) -> Node:
    """Give texts of one column, or alone in equal boxes, one left edge where they differ by rounding."""
    if node.kind not in (Kind.COLUMN, Kind.TABLE) or len(node.children) < 2:
        return node
    edges = sorted(child.box.x for child in node.children)
    hard = sorted({child.box.x for child in node.children if child.kind is not Kind.TEXT})
    snaps = hard or _clusters(edges)
    return node.with_children(tuple(_snap(child, snaps, node.box.right) for child in node.children))


def _clusters(edges: Sequence[float]) -> list[float]:
    """Middles of edges that lie closer together than a snap."""
    groups: list[list[float]] = [[edges[0]]]
    for edge in edges[1:]:
        if edge - groups[-1][0] <= SNAP_PX:
            groups[-1].append(edge)
        else:
            groups.append([edge])
    return [median(group) for group in groups]


def _snap(node: Node, edges: Sequence[float], end: float) -> Node:
    if node.kind is not Kind.TEXT:
        return node
    near = min(edges, key=lambda edge: abs(edge - node.box.x))
    if abs(near - node.box.x) > SNAP_PX:
        return node
    return replace(node, box=replace(node.box, x=near, width=min(node.box.width, end - near)))
