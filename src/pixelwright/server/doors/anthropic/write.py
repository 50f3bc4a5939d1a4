"""Writes answers as messages and their events: values in, wire JSON out. Knows nothing of HTTP."""

from __future__ import annotations

import json
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
    ToolCall,
    Usage,
)
from pixelwright.server.web.call import write_json
from pixelwright.server.web.sse import named_event

STOP_REASONS = {
    FinishReason.STOP: "end_turn",
    FinishReason.TOOL_CALLS: "tool_use",
    FinishReason.LENGTH: "max_tokens",
    FinishReason.SENSITIVE: "refusal",
    FinishReason.CONTEXT: "model_context_window_exceeded",
}
BROKE_OFF = "The answer broke off"
PING = named_event("ping", '{"type":"ping"}')


def message(answer: Answer, id: str) -> dict[str, Any]:
    """Return a whole answer; it has not broken off."""
    content: list[dict[str, Any]] = []
    if answer.reasoning:
        content.append({"type": "thinking", "thinking": answer.reasoning, "signature": answer.signature})
    if answer.text:
        content.append({"type": "text", "text": answer.text})
    content += [_call(each) for each in answer.calls]
    return _envelope(id, answer.model, content, STOP_REASONS[answer.reason], answer.usage or Usage())


def _call(call: ToolCall) -> dict[str, Any]:
    return {"type": "tool_use", "id": call.id, "name": call.name, "input": _arguments(call.arguments)}


def _arguments(text: str) -> dict[str, Any]:
    """Return arguments as the object that this protocol asks for; what is none is kept as it is."""
    try:
        value = json.loads(text or "{}")
    except ValueError:
        return {"arguments": text}
    return value if isinstance(value, dict) else {"arguments": value}


def _envelope(
    id: str, model: str, content: list[dict[str, Any]], stop_reason: str | None, usage: Usage
) -> dict[str, Any]:
    return {
        "id": f"msg_{id}",
        "type": "message",
        "role": "assistant",
        "model": model,
        "content": content,
        "stop_reason": stop_reason,
        "stop_sequence": None,
        "usage": usage_of(usage),
    }


def usage_of(usage: Usage) -> dict[str, Any]:
    """Return what an answer cost; here the prompt is counted without what was cached."""
    return {
        "input_tokens": usage.prompt_tokens - usage.cached_tokens,
        "cache_creation_input_tokens": 0,
        "cache_read_input_tokens": usage.cached_tokens,
        "output_tokens": usage.completion_tokens,
    }


def broken(message: str) -> bytes:
    """Return the event that ends an answer which broke off."""
    error = {"type": "error", "error": {"type": "api_error", "message": message}}
    return named_event("error", write_json(error))


@dataclass(slots=True)
class Events:
    """Writes deltas as events: one block after another, each opened and closed.

    The arguments of a call are passed on as they come; those of a call that begins before the one before it
    has ended wait, for blocks do not overlap.
    """

    id: str
    prompt: Usage
    """What is known at the beginning."""
    _count: int = field(default=0, init=False)
    _kind: str = field(default="", init=False)
    """Of the block that is open."""
    _signature: str = field(default="", init=False)
    _call: int = field(default=-1, init=False)
    _waiting: dict[int, tuple[CallBegun, list[str]]] = field(default_factory=dict, init=False)

    def write(self, delta: Delta) -> bytes:
        """Return the events of one more delta: none, one, or several."""
        match delta:
            case Begun(model):
                return self._begin(model)
            case ReasoningDelta(text, signature):
                self._signature = signature or self._signature
                return self._more("thinking", "thinking_delta", text) if text else b""
            case TextDelta(text):
                return self._more("text", "text_delta", text) if text else b""
            case CallBegun(index):
                if self._call >= 0:
                    self._waiting[index] = (delta, [])
                    return b""
                return self._close() + self._open_call(delta)
            case ArgumentsDelta(index, text):
                if index in self._waiting:
                    self._waiting[index][1].append(text)
                    return b""
                return self._argue(text)
            case Pulse():
                return PING
            case Finished(reason, usage):
                return self._end(reason, usage or self.prompt)

    def _begin(self, model: str) -> bytes:
        started = {"type": "message_start", "message": _envelope(self.id, model, [], None, self.prompt)}
        return named_event("message_start", write_json(started)) + PING

    def _more(self, kind: str, delta: str, text: str) -> bytes:
        opened = b""
        if self._kind != kind:
            opened = self._close() + self._open(kind, {"type": kind, kind: ""} | _SIGNED.get(kind, {}))
        return opened + self._delta({"type": delta, kind: text})

    def _open_call(self, begun: CallBegun) -> bytes:
        self._call = begun.index
        return self._open("tool_use", {"type": "tool_use", "id": begun.id, "name": begun.name, "input": {}})

    def _argue(self, text: str) -> bytes:
        return self._delta({"type": "input_json_delta", "partial_json": text}) if text else b""

    def _open(self, kind: str, block: dict[str, Any]) -> bytes:
        self._kind = kind
        started = {"type": "content_block_start", "index": self._count, "content_block": block}
        return named_event("content_block_start", write_json(started))

    def _delta(self, delta: dict[str, Any]) -> bytes:
        more = {"type": "content_block_delta", "index": self._count, "delta": delta}
        return named_event("content_block_delta", write_json(more))

    def _close(self) -> bytes:
        """Close the block that is open, and write the calls that waited for its end."""
        closed = self._close_one()
        while self._waiting:
            begun, pieces = self._waiting.pop(min(self._waiting))
            closed += self._open_call(begun) + self._argue("".join(pieces)) + self._close_one()
        return closed

    def _close_one(self) -> bytes:
        if not self._kind:
            return b""
        signed = b""
        if self._kind == "thinking":
            signed = self._delta({"type": "signature_delta", "signature": self._signature})
        stopped = {"type": "content_block_stop", "index": self._count}
        self._count += 1
        self._kind, self._call = "", -1
        return signed + named_event("content_block_stop", write_json(stopped))

    def _end(self, reason: FinishReason, usage: Usage) -> bytes:
        closed = self._close()
        if reason is FinishReason.NETWORK_ERROR:
            return closed + broken(BROKE_OFF)
        change = {"stop_reason": STOP_REASONS[reason], "stop_sequence": None}
        ended = {"type": "message_delta", "delta": change, "usage": usage_of(usage)}
        stopped = named_event("message_stop", '{"type":"message_stop"}')
        return closed + named_event("message_delta", write_json(ended)) + stopped


_SIGNED = {"thinking": {"signature": ""}}
