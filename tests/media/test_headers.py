from functools import cache
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from pixelwright.media.headers import PictureHeader, picture_header

FORMATS = ("png", "jpeg", "gif", "webp", "bmp", "avif")


@cache
def drawn(format, size, **options):
    buffer = BytesIO()
    Image.new("RGB", size, "navy").save(buffer, format, **options)
    return buffer.getvalue()


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=12)
@given(width=st.integers(1, 400), height=st.integers(1, 400))
def test_reads_what_pillow_writes(format, width, height):
    assert picture_header(drawn(format, (width, height))) == PictureHeader(format, width, height)


@pytest.mark.parametrize(
    ("format", "options"),
    [
        pytest.param("webp", (("lossless", True),), id="lossless-webp"),
        pytest.param("webp", (("exif", b"Exif\x00\x00" + bytes(300)),), id="extended-webp"),
        pytest.param("jpeg", (("exif", b"Exif\x00\x00" + bytes(60_000)),), id="jpeg-with-a-long-head"),
        pytest.param("jpeg", (("progressive", True),), id="progressive-jpeg"),
    ],
)
def test_reads_the_rarer_kinds(format, options):
    assert picture_header(drawn(format, (321, 123), **dict(options))) == PictureHeader(format, 321, 123)


def test_a_bmp_may_be_upside_down():
    data = bytearray(drawn("bmp", (7, 5)))
    data[22:26] = (-5).to_bytes(4, "little", signed=True)
    assert picture_header(bytes(data)) == PictureHeader("bmp", 7, 5)


def test_an_os2_bmp_is_read():
    head = (
        b"BM" + bytes(12) + (12).to_bytes(4, "little") + (9).to_bytes(2, "little") + (4).to_bytes(2, "little")
    )
    assert picture_header(head) == PictureHeader("bmp", 9, 4)


@pytest.mark.parametrize("format", FORMATS)
def test_a_head_that_is_cut_short_is_none(format):
    whole = drawn(format, (30, 20))
    results = {picture_header(whole[:length]) for length in range(len(whole))}
    assert results <= {None, PictureHeader(format, 30, 20)}
    assert picture_header(whole[:8]) is None


def test_a_png_of_no_width_is_none():
    data = drawn("png", (30, 20))
    assert picture_header(data[:16] + bytes(4) + data[20:]) is None


@pytest.mark.parametrize("data", [b"", b"GIF", b"%PDF-1.7", b"<svg/>", b"\xff\xd8\xff", b"BM", b"RIFF"])
def test_what_is_no_picture_is_none(data):
    assert picture_header(data) is None


MAGIC = (b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"RIFF\x00\x00\x00\x00WEBP", b"BM",
         b"\x00\x00\x00\x1cftypavif")  # fmt: skip


@given(magic=st.sampled_from(MAGIC), rest=st.binary(max_size=300))
def test_never_fails_and_never_gives_an_empty_size(magic, rest):
    header = picture_header(magic + rest)
    assert header is None or min(header.width_px, header.height_px) > 0


@given(format=st.sampled_from(FORMATS), at=st.integers(0, 400), byte=st.integers(0, 255))
def test_a_damaged_byte_does_no_harm(format, at, byte):
    data = bytearray(drawn(format, (30, 20)))
    data[at % len(data)] = byte
    header = picture_header(bytes(data))
    assert header is None or header.media_type == f"image/{header.format}"
