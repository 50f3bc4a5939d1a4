from __future__ import annotations

import pytest

from pixelwright.codegen.styles.foundation import RESET, reset_for, states

ALL = ("ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "a", "img", "button", "input", "select", "textarea")


def test_all_elements_need_the_whole_reset():
    assert reset_for((*ALL, "hr", "progress", "th", "td", "[hidden]", "dialog")) == RESET


def test_no_selector_stands_twice():
    reset = reset_for(("button", "a"))
    assert reset.count("button {") == 1
    assert "button {\n  font: inherit;\n  letter-spacing: inherit;\n  padding: 0;" in reset


@pytest.mark.parametrize(
    ("tags", "kept", "gone"),
    [
        (("h1", "h3"), "h1,\nh3 {", "h2"),
        (("p",), "*::after {", "::placeholder"),
        (("input",), "input {\n  font: inherit", "textarea"),
        (("td",), "td {\n  padding: 0", "th"),
    ],
)
def test_what_is_not_there_is_not_reset(tags, kept, gone):
    assert kept in reset_for(tags)
    assert gone not in reset_for(tags)


def test_states_are_those_of_elements_that_are_there():
    assert "input" not in states("red", {"a"})
    assert "select:hover {\n  border-color: red;" in states("red", {"a", "select"})
    assert "textarea:hover {" in states("red")
