import pytest

from pixelwright.codegen.element import Element
from pixelwright.codegen.extras import Extras, adorned, kebab
from pixelwright.codegen.styles.declarations import Breakpoints, style

LINK = Element("a", children=("Home",))
NAV = Element("nav", children=(LINK,))
MAIN = Element("main", children=(Element("p", children=("Hello",)),))


def test_nothing_asked_nothing_changed():
    body = Element("body", children=(NAV, MAIN))
    assert adorned(body, Extras(), "#ffffff") == body


@pytest.mark.parametrize(
    ("children", "path"),
    [
        ((NAV, MAIN), (0,)),
        ((Element("header", children=(NAV,)), MAIN), (0,)),
        ((Element("div", children=(Element("div", children=(NAV,)),)), MAIN), (0,)),
        ((Element("aside", children=(NAV,)), Element("header"), MAIN), (1,)),
    ],
    ids=["navigation", "header before navigation", "wrappers of it alone", "not in a sidebar"],
)
def test_what_stays_at_the_top(children, path):
    body = adorned(Element("body", children=children), Extras(sticky_navigation=True), "#ffffff")
    found = body
    for index in path:
        found = found.children[index]
    assert found.style.get("position") == "sticky"
    assert found.style.get("background-color") == "#ffffff"
    assert sum(element.style.get("position") == "sticky" for element in body.walk()) == 1


def test_a_header_keeps_its_own_ground():
    header = Element("header", style({"background": "linear-gradient(#000000, #ffffff)"}))
    body = adorned(Element("body", children=(header, MAIN)), Extras(sticky_navigation=True), "#ffffff")
    assert body.children[0].style.get("background-color") is None


def test_a_page_without_any_stays_as_it_is():
    body = Element("body", children=(MAIN,))
    assert adorned(body, Extras(sticky_navigation=True), "#fff") == body


def test_fields_of_forms_are_required_and_others_not():
    field = Element("input", attributes=(("type", "email"),))
    tick = Element("input", attributes=(("type", "checkbox"),))
    form = Element("form", children=(field, tick, Element("textarea")))
    body = adorned(Element("body", children=(form, field)), Extras(validated_forms=True), "#fff")
    inside = body.children[0].children
    assert [("required", None) in each.attributes for each in inside] == [True, False, True]
    assert body.children[1] == field


def test_a_name_becomes_a_class():
    assert kebab("PricingPage") == "pricing-page"
    assert adorned(Element("body"), Extras(name="PricingPage"), "#fff").name == "pricing-page"


def test_usual_breakpoints():
    assert Extras().breakpoints == Breakpoints(1104, 640)
