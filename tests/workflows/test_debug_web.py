"""Addresses that behave badly: each a clear error or a warning."""

import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from pixelwright.errors import FetchError, ForbiddenAddressError, RenderTimeoutError
from pixelwright.finding import FindingKind
from pixelwright.media.fetch import Limits
from pixelwright.workflows.debug import debug

QUICK = Limits(time_s=0.5)
HEAD = b'<!doctype html><html lang="en"><head><title>t</title></head><body><main><h1>Fish</h1>'
PAGES = {
    "/good": b"<p>Words",
    "/login": b"<form><label>Name <input></label> <label>Password <input type=password></label></form>",
    "/dialog": b"<p>Words<script>alert('Welcome to the fish')</script>",
    "/tall": b"<div style='height:60000px;background:linear-gradient(#fff,#eee)'>Words</div>",
    "/parts": b"<p>Words<link rel=stylesheet href=/missing.css>",
    "/private": b"<p>Words<img alt=x width=20 height=20 src=http://192.168.77.1/x.png>",
    "/styled": b"<link rel=stylesheet href=/style.css><p class=a>Words",
    "/slow": b"<p>Words<img alt=x width=20 height=20 src=/drip>",
    "/busy": b"<p>Words<script>setTimeout(() => { for (;;); }, 50)</script>",
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path in PAGES:
            self.answer(200, HEAD + PAGES[self.path], **{"Content-Type": "text/html; charset=utf-8"})
        elif self.path == "/style.css":
            self.answer(200, b".a{color:#bbb}", **{"Content-Type": "text/css"})
        elif self.path == "/secret":
            self.answer(401, b"", **{"WWW-Authenticate": "Basic"})
        elif self.path == "/moved":
            self.answer(302, b"", Location="/login")
        elif self.path == "/inside":
            self.answer(302, b"", Location="http://192.168.77.1/")
        elif self.path == "/loop":
            self.answer(302, b"", Location="/loop")
        elif self.path == "/drip":
            self.drip()
        else:
            self.answer(404, b"")

    def drip(self):
        """Send a byte now and then, until nobody listens."""
        self.send_response(200)
        self.end_headers()
        try:
            while not self.server.over.wait(0.05):
                self.wfile.write(b" ")
                self.wfile.flush()
        except OSError:
            return

    def answer(self, status, body, **headers):
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args):
        pass


def serving(context: ssl.SSLContext | None = None) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.over = threading.Event()
        running.daemon_threads = True
        if context is not None:
            running.socket = context.wrap_socket(running.socket, server_side=True)
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield f"http{'s' if context else ''}://127.0.0.1:{running.server_port}"
        running.over.set()
        running.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    yield from serving()


def warnings(inspection) -> str:
    return " ".join(inspection.verdict.warnings)


def test_a_local_address_that_the_person_names_is_looked_at(browser, server):
    found = debug(f"{server}/good", browser=browser)
    assert found.findings == ()
    assert found.verdict.page == f"{server}/good"
    assert found.verdict.warnings == ()


def test_styles_come_from_the_same_host_and_are_told_by_address(browser, server):
    [faint] = debug(f"{server}/styled", browser=browser).findings
    assert faint.kind is FindingKind.CONTRAST
    assert faint.cause is not None
    assert (faint.cause.file, faint.cause.line) == (f"{server}/style.css", 1)


def test_a_login_is_an_error_that_says_what_to_do(browser, server):
    with pytest.raises(FetchError, match=r"asks for a login \(401\).*save the page"):
        debug(f"{server}/secret", browser=browser)


def test_a_redirect_to_a_login_is_told(browser, server):
    found = debug(f"{server}/moved", browser=browser)
    assert f"leads to {server}/login" in warnings(found)
    assert "login page" in warnings(found)
    assert found.verdict.page == f"{server}/login"


def test_a_redirect_to_another_private_host_is_refused(browser, server):
    with pytest.raises(ForbiddenAddressError, match=r"192\.168\.77\.1"):
        debug(f"{server}/inside", browser=browser)


def test_a_redirect_in_a_circle_is_an_error(browser, server):
    with pytest.raises(FetchError, match="redirects more than"):
        debug(f"{server}/loop", browser=browser)


def test_another_private_host_is_not_asked_for_parts(browser, server):
    assert "1 private addresses" in warnings(debug(f"{server}/private", browser=browser))


def test_a_page_that_never_ends_is_an_error(browser, server, monkeypatch):
    monkeypatch.setattr("pixelwright.workflows.web.PAGE_LIMITS", QUICK)
    with pytest.raises(FetchError, match="takes longer"):
        debug(f"{server}/drip", browser=browser)


def test_a_part_that_never_ends_does_not_hold_up_the_page(browser, server, monkeypatch):
    monkeypatch.setattr("pixelwright.workflows.web.PART_LIMITS", QUICK)
    kinds = {each.kind for each in debug(f"{server}/slow", browser=browser).findings}
    assert FindingKind.BROKEN_PICTURE in kinds


def test_a_script_that_never_ends_is_an_error(server):
    from pixelwright.browser import open_browser

    with open_browser(timeout_s=4) as own, pytest.raises(RenderTimeoutError, match="longer than"):
        debug(f"{server}/busy", browser=own)


def test_a_dialog_is_closed_and_told(browser, server):
    found = debug(f"{server}/dialog", browser=browser)
    assert "opened a dialog" in warnings(found)
    assert "Welcome to the fish" in warnings(found)


def test_a_page_that_is_too_tall_is_looked_at_and_its_picture_cut(browser, server):
    found = debug(f"{server}/tall", browser=browser)
    assert "px tall" in warnings(found)
    assert found.raster.height_px == 32_000


def test_what_does_not_arrive_is_a_finding(browser, server):
    [lost] = debug(f"{server}/parts", browser=browser).findings
    assert lost.kind is FindingKind.REQUEST
    assert "missing.css" in lost.what
    assert "404" in lost.what


def test_nobody_listening_is_an_error(browser, server):
    with pytest.raises(FetchError, match="cannot connect"):
        debug("http://127.0.0.1:9/", browser=browser)


@pytest.fixture(scope="module")
def distrusted(tmp_path_factory) -> Iterator[str]:
    """A server whose certificate nobody has signed."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("NOT TESTED, there is no openssl to make a certificate")
    folder = tmp_path_factory.mktemp("certificate")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    wish = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=127.0.0.1"
    files = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run([openssl, *wish.split(), *files], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    yield from serving(context)


def test_a_certificate_that_cannot_be_trusted_is_an_error(browser, distrusted):
    with pytest.raises(FetchError, match=r"certificate of 127\.0\.0\.1 cannot be trusted"):
        debug(f"{distrusted}/good", browser=browser)
