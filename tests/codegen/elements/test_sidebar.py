"""Side menus behind a button on phones: which columns of links they are, and what opens them."""

import pytest

from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.menu import MENU_ID
from pixelwright.codegen.elements.sidebar import SIDE_MENU_ID, with_side_menu
from pixelwright.codegen.styles.declarations import style

COLUMN = style({"display": "flex", "flex-direction": "column"})
DARK = style({"background-color": "#343a40"})
WORDS = ("Dashboard", "Widgets", "Mailbox", "Forms", "Tables", "Charts")


def link(words):
    return Element("a", style({"color": "#eee"}), (("href", "#"),), (words,), inline=True)


LINKS = tuple(map(link, WORDS))
PROSE = Element("p", children=("words " * 60,))


def page(*children, tag="aside", look=COLUMN, before=()):
    main = Element("div", children=(PROSE,))
    return Element("body", children=(*before, Element(tag, look, (), children), main))


def items(*looks):
    listed = tuple(Element("li", children=(each,)) for each in LINKS)
    return Element("ul", COLUMN.merged(style(*looks)), (), listed)


LEFT_ALONE = {
    "too few": page(*LINKS[:4]),
    "a row": page(*LINKS, look=style({"display": "flex"})),
    "something to read": page(*LINKS, PROSE),
    "after much text": page(*LINKS, before=(PROSE,)),
    "no navigation": page(*LINKS, tag="div"),
    "a form": page(*LINKS, Element("form")),
    "the menu of the page": page(*LINKS, Element("div", attributes=(("id", MENU_ID),))),
}


@pytest.mark.parametrize("body", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_left_alone(body):
    assert with_side_menu(body) is body


@pytest.mark.parametrize("tag", ["aside", "nav"])
@pytest.mark.parametrize("inside", [LINKS, (items(),)], ids=["links", "list"])
def test_the_button_stands_before_the_column(tag, inside):
    side = with_side_menu(page(*inside, tag=tag)).children[0]
    button, menu = side.children
    assert dict(button.attributes)["aria-controls"] == SIDE_MENU_ID
    assert menu.children == inside
    assert menu.style.get("display") == "contents"


def test_the_bar_has_the_colour_of_the_column():
    painted = Element("div", COLUMN.merged(DARK), (), LINKS)
    button = with_side_menu(page(painted, look=style())).children[0].children[0]
    assert button.style.get("background-color") == "#343a40"
    assert button.style.get("color") == "#eee"


def test_one_column_is_enough():
    body = page(*LINKS, before=page(*LINKS).children[:1])
    first, second = with_side_menu(body).children[:2]
    assert first.children[0].tag == "button"
    assert second.children == LINKS
