import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.comparison.pages.shorthands import is_shorthand, with_two_sides


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
    ],
)
def test_shorthands_are_known(short, name, sets):
    assert is_shorthand(short, name) is sets


@pytest.mark.parametrize(
    ("pair", "shorthand", "before", "after"),
    [
        pytest.param("padding-block", "padding", "4px", "8px 4px", id="one value"),
        pytest.param("padding-block", "padding", "4px 6px", "8px 6px", id="two values"),
        pytest.param("padding-inline", "padding", "4px 6px", "4px 8px", id="the other two sides"),
        pytest.param("margin-block", "margin", "4px auto 2px", "8px auto", id="three values"),
        pytest.param("margin-block", "margin", "1px 2px 3px 4px", "8px 2px 8px 4px", id="four values"),
        pytest.param("padding-inline", "padding", "8px 6px", "8px", id="as short as can be"),
        pytest.param("padding-block", "margin", "4px", None, id="another shorthand"),
        pytest.param("padding-top", "padding", "4px", None, id="one side"),
        pytest.param("padding-block", "padding", "calc(1px + 2px) 3px", None, id="no simple lengths"),
        pytest.param("padding-block", "padding", "", None, id="nothing"),
    ],
)
def test_two_sides_of_a_shorthand_get_another_value(pair, shorthand, before, after):
    assert with_two_sides(pair, shorthand, before, "8px") == after


@given(st.lists(st.sampled_from(["0", "4px", "8px", "auto"]), min_size=1, max_size=4))
def test_to_set_two_sides_again_changes_nothing(values):
    once = with_two_sides("padding-inline", "padding", " ".join(values), "8px")
    assert once is not None
    assert with_two_sides("padding-inline", "padding", once, "8px") == once
