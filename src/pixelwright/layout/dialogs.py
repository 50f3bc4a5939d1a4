"""A dialog as a part of the page's tree: arranged by itself, it lies over everything else.

Knows nothing of what tells a dialog from a page.
"""

from __future__ import annotations

from dataclasses import replace

from pixelwright.layout.parts import moved
from pixelwright.scene import Dialog, Paint
from pixelwright.tree import Backdrop, Kind, Layout, Node, Role

_OF_PAGES = frozenset(
    {
        Role.BANNER,
        Role.NAVIGATION,
        Role.MAIN,
        Role.REGION,
        Role.COMPLEMENTARY,
        Role.CONTENTINFO,
    }
)
"""What only a page has."""
_LEVEL = 2
"""The heading of a page is above that of a dialog."""
_TOP_PX = 72
"""The first words may be what a dialog is called where they begin no further below its upper edge."""


def as_dialog(root: Node) -> Node:
    """Return what was arranged as if it were a page as a dialog, which has a heading and no landmarks."""
    node = _without_landmarks(root)
    if len(node.children) == 1 and node.children[0].children and node.children[0].paint == Paint():
        (only,) = node.children
        node = replace(node, kind=only.kind, children=only.children, columns=only.columns, align=only.align)
    if not any(each.role is Role.HEADING for each in node.walk()):
        node = _headed(node, next((each for each in node.walk() if _may_head(each, root)), None))
    return replace(node, role=Role.DIALOG)


def _without_landmarks(node: Node) -> Node:
    """Return a part without the landmarks in it; what only held them together is gone."""
    level = max(_LEVEL, node.level) if node.role is Role.HEADING else 0
    children: list[Node] = []
    for child in map(_without_landmarks, node.children):
        loose = child.role in _OF_PAGES and child.kind is node.kind is Kind.COLUMN and child.paint == Paint()
        children += child.children if loose else (_plain(child),)
    return replace(node, level=level, children=tuple(children))


def _plain(node: Node) -> Node:
    return replace(node, role=Role.GENERIC) if node.role in _OF_PAGES else node


def _may_head(node: Node, root: Node) -> bool:
    """Tell whether a text at the top may say what the dialog is about."""
    if node.text is None or node.role is Role.BUTTON or len(node.text.lines) > 1:
        return False
    return len(node.text.content) > 1 and node.box.y - root.box.y <= _TOP_PX


def _headed(node: Node, title: Node | None) -> Node:
    if node is title:
        return replace(node, role=Role.HEADING, level=_LEVEL)
    return node.with_children(tuple(_headed(child, title) for child in node.children))


def with_dialog(page: Layout, dialog: Dialog, inside: Node) -> Layout:
    """Return the page with a dialog over it, which has `inside` as its content, at its own origin."""
    placed = moved(inside, dialog.box.x, dialog.box.y)
    node = replace(placed, box=dialog.box, paint=dialog.paint, name="dialog")
    return replace(page.with_parts(page.root, node), backdrop=Backdrop(dialog.dim, dialog.page))
