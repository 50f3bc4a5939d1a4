"""Roles for a whole tree: texts first, then what holds them, then the landmarks.

Order matters: a list is told by its links, a navigation by its lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pixelwright.layout.semantics.context import texts_in
from pixelwright.layout.semantics.forest import decide as forest_decides
from pixelwright.layout.semantics.headings import with_levels
from pixelwright.layout.semantics.landmarks import with_landmarks
from pixelwright.layout.semantics.lists import with_lists
from pixelwright.layout.semantics.page_style import PageStyle, page_style, saturation
from pixelwright.layout.semantics.texts import Decide, text_roles, with_links
from pixelwright.scene import Paint
from pixelwright.tree import Kind, Node, Role

RULE_PX = 4.0
CHROMATIC = 0.25
"""Saturation from which on words are coloured."""
LABEL_SIGNS = 60
EDGE_PX = 6.0
"""Labels above fields begin where these do, give or take a border."""
_FIELDS = frozenset({Role.TEXTBOX, Role.TEXTAREA, Role.SELECT, Role.SLIDER, Role.PROGRESS})
_TICKS = frozenset({Role.CHECKBOX, Role.RADIO, Role.SWITCH})


def with_roles(root: Node, decide: Decide = forest_decides) -> Node:
    """Return the tree with a role on every node that has one."""
    labelled = _labelled(_applied(root, text_roles(root, decide), page_style(root)))
    return with_landmarks(with_levels(with_lists(labelled)))


def _applied(node: Node, roles: dict[int, Role], page: PageStyle, *, taken: bool = False) -> Node:
    """Write the roles of texts into the tree; that of a button moves to the box around its text."""
    if node.text is not None:
        role = Role.GENERIC if taken else roles[id(node)]
        return replace(node, role=role, text=with_links(node.text, page))
    if node.kind is Kind.SHAPE and min(node.box.width, node.box.height) <= RULE_PX:
        return replace(node, role=Role.SEPARATOR)
    own = None if taken else _pressed(node, roles)
    taken = taken or own is not None or node.role is Role.BUTTON
    children = tuple(_applied(child, roles, page, taken=taken) for child in node.children)
    return replace(node, role=own or node.role, children=children) if children else node


def _pressed(node: Node, roles: dict[int, Role]) -> Role | None:
    """BUTTON or LINK where the node is the box that people press for its one text, else None."""
    if node.paint == Paint() or node.role not in (Role.GENERIC, Role.BUTTON):
        return None
    texts = texts_in(node, 2)
    if len(texts) != 1 or any(each.paint != Paint() and texts_in(each, 1) for each in _below(node)):
        return None
    role = roles[id(texts[0])]
    if role is Role.BUTTON or (role is Role.LINK and _is_pill(node, texts[0])):
        return role
    return None


def _below(node: Node) -> Iterator[Node]:
    for child in node.children:
        yield from child.walk()


def _is_pill(node: Node, text: Node) -> bool:
    """Filled or outlined all round, as high as a button, the text in its middle."""
    border = node.paint.border
    closed = node.paint.fill is not None or (border is not None and None not in (border.top, border.left))
    return closed and 24 <= node.box.height <= 64 and abs(node.box.centre_x - text.box.centre_x) <= 24


def _labelled(node: Node) -> Node:
    """Make the short text before a field, or after a box to tick, its label."""
    if not node.children:
        return node
    children = [_labelled(child) for child in node.children]
    for index, child in enumerate(children):
        place = index - 1 if child.role in _FIELDS else index + 1 if child.role in _TICKS else -1
        if not 0 <= place < len(children):
            continue
        if _is_label(children[place]) or (
            _looks_plain(children[place]) and (child.role in _TICKS or _is_above(children[place], child))
        ):
            children[place] = replace(children[place], role=Role.LABEL)
    return node.with_children(tuple(children))


def _is_label(node: Node) -> bool:
    return node.text is not None and node.role is Role.PARAGRAPH and len(node.text.content) <= LABEL_SIGNS


def _is_above(node: Node, field: Node) -> bool:
    """Tell whether a text begins where the field right below it does."""
    return node.box.bottom <= field.box.y + EDGE_PX and abs(node.box.x - field.box.x) <= EDGE_PX


def _looks_plain(node: Node) -> bool:
    """Tell the words beside a field, held for a link, from a link that shows."""
    if node.text is None or node.role is not Role.LINK:
        return False
    style = node.text.style
    return not style.underline and saturation(style.colour) <= CHROMATIC
