"""Parses the layout of documents: where what stands on their pages. Knows nothing of how they are read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from pixelwright.chat import AnswerFormat, ChatRequest, Format, Media, MediaKind, Message, Role
from pixelwright.chat.reader import COMMON_NAME
from pixelwright.errors import UnsupportedCallError
from pixelwright.server.core import Core
from pixelwright.server.doors.completions.read import REQUEST_ID, REQUEST_ID_WISH
from pixelwright.server.doors.completions.write import stamp, usage_of
from pixelwright.server.web.call import Call, Reply, json_reply
from pixelwright.server.web.endpoint import Handler
from pixelwright.server.web.fields import Fields

MOST_PAGES = 10_000
_UNNAMED = "file"


def layout_parsing(core: Core) -> Handler:
    """Return what answers `layout_parsing`."""

    async def answer(call: Call) -> Reply:
        caller = core.caller(call.credential)
        body = Fields(await call.json())
        request = asked(body)
        stamped = stamp(call.id, body.matching("request_id", REQUEST_ID, REQUEST_ID_WISH))
        call.id = stamped.request_id
        found = await core.answer(caller, request, door="zai")
        pages = pages_in(found.text)
        told = {
            "id": stamped.id,
            "request_id": stamped.request_id,
            "created": stamped.created_s,
            "model": found.model,
            "md_results": "\n\n".join(page["markdown"] for page in pages),
            "layout_details": [details(page) for page in pages],
            "data_info": {
                "num_pages": len(pages),
                "pages": [{"width": page["width_px"], "height": page["height_px"]} for page in pages],
            },
        }
        return json_reply(told | ({"usage": usage_of(found.usage)} if found.usage else {}))

    return answer


def asked(body: Fields) -> ChatRequest:
    """Return the request; raises RequestError. Pictures of parts are not made, whether asked for or not."""
    media = Media(MediaKind.FILE, name=_UNNAMED, url=body.needed_text("file"))
    pages = {name: body.whole(name, 1, MOST_PAGES) for name in ("start_page_id", "end_page_id")}
    first, last = pages["start_page_id"], pages["end_page_id"]
    if first and last and last < first:
        raise body.illegal("end_page_id", "no page before the first")
    return ChatRequest(
        body.text("model") or COMMON_NAME,
        (Message(Role.USER, (media,)),),
        answer_format=AnswerFormat(Format.JSON),
        user=body.text("user_id"),
        extra={name: value for name, value in pages.items() if value},
    )


def pages_in(text: str) -> list[dict[str, Any]]:
    """Return the pages that a model tells of; raises UnsupportedCallError where it is one that cannot."""
    try:
        pages = json.loads(text)["pages"]
    except (ValueError, KeyError, TypeError, RecursionError):
        pages = None
    if not isinstance(pages, list):
        raise UnsupportedCallError(
            "The model does not parse layouts", f"Ask {COMMON_NAME}, the embedded model that reads."
        )
    return pages


_KINDS = {"image": "image", "table": "table"}


def details(page: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the parts of a page as the protocol knows them: images, tables as HTML, and text.

    Boxes are shares of the page, 0 to 1; there are none where documents have no places.
    """
    width, height = page["width_px"], page["height_px"]
    parts = []
    for element in page["elements"]:
        part: dict[str, Any] = {
            "index": element["index"] + 1,
            "label": _KINDS.get(element["label"], "text"),
            "content": _content(element),
            "width": width,
            "height": height,
        }
        if width and height:
            left, top, right, bottom = element["box"]
            edges = (left / width, top / height, right / width, bottom / height)
            part["bbox_2d"] = [round(min(1.0, max(0.0, edge)), 4) for edge in edges]
        parts.append(part)
    return parts


def _content(element: Mapping[str, Any]) -> str:
    if element["label"] == "table":
        return table_html(element["header"], element["rows"])
    text: str = element["content"]
    return text


def table_html(header: list[str], rows: list[list[str]]) -> str:
    """Return a table as HTML."""
    head = "".join(f"<th>{escape(cell)}</th>" for cell in header)
    lines = ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows]
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in ([head] if head else []) + lines) + "</table>"
