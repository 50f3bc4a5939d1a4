from __future__ import annotations

import pytest

from pixelwright.geometry import Box
from pixelwright.layout.semantics.landmarks import with_landmarks
from pixelwright.tree import Kind, Node, Role


def node(box: tuple[float, float, float, float], role: Role = Role.GENERIC, *children: Node) -> Node:
    kind = Kind.COLUMN if children else Kind.SHAPE
    return Node(kind, Box(*box), role, children=children)


def forms(root: Node) -> list[Box]:
    return [each.box for each in with_landmarks(root).walk() if each.role is Role.FORM]


def test_the_smallest_holder_of_a_field_and_a_button_is_a_form() -> None:
    field = node((40, 300, 200, 30), Role.TEXTBOX)
    button = node((40, 340, 80, 30), Role.BUTTON)
    box = node((40, 300, 300, 80), Role.GENERIC, field, button)
    beside = node((400, 300, 300, 300))
    group = node((40, 300, 700, 300), Role.GENERIC, box, beside)
    assert forms(node((0, 0, 1280, 900), Role.GENERIC, group, node((0, 700, 1280, 100)))) == [box.box]


@pytest.mark.parametrize("role", [Role.TABLE, Role.NAVIGATION, Role.ARTICLE])
def test_what_holds_more_than_fields_is_no_form(role: Role) -> None:
    field = node((40, 300, 200, 30), Role.TEXTBOX)
    more = node((40, 340, 600, 200), role)
    button = node((40, 600, 80, 30), Role.BUTTON)
    assert forms(node((40, 300, 600, 400), Role.GENERIC, field, more, button)) == []
