from __future__ import annotations

import pytest

from pixelwright.codegen.element import Element
from pixelwright.codegen.refine.hover import answering
from pixelwright.codegen.styles.declarations import style


@pytest.mark.parametrize(
    ("tag", "look", "hover"),
    [
        (
            "button",
            {"background-color": "#0d6efd", "color": "#ffffff"},
            (("background-color", "color-mix(in srgb, #0d6efd 85%, black)"),),
        ),
        (
            "a",
            {"background-color": "#111111"},
            (("background-color", "color-mix(in srgb, #111111 85%, white)"),),
        ),
        ("a", {"color": "#0d6efd"}, (("color", "color-mix(in srgb, #0d6efd 85%, black)"),)),
        ("a", {"color": "#66d9ff"}, (("color", "color-mix(in srgb, #66d9ff 85%, white)"),)),
        ("a", {"color": "#555555"}, ()),
        ("p", {"background-color": "#0d6efd"}, ()),
    ],
    ids=["a fill", "a dark fill", "a vivid link", "a bright link", "a grey link", "nothing to press"],
)
def test_what_is_pressed_answers_in_its_own_colour(tag, look, hover):
    found = answering(Element("div", children=(Element(tag, style(look)),))).children[0].style
    assert (found.hover, found.base) == (hover, style(look).base)
