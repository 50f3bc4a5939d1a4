"""Anthropic messages to deltas, whole or event by event. Knows nothing of bytes and of repairs."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator

from pixelwright.chat.delta import Delta, Finished, FinishReason, ReasoningDelta, TextDelta, Usage
from pixelwright.chat.upstream.calls import Calls
from pixelwright.chat.upstream.events import Event
from pixelwright.chat.upstream.reasons import reason_of
from pixelwright.chat.upstream.refusals import said_error
from pixelwright.chat.upstream.usage import anthropic_usage
from pixelwright.errors import UpstreamError


class AnthropicAnswer:
    """Reads one answer."""

    def __init__(self, name: str, tools: Collection[str] = ()) -> None:
        self._name = name
        self._calls = Calls(tools)
        self._counts: dict[str, object] = {}
        self.reason: FinishReason | None = None
        self.is_done = False
        """Whether the end was announced."""

    @property
    def usage(self) -> Usage | None:
        """What was counted so far: the prompt at the beginning, the answer at the end."""
        return anthropic_usage(self._counts)

    def take(self, event: Event) -> Iterator[Delta]:
        """Give what an event of a stream adds; raises ApiError where it is an error, or unreadable."""
        if event.data.strip() in ("", "[DONE]"):
            return
        document = self._document(event.data)
        match document.get("type"):
            case "message_start":
                self._count(_part(document, "message"))
            case "content_block_start":
                yield from self._block(
                    _part(document, "content_block"), document.get("index"), is_whole=False
                )
            case "content_block_delta":
                yield from self._delta(_part(document, "delta"), document.get("index"))
            case "message_delta":
                self._end(_part(document, "delta"))
                self._count(document)
            case "message_stop":
                self.is_done = True

    def whole(self, text: str) -> Iterator[Delta]:
        """Give what a message in one piece says."""
        document = self._document(text)
        blocks = document.get("content")
        for place, block in enumerate(blocks if isinstance(blocks, list) else ()):
            if isinstance(block, dict):
                yield from self._block(block, place, is_whole=True)
        self._end(document)
        self._count(document)

    def end(self) -> Iterator[Delta]:
        """Give what was held back, and the end: broken off where neither a reason nor an end came."""
        yield from self._calls.end()
        reason = self.reason or (FinishReason.STOP if self.is_done else FinishReason.NETWORK_ERROR)
        yield Finished(reason, self.usage)

    def _document(self, text: str) -> dict[str, object]:
        try:
            document = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise UpstreamError(f"the model {self._name} answered what is no JSON") from error
        if not isinstance(document, dict):
            raise UpstreamError(f"the model {self._name} answered what is no message")
        if (failed := said_error(document, self._name)) is not None:
            raise failed
        return document

    def _block(self, block: dict[str, object], place: object, *, is_whole: bool) -> Iterator[Delta]:
        match block.get("type"):
            case "thinking":
                yield from _thought(block)
            case "text":
                if text := _string(block, "text"):
                    yield TextDelta(text)
            case "tool_use":
                # The input of a block that opens is an empty object: its pieces follow.
                given = block.get("input")
                arguments = given if is_whole or given else None
                function = {"name": block.get("name"), "arguments": arguments}
                yield from self._calls.take({"index": place, "id": block.get("id"), "function": function})

    def _delta(self, delta: dict[str, object], place: object) -> Iterator[Delta]:
        match delta.get("type"):
            case "text_delta":
                if text := _string(delta, "text"):
                    yield TextDelta(text)
            case "thinking_delta" | "signature_delta":
                yield from _thought(delta)
            case "input_json_delta":
                arguments = {"arguments": delta.get("partial_json")}
                yield from self._calls.take({"index": place, "function": arguments})

    def _end(self, said: dict[str, object]) -> None:
        if self.reason is None:
            self.reason = reason_of(said.get("stop_reason"))

    def _count(self, said: dict[str, object]) -> None:
        self._counts.update(_part(said, "usage"))


def _thought(said: dict[str, object]) -> Iterator[Delta]:
    text, signature = _string(said, "thinking"), _string(said, "signature")
    if text or signature:
        yield ReasoningDelta(text, signature)


def _part(document: dict[str, object], key: str) -> dict[str, object]:
    part = document.get(key)
    return part if isinstance(part, dict) else {}


def _string(document: dict[str, object], key: str) -> str:
    value = document.get(key)
    return value if isinstance(value, str) else ""
