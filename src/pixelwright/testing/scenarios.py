"""The scenarios of a scripted upstream, by name: what it does with a request. Knows nothing of connections.

A scenario makes steps out of a request: bytes to send, or something to do between them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from pixelwright.testing.scripts import Said, ScriptedCall, chunks, completion, events, message


class Act(Enum):
    """What a scripted upstream does besides sending bytes."""

    WAIT = "wait"
    """Until the test opens the gate."""
    HANG = "hang"
    """Until the client goes."""
    DROP = "drop"
    """The connection, at once."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A silence."""

    seconds: float


Step = bytes | Act | Pause


@dataclass(frozen=True, slots=True)
class Received:
    """A request as it came."""

    path: str
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes
    attempt: int = 0
    """How many requests asked for the same model before."""

    @property
    def model(self) -> str:
        """The model that is asked for."""
        found = _MODEL.search(self.body)
        return found[1].decode() if found else ""

    @property
    def streams(self) -> bool:
        """Whether a stream is asked for."""
        return _STREAM.search(self.body) is not None


_MODEL = re.compile(rb'"model"\s*:\s*"([^"]*)"')
_STREAM = re.compile(rb'"stream"\s*:\s*true')

Scenario = Callable[[Received], Sequence[Step]]

STREAM_HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream;charset=UTF-8\r\nTransfer-Encoding: chunked\r\n\r\n"
)
STREAM_END = b"0\r\n\r\n"


def framed(piece: bytes) -> bytes:
    """Return one chunk of a chunked body."""
    return b"%x\r\n%s\r\n" % (len(piece), piece)


def whole(body: bytes, status: str = "200 OK", kind: str = "application/json", extra: str = "") -> bytes:
    """Return a response with all of its body."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{extra}\r\n"
    return head.encode() + body


def failure(status: str, code: str, text: str, extra: str = "") -> bytes:
    """Return a response with an error as the vision-coding protocol writes it."""
    return whole(
        b'{"error":{"code":"%s","message":"%s"}}' % (code.encode(), text.encode()), status, extra=extra
    )


@dataclass(frozen=True, slots=True)
class Says:
    """Gives an answer, in the protocol and the form that were asked for; `between` follows each piece."""

    said: Said = field(default_factory=Said)
    between: tuple[Step, ...] = ()

    def __call__(self, received: Received) -> Sequence[Step]:
        """Return the steps."""
        is_message = received.path.endswith("/messages")
        if not received.streams:
            return [whole((message if is_message else completion)(self.said, received.model))]
        pieces = (events if is_message else chunks)(self.said, received.model)
        steps: list[Step] = [STREAM_HEAD]
        for piece in pieces:
            steps += [framed(piece), *self.between]
        return [*steps, STREAM_END]


@dataclass(frozen=True, slots=True)
class Sends:
    """Takes the same steps whatever is asked."""

    steps: tuple[Step, ...]

    def __call__(self, received: Received) -> Sequence[Step]:
        """Return the steps."""
        return self.steps


@dataclass(frozen=True, slots=True)
class Streams:
    """Sends bodies as a stream, byte by byte as they are."""

    pieces: tuple[bytes | Act, ...]
    ends: bool = True

    def __call__(self, received: Received) -> Sequence[Step]:
        """Return the steps."""
        steps: list[Step] = [framed(each) if isinstance(each, bytes) else each for each in self.pieces]
        return [STREAM_HEAD, *steps, *([STREAM_END] if self.ends else [])]


@dataclass(frozen=True, slots=True)
class FailsFirst:
    """Fails so many times, then gives an answer."""

    times: int
    response: bytes
    then: Scenario = field(default_factory=Says)

    def __call__(self, received: Received) -> Sequence[Step]:
        """Return the steps."""
        return [self.response] if received.attempt < self.times else self.then(received)


CARD = ScriptedCall("save_component", ('{"filename": "Card', '.tsx", "code": "x"}'))
BUSY = failure("429 Too Many Requests", "1302", "Rate limit reached for requests", "Retry-After: 0\r\n")
_HALF = b'data: {"choices":[{"index":0,"delta":{"role":"assistant","content":"half"}}]}\n\n'
_ERROR = b'data: {"error":{"code":"1234","message":"network"}}\n\n'
_PAGE = b"<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>"

SCENARIOS: Mapping[str, Scenario] = {
    "plain": Says(),
    "thinking": Says(Said(reasoning=("One card, ", "two columns."))),
    "tools": Says(
        Said((), calls=(ScriptedCall(CARD.name, ("".join(CARD.arguments),)),), reason="tool_calls")
    ),
    "tools-in-pieces": Says(Said(("Saving.",), calls=(CARD,), reason="tool_calls")),
    "cut-short": Says(Said(reason="length")),
    "wrong-usage": Says(Said(usage={"prompt_tokens": 0, "completion_tokens": -1, "total_tokens": 0})),
    "no-usage": Says(Said(usage=None)),
    "gated": Says(between=(Act.WAIT,)),
    "drip": Says(between=(Pause(0.01),)),
    "busy-once": FailsFirst(1, BUSY),
    "busy": Sends((BUSY,)),
    "failing-once": FailsFirst(1, failure("500 Internal Server Error", "500", "internal error")),
    "failing": Sends((failure("503 Service Unavailable", "1305", "overloaded"),)),
    "locked": Sends((failure("401 Unauthorized", "1000", "invalid key sk-secret-1"),)),
    "refusing": Sends((failure("400 Bad Request", "1210", "image 17 could not be decoded"),)),
    "page": Sends((whole(_PAGE, kind="text/html"),)),
    "failing-page": Sends((whole(_PAGE, "502 Bad Gateway", "text/html"),)),
    "moved": Sends(
        (whole(b"", "307 Temporary Redirect", extra="Location: http://127.0.0.1:9/elsewhere\r\n"),)
    ),
    "hangs": Sends((Act.HANG,)),
    "hangs-midway": Streams((_HALF, Act.HANG)),
    "drops": Sends((Act.DROP,)),
    "drops-midway": Streams((_HALF, Act.DROP)),
    "ends-midway": Streams((_HALF,)),
    "ends-at-once": Streams(()),
    "error-at-once": Streams((_ERROR,)),
    "error-midway": Streams((_HALF, _ERROR)),
    "garbage": Streams((b"data: {]\n\n",)),
    "garbage-midway": Streams((_HALF, b"data: {]\n\n")),
}
"""By the name of the model that is asked for."""
