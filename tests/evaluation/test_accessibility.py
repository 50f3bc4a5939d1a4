"""Pages with known violations, looked at by axe-core in the real browser."""

import pytest

from pixelwright.evaluation.accessibility import CONTRAST, violations
from pixelwright.page import Viewport
from pixelwright.report import Violation, violations_line

HEAD = "<!doctype html><html lang=en><title>t</title><main><h1>Page</h1>"
CASES = {
    "nothing": ("<p>Words</p>", {}),
    "a button without words": ("<button></button>", {"button-name"}),
    "grey on grey": ("<p style='color:#999;background:#aaa'>Words</p>", {CONTRAST}),
    "only on phones": (
        "<style>@media (min-width:400px){button{display:none}}</style><button></button>",
        {"button-name"},
    ),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_what_is_found(browser, source, expected):
    with browser.tab(Viewport(1280, 800)) as tab:
        tab.load(HEAD + source)
        found = violations(tab)
    assert {each.rule for each in found} == set(expected)
    assert all(each.grave and each.count == 1 and each.selector for each in found)


def test_the_sentence():
    grave = Violation("button-name", "critical", "Buttons must have discernible text", "button", 2)
    lesser = Violation("region", "moderate", "Content should be in landmarks", "p", 3)
    assert violations_line((grave, lesser)) == "2 serious or critical, 3 lesser"
    assert violations_line(()) == "nothing found"
