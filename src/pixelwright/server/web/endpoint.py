"""What stands between the web and a handler: turns errors into answers and lets go of clients that left.

Knows nothing of what handlers do.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from pixelwright.server.web.body import GoneError, Receive
from pixelwright.server.web.call import Call, Reply, Scope, Send, json_reply, new_id
from pixelwright.server.web.refusal import Refusal, refusal

Handler = Callable[[Call], Awaitable[Reply | None]]
"""Returns the answer, or None where it has sent one itself."""
Told = Callable[[Refusal, Call], Reply]
"""How a door tells an error."""


def told_plainly(refused: Refusal, call: Call) -> Reply:
    """Tell an error as the vision-coding protocol does: with two fields, for there is a reader that
    understands no third."""
    error = {"code": refused.code, "message": refused.message}
    return json_reply({"error": error}, refused.status, refused.headers)


class Endpoint:
    """An ASGI application around one handler."""

    def __init__(
        self, handler: Handler, *, told: Told = told_plainly, id_header: bytes = b"x-request-id"
    ) -> None:
        self._handler = handler
        self._told = told
        self._id_header = id_header

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; the client gets an error in the form of the door, never a bare one."""
        call = Call(scope, receive, send, new_id(), self._id_header)
        try:
            await self._answer(call)
        except GoneError:
            pass  # Nobody is there to be told.
        except asyncio.CancelledError:
            if not call.is_gone:
                raise
            task = asyncio.current_task()
            if task is not None:
                task.uncancel()
        finally:
            call.unwatch()

    async def _answer(self, call: Call) -> None:
        try:
            reply = await self._handler(call)
        except (GoneError, asyncio.CancelledError):
            raise
        except Exception as error:
            # The edge of the process: whatever it was, the client gets an answer that can be read.
            refused = refusal(error)
            if call.has_begun:
                return  # A broken body is all that can be told now.
            reply = self._told(refused, call)
        if reply is not None:
            await call.reply(reply)
