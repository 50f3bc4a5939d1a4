"""Writes answers as chat completions: values in, wire JSON out. Knows nothing of HTTP and of models."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from json.encoder import encode_basestring_ascii as quoted
from typing import Any

from pixelwright.chat import (
    Answer,
    ArgumentsDelta,
    Begun,
    CallBegun,
    Delta,
    Finished,
    Pulse,
    ReasoningDelta,
    TextDelta,
    ToolCall,
    Usage,
)
from pixelwright.server.web.call import write_json


@dataclass(frozen=True, slots=True)
class Stamp:
    """What names one answer."""

    id: str
    request_id: str
    created_s: int


def stamp(id: str, request_id: str = "", clock: Callable[[], float] = time.time) -> Stamp:
    """Return what names the answer to request `id`; the client's own name for it goes before."""
    return Stamp(id, request_id or id, int(clock()))


def completion(answer: Answer, stamp: Stamp) -> dict[str, Any]:
    """Return a whole answer."""
    choice = {"index": 0, "finish_reason": str(answer.reason), "message": _message(answer)}
    body = {
        "id": stamp.id,
        "request_id": stamp.request_id,
        "created": stamp.created_s,
        "object": "chat.completion",
        "model": answer.model,
        "choices": [choice],
    }
    return body | ({"usage": usage_of(answer.usage)} if answer.usage else {})


def _message(answer: Answer) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": answer.text}
    if answer.reasoning:
        message["reasoning_content"] = answer.reasoning
    if answer.calls:
        message["tool_calls"] = [_call(index, each) for index, each in enumerate(answer.calls)]
    return message


def _call(index: int, call: ToolCall) -> dict[str, Any]:
    function = {"name": call.name, "arguments": call.arguments}
    return {"id": call.id, "index": index, "type": "function", "function": function}


def usage_of(usage: Usage) -> dict[str, Any]:
    """Return what an answer cost."""
    return {
        "prompt_tokens": usage.prompt_tokens,
        "completion_tokens": usage.completion_tokens,
        "total_tokens": usage.total_tokens,
        "prompt_tokens_details": {"cached_tokens": usage.cached_tokens},
        "completion_tokens_details": {"reasoning_tokens": usage.reasoning_tokens},
    }


@dataclass(slots=True)
class Chunks:
    """Writes deltas as events, in the order in which they come.

    The role stands in the first delta alone: there is a client that joins what is repeated. Calls come whole
    unless `in_pieces`. Tokens come with the end, and once more where they were asked for `counts_apart`.
    """

    stamp: Stamp
    in_pieces: bool = False
    counts_apart: bool = False
    _head: str = field(default="", init=False)
    _role: str = field(default='"role":"assistant",', init=False)
    _calls: dict[int, tuple[CallBegun, list[str]]] = field(default_factory=dict, init=False)

    def write(self, delta: Delta) -> str:
        """Return the events of one more delta: none, one, or several."""
        match delta:
            case TextDelta(text):
                return self._whole_calls() + self._text(text) if text else ""
            case ReasoningDelta(text):
                return (
                    self._whole_calls() + self._chunk(f'"reasoning_content":{quoted(text)}') if text else ""
                )
            case Pulse():
                return self._text("")
            case CallBegun(index, id, name):
                if self.in_pieces:
                    return self._chunk(_opened(index, id, name, ""))
                self._calls[index] = (delta, [])
                return ""
            case ArgumentsDelta(index, text):
                return self._arguments(index, text)
            case Begun(model):
                self._head = self._start(model)
                return ""
            case Finished():
                return self._whole_calls() + self._end(delta)

    def _start(self, model: str) -> str:
        named = {"id": self.stamp.id, "created": self.stamp.created_s, "object": "chat.completion.chunk"}
        return "data: " + write_json(named | {"model": model})[:-1] + ',"choices":['

    def _text(self, text: str) -> str:
        return self._chunk(f'"content":{quoted(text)}')

    def _thought(self, text: str) -> str:
        return self._chunk(f'"reasoning_content":{quoted(text)}')

    def _chunk(self, delta: str, reason: str = "null", rest: str = "") -> str:
        role, self._role = self._role, ""
        return f'{self._head}{{"index":0,"delta":{{{role}{delta}}},"finish_reason":{reason}}}]{rest}}}\n\n'

    def _arguments(self, index: int, text: str) -> str:
        if index in self._calls:
            self._calls[index][1].append(text)
            return ""
        call = f'{{"index":{index},"function":{{"arguments":{quoted(text)}}}}}'
        return self._chunk(f'"tool_calls":[{call}]') if text else ""

    def _whole_calls(self) -> str:
        if not self._calls:
            return ""
        calls, self._calls = self._calls, {}
        return "".join(
            self._chunk(_opened(index, begun.id, begun.name, "".join(pieces)))
            for index, (begun, pieces) in sorted(calls.items())
        )

    def _end(self, finished: Finished) -> str:
        usage = f',"usage":{_usage_text(finished.usage)}' if finished.usage else ""
        last = self._chunk('"content":""', f'"{finished.reason}"', usage)
        return last + (f"{self._head}]{usage}}}\n\n" if usage and self.counts_apart else "")


def _opened(index: int, id: str, name: str, arguments: str) -> str:
    function = f'{{"name":{quoted(name)},"arguments":{quoted(arguments)}}}'
    return f'"tool_calls":[{{"index":{index},"id":{quoted(id)},"type":"function","function":{function}}}]'


def _usage_text(usage: Usage) -> str:
    written: Mapping[str, Any] = usage_of(usage)
    return write_json(written)
