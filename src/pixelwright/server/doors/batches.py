"""Batches, in the form that two protocols share. Knows nothing of how they are worked through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pixelwright.server.background import Background
from pixelwright.server.core import Core
from pixelwright.server.doors.completions.read import OPENAI, asked
from pixelwright.server.doors.completions.write import completion, stamp
from pixelwright.server.doors.files import limit_of, listed
from pixelwright.server.parties import Caller
from pixelwright.server.shelf.batches import WORKING, BatchRun, check_path, new_batch
from pixelwright.server.shelf.shelves import Kind, Record, Shelf
from pixelwright.server.web.call import Call, Reply, json_reply, new_id
from pixelwright.server.web.endpoint import Handler
from pixelwright.server.web.fields import Fields

_TIMES = (
    *("in_progress_at", "finalizing_at", "completed_at", "failed_at", "expired_at"),
    *("cancelling_at", "cancelled_at"),
)
_MAY_BE_NULL = ("errors", "output_file_id", "error_file_id", *_TIMES)


def wire(record: Record) -> Mapping[str, object]:
    """Return what clients are told of a batch."""
    empty = dict.fromkeys(_MAY_BE_NULL)
    return {"id": record.id, "object": "batch", **empty, **record.body}


class Batches:
    """The batches that this server works on, and those that it knows of."""

    def __init__(self, core: Core, shelf: Shelf, background: Background) -> None:
        self._core = core
        self._shelf = shelf
        self._background = background
        self._running: dict[str, BatchRun] = {}

    async def create(self, call: Call) -> Reply:
        """Answer `POST batches`."""
        caller = self._core.caller(call.credential)
        body = Fields(await call.json())
        input_file_id, endpoint = body.needed_text("input_file_id"), body.needed_text("endpoint")
        check_path(endpoint, "endpoint")
        body.choice("completion_window", ("24h",), "24h")
        await self._shelf.get(Kind.FILE, caller.key_id, input_file_id)
        metadata = body.struct("metadata")
        record = new_batch(caller.key_id, input_file_id, endpoint, metadata.value if metadata else None)
        await self._shelf.put(record)
        self._background.start(self._work(BatchRun(self._shelf, caller, record, self._complete)))
        return json_reply(wire(record))

    async def _work(self, run: BatchRun) -> None:
        self._running[run.record.id] = run
        try:
            await run.run()
        finally:
            del self._running[run.record.id]

    async def _complete(self, caller: Caller, body: Mapping[str, Any]) -> Mapping[str, Any]:
        wanted = asked(body, OPENAI)
        whole = await self._core.answer(caller, replace(wanted.request, streams=False), door="batch")
        return completion(whole, stamp(new_id(), wanted.request_id))

    async def listing(self, call: Call) -> Reply:
        """Answer `GET batches`: a page behind the last one is empty, for a client stops there alone."""
        owner = self._core.caller(call.credential).key_id
        query = call.query()
        limit = limit_of(query)
        page = await self._shelf.page(Kind.BATCH, owner, after=query.get("after", ""), limit=limit + 1)
        return json_reply(listed([wire(each) for each in page], limit))

    async def retrieve(self, call: Call) -> Reply:
        """Answer `GET batches/{id}`."""
        owner = self._core.caller(call.credential).key_id
        return json_reply(wire(await self._shelf.get(Kind.BATCH, owner, call.argument)))

    async def cancel(self, call: Call) -> Reply:
        """Answer `POST batches/{id}/cancel`: what is under way is answered, the rest is not begun."""
        owner = self._core.caller(call.credential).key_id
        record = await self._shelf.get(Kind.BATCH, owner, call.argument)
        run = self._running.get(record.id)
        if run is not None and record.body["status"] in WORKING:
            await run.cancel()
            record = run.record
        return json_reply(wire(record))


def handlers(batches: Batches) -> tuple[tuple[str, str, Handler], ...]:
    """Return the paths of batches and what answers them."""
    return (
        ("POST", "/batches", batches.create),
        ("GET", "/batches", batches.listing),
        ("GET", "/batches/{id}", batches.retrieve),
        ("POST", "/batches/{id}/cancel", batches.cancel),
    )
