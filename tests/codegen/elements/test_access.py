"""What the tree owes to those who do not see it."""

import pytest

from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.access import accessible
from pixelwright.codegen.styles.declarations import style


def body(*children):
    return Element("body", children=children)


def heading(tag):
    return Element(tag, children=(tag,))


def nav(*children):
    return Element("nav", children=children or (Element("a", children=("Home",)),))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (("h1", "h2", "h3", "h2"), ["h1", "h2", "h3", "h2"]),
        (("h1", "h5", "h5", "h2"), ["h1", "h2", "h2", "h2"]),
        (("h3", "h3", "h4"), ["h1", "h2", "h3"]),
        ((), []),
    ],
    ids=["in order", "a gap", "no first", "none"],
)
def test_no_level_is_left_out(written, expected):
    found = accessible(body(*map(heading, written)))
    assert [each.tag for each in found.walk() if each.tag.startswith("h")] == expected


def names(found):
    return [dict(each.attributes).get("aria-label") for each in found.walk() if each.tag in ("nav", "aside")]


def test_landmarks_of_a_kind_have_names_of_their_own():
    found = accessible(
        body(
            Element("header", children=(nav(), nav())),
            nav(heading("h2")),
            Element("footer", children=(nav(),)),
        )
    )
    assert names(found) == ["Main", "Main 2", "h2", "Footer"]


def test_a_single_landmark_needs_no_name():
    assert names(accessible(body(nav(), Element("aside")))) == [None, None]


def test_a_table_that_scrolls_can_have_the_focus():
    table = Element("table", children=(Element("th", children=("Name",)), Element("th", children=("Age",))))
    wrapper = Element("div", style({"overflow-x": "auto"}), (), (table,))
    first, second = accessible(body(wrapper, wrapper)).children
    assert first.tag == "section"
    assert dict(first.attributes) == {"tabindex": "0", "aria-label": "Name, Age"}
    assert dict(second.attributes)["aria-label"] == "Name, Age 2"


def test_a_picture_beside_the_words_of_its_link_is_quiet():
    picture = Element("img", attributes=(("src", "a.png"), ("alt", "Dashboard")))
    [link, alone] = accessible(
        body(Element("a", children=(picture, "Dashboard")), Element("a", children=(picture,)))
    ).children
    assert dict(link.children[0].attributes)["alt"] == ""
    assert dict(alone.children[0].attributes)["alt"] == "Dashboard"


@pytest.mark.parametrize(
    ("tag", "alt", "kept"),
    [("li", "countries", ""), ("li", "A globe", "A globe"), ("div", "Countries", "Countries")],
    ids=["echo", "says more", "elsewhere"],
)
def test_a_picture_does_not_repeat_the_words_of_its_item(tag, alt, kept):
    link = Element("a", attributes=(("href", "#"),), children=("Countries",))
    frame = Element("div", children=(Element("img", attributes=(("src", "a.png"), ("alt", alt))),))
    page = accessible(body(Element(tag, children=(link, frame))))
    (picture,) = (each for each in page.walk() if each.tag == "img")
    assert dict(picture.attributes)["alt"] == kept


def test_a_link_in_a_link_is_none():
    inner = Element("a", attributes=(("href", "#"), ("class", "place")), children=("Kyoto",))
    found = accessible(body(Element("a", attributes=(("href", "#"),), children=("Koji ", inner))))
    outer = found.children[0]
    assert outer.tag == "a"
    assert outer.children[1] == Element("span", attributes=(("class", "place"),), children=("Kyoto",))
