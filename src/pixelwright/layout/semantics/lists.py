"""Lists: runs of items, menus of links.

Groups and wraps nodes, moves nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pixelwright.geometry import Box
from pixelwright.layout.semantics.context import texts_in
from pixelwright.tree import Kind, Node, Role

LEAST_LINKS = 3
"""Fewer links side by side are no menu."""


def with_lists(node: Node) -> Node:
    """Return the tree with lists made of list items and of rows and columns of links."""
    if not node.children or node.role is Role.TABLE:
        return node
    node = _marked(node.with_children(tuple(with_lists(child) for child in node.children)))
    if node.kind in (Kind.ROW, Kind.COLUMN, Kind.GRID) and node.role is Role.GENERIC:
        if _is_menu(node):
            return replace(node, role=Role.LIST, children=tuple(_item(child) for child in node.children))
        if all(child.role is Role.LISTITEM for child in node.children) and len(node.children) > 1:
            return replace(node, role=Role.LIST)
    return _gathered(node) if node.kind is Kind.COLUMN else _without_strays(node)


def _marked(node: Node) -> Node:
    """Let the row of a bullet and its text be the item instead of the text."""
    if node.kind is not Kind.ROW or node.role is not Role.GENERIC or len(node.children) != 2:
        return node
    texts = texts_in(node, 3)
    items = [text for text in texts if text.role is Role.LISTITEM]
    if len(items) != 1 or len(texts) > 2:
        return node
    plain = tuple(_demoted(child) for child in node.children)
    return replace(node, role=Role.LISTITEM, children=plain)


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
    return len(texts) == 1 and texts[0].role is Role.LINK and node.role in (Role.LINK, Role.GENERIC)


def _item(node: Node) -> Node:
    if node.text is None:
        return replace(node, role=Role.LISTITEM)
    return Node(Kind.COLUMN, node.box, Role.LISTITEM, children=(replace(node, group=None),), group=node.group)


def _gathered(node: Node) -> Node:
    """Put runs of items among other children of a column into lists of their own."""
    children: list[Node] = []
    run: list[Node] = []
    for child in (*node.children, None):
        if child is not None and child.role is Role.LISTITEM:
            run.append(child)
            continue
        children += _list_of(run)
        run = []
        if child is not None:
            children.append(child)
    if children == list(node.children):
        return node
    return node.with_children(tuple(children))


def _list_of(run: Sequence[Node]) -> list[Node]:
    if not run:
        return []
    if len(run) == 1 and run[0].kind is Kind.TEXT:
        return [replace(run[0], role=Role.PARAGRAPH)]
    box = Box.around(item.box for item in run)
    return [Node(Kind.COLUMN, box, Role.LIST, children=tuple(run))]


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
