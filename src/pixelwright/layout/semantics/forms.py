"""Forms: fields with the labels above them and the button that sends them.

Told by order and nearness; wraps nodes, moves nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pixelwright.geometry import Box
from pixelwright.layout.semantics.context import texts_in
from pixelwright.scene import Paint
from pixelwright.tree import Kind, Node, Role

TYPED = frozenset({Role.TEXTBOX, Role.TEXTAREA})
FIELDS = TYPED | {Role.SELECT}
HOLDERS = (Kind.ROW, Kind.COLUMN, Kind.GRID)
LARGER = frozenset(
    {Role.BANNER, Role.NAVIGATION, Role.COMPLEMENTARY, Role.CONTENTINFO, Role.ARTICLE, Role.TABLE, Role.FORM}
)
"""What no form holds: a search field and a button elsewhere do not make the page one."""
SEARCHES = (
    "search",
    "suche",
    "recherche",
    "buscar",
    "cerca",
    "\u043f\u043e\u0438\u0441\u043a",
    "\u0628\u062d\u062b",
)
BESIDE_PX = 48.0
"""A button beside a field stands no farther off."""
BELOW_PX = 160.0
"""A button that sends the fields above it stands no farther below the last of them."""
BUTTON_PX = (20.0, 72.0)
"""Heights of painted boxes with a few words that send what is typed beside them."""
TALLEST_PX = 1400.0
MOST_LINKS = 4
MOST_PARAGRAPHS = 2
LONG_WORDS = 12
MOST_ALONE = 3
"""Where more fields than this have no button, as in a gallery of controls, they are no forms."""
FEW_TEXTS = 4
LINE_PX = 72.0
"""Fields for one line are no taller."""
TOP_PX = 200.0
"""A lone field that says nothing, above here, is where sites are searched."""
WORDS_PER_FIELD = 8
"""Labels and prompts have no more; where more stands around fields without a button, they are in a text."""
SIGN_BUTTON_PX = 80.0
"""Buttons with a sign instead of words are no wider."""
TOUCHING_PX = 12.0
"""Such a button stands no farther from its field."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A node whose forms are made, and what it holds that no form has yet."""

    node: Node
    field: bool = False
    button: bool = False


def with_forms(root: Node) -> Node:
    """Put fields, with their labels and buttons, into forms; a field without a button makes one alone."""
    root = _visit(root).node
    alone = [each for each in _free_fields(root) if each.role in TYPED]
    return _closed(root) if len(alone) <= MOST_ALONE else root


def _visit(node: Node) -> _Seen:
    if node.role in FIELDS:
        return _Seen(node, field=True)
    if node.role is Role.BUTTON:
        return _Seen(node, button=True)
    if not node.children or node.role is Role.TABLE:
        return _Seen(node)
    seen = [_visit(child) for child in node.children]
    node = node.with_children(tuple(each.node for each in seen))
    fields = [index for index, each in enumerate(seen) if each.field]
    buttons = [index for index, each in enumerate(seen) if each.button]
    span = _span(node, fields, buttons) if fields else None
    if span is None:
        return _Seen(node, bool(fields), bool(buttons))
    outside = [index for index in buttons if not span[0] <= index < span[1]]
    return _Seen(_with_form(node, *span), button=bool(outside))


def _span(node: Node, fields: Sequence[int], buttons: Sequence[int]) -> tuple[int, int] | None:
    """The children from the first field, its label included, to the button; None where there is none."""
    if node.kind not in HOLDERS:
        return None
    first, last = fields[0], fields[-1]
    reach = BESIDE_PX if node.kind is Kind.ROW else BELOW_PX
    after = [index for index in buttons if index >= last]
    sender = next((index for index in after if _gap(node, last, index) <= reach), None)
    if sender is None and last + 1 < len(node.children):
        sender = last + 1 if _sends_beside(node, last) else None
    if sender is None and len(fields) == 1 and _searches(node.children[first]):
        sender = last
    if sender is None:
        return None
    start = _labelled_start(node, first)
    return (start, sender + 1) if _is_form(node.children[start : sender + 1]) else None


def _is_form(nodes: Sequence[Node]) -> bool:
    """Tell whether nodes with fields hold little else: no landmark, few links, little to read."""
    inner = [each for node in nodes for each in node.walk()]
    links = sum(each.role is Role.LINK for each in inner)
    long = sum(each.text is not None and len(each.text.content.split()) >= LONG_WORDS for each in inner)
    short = Box.around(node.box for node in nodes).height <= TALLEST_PX
    return (
        short and links <= MOST_LINKS and long <= MOST_PARAGRAPHS and LARGER.isdisjoint(e.role for e in inner)
    )


def _gap(node: Node, first: int, second: int) -> float:
    one, other = node.children[first].box, node.children[second].box
    return other.x - one.right if node.kind is Kind.ROW else other.y - one.bottom


def _sends_beside(node: Node, last: int) -> bool:
    """Tell whether what follows the last field sends it: a painted box with words, or with a sign alone."""
    following, gap = node.children[last + 1], _gap(node, last, last + 1)
    return (gap <= BESIDE_PX and _sends(following)) or (
        node.kind is Kind.ROW and gap <= TOUCHING_PX and _is_sign_button(following)
    )


def _is_sign_button(node: Node) -> bool:
    """A small filled box with a picture and nothing to read, like the lens after a search field."""
    if node.role is not Role.GENERIC or node.paint.fill is None or not node.children:
        return False
    drawn = any(each.kind is Kind.PICTURE for each in node.walk())
    low = BUTTON_PX[0] <= node.box.height <= BUTTON_PX[1] and node.box.width <= SIGN_BUTTON_PX
    return drawn and low and not texts_in(node, 1) and not _fields(node)


def _sends(node: Node) -> bool:
    """A painted box with a few words beside a field, whatever the words look like."""
    if node.role not in (Role.LINK, Role.GENERIC) or node.paint == Paint():
        return False
    texts = texts_in(node, 2)
    return len(texts) == 1 and BUTTON_PX[0] <= node.box.height <= BUTTON_PX[1] and not _fields(node)


def _searches(node: Node) -> bool:
    contents = [each.text.content.casefold() for each in node.walk() if each.text is not None]
    return len(contents) <= FEW_TEXTS and any(word in content for content in contents for word in SEARCHES)


def _labelled_start(node: Node, first: int) -> int:
    """The index of the label before the first field."""
    if first and node.children[first - 1].role is Role.LABEL:
        return first - 1
    return first


def _with_form(node: Node, start: int, stop: int) -> Node:
    inside = node.children[start:stop]
    if len(inside) == 1 and _can_be(inside[0]):
        form = replace(inside[0], role=Role.FORM)
    elif len(inside) == len(node.children) and _can_be(node):
        return replace(node, role=Role.FORM, children=_sending(inside))
    elif node.kind is Kind.GRID:
        return replace(node, role=Role.FORM) if _can_be(node) else node
    else:
        kind = node.kind if len(inside) > 1 else Kind.COLUMN
        form = Node(kind, Box.around(child.box for child in inside), Role.FORM, children=_sending(inside))
    return node.with_children((*node.children[:start], form, *node.children[stop:]))


def _sending(children: Sequence[Node]) -> tuple[Node, ...]:
    """The last child is the button where a link looks like one."""
    *others, last = children
    pressed = bool(others) and (_sends(last) or _is_sign_button(last))
    return (*others, replace(last, role=Role.BUTTON) if pressed else last)


def _can_be(node: Node) -> bool:
    return node.role is Role.GENERIC and node.kind in HOLDERS


def _fields(node: Node) -> list[Node]:
    return [each for each in node.walk() if each.role in FIELDS]


def _closed(node: Node) -> Node:
    """Make forms of fields that have no button in sight: those beside one another together."""
    if node.role in (Role.FORM, Role.TABLE) or node.role in TYPED or not node.children:
        return node
    free = [index for index, child in enumerate(node.children) if _free_fields(child)]
    if free and node.kind in (Kind.ROW, Kind.COLUMN) and _can_close([node.children[index] for index in free]):
        start, stop = _labelled_start(node, free[0]), free[-1] + 1
        if _is_form(node.children[start:stop]):
            return _with_form(node, start, stop)
    return node.with_children(tuple(_closed(child) for child in node.children))


def _can_close(holders: Sequence[Node]) -> bool:
    """Tell whether children with fields are several fields to type in with their labels, or a lone search."""
    fields = [each for holder in holders for each in _free_fields(holder)]
    typed = [each for each in fields if each.role in TYPED]
    if len(holders) == 1:
        return holders[0].role is Role.TEXTBOX and _is_lone_search(holders[0])
    words = sum(len(each.text.content.split()) for holder in holders for each in holder.walk() if each.text)
    return len(typed) > 1 and words <= WORDS_PER_FIELD * len(fields) and all(map(_is_asked, holders))


def _is_lone_search(field: Node) -> bool:
    low = field.box.height <= LINE_PX
    return low and (_searches(field) or (field.box.y <= TOP_PX and not texts_in(field, 1)))


def _is_asked(holder: Node) -> bool:
    return len(texts_in(holder, FEW_TEXTS + 1)) <= FEW_TEXTS


def _free_fields(node: Node) -> list[Node]:
    if node.role is Role.FORM:
        return []
    if node.role in FIELDS:
        return [node]
    return [field for child in node.children for field in _free_fields(child)]
