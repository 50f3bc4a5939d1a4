from __future__ import annotations

from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.declarations import style
from pixelwright.codegen.styles.selectors import in_context
from pixelwright.codegen.styles.sheet import Rule, classify, write_rules
from pixelwright.codegen.styles.tokens import find_tokens

FRAME = style({"display": "flex", "gap": "8px"})
LOOK = style({"color": "#ff0000", "font-weight": "700"})


def _written(root):
    body, rules = in_context(*classify(root))
    classes = {
        (element.tag, value) for element in body.walk() for key, value in element.attributes if key == "class"
    }
    return classes, {rule.where for rule in rules}


def _card(*children):
    return Element("div", FRAME, (), children, "card")


def test_the_only_heading_of_a_card_needs_no_class():
    root = Element("body", children=tuple(_card(Element("h3", LOOK, name="card-title")) for _ in range(3)))
    assert _written(root) == ({("div", "card")}, {".card", ".card > h3"})


def test_a_class_stays_where_others_of_its_tag_look_different():
    root = Element("body", children=(_card(Element("p", LOOK, name="note"), Element("p", name="plain")),))
    assert ("p", "note") in _written(root)[0]


def test_a_div_keeps_its_class():
    root = Element("body", children=(_card(Element("div", LOOK, name="badge")),))
    assert ("div", "badge") in _written(root)[0]


def test_cells_are_found_by_their_column():
    def row(*looks):
        return Element("tr", children=tuple(Element("td", look, name="cell") for look in looks))

    other = style({"color": "#0000ff", "text-align": "right"})
    rows = Element("tbody", children=tuple(row(LOOK, other) for _ in range(3)))
    root = _card(Element("table", children=(rows,)))
    assert _written(root)[1] == {".card", ".card td:first-child", ".card td:nth-child(2)"}


def test_rules_are_written_for_the_selector():
    root = Element("body", children=(_card(Element("h3", LOOK, name="card-title")),))
    rules = in_context(*classify(root))[1]
    assert ".card > h3 {" in write_rules(rules, find_tokens([], ()), 1280)


def test_numbers_of_classes_have_no_holes():
    looks = [LOOK, style({"color": "#00ff00"}), style({"color": "#0000ff"})]
    first = _card(Element("h3", looks[0], name="note"))
    second = Element("div", children=tuple(Element("div", look, name="note") for look in looks[1:]))
    assert {where for where in _written(Element("body", children=(first, second)))[1] if "note" in where} == {
        ".note",
        ".note-2",
    }


def test_rules_that_declare_the_same_are_written_once():
    rules = [Rule("a", LOOK), Rule("b", LOOK)]
    assert ".a,\n.b {" in write_rules(rules, find_tokens([], ()), 1280)
