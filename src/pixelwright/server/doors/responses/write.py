"""Writes answers as responses and their events: values in, wire JSON out. Knows nothing of HTTP."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pixelwright.chat import (
    Answer,
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
from pixelwright.server.web.call import write_json
from pixelwright.server.web.sse import named_event

_INCOMPLETE = {
    FinishReason.LENGTH: "max_output_tokens",
    FinishReason.CONTEXT: "max_output_tokens",
    FinishReason.SENSITIVE: "content_filter",
}
BROKE_OFF = "The answer broke off"


@dataclass(frozen=True, slots=True)
class Head:
    """What stays the same in all that is told of one response."""

    id: str
    created_s: int
    echo: Mapping[str, Any]

    def response(
        self,
        model: str,
        output: list[dict[str, Any]],
        reason: FinishReason | None = None,
        usage: Usage | None = None,
    ) -> dict[str, Any]:
        """Return a response; without a reason it is not over yet."""
        status, rest = _status(reason)
        return {
            "id": self.id,
            "object": "response",
            "created_at": self.created_s,
            "status": status,
            "background": False,
            **rest,
            "model": model,
            "output": output,
            "usage": usage_of(usage) if usage else None,
            **self.echo,
        }


def _status(reason: FinishReason | None) -> tuple[str, dict[str, Any]]:
    rest: dict[str, Any] = {"error": None, "incomplete_details": None}
    if reason is None:
        return "in_progress", rest
    if reason is FinishReason.NETWORK_ERROR:
        return "failed", rest | {"error": {"code": "server_error", "message": BROKE_OFF}}
    if reason in _INCOMPLETE:
        return "incomplete", rest | {"incomplete_details": {"reason": _INCOMPLETE[reason]}}
    return "completed", rest


def usage_of(usage: Usage) -> dict[str, Any]:
    """Return what an answer cost."""
    return {
        "input_tokens": usage.prompt_tokens,
        "input_tokens_details": {"cached_tokens": usage.cached_tokens},
        "output_tokens": usage.completion_tokens,
        "output_tokens_details": {"reasoning_tokens": usage.reasoning_tokens},
        "total_tokens": usage.total_tokens,
    }


def response(answer: Answer, head: Head) -> dict[str, Any]:
    """Return a whole answer."""
    output: list[dict[str, Any]] = []
    if answer.reasoning:
        output.append(_thoughts(_id("rs"), answer.reasoning))
    if answer.text:
        output.append(_words(_id("msg"), answer.text))
    output += [_call(_id("fc"), each.id, each.name, each.arguments) for each in answer.calls]
    return head.response(answer.model, output, answer.reason, answer.usage)


def _id(prefix: str) -> str:
    return f"{prefix}_{secrets.token_hex(12)}"


def _thoughts(id: str, text: str) -> dict[str, Any]:
    summary = [{"type": "summary_text", "text": text}] if text else []
    return {"id": id, "type": "reasoning", "summary": summary}


def _words(id: str, text: str, status: str = "completed") -> dict[str, Any]:
    content = [_text(text)] if text or status == "completed" else []
    return {"id": id, "type": "message", "role": "assistant", "status": status, "content": content}


def _text(text: str) -> dict[str, Any]:
    return {"type": "output_text", "text": text, "annotations": [], "logprobs": []}


def _call(id: str, call_id: str, name: str, arguments: str, status: str = "completed") -> dict[str, Any]:
    call = {"id": id, "type": "function_call", "call_id": call_id, "name": name}
    return call | {"arguments": arguments, "status": status}


@dataclass(slots=True)
class _Open:
    """An item that is being written."""

    place: int
    id: str
    kind: str
    call: CallBegun | None = None
    pieces: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Events:
    """Writes deltas as events; items are numbered in the order in which they begin."""

    head: Head
    output: list[dict[str, Any]] = field(default_factory=list, init=False)
    """The items so far."""
    _model: str = field(default="", init=False)
    _number: int = field(default=0, init=False)
    _item: _Open | None = field(default=None, init=False)
    _calls: dict[int, _Open] = field(default_factory=dict, init=False)

    def write(self, delta: Delta) -> bytes:
        """Return the events of one more delta: none, one, or several."""
        match delta:
            case Begun(model):
                self._model = model
                return self._event("response.created", **self._state()) + self._going_on()
            case ReasoningDelta(text):
                return self._think(text) if text else b""
            case TextDelta(text):
                return self._say(text) if text else b""
            case CallBegun():
                return self._begin_call(delta)
            case ArgumentsDelta(index, text):
                return self._argue(index, text) if text else b""
            case Pulse():
                return self._going_on()
            case Finished(reason, usage):
                return self._end(reason, usage)

    def _event(self, name: str, /, **fields: object) -> bytes:
        number = self._number
        self._number += 1
        return named_event(name, write_json({"type": name, "sequence_number": number} | fields))

    def _state(self) -> dict[str, Any]:
        return {"response": self.head.response(self._model, [])}

    def _going_on(self) -> bytes:
        return self._event("response.in_progress", **self._state())

    def _begin(self, kind: str, item: dict[str, Any]) -> tuple[_Open, bytes]:
        begun = _Open(len(self.output), str(item["id"]), kind)
        self.output.append(item)
        return begun, self._event("response.output_item.added", output_index=begun.place, item=item)

    def _think(self, text: str) -> bytes:
        events = b""
        if self._item is None or self._item.kind != "reasoning":
            events = self._close()
            self._item, added = self._begin("reasoning", _thoughts(_id("rs"), ""))
            part = {"type": "summary_text", "text": ""}
            events += added + self._event("response.reasoning_summary_part.added", **self._at(), part=part)
        self._item.pieces.append(text)
        return events + self._event("response.reasoning_summary_text.delta", **self._at(), delta=text)

    def _say(self, text: str) -> bytes:
        events = b""
        if self._item is None or self._item.kind != "message":
            events = self._close()
            self._item, added = self._begin("message", _words(_id("msg"), "", "in_progress"))
            events += added + self._event("response.content_part.added", **self._at(), part=_text(""))
        self._item.pieces.append(text)
        return events + self._event("response.output_text.delta", **self._at(), delta=text, logprobs=[])

    def _at(self) -> dict[str, Any]:
        assert self._item is not None
        part = "summary_index" if self._item.kind == "reasoning" else "content_index"
        return {"item_id": self._item.id, "output_index": self._item.place, part: 0}

    def _begin_call(self, begun: CallBegun) -> bytes:
        closed = self._close_item()
        item = _call(_id("fc"), begun.id, begun.name, "", "in_progress")
        opened, added = self._begin("function_call", item)
        opened.call = begun
        self._calls[begun.index] = opened
        return closed + added

    def _argue(self, index: int, text: str) -> bytes:
        call = self._calls.get(index)
        if call is None:
            return b""
        call.pieces.append(text)
        at = {"item_id": call.id, "output_index": call.place}
        return self._event("response.function_call_arguments.delta", **at, delta=text)

    def _close(self) -> bytes:
        calls, self._calls = self._calls, {}
        return self._close_item() + b"".join(map(self._close_call, calls.values()))

    def _close_item(self) -> bytes:
        if self._item is None:
            return b""
        at, opened, text = self._at(), self._item, "".join(self._item.pieces)
        if opened.kind == "reasoning":
            item = _thoughts(opened.id, text)
            part = item["summary"][0]
            events = self._event("response.reasoning_summary_text.done", **at, text=text)
            events += self._event("response.reasoning_summary_part.done", **at, part=part)
        else:
            item = _words(opened.id, text)
            events = self._event("response.output_text.done", **at, text=text, logprobs=[])
            events += self._event("response.content_part.done", **at, part=_text(text))
        self._item = None
        return events + self._done(opened, item)

    def _close_call(self, opened: _Open) -> bytes:
        assert opened.call is not None
        arguments = "".join(opened.pieces)
        item = _call(opened.id, opened.call.id, opened.call.name, arguments)
        at = {"item_id": opened.id, "output_index": opened.place, "name": opened.call.name}
        done = self._event("response.function_call_arguments.done", **at, arguments=arguments)
        return done + self._done(opened, item)

    def _done(self, opened: _Open, item: dict[str, Any]) -> bytes:
        self.output[opened.place] = item
        return self._event("response.output_item.done", output_index=opened.place, item=item)

    def _end(self, reason: FinishReason, usage: Usage | None) -> bytes:
        closed = self._close()
        ended = self.head.response(self._model, self.output, reason, usage)
        return closed + self._event(f"response.{ended['status']}", response=ended)

    def ended(self, reason: FinishReason, usage: Usage | None) -> dict[str, Any]:
        """Return the whole response, once everything has been written."""
        return self.head.response(self._model, self.output, reason, usage)
