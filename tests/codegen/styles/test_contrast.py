"""Colours of texts that are hard to read, on trees made by hand and on a page in the real browser."""

from dataclasses import replace

import pytest

from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.element import Element
from pixelwright.codegen.stack import PhoneDesign
from pixelwright.codegen.styles.contrast import MARK, InkMend, WeakInk, marked, mended, mends_of
from pixelwright.codegen.styles.declarations import style
from pixelwright.colour import Colour
from pixelwright.evaluation.accessibility import weak_inks
from pixelwright.page import Viewport
from pixelwright.tree import Kind, Role
from pixelwright.workflows.contrast import with_contrast

LINK = Element("a", style({"color": "#ffffff"}), children=("Buy",))
BUTTON = Element("div", style({"background-color": "#0d9dfd"}), children=(LINK,))
BODY = Element("body", children=(Element("p", children=("Words",)), BUTTON))


def test_elements_with_words_are_counted():
    first, button = marked(BODY).children
    assert first.attributes == ((MARK, "0"),)
    assert button.attributes == ()
    assert button.children[0].attributes == ((MARK, "1"),)


def test_the_ground_changes_where_that_is_less_to_see():
    [mend] = mends_of([WeakInk(1, "#ffffff", "#0d9dfd", 4.5)], BODY)
    assert mend.ground == "#0d9dfd"
    button = mended(BODY, [mend]).children[1]
    assert button.children == (LINK,)
    assert Colour.from_hex(button.style.get("background-color")).contrast(Colour(255, 255, 255)) >= 4.5


def test_the_text_changes_where_nothing_is_painted_behind_it():
    [mend] = mends_of([WeakInk(0, "#999999", "#ffffff", 4.5)], BODY)
    assert mend == InkMend(0, mend.ink)
    assert mended(BODY, [mend]).children[0].style.get("color") == mend.ink


@pytest.mark.parametrize("name", ["html", "tailwind"])
def test_a_page_is_readable_afterwards(draw, browser, name):
    pale = draw.text("Pale words", 40, 40, colour=Colour(170, 170, 170))
    action = draw.node(
        Kind.COLUMN,
        (40, 100, 160, 40),
        draw.text("Send it", 80, 108, colour=Colour(255, 255, 255)),
        fill=Colour(13, 157, 253),
        role=Role.BUTTON,
    )
    layout, writer = draw.page(pale, action), stack(name)
    options, _ = with_contrast(layout, draw.blank(), writer, WriteOptions(), browser, Viewport(1280, 800))
    assert len(options.ink_mends) == 2
    with browser.tab(Viewport(1280, 800)) as tab:
        for used, count in ((WriteOptions(trace=True), 2), (options, 0)):
            tab.load(writer.write(layout, draw.blank(), used))
            assert len(weak_inks(tab, MARK)) == count


def test_what_is_hard_to_read_on_phones_alone_changes_there():
    [mend] = mends_of([WeakInk(0, "#999999", "#ffffff", 4.5, small=True)], BODY)
    words = mended(BODY, [mend]).children[0]
    assert words.style.get("color") is None
    assert dict(words.style.small) == {"color": mend.ink}


def test_a_phone_of_its_own_is_readable_afterwards(draw, browser):
    def page(colour, width_px):
        return draw.page(draw.text("Pale words", 40, 40, colour=colour), width_px=width_px)

    dark, pale = page(Colour(0, 0, 0), 1280), page(Colour(170, 170, 170), 375)
    phone = PhoneDesign(pale, draw.blank(375))
    writer, window = stack("html"), Viewport(1280, 800)
    options, _ = with_contrast(dark, draw.blank(), writer, WriteOptions(phone=phone), browser, window)
    assert [mend.small for mend in options.ink_mends] == [True]
    with browser.tab(window) as tab:
        tab.load(writer.write(dark, draw.blank(), replace(options, trace=True)))
        assert weak_inks(tab, MARK) == []
