"""Lists: runs of items, menus of links.

Groups and wraps nodes, moves nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pixelwright.geometry import Box
from pixelwright.layout.markers import BULLET_PX
from pixelwright.layout.semantics.context import MARKER_PX, texts_in
from pixelwright.layout.semantics.items import joined, with_wrapped
from pixelwright.layout.semantics.menus import is_menu, is_pager, is_rule, is_tiny, link_runs
from pixelwright.scene import Paint
from pixelwright.tree import Kind, Node, Role

MOST_LINES = 4
LINK_CHROMA = 24
"""Difference between the channels of a colour from which on it is no grey."""


def with_lists(node: Node) -> Node:
    """Return the tree with lists made of list items and of rows and columns of links."""
    if not node.children or node.role is Role.TABLE:
        return node
    node = _zipped(node)
    node = _marked(node.with_children(tuple(with_lists(child) for child in node.children)))
    if node.kind in (Kind.ROW, Kind.COLUMN, Kind.GRID) and node.role is Role.GENERIC:
        if is_menu(node) or is_pager(node):
            return replace(node, role=Role.LIST, children=tuple(_item(child) for child in node.children))
        if all(child.role is Role.LISTITEM for child in node.children) and len(node.children) > 1:
            return replace(node, role=Role.LIST)
    if node.kind is Kind.COLUMN:
        return joined(_gathered(with_wrapped(node)))
    return _gathered(node) if node.kind is Kind.ROW and link_runs(node) else _without_strays(node)


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
    sign, words = node.children
    lines = _is_bullet(sign) and _is_lines(words)
    if lines or (_is_sign(sign) and words.role in (Role.LINK, Role.PARAGRAPH)):
        mark = replace(sign, role=Role.GENERIC, level=0) if sign.text is not None else sign
        return replace(node, role=Role.LISTITEM, children=(mark, words))
    return node


def _is_lines(node: Node) -> bool:
    """A few lines of an entry, one below another."""
    plain = node.kind is Kind.COLUMN and node.paint == Paint() and len(node.children) <= MOST_LINES
    return plain and all(child.role in (Role.LINK, Role.PARAGRAPH) for child in node.children)


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


def _item(node: Node) -> Node:
    if node.text is not None and node.role in (Role.PARAGRAPH, Role.HEADING):
        node = replace(node, role=Role.GENERIC, level=0)
    if node.role is not Role.LINK:
        return replace(node, role=Role.LISTITEM)
    return Node(Kind.COLUMN, node.box, Role.LISTITEM, children=(replace(node, group=None),), group=node.group)


def _gathered(node: Node) -> Node:
    """Put runs of items among other children of a row or column into lists of their own."""
    children: list[Node] = []
    run: list[Node] = []
    runs = link_runs(node)
    for index, child in enumerate((*node.children, None)):
        if child is not None and (child.role is Role.LISTITEM or index in runs):
            run.append(child)
            continue
        children += _list_of(run, node.kind)
        run = []
        if child is not None:
            children.append(child)
    if children == list(node.children):
        return node
    return node.with_children(tuple(children))


def _list_of(run: Sequence[Node], kind: Kind) -> list[Node]:
    if not run:
        return []
    if len(run) == 1 and run[0].kind is Kind.ROW and texts_in(run[0], 1)[0].role is not Role.GENERIC:
        return [replace(run[0], role=Role.GENERIC)]
    box = Box.around(item.box for item in run)
    bundles = _bundled(run) if kind is Kind.ROW else _ruled(run)
    return [Node(kind, box, Role.LIST, children=tuple(map(_item, bundles)))]


def _ruled(run: Sequence[Node]) -> list[Node]:
    """Rules become part of the entries above them."""
    bundles: list[list[Node]] = []
    for child in run:
        if is_rule(child) and bundles:
            bundles[-1].append(child)
        else:
            bundles.append([child])
    return [
        each[0]
        if len(each) == 1
        else Node(Kind.COLUMN, Box.around(p.box for p in each), children=tuple(each))
        for each in bundles
    ]


def _bundled(run: Sequence[Node]) -> list[Node]:
    """Signs become part of the nearer of the links beside them."""
    bundles: list[list[Node]] = []
    waiting: list[Node] = []
    for index, child in enumerate(run):
        if not is_tiny(child):
            bundles.append([*waiting, child])
            waiting = []
            continue
        after = run[index + 1].box.x - child.box.right if index + 1 < len(run) else float("inf")
        before = child.box.x - bundles[-1][-1].box.right if bundles else float("inf")
        if bundles and before <= after:
            bundles[-1].append(child)
        else:
            waiting.append(child)
    return [each[0] if len(each) == 1 else _row_of(each) for each in bundles]


def _row_of(parts: Sequence[Node]) -> Node:
    return Node(Kind.ROW, Box.around(part.box for part in parts), children=tuple(map(_demoted, parts)))


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
