"""python -m bench.serve.load: asks a server over and over and times the answers. Prints one JSON object.

Speaks HTTP/1.1 itself, as little as it takes: a client library would cost more than the servers it measures.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from dataclasses import dataclass, field
from typing import cast

import uvloop

_TAIL = 64
"""Bytes that are kept of what came last: the end of a stream is longer than one event's tail."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to ask, by how many clients, for how long."""

    host: str
    port: int
    request: bytes
    clients: int = 50
    seconds: float = 5.0
    stagger_s: float = 0.0
    """Clients begin spread over this time."""
    pause_s: float = 0.0
    """Between an answer and the next request of a client."""
    once: bool = False
    """Each client asks once, and all stay until the last has been answered."""


@dataclass(slots=True)
class Tally:
    """What was seen."""

    wholes: list[float] = field(default_factory=list)
    """Seconds until an answer was whole."""
    firsts: list[float] = field(default_factory=list)
    """Seconds until the first event of a stream."""
    events: int = 0
    failures: list[str] = field(default_factory=list)


class Client(asyncio.Protocol):
    """One connection: a request, its answer, the next request."""

    def __init__(self, plan: Plan, tally: Tally, until: float, done: asyncio.Future[None]) -> None:
        self._plan = plan
        self._tally = tally
        self._until = until
        self._done = done
        self._transport: asyncio.Transport | None = None
        self._sent = 0.0
        self._head = b""
        self._left: int | None = None
        """Bytes of the body to come; None in a chunked one."""
        self._has_head = self._has_first = False
        self._tail = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the first time."""
        # Other event loops have transports of their own kind.
        self._transport = cast(asyncio.Transport, transport)
        self._ask()

    def _ask(self) -> None:
        assert self._transport is not None
        self._head = self._tail = b""
        self._has_head = self._has_first = False
        self._sent = time.perf_counter()
        self._transport.write(self._plan.request)

    def data_received(self, data: bytes) -> None:
        """Take what comes."""
        if not self._has_head:
            self._head += data
            head, end, data = self._head.partition(b"\r\n\r\n")
            if not end:
                return
            self._has_head = True
            if not head.startswith(b"HTTP/1.1 200"):
                self._fail(self._head[:200].decode("latin-1"))
                return
            at = head.lower().find(b"content-length:")
            self._left = int(head[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else None
        if self._left is not None:
            self._left -= len(data)
            if self._left <= 0:
                self._answered()
            return
        if not self._has_first and b"data:" in data:
            self._has_first = True
            self._tally.firsts.append(time.perf_counter() - self._sent)
        self._tally.events += data.count(b"data:")
        self._tail = (self._tail + data)[-_TAIL:]
        if self._tail.endswith(b"0\r\n\r\n"):
            if b"[DONE]" in self._tail:
                self._answered()
            else:
                self._fail("a stream without an end")

    def connection_lost(self, exc: Exception | None) -> None:
        """A server that hangs up in the middle has failed."""
        if not self._done.done():
            self._fail(f"connection lost: {exc}")

    def _answered(self) -> None:
        now = time.perf_counter()
        self._tally.wholes.append(now - self._sent)
        if now < self._until and not self._plan.once:
            if self._plan.pause_s:
                asyncio.get_running_loop().call_later(self._plan.pause_s, self._ask)
            else:
                self._ask()
        else:
            self._finish()

    def _fail(self, why: str) -> None:
        self._tally.failures.append(why)
        self._finish()

    def _finish(self) -> None:
        if not self._done.done():
            self._done.set_result(None)
        if self._transport is not None:
            self._transport.close()


async def _client(plan: Plan, tally: Tally, until: float, delay_s: float) -> None:
    await asyncio.sleep(delay_s)
    loop = asyncio.get_running_loop()
    done: asyncio.Future[None] = loop.create_future()
    await loop.create_connection(lambda: Client(plan, tally, until, done), plan.host, plan.port)
    await done


async def run(plan: Plan) -> dict[str, object]:
    """Carry out a plan and return what was seen."""
    tally = Tally()
    started = time.perf_counter()
    delays = (plan.stagger_s * number / plan.clients for number in range(plan.clients))
    until = started + plan.seconds
    await asyncio.gather(*(_client(plan, tally, until, delay) for delay in delays))
    return {
        "seconds": time.perf_counter() - started,
        "answers": len(tally.wholes),
        "events": tally.events,
        "failures": len(tally.failures),
        "first_failure": tally.failures[0] if tally.failures else None,
        "whole_s": sorted(tally.wholes),
        "first_s": sorted(tally.firsts),
    }


def main() -> None:
    """Read the arguments and the request (from standard input) and print what was seen."""
    parser = argparse.ArgumentParser(prog="bench.serve.load", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--stagger", type=float, default=0.0)
    parser.add_argument("--pause", type=float, default=0.0)
    parser.add_argument("--once", action="store_true")
    given = parser.parse_args()
    request = sys.stdin.buffer.read()
    plan = Plan(
        given.host,
        given.port,
        request,
        given.clients,
        given.seconds,
        given.stagger,
        given.pause,
        given.once,
    )
    sys.stdout.write(json.dumps(uvloop.run(run(plan))))


if __name__ == "__main__":
    main()
