"""Bars at the top that are a menu as a whole."""

from __future__ import annotations

import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.layout.semantics.bars import barred
from pixelwright.scene import Span, TextLine, TextStyle
from pixelwright.tree import Kind, Node, Role, Text


def link(content: str, x: float, size_px: float = 16) -> Node:
    style = TextStyle("Liberation Sans", size_px, Colour(0, 80, 200))
    box = Box(x, 20, 9.0 * len(content), 18)
    return Node(Kind.TEXT, box, Role.LINK, text=Text((TextLine((Span(content, style, box),), box, 34),), 18))


def sign(x: float) -> Node:
    return Node(Kind.PICTURE, Box(x, 20, 16, 16), Role.IMAGE)


def banner(*children: Node, height: float = 56) -> Node:
    return Node(Kind.ROW, Box(0, 0, 1280, height), Role.BANNER, children=children)


def test_groups_of_signs_and_links_are_lists() -> None:
    bar = banner(
        *(sign(20), sign(60), link("Preview", 84), link("Manual", 180)),
        *(sign(1000), sign(1050), sign(1100), link("Alex", 1124)),
    )
    (menu,) = barred(bar).children
    assert menu.role is Role.NAVIGATION
    assert [(part.role, len(part.children)) for part in menu.children] == [(Role.LIST, 3), (Role.LIST, 3)]
    assert [[each.kind for each in item.children] for item in menu.children[0].children] == [
        [Kind.PICTURE],
        [Kind.PICTURE, Kind.TEXT],
        [Kind.TEXT],
    ]


def test_the_name_of_the_site_stands_before_the_list() -> None:
    entries = [sign(120), link("Preview", 142), link("Manual", 240), sign(320)]
    (menu,) = barred(banner(sign(4), link("Brand", 24, 20), *entries)).children
    assert [part.role for part in menu.children] == [Role.IMAGE, Role.LINK, Role.LIST]
    assert len(menu.children[2].children) == 3


def test_a_name_and_a_link_are_a_bar_without_lists() -> None:
    (menu,) = barred(banner(link("Brand", 20), link("Theme", 1165))).children
    assert (menu.role, [part.role for part in menu.children]) == (Role.NAVIGATION, [Role.LINK, Role.LINK])


@pytest.mark.parametrize(
    "bar",
    [
        banner(link("Brand", 20), link("Theme", 1165), height=140),
        banner(sign(20), sign(60), sign(100), sign(140)),
        banner(link("Brand", 20)),
    ],
    ids=["tall", "no link", "one link"],
)
def test_other_banners_stay_as_they_are(bar: Node) -> None:
    assert barred(bar) == bar
