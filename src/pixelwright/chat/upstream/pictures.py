"""Media as they stand in requests: data URIs and base64. Knows nothing of wire shapes."""

from __future__ import annotations

from base64 import b64encode

from pixelwright.chat.message import Media, MediaKind

_MEDIA_TYPES = {
    MediaKind.PICTURE: "image/png",
    MediaKind.VIDEO: "video/mp4",
    MediaKind.FILE: "application/octet-stream",
}


def media_type(media: Media) -> str:
    """Return its media type, the usual one of its kind where none is known."""
    return media.media_type or _MEDIA_TYPES[media.kind]


def base64_of(media: Media) -> str:
    """Return its bytes in base64."""
    return b64encode(media.data).decode("ascii")


def address_of(media: Media) -> str:
    """Return a data URI of its bytes, or where they lie."""
    return f"data:{media_type(media)};base64,{base64_of(media)}" if media.is_here else media.url
