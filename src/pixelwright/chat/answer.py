"""A whole answer, put together from its deltas. Knows nothing of who gave it."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable
from dataclasses import dataclass

from pixelwright.chat.delta import (
    ArgumentsDelta,
    Begun,
    CallBegun,
    Delta,
    Finished,
    FinishReason,
    Pulse,
    ReasoningDelta,
    TextDelta,
    Usage,
)
from pixelwright.chat.message import ToolCall


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model answered."""

    model: str
    text: str = ""
    reasoning: str = ""
    signature: str = ""
    calls: tuple[ToolCall, ...] = ()
    reason: FinishReason = FinishReason.NETWORK_ERROR
    """An answer without an end broke off."""
    usage: Usage | None = None


class Collector:
    """Puts deltas together; takes them in the order in which they came."""

    def __init__(self) -> None:
        self._model = self._signature = ""
        self._text: list[str] = []
        self._reasoning: list[str] = []
        self._calls: dict[int, tuple[str, str]] = {}
        self._arguments: dict[int, list[str]] = {}
        self._finished = Finished(FinishReason.NETWORK_ERROR)

    def add(self, delta: Delta) -> None:
        """Take one more delta."""
        match delta:
            case Begun(model):
                self._model = model
            case ReasoningDelta(text, signature):
                self._reasoning.append(text)
                self._signature = signature or self._signature
            case TextDelta(text):
                self._text.append(text)
            case CallBegun(index, id, name):
                self._calls[index] = (id, name)
            case ArgumentsDelta(index, text):
                self._arguments.setdefault(index, []).append(text)
            case Finished():
                self._finished = delta
            case Pulse():
                pass

    @property
    def answer(self) -> Answer:
        """What has been answered so far."""
        calls = tuple(
            ToolCall(id, name, "".join(self._arguments.get(index, ())))
            for index, (id, name) in sorted(self._calls.items())
        )
        return Answer(
            self._model,
            "".join(self._text),
            "".join(self._reasoning),
            self._signature,
            calls,
            self._finished.reason,
            self._finished.usage,
        )


async def collect(deltas: AsyncIterable[Delta]) -> Answer:
    """Return the whole answer."""
    collector = Collector()
    async for delta in deltas:
        collector.add(delta)
    return collector.answer


def collected(deltas: Iterable[Delta]) -> Answer:
    """Return the whole answer of deltas that are there already."""
    collector = Collector()
    for delta in deltas:
        collector.add(delta)
    return collector.answer
