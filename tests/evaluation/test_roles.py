import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.evaluation.roles import drawn_parts, element_roles, visible_parts
from pixelwright.geometry import Box
from pixelwright.page import Element, Page, TextBox, Viewport
from pixelwright.raster import Raster

RASTER = Raster(np.full((10, 10, 3), 255, np.uint8))


def tree(*elements, texts=()):
    """A page of (tag, parent index, attributes) with a text in each element of `texts`."""
    box = Box(0, 0, 20, 20)
    made = tuple(Element(tag, parent, box, attributes, True) for tag, parent, attributes in elements)
    style = {"family": "serif", "size_px": 16, "weight": 400, "italic": False, "underline": False}
    written = tuple(TextBox("text", i, (box,), colour=Colour(0, 0, 0), **style) for i in texts)
    return Page(RASTER, Viewport(), made, written)


def role_of_last(*tags):
    """The role of what lies in the last of nested elements; a tag may carry one attribute: a[role=button]."""
    elements = []
    for index, tag in enumerate(tags):
        name, _, rest = tag.partition("[")
        key, _, value = rest.rstrip("]").partition("=")
        elements.append((name, index - 1, {key: value} if key else {}))
    return element_roles(tree(*elements))[-1]


@pytest.mark.parametrize(
    ("tags", "role"),
    [
        (["div", "p"], "text"),
        (["h2"], "heading"),
        (["h2", "span"], "heading"),
        (["h2", "a[href=#]"], "link"),
        (["a[href=#]", "h2"], "heading"),
        (["a"], "link"),
        (["a[class=btn]"], "link"),
        (["a[role=button]"], "button"),
        (["button", "span"], "button"),
        (["div[role=button]"], "button"),
        (["input"], "input"),
        (["input[type=submit]"], "button"),
        (["input[type=hidden]"], "text"),
        (["textarea"], "input"),
        (["div[role=textbox]", "span"], "input"),
        (["ul", "li", "p"], "list item"),
        (["ul", "li", "a[href=#]"], "link"),
        (["svg", "text"], "image"),
        (["li[role=presentation]"], "list item"),
    ],
    ids=lambda value: value if isinstance(value, str) else ">".join(value),
)
def test_the_innermost_element_with_a_role_decides(tags, role):
    assert role_of_last(*tags) == role


def table(attributes, *rows, inside=None):
    """A table of rows of cell tags; `inside` is an element in the first cell."""
    elements = [("table", -1, attributes)]
    for row in rows:
        parent = len(elements)
        elements.append(("tr", 0, {}))
        for tag in row:
            elements.append((tag, parent, {}))
    if inside:
        elements.append((inside, 2, {}))
    return element_roles(tree(*elements))[2]


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        (table({}, ["td", "td"], ["td", "td"]), "cell"),
        (table({}, ["th", "th"]), "cell"),
        (table({"role": "presentation"}, ["th", "td"], ["td", "td"]), "text"),
        (table({}, ["td"], ["td"], ["td"]), "text"),
        (table({}, ["td", "td"]), "text"),
        (table({}, ["td", "td"], ["td", "td"], inside="h2"), "text"),
        (table({}, ["td", "td"], ["td", "td"], inside="table"), "text"),
        (table({}, ["th", "td"], ["td", "td"], inside="ul"), "cell"),
        (table({}, ["td", "td"], ["td", "td"], inside="span"), "cell"),
    ],
    ids=[
        "plain",
        "headers",
        "presentation",
        "one column",
        "one row",
        "with heading",
        "with table",
        "headers and list",
        "with span",
    ],
)
def test_cells_count_in_data_tables_only(role, expected):
    assert role == expected


def test_parts_are_pictures_controls_and_wordless_buttons():
    page = tree(
        ("body", -1, {}),
        ("img", 0, {}),
        ("input", 0, {"type": "text"}),
        ("button", 0, {}),
        ("button", 0, {}),
        ("svg", 0, {}),
        ("path", 5, {}),
        ("picture", 0, {}),
        ("img", 7, {}),
        texts=[4],
    )
    assert [part.role for part in visible_parts(page)] == ["image", "input", "button", "image", "image"]


def test_icons_of_icon_fonts_are_pictures():
    box = Box(0, 0, 16, 16)
    icon = Element("i", -1, box, {}, True, pseudo_text="\uf00c")
    mark = Element("i", -1, box, {}, True, pseudo_text="»")
    page = Page(RASTER, Viewport(), (icon, mark))
    assert [part.role for part in visible_parts(page)] == ["image"]


def picture_page(pixels, *boxes):
    """A page of pictures over the given pixels."""
    elements = tuple(Element("img", -1, box, {}, True) for box in boxes)
    return Page(Raster(pixels), Viewport(), elements)


def test_small_pictures_are_as_large_as_what_is_drawn_in_them():
    pixels = np.full((60, 60, 3), 255, np.uint8)
    pixels[25:35, 22:30] = 0
    page = picture_page(pixels, Box(18, 18, 16, 24))
    assert [part.box for part in drawn_parts(page)] == [Box(22, 25, 8, 10)]


def test_pictures_that_show_nothing_are_no_parts():
    page = picture_page(np.full((60, 60, 3), 240, np.uint8), Box(10, 10, 40, 40))
    assert drawn_parts(page) == ()


def test_the_same_picture_behind_an_element_and_its_parent_counts_once():
    pixels = np.full((60, 60, 3), 255, np.uint8)
    pixels[10:40, 10:40] = 0
    page = picture_page(pixels, Box(10, 10, 30, 30), Box(10, 10, 30, 30))
    assert len(drawn_parts(page)) == 1
