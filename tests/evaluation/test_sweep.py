"""Pages with one known fault each, looked at in the real browser."""

import pytest

from pixelwright.evaluation.sweep import sweep
from pixelwright.page import Viewport
from pixelwright.report import Fault, Sweep, sweep_line

WIDTHS = (320, 640, 800, 1280)
TWO_LINES = "Words that need two lines, but only on a small screen"
HEAD = "<!doctype html><title>t</title><style>body{margin:0;font:16px/20px sans-serif}"
CASES = {
    "a page that flows": ("</style><p>Some words that may wrap wherever they want to.</p>", {}),
    "wider than a phone": ("p{width:600px}</style><p>Words</p>", {320: "overflow"}),
    "cut off": (
        "p{white-space:nowrap;overflow:hidden}</style><p>Words that are much longer than a phone is wide</p>",
        {320: "clipped"},
    ),
    "scrolls by itself": (
        "div{overflow-x:auto}p{width:600px;white-space:nowrap}</style><div><p>Words</p></div>",
        {},
    ),
    "left of the page": ("p{margin-left:-30px}</style><p>Words</p>", dict.fromkeys(WIDTHS, "clipped")),
    "one text over another": (
        f"div{{height:20px}}p{{margin:0}}</style><div>{TWO_LINES}</div><p>More</p>",
        {320: "overlap"},
    ),
    "over each other in the design too": (
        "div{display:grid}div>*{grid-area:1/1;margin:0}</style><div><p>Words</p><p>Words</p></div>",
        {},
    ),
    "out of its own box": (
        f"p{{background:red;height:20px}}</style><p>{TWO_LINES}</p>",
        {320: "overlap"},
    ),
    "for screen readers": (
        "p{position:absolute;width:1px;height:1px;overflow:hidden}</style><p>Words</p>",
        {},
    ),
}
TARGETS = {
    "a link in a sentence": ("</style><p>Words <a href=#>link</a> and <a href=#>link</a></p>", {}),
    "small and crowded": (
        "a{display:block;line-height:16px}</style><a href=#>One</a><a href=#>Two</a>",
        dict.fromkeys(WIDTHS, "target"),
    ),
    "small with room around": ("a{display:block;margin:20px}</style><a href=#>One</a><a href=#>Two</a>", {}),
    "low for a thumb": (
        "button{background:navy;height:30px}</style><button>Send</button>",
        {320: "action"},
    ),
}


def swept(browser, source):
    with browser.tab(Viewport(1280, 800)) as tab:
        tab.load(HEAD + source)
        result = sweep(tab, WIDTHS)
        assert tab.viewport == Viewport(1280, 800)
        return result


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_what_breaks_a_page(browser, source, expected):
    found = swept(browser, source)
    assert found.failing_px == tuple(expected)
    assert {fault.kind for fault in found.faults if fault.kind != "action"} == set(expected.values())


@pytest.mark.parametrize(("source", "expected"), TARGETS.values(), ids=TARGETS)
def test_what_is_hard_to_hit(browser, source, expected):
    found = swept(browser, source)
    assert found.small_targets_px == tuple(expected)
    assert {fault.kind for fault in found.faults} == set(expected.values())


def test_a_fault_names_its_element_and_windows(browser):
    [fault] = swept(browser, ".wide{width:700px}</style><p>one</p><p class=wide>Words</p>").faults
    assert fault == Fault("overflow", "p.wide", "Words", 380, (320, 640))


def test_the_sentence():
    assert sweep_line(Sweep((320, 360))) == "2 of 2 widths from 320 to 360 px hold"
    assert sweep_line(Sweep((320, 360), (360,), (320,))) == (
        "1 of 2 widths from 320 to 360 px hold, first broken at 360 px, small targets in 1"
    )
    assert Sweep((320, 360), (360,)).share == 0.5
