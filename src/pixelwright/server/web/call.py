"""One HTTP request and its answer, as plain ASGI: no framework stands in the way of the chat routes.

Knows nothing of doors: what a body means and how an error looks is theirs.
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping, MutableMapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from pixelwright.server.web.body import CHAT_BYTES, GoneError, Receive, read_body, read_object

Scope = MutableMapping[str, Any]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Header = tuple[bytes, bytes]

JSON_TYPE = b"application/json; charset=UTF-8"
_CHINA_S = 8 * 3600
"""Ids begin with the time in Beijing, as clients know them."""

write_json = json.JSONEncoder(separators=(",", ":")).encode
"""Writes ASCII alone, so that no reader takes a character for the end of a line."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer."""

    body: bytes
    status: int = 200
    content_type: bytes = JSON_TYPE
    headers: tuple[Header, ...] = ()


def json_reply(value: Mapping[str, object], status: int = 200, headers: tuple[Header, ...] = ()) -> Reply:
    """Return an answer that is a JSON object."""
    return Reply(write_json(value).encode(), status, headers=headers)


@dataclass(slots=True)
class Call:
    """One request. Its body is read once; then either a whole answer is sent, or pieces of one."""

    scope: Scope
    receive: Receive
    send: Send
    id: str
    """Names the request in headers, and in answers where the client chose no name."""
    id_header: bytes
    _headers: dict[bytes, bytes] = field(init=False)
    _watch: asyncio.Task[None] | None = field(default=None, init=False)
    is_gone: bool = field(default=False, init=False)
    """Whether the client has hung up."""
    has_begun: bool = field(default=False, init=False)
    """Whether something has been sent."""

    def __post_init__(self) -> None:
        self._headers = dict(self.scope["headers"])

    def header(self, name: bytes) -> str:
        """Return a header, empty where there is none."""
        return self._headers.get(name, b"").decode("latin-1")

    @property
    def credential(self) -> str | None:
        """The key or token that was sent, over whichever header."""
        sent = self.header(b"authorization").strip()
        if not sent:
            return self.header(b"x-api-key").strip() or None
        scheme, _, rest = sent.partition(" ")
        return (rest.strip() or None) if scheme.lower() == "bearer" else sent

    @property
    def announced(self) -> int | None:
        """The length of the body, where the client says it."""
        length = self.header(b"content-length")
        return int(length) if length.isdigit() else None

    @property
    def argument(self) -> str:
        """The variable part of the address."""
        value: str = self.scope.get("path_params", {}).get("id", "")
        return value

    def query(self) -> dict[str, str]:
        """Return the parameters after the question mark; the last of each name."""
        given = parse_qs(self.scope.get("query_string", b"").decode("latin-1"), keep_blank_values=True)
        return {name: values[-1] for name, values in given.items()}

    async def json(self, limit: int = CHAT_BYTES) -> dict[str, Any]:
        """Return the JSON object that is the body; from then on the client is watched.

        Raises RequestError or GoneError.
        """
        raw = await read_body(self.receive, self.announced, limit)
        self.watch()
        return read_object(raw)

    def watch(self) -> None:
        """Cancel this task as soon as the client hangs up. The body has to have been read."""
        task = asyncio.current_task()
        if self._watch is None and task is not None:
            self._watch = asyncio.create_task(self._wait_for_end(task))

    def unwatch(self) -> None:
        """Stop watching the client."""
        if self._watch is not None:
            self._watch.cancel()

    async def _wait_for_end(self, task: asyncio.Task[object]) -> None:
        while True:
            message = await self.receive()
            if message["type"] == "http.disconnect":
                self.is_gone = True
                task.cancel()
                return

    async def reply(self, reply: Reply) -> None:
        """Send a whole answer."""
        headers = [
            (b"content-type", reply.content_type),
            (b"content-length", b"%d" % len(reply.body)),
            (self.id_header, self.id.encode("latin-1")),
            *reply.headers,
        ]
        self.unwatch()
        self.has_begun = True
        await self._put({"type": "http.response.start", "status": reply.status, "headers": headers})
        await self._put({"type": "http.response.body", "body": reply.body})

    async def begin(self, content_type: bytes, headers: Iterable[Header] = ()) -> None:
        """Begin an answer that comes in pieces."""
        self.has_begun = True
        named = (b"content-type", content_type), (self.id_header, self.id.encode("latin-1"))
        await self._put({"type": "http.response.start", "status": 200, "headers": [*named, *headers]})

    async def write(self, piece: bytes) -> None:
        """Send a piece; raises GoneError where the client takes nothing any more."""
        await self._put({"type": "http.response.body", "body": piece, "more_body": True})

    async def end(self, piece: bytes = b"") -> None:
        """Send the last piece."""
        self.unwatch()
        await self._put({"type": "http.response.body", "body": piece})

    async def _put(self, message: MutableMapping[str, Any]) -> None:
        try:
            await self.send(message)  # Waits where the client is slow; whoever runs the server cuts it off.
        except OSError:
            raise GoneError from None


def new_id(clock: Callable[[], float] = time.time) -> str:
    """Return the name of a request: the time in Beijing and sixteen hexadecimal digits."""
    at = time.strftime("%Y%m%d%H%M%S", time.gmtime(clock() + _CHINA_S))
    return f"{at}{random.getrandbits(64):016x}"
