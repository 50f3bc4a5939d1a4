"""Tabs in the tree of elements, and what they do in the real browser in every stack."""

import pytest

from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.tabs import has_tabs, with_tabs
from pixelwright.codegen.styles.declarations import style
from pixelwright.codegen.toolchain import BrowserToolchain
from pixelwright.colour import Colour
from pixelwright.page import Viewport
from pixelwright.scene import Border, Edge, Paint
from pixelwright.tree import Kind, Role

WORDS = ("Profile", "Password", "Billing")
MARKED = {"padding-top": "12px", "color": "#0000ff", "border-bottom": "3px solid #0000ff"}


def tab(words, *, selected=False):
    look = style(MARKED if selected else {"padding-top": "12px", "color": "#666666"})
    said = (("type", "button"), ("role", "tab"), ("aria-selected", str(selected).lower()))
    return Element("button", look, said, (words,), inline=True)


def page(*inside):
    tabs = tuple(tab(words, selected=index == 0) for index, words in enumerate(WORDS))
    tablist = Element("div", attributes=(("role", "tablist"),), children=tabs)
    panel = Element("div", attributes=(("role", "tabpanel"),), children=inside)
    return Element("body", children=(Element("h2", children=("Account",)), tablist, panel))


def parts(body):
    _, tablist, *panels = with_tabs(body).children
    return tablist, panels


def test_tabs_and_panels_know_each_other():
    tablist, panels = parts(page())
    assert dict(tablist.attributes)["aria-label"] == "Account"
    said = [dict(each.attributes) for each in tablist.children]
    told = [dict(each.attributes) for each in panels]
    assert [each["aria-controls"] for each in said] == [each["id"] for each in told]
    assert [each["id"] for each in said] == [each["aria-labelledby"] for each in told]
    assert [each.get("tabindex") for each in said] == [None, "-1", "-1"]
    assert ["hidden" in each for each in told] == [False, True, True]


def test_nothing_is_invented_for_panels_that_nobody_saw():
    _, panels = parts(page(Element("p", children=("Seen",))))
    assert [len(each.children) for each in panels] == [1, 0, 0]


@pytest.mark.parametrize(
    ("inside", "reach"), [(("Words",), "0"), ((Element("a"),), None)], ids=["text", "link"]
)
def test_a_panel_without_links_can_be_reached(inside, reach):
    _, panels = parts(page(*inside))
    assert dict(panels[0].attributes).get("tabindex") == reach


def test_all_tabs_look_alike_but_for_the_state():
    tablist, _ = parts(page())
    looks = {each.style for each in tablist.children}
    assert len(looks) == 1
    look = looks.pop()
    assert look.get("color") == "#666666"
    assert look.get("border-bottom") == "3px solid transparent"
    assert dict(look.selected) == {"color": "#0000ff", "border-bottom": "3px solid #0000ff"}


def test_ids_are_used_once():
    taken = Element("p", attributes=(("id", "profile-tab"),))
    tablist, _ = parts(page(taken))
    assert dict(tablist.children[0].attributes)["id"] == "profile-2-tab"


def test_pages_without_any_stay_as_they_are():
    body = Element("body", children=(Element("p", children=("Hello",)),))
    assert with_tabs(body) is body
    assert not has_tabs(body)


@pytest.fixture(scope="module")
def layout(draw):
    blue = Paint(border=Border(bottom=Edge(3, Colour(0, 0, 200))))
    tabs = []
    for index, words in enumerate(WORDS):
        box = (100 + 120 * index, 180, 100, 51 if index == 0 else 48)
        inside = draw.text(words, box[0] + 16, 192)
        paint = blue if index == 0 else Paint()
        tabs.append(
            draw.node(Kind.COLUMN, box, inside, role=Role.TAB, paint=paint, selected=index == 0, name="tab")
        )
    tablist = draw.node(Kind.ROW, (100, 180, 600, 51), *tabs, role=Role.TABLIST, name="tabs")
    shown = draw.text("Your public profile", 100, 260)
    panel = draw.node(Kind.COLUMN, (100, 260, 600, 24), shown, role=Role.TABPANEL, name="tab-panel")
    heading = draw.text("Account", 100, 80, size_px=32, height_px=40, role=Role.HEADING, level=1)
    return draw.page(heading, tablist, panel)


STATE = """() => [
    [...document.querySelectorAll('[role=tab]')].map((tab) => tab.ariaSelected + ' ' + tab.tabIndex).join(),
    [...document.querySelectorAll('[role=tabpanel]')].map((each) => each.checkVisibility()).join(),
    document.activeElement.textContent.trim(),
    getComputedStyle(document.querySelectorAll('[role=tab]')[1]).borderBottomColor,
]"""
PRESS = """async (key) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
    await new Promise(setTimeout);
}"""
CLICK = """async (index) => {
    const tab = document.querySelectorAll('[role=tab]')[index];
    tab.focus();
    tab.click();
    await new Promise(setTimeout);
}"""
FIRST, SECOND, LAST = ("true 0,false -1,false -1", "false -1,true 0,false -1", "false -1,false -1,true 0")
CLEAR, MARK = "rgba(0, 0, 0, 0)", "rgb(0, 0, 200)"


def test_they_work(draw, browser, layout, written_in):
    name, options = written_in
    writing = WriteOptions(toolchain=BrowserToolchain(browser), **options)
    bundle = stack(name).write(layout, draw.blank(), writing)
    with browser.tab(Viewport(1280, 800)) as page:
        page.load(bundle)
        assert page.evaluate(STATE)[:2] == [FIRST, "true,false,false"]
        page.evaluate(CLICK, 1)
        assert page.evaluate(STATE) == [SECOND, "false,true,false", "Password", MARK]
        for key, state, shown, focus in (
            ("ArrowRight", LAST, "false,false,true", "Billing"),
            ("ArrowRight", FIRST, "true,false,false", "Profile"),
            ("ArrowLeft", LAST, "false,false,true", "Billing"),
            ("Home", FIRST, "true,false,false", "Profile"),
            ("End", LAST, "false,false,true", "Billing"),
        ):
            page.evaluate(PRESS, key)
            assert page.evaluate(STATE) == [state, shown, focus, CLEAR]
