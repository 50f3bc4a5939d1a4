"""Any two sides against each other: pictures, pages, folders."""

from pathlib import Path

import numpy as np
import pytest

from pixelwright.browser import Browser
from pixelwright.errors import FetchError, UnreadableInputError
from pixelwright.media import encode_png
from pixelwright.page import Viewport
from pixelwright.workflows.score import is_page, score

PAGE = "<!doctype html><title>t</title><body style='margin:0;background:#fff'><h1>{}</h1><p>Some words</p>"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page" / "index.html"
    path.parent.mkdir()
    path.write_text(PAGE.format("Hello"))
    return path


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("index.html", True),
        ("a/b.HTM", True),
        ("https://example.org/", True),
        ("https://example.org/a.png?size=2", False),
        ("shot.png", False),
        ("-", False),
    ],
)
def test_what_has_to_be_rendered(source, expected):
    assert is_page(source) is expected


def test_a_page_against_itself_is_perfect(browser: Browser, page: Path):
    report = score(page, page.parent, browser=browser)
    assert report.score("pixels.ssim") == 1
    assert report.score("design2code.block") == 1
    assert {item.name.split(".")[0] for item in report.scores} >= {"lines", "dom", "structure"}
    assert report.protocol.viewport.startswith("1280x800@1")


def test_another_page_is_worse(browser: Browser, page: Path, tmp_path: Path):
    other = tmp_path / "other.html"
    other.write_text(PAGE.format("A wholly different heading").replace("#fff", "#223"))
    report = score(page, other, browser=browser, viewport=Viewport(400, 300))
    assert report.score("pixels.ssim") < 0.9
    assert report.protocol.viewport.startswith("400x300")


def test_a_picture_against_its_page(browser: Browser, page: Path, tmp_path: Path):
    picture = tmp_path / "shot@1x.png"
    picture.write_bytes(encode_png(browser.render(page, Viewport(640, 400)).raster.pixels))
    stages: list[str] = []
    report = score(picture, page, browser=browser, on_stage=lambda name, _: stages.append(name))
    assert report.score("pixels.mae") == 0
    assert report.score("lines.found") == 1
    assert report.protocol.viewport.startswith("640x400@1")
    assert stages == ["design", "page", "measure"]


def test_two_pictures_need_no_page(browser: Browser, tmp_path: Path):
    one, two = tmp_path / "one.png", tmp_path / "two.png"
    for path, grey in ((one, 255), (two, 0)):
        path.write_bytes(encode_png(np.full((40, 60, 3), grey, np.uint8)))
    assert score(one, two, browser=browser).score("pixels.mae") == 255


def test_a_folder_without_a_page_is_told(browser: Browser, tmp_path: Path):
    with pytest.raises(UnreadableInputError, match=r"index\.html"):
        score(tmp_path, tmp_path, browser=browser)


def test_a_page_at_a_private_address_is_refused(browser: Browser, page: Path):
    with pytest.raises(FetchError):
        score(page, "http://127.0.0.1:9/", browser=browser)
