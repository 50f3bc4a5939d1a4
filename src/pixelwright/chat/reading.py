"""What the reading model does in a worker process. Knows nothing of wire shapes."""

from __future__ import annotations

import json
from dataclasses import asdict

from pixelwright.chat.message import MediaKind
from pixelwright.chat.request import ChatRequest, Format
from pixelwright.documents.read import read_document
from pixelwright.errors import UnsupportedCallError
from pixelwright.workflows.extract import parse_layout

FIRST_PAGE, LAST_PAGE = "start_page_id", "end_page_id"
"""Fields of `extra` that say which pages to read, from 1."""


def read(request: ChatRequest, _tether: object = None) -> str:
    """Return Markdown, or JSON where that is asked for.

    Raises InputError for what cannot be read, UnsupportedCallError for videos.
    """
    media = request.media[-1]
    if media.kind is MediaKind.VIDEO:
        raise UnsupportedCallError("videos cannot be read as documents", "Attach a picture or a document.")
    first, last = _whole(request, FIRST_PAGE, 1), _whole(request, LAST_PAGE, 0)
    if media.kind is MediaKind.PICTURE:
        pages = parse_layout(media.data)
    else:
        pages = parse_layout(read_document(media.data, media.name), first=first, last=last or None)
    if request.answer_format.kind is Format.TEXT:
        return "\n\n".join(page.markdown for page in pages)
    return json.dumps({"pages": [asdict(page) for page in pages]})


def _whole(request: ChatRequest, field: str, default: int) -> int:
    value = request.extra.get(field)
    return value if isinstance(value, int) else default
