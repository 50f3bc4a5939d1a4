"""One answer while it is read: bytes in, deltas out. Knows nothing of connections and of vendors' fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from pixelwright.chat.delta import Begun, Delta, Finished, FinishReason, Usage
from pixelwright.chat.upstream.events import MAX_EVENT_BYTES, Event, EventReader
from pixelwright.chat.upstream.repairs import Mend, mended
from pixelwright.errors import ApiError, UpstreamError


class WireAnswer(Protocol):
    """Reads the answers of one wire protocol."""

    reason: FinishReason | None
    is_done: bool

    @property
    def usage(self) -> Usage | None:
        """What was counted so far."""
        ...

    def take(self, event: Event) -> Iterable[Delta]:
        """Return what an event adds; raises ApiError."""
        ...

    def whole(self, text: str) -> Iterable[Delta]:
        """Return what an answer in one piece says; raises ApiError."""
        ...

    def end(self) -> Iterator[Delta]:
        """Give what was held back, and the end."""
        ...


class Answering:
    """Turns the bytes of one answer into deltas: `Begun` first, `Finished` once.

    What fails before the first delta raises ApiError; what fails after it ends the answer as broken off.
    """

    def __init__(self, name: str, wire: WireAnswer, mends: Sequence[Mend]) -> None:
        self._name = name
        self._wire = wire
        self._mends = mends
        self._events = EventReader()
        self._has_begun = False
        self._pieces: list[bytes] = []
        """What came so far, while it is no stream of events, or may be none."""
        self._is_stream: bool | None = None
        """None while that is not clear."""
        self._size = 0
        self.is_over = False
        """Whether the end was given; nothing comes after it."""

    @property
    def is_ending(self) -> bool:
        """Whether all but the account has been said."""
        return self._wire.reason is not None

    @property
    def is_whole(self) -> bool:
        """Whether the other side has said that this was all."""
        return self._wire.is_done

    def feed(self, piece: bytes) -> list[Delta]:
        """Return what some bytes of a stream add."""
        if self.is_over:
            return []
        if not self._is_stream:
            self._pieces.append(piece)
            if not self._turns_out_a_stream(piece):
                return []
            piece = b"".join(self._pieces)
            self._pieces.clear()
        return self._given(self._read(self._events.feed(piece)))

    def close(self) -> list[Delta]:
        """Return the rest of a stream that has ended."""
        if self.is_over:
            return []
        if self._pieces:
            return self._given(self._read_whole(b"".join(self._pieces)))
        return self._given(self._read(self._events.close(), ends=True))

    def whole(self, body: bytes) -> list[Delta]:
        """Return an answer that came in one piece; a stream all the same is read as one."""
        return [*self.feed(body), *self.close()]

    def break_off(self, error: ApiError) -> list[Delta]:
        """Return the end of an answer that breaks off; raises `error` where it has not begun."""
        return self._given(self._broken(error))

    def _turns_out_a_stream(self, piece: bytes) -> bool:
        """Return whether an answer is a stream: endpoints give JSON in one piece to whoever wants a stream.

        The first character tells. Raises UpstreamError at a web page: what stands between has answered.
        """
        self._size += len(piece)
        if self._size > MAX_EVENT_BYTES:
            raise UpstreamError(f"the model {self._name} answered with too much")
        if self._is_stream is None and (start := piece.lstrip()):
            if start.startswith(b"<"):
                raise UpstreamError(f"the model {self._name} answered with a web page", "Check its base_url.")
            self._is_stream = not start.startswith((b"{", b"["))
        return bool(self._is_stream)

    def _read(self, events: Iterable[Event], *, ends: bool = False) -> Iterator[Delta]:
        for event in events:
            yield from self._wire.take(event)
            if self._wire.is_done:
                break
        if ends or self._wire.is_done:
            yield from self._wire.end()

    def _read_whole(self, body: bytes) -> Iterator[Delta]:
        is_empty = True
        for delta in self._wire.whole(body.decode("utf-8", "replace")):
            is_empty = False
            yield delta
        if self._wire.reason is None:
            if is_empty:
                raise UpstreamError(f"the model {self._name} answered what is no completion")
            self._wire.is_done = True
        yield from self._wire.end()

    def _broken(self, error: ApiError) -> Iterator[Delta]:
        if not self._has_begun:
            raise error
        if self.is_ending:
            yield from self._wire.end()
        else:
            yield Finished(FinishReason.NETWORK_ERROR, self._wire.usage)

    def _given(self, deltas: Iterator[Delta]) -> list[Delta]:
        """Return deltas after all repairs, and with a beginning."""
        raw: list[Delta] = []
        try:
            for delta in deltas:
                raw.append(delta)
        except ApiError:
            if not self._has_begun and not raw:
                raise
            raw.append(Finished(FinishReason.NETWORK_ERROR, self._wire.usage))
        given = mended(raw, self._mends)
        if not given:
            return given
        self.is_over = isinstance(given[-1], Finished)
        if not self._has_begun:
            if isinstance(first := given[0], Finished) and first.reason is FinishReason.NETWORK_ERROR:
                raise UpstreamError(f"the model {self._name} ended without an answer")
            self._has_begun = True
            given.insert(0, Begun(self._name))
        return given
