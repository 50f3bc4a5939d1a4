"""Documents and videos of a conversation as pictures, beside what they are. Knows nothing of the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pixelwright.chat.message import Media, MediaKind, Message, Part
from pixelwright.chat.request import ChatRequest
from pixelwright.chat.wright.workbench import Desk
from pixelwright.document import Encoded
from pixelwright.documents.read import read_document
from pixelwright.documents.video import read_video

_PAGES = 10
"""Pages or frames that become pictures; a skill looks at the first ones."""


def with_pictures(request: ChatRequest, desk: Desk) -> ChatRequest:
    """Return the request with the pages of documents and the frames of videos as pictures after them.

    Raises InputError for what cannot be read.
    """
    if all(each.kind is MediaKind.PICTURE for each in request.media):
        return request
    messages = tuple(replace(message, parts=tuple(_parts(message, desk))) for message in request.messages)
    return replace(request, messages=messages)


def _parts(message: Message, desk: Desk) -> Iterator[Part]:
    for part in message.parts:
        yield part
        if isinstance(part, Media) and part.is_here and part.kind is not MediaKind.PICTURE:
            yield from desk.kept(part, "pages", lambda part=part: tuple(_pages(part)))  # type: ignore[misc]


def _pages(media: Media) -> Iterator[Media]:
    for encoded in list(_looks(media))[:_PAGES]:
        yield Media(MediaKind.PICTURE, encoded.data, encoded.media_type, media.name)


def _looks(media: Media) -> Iterator[Encoded]:
    if media.kind is MediaKind.VIDEO:
        for frame in read_video(media.data).frames:
            yield frame.picture
        return
    document = read_document(media.data, media.name)
    found = [page.picture for page in document.pages if page.picture is not None]
    yield from found or document.pictures
