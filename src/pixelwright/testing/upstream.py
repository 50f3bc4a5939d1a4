"""A model elsewhere that does what a scenario says, over real HTTP on loopback.

Knows nothing of what it sends. Deterministic: it never waits but for a test, its client, or a scripted pause.
"""

from __future__ import annotations

import asyncio
import threading
from collections import Counter
from collections.abc import Coroutine, Mapping, Sequence
from types import TracebackType
from typing import cast

from pixelwright.testing.scenarios import SCENARIOS, Act, Pause, Received, Scenario, Step, failure

_UNKNOWN = failure("400 Bad Request", "1211", "unknown model")


class ScriptedUpstream:
    """Serves scenarios by the name of the model that is asked for; `with` runs it in a thread of its own.

    Both protocols are spoken: `{url}/chat/completions` and `{url}/v1/messages`.
    """

    def __init__(self, scenarios: Mapping[str, Scenario] = SCENARIOS, *, keeps_requests: bool = True) -> None:
        self._scenarios = scenarios
        self._keeps = keeps_requests
        self._asked: Counter[str] = Counter()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._server: asyncio.Server | None = None
        self.connections: set[Connection] = set()
        self.requests: list[Received] = []
        """What was asked, in order."""
        self.url = ""
        self.gate = asyncio.Semaphore(0)
        self.gone = threading.Event()
        """Set once a client has left while it was being answered."""

    async def listen(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Serve in the event loop that runs."""
        self._loop = asyncio.get_running_loop()
        self._server = await self._loop.create_server(lambda: Connection(self), host, port, backlog=4096)
        self.url = f"http://{host}:{self._server.sockets[0].getsockname()[1]}"

    async def aclose(self) -> None:
        """Stop serving; clients are cut off."""
        if self._server is not None:
            self._server.close()
            await asyncio.gather(*(each.cut() for each in tuple(self.connections)))
            await self._server.wait_closed()

    def steps(self, head: bytes, body: bytes) -> Sequence[Step]:
        """Return what to do with a request."""
        received = _received(head, body)
        model = received.model
        scenario = self._scenarios.get(model)
        if scenario is None:
            return [_UNKNOWN]
        if self._keeps:
            received = Received(received.path, received.headers, body, self._asked[model])
            self._asked[model] += 1
            self.requests.append(received)
        return scenario(received)

    def open_gate(self, times: int = 1) -> None:
        """Let `times` steps that wait go on."""
        assert self._loop is not None
        for _ in range(times):
            self._loop.call_soon_threadsafe(self.gate.release)

    def __enter__(self) -> ScriptedUpstream:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="scripted-upstream", daemon=True)
        self._thread.start()
        self._run(self.listen())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        assert self._loop is not None
        assert self._thread is not None
        self._run(self.aclose())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _run(self, work: Coroutine[object, object, None]) -> None:
        assert self._loop is not None
        asyncio.run_coroutine_threadsafe(work, self._loop).result()


class Connection(asyncio.Protocol):
    """One client, one request after the other."""

    def __init__(self, upstream: ScriptedUpstream) -> None:
        self._upstream = upstream
        self._buffer = b""
        self._work: asyncio.Task[None] | None = None
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to listen."""
        # Other event loops have transports of their own kind.
        self._transport = cast(asyncio.Transport, transport)
        self._upstream.connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop what is under way."""
        self._upstream.connections.discard(self)
        if self._work is not None:
            self._work.cancel()
            self._upstream.gone.set()

    async def cut(self) -> None:
        """End the connection and what is under way."""
        if self._transport is not None:
            self._transport.abort()
        if self._work is not None:
            self._work.cancel()
            await asyncio.gather(self._work, return_exceptions=True)

    def data_received(self, data: bytes) -> None:
        """Answer each request that is whole, unless one is under way."""
        self._buffer += data
        while self._work is None:
            head, end, rest = self._buffer.partition(b"\r\n\r\n")
            length = _content_length(head)
            if not end or len(rest) < length:
                return
            self._buffer = rest[length:]
            self._do(self._upstream.steps(head, rest[:length]))

    def _do(self, steps: Sequence[Step]) -> None:
        """Send what needs no waiting at once; the rest is done by a task."""
        assert self._transport is not None
        ready = 0
        while ready < len(steps) and isinstance(steps[ready], bytes):
            ready += 1
        self._transport.write(b"".join(each for each in steps[:ready] if isinstance(each, bytes)))
        if ready < len(steps):
            self._work = asyncio.get_running_loop().create_task(self._go_on(steps[ready:]))

    async def _go_on(self, steps: Sequence[Step]) -> None:
        """Take one step after the other. Pauses are counted from the first: none makes others late."""
        assert self._transport is not None
        loop = asyncio.get_running_loop()
        due = loop.time()
        for step in steps:
            match step:
                case bytes():
                    self._transport.write(step)
                case Pause(seconds):
                    due += seconds
                    await asyncio.sleep(due - loop.time())
                case Act.WAIT:
                    await self._upstream.gate.acquire()
                case Act.HANG:
                    await loop.create_future()
                case Act.DROP:
                    self._work = None
                    self._transport.abort()
                    return
        self._work = None
        self.data_received(b"")


def _content_length(head: bytes) -> int:
    at = head.lower().find(b"content-length:")
    return int(head[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0


def _received(head: bytes, body: bytes) -> Received:
    first, *lines = head.decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in lines)
    headers = {name.lower(): value.strip() for name, _, value in pairs}
    return Received(first.split(" ")[1], headers, body)
