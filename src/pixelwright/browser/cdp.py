"""A small synchronous client of the Chrome DevTools Protocol over two pipes.

Knows nothing of pages, profiles or how the browser was started.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Any, TypeAlias

from pixelwright.errors import BrowserCrashedError, BrowserError, RenderTimeoutError

Handler: TypeAlias = Callable[[dict[str, Any]], None]

_CHUNK_BYTES = 1 << 20


class Connection:
    """NUL-separated JSON messages: commands go to `write_fd`, replies and events come from `read_fd`.

    Both descriptors belong to the connection, which closes them. Commands may be sent from any thread.
    Event handlers run in the reader thread: they may `post`, and must never wait for a reply.
    """

    def __init__(self, read_fd: int, write_fd: int) -> None:
        self._read_fd = read_fd
        self._write_fd = write_fd
        self._lock = threading.Lock()
        self._write_lock = threading.Lock()
        self._next_id = 0
        self._waiting: dict[int, tuple[str, Future[dict[str, Any]]]] = {}
        self._handlers: dict[tuple[str, str], Handler] = {}
        self._closed = False
        self._reader = threading.Thread(target=self._read, name="pixelwright-cdp", daemon=True)
        self._reader.start()

    @property
    def closed(self) -> bool:
        """True once the other side has gone."""
        return self._closed

    def post(self, method: str, params: dict[str, Any], session: str = "") -> Future[dict[str, Any]]:
        """Send a command and return its reply to come; the future fails when the browser dies."""
        reply: Future[dict[str, Any]] = Future()
        with self._lock:
            self._next_id += 1
            number = self._next_id
            if self._closed:
                reply.set_exception(_gone())
                return reply
            self._waiting[number] = (session, reply)
        message: dict[str, Any] = {"id": number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        try:
            self._write(json.dumps(message).encode() + b"\0")
        except OSError:  # it has hung up, though its last words may still be on their way
            self._closed = True
            self._fail(lambda _: True)
        return reply

    def call(
        self, method: str, params: dict[str, Any], session: str = "", timeout_s: float = 30
    ) -> dict[str, Any]:
        """Send a command and wait for its reply."""
        try:
            return self.post(method, params, session).result(max(0.0, timeout_s))
        except FutureTimeout:
            raise RenderTimeoutError(f"the browser gave no answer to {method} in time") from None

    def listen(self, method: str, handler: Handler, session: str = "") -> None:
        """Have `handler` called with the parameters of every event of this name."""
        self._handlers[session, method] = handler

    def abandon(self, session: str) -> None:
        """Fail what waits on a session that is gone, and forget its handlers."""
        for key in [key for key in self._handlers if key[0] == session]:
            self._handlers.pop(key, None)
        self._fail(lambda waiting: waiting == session)

    def close(self) -> None:
        """Hang up: a browser that serves a pipe exits when its pipe closes."""
        with self._write_lock:
            if self._write_fd >= 0:
                os.close(self._write_fd)
                self._write_fd = -1
        if self._reader is not threading.current_thread():
            self._reader.join(timeout=5)

    def _write(self, data: bytes) -> None:
        with self._write_lock:
            if self._write_fd < 0:
                raise BrokenPipeError
            view = memoryview(data)
            while view:
                view = view[os.write(self._write_fd, view) :]

    def _read(self) -> None:
        try:
            self._read_messages()
        finally:
            os.close(self._read_fd)
            with self._lock:
                self._closed = True
            self._fail(lambda _: True)

    def _read_messages(self) -> None:
        parts: list[bytes] = []
        while chunk := self._next_chunk():
            *complete, rest = chunk.split(b"\0")
            for piece in complete:
                parts.append(piece)
                self._dispatch(json.loads(b"".join(parts)))
                parts = []
            parts.append(rest)

    def _next_chunk(self) -> bytes:
        try:
            return os.read(self._read_fd, _CHUNK_BYTES)
        except OSError:
            return b""

    def _dispatch(self, message: dict[str, Any]) -> None:
        if "id" not in message:
            handler = self._handlers.get((message.get("sessionId", ""), message["method"]))
            if handler:
                handler(message.get("params", {}))
            return
        with self._lock:
            _, reply = self._waiting.pop(message["id"], ("", None))
        if reply is None:
            return
        if "error" in message:
            reply.set_exception(BrowserError(f"the browser refused: {message['error'].get('message')}"))
        else:
            reply.set_result(message.get("result", {}))

    def _fail(self, concerns: Callable[[str], bool]) -> None:
        with self._lock:
            numbers = [number for number, (session, _) in self._waiting.items() if concerns(session)]
            replies = [self._waiting.pop(number)[1] for number in numbers]
        for reply in replies:
            reply.set_exception(_gone())


class Session:
    """A connection narrowed to one target; an empty `id` is the browser itself."""

    def __init__(self, connection: Connection, identity: str = "") -> None:
        self.connection = connection
        self.id = identity

    def call(self, method: str, timeout_s: float = 30, **params: Any) -> dict[str, Any]:  # noqa: ANN401
        """Send a command to the target and wait for its reply."""
        return self.connection.call(method, params, self.id, timeout_s)

    def post(self, method: str, **params: Any) -> Future[dict[str, Any]]:  # noqa: ANN401
        """Send a command to the target without waiting."""
        return self.connection.post(method, params, self.id)

    def listen(self, method: str, handler: Handler) -> None:
        """Have `handler` called in the reader thread for every such event of the target."""
        self.connection.listen(method, handler, self.id)


def _gone() -> BrowserCrashedError:
    return BrowserCrashedError("the browser has gone away")
