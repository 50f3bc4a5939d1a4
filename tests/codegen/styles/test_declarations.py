from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.codegen.styles.declarations import compact, number, px, style

SIDES = ("top", "right", "bottom", "left")


@pytest.mark.parametrize(
    ("value", "written"),
    [(12.0, "12px"), (12.5, "12.5px"), (0.001, "0"), (-0.0, "0"), (1 / 3, "0.33px"), (-3.0, "-3px")],
)
def test_px(value, written):
    assert px(value) == written


def test_number_has_no_trailing_zeros():
    assert [number(value) for value in (1.5, 2.0, -0.00001, 1.20833)] == ["1.5", "2", "0", "1.2083"]


@given(st.lists(st.sampled_from(["0", "4px", "8px"]), min_size=4, max_size=4))
def test_folded_padding_says_the_same(values):
    declared = style({f"padding-{side}": value for side, value in zip(SIDES, values, strict=True)}).base
    [(name, folded)] = compact(declared)
    parts = folded.split(" ")
    filled = (parts * 4)[:4] if len(parts) != 3 else [*parts, parts[1]]
    assert (name, filled) == ("padding", values)


def test_auto_margins_become_one():
    declared = style({"margin-left": "auto", "margin-right": "auto", "margin-top": "4px"}).base
    assert compact(declared) == (("margin-inline", "auto"), ("margin-top", "4px"))


def test_merging_keeps_the_later_value_and_the_order():
    merged = style({"color": "red", "display": "flex"}).merged(style({"color": "blue"}, small={"gap": "0"}))
    assert merged.base == (("display", "flex"), ("color", "blue"))
    assert merged.small == (("gap", "0"),)
