"""Answers that are fetched later. Knows nothing of how they come about."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace

from pixelwright.chat import FinishReason, collect
from pixelwright.server.background import Background
from pixelwright.server.conversation import Conversation
from pixelwright.server.core import Core
from pixelwright.server.doors.completions.read import ZAI, asked
from pixelwright.server.doors.completions.write import Stamp, completion, stamp
from pixelwright.server.shelf.shelves import Kind, Record, Shelf
from pixelwright.server.web.call import Call, Reply, json_reply
from pixelwright.server.web.endpoint import Handler

PROCESSING, SUCCESS, FAIL = "PROCESSING", "SUCCESS", "FAIL"
"""One client knows these words alone."""


def begin(core: Core, shelf: Shelf, background: Background) -> Handler:
    """Return what answers `async/chat/completions`."""

    async def answer(call: Call) -> Reply:
        caller = core.caller(call.credential)
        wanted = asked(await call.json(), ZAI)
        # Refusals come now; what comes later is the answer.
        conversation = await core.converse(caller, replace(wanted.request, streams=False), door="zai")
        stamped = stamp(call.id, wanted.request_id)
        call.id = stamped.request_id
        body = _status(stamped, wanted.request.model, PROCESSING)
        record = Record(Kind.RESULT, stamped.id, caller.key_id, time.time(), body)
        try:
            await shelf.put(record)
        except BaseException:
            await conversation.aclose()
            raise
        background.start(_finish(conversation, shelf, record, stamped))
        return json_reply(body)

    return answer


async def _finish(conversation: Conversation, shelf: Shelf, record: Record, stamped: Stamp) -> None:
    """Write down the answer, or that there will be none: a client may be waiting for either."""
    body = {**record.body, "task_status": FAIL}
    try:
        whole = await collect(conversation)
        done = whole.reason is not FinishReason.NETWORK_ERROR
        body = {**completion(whole, stamped), "task_status": SUCCESS if done else FAIL}
    finally:
        await conversation.aclose()
        await shelf.put(replace(record, body=body))


def _status(stamped: Stamp, model: str, word: str) -> Mapping[str, object]:
    return {
        "id": stamped.id,
        "request_id": stamped.request_id,
        "created": stamped.created_s,
        "model": model,
        "task_status": word,
    }


def result(core: Core, shelf: Shelf) -> Handler:
    """Return what answers `async-result/{id}`."""

    async def answer(call: Call) -> Reply:
        owner = core.caller(call.credential).key_id
        record = await shelf.get(Kind.RESULT, owner, call.argument)
        return json_reply(record.body)

    return answer
