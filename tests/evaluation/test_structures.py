import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.evaluation.structures import Tally, compare_structures, structures
from pixelwright.geometry import Box
from pixelwright.page import Element, Page, TextBox, Viewport
from pixelwright.raster import Raster

RASTER = Raster(np.full((10, 10, 3), 255, np.uint8))
STYLE = {"family": "serif", "size_px": 16, "weight": 400, "italic": False, "underline": False}


def page(*rows, offset=0):
    """A page of (tag or tag.role, parent, words); words lie below one another, `offset` px to the right."""
    elements, texts = [], []
    for index, (name, parent, words) in enumerate(rows):
        tag, _, role = name.partition(".")
        box = Box(offset, 30 * index, 200, 20)
        elements.append(Element(tag, parent, box, {"role": role} if role else {}, visible=True))
        if words:
            texts.append(TextBox(words, index, (box,), colour=Colour(0, 0, 0), **STYLE))
    return Page(RASTER, Viewport(), tuple(elements), tuple(texts))


def menu(tag, *links, offset=0):
    items = [("li", 1, words) for words in links]
    return page((tag, -1, ""), ("ul", 0, ""), *items, offset=offset)


@pytest.mark.parametrize(
    ("rows", "kinds"),
    [
        (
            [("nav", -1, ""), ("ul", 0, ""), ("li", 1, "Home"), ("li", 1, "Shop")],
            ["navigation", "list"],
        ),
        ([("div.navigation", -1, ""), ("a", 0, "Home"), ("a", 0, "Shop")], ["navigation"]),
        ([("nav", -1, ""), ("a", 0, "Log in"), ("img", 1, "")], []),
        ([("nav", -1, ""), ("nav", 0, ""), ("a", 1, "Home"), ("a", 1, "Shop")], ["navigation"]),
        ([("ul", -1, ""), ("li", 0, "")], []),
        ([("ul", -1, ""), ("li", 0, "Log in"), ("li", 0, "")], []),
        (
            [("ul.tablist", -1, ""), ("li", 0, "A"), ("li", 0, "B")],
            [],
        ),
        ([("div.list", -1, ""), ("div", 0, "A"), ("div", 0, "B")], ["list"]),
        ([("form", -1, "Nothing to fill in")], []),
        ([("form", -1, ""), ("button", 0, "Log out")], []),
        ([("form", -1, ""), ("input", 0, "")], ["form"]),
        ([("table", -1, ""), ("tr", 0, ""), ("th", 1, ""), ("img", 2, "")], []),
        ([("table", -1, ""), ("tr", 0, ""), ("td", 1, "A layout")], []),
        ([("table", -1, ""), ("tr", 0, ""), ("th", 1, "Name")], ["table"]),
    ],
    ids=[
        *("menu", "by role", "one entry", "twice the same", "empty", "one item", "tabs", "list by role"),
        *("bare form", "button alone", "form", "pictures", "layout table", "table"),
    ],
)
def test_structures_show_something(rows, kinds):
    assert [found.kind for found in structures(page(*rows))] == kinds


def test_a_page_has_all_of_its_own():
    design = menu("nav", "Home", "About", "Contact")
    tallies = compare_structures(design, design)
    assert tallies["navigation"] == tallies["list"] == Tally(1, 1, 1)
    assert tallies["table"].recall is None


def test_words_make_up_for_another_place():
    design, moved = menu("nav", "Home", "About us"), menu("nav", "home", "about us", offset=900)
    assert compare_structures(design, moved)["navigation"].both == 1


def test_the_place_makes_up_for_other_words():
    design, misread = menu("nav", "Home", "About"), menu("nav", "Hume", "Abut")
    assert compare_structures(design, misread)["navigation"].both == 1


def test_nothing_counts_twice():
    design = menu("nav", "Home", "About")
    twice = page(("nav", -1, ""), ("nav", 0, ""), ("p", 1, "Home"), ("p", 1, "About"), ("p", 0, "X"))
    tally = compare_structures(design, twice)["navigation"]
    assert (tally.wanted, tally.shown, tally.both) == (1, 2, 1)
    assert (tally.recall, tally.precision) == (1, 0.5)


def test_elsewhere_with_other_words_is_another():
    design, other = menu("div", "Home", "About"), menu("div", "Terms", "Privacy", offset=900)
    assert compare_structures(design, other)["list"] == Tally(1, 1, 0)


def test_a_design_without_landmarks_does_not_say_what_is_a_navigation():
    tallies = compare_structures(menu("div", "Home", "About"), menu("nav", "Home", "About"))
    assert (tallies["navigation"], tallies["list"]) == (Tally(), Tally(1, 1, 1))
