"""Documents and videos as words and pictures, which every model reads. To be run in a worker process.

Knows nothing of what is asked of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pixelwright.chat.message import Media, MediaKind, Message, Part, Text, ToolResult
from pixelwright.chat.request import ChatRequest
from pixelwright.chat.workers.tether import Tether
from pixelwright.document import Encoded
from pixelwright.documents.read import read_document

UNFOLD = "pixelwright.chat.unfolding:unfold"
"""The job of a worker."""
_PICTURES = 16
"""Of one document: at a thousand tokens each, a tenth of a context."""
_UNTITLED = "attachment"


def is_folded(request: ChatRequest) -> bool:
    """Return whether anything is to be unfolded."""
    return any(media.kind is not MediaKind.PICTURE and media.is_here for media in request.media)


def unfold(request: ChatRequest, tether: Tether) -> ChatRequest:
    """Return the request with words and pictures in place of its documents and videos.

    Raises InputError for what cannot be read.
    """
    messages = tuple(replace(message, parts=tuple(_parts(message, tether))) for message in request.messages)
    return replace(request, messages=messages)


def _parts(message: Message, tether: Tether) -> Iterator[Part]:
    for part in message.parts:
        tether.check()
        if isinstance(part, ToolResult):
            yield replace(part, parts=tuple(each for piece in part.parts for each in _unfolded(piece)))
        elif isinstance(part, Text | Media):
            yield from _unfolded(part)
        else:
            yield part


def _unfolded(part: Text | Media) -> Iterator[Text | Media]:
    if isinstance(part, Text) or part.kind is MediaKind.PICTURE or not part.is_here:
        yield part
    elif part.kind is MediaKind.VIDEO:
        yield from _frames(part)
    else:
        yield from _pages(part)


def _pages(media: Media) -> Iterator[Text | Media]:
    """Give all words of a document, then how it looks; what has no look gives the pictures in it."""
    document = read_document(media.data, media.name)
    name = media.name or _UNTITLED
    words = [document.text, *document.notes]
    yield Text(f"[{name}]\n" + "\n\n".join(each for each in words if each))
    looks = [page.picture for page in document.pages if page.picture is not None]
    for number, look in enumerate((looks or list(document.pictures))[:_PICTURES], 1):
        yield Text(f"[{name}, page {look.page or number}]")
        yield _picture(look)


def _frames(media: Media) -> Iterator[Text | Media]:
    from pixelwright.documents.video import read_video  # loads OpenCV

    name = media.name or _UNTITLED
    for frame in read_video(media.data).frames:
        yield Text(f"[{name}, {frame.time_s:.1f} seconds]")
        yield _picture(frame.picture)


def _picture(picture: Encoded) -> Media:
    return Media(MediaKind.PICTURE, picture.data, picture.media_type)
