"""Roles for a whole tree: texts first, then what holds them, then the landmarks.

Order matters: a list is told by its links, a navigation by its lists.
"""

from __future__ import annotations

from dataclasses import replace

from pixelwright.layout.semantics.context import texts_in
from pixelwright.layout.semantics.forest import decide as forest_decides
from pixelwright.layout.semantics.headings import with_levels
from pixelwright.layout.semantics.landmarks import with_landmarks
from pixelwright.layout.semantics.lists import with_lists
from pixelwright.layout.semantics.page_style import PageStyle, page_style
from pixelwright.layout.semantics.texts import Decide, text_roles, with_links
from pixelwright.scene import Paint
from pixelwright.tree import Kind, Node, Role

RULE_PX = 4.0
_FIELDS = frozenset({Role.TEXTBOX, Role.TEXTAREA, Role.SELECT, Role.SLIDER, Role.PROGRESS})
_TICKS = frozenset({Role.CHECKBOX, Role.RADIO, Role.SWITCH})


def with_roles(root: Node, decide: Decide = forest_decides) -> Node:
    """Return the tree with a role on every node that has one."""
    labelled = _labelled(_applied(root, text_roles(root, decide), page_style(root)))
    return with_landmarks(with_levels(with_lists(labelled)))


def _applied(node: Node, roles: dict[int, Role], page: PageStyle) -> Node:
    """Write the roles of texts into the tree; a button's role moves to the box around its text."""
    if node.text is not None:
        role = roles[id(node)]
        text = with_links(node.text, page)
        return replace(node, role=Role.GENERIC if role is Role.BUTTON else role, text=text)
    if node.kind is Kind.SHAPE and min(node.box.width, node.box.height) <= RULE_PX:
        return replace(node, role=Role.SEPARATOR)
    children = tuple(_applied(child, roles, page) for child in node.children)
    changed = replace(node, children=children) if children else node
    if node.paint != Paint() and node.role is Role.GENERIC and _button_text(node, roles):
        return replace(changed, role=Role.BUTTON)
    return changed


def _button_text(node: Node, roles: dict[int, Role]) -> bool:
    """True for the smallest painted box around the text of a button."""
    texts = texts_in(node, 2)
    if len(texts) != 1 or roles[id(texts[0])] is not Role.BUTTON:
        return False
    painted = [each for each in node.walk() if each.paint != Paint() and texts_in(each, 1)]
    return painted[-1] is node


def _labelled(node: Node) -> Node:
    """Make the short text before a field, or after a box to tick, its label."""
    if not node.children:
        return node
    children = [_labelled(child) for child in node.children]
    for index, child in enumerate(children):
        place = index - 1 if child.role in _FIELDS else index + 1 if child.role in _TICKS else -1
        if 0 <= place < len(children) and _is_label(children[place]):
            children[place] = replace(children[place], role=Role.LABEL)
    return node.with_children(tuple(children))


def _is_label(node: Node) -> bool:
    return node.text is not None and node.role is Role.PARAGRAPH and len(node.text.content) <= 60
