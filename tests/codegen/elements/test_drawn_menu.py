"""Signs of menus in pictures of phones: on trees made by hand, and in the real browser."""

import pytest

from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.drawn_menu import with_drawn_menu
from pixelwright.codegen.elements.twofold import twofold
from pixelwright.codegen.stack import PhoneDesign
from pixelwright.codegen.styles.declarations import style
from pixelwright.colour import Colour
from pixelwright.page import Viewport
from pixelwright.tree import Kind, Role

DARK, WHITE = Colour(30, 40, 60), Colour(255, 255, 255)
NAMES = ("Prices", "Company", "Contact us", "Sign in")


def link(words: str) -> Element:
    return Element("a", style({"color": "#ffffff"}), (("href", "#"),), (words,), inline=True)


def head(*children: Element) -> Element:
    return Element("body", children=(Element("header", style({"display": "flex"}), (), children),))


def title(words: str, **declared: str) -> Element:
    return Element("p", style(declared), (), (words,), inline=True)


BARS = Element("div", children=(Element("hr"), Element("hr"), Element("hr")))
ICON = Element("img", attributes=(("src", "a.png"), ("width", "24"), ("height", "20"), ("alt", "")))
DESKTOP = head(title("Harbour"), *map(link, NAMES))


def opener(body: Element) -> Element | None:
    return next((each for each in body.walk() if "aria-expanded" in dict(each.attributes)), None)


@pytest.mark.parametrize("sign", [BARS, ICON, link("MENU \u2261")], ids=["bars", "a picture", "words"])
def test_the_sign_opens_the_links_of_the_desktop(sign):
    bar = with_drawn_menu(head(title("Harbour"), sign), DESKTOP).children[0]
    button, menu = bar.children[1:]
    assert button.tag == "button"
    assert dict(button.attributes)["aria-controls"] == dict(menu.attributes)["id"]
    assert dict(menu.style.base)["display"] == "none"
    assert [each.children[0] for each in menu.walk() if each.tag == "a"] == list(NAMES)


@pytest.mark.parametrize(
    "phone",
    [head(title("Harbour")), head(title("Harbour"), *map(link, NAMES), ICON), head(title("A " * 40), ICON)],
    ids=["no sign", "the links themselves", "far below"],
)
def test_what_is_left_alone(phone):
    assert with_drawn_menu(phone, DESKTOP) == phone


def test_links_are_as_dark_as_the_name_beside_them():
    phone = head(title("Harbour", color="#111111"), BARS)
    menu = (
        with_drawn_menu(phone, head(title("Harbour", color="#ffffff"), *map(link, NAMES)))
        .children[0]
        .children[2]
    )
    assert {each.style.get("color") for each in menu.walk() if each.tag == "a"} == {"#111111"}


def test_lists_have_items_and_nothing_else():
    items = [Element("li", children=(title(f"Some words {n}"),)) for n in range(2)]
    page = twofold(
        Element("body", children=(Element("ul", children=tuple(items)),)),
        Element("body", children=(Element("ul", children=(*items, title("Other words"))), items[0])),
    )
    for each in page.walk():
        tags = {child.tag for child in each.children if isinstance(child, Element)}
        assert tags <= {"li"} if each.tag == "ul" else "li" not in tags


def two_pictures(draw):
    words = [
        draw.text(name, 600 + 150 * at, 20, colour=WHITE, role=Role.LINK) for at, name in enumerate(NAMES)
    ]
    bar = draw.node(Kind.ROW, (40, 20, 1200, 24), draw.text("Harbour", 40, 20, colour=WHITE), *words)
    wide = draw.page(draw.node(Kind.COLUMN, (0, 0, 1280, 64), bar, fill=DARK, role=Role.BANNER))
    lines = [draw.node(Kind.SHAPE, (320, 24 + 8 * at, 24, 2), fill=WHITE) for at in range(3)]
    sign = draw.node(Kind.COLUMN, (320, 24, 24, 18), *lines)
    small = draw.node(Kind.ROW, (16, 20, 328, 24), draw.text("Harbour", 16, 20, colour=WHITE), sign)
    phone = draw.node(Kind.COLUMN, (0, 0, 360, 64), small, fill=DARK, role=Role.BANNER)
    return wide, PhoneDesign(draw.page(phone, width_px=360), draw.blank(360))


@pytest.mark.parametrize("name", ["html", "tailwind"])
def test_it_opens_and_closes_on_a_phone(draw, browser, name):
    layout, phone = two_pictures(draw)
    bundle = stack(name).write(layout, draw.blank(), WriteOptions(phone=phone))
    shown = """() => [...document.querySelectorAll('a')].filter((each) => each.checkVisibility()).length"""
    with browser.tab(Viewport(320, 640)) as tab:
        tab.load(bundle)
        assert tab.evaluate(shown) == 0
        tab.evaluate("() => document.querySelector('[aria-controls]').click()")
        assert tab.evaluate(shown) == len(NAMES)
        assert tab.overflow([320, 360, 600]) == {320: 0, 360: 0, 600: 0}
        tab.resize(1280, 800)
        assert tab.evaluate(shown) == len(NAMES)
