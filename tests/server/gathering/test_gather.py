import asyncio
import base64
import re
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO

import pytest
from PIL import Image

from pixelwright.chat import ChatRequest, Media, MediaKind, Message, Role, Text, ToolCall, ToolResult
from pixelwright.errors import (
    BrokenMediaError,
    FetchError,
    FetchTrouble,
    MediaTooLargeError,
    NotFoundError,
    UnreachableMediaError,
)
from pixelwright.server.gathering.attachments import AttachmentRules, Limit
from pixelwright.server.gathering.gather import AT_ONCE, MediaGatherer, ShelvedFile


def png(colour="navy"):
    buffer = BytesIO()
    Image.new("RGB", (4, 3), colour).save(buffer, "png")
    return buffer.getvalue()


PNG = png()
BASE64 = base64.b64encode(PNG).decode()


def asking(*media, owner="me"):
    return ChatRequest("m", (Message(Role.USER, (*media, Text("what is this?"))),), owner=owner)


def picture(url):
    return Media(MediaKind.PICTURE, url=url)


def gathered(request, **options):
    gatherer = MediaGatherer(**options)
    try:
        return asyncio.run(asyncio.wait_for(gatherer.gather(request), 20))
    finally:
        gatherer.close()


class Shelf:
    async def read(self, owner, file_id):
        if (owner, file_id) != ("me", "file-1"):
            raise NotFoundError("there is no such file")
        return ShelvedFile(b"%PDF-1.4", "a.pdf")


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/inside.png":
            self.send_response(302)
            self.send_header("Location", f"http://localhost:{self.server.server_port}/a.png")
        else:
            status = {"/a.png": 200, "/login.png": 401}.get(self.path, 404)
            self.send_response(status)
        self.end_headers()
        if self.path == "/a.png":
            self.wfile.write(PNG)

    def log_message(self, *_args):
        pass


@pytest.fixture(scope="module")
def site():
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


def test_a_request_without_attachments_is_left_as_it_is():
    request = asking()
    assert gathered(request) is request


@pytest.mark.parametrize(
    "media",
    [
        pytest.param(picture(f"data:image/png;base64,{BASE64}"), id="data-uri"),
        pytest.param(picture(BASE64), id="bare-base64"),
        pytest.param(picture(f"data:image/jpeg;base64,{BASE64}"), id="wrong-label"),
        pytest.param(Media(MediaKind.PICTURE, data=PNG), id="here-already"),
    ],
)
def test_content_in_the_request_is_read(media):
    found = gathered(asking(media)).media[0]
    assert (found.data, found.media_type, found.url) == (PNG, "image/png", "")


def test_the_words_stay_where_they_are():
    request = gathered(asking(picture(BASE64)))
    assert [type(part) for part in request.messages[0].parts] == [Media, Text]


def test_pictures_in_results_of_tools_are_gathered_too():
    result = ToolResult("call_a", (Text("done"), picture(BASE64)))
    request = ChatRequest("m", (Message(Role.ASSISTANT, (ToolCall("call_a", "shoot", "{}"),)),
                                Message(Role.TOOL, (result,))))  # fmt: skip
    assert gathered(request).messages[1].results[0].parts[1].data == PNG


def test_an_address_is_fetched(site):
    found = gathered(asking(picture(f"{site}/a.png")), allow_hosts=["127.0.0.1"]).media[0]
    assert (found.data, found.media_type, found.name, found.url) == (PNG, "image/png", "a.png", "")


def test_an_uploaded_file_is_read_from_the_shelf():
    found = gathered(asking(Media(MediaKind.FILE, file_id="file-1")), shelf=Shelf()).media[0]
    assert (found.data, found.name, found.media_type) == (b"%PDF-1.4", "a.pdf", "application/pdf")


def test_an_uploaded_file_has_the_name_that_it_was_uploaded_under():
    media = Media(MediaKind.FILE, name="file", file_id="file-1")
    assert gathered(asking(media), shelf=Shelf()).media[0].name == "a.pdf"


def test_the_file_of_another_owner_is_not_there():
    with pytest.raises(NotFoundError):
        gathered(asking(Media(MediaKind.FILE, file_id="file-1"), owner="you"), shelf=Shelf())


def test_equal_content_is_held_once(site):
    media = [picture(BASE64), picture(f"data:image/png;base64,{BASE64}"), picture(f"{site}/a.png")]
    held = {id(each.data) for each in gathered(asking(*media), allow_hosts=["127.0.0.1"]).media}
    assert len(held) == 1


def test_one_address_is_asked_once():
    asked = []

    def fetch(url, *, size_bytes, allow_hosts):
        asked.append((url, size_bytes))
        return PNG

    gathered(asking(*[picture("https://example.com/a.png")] * 5), fetch=fetch)
    assert asked == [("https://example.com/a.png", 5 * 2**20)]


def test_several_are_fetched_at_once():
    barrier = threading.Barrier(AT_ONCE)

    def fetch(url, *, size_bytes, allow_hosts):
        barrier.wait(10)
        return PNG

    urls = [f"https://example.com/{number}.png" for number in range(AT_ONCE)]
    assert len(gathered(asking(*map(picture, urls)), fetch=fetch).media) == AT_ONCE


REFUSED = [
    pytest.param("file:///etc/passwd", UnreachableMediaError, "not of the web", id="file"),
    pytest.param("FTP://example.com/a.png", UnreachableMediaError, "not of the web", id="ftp"),
    pytest.param("http://127.0.0.1:9/a.png", UnreachableMediaError, "private address", id="loopback"),
    pytest.param("http://[::1]/a.png", UnreachableMediaError, "private address", id="loopback-6"),
    pytest.param("http://[::ffff:10.0.0.1]/a.png", UnreachableMediaError, "private address", id="mapped"),
    pytest.param("http://169.254.169.254/latest", UnreachableMediaError, "private address", id="metadata"),
    pytest.param("http://0x7f000001/a.png", UnreachableMediaError, "address", id="odd-number"),
    pytest.param("http:///a.png", UnreachableMediaError, "address", id="no-host"),
    pytest.param("data:image/png;base64", BrokenMediaError, "not valid base64", id="no-comma"),
    pytest.param("data:image/png;base64,@@@", BrokenMediaError, "not valid base64", id="bad-data-uri"),
    pytest.param("@@@", BrokenMediaError, "not valid base64", id="bad-base64"),
    pytest.param("aGVsbG8=", BrokenMediaError, "could not be decoded", id="base64-of-no-picture"),
    pytest.param("data:image/png;base64,", BrokenMediaError, "is empty", id="empty-data-uri"),
    pytest.param("", BrokenMediaError, "neither content nor address", id="nothing"),
    pytest.param("A" * 7_000_000, MediaTooLargeError, "too large", id="heavy"),
]


@pytest.mark.parametrize(("url", "error", "words"), REFUSED)
def test_refuses(url, error, words):
    with pytest.raises(error, match=words) as caught:
        gathered(asking(picture(url)))
    assert_harmless(caught.value)


def assert_harmless(error):
    assert (error.status, error.business_code) == (400, "1210")
    assert not re.search(r"\d{3}", str(error))


@pytest.mark.parametrize(
    ("path", "words"),
    [("/gone.png", "answers with an error"), ("/login.png", "login"), ("/inside.png", "private address")],
)
def test_bad_answers_are_told_apart(site, path, words):
    with pytest.raises(UnreachableMediaError, match=words) as caught:
        gathered(asking(picture(site + path)), allow_hosts=["127.0.0.1"])
    assert_harmless(caught.value)


@pytest.mark.parametrize("trouble", FetchTrouble)
def test_every_trouble_of_fetching_has_harmless_words(trouble):
    def fetch(url, *, size_bytes, allow_hosts):
        raise FetchError("pictures.example:429 said 400", trouble=trouble)

    with pytest.raises((UnreachableMediaError, MediaTooLargeError)) as caught:
        gathered(asking(picture("https://example.com/a.png")), fetch=fetch)
    assert_harmless(caught.value)


def test_the_first_failure_ends_the_others():
    """More that wait for ever than there are threads: what has not begun never does."""
    never = threading.Event()

    def fetch(url, *, size_bytes, allow_hosts):
        if url.endswith("bad.png"):
            raise FetchError("no")
        never.wait(20)
        return PNG

    gatherer = MediaGatherer(fetch=fetch)
    urls = ["https://example.com/bad.png", *(f"https://example.com/{n}.png" for n in range(60))]
    try:
        with pytest.raises(UnreachableMediaError):
            asyncio.run(asyncio.wait_for(gatherer.gather(asking(*map(picture, urls))), 10))
    finally:
        never.set()
        gatherer.close()


def test_everything_together_has_a_limit():
    media = [picture(base64.b64encode(png(colour)).decode()) for colour in ("red", "lime", "blue")]
    rules = AttachmentRules(total_bytes=2 * len(PNG))
    with pytest.raises(MediaTooLargeError, match="together"):
        gathered(asking(*media), rules=rules)


def test_no_file_is_read_where_there_is_no_shelf():
    with pytest.raises(UnreachableMediaError, match="no uploaded files"):
        gathered(asking(Media(MediaKind.FILE, file_id="file-1")))


def test_the_limit_of_a_kind_reaches_the_fetch():
    limits = {kind: Limit(5, 10) for kind in MediaKind}
    seen = []

    def fetch(url, *, size_bytes, allow_hosts):
        seen.append(size_bytes)
        raise FetchError("much", trouble=FetchTrouble.TOO_LARGE)

    with pytest.raises(MediaTooLargeError):
        gathered(asking(picture("https://a.example/")), fetch=fetch, rules=AttachmentRules(limits=limits))
    assert seen == [10]


async def expand(request):
    assert all(each.is_here for each in request.media)
    return asking()


def test_files_are_expanded_once_they_are_here():
    file = Media(MediaKind.FILE, file_id="file-1")
    assert gathered(asking(file, picture(BASE64)), shelf=Shelf(), expand=expand).media == ()


def test_pictures_alone_are_not():
    assert len(gathered(asking(picture(BASE64)), expand=expand).media) == 1


@pytest.mark.parametrize(("name", "called"), [("file", "notes.csv"), ("mine.csv", "mine.csv")])
def test_the_address_tells_the_name_where_the_door_does_not(name, called):
    def fetch(url, *, size_bytes, allow_hosts):
        return b"a,b"

    media = Media(MediaKind.FILE, name=name, url="https://a.example/x/notes.csv?y=z")
    found = gathered(asking(media), fetch=fetch).media[0]
    assert (found.name, found.media_type) == (called, "text/csv")


def test_the_process_stays_small():
    """Neither numpy nor anything that decodes is imported, even where something is fetched."""
    code = (
        "import sys, pixelwright.server.gathering.gather, pixelwright.media.fetch\n"
        "print(sorted({'numpy', 'cv2', 'PIL', 'pypdfium2'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"[]\n"
