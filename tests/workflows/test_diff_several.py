"""Things that are there twice, faults of things in their place, and several faults at once."""

from pathlib import Path

import cv2
import pytest

from pixelwright.browser import Browser
from pixelwright.finding import FindingKind as Kind
from pixelwright.page import Viewport
from pixelwright.workflows.diff import Comparison, diff

VIEW = Viewport(800, 600)
STYLE = """
body { margin: 0; font: 16px/24px sans-serif; color: #222222 }
.middle { display: flex; flex-direction: column; height: 400px; justify-content: center; padding: 0 40px }
.row { display: flex; gap: 16px; padding: 24px 40px; background: #e2e8f0 }
.row a { font: 11px/24px monospace }
.mark { width: 24px; height: 24px; background: #b91c1c; border-radius: 50% }
"""
ROW = (
    '<div class="row"><i class="mark"></i><b>Harbour</b><a href="#a">Routes</a><a href="#b">Tariffs</a></div>'
)
MIDDLE = '<div class="middle"><h1>Freight that arrives</h1><p>We book and load every container.</p></div>'
LIST = "<p>Sea</p><p>Rail</p><p>Rail</p><p>Road</p>"


def _compared(browser: Browser, folder: Path, right: str, wrong: str, style: str = STYLE) -> Comparison:
    page = folder / "index.html"
    markup = f'<!doctype html><html lang="en"><style>{{}}</style>{right}</html>'
    page.write_text(markup.replace("{}", STYLE, 1))
    design = folder / "design.png"
    cv2.imwrite(str(design), cv2.cvtColor(browser.render(page, VIEW).raster.pixels, cv2.COLOR_RGB2BGR))
    page.write_text(markup.replace("{}", style, 1).replace(right, wrong))
    return diff(design, page, browser=browser, viewport=VIEW)


@pytest.mark.parametrize(
    ("once", "selector"),
    [
        pytest.param("<h1>Freight that arrives</h1>", "h1:nth-of-type(2)", id="in the middle of a column"),
        pytest.param('<a href="#b">Tariffs</a>', "a:nth-of-type(3)", id="at the end of a row"),
        pytest.param('<i class="mark"></i>', "i:nth-of-type(2)", id="without words"),
        pytest.param("<p>Road</p>", "p:nth-of-type(5)", id="the last of all"),
    ],
)
def test_what_is_there_twice_is_one_finding(once, selector, browser: Browser, tmp_path: Path):
    right = ROW + MIDDLE + LIST
    assert once in right
    found = _compared(browser, tmp_path, right, right.replace(once, once * 2))
    assert [finding.kind for finding in found.findings] == [Kind.EXTRA]
    assert found.findings[0].selector.endswith(selector)
    assert found.score_after == pytest.approx(1, abs=1e-6)


def test_what_the_design_has_twice_as_well_stays(browser: Browser, tmp_path: Path):
    right = ROW + MIDDLE + LIST
    style = STYLE.replace("padding: 24px 40px", "padding: 48px 40px")
    found = _compared(browser, tmp_path, right, right, style)
    assert [(finding.name, finding.expected) for finding in found.findings] == [("padding-block", "24px")]


def test_bold_letters_in_their_place_are_told(browser: Browser, tmp_path: Path):
    found = _compared(browser, tmp_path, ROW, ROW, STYLE.replace("font: 11px", "font: bold 11px"))
    assert [finding.name for finding in found.findings] == ["font-weight"]
    assert found.score_after == pytest.approx(1, abs=1e-6)


def test_an_underline_is_told_of_the_block_that_draws_it(browser: Browser, tmp_path: Path):
    found = _compared(
        browser, tmp_path, MIDDLE + LIST, MIDDLE + LIST, STYLE + ".middle { text-decoration: underline }"
    )
    assert [finding.name for finding in found.findings] == ["text-decoration-line"]
    assert found.findings[0].selector == ".middle"


SPACED = [
    ("padding: 24px 40px", "padding: 48px 40px", "padding-block", "24px"),
    (".high { margin: 32px 0 }", ".high { margin: 48px 0 }", "margin-block", "32px"),
    (".note { padding: 12px 16px", ".note { padding: 20px 16px", "padding-block", "12px"),
]
BELOW = """<h1 class="high">Freight that arrives</h1><p>We book and load every container.</p>
<p class="note">Weekly sailings to forty ports.</p>"""


def test_faults_that_displace_the_same_things_are_told_one_by_one(browser: Browser, tmp_path: Path):
    style = STYLE + ".high { margin: 32px 0 } .note { padding: 12px 16px; background: #fef3c7 }"
    right = f"<style>{style}</style>{ROW}{BELOW}"
    wrong = right
    for old, new, _, _ in SPACED:
        assert old in wrong
        wrong = wrong.replace(old, new)
    found = _compared(browser, tmp_path, right, wrong)
    assert {(each.name, each.expected) for each in found.findings} == {fault[2:] for fault in SPACED}
    assert found.score_after == pytest.approx(1, abs=1e-6)
