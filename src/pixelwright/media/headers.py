"""What the first bytes of a picture file say: its format and its size. Nothing is decoded.

Knows nothing of limits, and needs neither numpy nor Pillow, so that a small process can ask.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_STANDALONE = frozenset({0x01, *range(0xD0, 0xD9)})
"""JPEG markers that no length follows."""
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG markers of a frame's head: all SOF; DHT, JPG and DAC lie between them."""
_BOXES = 512
"""A real AVIF has about twenty boxes ahead of its size."""
_AVIF_BRANDS = (b"avif", b"avis")
_AVIF_FOLDERS = {b"meta": 4, b"iprp": 0, b"ipco": 0}
"""Boxes on the way to the size, and the bytes between their head and their content."""


@dataclass(frozen=True, slots=True)
class PictureHeader:
    """A picture file as it describes itself."""

    format: str
    """`png`, `jpeg`, `gif`, `webp`, `bmp` or `avif`."""
    width_px: int
    height_px: int

    @property
    def media_type(self) -> str:
        """As in HTTP."""
        return f"image/{self.format}"


def picture_header(data: bytes) -> PictureHeader | None:
    """Return what `data` says of itself; None where it is no picture, or is cut short ahead of its size."""
    for read in (_png, _jpeg, _gif, _webp, _bmp, _avif):
        try:
            size = read(data)
        except (struct.error, IndexError):
            return None
        if size is not None:
            return PictureHeader(read.__name__.lstrip("_"), *size) if min(size) > 0 else None
    return None


def _png(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(b"\x89PNG\r\n\x1a\n") or data[12:16] != b"IHDR":
        return None
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _jpeg(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    at = 2
    while at < len(data):
        at = _next_marker(data, at)
        marker = data[at]
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 4)
            return width, height
        at += 1 if marker in _STANDALONE else 1 + max(2, struct.unpack_from(">H", data, at + 1)[0])
    return None


def _next_marker(data: bytes, at: int) -> int:
    """Return where the second byte of the next marker lies; any number of 0xFF may stand before it."""
    at = data.find(b"\xff", at)
    if at < 0:
        raise IndexError
    while data[at] == 0xFF:
        at += 1
    return at


def _gif(data: bytes) -> tuple[int, int] | None:
    if not data.startswith((b"GIF87a", b"GIF89a")):
        return None
    width, height = struct.unpack_from("<HH", data, 6)
    return width, height


def _webp(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(b"RIFF") or data[8:12] != b"WEBP":
        return None
    match data[12:16]:
        case b"VP8 ":
            width, height = struct.unpack_from("<HH", data, 26)
            return width & 0x3FFF, height & 0x3FFF
        case b"VP8L":
            bits = struct.unpack_from("<I", data, 21)[0]
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8X":
            sides = data[24:30]
            if len(sides) < 6:
                raise IndexError
            return int.from_bytes(sides[:3], "little") + 1, int.from_bytes(sides[3:], "little") + 1
    return None


def _bmp(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(b"BM"):
        return None
    head_bytes = struct.unpack_from("<I", data, 14)[0]
    if head_bytes == 12:  # OS/2
        width, height = struct.unpack_from("<HH", data, 18)
        return width, height
    if not 40 <= head_bytes <= 124:
        return None
    width, height = struct.unpack_from("<ii", data, 18)
    return width, abs(height)  # negative where the rows run downwards


def _avif(data: bytes) -> tuple[int, int] | None:
    if data[4:8] != b"ftyp":
        return None
    brands = data[8 : min(struct.unpack_from(">I", data)[0], 256)]
    if not any(brand in brands for brand in _AVIF_BRANDS):
        return None
    sizes = list(_extents(data))
    return max(sizes, key=lambda size: size[0] * size[1], default=None)


def _extents(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield the sizes of the images in a file: of the picture itself, of its parts and thumbnails."""
    at = 0
    for _ in range(_BOXES):
        if at + 8 > len(data):
            return
        length, kind = struct.unpack_from(">I4s", data, at)
        if kind == b"ispe":
            yield struct.unpack_from(">II", data, at + 12)
        if kind in _AVIF_FOLDERS:
            at += 8 + _AVIF_FOLDERS[kind]
        elif length < 8:  # to the end of the file, or longer than 4 GiB
            return
        else:
            at += length
