"""Uploaded files, in the form that two protocols share. Knows nothing of what is in them."""

from __future__ import annotations

import secrets
import time
from collections.abc import Mapping

from pixelwright.errors import FieldError, MissingFieldError
from pixelwright.server.core import Core
from pixelwright.server.shelf.shelves import Kind, Record, Shelf
from pixelwright.server.web.call import Call, Reply, json_reply
from pixelwright.server.web.endpoint import Handler
from pixelwright.server.web.upload import Upload, read_upload

PURPOSES = frozenset(
    {
        *("user_data", "batch", "agent", "code-interpreter", "voice-clone-input", "file-extract"),
        *("fine-tune", "retrieval", "assistants", "vision", "evals"),
        "batch_output",
    }
)
"""Those of all sources, which differ, and that of what batches leave behind."""
_MOST = 10_000
_PAGE = 20
_LONGEST_NAME = 255


def record_of(upload: Upload, owner: str) -> Record:
    """Return what is known of a new file; raises FieldError or MissingFieldError."""
    purpose = upload.fields.get("purpose", "")
    if not purpose:
        raise MissingFieldError("The field purpose is missing", "")
    if purpose not in PURPOSES:
        wish = ", ".join(sorted(PURPOSES))
        raise FieldError(f"The field purpose is illegal: it has to be one of {wish}", "")
    body = {
        "filename": upload.name[-_LONGEST_NAME:],
        "purpose": purpose,
        "bytes": len(upload.data),
        "media_type": upload.media_type,
    }
    return Record(Kind.FILE, f"file-{secrets.token_hex(12)}", owner, time.time(), body)


def wire(record: Record) -> Mapping[str, object]:
    """Return what clients are told of a file."""
    return {
        "id": record.id,
        "object": "file",
        "bytes": record.body["bytes"],
        "created_at": int(record.at_s),
        "filename": record.body["filename"],
        "purpose": record.body["purpose"],
        "status": "processed",
    }


def handlers(core: Core, shelf: Shelf) -> tuple[tuple[str, str, Handler], ...]:
    """Return the paths of files and what answers them."""
    return (
        ("POST", "/files", upload(core, shelf)),
        ("GET", "/files", listing(core, shelf)),
        ("GET", "/files/{id}", retrieve(core, shelf)),
        ("DELETE", "/files/{id}", delete(core, shelf)),
        ("GET", "/files/{id}/content", content(core, shelf)),
    )


def upload(core: Core, shelf: Shelf) -> Handler:
    """Return what answers `POST files`."""

    async def answer(call: Call) -> Reply:
        owner = core.caller(call.credential).key_id
        form = await read_upload(call)
        record = record_of(form, owner)
        await shelf.put(record, form.data)
        return json_reply(wire(record))

    return answer


def listing(core: Core, shelf: Shelf) -> Handler:
    """Return what answers `GET files`."""

    async def answer(call: Call) -> Reply:
        owner = core.caller(call.credential).key_id
        query = call.query()
        wanted = limit_of(query)
        purpose = query.get("purpose", "")
        newest_first = query.get("order", "desc") != "asc"
        found: list[Record] = []
        after = query.get("after", "")
        while len(found) <= wanted:
            page = await shelf.page(
                Kind.FILE, owner, after=after, limit=wanted + 1, newest_first=newest_first
            )
            found += [each for each in page if purpose in ("", each.body["purpose"])]
            if len(page) <= wanted:
                break
            after = page[-1].id
        return json_reply(listed([wire(each) for each in found], wanted))

    return answer


def listed(items: list[Mapping[str, object]], limit: int) -> Mapping[str, object]:
    """Return a page of a list; an item beyond `limit` tells that there are more."""
    shown = items[:limit]
    ends = {"first_id": shown[0]["id"], "last_id": shown[-1]["id"]} if shown else {}
    return {"object": "list", "data": shown, "has_more": len(items) > limit} | ends


def limit_of(query: Mapping[str, str], default: int = _PAGE) -> int:
    """Return how many items of a list are wanted; raises FieldError."""
    given = query.get("limit", "")
    if not given:
        return default
    if not given.isascii() or not given.isdigit() or not 1 <= int(given[:6]) <= _MOST:
        raise FieldError(f"The field limit is illegal: it has to be between 1 and {_MOST}", "")
    return int(given[:6])


def retrieve(core: Core, shelf: Shelf) -> Handler:
    """Return what answers `GET files/{id}`."""

    async def answer(call: Call) -> Reply:
        owner = core.caller(call.credential).key_id
        return json_reply(wire(await shelf.get(Kind.FILE, owner, call.argument)))

    return answer


def content(core: Core, shelf: Shelf) -> Handler:
    """Return what answers `GET files/{id}/content`."""

    async def answer(call: Call) -> Reply:
        owner = core.caller(call.credential).key_id
        data = await shelf.data(Kind.FILE, owner, call.argument)
        # What was uploaded is never shown as a page of this server.
        headers = ((b"content-disposition", b"attachment"), (b"x-content-type-options", b"nosniff"))
        return Reply(data, content_type=b"application/octet-stream", headers=headers)

    return answer


def delete(core: Core, shelf: Shelf) -> Handler:
    """Return what answers `DELETE files/{id}`."""

    async def answer(call: Call) -> Reply:
        owner = core.caller(call.credential).key_id
        await shelf.remove(Kind.FILE, owner, call.argument)
        return json_reply({"id": call.argument, "object": "file", "deleted": True})

    return answer
