"""Which rows between two arrows are carousels, and which are not."""

import pytest

from pixelwright.behaviour import behaving
from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.raster import Raster
from pixelwright.scene import Border, Edge, Paint
from pixelwright.tree import Kind, Node, Role

LINE = Paint(border=Border.uniform(Edge(1, Colour(220, 220, 220))))
BLUE, GREY = Colour(20, 80, 220), Colour(205, 205, 205)


def roles(layout, role):
    return [node for node in layout.root.walk() if node.role is role]


def card(strip, x, width=300, height=200):
    words = strip.text("Some words", x + 20, 260)
    return Node(Kind.COLUMN, Box(x, 200, width, height), paint=LINE, children=(words,))


def arrow(strip, pixels, x, *, left, boxed=False):
    icon = strip.icon(x, 290, 18)
    strip.chevron(pixels, icon, left=left)
    tight = icon.box.expand(-3, 0)
    icon = Node(Kind.PICTURE, tight, Role.IMAGE, picture=icon.picture)
    if not boxed:
        return icon
    return Node(Kind.COLUMN, icon.box.expand(14, 12), paint=LINE, children=(icon,))


def dots(strip, pixels, *, marked=0, count=4, wide=False, y=430):
    found, x = [], 560.0
    for index in range(count):
        box = Box(x, y, 24 if wide and index == marked else 10, 10)
        strip.fill(pixels, box, BLUE if index == marked else GREY)
        found.append(
            Node(Kind.SHAPE, box, paint=Paint(BLUE if index == marked else GREY, radius_px=(5,) * 4))
        )
        x = box.right + 10
    return strip.row(found)


def carousel(strip, *below, slides=None, boxed=False, pixels=None, flipped=False):
    pixels = strip.picture() if pixels is None else pixels
    slides = slides if slides is not None else [card(strip, x) for x in (150, 470, 790)]
    first = arrow(strip, pixels, 100, left=not flipped, boxed=boxed)
    last = arrow(strip, pixels, 1120, left=flipped, boxed=boxed)
    row = strip.row([first, *slides, last])
    return behaving(strip.page(row, *below), Raster(pixels))


@pytest.mark.parametrize("boxed", [False, True], ids=["bare", "in boxes"])
def test_arrows_at_both_ends_of_alike_cards_are_its_buttons(strip, boxed):
    layout = carousel(strip, boxed=boxed)
    [found] = roles(layout, Role.CAROUSEL)
    previous, track, following = found.children
    assert (previous.role, track.role, following.role) == (Role.BUTTON, Role.TRACK, Role.BUTTON)
    assert (previous.name, following.name) == ("previous", "next")
    assert len(track.children) == 3
    assert track.box == Box(150, 200, 940, 200)


@pytest.mark.parametrize(("marked", "wide"), [(0, False), (2, False), (1, True)])
def test_dots_below_say_which_slide_is_shown(strip, marked, wide):
    pixels = strip.picture()
    layout = carousel(strip, dots(strip, pixels, marked=marked, wide=wide), pixels=pixels)
    [found] = roles(layout, Role.DOTS)
    assert [dot.selected for dot in found.children] == [index == marked for index in range(4)]
    assert all(dot.role is Role.BUTTON for dot in found.children)
    assert found.children[marked].paint.fill == BLUE
    [around] = roles(layout, Role.CAROUSEL)
    assert around.children[-1] is found


def test_dots_that_hang_below_a_slide_are_no_part_of_it(strip):
    pixels = strip.picture()
    marks, middle = dots(strip, pixels), card(strip, 470)
    column = Node(Kind.COLUMN, Box(470, 200, 300, 240), children=(middle, marks))
    slides = [card(strip, 150), column, card(strip, 790)]
    layout = carousel(strip, slides=slides, pixels=pixels)
    [track] = roles(layout, Role.TRACK)
    assert track.children[1] == middle
    assert len(roles(layout, Role.DOTS)) == 1


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_nothing_is_invented(strip, count):
    slides = [card(strip, 150 + 230 * index, 210) for index in range(count)]
    tracks = roles(carousel(strip, slides=slides), Role.TRACK)
    assert [len(track.children) for track in tracks] == ([count] if count > 1 else [])


def test_numbers_between_arrows_are_pages(strip):
    numbers = [strip.text(str(index), 500 + 40 * index, 288) for index in range(4)]
    assert not roles(carousel(strip, slides=numbers), Role.CAROUSEL)


def test_words_between_arrows_are_none(strip):
    assert not roles(carousel(strip, slides=[strip.text("March 2024", 560, 288)]), Role.CAROUSEL)


def test_cards_of_several_sizes_are_none(strip):
    slides = [card(strip, 150, 200), card(strip, 370, 500), card(strip, 890, 180)]
    assert not roles(carousel(strip, slides=slides), Role.CAROUSEL)


def test_arrows_that_point_inwards_are_none(strip):
    assert not roles(carousel(strip, flipped=True), Role.CAROUSEL)


def test_cards_without_arrows_are_none(strip):
    row = strip.row([strip.icon(100, 290), *[card(strip, x) for x in (150, 470)], strip.icon(800, 290)])
    assert not roles(behaving(strip.page(row), Raster(strip.picture())), Role.CAROUSEL)


def test_marks_of_one_look_are_no_dots(strip):
    pixels = strip.picture()
    layout = carousel(strip, dots(strip, pixels, marked=9), pixels=pixels)
    assert roles(layout, Role.CAROUSEL)
    assert not roles(layout, Role.DOTS)


def test_menus_have_none(strip):
    pixels = strip.picture()
    inside = [arrow(strip, pixels, 100, left=True), card(strip, 150), card(strip, 470)]
    row = strip.row([*inside, arrow(strip, pixels, 800, left=False)], Role.NAVIGATION)
    assert not roles(behaving(strip.page(row), Raster(pixels)), Role.CAROUSEL)
