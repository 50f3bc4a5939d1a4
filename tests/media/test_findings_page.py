import re
from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pytest

from pixelwright.bundle import Bundle
from pixelwright.finding import Declared, Fix
from pixelwright.geometry import Box
from pixelwright.media.findings_page import LISTED, findings_page
from pixelwright.page import Viewport
from pixelwright.raster import Raster

HOSTILE = '"><script>alert(1)</script>&<img src=x onerror=alert(1)>'
PAGE = Raster(np.full((100, 200, 3), 240, dtype=np.uint8))
DESIGN = Raster(np.full((120, 200, 3), 250, dtype=np.uint8))


class Addresses(HTMLParser):
    """Collects what a document would load."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found += [value for name, value in attrs if name in ("src", "href")]


def test_it_loads_nothing(make_finding, make_verdict):
    text = findings_page(make_verdict(make_finding()), PAGE, DESIGN).decode()
    parser = Addresses()
    parser.feed(text)
    assert len(parser.found) == 3
    assert all(address.startswith("data:image/png") for address in parser.found)
    assert "default-src 'none'" in text


def test_everything_foreign_is_escaped(make_finding, make_verdict):
    hostile = make_finding(
        what=HOSTILE,
        why=HOSTILE,
        expected=HOSTILE,
        measured=HOSTILE,
        selector=HOSTILE,
        cause=Declared(HOSTILE, HOSTILE, HOSTILE, HOSTILE, 3),
        fix=Fix(HOSTILE, ((HOSTILE, HOSTILE),), HOSTILE),
    )
    given = make_verdict(
        hostile, page=HOSTILE, design=HOSTILE, edits={HOSTILE: ("", HOSTILE)}, warnings=(HOSTILE,)
    )
    text = findings_page(given, PAGE, DESIGN).decode()
    assert "<script>alert" not in text
    assert "<img src=x" not in text


def test_boxes_are_numbered_and_dashed_in_the_design(make_finding, make_verdict):
    text = findings_page(make_verdict(make_finding()), PAGE, DESIGN).decode()
    assert 'class="mark" data-mark="1" style="left:5.000%;top:16.667%' in text
    assert 'class="mark there" data-mark="1" style="left:20.000%' in text


def test_numbers_of_one_corner_stand_beside_each_other(make_finding, make_verdict):
    corners = [make_finding(box=Box(x, y, 50, 10)) for x, y in [(10, 20), (12, 21), (60, 20), (10, 20)]]
    text = findings_page(make_verdict(*corners), PAGE).decode()
    styles = re.findall(r'class="mark" data-mark="\d" style="([^"]+)"', text)
    assert [style.partition("--beside:")[2] for style in styles] == ["", "1", "", "2"]


def test_a_box_in_the_same_place_is_drawn_once(make_finding, make_verdict):
    text = findings_page(make_verdict(make_finding(design_box=Box(11, 20, 30, 12))), PAGE, DESIGN).decode()
    assert 'class="mark there"' not in text


def test_a_fix_says_whether_it_was_tried(make_finding, make_verdict):
    tried = make_finding()
    seen = make_finding(fix=replace(tried.fix, before=None, after=None))
    text = findings_page(make_verdict(tried, seen), PAGE, DESIGN).decode()
    assert "Fix, tried: 0.9100 → 0.9900" in text
    assert "Fix, not tried" in text
    assert "All fixes as a patch" in text


def test_a_long_list_is_cut_and_says_so(make_finding, make_verdict):
    text = findings_page(make_verdict(*[make_finding()] * (LISTED + 7)), PAGE).decode()
    assert "7 more in the JSON" in text


def test_no_finding_is_said(make_verdict):
    assert "Nothing was found." in findings_page(make_verdict(edits={}), PAGE, DESIGN).decode()


@pytest.mark.parametrize("design", [pytest.param(DESIGN, id="compared"), pytest.param(None, id="alone")])
def test_it_works_in_a_browser(browser, make_finding, make_verdict, design):
    bundle = Bundle({"index.html": findings_page(make_verdict(make_finding()), PAGE, design)}, "html")
    for width in (1280, 375):
        shown = browser.render(bundle, Viewport(width, 800))
        assert shown.overflow_px == 0
        assert not shown.console_errors
        assert not shown.blocked_requests
        words = " ".join(text.text for text in shown.texts if text.visible)
        assert ("Onion skin" in words) is (design is not None)


def test_the_same_findings_give_the_same_page(make_finding, make_verdict):
    pages = {findings_page(make_verdict(make_finding()), PAGE, DESIGN) for _ in range(2)}
    assert len(pages) == 1
    assert re.search(rb"compare</th><td>1.00 s", pages.pop())
