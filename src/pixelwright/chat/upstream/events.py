"""Server-sent events out of bytes, however they were cut. Knows nothing of what the events say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pixelwright.errors import UpstreamError

MAX_EVENT_BYTES = 16_000_000
"""More than the longest answer that any model gives in one piece."""
_ALONE = re.compile(rb"data: [^\r\n]*\n\n")
"""What a model that streams sends most of the time: one event and nothing else."""
_BOM = b"\xef\xbb\xbf"


class Event(NamedTuple):
    """One event: the lines of its data joined, and its name where it has one."""

    data: str
    name: str = ""


class EventReader:
    """Takes bytes in any pieces and gives the events that are whole.

    Lines may end in CR, LF or both; comments, ids and unknown fields are left out.
    """

    def __init__(self) -> None:
        self._rest = b""
        self._more: list[bytes] = []
        """What follows the rest, while no line ends."""
        self._data: list[bytes] = []
        self._size = self._held_bytes = 0
        self._name = b""
        self._started = False

    def feed(self, piece: bytes) -> Iterator[Event]:
        """Give what has become whole; raises UpstreamError where an event is too long."""
        if not (self._rest or self._more or self._data or self._name) and _ALONE.fullmatch(piece):
            self._started = True
            yield Event(piece[6:-2].decode("utf-8", "replace"))
            return
        if self._started and b"\n" not in piece and b"\r" not in piece:
            self._hold(piece)
            return
        buffer = b"".join((self._rest, *self._more, piece)) if self._rest or self._more else piece
        self._more.clear()
        if not self._started:
            if len(buffer) < len(_BOM) and _BOM.startswith(buffer):
                self._rest = buffer
                return
            self._started = True
            buffer = buffer.removeprefix(_BOM)
        if b"\r" in buffer:
            # A CR at the very end may be half of a CRLF.
            held = b"\r" if buffer.endswith(b"\r") else b""
            lines = (
                buffer[: len(buffer) - len(held)].replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
            )
        else:
            held = b""
            lines = buffer.split(b"\n")
        self._rest = lines.pop() + held
        self._held_bytes = len(self._rest)
        for line in lines:
            event = self._line(line)
            if event is not None:
                yield event
        self._check()

    def close(self) -> Iterator[Event]:
        """Give the last event where the blank line after it is missing."""
        for line in (b"".join((self._rest, *self._more)).rstrip(b"\r"), b""):
            event = self._line(line)
            if event is not None:
                yield event
        self._rest = b""
        self._more.clear()

    def _hold(self, piece: bytes) -> None:
        """Keep a piece of a line as it is: to join them all each time would take longer and longer."""
        self._more.append(piece)
        self._held_bytes += len(piece)
        self._check()

    def _check(self) -> None:
        if self._held_bytes + self._size > MAX_EVENT_BYTES:
            raise UpstreamError("a model sent an event without an end")

    def _line(self, line: bytes) -> Event | None:
        if not line:
            return self._whole()
        field, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if field == b"data":
            self._data.append(value)
            self._size += len(value)
        elif field == b"event":
            self._name = value
        return None

    def _whole(self) -> Event | None:
        data, name = self._data, self._name
        if not data and not name:
            return None
        self._data, self._name, self._size = [], b"", 0
        if not data:
            return None
        return Event(b"\n".join(data).decode("utf-8", "replace"), name.decode("utf-8", "replace"))
