"""Answers chat completions over HTTP, whole or in pieces. Knows nothing of models."""

from __future__ import annotations

import time

from pixelwright.chat import Pulse
from pixelwright.server.conversation import Conversation
from pixelwright.server.core import PULSE_S, Core
from pixelwright.server.doors.completions.read import Dialect, asked
from pixelwright.server.doors.completions.write import Chunks, completion, stamp
from pixelwright.server.names import Names
from pixelwright.server.web import sse
from pixelwright.server.web.call import Call, Reply, json_reply
from pixelwright.server.web.endpoint import Handler

_AT_ONCE = 16 << 10
"""Characters that are sent in one go where many pieces are there."""


def completions(core: Core, dialect: Dialect) -> Handler:
    """Return what answers `chat/completions`."""

    names = Names()

    async def answer(call: Call) -> Reply | None:
        caller = core.caller(call.credential)
        wanted = asked(await call.json(), dialect)
        named = stamp(call.id, wanted.request_id)
        call.id = named.request_id
        with names.held(caller, wanted.request_id):
            if not wanted.streams:
                whole = await core.answer(caller, wanted.request, door=dialect.name)
                return json_reply(completion(whole, named))
            chunks = Chunks(named, wanted.request.streams_arguments, wanted.counts_apart)
            conversation = await core.converse(caller, wanted.request, door=dialect.name)
            del wanted  # Pictures are not kept for as long as an answer takes.
            await _stream(call, conversation, chunks)
            return None

    return answer


async def _stream(call: Call, conversation: Conversation, chunks: Chunks) -> None:
    spoke = time.monotonic()
    pieces = ""
    try:
        await call.begin(sse.EVENT_STREAM, sse.HEADERS)
        async for delta in conversation:
            pieces += chunks.write(delta)
            if conversation.is_ahead and len(pieces) < _AT_ONCE:
                continue  # What came together goes together.
            now = time.monotonic()
            if not pieces and now - spoke > PULSE_S:
                pieces = chunks.write(Pulse())  # A call that waits until it is whole is silence to a client.
            if pieces:
                spoke = now
                await call.write(pieces.encode("ascii"))
                pieces = ""
        await call.end(pieces.encode("ascii") + sse.DONE)
    finally:
        await conversation.aclose()
