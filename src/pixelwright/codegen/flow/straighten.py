"""Takes measuring noise out of a layout's boxes before they become code, without moving what can be seen.

Texts get the box of their pen instead of their ink, left edges that are meant to be one become one, and
containers that paint nothing reach as far as their room does. Knows nothing of CSS.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from pixelwright.codegen.flow.frame import inner_box
from pixelwright.codegen.flow.metrics import breaks_by_itself, fitted, line_rise, text_box
from pixelwright.geometry import Box
from pixelwright.scene import Paint
from pixelwright.tree import Align, Correction, Kind, Layout, Node, Path, Role

SAME_EDGE_PX = 1.3
"""Left edges of texts no further apart were one: an ink box is off by up to a px on either side."""
_STRETCHED = (Kind.COLUMN, Kind.ROW)
_RAGGED_SHARE = 0.12
"""A centred container ragged on the right by up to this share of its width is meant to be symmetric."""


def straighten(layout: Layout) -> Layout:
    """Return the layout with the same tree and cleaner boxes."""
    page = _settled(layout, (), layout.page)
    if layout.dialog is None:
        return replace(layout, root=_widened(page, page.box))
    dialog = _settled(layout, (len(page.children),), layout.dialog)
    return layout.with_parts(_widened(page, page.box), _widened(dialog, dialog.box))


def _settled(layout: Layout, path: Path, node: Node) -> Node:
    if node.text is not None and node.kind is Kind.TEXT:
        return _set_text(layout, path, node)
    children = tuple(_settled(layout, (*path, index), child) for index, child in enumerate(node.children))
    if node.kind is Kind.COLUMN:
        children = _aligned(children)
    return replace(node, children=children, box=_hull(node, children))


def _set_text(layout: Layout, path: Path, node: Node) -> Node:
    if node.text is None or node.paint != Paint() or node.role in (Role.CELL, Role.COLUMNHEADER):
        return node
    node = replace(node, text=fitted(node.text))
    assert node.text is not None
    correction = layout.corrections.get(path, Correction())
    if node.text.wraps and not breaks_by_itself(node.text):
        correction = replace(correction, hard_breaks=True)
    box = text_box(node, node.text, correction)
    rise = line_rise(node.text)
    return replace(node, box=Box(box.x, box.y - rise, box.width, box.height + rise))


def _hull(node: Node, children: Sequence[Node]) -> Box:
    """Move the left edge of an unpainted container with that of its content."""
    if not children or node.paint != Paint() or node.kind not in _STRETCHED:
        return node.box
    first = min(child.box.x for child in children)
    if abs(first - node.box.x) > 2 * SAME_EDGE_PX:
        return node.box
    right = max([node.box.right, *(child.box.right for child in children)])
    return Box.from_edges(first, node.box.y, right, node.box.bottom)


def _aligned(children: Sequence[Node]) -> tuple[Node, ...]:
    """Give texts whose left edges nearly meet one edge, that of a painted neighbour if there is one."""
    order = sorted(range(len(children)), key=lambda index: children[index].box.x)
    result = list(children)
    cluster: list[int] = []
    for index in [*order, -1]:
        if cluster and (index < 0 or children[index].box.x - children[cluster[-1]].box.x > SAME_EDGE_PX):
            for member, edge in _edge_of([children[each] for each in cluster], cluster):
                result[member] = _moved(children[member], edge - children[member].box.x)
            cluster = []
        cluster.append(index)
    return tuple(result)


def _edge_of(nodes: Sequence[Node], places: Sequence[int]) -> list[tuple[int, float]]:
    firm = [round(node.box.x) for node in nodes if not _soft(node)]
    loose = [node.box.x for node in nodes if _soft(node)]
    edge = float(median(firm)) if firm else float(round(median(loose)))
    return [(place, edge) for node, place in zip(nodes, places, strict=True) if _soft(node)]


def _soft(node: Node) -> bool:
    """Tell whether nothing but start-aligned text tells where the left edge of `node` is."""
    if node.kind is Kind.TEXT:
        return node.paint == Paint() and node.text is not None and node.text.align is Align.START
    plain = node.paint == Paint() and node.kind in _STRETCHED
    return plain and all(_soft(child) for child in node.children)


def _moved(node: Node, dx: float) -> Node:
    if abs(dx) < 1e-6 or abs(dx) > SAME_EDGE_PX:
        return node
    children = tuple(_moved(child, dx) for child in node.children)
    return replace(node, box=node.box.moved(dx, 0), children=children)


def _widened(node: Node, room: Box) -> Node:
    """Let containers that paint nothing fill their room to the right; `room` is what their parent leaves."""
    box = _filled(node, room)
    if not node.children:
        return replace(node, box=box)
    inner = inner_box(replace(node, box=box))
    if node.kind is Kind.COLUMN:
        children = _in_column(node, inner)
    else:
        children = tuple(_widened(child, child.box) for child in node.children)
    return replace(node, box=box, children=children)


def _in_column(node: Node, inner: Box) -> tuple[Node, ...]:
    left = max(0.0, min(child.box.x for child in node.children) - inner.x)
    last = max(child.box.right for child in node.children)
    right = inner.right - left if last <= inner.right - left + SAME_EDGE_PX else max(last, inner.x)
    content = Box.from_edges(inner.x + left, inner.y, min(right, inner.right), inner.bottom)
    return tuple(_widened(child, content) for child in node.children)


def _filled(node: Node, room: Box) -> Box:
    spreads = node.kind in _STRETCHED and node.children and node.paint == Paint()
    if not spreads or node.role is Role.BUTTON or node.box.right >= room.right - 1e-6:
        return node.box
    left = node.box.x - room.x
    if left <= 1:
        return Box.from_edges(node.box.x, node.box.y, room.right, node.box.bottom)
    mirror = room.right - left
    if 40 <= left <= room.width / 3 and 0 <= mirror - node.box.right <= _RAGGED_SHARE * node.box.width:
        return Box.from_edges(node.box.x, node.box.y, mirror, node.box.bottom)
    return node.box
