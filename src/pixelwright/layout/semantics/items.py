"""Items of several texts: what is indented below an item belongs to it, and lists that go on are one.

Works on lists that are found already.
"""

from __future__ import annotations

from dataclasses import replace

from pixelwright.layout.semantics.context import texts_in
from pixelwright.scene import Paint, TextStyle
from pixelwright.tree import Kind, Node, Role

INDENT_PX = (6.0, 48.0)
"""Texts of an item begin this far to the right of its marker."""
LEADING = 0.5
"""Lines of one item leave less than this share of their height between them."""
PAUSE_EM = 2.5
"""Items of one list leave no more between them."""
EDGE_PX = 3.0
SIZE_PX = 1.0
"""Lines with and without tails are measured so much apart."""
BOLD = 600


def joined(column: Node) -> Node:
    """Return the column with indented texts in the items above them and lists that go on in one."""
    children: list[Node] = []
    for child in column.children:
        last = children[-1] if children else None
        if last is not None and _is_list(last) and _goes_on(last, child):
            children[-1] = _extended(last, (*last.children[:-1], _grown(last.children[-1], child)), child)
        elif last is not None and _is_list(last) and _is_list(child) and _follows(last, child):
            children[-1] = _extended(last, (*last.children, *child.children), child)
        else:
            children.append(child)
    if len(children) == len(column.children):
        return column
    return column.with_children(tuple(children))


def with_wrapped(column: Node) -> Node:
    """Return the column with the second lines of entries, read as texts of their own, in those entries."""
    children: list[Node] = []
    for child in column.children:
        last = children[-1] if children else None
        if last is not None and last.role is Role.LISTITEM and _wraps(last, child):
            children[-1] = _grown(last, child)
        else:
            children.append(child)
    return column.with_children(tuple(children)) if len(children) < len(column.children) else column


def _wraps(item: Node, child: Node) -> bool:
    """Tell whether a text begins right below where the words after the marker of an item do."""
    texts = texts_in(item, 99)
    if (
        child.text is None
        or child.role not in (Role.PARAGRAPH, Role.LINK)
        or len(texts) < 2 - _is_drawn(item)
    ):
        return False
    last = texts[-1]
    same = last.text is not None and _is_alike(last.text.style, child.text.style)
    tight = child.box.y - last.box.bottom <= LEADING * child.text.line_height_px
    return same and tight and abs(child.box.x - last.box.x) <= EDGE_PX


def _is_alike(one: TextStyle, other: TextStyle) -> bool:
    return abs(one.size_px - other.size_px) <= SIZE_PX and (one.weight >= BOLD) == (other.weight >= BOLD)


def _is_drawn(item: Node) -> bool:
    """Tell an item whose marker is a picture."""
    return bool(item.children) and item.children[0].kind is Kind.PICTURE


def _extended(whole: Node, items: tuple[Node, ...], added: Node) -> Node:
    return replace(whole, box=whole.box.union(added.box), children=items)


def _is_list(node: Node) -> bool:
    """Tell a list of items with markers or numbers, one below another, from menus and painted boxes."""
    plain = node.role is Role.LIST and node.kind is Kind.COLUMN and node.paint == Paint()
    return plain and bool(node.children) and all(each.role is Role.LISTITEM for each in node.children)


def _goes_on(above: Node, child: Node) -> bool:
    """Tell whether a text is the next lines of the last item of the list above it."""
    if child.text is None or child.role is not Role.PARAGRAPH:
        return False
    last = _last_text(above.children[-1])
    if last is None or last.text is None:
        return False
    same = round(last.text.style.size_px) == round(child.text.style.size_px)
    indent = child.box.x - above.box.x
    tight = child.box.y - last.box.bottom <= LEADING * child.text.line_height_px
    return same and tight and INDENT_PX[0] <= indent <= INDENT_PX[1]


def _follows(above: Node, below: Node) -> bool:
    last = _last_text(above.children[-1])
    if last is None or last.text is None or last.role is Role.LINK:
        return False
    gap = below.box.y - above.box.bottom
    return abs(below.box.x - above.box.x) <= EDGE_PX and gap <= PAUSE_EM * last.text.style.size_px


def _last_text(node: Node) -> Node | None:
    texts = texts_in(node, 99)
    return texts[-1] if texts else None


def _grown(item: Node, text: Node) -> Node:
    """Return the item as a column of what it was and the text."""
    more = text if text.role is Role.LINK else replace(text, role=Role.GENERIC)
    box = item.box.union(text.box)
    if item.kind is Kind.COLUMN and item.text is None:
        return replace(item, box=box, children=(*item.children, more))
    first = replace(item, role=Role.GENERIC, group=None)
    return Node(Kind.COLUMN, box, Role.LISTITEM, children=(first, more), group=item.group)
