"""What sort of file some bytes are, by the bytes themselves: names and labels lie.

Knows nothing of what is inside, and needs nothing but the standard library.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePath

from pixelwright.media.headers import picture_header

_HEAD_BYTES = 4096
_OFFICE = {"docx": "word/", "xlsx": "xl/", "pptx": "ppt/"}
"""Where the parts of each lie inside the ZIP file that it is."""
_TEXT_NAMES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
}


class FileKind(StrEnum):
    """The files that can be read."""

    PICTURE = "picture"
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    PPTX = "pptx"
    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    MP4 = "mp4"
    """QuickTime too: they are one container."""
    MATROSKA = "matroska"
    """WebM too."""

    @property
    def is_video(self) -> bool:
        """Whether it is made of frames."""
        return self in (FileKind.MP4, FileKind.MATROSKA)

    @property
    def is_document(self) -> bool:
        """Whether it is made of pages or text."""
        return not self.is_video and self is not FileKind.PICTURE


def file_kind(data: bytes, name: str = "") -> FileKind | None:
    """Return what `data` is; None where it is nothing that can be read.

    Only among texts does the name decide, since they look alike.
    """
    if picture_header(data) is not None:
        return FileKind.PICTURE
    if b"%PDF-" in data[:1024]:
        return FileKind.PDF
    if data.startswith(b"PK\x03\x04"):
        return _office(data)
    if data[4:8] in (b"ftyp", b"moov", b"mdat", b"wide") and len(data) > 32:
        return FileKind.MP4
    if data.startswith(b"\x1a\x45\xdf\xa3"):
        return FileKind.MATROSKA
    return _text(data, name)


def _office(data: bytes) -> FileKind | None:
    """Tell by the names of the parts, which stand uncompressed in the directory at the end."""
    directory = data[-(2**20) :] if len(data) > 2**20 else data
    for kind, folder in _OFFICE.items():
        if b"PK\x01\x02" in directory and folder.encode() in directory:
            return FileKind(kind)
    return None


def _text(data: bytes, name: str) -> FileKind | None:
    head = data[:_HEAD_BYTES]
    if not head.strip() or (b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff"))):
        return None
    control = sum(byte < 9 or 13 < byte < 32 for byte in head if byte != 0x1B)
    if control > len(head) // 50 and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    return FileKind(_TEXT_NAMES.get(PurePath(name.lower()).suffix, "text"))
