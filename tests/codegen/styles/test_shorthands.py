from __future__ import annotations

import pytest

from pixelwright.codegen.styles.declarations import style
from pixelwright.codegen.styles.shorthands import folded, short_colours


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ({"row-gap": "8px", "column-gap": "8px"}, {"gap": "8px"}),
        ({"row-gap": "8px", "column-gap": "4px"}, {"gap": "8px 4px"}),
        ({"align-self": "end", "justify-self": "start"}, {"place-self": "end start"}),
        ({"flex-direction": "column", "flex-wrap": "wrap"}, {"flex-flow": "column wrap"}),
        ({"margin-left": "auto", "margin-right": "auto"}, {"margin-inline": "auto"}),
        ({"margin-left": "1px", "margin-right": "2px"}, {"margin-left": "1px", "margin-right": "2px"}),
        (
            {"margin-top": "1px", "margin-bottom": "2px", "margin-inline": "auto"},
            {"margin": "1px auto 2px"},
        ),
        ({"padding-top": "2px", "padding-bottom": "2px"}, {"padding-block": "2px"}),
        ({"border-radius": "0 0 32px 0"}, {"border-radius": "0 0 32px"}),
        ({"border-radius": "4px 4px 0 0"}, {"border-radius": "4px 4px 0 0"}),
    ],
    ids=lambda value: " ".join(value),
)
def test_longhands_become_shorthands(declared, written):
    assert dict(folded(style(declared).base)) == written


def test_colours_are_short_where_they_can_be():
    assert short_colours("1px solid #ffffff, #aabbcd") == "1px solid #fff, #aabbcd"


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ({"margin-top": "8px", "margin-left": "4px"}, "8px 0 0 4px"),
        ({"margin-inline": "20px", "margin-top": "22px"}, "22px 20px 0"),
        ({"margin-top": "-1px", "margin-bottom": "1px"}, "-1px 0 1px"),
        ({"margin-inline": "auto"}, None),
        ({"margin-left": "4px"}, None),
    ],
    ids=["two sides", "a pair and one", "one axis", "a pair", "one side"],
)
def test_margins_that_nothing_else_says_are_written_as_one(declared, written):
    assert dict(folded(style(declared).base, alone=True)).get("margin") == written
    assert "margin" not in dict(folded(style(declared).base))
