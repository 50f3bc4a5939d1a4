"""Documents and videos as words and pictures, which every model reads. To be run in a worker process.

Words of pages come as Markdown under a mark of the page; how a page looks follows it. Knows nothing of what
is asked of them.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Iterator

from pixelwright.chat.message import Media, MediaKind, Text
from pixelwright.chat.parts import with_parts
from pixelwright.chat.request import ChatRequest
from pixelwright.chat.workers.tether import Tether
from pixelwright.document import Document, DocumentPage, Encoded, Video

_LAID_OUT_PAGES = 40
"""Pages whose words are put in the order in which people read; of the others they come line by line."""
_PAGE_PICTURES = 16
"""Pages with words that are shown as well: at a thousand tokens each, a tenth of a context."""
_SCANNED_PAGES = 30
"""Pages without words that are shown."""
_PICTURES = 16
_LEAST_PX = 64
"""Smaller pictures in a document are signs and logos."""
_KEPT_BYTES = 64 * 2**20
_UNTITLED = "attachment"

_Parts = tuple[Text | Media, ...]


class Kept:
    """What files became, for the next turn of the same conversation; the oldest goes first."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._parts: OrderedDict[bytes, _Parts] = OrderedDict()
        self._bytes = 0

    def get(self, key: bytes) -> _Parts | None:
        """Return what a file became, if that is still known."""
        if key in self._parts:
            self._parts.move_to_end(key)
        return self._parts.get(key)

    def put(self, key: bytes, parts: _Parts) -> None:
        """Keep what a file became."""
        self._parts[key] = parts
        self._bytes += _size(parts)
        while self._bytes > self._most_bytes:
            self._bytes -= _size(self._parts.popitem(last=False)[1])


_kept = Kept(_KEPT_BYTES)


def unfold(request: ChatRequest, tether: Tether) -> ChatRequest:
    """Return the request with words and pictures in place of its documents and videos.

    Raises InputError for what cannot be read.
    """

    def unfolded(media: Media) -> _Parts:
        tether.check()
        stays = media.kind is MediaKind.PICTURE or not media.is_here
        return (media,) if stays else _unfolded(media, request.owner)

    return with_parts(request, unfolded)


def _unfolded(media: Media, owner: str) -> _Parts:
    key = hashlib.sha256(f"{owner}:{media.kind}:{media.name}:".encode() + media.data).digest()
    parts = _kept.get(key)
    if parts is None:
        parts = tuple(_parts(media))
        _kept.put(key, parts)
    return parts


def _size(parts: _Parts) -> int:
    return sum(len(part.data) if isinstance(part, Media) else len(part.text) for part in parts)


def _parts(media: Media) -> Iterator[Text | Media]:
    if media.kind is MediaKind.VIDEO:
        from pixelwright.documents.video import read_video

        return video_parts(read_video(media.data), media.name)
    from pixelwright.documents.read import read_document

    return document_parts(read_document(media.data, media.name))


def video_parts(video: Video, name: str = "") -> Iterator[Text | Media]:
    """Yield the frames of a video, each under its time."""
    title = _name(name)
    for frame in video.frames:
        when = f"{title}, {frame.time_s:.1f} of {video.duration_s:.1f} seconds"
        yield Text(f"[{when}]")
        yield _picture(frame.picture, when)


def document_parts(document: Document) -> Iterator[Text | Media]:
    """Yield a document page by page: its words, how it looks, then the pictures that stand in it."""
    count, name = len(document.pages), _name(document.name)
    room = {True: _PAGE_PICTURES, False: _SCANNED_PAGES}
    for index, page in enumerate(document.pages):
        words = _words(page, laid_out=index < _LAID_OUT_PAGES)
        title = name if count == 1 else f"{name}, page {page.number} of {count}"
        yield Text(f"[{title}]\n{words}".rstrip())
        if page.picture is not None and room[bool(words)]:
            room[bool(words)] -= 1
            yield _picture(page.picture, title)
    if all(page.picture is None for page in document.pages):
        yield from _pictures(document, name)
    for note in document.notes:
        yield Text(f"[{note}]")


def _pictures(document: Document, name: str) -> Iterator[Text | Media]:
    large = [each for each in document.pictures if min(each.width_px, each.height_px) >= _LEAST_PX]
    for number, picture in enumerate(large[:_PICTURES], 1):
        title = f"{name}, picture {number} of {len(large)}"
        yield Text(f"[{title}]")
        yield _picture(picture, title)


def _words(page: DocumentPage, *, laid_out: bool) -> str:
    if not page.blocks and not page.lines:
        return ""
    if not laid_out:
        return page.text
    from pixelwright.workflows.extract import ReadPage, markdown_of_pages

    return markdown_of_pages([ReadPage(page, page.number)]).rstrip("\n")


def _picture(picture: Encoded, name: str) -> Media:
    return Media(MediaKind.PICTURE, picture.data, picture.media_type, name)


def _name(name: str) -> str:
    """Return a file name without what could be taken for more than a name."""
    plain = "".join(sign for sign in name if sign.isprintable() and sign not in "[]")
    return plain[:100].strip() or _UNTITLED
