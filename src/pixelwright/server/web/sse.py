"""Server-sent events in the one framing that all known clients read. Knows nothing of what is sent.

One client dies of comments, names and spare blank lines, another of line separators that are no line feeds,
a third reads only lines that begin with `data: `, its space included.
"""

from __future__ import annotations

from pixelwright.server.web.call import Header

EVENT_STREAM = b"text/event-stream;charset=UTF-8"
HEADERS: tuple[Header, ...] = ((b"cache-control", b"no-cache"), (b"x-accel-buffering", b"no"))
"""Proxies are asked to pass pieces on as they come."""
DONE = b"data: [DONE]\n\n"


def event(json: str) -> bytes:
    """Return one event without a name; `json` is ASCII and has no line feeds."""
    return f"data: {json}\n\n".encode("ascii")


def named_event(name: str, json: str) -> bytes:
    """Return one event with a name, for the protocols that ask for one."""
    return f"event: {name}\ndata: {json}\n\n".encode("ascii")
