from __future__ import annotations

import pytest

from pixelwright.codegen.components.words import camel, one_of, plural, singular, telling, untaken


@pytest.mark.parametrize(
    ("one", "many"),
    [("plan", "plans"), ("story", "stories"), ("box", "boxes"), ("day", "days"), ("branch", "branches")],
)
def test_numbers(one, many):
    assert plural(one) == many
    assert singular(many) == one


@pytest.mark.parametrize("word", ["news", "status", "address", "gas", "analysis"])
def test_words_that_only_look_like_several(word):
    assert singular(word) == word


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Our amazing team", ["team"]),
        ("From our blog", ["blog"]),
        ("Überblick & Preise", ["uberblick", "preise"]),
        ("What\u2019s new in 2024", []),
        ("料金", []),
    ],
    ids=["filler", "prepositions", "accents", "contraction", "another script"],
)
def test_what_a_title_is_about(text, words):
    assert telling(text) == words


def test_names():
    assert camel(["unit", "price"]) == "unitPrice"
    assert untaken("title", {"title", "title2"}) == "title3"


@pytest.mark.parametrize(
    ("items", "item"),
    [("plans", "plan"), ("menuItems2", "menuItem"), ("news", "newsItem"), ("menus2", "menusItem")],
    ids=str,
)
def test_one_of_a_list_is_called_otherwise(items, item):
    assert one_of(items) == item
