import re
from io import BytesIO

import pytest
from PIL import Image

from pixelwright.chat import Media, MediaKind
from pixelwright.errors import (
    ApiError,
    BrokenMediaError,
    ExclusiveFieldsError,
    MediaTooLargeError,
    TooManyMediaError,
)
from pixelwright.server.gathering.attachments import AttachmentRules, Limit, check_together, checked

RULES = AttachmentRules()
MP4 = b"\x00\x00\x00\x18ftypmp42" + bytes(64)


def png(width=4, height=3):
    buffer = BytesIO()
    Image.new("1", (width, height)).save(buffer, "png")
    return buffer.getvalue()


PICTURE, VIDEO, FILE = (Media(kind) for kind in (MediaKind.PICTURE, MediaKind.VIDEO, MediaKind.FILE))
LINKED = Media(MediaKind.FILE, url="https://example.com/a.pdf")
NAMED = Media(MediaKind.FILE, url="https://example.com/a.pdf", name="a.pdf")
UPLOADED = Media(MediaKind.FILE, file_id="file-1")


@pytest.mark.parametrize(
    "media",
    [
        pytest.param([PICTURE] * 150, id="as-many-pictures-as-allowed"),
        pytest.param([VIDEO] * 2, id="two-videos"),
        pytest.param([LINKED] * 50, id="linked-files"),
        pytest.param([PICTURE, UPLOADED], id="an-uploaded-file-beside-a-picture"),
        pytest.param([PICTURE, NAMED], id="a-named-file-beside-a-picture"),
    ],
)
def test_these_go_together(media):
    check_together(media, RULES)


@pytest.mark.parametrize(
    ("media", "error", "words"),
    [
        pytest.param([PICTURE] * 151, TooManyMediaError, "too many pictures", id="pictures"),
        pytest.param([VIDEO] * 3, TooManyMediaError, "too many videos", id="videos"),
        pytest.param([UPLOADED] * 51, TooManyMediaError, "too many files", id="files"),
        pytest.param([LINKED, PICTURE], ExclusiveFieldsError, "file_url", id="file-and-picture"),
        pytest.param([VIDEO, LINKED], ExclusiveFieldsError, "file_url", id="file-and-video"),
    ],
)
def test_these_do_not(media, error, words):
    with pytest.raises(error, match=words):
        check_together(media, RULES)


def test_exclusive_fields_have_their_own_number():
    with pytest.raises(ExclusiveFieldsError) as caught:
        check_together([LINKED, PICTURE], RULES)
    assert (caught.value.status, caught.value.business_code) == (400, "1215")


@pytest.mark.parametrize(
    ("media", "data", "kind", "media_type"),
    [
        (PICTURE, png(), MediaKind.PICTURE, "image/png"),
        (FILE, png(), MediaKind.PICTURE, "image/png"),
        (FILE, b"%PDF-1.4", MediaKind.FILE, "application/pdf"),
        (Media(MediaKind.FILE, name="a.csv"), b"a,b", MediaKind.FILE, "text/csv"),
        (VIDEO, MP4, MediaKind.VIDEO, "video/mp4"),
    ],
    ids=["picture", "picture-as-a-file", "pdf", "csv", "video"],
)
def test_content_tells_what_an_attachment_is(media, data, kind, media_type):
    whole = checked(media, data, RULES)
    assert (whole.kind, whole.data, whole.media_type, whole.url) == (kind, data, media_type, "")


REFUSED = [
    pytest.param(PICTURE, b"", BrokenMediaError, "is empty", id="empty"),
    pytest.param(PICTURE, b"<html>", BrokenMediaError, "could not be decoded", id="no-picture"),
    pytest.param(PICTURE, png() + bytes(5 * 2**20), MediaTooLargeError, "too large", id="heavy-picture"),
    pytest.param(PICTURE, png(6001, 1), MediaTooLargeError, "too many pixels", id="wide-picture"),
    pytest.param(FILE, png(1, 6001), MediaTooLargeError, "too many pixels", id="tall-picture-as-a-file"),
    pytest.param(VIDEO, png(), BrokenMediaError, "no format", id="picture-as-a-video"),
    pytest.param(FILE, MP4, BrokenMediaError, "no format", id="video-as-a-file"),
    pytest.param(FILE, b"\x7fELF" + bytes(9), BrokenMediaError, "no format", id="program"),
    pytest.param(FILE, b"%PDF-" + bytes(50 * 2**20), MediaTooLargeError, "too large", id="heavy-file"),
]


@pytest.mark.parametrize(("media", "data", "error", "words"), REFUSED)
def test_refuses_what_cannot_be_used(media, data, error, words):
    with pytest.raises(error, match=words) as caught:
        checked(media, data, RULES)
    assert_harmless(caught.value)


def assert_harmless(error: ApiError) -> None:
    """The article's retry loop looks for status codes anywhere in the text."""
    assert (error.status, error.business_code) == (400, "1210")
    assert not re.search(r"\d{3}", str(error))


def test_limits_can_be_set():
    rules = AttachmentRules(limits={kind: Limit(1, 10) for kind in MediaKind}, side_px=3)
    with pytest.raises(TooManyMediaError):
        check_together([VIDEO, VIDEO], rules)
    with pytest.raises(MediaTooLargeError):
        checked(PICTURE, png(), rules)
