"""Addresses and pictures that nobody would want to compare: each a clear error, or a result with a note."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from pixelwright.browser import open_browser
from pixelwright.errors import FetchError, ForbiddenAddressError, RenderTimeoutError
from pixelwright.finding import FindingKind
from pixelwright.media.fetch import Limits
from pixelwright.page import Viewport
from pixelwright.workflows.diff import Comparison, diff

QUICK = Limits(time_s=0.5)
VIEW = Viewport(600, 400)


@pytest.fixture(scope="module")
def design(browser, server, tmp_path_factory) -> Path:
    """What a good page looks like."""
    picture = tmp_path_factory.mktemp("design") / "design.png"
    _write(picture, diff(f"{server}/good", f"{server}/good", viewport=VIEW, browser=browser).design.pixels)
    return picture


def _write(path: Path, pixels: np.ndarray) -> Path:
    cv2.imwrite(str(path), cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2BGR))
    return path


def _notes(comparison: Comparison) -> str:
    return " ".join(comparison.verdict.warnings)


def test_an_address_is_compared_like_a_page(browser, server, design):
    comparison = diff(design, f"{server}/good", browser=browser)
    assert comparison.findings == ()
    assert comparison.verdict.warnings == ()


@pytest.mark.parametrize(
    ("path", "error", "words"),
    [
        ("/secret", FetchError, r"asks for a login \(401\)"),
        ("/inside", ForbiddenAddressError, r"192\.168\.77\.1"),
        ("/loop", FetchError, "redirects more than"),
        ("/drip", FetchError, "takes longer"),
        ("/nowhere", FetchError, "404"),
    ],
)
@pytest.mark.parametrize("side", ["design", "implementation"])
def test_what_cannot_be_had_is_an_error(side, path, error, words, browser, server, design, monkeypatch):
    if path == "/drip":
        monkeypatch.setattr("pixelwright.workflows.web.PAGE_LIMITS", QUICK)
    sides = (f"{server}{path}", design) if side == "design" else (design, f"{server}{path}")
    with pytest.raises(error, match=words):
        diff(*sides, browser=browser)


def test_a_certificate_that_cannot_be_trusted_is_an_error(browser, distrusted, design):
    with pytest.raises(FetchError, match=r"certificate of 127\.0\.0\.1 cannot be trusted"):
        diff(design, f"{distrusted}/good", browser=browser)


def test_a_script_that_never_ends_is_an_error(server, design):
    with open_browser(timeout_s=4) as own, pytest.raises(RenderTimeoutError, match="longer than"):
        diff(design, f"{server}/busy", browser=own)


def test_a_redirect_to_a_login_is_told(browser, server, design):
    notes = _notes(diff(design, f"{server}/moved", browser=browser))
    assert f"leads to {server}/login" in notes
    assert "login page" in notes


def test_what_is_to_know_of_the_design_says_so(browser, server, design):
    assert "Design: The address leads to" in _notes(diff(f"{server}/moved", design, browser=browser))


@pytest.mark.parametrize("path", ["/dialog", "/leaving"])
def test_a_page_that_opens_dialogs_does_not_wait_for_an_answer(path, browser, server, design):
    comparison = diff(design, f"{server}{path}", browser=browser)
    assert ("opened a dialog" in _notes(comparison)) == (path == "/dialog")


def test_a_part_that_never_ends_does_not_hold_up_the_page(browser, server, design, monkeypatch):
    monkeypatch.setattr("pixelwright.workflows.web.PART_LIMITS", QUICK)
    assert diff(design, f"{server}/slow", browser=browser).page.width_px == VIEW.width_px


def test_a_page_that_is_too_tall_is_cut_and_told(browser, server, design):
    comparison = diff(f"{server}/tall", design, browser=browser)
    assert "px tall" in _notes(comparison)
    assert comparison.design.height_px == 32_000
    assert len(comparison.findings) < 10
    assert "px tall" in _notes(diff(design, f"{server}/tall", browser=browser))


@pytest.mark.parametrize("side", ["design", "implementation"])
def test_a_side_that_shows_nothing_is_one_finding(side, browser, tmp_path, design):
    blank = _write(tmp_path / "blank.png", np.full((400, 600, 3), 255, np.uint8))
    comparison = diff(*((blank, design) if side == "design" else (design, blank)), browser=browser)
    assert [(one.kind, one.what) for one in comparison.findings] == [
        (FindingKind.PAGE, f"the {side} shows nothing")
    ]


def test_a_page_that_shows_nothing_is_one_finding(browser, tmp_path, design):
    page = tmp_path / "index.html"
    page.write_text("<!doctype html><title>t</title>")
    comparison = diff(design, page, browser=browser)
    assert [one.what for one in comparison.findings] == ["the implementation shows nothing"]


def test_pictures_of_other_widths_are_compared_and_told(browser, tmp_path, design):
    own = cv2.imread(str(design))
    wide = cv2.copyMakeBorder(own, 0, 0, 0, 130, cv2.BORDER_REPLICATE)
    cv2.imwrite(str(tmp_path / "wide.png"), wide)
    comparison = diff(design, tmp_path / "wide.png", browser=browser)
    assert "600 px wide, the implementation 730 px" in _notes(comparison)
    assert len(comparison.findings) <= 1


def test_pictures_of_different_pages_are_one_finding(browser, tmp_path):
    texts = (
        ["Fresh fish every day", "Opening hours", "Our harbour", "Prices", "Recipes for cod", "Contact us"],
        ["Quarterly report", "Revenue by region", "Outlook", "Balance sheet", "Shareholders", "Glossary"],
    )
    sides = []
    for number, lines in enumerate(texts):
        page = tmp_path / f"{number}.html"
        body = "".join(f"<h2 style='margin-left:{20 + 31 * number}px'>{line}</h2>" for line in lines)
        page.write_text(f"<!doctype html><body style='font-family:sans-serif'>{body}")
        pixels = browser.render(page, VIEW).raster.pixels
        sides.append(_write(tmp_path / f"{number}.png", pixels))
    comparison = diff(*sides, browser=browser)
    assert [one.kind for one in comparison.findings] == [FindingKind.PAGE]
    assert "do not show the same page" in comparison.findings[0].what
