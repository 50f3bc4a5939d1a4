import ipaddress
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.errors import FetchError, FetchTrouble, ForbiddenAddressError
from pixelwright.media.fetch import Limits, fetch, is_public

BODY = bytes(range(256)) * 16


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.seen.append((self.headers["Host"], self.path))
        getattr(self, self.path.strip("/").split("/")[0])()

    def picture(self):
        self.answer(200, BODY)

    def missing(self):
        self.answer(404, b"")

    def moved(self):
        self.answer(302, b"", Location="/picture")

    def loop(self):
        self.answer(302, b"", Location="/loop")

    def inside(self):
        self.answer(302, b"", Location="http://metadata.example/latest")

    def elsewhere(self):
        self.answer(302, b"", Location="file:///etc/passwd")

    def packed(self):
        self.answer(200, BODY, **{"Content-Encoding": "gzip"})

    def short(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"few")
        self.close_connection = True

    def drip(self):
        """Header after header, and never the last one."""
        self.close_connection = True
        try:
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            while True:
                self.wfile.write(b"X-More: to come\r\n")
                self.server.pause.wait(0.02)
        except OSError:
            return

    def endless(self):
        self.send_response(200)
        self.end_headers()
        self.close_connection = True
        try:
            while True:
                self.wfile.write(bytes(65536))
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


@pytest.fixture(scope="module")
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.seen = []
        running.pause = threading.Event()
        running.daemon_threads = True
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


@pytest.fixture
def get(server):
    """Fetch a path of the local server under a made-up name."""

    def call(path, **options):
        url = f"http://pictures.example:{server.server_port}{path}"
        return fetch(url, allow_private=True, resolver=lambda _host, _port: ["127.0.0.1"], **options)

    return call


def test_fetches_a_file_under_its_name(get, server):
    assert get("/picture") == BODY
    assert server.seen[-1] == (f"pictures.example:{server.server_port}", "/picture")


def test_follows_a_redirect(get):
    assert get("/moved") == BODY


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/missing", "404"),
        ("/loop", "redirects more than 5 times"),
        ("/packed", "compressed"),
        ("/short", "broke off"),
    ],
)
def test_a_bad_answer_is_a_fetch_error(get, path, reason):
    with pytest.raises(FetchError, match=reason):
        get(path)


def test_stops_at_the_size_limit(get):
    with pytest.raises(FetchError, match="more than 1 MiB"):
        get("/endless", limits=Limits(size_bytes=2**20))


def test_stops_at_the_time_limit(get):
    with pytest.raises(FetchError, match="takes longer"):
        get("/endless", limits=Limits(size_bytes=2**40, time_s=0.1))


def test_dripping_headers_end_at_the_time_limit(get):
    with pytest.raises(FetchError, match="takes longer") as caught:
        get("/drip", limits=Limits(time_s=0.3))
    assert caught.value.trouble is FetchTrouble.TOO_SLOW


def test_a_redirect_to_another_scheme_is_refused(get):
    with pytest.raises(ForbiddenAddressError):
        get("/elsewhere")


def test_every_redirect_is_checked_again(server, monkeypatch):
    """The first name may be reached, the second one resolves to the metadata service."""
    monkeypatch.setattr(
        "pixelwright.media.fetch.is_public",
        lambda address: address != ipaddress.ip_address("169.254.169.254"),
    )
    addresses = {"pictures.example": ["127.0.0.1"], "metadata.example": ["169.254.169.254"]}
    with pytest.raises(ForbiddenAddressError, match=r"metadata\.example"):
        fetch(
            f"http://pictures.example:{server.server_port}/inside",
            resolver=lambda host, _port: addresses[host],
        )


def test_a_name_is_asked_for_once(server):
    """A name server that changes its mind after the check is not asked again."""
    answers = iter([["127.0.0.1"]])
    url = f"http://pictures.example:{server.server_port}/picture"
    assert fetch(url, allow_private=True, resolver=lambda _host, _port: next(answers)) == BODY


def test_one_private_address_among_public_ones_is_enough():
    with pytest.raises(ForbiddenAddressError):
        fetch("http://both.example/", resolver=lambda _host, _port: ["93.184.216.34", "10.0.0.1"])


def test_an_address_that_does_not_answer_is_a_fetch_error():
    with pytest.raises(FetchError, match="cannot connect"):
        fetch("http://closed.example:1/", allow_private=True, resolver=lambda _host, _port: ["127.0.0.1"])


def test_the_next_address_is_tried(server):
    url = f"http://pictures.example:{server.server_port}/picture"
    assert fetch(url, allow_private=True, resolver=lambda _host, _port: ["::1", "127.0.0.1"]) == BODY


def no_such_name(_host, _port):
    raise OSError("Name or service not known")


def test_an_unknown_name_is_a_fetch_error():
    for resolver in (no_such_name, lambda _host, _port: []):
        with pytest.raises(FetchError, match="is not known"):
            fetch("http://nowhere.example/", resolver=resolver)


@pytest.mark.parametrize(
    "url", ["ftp://example.com/x", "file:///etc/passwd", "http://", "gopher://x/", "picture.png"]
)
def test_only_web_addresses(url):
    with pytest.raises(ForbiddenAddressError):
        fetch(url)


@pytest.mark.parametrize("url", ["http://[::1", "http://exa mple.com:port/", "http://a\0b/"])
def test_a_broken_address_is_a_fetch_error(url):
    with pytest.raises(FetchError):
        fetch(url)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"],
)
def test_no_spelling_of_the_loopback_is_reached(host):
    with pytest.raises(ForbiddenAddressError):
        fetch(f"http://{host}:1/")


@pytest.mark.parametrize(
    "text",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::", "::1", "fe80::1",
        "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1", "ff0e::1", "::ffff:10.0.0.1",
        "::ffff:169.254.169.254", "64:ff9b::127.0.0.1", "2002:7f00:1::",
        "2001:0:7f00:1::", "::7f00:1", "2001:db8::1",
    ],
)  # fmt: skip
def test_guarded_addresses(text):
    assert not is_public(ipaddress.ip_address(text))


@pytest.mark.parametrize("text", ["8.8.8.8", "93.184.216.34", "2606:4700:4700::1111", "::ffff:8.8.8.8"])
def test_public_addresses(text):
    assert is_public(ipaddress.ip_address(text))


@given(st.ip_addresses(v=4))
def test_wrapping_in_ipv6_changes_nothing(address):
    for prefix in ("::ffff:", "64:ff9b::"):
        assert is_public(ipaddress.ip_address(f"{prefix}{address}")) == is_public(address)
