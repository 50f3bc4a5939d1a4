"""A server that misbehaves in all ways that one may."""

import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

HEAD = b'<!doctype html><html lang="en"><head><title>t</title></head><body><main><h1>Fish</h1>'
PAGES = {
    "/good": b"<p>Words",
    "/login": b"<form><label>Name <input></label> <label>Password <input type=password></label></form>",
    "/dialog": b"<p>Words<script>alert('Welcome to the fish')</script>",
    "/tall": b"<div style='height:60000px;background:linear-gradient(#fff,#eee)'>Words</div>",
    "/parts": b"<p>Words<link rel=stylesheet href=/missing.css>",
    "/private": b"<p>Words<img alt=x width=20 height=20 src=http://192.168.77.1/x.png>",
    "/styled": b"<link rel=stylesheet href=/style.css><p class=a>Words",
    "/leaving": b"<p>Words<script>addEventListener('beforeunload', (e) => e.preventDefault())</script>",
    "/blank": b"",
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


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    yield from serving()


@pytest.fixture(scope="session")
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
