"""Pages as the browser shows them: what they may do, and what comes back."""

import socket
import threading
from pathlib import Path

import numpy as np
import pytest

from pixelwright.browser import Browser, Response, Tab, open_browser, process
from pixelwright.bundle import Bundle
from pixelwright.colour import Colour
from pixelwright.errors import (
    BrowserCrashedError,
    BrowserError,
    FetchError,
    RenderTimeoutError,
    UnreadableInputError,
)
from pixelwright.geometry import Box
from pixelwright.page import Page, Viewport

RED, LIME, WHITE = Colour(255, 0, 0), Colour(0, 255, 0), Colour(255, 255, 255)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">'
    b'<path fill="red" d="M0 0h20v20H0"/></svg>'
)


def pixel(page: Page, x: int, y: int) -> Colour:
    return Colour(*(int(channel) for channel in page.raster.pixels[y, x]))


@pytest.mark.parametrize(
    "viewport", [Viewport(), Viewport(320, 500), Viewport(600, 400, 2.0)], ids=["desktop", "phone", "2x"]
)
def test_picture_has_the_size_of_the_viewport(browser: Browser, viewport: Viewport) -> None:
    page = browser.render("<p>Hello</p>", viewport)
    assert (page.raster.width_px, page.raster.height_px) == (viewport.width_px, viewport.height_px)
    assert page.raster.pixels.shape[1] == viewport.width_px * viewport.pixel_ratio
    assert page.viewport == viewport
    assert "/" in page.browser


def test_tall_page_is_laid_out_in_its_viewport(browser: Browser) -> None:
    page = browser.render(
        "<body style='margin:0'><div style='height:100vh;background:red'></div>"
        "<div style='height:11000px'></div><div style='height:10px;background:lime'>"
    )
    assert page.raster.height_px == 11_810
    assert [pixel(page, 5, y) for y in (799, 800, 11_799, 11_800)] == [RED, WHITE, WHITE, LIME]


def test_window_alone_can_be_taken(browser: Browser) -> None:
    assert browser.render("<div style='height:3000px'>", full_page=False).raster.height_px == 800


def test_same_page_gives_same_pixels(browser: Browser) -> None:
    html = "<h1>Title</h1><p style='font:15px sans-serif'>Some <i>set</i> <b>text</b></p><input autofocus>"
    digests = {browser.render(html).raster.digest for _ in range(3)}
    assert len(digests) == 1


def test_motion_is_at_its_end(browser: Browser) -> None:
    page = browser.render(
        """<style>body{margin:0} div{height:50px} @keyframes go{from{background:red}to{background:lime}}
        #once{animation:go 60s forwards} #ever{background:red;animation:go 1s infinite}
        #slow{background:red;transition:background 60s}</style>
        <div id=once></div><div id=ever></div><div id=slow></div>
        <script>setTimeout(() => document.getElementById('slow').style.background = 'lime', 20)</script>"""
    )
    assert [pixel(page, 5, y) for y in (25, 75, 125)] == [LIME, RED, LIME]


def test_taking_the_picture_is_not_noticed(browser: Browser) -> None:
    with browser.tab() as tab:
        tab.load(
            """<style>div{background:lime;height:2000px;transition:background 60s}
            @media (max-width:900px){div{background:red}}</style><div></div>
            <script>addEventListener('resize', () => document.body.dataset.resized = 1)</script>"""
        )
        first, second = tab.snapshot(), tab.snapshot()
        assert pixel(first, 99, 99) == pixel(second, 99, 99) == LIME
        assert tab.evaluate("() => document.body.dataset.resized ?? 'never'") == "never"


TALL = "<body style='margin:0'><div style='height:100vh'></div><div style='height:900px;background:red'>"


def test_taking_the_picture_lays_out_nothing(browser: Browser) -> None:
    with browser.tab() as tab:
        tab.load(TALL)
        tab.call("Performance.enable")
        before = layouts(tab)
        assert tuple(tab.screenshot().pixels[-1, 0]) == RED
        assert layouts(tab) == before


def layouts(tab: Tab) -> int:
    metrics = tab.call("Performance.getMetrics")["metrics"]
    return int(next(each["value"] for each in metrics if each["name"] == "LayoutCount"))


def test_browser_that_draws_its_window_alone_shows_all(monkeypatch: pytest.MonkeyPatch) -> None:
    flags = [flag for flag in process._FLAGS if "mainFrameClipsContent" not in flag]
    monkeypatch.setattr(process, "_FLAGS", flags)
    with open_browser() as other:
        page = other.render(TALL)
    assert page.raster.height_px == 1_700
    assert [pixel(page, 5, y) for y in (799, 800, 1_699)] == [WHITE, RED, RED]


def test_bundle_finds_its_files_and_is_removed(browser: Browser) -> None:
    css = b"body{margin:0;background:url(assets/red.svg)}"
    html = b"<link rel=stylesheet href=styles.css><p>Hello</p>"
    bundle = Bundle({"index.html": html, "styles.css": css, "assets/red.svg": SVG}, stack="html")
    with browser.tab() as tab:
        tab.load(bundle)
        page = tab.snapshot()
        folder = Path(tab.evaluate("() => decodeURI(location.pathname)")).parent
        assert folder.is_dir()
    for thread in threading.enumerate():
        if thread.name == "pixelwright-clean":
            thread.join(10)
    assert not folder.exists()
    assert pixel(page, 300, 300) == RED
    assert page.blocked_requests == page.console_errors == ()


def test_file_sees_its_own_folder_only(browser: Browser, tmp_path: Path) -> None:
    site = tmp_path / "a site (1)" / "pages"
    site.mkdir(parents=True)
    (tmp_path / "secret.svg").write_bytes(SVG)
    (site.parent / "up.svg").write_bytes(SVG)
    (site / "own.svg").write_bytes(SVG)
    (site / "page é.html").write_text("<img src=own.svg><img src=../up.svg><img src=../../secret.svg>")
    page = browser.render(site / "page é.html")
    assert [url.rsplit("/", 1)[1] for url in page.blocked_requests] == ["up.svg", "secret.svg"]
    page = browser.render(site / "page é.html", root=site.parent)
    assert [url.rsplit("/", 1)[1] for url in page.blocked_requests] == ["secret.svg"]


HOSTILE = {
    "picture": "<img src='https://example.org/a.png'>",
    "style": "<link rel=stylesheet href='http://example.org/a.css'>",
    "font": "<style>@font-face{font-family:f;src:url(//example.org/f.woff2)}p{font-family:f}</style><p>x",
    "script": "<script src='http://example.org/a.js'></script>",
    "fetch": "<script>fetch('http://example.org/a').catch(() => 0)</script>",
    "loopback": "<img src='http://127.0.0.1/a.png'>",
    "local file": "<iframe src='file:///etc/passwd'></iframe>",
    "frame": "<iframe src='http://example.org/'></iframe>",
    "refresh": "<meta http-equiv=refresh content='0;url=http://example.org/'>",
    "redirect": "<script>location = 'http://example.org/'</script>",
    "form": "<form action='http://example.org/'></form><script>document.forms[0].submit()</script>",
}


@pytest.mark.parametrize("attack", HOSTILE.values(), ids=HOSTILE)
def test_network_is_denied_and_named(browser: Browser, attack: str) -> None:
    page = browser.render(f"<title>mine</title><b>Hello</b>{attack}")
    assert page.blocked_requests
    assert page.title == "mine"
    assert page.texts[0].text == "Hello"


@pytest.mark.parametrize("address", ["ws://127.0.0.1:{port}/", "http://127.0.0.1:{port}/"])
def test_no_socket_is_reached(browser: Browser, address: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.5)
        target = address.format(port=server.getsockname()[1])
        browser.render(
            f"<script>try {{ new WebSocket('{target}') }} catch {{}}"
            f"navigator.sendBeacon('{target}'); new Worker(URL.createObjectURL(new Blob(["
            f"`try {{ new WebSocket('{target}') }} catch {{}} fetch('{target}')`])))</script>"
        )
        with pytest.raises(TimeoutError):
            server.accept()


def test_dialogs_and_popups_do_not_stop_a_page(browser: Browser) -> None:
    page = browser.render(
        """<p>Hello</p><script>alert(1); const said = confirm('?') + '|' + prompt('?');
        document.title = said; open('about:blank'); onbeforeunload = () => 'stay'</script>"""
    )
    assert page.title == "false|null"
    assert browser.render("<p>Next</p>").texts[0].text == "Next"


def test_errors_of_scripts_are_collected(browser: Browser) -> None:
    page = browser.render("<script>console.error('first', 1); nothing.here</script>")
    assert page.console_errors[0] == "first 1"
    assert "nothing is not defined" in page.console_errors[1]


def test_pages_do_not_know_of_each_other(browser: Browser) -> None:
    with browser.tab() as tab:
        for _ in range(2):
            tab.load(
                "<script>document.title = localStorage.getItem('x') || 'new';"
                "localStorage.setItem('x', 'old')</script>"
            )
            title = tab.snapshot().title
            tab.reset()
            assert title == "new"


def test_page_that_never_ends_is_given_up(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "timeout_s", 1.0)
    with pytest.raises(RenderTimeoutError, match="longer than 1 s"):
        browser.render("<p>x</p><script>for (;;);</script>")
    monkeypatch.undo()
    assert browser.render("<p>Hello</p>").texts[0].text == "Hello"


def test_page_that_eats_memory_dies_alone(browser: Browser) -> None:
    with pytest.raises(BrowserCrashedError):
        browser.render(
            "<script>const all = []; for (;;) all.push(new Array(1e6).fill(all.length + .5))</script>"
        )
    assert browser.render("<p>Hello</p>").texts[0].text == "Hello"


def test_page_may_use_what_it_is_lent(browser: Browser) -> None:
    pages = {
        "https://example.org/": Response(
            b"<title>web</title><img src=a.svg><img src=//else.org/b.svg><img src=c.svg>"
        ),
        "https://example.org/a.svg": Response(SVG, headers={"content-type": "image/svg+xml"}),
    }

    def fetch(url: str) -> Response | None:
        if url.endswith("c.svg"):
            raise FetchError("not today")
        return pages.get(url)

    page = browser.render("https://example.org", fetch=fetch)
    assert page.title == "web"
    assert page.blocked_requests == ("https://else.org/b.svg", "https://example.org/c.svg")
    assert pixel(page, 15, 15) == RED


def test_redirects_are_followed_by_the_lender(browser: Browser) -> None:
    answers = {
        "http://a.example/": Response(b"", 302, {"location": "http://b.example/x"}),
        "http://b.example/x": Response(b"<title>there</title>"),
    }
    assert browser.render("http://a.example/", fetch=answers.get).title == "there"


def test_web_is_closed_to_who_was_lent_nothing(browser: Browser) -> None:
    with pytest.raises(FetchError, match="example"):
        browser.render("http://example.org/")


def test_missing_file_is_named(browser: Browser, tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="nothing"):
        browser.render(tmp_path / "nothing.html")


def test_evaluate_passes_values_both_ways(browser: Browser) -> None:
    with browser.tab() as tab:
        tab.load("<p>Hello</p>")
        given = {"a": [1, 2.5, None, "ü</script>"], "b": True}
        assert tab.evaluate("async (value, n) => [value, n + 1]", given, 1) == [given, 2]
        assert tab.evaluate("() => undefined") is None
        with pytest.raises(BrowserError, match="oops"):
            tab.evaluate("() => { throw new Error('oops') }")
        assert tab.evaluate("() => document.body.innerText") == "Hello"


def test_page_cannot_reach_our_scripts(browser: Browser) -> None:
    page = browser.render(
        "<b>Hello</b><script>Array.prototype.map = Math.round = getComputedStyle = null</script>"
    )
    assert page.texts[0].text == "Hello"


def test_resize_lays_out_again(browser: Browser) -> None:
    with browser.tab() as tab:
        tab.load("<style>@media (max-width:500px){p{display:none}}</style><p>Hello</p>")
        assert len(tab.snapshot().texts) == 1
        tab.resize(400, 700)
        page = tab.snapshot()
        assert page.texts == ()
        assert page.raster.pixels.shape[:2] == (700, 400)


def test_overflow_of_each_width(browser: Browser) -> None:
    with browser.tab() as tab:
        tab.load("<body style='margin:0'><div style='width:700px;height:10px'>")
        assert tab.overflow([320, 699, 700, 1280]) == {320: 380, 699: 1, 700: 0, 1280: 0}
        assert tab.evaluate("() => innerWidth") == 1280


def test_no_tab_hides_another(browser: Browser) -> None:
    state = "() => [document.visibilityState, document.hasFocus()]"
    frame = "() => new Promise((done) => requestAnimationFrame(() => done('drawn')))"
    with browser.tab() as first, browser.tab() as second:
        for tab in (first, second, first):
            tab.load("<p>Hello</p>")
        for tab in (first, second):
            assert tab.evaluate(state) == ["visible", True]
            assert tab.evaluate(frame) == "drawn"


def test_threads_share_a_browser(browser: Browser) -> None:
    found: dict[int, str] = {}

    def work(number: int) -> None:
        found[number] = browser.render(f"<p>{number}</p>").texts[0].text

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: str(number) for number in range(4)}


def test_picture_is_writable_rgb(browser: Browser) -> None:
    pixels = browser.render("<body style='background:#010203'>").raster.pixels
    assert pixels.dtype == np.uint8
    assert tuple(pixels[10, 10]) == (1, 2, 3)


def test_a_part_without_area_is_refused_before_the_browser_dies_of_it(browser: Browser) -> None:
    with browser.tab() as tab:
        tab.load("<p>Here")
        with pytest.raises(ValueError, match="without area"):
            tab.screenshot(part=Box(2000, 0, 0, 10))
        assert tab.evaluate("() => document.body.textContent") == "Here"
