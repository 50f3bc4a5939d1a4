from __future__ import annotations

import re

import pytest

from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.element import Element
from pixelwright.codegen.styles.declarations import style
from pixelwright.codegen.styles.sheet import Rule, classify, write_rules
from pixelwright.codegen.styles.tokens import colour_name, find_tokens
from pixelwright.colour import Colour
from pixelwright.tree import Kind, Role

RED = style({"color": "#ff0000"})


def test_equal_styles_share_a_class():
    root = Element("div", children=tuple(Element("p", RED, name="note") for _ in range(3)))
    marked, rules = classify(root)
    assert [rule.name for rule in rules] == ["note"]
    assert {dict(child.attributes)["class"] for child in marked.children} == {"note"}


def test_other_styles_of_one_name_are_counted_on():
    blue = style({"color": "#0000ff"})
    root = Element("div", children=(Element("p", RED, name="a"), Element("p", blue, name="a")))
    assert [rule.name for rule in classify(root)[1]] == ["a", "a-2"]


def test_what_variants_have_in_common_is_written_once():
    look = {"color": "#ff0000", "font-size": "20px"}
    looks = [style(look), style(look | {"margin-top": "12px"}), style(look | {"font-weight": "700"})]
    root = Element("div", children=tuple(Element("p", each, name="note") for each in looks))
    marked, rules = classify(root)
    classes = [dict(child.attributes)["class"] for child in marked.children]
    assert classes == ["note", "note mt-12", "note note-2"]
    assert {rule.name: dict(rule.style.base) for rule in rules} == {
        "note": look,
        "mt-12": {"margin-top": "12px"},
        "note-2": {"font-weight": "700"},
    }


def test_sides_of_one_padding_are_never_torn_apart():
    looks = [
        style({"color": "#ff0000", "font-size": "20px", "padding-left": "4px", "padding-top": top})
        for top in ("1px", "2px")
    ]
    root = Element("div", children=tuple(Element("p", each, name="note") for each in looks))
    shared = {rule.name: dict(rule.style.base) for rule in classify(root)[1]}["note"]
    assert shared == {"color": "#ff0000", "font-size": "20px"}


def test_counting_on_never_meets_a_chosen_name():
    looks = [style({"color": f"#0000{index:02x}"}) for index in range(3)]
    names = ["a", "a-2", "a"]
    root = Element(
        "div",
        children=tuple(Element("p", *pair[:1], name=pair[1]) for pair in zip(looks, names, strict=True)),
    )
    assert len({rule.name for rule in classify(root)[1]}) == 3


def test_repeated_colours_become_tokens():
    page = (("color", "#212529"), ("background-color", "#ffffff"))
    tokens = find_tokens([RED.base, RED.base, style({"color": "#00ff00"}).base], page)
    assert tokens.apply("border", "1px solid #ff0000") == "1px solid var(--color-accent)"
    assert tokens.apply("color", "#00ff00") == "#0f0"
    assert tokens.apply("color", "#212529") == "var(--color-ink)"


@pytest.mark.parametrize(
    ("colour", "name"),
    [
        (Colour(255, 255, 255), "white"),
        (Colour(0, 0, 0), "black"),
        (Colour(128, 128, 128), "grey-500"),
        (Colour(13, 110, 253), "blue-500"),
        (Colour(25, 135, 84), "green-700"),
    ],
)
def test_colour_names(colour, name):
    assert colour_name(colour) == name


def test_sheet_is_formatted_and_balanced(draw):
    rows = [draw.text(f"Row {index}", 40, 40 + 30 * index, role=Role.LINK) for index in range(3)]
    layout = draw.page(draw.node(Kind.COLUMN, (0, 20, 1280, 140), *rows, fill=Colour(1, 2, 3)))
    sheet = stack("html").write(layout, draw.blank(), WriteOptions()).files["styles.css"].decode()
    assert sheet.count("{") == sheet.count("}")
    assert not re.search(r"[ \t]+$", sheet, re.MULTILINE)
    assert not re.search(r"\n\n\n", sheet)
    for declaration in re.findall(r"^ +[a-z-]+:.*$", sheet, re.MULTILINE):
        assert declaration.endswith((";", ","))


def test_what_other_rules_say_together_is_not_written_again():
    wrap, wide = {"flex-wrap": "wrap"}, {"max-width": "100%"}
    rules = [
        Rule("a", style(small=wrap)),
        Rule("b", style(small=wide)),
        Rule("c", style(small=wrap | wide)),
        Rule("d", style(small=wrap | {"order": "1"})),
    ]
    css = write_rules(rules, find_tokens([], ()), 1280)
    assert "  .a,\n  .c {\n    flex-wrap: wrap;" in css
    assert "  .b,\n  .c {\n    max-width: 100%;" in css
    assert "  .d {\n    flex-wrap: wrap;\n    order: 1;" in css


def test_links_of_one_colour_answer_by_one_rule():
    rules = [Rule(name, style({"order": name}, hover={"color": "#ff0000"})) for name in "ab"]
    assert ".a:hover,\n.b:hover {\n  color: #f00;\n}" in write_rules(rules, find_tokens([], ()), 1280)
