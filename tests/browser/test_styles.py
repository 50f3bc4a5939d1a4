from pathlib import Path

import numpy as np
import pytest

from pixelwright.browser import Browser, Tab
from pixelwright.browser.styles import Styles

CSS = ".a { color: red }\n.b .c { margin: 4px 0 8px; padding-top: 2px }\n"
PAGE = """<!doctype html><link rel="stylesheet" href="a.css">
<style>
p { font-size: 14px !important }
</style>
<div class="a b"><p class="c" style="width: 50px">Words</p></div>"""


@pytest.fixture
def tab(browser: Browser, tmp_path: Path):
    (tmp_path / "a.css").write_text(CSS)
    (tmp_path / "index.html").write_text(PAGE)
    with browser.tab() as opened:
        opened.load(tmp_path / "index.html")
        yield opened


def _paragraph(tab: Tab) -> tuple[Styles, int]:
    styles = Styles(tab)
    return styles, styles.nodes("p")[0]


def test_rules_come_weakest_first_and_the_attribute_last(tab: Tab):
    styles, node = _paragraph(tab)
    assert [rule.selector for rule in styles.rules(node)] == ["p", ".b .c", ""]


def test_declarations_are_told_as_written_and_one_by_one(tab: Tab):
    styles, node = _paragraph(tab)
    size, spaces, width = styles.rules(node)
    assert [(one.name, one.value, one.important) for one in size.declarations] == [
        ("font-size", "14px", True)
    ]
    assert [one.name for one in spaces.declarations] == ["margin", "padding-top"]
    assert spaces.longhands["margin-bottom"] == "8px"
    assert width.longhands["width"] == "50px"


def test_a_rule_knows_its_file_and_line(tab: Tab):
    styles, node = _paragraph(tab)
    inside, outside, attribute = styles.rules(node)
    sheet = styles.sheet(inside.sheet)
    assert sheet is not None
    assert sheet.inline
    assert sheet.first_line + inside.span.first_line == 2
    sheet = styles.sheet(outside.sheet)
    assert sheet is not None
    assert sheet.name.endswith("a.css")
    assert outside.span.first_line == 1
    assert styles.sheet(attribute.sheet) is None


def test_another_text_is_shown_at_once(tab: Tab):
    styles, node = _paragraph(tab)
    rule = styles.rules(node)[1]
    styles.write(rule.sheet, rule.span, " padding-top: 30px ")
    assert tab.evaluate("() => getComputedStyle(document.querySelector('p')).paddingTop") == "30px"
    assert styles.text(rule.sheet) == ".a { color: red }\n.b .c { padding-top: 30px }\n"


def test_a_tall_page_is_whole_after_its_sheet_was_changed(tab: Tab):
    styles, node = _paragraph(tab)
    rule = styles.rules(node)[1]
    tab.evaluate(
        "() => document.body.append(...Array.from({ length: 200 }, (_, n) => `Row ${n} `.repeat(9)))"
    )
    for size_px in (20, 18, 21):
        styles.write(rule.sheet, styles.rules(node)[1].span, f" padding-top: {size_px}px ")
        assert np.array_equal(tab.screenshot().pixels, tab.screenshot().pixels)


def test_the_same_tab_shows_another_page(tab: Tab, tmp_path: Path):
    _paragraph(tab)
    (tmp_path / "other.html").write_text("<style>b { color: red }</style><b>Words</b>")
    tab.load(tmp_path / "other.html")
    styles = Styles(tab)
    assert [rule.selector for rule in styles.rules(styles.nodes("b")[0])] == ["b", ""]
    assert styles.nodes("p") == []


def test_what_is_around_an_element_comes_with_it(tab: Tab):
    styles, node = _paragraph(tab)
    own, around, *_ = next(styles.rules_around([node]))
    assert own == styles.rules(node)
    assert [rule.selector for rule in around] == [".a"]
