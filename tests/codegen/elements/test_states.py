import pytest

from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.states import CURRENT, with_states
from pixelwright.codegen.styles.declarations import style

GREY, BLUE = {"color": "#666666"}, {"color": "#0000ff"}


def link(words: str, href: str, *, current: bool = False, look: dict[str, str] | None = None) -> Element:
    marks = (CURRENT,) if current else ()
    return Element("a", style(look or (BLUE if current else GREY)), (("href", href), *marks), (words,))


def page(*children: Element, tag: str = "nav") -> Element:
    return Element("body", children=(Element(tag, children=children),))


def test_the_current_link_becomes_a_state():
    home = page(link("Home", "#/", current=True), link("Prices", "#/prices"), link("Docs", "#"))
    prices = page(link("Home", "#/"), link("Prices", "#/prices", current=True), link("Docs", "#"))
    one, other = with_states([home, prices])
    assert one == other
    (nav,) = one.children
    assert [each.style for each in nav.children] == [
        style(GREY, current=BLUE),
        style(GREY, current=BLUE),
        style(GREY),
    ]
    assert all(CURRENT in each.attributes for each in nav.children)


def test_what_the_current_link_lacks_is_undone():
    plain = {"text-decoration": "underline", **GREY}
    home = page(link("Home", "#/", current=True, look=GREY), link("Prices", "#/prices", look=plain))
    prices = page(link("Home", "#/", look=plain), link("Prices", "#/prices", current=True, look=GREY))
    (nav,) = with_states([home, prices])[0].children
    assert nav.children[0].style == style(plain, current={"text-decoration": "none"})


@pytest.mark.parametrize(
    "other",
    [
        page(link("Home", "#/"), link("Costs", "#/prices", current=True)),
        page(link("Home", "#/", look={"padding-top": "1px"}), link("Prices", "#/prices", current=True)),
        page(link("Home", "#/"), link("Prices", "#/prices", current=True), link("More", "#")),
    ],
    ids=["other words", "another look", "one more"],
)
def test_landmarks_that_differ_in_more_are_left_alone(other):
    home = page(link("Home", "#/", current=True), link("Prices", "#/prices"))
    assert with_states([home, other]) == [home, other]


def test_links_of_footers_bear_no_mark():
    pages = [page(link("Prices", "#/prices"), tag="footer")] * 2
    assert with_states(pages) == pages
