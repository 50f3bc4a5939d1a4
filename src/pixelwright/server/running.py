"""Runs an application until it is told to stop, and ends its streams properly then.

Guards what an application cannot see: a client that never finishes its headers, or never reads its answer.
"""

from __future__ import annotations

import asyncio
import gc
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from pixelwright.server.app import Application

HEADERS_S = 20.0
"""Time for all headers of a request; more than any honest client needs."""
HEADERS_BYTES = 256 << 10
"""Of all headers of a request, with what of the body comes in the same piece; no honest client needs half."""
STALL_S = 60.0
"""A connection that takes no bytes for this long is cut."""
GRACE_S = 20.0
"""Time for answers under way once the server is told to stop; supervisors wait 30 s before they kill."""
_BACKLOG = 2048


class GuardedProtocol(HttpToolsProtocol):
    """A connection that may be neither slow to ask nor slow to read."""

    headers_s = HEADERS_S
    stall_s = STALL_S
    _late: asyncio.TimerHandle | None = None
    _header_bytes = 0
    _stalled: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for headers."""
        super().connection_made(transport)
        self._late = self.loop.call_later(self.headers_s, self._abort)

    def data_received(self, data: bytes) -> None:
        """Read on, unless the headers have no end."""
        if self._late is not None:
            self._header_bytes += len(data)
            if self._header_bytes > HEADERS_BYTES:
                self._abort()
                return
        super().data_received(data)

    def on_message_begin(self) -> None:
        """Begin to wait for the headers of a further request."""
        super().on_message_begin()
        if self._late is None:
            self._late = self.loop.call_later(self.headers_s, self._abort)

    def on_headers_complete(self) -> None:
        """Wait no more."""
        self._late = _without(self._late)
        self._header_bytes = 0
        super().on_headers_complete()

    def pause_writing(self) -> None:
        """Begin to wait for the client to read."""
        super().pause_writing()
        self._stalled = self.loop.call_later(self.stall_s, self._abort)

    def resume_writing(self) -> None:
        """Wait no more."""
        super().resume_writing()
        self._stalled = _without(self._stalled)

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing."""
        self._late = _without(self._late)
        self._stalled = _without(self._stalled)
        super().connection_lost(exc)

    def _abort(self) -> None:
        self.transport.abort()


def _without(timer: asyncio.TimerHandle | None) -> asyncio.TimerHandle | None:
    """Return what is left of a timer once it was stopped: nothing."""
    if timer is not None:
        timer.cancel()
    return None


class Server(uvicorn.Server):
    """A server that lets answers under way come to their end, or ends them properly itself."""

    def __init__(
        self,
        app: Application,
        host: str,
        port: int,
        *,
        grace_s: float = GRACE_S,
        protocol: type[GuardedProtocol] = GuardedProtocol,
        log_level: str = "warning",
    ) -> None:
        config = uvicorn.Config(
            app,
            host=host,
            port=port,
            http=protocol,
            ws="none",
            access_log=False,
            log_level=log_level,
            proxy_headers=False,
            server_header=False,
            date_header=False,
            backlog=_BACKLOG,
            timeout_keep_alive=75,
            timeout_graceful_shutdown=round(grace_s) + 5,
        )
        super().__init__(config)
        self._app = app
        self._grace_s = grace_s
        self.at_start: Callable[[int], None] = lambda port: None
        """Called with the port once connections are taken."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take SIGINT and SIGTERM for the order to stop; they are not raised again once it was obeyed."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {each: signal.signal(each, self.handle_exit) for each in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Take connections, and say so."""
        await super().startup(sockets)
        _spare_the_collector()
        if self.started:
            bound = [each for server in self.servers for each in server.sockets]
            self.at_start(bound[0].getsockname()[1] if bound else self.config.port)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take no more requests, wait for those under way, end what is left."""
        draining = asyncio.create_task(self._app.core.drain(self._grace_s))
        await super().shutdown(sockets)
        await draining


def _spare_the_collector() -> None:
    """Let the garbage collector leave alone what stays as long as the server does, and come less often.

    Walking through all that was imported costs every request a fifth of its time, and some of them much more
    (measured with `make bench-serve`).
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 50, 100)
