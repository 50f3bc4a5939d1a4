"""Navigation behind a button on phones: what is found in the tree, and what it does in the real browser."""

import pytest

from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.menu import MENU_ID, has_toggle, with_menu
from pixelwright.codegen.styles.declarations import style
from pixelwright.page import Viewport
from pixelwright.tree import Kind, Role

WORDS = ("Services", "Portfolio", "About us", "Contact us")
ROW = style({"display": "flex", "column-gap": "24px"})


def link(words, **declared):
    return Element("a", style(declared), (("href", "#"),), (words,), inline=True)


def page(*children, tag="nav", look=ROW, before=()):
    return Element("body", children=(*before, Element(tag, look, (), children)))


def menus(body):
    return [each for each in with_menu(body).walk() if ("id", MENU_ID) in each.attributes]


LINKS = tuple(map(link, WORDS))
LEFT_ALONE = {
    "too few": page(*LINKS[:2]),
    "short enough": page(*map(link, ("A", "B", "C"))),
    "no navigation": page(*LINKS, tag="div"),
    "a column": page(*LINKS, look=style({"display": "flex", "flex-direction": "column"})),
    "at the foot": Element("body", children=(Element("footer", children=page(*LINKS).children),)),
    "after much text": page(*LINKS, before=(Element("p", children=("words " * 60,)),)),
}


@pytest.mark.parametrize("body", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_left_alone(body):
    assert with_menu(body) is body
    assert not has_toggle(body)


def test_the_button_stands_before_the_links():
    [nav] = with_menu(page(*LINKS)).children
    button, menu = nav.children
    assert dict(button.attributes)["aria-controls"] == MENU_ID
    assert [each.children for each in menu.children] == [(words,) for words in WORDS]


@pytest.mark.parametrize(
    "brand",
    [link("Acme", **{"font-size": "24px"}), Element("p", children=("Acme",))],
    ids=["larger", "no link"],
)
def test_the_brand_stays_in_sight(brand):
    [nav] = with_menu(page(brand, *LINKS)).children
    assert nav.children[0] == brand


def test_a_list_stays_a_list():
    items = tuple(Element("li", children=(each,)) for each in LINKS)
    [menu] = menus(page(Element("ul", ROW, (), items), look=style()))
    assert menu.tag == "ul"
    assert {each.tag for each in menu.children} == {"li"}


def listed(*words):
    return Element("ul", ROW, (), tuple(Element("li", children=(link(each),)) for each in words))


ARROW = Element("img", attributes=(("width", "8"), ("height", "4")))
GROUPED = {
    "a list after the brand": (link("Acme"), listed(*WORDS)),
    "a list of two, and more": (link("Acme"), listed(*WORDS[:2]), link("Blog"), ARROW, link("Shop"), ARROW),
    "a list in a navigation": (link("Acme"), Element("nav", children=(listed(*WORDS),))),
}


@pytest.mark.parametrize("children", GROUPED.values(), ids=GROUPED)
@pytest.mark.parametrize("tag", ["nav", "header"])
def test_all_links_of_a_header_are_behind_the_button(children, tag):
    [bar] = with_menu(page(*children, tag=tag)).children
    brand, button, menu = bar.children
    assert (brand, button.tag) == (children[0], "button")
    assert dict(menu.style.small)["display"] == "none"
    assert ("id", MENU_ID) in menu.attributes


def test_what_is_turned_over_in_the_middle_of_a_page_is_no_menu():
    aside = Element("aside", children=("words " * 60,))
    body = page(*LINKS, before=(aside,))
    assert with_menu(body) is body


def test_widths_in_the_row_are_no_heights_in_the_menu():
    cart = link("Cart", flex="0 1 112px")
    [menu] = menus(page(*LINKS, cart))
    look = dict(menu.children[-1].style.small)
    assert look["flex"] == "none"


def header(draw):
    texts = [draw.text(words, 400 + 150 * index, 20, role=Role.LINK) for index, words in enumerate(WORDS)]
    nav = draw.node(Kind.ROW, (400, 20, 600, 30), *texts, role=Role.NAVIGATION)
    return draw.page(draw.node(Kind.ROW, (0, 0, 1280, 60), draw.text("Acme", 40, 20), nav))


@pytest.mark.parametrize("name", ["html", "tailwind"])
@pytest.mark.parametrize("single_file", [False, True], ids=["files", "one file"])
def test_it_opens_and_closes(draw, browser, name, single_file):
    bundle = stack(name).write(header(draw), draw.blank(), WriteOptions(single_file=single_file))
    shown = "() => document.getElementById('site-menu').checkVisibility()"
    press = "() => document.querySelector('button').click()"
    with browser.tab(Viewport(1280, 800)) as tab:
        tab.load(bundle)
        assert tab.evaluate(shown.replace("getElementById('site-menu')", "querySelector('#site-menu a')"))
        assert not tab.evaluate("() => document.querySelector('button').checkVisibility()")
        tab.resize(375, 800)
        assert not tab.evaluate(shown)
        tab.evaluate(press)
        assert tab.evaluate(shown)
        tab.evaluate("() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))")
        assert not tab.evaluate(shown)


def test_a_draft_has_no_script(draw):
    bundle = stack("html").write(header(draw), draw.blank(), WriteOptions(trace=True))
    assert "script.js" not in bundle.files
    assert b"<script" not in bundle.files["index.html"]
