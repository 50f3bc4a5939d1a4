"""Several pictures of pages drawn by code, through the whole engine and a real browser."""

from types import SimpleNamespace

import cv2
import numpy as np
import pytest

from pixelwright.browser import Browser, Tab
from pixelwright.bundle import Bundle
from pixelwright.errors import PicturesError, StackError
from pixelwright.raster import Raster
from pixelwright.workflows.build import build
from pixelwright.workflows.options import BuildOptions
from pixelwright.workflows.responsive import build_responsive
from pixelwright.workflows.site import build_site

INK, BLUE = (40, 40, 40), (34, 87, 231)


def picture(width: int, height: int, words: list[tuple[str, int, int]], band: int = 0) -> Raster:
    pixels = np.full((height, width, 3), 255, np.uint8)
    if band:
        pixels[:band] = BLUE
    for text, x, y in words:
        ink = (255, 255, 255) if y < band else INK
        cv2.putText(pixels, text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.8, ink, 2, cv2.LINE_AA)
    return Raster(pixels, 1.0)


@pytest.fixture(scope="module")
def home() -> Raster:
    words = [
        ("Harbour", 40, 40),
        ("Prices", 600, 40),
        ("Ships that arrive", 40, 140),
        ("Every day at noon", 440, 140),
    ]
    return picture(800, 300, words, band=64)


@pytest.fixture(scope="module")
def phone() -> Raster:
    words = [("Harbour", 20, 40), ("Ships that arrive", 20, 140), ("Every day at noon", 20, 220)]
    return picture(360, 300, words, band=64)


def test_one_page_for_two_windows(home, phone, browser: Browser):
    result = build_responsive([phone, home], browser=browser)
    (view,) = result.views
    assert result.design is home
    assert view.scored.name == "phone"
    assert (view.scored.width_px, view.page.raster.width_px) == (360, 360)
    assert result.report.views == (view.scored,)
    assert result.report.score("pixels.ssim") > 0.9
    assert next(score.value for score in view.scored.scores if score.name == "pixels.ssim") > 0.9
    html = result.bundle.files["index.html"].decode()
    assert html.split("<body")[1].count("Harbour<") == html.count("Ships that arrive<") == 1


@pytest.mark.parametrize("count", [1, 3])
def test_one_page_takes_two_pictures(home, browser: Browser, count):
    with pytest.raises(PicturesError, match="two pictures"):
        build_responsive([home] * count, browser=browser)


def test_two_pictures_of_one_width_are_refused(home, browser: Browser):
    with pytest.raises(PicturesError, match="too alike"):
        build_responsive([home, home], browser=browser)


def test_pages_of_one_site(home, browser: Browser):
    prices = picture(
        800, 300, [("Harbour", 40, 40), ("Prices", 600, 40), ("All of it is free", 40, 140)], band=64
    )
    results = build_site({"prices": prices, "home": home}, browser=browser)
    assert [result.bundle.entry for result in results] == ["index.html", "prices.html"]
    assert [result.design for result in results] == [home, prices]
    assert all(result.report.score("pixels.ssim") > 0.9 for result in results)
    assert (
        results[0].bundle.files is results[1].bundle.files
        or results[0].bundle.files == results[1].bundle.files
    )


def _after(tab: Tab, bundle: Bundle, address: str) -> str:
    """Return the words of the page that is shown when the address changes."""
    tab.load(bundle)
    tab.evaluate(f"""() => new Promise((done) => {{
        addEventListener("hashchange", () => setTimeout(done, 20));
        location.hash = "{address}";
    }})""")
    return str(tab.evaluate("() => document.body.innerText"))


@pytest.mark.parametrize("stack", ["react", "vue", "svelte"])
def test_pages_of_one_project(home, browser: Browser, stack):
    prices = picture(
        800, 300, [("Harbour", 40, 40), ("Prices", 600, 40), ("All of it is free", 40, 140)], band=64
    )
    results = build_site({"prices": prices, "home": home}, BuildOptions(stack=stack), browser)
    assert [result.bundle.entry for result in results] == ["dist/index.html", "dist/index.html#/prices"]
    assert [result.design for result in results] == [home, prices]
    assert all(result.report.score("pixels.ssim") > 0.9 for result in results)
    assert all(result.report.proof.startswith("compiled in") for result in results)
    suffix = "tsx" if stack == "react" else stack
    assert "All of it" not in browser.in_tab(lambda tab: _after(tab, results[0].bundle, "#/home"))
    assert "All of it" in browser.in_tab(lambda tab: _after(tab, results[0].bundle, "#/prices"))
    pages = {name for name in results[0].bundle.files if name.startswith("src/pages/")}
    assert pages == {f"src/pages/{name}.{suffix}" for name in ("HomePage", "PricesPage")}


def test_a_stack_that_writes_no_sites_says_so(home, browser: Browser, monkeypatch):
    monkeypatch.setattr("pixelwright.workflows.site.stack", lambda _: SimpleNamespace(name="outline"))
    with pytest.raises(StackError, match="one page at a time"):
        build_site({"home": home}, browser=browser)


def test_wishes_are_carried_out(home, browser: Browser):
    prompt = "dark mode, save as harbour.html, in German, breakpoints at 500 and 700, smooth scrolling"
    result = build(home, BuildOptions(prompt=f"{prompt}, only the table"), browser=browser)
    assert result.bundle.entry == "harbour.html"
    assert '<html lang="de">' in result.bundle.files["harbour.html"].decode()
    css = result.bundle.files["styles.css"].decode()
    assert "prefers-color-scheme: dark" in css
    assert "scroll-behavior: smooth" in css
    assert [wish.carried_out for wish in result.report.wishes] == [True] * 5 + [False]
