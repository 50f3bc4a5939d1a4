"""What an MP4 or QuickTime file says of itself: how long it is and how large. Nothing is decoded.

Knows nothing of other containers, and needs nothing but the standard library.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_FOLDERS = (b"moov", b"trak")
_DEEPEST, _MOST_BOXES = 4, 4096
"""A hostile file could say that there are boxes without end."""


@dataclass(frozen=True, slots=True)
class VideoHeader:
    """A video as it describes itself."""

    width_px: int
    height_px: int
    duration_s: float


def video_header(data: bytes) -> VideoHeader | None:
    """Return what `data` says of itself; None where it is no such video, or says too little."""
    duration_s, sizes = 0.0, [(0, 0)]
    try:
        for name, body in _boxes(data):
            if name == b"mvhd":
                duration_s = _duration(body)
            elif name == b"tkhd":
                sizes.append(_size(body))
    except struct.error:
        return None
    width, height = max(sizes)
    return VideoHeader(width, height, duration_s) if width and height and duration_s > 0 else None


def _boxes(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    """Go through the boxes of the file and of those that hold others."""
    view = memoryview(data)
    waiting, seen = [(0, len(data), 0)], 0
    while waiting and seen < _MOST_BOXES:
        at, end, depth = waiting.pop()
        if end - at < 8:
            continue
        seen += 1
        size, name = struct.unpack_from(">I4s", data, at)
        head = 8
        if size == 1:
            (size,), head = struct.unpack_from(">Q", data, at + 8), 16
        stop = end if size == 0 else min(end, at + max(size, head))
        waiting.append((stop, end, depth))
        if name in _FOLDERS and depth < _DEEPEST:
            waiting.append((at + head, stop, depth + 1))
        else:
            yield name, view[at + head : stop]


def _duration(body: memoryview) -> float:
    scale, duration = (
        struct.unpack_from(">IQ", body, 20)
        if bytes(body[:1]) == b"\1"
        else struct.unpack_from(">II", body, 12)
    )
    return duration / scale if scale else 0.0


def _size(body: memoryview) -> tuple[int, int]:
    """Return the size of a track as it is shown; sound has none."""
    width, height = struct.unpack_from(">II", body, 88 if bytes(body[:1]) == b"\1" else 76)
    return width >> 16, height >> 16
