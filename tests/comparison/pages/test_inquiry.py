"""What an inquiry knows of a page after changes that it kept, and after those that it did not."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from pixelwright.browser import Browser
from pixelwright.comparison.pages.changes import Change
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.pages.naming import named
from pixelwright.comparison.pages.parts import LivePage
from pixelwright.comparison.sameness import agreement

PAGE = """<style>p { margin: 0 0 40px } b { color: #123456 }</style>
<p>The first of some words</p><p>and <b>these</b> are others</p><p>at the very end</p>"""


@pytest.fixture
def inquiry(browser: Browser) -> Iterator[Inquiry]:
    """A page whose paragraphs stand 24 px apart in the design."""
    with browser.tab() as tab:
        tab.load(PAGE.replace("40px", "24px"))
        design = tab.screenshot().pixels
        tab.load(PAGE)
        yield Inquiry.begin(design, tab.screenshot().pixels, LivePage(tab), agreement, lambda _: "")


def _change(inquiry: Inquiry, name: str, value: str) -> Change:
    element = next(number for number, part in enumerate(inquiry.parts.elements) if part.tag == "p")
    return Change(element, name, value, inquiry.shop.rule_for(element, "margin-bottom"))


def test_what_is_refused_leaves_all_as_it_was(inquiry: Inquiry) -> None:
    change = _change(inquiry, "background-color", "red")
    rule, before = change.rule, replace(inquiry)
    assert not inquiry.accept(named(inquiry, change), change)
    assert inquiry.refused == [change]
    assert inquiry.seen is before.seen
    assert inquiry.page is before.page
    assert inquiry.value == before.value
    assert _change(inquiry, "color", "red").rule is rule
    assert np.array_equal(inquiry.photograph(), before.page)
    assert np.array_equal(inquiry.live.measure().words, before.places.words)


def test_what_is_kept_is_looked_at_again(inquiry: Inquiry) -> None:
    change, before = _change(inquiry, "margin-bottom", "24px"), replace(inquiry)
    assert inquiry.accept(named(inquiry, change), change)
    assert inquiry.value == 1 > before.value
    assert inquiry.cost == 0 < before.cost
    rule = _change(inquiry, "color", "red").rule
    assert rule is not None
    assert "24px" in rule.text
