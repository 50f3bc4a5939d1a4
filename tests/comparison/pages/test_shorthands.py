import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.comparison.pages.shorthands import is_shorthand, overlap, with_value


@pytest.mark.parametrize(
    ("short", "name", "sets"),
    [
        ("margin", "margin-top", True),
        ("border", "border-top-width", True),
        ("border-width", "border-top-width", True),
        ("border-color", "border-top-width", False),
        ("background", "background-color", True),
        ("font", "line-height", True),
        ("gap", "column-gap", True),
        ("padding", "margin-top", False),
        ("border", "border-color", True),
        ("border-top", "border-top-width", True),
        ("border", "border-radius", False),
        ("border", "border-top-left-radius", False),
    ],
)
def test_shorthands_are_known(short, name, sets):
    assert is_shorthand(short, name) is sets


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [
        ("padding-top", "padding-block", True),
        ("padding-top", "padding-inline", False),
        ("margin", "margin-left", True),
        ("margin-top", "margin-left", False),
        ("border", "border-color", True),
        ("border-top", "border-color", True),
        ("border-color", "border-width", False),
        ("border", "border-radius", False),
        ("border-top-left-radius", "border-radius", True),
        ("background", "background-color", True),
        ("color", "background-color", False),
        ("gap", "column-gap", True),
    ],
)
def test_what_sets_something_in_common_is_known(one, other, common):
    assert overlap(one, other) is overlap(other, one) is common


@pytest.mark.parametrize(
    ("shorthand", "before", "name", "value", "after"),
    [
        ("padding", "4px", "padding-block", "8px", "8px 4px"),
        ("padding", "4px 6px", "padding-block", "8px", "8px 6px"),
        ("padding", "4px 6px", "padding-inline", "8px", "4px 8px"),
        ("margin", "4px auto 2px", "margin-block", "8px", "8px auto"),
        ("margin", "1px 2px 3px 4px", "margin-block", "8px", "8px 2px 8px 4px"),
        ("padding", "8px 6px", "padding-inline", "8px", "8px"),
        ("margin", "0 0 16px", "margin-bottom", "8px", "0 0 8px"),
        ("margin", "0 auto", "margin-top", "4px", "4px auto 0"),
        ("inset", "0", "left", "4px", "0 0 0 4px"),
        ("border-radius", "4px", "border-top-left-radius", "8px", "8px 4px 4px"),
        ("border-width", "1px", "border-top-width", "2px", "2px 1px 1px"),
        ("border-color", "red blue", "border-left-color", "#ffffff", "red blue red #ffffff"),
        ("padding", "calc(1px + 2px) 3px", "padding-block", "8px", "8px 3px"),
        ("gap", "16px", "column-gap", "24px", "16px 24px"),
        ("grid-gap", "16px 2px", "row-gap", "2px", "2px"),
        ("background", "#FFF", "background-color", "#0369a1", "#0369a1"),
        ("background", "url(a.png) 0 0 white", "background-color", "#0369a1", "url(a.png) 0 0 #0369a1"),
        ("background", "rgb(1 2 3 / 50%)", "background-color", "#0369a1", "#0369a1"),
        ("border", "1px solid #eee", "border-color", "#dddddd", "1px solid #dddddd"),
        ("border", "thin solid", "border-width", "2px", "2px solid"),
        ("border-top", "0 solid red", "border-top-color", "#dddddd", "0 solid #dddddd"),
        ("text-decoration", "underline dotted", "text-decoration-line", "none", "none dotted"),
    ],
)
def test_a_shorthand_is_written_with_one_value_otherwise(shorthand, before, name, value, after):
    assert with_value(shorthand, before, name, value) == after


@pytest.mark.parametrize(
    ("shorthand", "before", "name"),
    [
        ("margin", "4px", "padding-block"),
        ("padding", "", "padding-block"),
        ("padding", "calc(1px + (2px * 3)) 3px", "padding-block"),
        ("padding", "var(--room)", "padding-top"),
        ("margin", "inherit", "margin-top"),
        ("margin", "4px !important", "margin-top"),
        ("margin", "1px 2px 3px 4px 5px", "margin-top"),
        ("border-radius", "4px / 8px", "border-top-left-radius"),
        ("background", "none", "background-color"),
        ("background", "linear-gradient(red, blue), white", "background-color"),
        ("background", "url('a (1).png') white", "background-color"),
        ("border", "1px solid red", "border-top-color"),
        ("border", "solid", "border-color"),
        ("border-top", "1px solid red", "border-color"),
        ("font", "700 14px/1.5 Arial", "font-size"),
        ("gap", "1px 2px", "gap-rule"),
    ],
)
def test_what_cannot_be_told_from_the_rest_stays_as_it_is(shorthand, before, name):
    assert with_value(shorthand, before, name, "8px") is None


@given(
    st.lists(st.sampled_from(["0", "4px", "8px", "auto"]), min_size=1, max_size=4),
    st.sampled_from(["padding-inline", "padding-block", "padding-left"]),
)
def test_to_set_a_value_again_changes_nothing(values, name):
    once = with_value("padding", " ".join(values), name, "8px")
    assert once is not None
    assert with_value("padding", once, name, "8px") == once
