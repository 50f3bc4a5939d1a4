import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.media.video_header import VideoHeader, video_header


def _box(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(body), name) + body


def _movie_head(scale: int, duration: int) -> bytes:
    return _box(b"mvhd", struct.pack(">12xII", scale, duration) + bytes(80))


def _track(width: int, height: int) -> bytes:
    return _box(b"trak", _box(b"tkhd", bytes(76) + struct.pack(">II", width << 16, height << 16)))


START = _box(b"ftyp", b"isom\0\0\2\0")
MOVIE = _box(b"moov", _movie_head(1000, 12_500) + _track(0, 0) + _track(1280, 720))


@pytest.mark.parametrize(
    "data",
    [START + MOVIE, START + _box(b"mdat", bytes(5000)) + MOVIE, MOVIE],
    ids=["head first", "frames first", "no type"],
)
def test_a_video_says_how_long_and_how_large_it_is(data: bytes) -> None:
    assert video_header(data) == VideoHeader(1280, 720, 12.5)


def test_long_boxes_and_long_times() -> None:
    head = _box(b"mvhd", b"\1" + struct.pack(">19xIQ", 90_000, 900_000) + bytes(80))
    track = _box(b"trak", _box(b"tkhd", b"\1" + bytes(87) + struct.pack(">II", 640 << 16, 360 << 16)))
    body = head + track
    long_box = struct.pack(">I4sQ", 1, b"moov", 16 + len(body)) + body
    assert video_header(START + long_box) == VideoHeader(640, 360, 10.0)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x1a\x45\xdf\xa3" + bytes(100),
        START,
        START + MOVIE[:60],
        START + _box(b"moov", _track(1280, 720)),
        START + _box(b"moov", _movie_head(0, 5) + _track(1280, 720)),
        START + _box(b"moov", _movie_head(1000, 5000) + _track(0, 0)),
        _box(b"moov", b"") * 10_000,
    ],
    ids=["nothing", "matroska", "no movie", "cut short", "no head", "no scale", "sound", "boxes without end"],
)
def test_what_says_too_little(data: bytes) -> None:
    assert video_header(data) is None


@given(st.binary(max_size=300))
def test_any_bytes_after_a_true_start(data: bytes) -> None:
    found = video_header(START + MOVIE[: len(MOVIE) // 2] + data)
    assert found is None or found.duration_s > 0
