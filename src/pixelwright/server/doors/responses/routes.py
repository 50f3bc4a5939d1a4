"""Where the paths of responses lead."""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Mapping, Sequence
from typing import Any

from pixelwright.chat import Finished, FinishReason
from pixelwright.errors import NotFoundError, UpstreamError
from pixelwright.server.core import Core
from pixelwright.server.doors.files import limit_of, listed
from pixelwright.server.doors.responses.read import Asked, asked, previous_id_of
from pixelwright.server.doors.responses.write import BROKE_OFF, Events, Head, response
from pixelwright.server.parties import Caller
from pixelwright.server.services import Services
from pixelwright.server.shelf.shelves import Kind, Record, Shelf
from pixelwright.server.web import sse
from pixelwright.server.web.body import read_json
from pixelwright.server.web.call import Call, Reply, json_reply, write_json
from pixelwright.server.web.endpoint import Endpoint
from pixelwright.server.web.refusal import Refusal
from pixelwright.server.web.routing import Way

ROOTS = ("/v1/responses", "/api/v1/responses")
DOOR = "responses"
_CODES = {
    "1000": "invalid_api_key",
    "1001": "invalid_api_key",
    "1002": "invalid_api_key",
    "1003": "invalid_api_key",
    "1004": "invalid_api_key",
    "1113": "insufficient_quota",
    "1211": "model_not_found",
    "1261": "context_length_exceeded",
    "1302": "rate_limit_exceeded",
    "1305": "server_overloaded",
}
"""Here errors have words instead of numbers."""


def told(refused: Refusal, call: Call) -> Reply:
    """Tell an error as this protocol does."""
    general = "server_error" if refused.status >= 500 else "invalid_request"
    code = _CODES.get(refused.code, "not_found" if refused.status == 404 else general)
    kind = "server_error" if refused.status >= 500 else "invalid_request_error"
    error = {"message": refused.message, "type": kind, "param": None, "code": code}
    return json_reply({"error": error}, refused.status, refused.headers)


def ways(services: Services) -> list[Way]:
    """Return the paths below both roots."""
    door = Responses(services.core, services.shelf)
    table = (
        ("POST", "", door.create),
        ("GET", "/{id}", door.retrieve),
        ("DELETE", "/{id}", door.delete),
        ("GET", "/{id}/input_items", door.input_items),
    )
    return [
        Way(method, root + path, Endpoint(handler, told=told))
        for root in ROOTS
        for method, path, handler in table
    ]


class Responses:
    """Answers, and keeps the answers that are to be gone on from."""

    def __init__(self, core: Core, shelf: Shelf) -> None:
        self._core = core
        self._shelf = shelf

    async def create(self, call: Call) -> Reply | None:
        """Answer `POST responses`."""
        caller = self._core.caller(call.credential)
        value = await call.json()
        wanted = asked(value, await self._earlier(caller, previous_id_of(value)))
        head = Head(f"resp_{secrets.token_hex(16)}", int(time.time()), wanted.echo)
        if wanted.request.streams:
            await self._stream(call, caller, wanted, head)
            return None
        answer = await self._core.answer(caller, wanted.request, door=DOOR)
        if answer.reason is FinishReason.NETWORK_ERROR:
            raise UpstreamError(BROKE_OFF)
        body = response(answer, head)
        await self._keep(caller, wanted, body)
        return json_reply(body)

    async def _stream(self, call: Call, caller: Caller, wanted: Asked, head: Head) -> None:
        conversation = await self._core.converse(caller, wanted.request, door=DOOR)
        events = Events(head)
        try:
            await call.begin(sse.EVENT_STREAM, sse.HEADERS)
            async for delta in conversation:
                piece = events.write(delta)
                if isinstance(delta, Finished):
                    # Who reads the end may go on from it at once.
                    await self._keep(caller, wanted, events.ended(delta.reason, delta.usage))
                if piece:
                    await call.write(piece)
            await call.end()
        finally:
            await conversation.aclose()

    async def _earlier(self, caller: Caller, id: str) -> Sequence[Mapping[str, Any]]:
        """Return what was said before the response `id` and in it; raises NotFoundError."""
        if not id:
            return ()
        try:
            record = await self._shelf.get(Kind.RESPONSE, caller.key_id, id)
        except NotFoundError:
            raise NotFoundError(
                "The previous response is not there", "Only those with store: true are kept."
            ) from None
        return [*await self._items(record), *_output(record)]

    async def _items(self, record: Record) -> list[dict[str, Any]]:
        kept = read_json(await self._shelf.data(Kind.RESPONSE, record.owner, record.id))
        assert isinstance(kept, list)
        return kept

    async def _keep(self, caller: Caller, wanted: Asked, body: Mapping[str, Any]) -> None:
        if wanted.stores:
            record = Record(Kind.RESPONSE, body["id"], caller.key_id, time.time(), body)
            await self._shelf.put(record, write_json(wanted.items).encode())

    async def retrieve(self, call: Call) -> Reply:
        """Answer `GET responses/{id}`."""
        owner = self._core.caller(call.credential).key_id
        return json_reply((await self._shelf.get(Kind.RESPONSE, owner, call.argument)).body)

    async def delete(self, call: Call) -> Reply:
        """Answer `DELETE responses/{id}`."""
        owner = self._core.caller(call.credential).key_id
        await self._shelf.remove(Kind.RESPONSE, owner, call.argument)
        return json_reply({"id": call.argument, "object": "response", "deleted": True})

    async def input_items(self, call: Call) -> Reply:
        """Answer `GET responses/{id}/input_items`: newest first, unless the other order is asked for."""
        owner = self._core.caller(call.credential).key_id
        record = await self._shelf.get(Kind.RESPONSE, owner, call.argument)
        items = [{"id": f"item_{place}"} | each for place, each in enumerate(await self._items(record))]
        query = call.query()
        if query.get("order", "desc") != "asc":
            items.reverse()
        places = [place for place, each in enumerate(items) if each["id"] == query.get("after")]
        rest: list[Mapping[str, object]] = [*items[places[0] + 1 if places else 0 :]]
        return json_reply(listed(rest, limit_of(query)))


def _output(record: Record) -> list[dict[str, Any]]:
    output: list[dict[str, Any]] = json.loads(json.dumps(record.body["output"]))
    return output
