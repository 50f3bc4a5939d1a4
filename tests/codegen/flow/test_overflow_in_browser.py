"""Pages that are hard to keep inside their window, measured in the real browser."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pixelwright.codegen import WriteOptions, stack
from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.page import Viewport
from pixelwright.scene import Control, ControlKind, Picture, PictureKind
from pixelwright.tree import Correction, Kind, Role

GREY, DARK = Colour(240, 240, 240), Colour(30, 40, 60)
WIDTHS = [320, 375, 768, 1024, 1280, 1920]
LONG = "Donaudampfschifffahrtsgesellschaft"


def moved_past_the_edge(draw):
    bar = draw.node(Kind.SHAPE, (0, 0, 1000, 40), fill=DARK)
    last = draw.node(Kind.COLUMN, (1000, 0, 280, 100), draw.text("Last", 1020, 10), fill=GREY)
    layout = draw.page(draw.node(Kind.ROW, (0, 0, 1280, 100), bar, last))
    return replace(layout, corrections={(0, 1): Correction(dx=4)})


def layer_moved_past_the_edge(draw):
    box = draw.node(Kind.SHAPE, (800, 0, 480, 300), fill=DARK)
    group = draw.node(
        Kind.COLUMN, (1080, 40, 200, 60), draw.text("A title", 1080, 40), draw.text("b", 1080, 70)
    )
    layout = draw.page(draw.node(Kind.OVERLAY, (800, 0, 480, 300), box, group))
    return replace(layout, corrections={(0, 1): Correction(dx=58)})


def long_words_in_narrow_columns(draw):
    columns = []
    for index in range(3):
        x = 40 + 400 * index
        words = draw.text(LONG, x, 40, size_px=20)
        row = draw.node(Kind.ROW, (x, 80, 300, 24), draw.text("By", x, 80), draw.text(LONG, x + 30, 80))
        columns.append(draw.node(Kind.COLUMN, (x, 40, 380, 64), words, row))
    return draw.page(draw.node(Kind.ROW, (40, 40, 1200, 64), *columns))


def small_boxes_in_narrow_columns(draw):
    columns = []
    for index in range(4):
        x = 40 + 300 * index
        boxes = []
        for step in range(4):
            sign = Picture(Box(x + 56 * step + 16, 40, 14, 14), PictureKind.ICON)
            mark = draw.node(Kind.PICTURE, (sign.box.x, 40, 14, 14), picture=sign)
            boxes.append(draw.node(Kind.COLUMN, (x + 56 * step, 24, 46, 46), mark, fill=GREY))
        columns.append(draw.node(Kind.ROW, (x, 24, 214, 46), *boxes))
    return draw.page(draw.node(Kind.ROW, (40, 24, 1200, 46), *columns))


def wide_field_moved_a_little(draw):
    place = Box(390, 40, 500, 58)
    field = draw.node(Kind.CONTROL, (390, 40, 500, 58), control=Control(place, ControlKind.TEXTBOX))
    bar = draw.node(Kind.SHAPE, (0, 140, 1280, 40), fill=DARK)
    layout = draw.page(draw.node(Kind.COLUMN, (0, 0, 1280, 200), field, bar))
    return replace(layout, corrections={(0, 0): Correction(dx=1)})


PAGES = [
    wide_field_moved_a_little,
    moved_past_the_edge,
    layer_moved_past_the_edge,
    long_words_in_narrow_columns,
    small_boxes_in_narrow_columns,
]


@pytest.mark.parametrize("make", PAGES, ids=lambda make: make.__name__)
def test_nothing_sticks_out(make, draw, browser):
    layout = make(draw)
    bundle = stack("html").write(layout, draw.blank(), WriteOptions())
    with browser.tab(Viewport(1280, 800)) as tab:
        tab.load(bundle)
        found = tab.overflow(WIDTHS)
    assert {width: px for width, px in found.items() if px} == {}


def test_a_sign_stays_beside_its_text_on_phones(draw, browser):
    sign = Picture(Box(40, 40, 40, 40), PictureKind.ICON)
    mark = draw.node(Kind.PICTURE, (40, 40, 40, 40), picture=sign)
    words = ["It goes on for quite a while and is wrapped", "at the end of the line."]
    layout = draw.page(draw.node(Kind.ROW, (40, 40, 900, 48), mark, draw.text(words, 96, 40, wraps=True)))
    with browser.tab(Viewport(375, 800)) as tab:
        tab.load(stack("html").write(layout, draw.blank(), WriteOptions(trace=True)))
        tops = tab.evaluate(
            "() => ['0.0', '0.1'].map((path) =>"
            ' document.querySelector(`[data-node="${path}"]`).getBoundingClientRect().top)'
        )
    assert abs(tops[0] - tops[1]) <= 4


def test_type_is_no_larger_than_its_lines_allow(draw):
    title = draw.text("BUSINESS", 40, 40, size_px=40)
    line = title.text.lines[0]
    ink = replace(line.ink, width=line.ink.width * 0.6)
    shrunk = replace(line, ink=ink, spans=(replace(line.spans[0], ink=ink),))
    layout = draw.page(replace(title, text=replace(title.text, lines=(shrunk,))))
    css = stack("html").write(layout, draw.blank(), WriteOptions()).files["styles.css"].decode()
    assert "font-size: 24" in css or "font-size: 23" in css


def test_words_of_buttons_stay_on_one_line(draw, browser):
    words = draw.text("Send it now", 56, 40)
    button = draw.node(Kind.COLUMN, (40, 32, 120, 40), words, fill=GREY, role=Role.BUTTON)
    field = draw.node(Kind.SHAPE, (0, 32, 30, 40), fill=DARK)
    layout = draw.page(draw.node(Kind.ROW, (0, 32, 160, 40), field, button), width_px=400)
    with browser.tab(Viewport(100, 800)) as tab:
        tab.load(stack("html").write(layout, draw.blank(), WriteOptions()))
        height = tab.evaluate("() => document.querySelector('button').getBoundingClientRect().height")
    assert height <= 44


def test_a_sidebar_keeps_its_edge_and_the_rest_its_gutter_on_phones(draw, browser):
    bar = draw.node(Kind.COLUMN, (0, 0, 232, 800), draw.text("Menu", 20, 20), fill=DARK)
    card = draw.node(Kind.COLUMN, (264, 40, 984, 300), draw.text("A card", 284, 60), fill=GREY)
    rest = draw.node(Kind.COLUMN, (264, 0, 984, 800), card)
    layout = draw.page(draw.node(Kind.ROW, (0, 0, 1280, 800), bar, rest))
    page = browser.render(stack("html").write(layout, draw.blank(), WriteOptions()), Viewport(375, 800))
    assert page.overflow_px == 0
    menu, text = (next(each for each in page.texts if word in each.text) for word in ("Menu", "card"))
    assert (menu.box.x, text.box.x) == (20, 36)
