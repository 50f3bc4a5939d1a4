"""Faults whose cause is seen only from what stands around it, each on a page of its own."""

from pathlib import Path
from urllib.parse import quote

import cv2
import pytest

from pixelwright.browser import Browser
from pixelwright.finding import FindingKind
from pixelwright.page import Viewport
from pixelwright.workflows.diff import Comparison, diff

VIEW = Viewport(900, 600)
BASE = "body { margin: 0; font: 16px/24px sans-serif; color: #222222; background: #e2e8f0 }\n"

FORM_STYLE = """* { box-sizing: border-box }
body { min-height: 100vh; display: flex; flex-direction: column }
body { justify-content: center; align-items: center }
h1 { margin: 0 0 16px; font-size: 28px; line-height: 40px }
.card { width: 360px; padding: 20px; background: #ffffff }
.field { display: block; width: 100%; height: 38px; margin-bottom: 16px; border: 1px solid #94a3b8 }
p { margin: 0 0 16px }
"""
FORM = """<h1>Join the harbour</h1><div class="card"><p>Tell us who you are</p><form>
<input class="field" placeholder="Full name"><input class="field" placeholder="Ship">
<input class="field" placeholder="Port"><p>You agree to the terms</p></form><p>I have a berth</p></div>"""

TILES_STYLE = """.tiles { display: flex; gap: 2px; padding: 60px }
.tile { width: 80px; height: 80px; background: #0f766e }
"""
TILES = '<div class="tiles">' + '<div class="tile"></div>' * 4 + "</div><p>Four quays</p>"

BAND_STYLE = ".band { width: 900px; height: 160px; margin: 0 auto; background: #1e3a8a }\n"
BAND = '<p>Above the band</p><div class="band"></div><p>Below the band</p>'


def _page(folder: Path, style: str, body: str) -> Path:
    folder.mkdir()
    (folder / "index.html").write_text(
        f'<!doctype html><html lang="en"><style>{BASE}{style}</style><body>{body}</body></html>'
    )
    return folder


def _diff(true: tuple[str, str], faulty: tuple[str, str], browser: Browser, folder: Path) -> Comparison:
    raster = browser.render(_page(folder / "true", *true) / "index.html", VIEW).raster
    cv2.imwrite(str(folder / "design.png"), cv2.cvtColor(raster.pixels, cv2.COLOR_RGB2BGR))
    return diff(folder / "design.png", _page(folder / "page", *faulty), browser=browser, viewport=VIEW)


@pytest.mark.parametrize(
    ("style", "body", "right", "wrong", "name", "value"),
    [
        pytest.param(
            FORM_STYLE, FORM, "height: 38px", "height: 46px", "height", "38px", id="fields in a centred card"
        ),
        pytest.param(
            FORM_STYLE.replace("height: 38px", "padding: 6px"),
            FORM,
            "border: 1px",
            "border: 4px",
            "border-width",
            "1px",
            id="borders of fields",
        ),
        pytest.param(
            TILES_STYLE,
            TILES,
            "background: #0f766e }",
            "background: #0f766e; box-shadow: 0 4px 12px rgba(0, 0, 0, 0.4) }",
            "box-shadow",
            "none",
            id="shadows that run together",
        ),
        pytest.param(
            BAND_STYLE, BAND, "width: 900px", "width: 640px", "width", "900px", id="a band from rim to rim"
        ),
    ],
)
def test_a_cause_is_found(style, body, right, wrong, name, value, browser: Browser, tmp_path: Path):
    assert right in style
    comparison = _diff((style, body), (style.replace(right, wrong), body), browser, tmp_path)
    assert [(finding.name, finding.expected) for finding in comparison.findings] == [(name, value)]
    assert comparison.score_after == pytest.approx(1, abs=1e-4)


BANNER = '<div style="height: 60px; background: #fde68a">We move in May</div>'
NOTES_STYLE = "p { width: 420px; margin: 24px 40px } .wide { max-width: none; font-size: 20px }\n"
NOTES = """<p>Our ferries leave at noon from the new pier, and call at every island on the way
before they turn back in the evening.</p><p><b>Tickets</b> <i>are sold on board</i></p>
<p class="wide">Bring warm clothes</p><p>There is a kiosk</p>"""


def test_a_word_of_a_paragraph_is_mended_by_itself(browser: Browser, tmp_path: Path):
    faulty = NOTES.replace("every island", "surprising island")
    comparison = _diff((NOTES_STYLE, NOTES), (NOTES_STYLE, faulty), browser, tmp_path)
    first = comparison.findings[0]
    assert first.kind is FindingKind.TEXT
    assert "every island" in first.expected
    assert "surprising" not in first.expected
    assert comparison.score_after == 1


def test_what_stands_beside_another_text_has_not_moved(browser: Browser, tmp_path: Path):
    faulty = NOTES.replace("Tickets", "Passages")
    comparison = _diff((NOTES_STYLE, NOTES), (NOTES_STYLE, faulty), browser, tmp_path)
    assert [(one.kind, one.expected) for one in comparison.findings] == [(FindingKind.TEXT, "Tickets")]


def test_a_text_that_wraps_is_not_set_closer(browser: Browser, tmp_path: Path):
    faulty = NOTES_STYLE.replace("max-width: none", "max-width: 120px")
    comparison = _diff((NOTES_STYLE, NOTES), (faulty, NOTES), browser, tmp_path)
    assert [finding.name for finding in comparison.findings] == ["max-width"]
    assert comparison.score_after == 1


def test_a_picture_that_is_broken_in_the_design_too_is_none_under_a_banner(browser: Browser, tmp_path: Path):
    broken = NOTES + '<p><img src="none.png" alt="The old pier"></p>'
    comparison = _diff((NOTES_STYLE, broken), (NOTES_STYLE, BANNER + broken), browser, tmp_path)
    assert [finding.kind for finding in comparison.findings] == [FindingKind.EXTRA]


def test_pictures_of_one_colour_under_a_banner_keep_their_sizes(browser: Browser, tmp_path: Path):
    tile = "<svg xmlns='http://www.w3.org/2000/svg' width='192' height='108'><path d='M0 0H192V108H0'/></svg>"
    style = NOTES_STYLE + "img { width: 12px; height: 23px; display: block; margin: 0 0 0 40px }"
    body = f'<img alt="" src="data:image/svg+xml,{quote(tile)}">' * 3 + NOTES
    comparison = _diff((style, body), (style, BANNER + body), browser, tmp_path)
    assert [finding.kind for finding in comparison.findings] == [FindingKind.EXTRA]


@pytest.mark.parametrize("beside", ["", "Please wait"], ids=["alone", "behind text"])
@pytest.mark.parametrize("above", ["", BANNER], ids=["as it is", "under a banner"])
def test_what_moves_by_itself_is_no_difference(browser: Browser, tmp_path: Path, above: str, beside: str):
    spinner = (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'><rect x='18' width='4' height='20'>"
        "<animateTransform attributeName='transform' type='rotate' values='0 20 20;360 20 20' dur='1.3s'"
        " repeatCount='indefinite'/></rect></svg>"
    )
    style = NOTES_STYLE + f'u {{ background: url("data:image/svg+xml,{quote(spinner)}") 0 0/40px no-repeat }}'
    style += "u { display: inline-block; min-width: 40px; line-height: 40px; color: #2563eb }"
    body = NOTES + f"<p><u>&nbsp;{beside}</u></p>" * 3
    comparison = _diff((style, body), (style, above + body), browser, tmp_path)
    assert [finding.kind for finding in comparison.findings] == [FindingKind.EXTRA][: bool(above)]
    assert comparison.score_after == 1


def test_a_page_that_sticks_out_of_its_window_is_compared_in_that_window(browser: Browser, tmp_path: Path):
    style = NOTES_STYLE + ".wide { width: 1300px; margin-left: 0 } p { margin-left: 30vw }"
    page = _page(tmp_path / "page", style, NOTES)
    raster = browser.render(page / "index.html", Viewport(1280, 800)).raster
    cv2.imwrite(str(tmp_path / "design.png"), cv2.cvtColor(raster.pixels, cv2.COLOR_RGB2BGR))
    assert raster.width_px == 1300
    assert diff(tmp_path / "design.png", page, browser=browser).findings == ()
