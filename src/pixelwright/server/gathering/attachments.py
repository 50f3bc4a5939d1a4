"""What may be attached to a request, and what is said where something may not. Fetches and decodes nothing.

Texts hold no digits, names or addresses: there are clients that look for status codes in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from pixelwright.chat import Media, MediaKind
from pixelwright.errors import (
    BrokenMediaError,
    ExclusiveFieldsError,
    MediaTooLargeError,
    TooManyMediaError,
)
from pixelwright.media.headers import PictureHeader, picture_header
from pixelwright.media.kinds import FileKind, file_kind

_MB = 2**20
_WORDS = {MediaKind.PICTURE: "picture", MediaKind.VIDEO: "video", MediaKind.FILE: "file"}
_MEDIA_TYPES = {
    FileKind.PDF: "application/pdf",
    FileKind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    FileKind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileKind.PPTX: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    FileKind.TEXT: "text/plain",
    FileKind.MARKDOWN: "text/markdown",
    FileKind.JSON: "application/json",
    FileKind.JSONL: "application/jsonl",
    FileKind.CSV: "text/csv",
    FileKind.TSV: "text/tab-separated-values",
    FileKind.MP4: "video/mp4",
    FileKind.MATROSKA: "video/webm",
}


@dataclass(frozen=True, slots=True)
class Limit:
    """How many attachments of one kind, and how large each."""

    count: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class AttachmentRules:
    """What one request may bring. The figures are those of the protocol's documentation."""

    limits: Mapping[MediaKind, Limit] = field(
        default_factory=lambda: {
            # Two editions of the documentation say fifty and a hundred and fifty pictures: the wider holds.
            MediaKind.PICTURE: Limit(150, 5 * _MB),
            MediaKind.VIDEO: Limit(2, 200 * _MB),
            MediaKind.FILE: Limit(50, 50 * _MB),
        }
    )
    side_px: int = 6000
    """The longest that a side of a picture may be."""
    total_bytes: int = 512 * _MB
    """Of everything together; the documentation names no limit, the memory of a server does."""


def check_together(media: Iterable[Media], rules: AttachmentRules) -> None:
    """Raise where there are too many attachments, or some that exclude each other.

    A file that was sent as `file_url` cannot stand beside pictures and videos. It is known by its address and
    by having no name; doors of protocols without that rule name their files.
    """
    attached = tuple(media)
    for kind, limit in rules.limits.items():
        if sum(each.kind is kind for each in attached) > limit.count:
            raise TooManyMediaError(f"there are too many {_WORDS[kind]}s in the request")
    by_address = [each for each in attached if each.kind is MediaKind.FILE and each.url and not each.name]
    if by_address and any(each.kind is not MediaKind.FILE for each in attached):
        raise ExclusiveFieldsError(
            "file_url cannot be used together with image_url or video_url",
            "Ask about the file in a request of its own, or attach it as a file part.",
        )


def checked(media: Media, data: bytes, rules: AttachmentRules) -> Media:
    """Return the attachment with its content and its true type.

    A picture that was sent as a file becomes a picture. Raises MediaTooLargeError or BrokenMediaError.
    """
    word = _WORDS[media.kind]
    if not data:
        raise BrokenMediaError(f"a {word} is empty")
    if len(data) > rules.limits[media.kind].size_bytes:
        raise too_many_bytes(media)
    header = picture_header(data)
    if media.kind is MediaKind.PICTURE or (media.kind is MediaKind.FILE and header is not None):
        return _picture(media, data, header, rules)
    kind = file_kind(data, media.name)
    if kind is None or kind.is_video != (media.kind is MediaKind.VIDEO) or kind is FileKind.PICTURE:
        raise BrokenMediaError(f"a {word} is in no format that can be read", _FORMATS[media.kind])
    return replace(media, data=data, media_type=_MEDIA_TYPES[kind], url="", file_id="")


_FORMATS = {
    MediaKind.PICTURE: "Send a PNG, JPEG, WebP, GIF, BMP or AVIF picture.",
    MediaKind.VIDEO: "Send an MP4, MOV, MKV or WebM video.",
    MediaKind.FILE: "Send a PDF, Word, Excel, PowerPoint, text, Markdown, JSON, JSONL or CSV file.",
}


def _picture(media: Media, data: bytes, header: PictureHeader | None, rules: AttachmentRules) -> Media:
    if header is None:
        raise BrokenMediaError("an image could not be decoded", _FORMATS[MediaKind.PICTURE])
    if len(data) > rules.limits[MediaKind.PICTURE].size_bytes:
        raise too_many_bytes(replace(media, kind=MediaKind.PICTURE))
    if max(header.width_px, header.height_px) > rules.side_px:
        raise MediaTooLargeError("a picture has too many pixels", "Scale it down, or cut it into parts.")
    return replace(media, kind=MediaKind.PICTURE, data=data, media_type=header.media_type, url="", file_id="")


def too_many_bytes(media: Media) -> MediaTooLargeError:
    """Return the error for an attachment with too many bytes."""
    return MediaTooLargeError(f"a {_WORDS[media.kind]} is too large", "Send a smaller one.")


def word_for(media: Media) -> str:
    """Return what to call an attachment in a message."""
    return _WORDS[media.kind]
