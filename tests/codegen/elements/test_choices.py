"""Radio buttons in groups: what their elements say."""

from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.elements.labels import pair_labels
from pixelwright.scene import Control, ControlKind
from pixelwright.tree import Kind, Role


def choice(draw, words, y, *, checked=False):
    box = draw.node(Kind.CONTROL, (40, y + 4, 16, 16)).box
    control = Control(box, ControlKind.RADIO, checked=checked)
    button = draw.node(Kind.CONTROL, (40, y + 4, 16, 16), role=Role.RADIO, control=control)
    label = draw.text(words, 64, y, role=Role.LABEL)
    return draw.node(Kind.ROW, (40, y, 200, 24), button, label)


def group(draw, y, *words):
    rows = [choice(draw, each, y + 30 * index, checked=index == 0) for index, each in enumerate(words)]
    return draw.node(Kind.COLUMN, (40, y, 200, 30 * len(rows)), *rows, name="choices")


def page(draw):
    return draw.page(
        draw.text("Speed", 40, 40),
        group(draw, 80, "Standard", "Express"),
        draw.text("Payment", 40, 200),
        group(draw, 240, "Card", "Invoice", "Cash"),
    )


def test_each_group_has_a_name_and_each_choice_a_value(draw):
    said = pair_labels(page(draw)).said
    names = [dict(each) for each in said.values() if "value" in dict(each)]
    assert [each["name"] for each in names] == ["speed"] * 2 + ["payment"] * 3
    assert [each["value"] for each in names] == ["standard", "express", "card", "invoice", "cash"]


def test_groups_without_words_above_are_told_apart(draw):
    layout = draw.page(
        group(draw, 80, "Small", "Large"), draw.text("words " * 20, 40, 180), group(draw, 240, "A", "B")
    )
    said = [dict(each) for each in pair_labels(layout).said.values()]
    assert {each["name"] for each in said if "value" in each} == {"choice", "choice-2"}
    assert not any("role" in each for each in said)


def test_one_is_chosen_at_a_time(draw, browser):
    bundle = stack("html").write(page(draw), draw.blank(), WriteOptions())
    chosen = "() => [...document.querySelectorAll('input:checked')].map((each) => each.value).join()"
    with browser.tab() as tab:
        tab.load(bundle)
        assert tab.evaluate(chosen) == "standard,card"
        tab.evaluate("() => document.querySelector('label[for=express]').click()")
        assert tab.evaluate(chosen) == "express,card"
        named = "() => document.querySelector('[role=radiogroup]').getAttribute('aria-labelledby')"
        assert tab.evaluate(named) == "speed-legend"
        assert tab.evaluate("() => document.getElementById('speed-legend').textContent.trim()") == "Speed"
