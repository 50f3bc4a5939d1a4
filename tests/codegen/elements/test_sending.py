import pytest

from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.sending import outfitted


def field(kind):
    return Element("input", attributes=(("type", kind),))


def button(words):
    return Element("button", attributes=(("type", "button"),), children=(words,))


def test_the_last_button_sends_a_form():
    form = Element(
        "form", children=(field("text"), button("Clear"), Element("div", children=(button("Send"),)))
    )
    found = [dict(each.attributes)["type"] for each in outfitted(form).walk() if each.tag == "button"]
    assert found == ["button", "submit"]


def test_buttons_outside_forms_send_nothing():
    page = Element("div", children=(button("Menu"),))
    assert outfitted(page) == page


@pytest.mark.parametrize(
    ("fields", "role"),
    [(["search"], "search"), (["search", "text"], None), (["email"], None)],
    ids=["a search", "more", "no search"],
)
def test_a_search_is_a_landmark(fields, role):
    form = outfitted(Element("form", children=tuple(map(field, fields))))
    assert dict(form.attributes).get("role") == role


@pytest.mark.parametrize(
    ("items", "tag"),
    [
        (["1. Draw", "2. Cut", "3. Paint"], "ol"),
        (["4) Next", "5) Last"], "ol"),
        (["1. Draw", "7. Cut"], "ul"),
        (["1. Draw", "Cut"], "ul"),
        (["2023 was good", "2024 was not"], "ul"),
    ],
    ids=["numbers", "goes on", "gaps", "some", "years"],
)
def test_numbered_items_are_in_order(items, tag):
    children = tuple(Element("li", children=(Element("span", children=(item,)),)) for item in items)
    assert outfitted(Element("ul", children=children)).tag == tag


@pytest.mark.parametrize(("kind", "words"), [("search", "Search"), ("email", "Send")])
def test_the_keyboard_sends_a_form_that_shows_no_button(kind, words):
    form = outfitted(Element("form", children=(field(kind),)))
    assert form.tag == "form"
    assert form.children[-1] == Element(
        "button", attributes=(("type", "submit"), ("hidden", None)), children=(words,)
    )


def test_a_sign_that_sends_says_what_it_does():
    lens = Element("img", attributes=(("alt", "Icon"),))
    sign = Element("button", attributes=(("type", "button"),), children=(lens,))
    *_, found = outfitted(Element("form", children=(field("search"), sign))).children
    assert dict(found.attributes) == {"type": "submit", "aria-label": "Search"}
    assert dict(found.children[0].attributes) == {"alt": ""}


def test_what_holds_no_field_is_no_form():
    found = outfitted(Element("form", attributes=(("action", "#"),), children=("Words",)))
    assert (found.tag, found.attributes) == ("div", ())


def test_no_two_fields_of_a_form_have_one_name():
    fields = [
        Element("input", attributes=(("type", kind), ("name", "a"))) for kind in ("text", "text", "radio")
    ]
    found = outfitted(Element("form", children=(*fields, button("Send"))))
    assert [dict(each.attributes).get("name") for each in found.children] == ["a", "a-2", "a", None]
