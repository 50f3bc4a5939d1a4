"""Menus: runs of links side by side or below one another, with the signs and labels among them.

Tells which nodes belong to one; changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from pixelwright.layout.semantics.context import style_key, texts_in
from pixelwright.layout.steps import HOMES
from pixelwright.tree import Kind, Node, Role

LEAST_LINKS = 3
"""Fewer links side by side are no menu."""
SIGN_PX = 24.0
"""Signs beside links, like arrows, bars and icons, are no larger."""
RULE_PX = 4.0
FAR_PX = 160.0
"""Links of one row that stand farther apart are two menus, or a name and a menu."""
CHOSEN_WORDS = 4
"""The entry of the page itself is no link, and no longer than others."""
EDGE_PX = 3.0
"""Left edges of the words of one menu differ by no more."""
LABEL_SIGNS = 30
"""Words in capitals between links that are no longer name a part of the menu."""
PAGER = (
    *("previous", "prev", "next", "first", "last", "newer", "older"),
    *("\u2039", "\u203a", "\u00ab", "\u00bb", "<", ">", "..."),
)
SIZE_PX = 1
"""Words in capitals without tails are measured a little smaller than others of their size."""
AXIS = frozenset(
    (
        *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        *("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    )
)
"""How the names of months and days begin: a row of them is the axis of a chart or the head of a calendar."""
DAY_SIGNS = 9


def link_runs(node: Node) -> set[int]:
    """Return the indices of links that stand in runs of equals, with what belongs to them."""
    found: set[int] = set()
    run: list[int] = []
    for index, child in enumerate(node.children):
        if _is_link(child) or _is_chosen(node, index):
            if run and not _goes_with(node, run[-1], index):
                found |= _enough(node, run)
                run = []
            run.append(index)
        elif run and not _belongs(node, index):
            found |= _enough(node, run)
            run = []
    return found | _enough(node, run)


def is_menu(node: Node) -> bool:
    """Tell whether every child holds one link and nothing else to read."""
    if len(node.children) < LEAST_LINKS or _is_axis(node.children):
        return False
    if not all(_is_link(child) for child in node.children) or _is_centred(node.children):
        return False
    return node.kind is not Kind.ROW or all(
        _goes_with(node, index - 1, index) for index in range(1, len(node.children))
    )


def is_pager(node: Node) -> bool:
    """Tell numbers of pages and the words or arrows that lead on, side by side."""
    texts = [texts_in(child, 2) for child in node.children]
    if node.kind is not Kind.ROW or any(len(found) != 1 for found in texts):
        return False
    said = [text.text.content.strip().casefold() for (text,) in texts if text.text]
    numbers = [int(word) for word in said if word.isdecimal()]
    steps = sum(word in PAGER for word in said)
    counted = bool(numbers) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    return counted and len(said) >= LEAST_LINKS and len(numbers) + steps == len(said)


def is_tiny(node: Node) -> bool:
    """Tell an arrow, a bar or an icon: nothing to read, nothing to fill in."""
    if node.text is not None:
        mark = node.text.content.strip()
        return len(mark) == 1 and not mark.isalnum()
    if node.children or node.control is not None:
        return False
    return node.box.width <= RULE_PX or max(node.box.width, node.box.height) <= SIGN_PX


def is_rule(node: Node) -> bool:
    """Tell a line across, as between the entries of a column."""
    return node.kind is Kind.SHAPE and node.box.height <= RULE_PX


def _is_link(node: Node) -> bool:
    texts = texts_in(node, 2)
    if len(texts) != 1 or node.role not in (Role.LINK, Role.GENERIC):
        return False
    if not any(map(str.isalnum, texts[0].text.content if texts[0].text else "")):
        return False
    if any(each.control is not None for each in node.walk()):
        return False
    return texts[0].role is Role.LINK or any(each.role is Role.LINK for each in node.walk())


def _enough(node: Node, run: Sequence[int]) -> set[int]:
    """The whole stretch of a run, signs and labels inside it and signs at its end included."""
    items = [node.children[index] for index in run]
    links = sum(map(_is_link, items))
    from_home = node.kind is Kind.ROW and _leads_home(items)
    if len(run) < LEAST_LINKS - from_home or 2 * links + from_home <= len(run):
        return set()
    if _is_centred(items) or _is_axis(items):
        return set()
    end = run[-1] + 1
    while end < len(node.children) and _closes(node, run, node.children[end]):
        end += 1
    return set(range(run[0], end))


def _closes(node: Node, run: Sequence[int], child: Node) -> bool:
    """Tell a sign right of the last entry of a row, or the rule below the last where others have one."""
    if node.kind is Kind.ROW:
        return is_tiny(child)
    return is_rule(child) and any(map(is_rule, node.children[run[0] : run[-1]]))


def _leads_home(items: Sequence[Node]) -> bool:
    texts = [text for item in items for text in texts_in(item, 1)]
    return any(text.text and text.text.content.strip().casefold() in HOMES for text in texts)


def _is_axis(items: Sequence[Node]) -> bool:
    words = [
        text.text.content.strip().casefold() for item in items for text in texts_in(item, 1) if text.text
    ]
    return all(word[:3] in AXIS and len(word) <= DAY_SIGNS for word in words)


def _is_centred(items: Sequence[Node]) -> bool:
    """Lines that share a middle but no edge are an address, not a menu."""
    lefts = [item.box.x for item in items]
    middles = [item.box.centre_x for item in items]
    return max(middles) - min(middles) <= EDGE_PX < max(lefts) - min(lefts)


def _goes_with(node: Node, before: int, index: int) -> bool:
    """Tell whether two entries are of one menu: near and of one size in a row, at one edge in a column."""
    one, other = node.children[before], node.children[index]
    first, second = texts_in(one, 1)[0], texts_in(other, 1)[0]
    if node.kind is Kind.ROW:
        return _is_level(first, second) and other.box.x - one.box.right <= FAR_PX
    if one.group == other.group:
        return True
    same = first.text and second.text and style_key(first.text.style) == style_key(second.text.style)
    return bool(same) and abs(first.box.x - second.box.x) <= EDGE_PX


def _is_level(one: Node, other: Node) -> bool:
    """Tell whether two texts are of one size in one line."""
    level = abs(one.box.centre_y - other.box.centre_y) <= EDGE_PX
    return level and abs(_size(one) - _size(other)) <= SIZE_PX


def _size(node: Node) -> int:
    return round(node.text.style.size_px) if node.text is not None else 0


def _is_chosen(node: Node, index: int) -> bool:
    """The entry of the page itself looks unlike its neighbours: painted, bolder, no link.

    Beside links, words without a box that open something are an entry too.
    """
    child = node.children[index]
    texts = texts_in(child, 2)
    if len(texts) != 1 or not texts[0].text or len(texts[0].text.content.split()) > CHOSEN_WORDS:
        return False
    if not any(map(str.isalnum, texts[0].text.content)):
        return False
    beside = [node.children[place] for place in (index - 1, index + 1) if 0 <= place < len(node.children)]
    if child.role is Role.BUTTON and node.kind is Kind.COLUMN:
        return any(_is_link(each) and _same_edge(each, texts[0]) for each in beside)
    if child.role is Role.BUTTON and child.text is not None:
        return any(_is_link(each) and _is_level(texts_in(each, 1)[0], child) for each in beside)
    bare = child.text is not None and child.role in (Role.PARAGRAPH, Role.HEADING, Role.LISTITEM)
    return bare and node.kind is Kind.ROW and _leads_home([child, *node.children])


def _same_edge(node: Node, text: Node) -> bool:
    return abs(texts_in(node, 1)[0].box.x - text.box.x) <= EDGE_PX


def _belongs(node: Node, index: int) -> bool:
    """Signs between links of a row, rules and names of parts in a column of them, do not end a menu."""
    child = node.children[index]
    if node.kind is Kind.ROW:
        return is_tiny(child)
    if is_rule(child):
        return True
    content = child.text.content if child.text is not None else ""
    last = index + 1 == len(node.children)
    named = child.role is not Role.HEADING and content.isupper() and len(content) <= LABEL_SIGNS
    return named and not last and (_is_link(node.children[index + 1]) or _is_chosen(node, index + 1))
