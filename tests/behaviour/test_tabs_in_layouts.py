"""Which rows of labels are tabs, and which are not."""

from dataclasses import replace

import pytest

from pixelwright.behaviour import behaving
from pixelwright.geometry import Box
from pixelwright.scene import InnerShadow, Paint
from pixelwright.tree import Kind, Node, Role


def roles(layout, role) -> list[Node]:
    return [node for node in layout.root.walk() if node.role is role]


def underlined(strip, names=None, marked=0, **page):
    labels = strip.labels(names or strip.NAMES)
    pixels = strip.picture()
    strip.rule(pixels)
    strip.bar(pixels, labels[marked])
    return behaving(strip.page(strip.row(labels), strip.panel(), **page), strip.raster(pixels))


@pytest.mark.parametrize("marked", [0, 1, 2])
def test_a_bar_below_one_label_marks_it(strip, marked):
    layout = underlined(strip, marked=marked)
    [tablist] = roles(layout, Role.TABLIST)
    assert [tab.selected for tab in tablist.children] == [index == marked for index in range(3)]
    assert [tab.children[0].text.content for tab in tablist.children] == list(strip.NAMES)
    chosen = tablist.children[marked]
    assert chosen.paint.border.bottom.width_px == 3
    assert chosen.paint.border.bottom.colour == strip.BLUE
    assert (chosen.box.y + chosen.box.bottom - 3) / 2 == chosen.children[0].box.centre_y
    assert len(roles(layout, Role.TABPANEL)) == 1


def test_the_line_below_all_of_them_is_the_lists_own(strip):
    [tablist] = roles(underlined(strip), Role.TABLIST)
    assert isinstance(tablist.paint.shadow, InnerShadow)
    assert tablist.paint.shadow.colour == strip.GREY
    assert tablist.box.right == strip.LEFT - 4 + 800


def test_lines_that_were_taken_for_pictures_are_left_out(strip):
    labels, pixels = strip.labels(), strip.picture()
    strip.rule(pixels)
    strip.bar(pixels, labels[0])
    line = replace(strip.icon(strip.LEFT, strip.TOP + 36), box=Box(strip.LEFT - 4, strip.TOP + 36, 800, 3))
    layout = behaving(strip.page(strip.row(labels), line, strip.panel()), strip.raster(pixels))
    assert roles(layout, Role.TABLIST)
    assert not roles(layout, Role.IMAGE)


def test_a_filled_label_over_a_box_is_a_tab(strip):
    labels = strip.labels()
    children = [labels[0], strip.boxed(labels[1]), labels[2]]
    layout = strip.page(strip.row(children), strip.panel(framed=True))
    [tablist] = roles(behaving(layout, strip.raster(strip.picture())), Role.TABLIST)
    assert [tab.selected for tab in tablist.children] == [False, True, False]
    assert {tab.box.height for tab in tablist.children} == {40}


def test_a_filled_label_in_a_track_is_a_tab(strip):
    labels = strip.labels()
    track = strip.row([strip.boxed(labels[0]), *labels[1:]], paint=Paint(strip.GREY))
    layout = behaving(strip.page(track, strip.panel()), strip.raster(strip.picture()))
    [tablist] = roles(layout, Role.TABLIST)
    assert tablist.paint.fill == strip.GREY


def test_a_box_that_opens_into_the_panel_is_a_tab(strip):
    labels, pixels = strip.labels(), strip.picture()
    box = Box.from_edges(labels[0].box.x - 16, strip.TOP - 10, labels[0].box.right + 16, strip.TOP + 34)
    strip.fill(pixels, Box(box.x, strip.TOP + 33, 800, 1), strip.GREY)
    strip.fill(pixels, box, strip.GREY)
    strip.fill(pixels, Box.from_edges(box.x + 1, box.y + 1, box.right - 1, box.bottom), (255, 255, 255))
    layout = behaving(strip.page(strip.row(labels), strip.panel()), strip.raster(pixels))
    [tablist] = roles(layout, Role.TABLIST)
    chosen = tablist.children[0]
    assert chosen.selected
    assert chosen.paint.border.bottom is None
    assert (chosen.box.x, chosen.box.right) == (box.x, box.right)


@pytest.mark.parametrize(
    "names",
    [
        ("Home", "Prices", "Team"),
        ("About us", "Prices", "Contact"),
        ("Save changes", "Cancel", "Help"),
        ("1", "2", "3"),
        ("Is this a question?", "Yes", "No"),
    ],
    ids=["home", "site", "actions", "pages", "sentence"],
)
def test_words_that_no_tab_says(strip, names):
    assert not roles(underlined(strip, names=names), Role.TABLIST)


def test_rows_with_no_mark_or_several_are_none(strip):
    labels = strip.labels()
    for marked in ([], labels[:2], labels):
        pixels = strip.picture()
        strip.rule(pixels)
        for label in marked:
            strip.bar(pixels, label)
        layout = behaving(strip.page(strip.row(labels), strip.panel()), strip.raster(pixels))
        assert not roles(layout, Role.TABLIST)


def test_buttons_over_text_are_none(strip):
    labels = strip.labels(("Premium", "Standard", "Free"))
    layout = strip.page(strip.row([strip.boxed(labels[0]), *labels[1:]]), strip.panel())
    assert not roles(behaving(layout, strip.raster(strip.picture())), Role.TABLIST)


@pytest.mark.parametrize("role", [Role.NAVIGATION, Role.BANNER, Role.CONTENTINFO])
def test_menus_of_the_site_are_none(strip, role):
    labels, pixels = strip.labels(), strip.picture()
    strip.bar(pixels, labels[0])
    layout = strip.page(strip.row(labels, role), strip.panel())
    assert behaving(layout, strip.raster(pixels)) == layout


def test_nothing_below_is_no_panel(strip):
    labels, pixels = strip.labels(), strip.picture()
    strip.bar(pixels, labels[0])
    far = strip.panel(top=strip.TOP + 200)
    for below in ([], [far]):
        layout = strip.page(strip.row(labels), *below)
        assert not roles(behaving(layout, strip.raster(pixels)), Role.TABLIST)


def test_what_follows_at_a_distance_is_not_in_the_panel(strip):
    labels, pixels = strip.labels(), strip.picture()
    strip.bar(pixels, labels[0])
    footer = strip.text("Another section", strip.LEFT, 600)
    layout = behaving(strip.page(strip.row(labels), strip.panel(), footer), strip.raster(pixels))
    [shown] = roles(layout, Role.TABPANEL)
    assert footer not in list(shown.walk())
    assert shown.kind is Kind.COLUMN
