"""What a person would not accept in windows narrower than the design, looked for in the real browser."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from pixelwright.codegen import WriteOptions, stack
from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.page import Viewport
from pixelwright.scene import Control, ControlKind, Paint, Picture, PictureKind
from pixelwright.tree import Align, Kind, Role

GREY, DARK, WHITE = Colour(240, 240, 240), Colour(30, 40, 60), Colour(255, 255, 255)


@pytest.fixture
def shown(draw, browser):
    """Return the page of a layout in a window of a width."""

    def render(layout, width_px):
        bundle = stack("html").write(layout, draw.blank(), WriteOptions())
        return browser.render(bundle, Viewport(width_px, 800))

    return render


def texts(page):
    return {each.text: each.box for each in page.texts}


def photo(draw, x, y, width, height):
    seen = Picture(Box(x, y, width, height), PictureKind.PHOTO)
    return draw.node(Kind.PICTURE, (x, y, width, height), picture=seen)


def test_cards_whose_pictures_grow_on_phones_stay_apart(draw, shown):
    cards = []
    for place, name in enumerate(("Ada", "Grace", "Edsger")):
        x = 148 + 380 * place
        picture = photo(draw, x, 40, 224, 224)
        parts = picture, draw.text(name, x + 60, 290), draw.text(f"About {name}", x + 60, 320)
        cards.append(draw.node(Kind.COLUMN, (x, 40, 224, 304), *parts))
    found = texts(shown(draw.page(draw.node(Kind.ROW, (148, 40, 984, 304), *cards)), 375))
    assert found["Grace"].y - found["About Ada"].bottom >= 343
    assert found["Edsger"].y - found["About Grace"].bottom >= 343


def test_a_painted_field_has_no_border_that_the_design_lacks(draw, browser):
    field = Control(Box(40, 40, 400, 38), ControlKind.TEXTBOX, Paint(WHITE))
    layout = draw.page(draw.node(Kind.CONTROL, (40, 40, 400, 38), control=field), width_px=600)
    with browser.tab(Viewport(600, 800)) as tab:
        tab.load(stack("html").write(layout, draw.blank(), WriteOptions()))
        width = tab.evaluate("() => getComputedStyle(document.querySelector('input')).borderTopWidth")
    assert width == "0px"


def drawn_into_one_another(draw, kind):
    first = draw.text("A line of some length that", 40, 40)
    second = draw.text("is followed at once by another", 40, 56)
    return draw.page(draw.node(kind, (40, 40, 260, 40), first, second))


@pytest.mark.parametrize("kind", [Kind.COLUMN, Kind.OVERLAY], ids=["below", "over"])
@pytest.mark.parametrize("width_px", [320, 1120, 1240])
def test_lines_that_the_design_sets_close_are_apart_in_other_windows(draw, shown, kind, width_px):
    boxes = list(texts(shown(drawn_into_one_another(draw, kind), width_px)).values())
    assert all(below.y - above.y >= 24 for above, below in pairwise(boxes))


def test_lines_that_the_design_sets_close_are_close_in_its_own_window(draw, shown):
    first, second = texts(shown(drawn_into_one_another(draw, Kind.COLUMN), 1280)).values()
    assert second.y - first.y == 16


def test_content_a_little_off_the_middle_keeps_its_width(draw, shown):
    column = draw.node(Kind.COLUMN, (310, 40, 668, 200), draw.text("Words", 330, 60), fill=GREY)
    page = draw.page(draw.node(Kind.COLUMN, (0, 0, 1280, 400), column, fill=WHITE))
    places = [texts(shown(page, width_px))["Words"].x for width_px in (1280, 1120, 375)]
    assert places == [330, 250, 36]


def test_words_in_the_middle_of_a_card_stay_there(draw, shown):
    title, below = draw.text("Threads", 240, 320, size_px=24), draw.text("Illustration", 248, 350)
    middle = title.box.centre_x
    below = draw.text("Illustration", middle - below.box.width / 2, 350)
    card = draw.node(Kind.COLUMN, (middle - 200, 300, 400, 100), title, below, fill=GREY)
    other = draw.node(Kind.COLUMN, (700, 300, 400, 100), draw.text("Words", 720, 320), fill=GREY)
    found = texts(shown(draw.page(draw.node(Kind.ROW, (82, 300, 1018, 100), card, other)), 375))
    assert abs(found["Threads"].centre_x - found["Illustration"].centre_x) <= 1
    assert abs(found["Threads"].centre_x - 375 / 2) <= 2


def test_layers_with_different_words_take_turns_on_narrow_screens(draw, shown):
    ground = photo(draw, 0, 0, 1280, 600)
    words = draw.text("Write to us", 80, 80), draw.text("as soon as you can", 80, 340)
    left = draw.node(Kind.COLUMN, (80, 80, 400, 300), *words, fill=GREY)
    spot = photo(draw, 300, 200, 700, 390)
    field = draw.text("Your message", 600, 320)
    right = draw.node(Kind.OVERLAY, (300, 200, 700, 390), spot, field)
    page = draw.page(draw.node(Kind.OVERLAY, (0, 0, 1280, 600), ground, left, right))
    for width_px in (375, 768):
        shot = shown(page, width_px)
        found = texts(shot)
        assert shot.overflow_px == 0
        assert found["Your message"].y >= found["as soon as you can"].bottom


def test_a_wide_button_with_space_beside_it_is_not_squeezed(draw, shown):
    button = draw.node(
        Kind.COLUMN, (380, 80, 860, 40), draw.text("Load more", 770, 88), fill=DARK, role=Role.LINK
    )
    main = draw.node(Kind.COLUMN, (40, 20, 1200, 100), draw.text("Title", 40, 20), button)
    page = draw.page(main, draw.text("Words", 40, 300))
    assert texts(shown(page, 375))["Load more"].height <= 24


def test_words_beside_a_shade_at_the_edge_keep_off_it_on_phones(draw, shown):
    shade = draw.node(Kind.SHAPE, (0, 700, 250, 56), fill=DARK)
    first, last = draw.text("Copyright of many years", 265, 718), draw.text("Anything", 1190, 718)
    found = texts(shown(draw.page(draw.node(Kind.ROW, (0, 700, 1264, 56), shade, first, last)), 375))
    assert (found["Copyright of many years"].x, found["Anything"].x) == (16, 16)


def test_lines_lower_than_their_type_do_not_collide_where_they_wrap(draw, browser):
    words = draw.text("All rights reserved by somebody who says so at length", 40, 40, height_px=9)
    with browser.tab(Viewport(320, 800)) as tab:
        tab.load(stack("html").write(draw.page(words), draw.blank(), WriteOptions()))
        height = tab.evaluate("() => parseFloat(getComputedStyle(document.querySelector('p')).lineHeight)")
    assert height >= 16


def test_a_run_of_words_does_not_break_for_a_fraction(draw, shown):
    mark = draw.node(Kind.COLUMN, (40, 40, 45, 24), draw.text("! !", 50, 40), fill=GREY)
    words = draw.text("history expansion event designator selects the previously", 85, 40)
    right = math.floor(words.box.right)
    assert words.box.right > right
    run = draw.node(Kind.ROW, (40, 40, right - 40, 24), mark, words)
    page = draw.page(draw.node(Kind.COLUMN, (0, 0, 1280, 300), draw.text("Title", 40, 0), run))
    assert texts(shown(page, 1120))[words.text.content].height <= 24


def test_a_thing_in_the_middle_of_a_panel_needs_no_wide_paddings(draw, shown):
    spot = photo(draw, 630, 60, 20, 20)
    panel = draw.node(Kind.COLUMN, (40, 20, 1200, 100), spot, fill=GREY)
    page = draw.page(panel, draw.text("Words", 40, 200, align=Align.START))
    assert [shown(page, width_px).overflow_px for width_px in (320, 1120, 1200)] == [0, 0, 0]


def test_words_at_the_end_of_a_field_stay_there_on_phones(draw, shown):
    field = Control(Box(41, 41, 319, 36), ControlKind.TEXTBOX, Paint(WHITE))
    words = draw.text("@example.com", 372, 48)
    end = draw.node(Kind.COLUMN, (361, 41, 127, 36), words, fill=GREY)
    group = draw.node(
        Kind.ROW,
        (40, 40, 449, 38),
        draw.node(Kind.CONTROL, (41, 41, 319, 36), control=field),
        end,
        fill=WHITE,
    )
    page = shown(draw.page(group, draw.text("Below", 40, 100)), 320)
    found = texts(page)
    assert page.overflow_px == 0
    assert found["Below"].y < 120


def test_a_name_beside_its_sign_stays_there_on_phones(draw, shown):
    spot = photo(draw, 44, 7, 64, 48)
    mark, name = photo(draw, 64, 19, 18, 18), draw.text("Harbour 4", 97, 15)
    label = draw.node(Kind.ROW, (64, 15, name.box.right - 64, 26), mark, name)
    brand = draw.node(Kind.OVERLAY, (44, 7, name.box.right - 44, 48), spot, label)
    link = draw.node(Kind.COLUMN, (0, 0, 250, 56), brand, fill=GREY, role=Role.LINK)
    row = draw.node(Kind.ROW, (0, 0, 1253, 56), link, draw.text("Words", 1200, 15))
    places = [texts(shown(draw.page(row), width_px))["Harbour 4"].x for width_px in (1280, 375)]
    assert places[1] >= 16 + 53 - 1
    assert places[0] == pytest.approx(97, abs=1)
