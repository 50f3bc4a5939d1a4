from __future__ import annotations

import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.layout.semantics.items import joined, with_wrapped
from pixelwright.scene import Span, TextLine, TextStyle
from pixelwright.tree import Kind, Node, Role, Text

STYLE = TextStyle("Liberation Sans", 16, Colour(0, 0, 0))


def words(content: str, x: float, y: float, role: Role = Role.LISTITEM) -> Node:
    box = Box(x, y, 9.0 * len(content), 20)
    return Node(Kind.TEXT, box, role, text=Text((TextLine((Span(content, STYLE, box),), box, y + 15),), 20))


def listed(*items: Node) -> Node:
    return Node(Kind.COLUMN, Box.around(item.box for item in items), Role.LIST, children=items)


def column(*children: Node) -> Node:
    return Node(Kind.COLUMN, Box.around(child.box for child in children), children=children)


FIRST = listed(words("1. Draw a star", 40, 100), words("2. Cut it out", 40, 120))


def test_indented_lines_and_the_list_after_them_are_one_list() -> None:
    more = words("so that nothing is left", 60, 140, Role.PARAGRAPH)
    second = listed(words("3. Paint it", 40, 160))
    root = joined(column(FIRST, more, second))
    assert [child.role for child in root.children] == [Role.LIST]
    items = root.children[0].children
    assert [len(list(item.walk())) for item in items] == [1, 3, 1]
    assert all(item.role is Role.LISTITEM for item in items)


@pytest.mark.parametrize(
    "after",
    [
        words("At the edge of the list", 40, 140, Role.PARAGRAPH),
        words("Far below", 60, 220, Role.PARAGRAPH),
        words("A title", 60, 140, Role.HEADING),
        listed(words("Far below", 40, 260), words("Another", 40, 280)),
        listed(words("Elsewhere", 240, 140), words("Another", 240, 160)),
    ],
    ids=["not indented", "far text", "heading", "far list", "beside"],
)
def test_what_does_not_go_on_stays_apart(after: Node) -> None:
    root = column(FIRST, after)
    assert joined(root) == root


def marked(content: str, y: float) -> Node:
    row = (words("\u2022", 40, y, Role.GENERIC), words(content, 60, y, Role.LINK))
    return Node(Kind.ROW, Box(40, y, 9.0 * len(content) + 20, 20), Role.LISTITEM, children=row)


def test_the_second_line_of_an_entry_belongs_to_it() -> None:
    found = with_wrapped(
        column(marked("Oh I do like to be", 100), words("beside the sea", 60, 122, Role.LINK))
    )
    (item,) = found.children
    assert (item.role, item.kind, len(item.children)) == (Role.LISTITEM, Kind.COLUMN, 2)


@pytest.mark.parametrize(
    "after",
    [words("To the left", 40, 122, Role.LINK), words("Below", 60, 150, Role.LINK), marked("Another", 122)],
    ids=["not indented", "far", "an entry"],
)
def test_other_lines_are_none_of_an_entry(after: Node) -> None:
    root = column(marked("Oh I do like to be", 100), after)
    assert with_wrapped(root) == root
