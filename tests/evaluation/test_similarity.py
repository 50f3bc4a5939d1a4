from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.evaluation.similarity import Ratios, edit_distance

FEW_LETTERS = st.text("ab c", max_size=40)


@given(FEW_LETTERS, FEW_LETTERS)
def test_ratio_is_exactly_difflibs(first, second):
    assert Ratios()(first, second) == SequenceMatcher(None, first, second).ratio()


@pytest.mark.parametrize("length", [199, 200, 201, 500])
def test_ratio_follows_difflib_where_it_drops_frequent_characters(length):
    first = ("the quick brown fox " * 30)[:length]
    second = ("a quick red fox and " * 30)[:length]
    assert Ratios()(first, second) == SequenceMatcher(None, first, second).ratio()


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("", "", 0),
        ("abc", "", 3),
        ("", "abc", 3),
        ("kitten", "sitting", 3),
        ("flaw", "lawn", 2),
        ("same", "same", 0),
        ("漢字", "漢子", 1),
    ],
)
def test_edit_distance(first, second, expected):
    assert edit_distance(first, second) == expected


@given(FEW_LETTERS, FEW_LETTERS, FEW_LETTERS)
def test_edit_distance_is_a_metric(a, b, c):
    assert edit_distance(a, b) == edit_distance(b, a)
    assert edit_distance(a, c) <= edit_distance(a, b) + edit_distance(b, c)
    assert (edit_distance(a, b) == 0) == (a == b)
