"""Bars across the top of a page that are a menu as a whole: signs, a name, a link or two.

Told by size and by what they hold; groups nodes, moves nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pixelwright.geometry import Box
from pixelwright.layout.semantics.context import texts_in
from pixelwright.tree import Kind, Node, Role

BAR_PX = 90.0
"""A banner of one row that is no taller is a menu as a whole."""
LEAST_LEAVES = 4
LEAST_LINKS = 2
APART_PX = 96.0
"""Entries that stand farther apart belong to different lists of a bar."""
LARGER = 1.15
"""The name of a site is at least so much larger than the entries of its menu."""
BESIDE_PX = 12.0
"""A sign this close before words is of one entry with them."""
_LEAVES = frozenset({Role.IMAGE, Role.LINK, Role.BUTTON, Role.GENERIC})


def barred(banner: Node) -> Node:
    """Make a low banner of one row without a menu of its own a navigation, its entries lists."""
    inner = list(banner.walk())
    if banner.kind is not Kind.ROW or banner.box.height > BAR_PX:
        return banner
    links = sum(each.role is Role.LINK for each in inner)
    leaves = sum(not each.children for each in inner)
    if not links or (leaves < LEAST_LEAVES and links < LEAST_LINKS):
        return banner
    if any(each.role is Role.NAVIGATION for each in inner):
        return banner
    room = Box.around(child.box for child in banner.children)
    menu = Node(Kind.ROW, room, Role.NAVIGATION, children=_listed(banner.children))
    return replace(banner, kind=Kind.COLUMN, children=(menu,))


def _listed(parts: Sequence[Node]) -> tuple[Node, ...]:
    """Make lists of groups of entries that stand apart from the other groups."""
    groups: list[list[Node]] = []
    for part in parts:
        if groups and part.box.x - groups[-1][-1].box.right <= APART_PX:
            groups[-1].append(part)
        else:
            groups.append([part])
    return tuple(
        node for group in groups for node in (*group[: _named(group)], *_list_of(group[_named(group) :]))
    )


def _named(group: Sequence[Node]) -> int:
    """How many parts a group begins with that are the name of the site: set larger than every entry."""
    sizes = [
        max((text.text.style.size_px for text in texts_in(part, 3) if text.text), default=0) for part in group
    ]
    first = next((index for index, size in enumerate(sizes) if size), len(sizes))
    rest = max(sizes[first + 1 :], default=0)
    return first + 1 if rest and sizes[first] >= LARGER * rest else 0


def _list_of(group: Sequence[Node]) -> list[Node]:
    entries = _entries(group)
    links = sum(each.role is Role.LINK for part in group for each in part.walk())
    if len(entries) < LEAST_LINKS + 1 or not links or not all(map(_is_entry, entries)):
        return list(group)
    items = tuple(_item(entry) for entry in entries)
    return [Node(Kind.ROW, Box.around(item.box for item in items), Role.LIST, children=items)]


def _entries(group: Sequence[Node]) -> list[list[Node]]:
    """Signs with the words right behind them; everything else alone."""
    entries: list[list[Node]] = []
    for part in group:
        before = entries[-1] if entries else None
        if (
            before
            and len(before) == 1
            and before[0].kind is Kind.PICTURE
            and part.text is not None
            and part.box.x - before[0].box.right <= BESIDE_PX
        ):
            before.append(part)
        else:
            entries.append([part])
    return entries


def _is_entry(parts: Sequence[Node]) -> bool:
    """Little to read, nothing to fill in."""
    inner = [each for part in parts for each in part.walk()]
    plain = all(each.role in _LEAVES and each.control is None for each in inner)
    return plain and sum(len(texts_in(part, 2)) for part in parts) <= 1


def _item(parts: Sequence[Node]) -> Node:
    children = tuple(replace(part, group=None) for part in parts)
    kind = Kind.ROW if len(children) > 1 else Kind.COLUMN
    return Node(kind, Box.around(part.box for part in parts), Role.LISTITEM, children=children)
