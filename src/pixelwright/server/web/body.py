"""What clients send: read within limits of size, time and depth. Knows nothing of what it means."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, MutableMapping
from typing import Any, NoReturn

from pixelwright.errors import BodyTooLargeError, FieldError, RequestError, SlowBodyError

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]

CHAT_BYTES = 72 << 20
"""One file of 50 MB, written as base64, with room for the words around it."""
DEPTH = 100
"""Levels of a JSON value; schemas of tools that people wrote have fewer than twenty."""
_PATIENCE_S = 20.0
_SLOWEST = 16 << 10
"""Bytes a second, on average, once the patience is used up: a poor phone line."""
_BOM = b"\xef\xbb\xbf"
_LONE = re.compile(rb"\\u[dD][89a-fA-F]")
"""May stand for half a character, which cannot be written down again."""


class GoneError(Exception):
    """The client has hung up: there is nobody to answer."""


async def read_body(receive: Receive, announced: int | None, limit: int = CHAT_BYTES) -> bytes:
    """Return the whole body.

    Raises BodyTooLargeError, SlowBodyError, or GoneError where the client hung up.
    """
    if announced is not None and announced > limit:
        raise _too_large(limit)
    pieces: list[bytes] = []
    size = 0
    async for piece in body_pieces(receive):
        size += len(piece)
        if size > limit:
            raise _too_large(limit)
        pieces.append(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


async def body_pieces(receive: Receive) -> AsyncIterator[bytes]:
    """Give the body as it comes; raises SlowBodyError or GoneError."""
    size = 0
    started = time.monotonic()
    more = True
    while more:
        patience_s = _PATIENCE_S + size / _SLOWEST - (time.monotonic() - started)
        message = await _next(receive, patience_s)
        piece: bytes = message.get("body", b"")
        size += len(piece)
        more = message.get("more_body", False)
        yield piece


async def _next(receive: Receive, patience_s: float) -> MutableMapping[str, Any]:
    try:
        async with asyncio.timeout(max(patience_s, 0.0)):
            message = await receive()
    except TimeoutError:
        raise SlowBodyError("The body of the request came too slowly") from None
    if message["type"] == "http.disconnect":
        raise GoneError
    return message


def read_object(raw: bytes) -> dict[str, Any]:
    """Return the JSON object that a body is; raises RequestError."""
    value = read_json(raw)
    if not isinstance(value, dict):
        raise FieldError("The body has to be a JSON object", "")
    return value


def read_json(raw: bytes) -> object:
    """Return the value of some JSON text; raises RequestError."""
    try:
        value: object = _DECODER.decode(raw.removeprefix(_BOM).decode())
    except (ValueError, RecursionError):
        raise RequestError("The body is not valid JSON", "") from None
    # A value is no deeper than it has brackets: most need no closer look.
    if raw.count(b"{") + raw.count(b"[") > DEPTH and _is_deeper(value, DEPTH):
        raise RequestError("The body is nested too deeply", "")
    return _mended(value) if _LONE.search(raw) else value


def _refuse(word: str) -> NoReturn:
    raise ValueError(word)


_DECODER = json.JSONDecoder(parse_constant=_refuse)


def _is_deeper(value: object, depth: int) -> bool:
    level: list[object] = [value]
    for _ in range(depth):
        below: list[object] = []
        for each in level:
            if isinstance(each, Mapping):
                below += each.values()
            elif isinstance(each, list):
                below += each
        level = [each for each in below if isinstance(each, dict | list)]
        if not level:
            return False
    return True


def _mended(value: object) -> object:
    """Return the value with a question mark for each half of a character."""
    text = json.dumps(value, ensure_ascii=False)
    mended: object = json.loads(text.encode("utf-8", "replace"))
    return mended


def _too_large(limit: int) -> BodyTooLargeError:
    return BodyTooLargeError(f"The body of the request is larger than {limit >> 20} MiB", "")
