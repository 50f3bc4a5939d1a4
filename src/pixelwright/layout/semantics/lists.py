"""Lists: runs of items, menus of links.

Groups and wraps nodes, moves nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pixelwright.geometry import Box
from pixelwright.layout.markers import BULLET_PX
from pixelwright.layout.semantics.context import MARKER_PX, texts_in
from pixelwright.scene import Paint
from pixelwright.tree import Kind, Node, Role

LINK_CHROMA = 24
"""Difference between the channels of a colour from which on it is no grey."""
LEAST_LINKS = 3
"""Fewer links side by side are no menu."""


def with_lists(node: Node) -> Node:
    """Return the tree with lists made of list items and of rows and columns of links."""
    if not node.children or node.role is Role.TABLE:
        return node
    node = _zipped(node)
    node = _marked(node.with_children(tuple(with_lists(child) for child in node.children)))
    if node.kind in (Kind.ROW, Kind.COLUMN, Kind.GRID) and node.role is Role.GENERIC:
        if _is_menu(node):
            return replace(node, role=Role.LIST, children=tuple(_item(child) for child in node.children))
        if all(child.role is Role.LISTITEM for child in node.children) and len(node.children) > 1:
            return replace(node, role=Role.LIST)
    return _gathered(node) if node.kind is Kind.COLUMN else _without_strays(node)


def _zipped(node: Node) -> Node:
    """Make a list of a column of bullets beside a column of as many things."""
    if node.kind is not Kind.ROW or node.role is not Role.GENERIC or len(node.children) != 2:
        return node
    signs, items = node.children
    plain = all(part.kind is Kind.COLUMN and part.paint == Paint() for part in (signs, items))
    if not plain or not all(_is_bullet(sign) for sign in signs.children):
        return node
    if len(signs.children) != len(items.children):
        return node
    pairs = tuple(zip(signs.children, items.children, strict=True))
    if not all(item.box.y <= sign.box.centre_y <= item.box.bottom for sign, item in pairs):
        return node
    rows = tuple(
        Node(Kind.ROW, sign.box.union(item.box), Role.LISTITEM, children=(sign, _demoted(item)))
        for sign, item in pairs
    )
    return replace(node, kind=Kind.COLUMN, role=Role.LIST, children=rows)


def _is_bullet(node: Node) -> bool:
    """A sign that says nothing: no number, no check mark."""
    if node.text is not None:
        mark = node.text.content.strip()
        return len(mark) == 1 and not mark.isalnum()
    return node.kind is Kind.PICTURE and max(node.box.width, node.box.height) <= BULLET_PX


def _marked(node: Node) -> Node:
    """Let the row of a bullet and its text be the item instead of the text."""
    if node.kind is Kind.ROW and node.role is Role.LISTITEM:
        return node.with_children(tuple(_plain(child) for child in node.children))
    if node.kind is not Kind.ROW or node.role is not Role.GENERIC or len(node.children) != 2:
        return node
    texts = texts_in(node, 3)
    items = [text for text in texts if text.role is Role.LISTITEM]
    if len(items) == 1 and len(texts) <= 2:
        plain = tuple(_demoted(child) for child in node.children)
        return replace(node, role=Role.LISTITEM, children=plain)
    if _is_sign(node.children[0]) and node.children[1].role in (Role.LINK, Role.PARAGRAPH):
        return replace(node, role=Role.LISTITEM)
    return node


def _is_sign(node: Node) -> bool:
    """A bullet: a dot, a small picture, a mark or number."""
    if node.text is not None:
        mark = node.text.content.strip()
        return len(mark) <= 3 and not mark.isalpha()
    return not node.children and node.control is None and max(node.box.width, node.box.height) <= MARKER_PX


def _plain(node: Node) -> Node:
    """The text of an item says nothing more by itself, unless it is a heading or a link that shows."""
    if node.text is None or node.role is Role.HEADING:
        return node
    style = node.text.style
    shows = style.underline or max(style.colour) - min(style.colour) >= LINK_CHROMA
    return node if node.role is Role.LINK and shows else replace(node, role=Role.GENERIC)


def _demoted(node: Node) -> Node:
    if node.role is Role.LISTITEM:
        return replace(node, role=Role.GENERIC)
    return node.with_children(tuple(_demoted(child) for child in node.children)) if node.children else node


def _is_menu(node: Node) -> bool:
    """True where every child holds one link and nothing else to read."""
    if len(node.children) < LEAST_LINKS:
        return False
    return all(_is_link(child) for child in node.children)


def _is_link(node: Node) -> bool:
    texts = texts_in(node, 2)
    if len(texts) != 1 or node.role not in (Role.LINK, Role.GENERIC):
        return False
    return texts[0].role is Role.LINK or any(each.role is Role.LINK for each in node.walk())


def _item(node: Node) -> Node:
    if node.role is not Role.LINK:
        return replace(node, role=Role.LISTITEM)
    return Node(Kind.COLUMN, node.box, Role.LISTITEM, children=(replace(node, group=None),), group=node.group)


def _gathered(node: Node) -> Node:
    """Put runs of items among other children of a column into lists of their own."""
    children: list[Node] = []
    run: list[Node] = []
    linked = _link_runs(node)
    for index, child in enumerate((*node.children, None)):
        if child is not None and (child.role is Role.LISTITEM or index in linked):
            run.append(child)
            continue
        children += _list_of(run)
        run = []
        if child is not None:
            children.append(child)
    if children == list(node.children):
        return node
    return node.with_children(tuple(children))


def _link_runs(node: Node) -> set[int]:
    """Indices of links that stand in runs of equals among other children."""
    found: set[int] = set()
    run: list[int] = []
    for index, child in enumerate((*node.children, None)):
        same = (
            child is not None and _is_link(child) and (not run or child.group == node.children[run[0]].group)
        )
        if same:
            run.append(index)
            continue
        found |= set(run) if len(run) >= LEAST_LINKS else set()
        run = [index] if child is not None and _is_link(child) else []
    return found


def _list_of(run: Sequence[Node]) -> list[Node]:
    if not run:
        return []
    if len(run) == 1 and run[0].kind is Kind.ROW and texts_in(run[0], 1)[0].role is not Role.GENERIC:
        return [replace(run[0], role=Role.GENERIC)]
    box = Box.around(item.box for item in run)
    return [Node(Kind.COLUMN, box, Role.LIST, children=tuple(_item(item) for item in run))]


def _without_strays(node: Node) -> Node:
    """An item outside a list is a paragraph."""
    if node.role is Role.LIST:
        return node
    return node.with_children(
        tuple(
            replace(child, role=Role.PARAGRAPH) if child.role is Role.LISTITEM and child.text else child
            for child in node.children
        )
    )
