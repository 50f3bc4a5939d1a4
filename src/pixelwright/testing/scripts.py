"""What a scripted upstream says, and how that looks on the wire. Knows nothing of connections."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

Json = dict[str, object]

USAGE: Json = {
    "prompt_tokens": 2724,
    "completion_tokens": 58,
    "total_tokens": 2782,
    "prompt_tokens_details": {"cached_tokens": 2688},
    "completion_tokens_details": {"reasoning_tokens": 12},
}
_ANTHROPIC_REASONS = {"stop": "end_turn", "tool_calls": "tool_use", "length": "max_tokens"}
_CREATED_S = 1_775_096_130


@dataclass(frozen=True, slots=True)
class ScriptedCall:
    """A call of a tool; its arguments come in these pieces."""

    name: str
    arguments: tuple[str, ...]
    id: str = "call_5f0c2d9b7e6a4c1f8b3d"


@dataclass(frozen=True, slots=True)
class Said:
    """One answer: what is thought, said and called, in pieces."""

    text: tuple[str, ...] = ("Hello", ", ", "world", ".")
    reasoning: tuple[str, ...] = ()
    calls: tuple[ScriptedCall, ...] = ()
    reason: str = "stop"
    usage: Mapping[str, object] | None = field(default_factory=lambda: USAGE)

    @property
    def spent(self) -> Json:
        """The usage in the words of Anthropic."""
        usage = self.usage or {}
        return {"input_tokens": usage.get("prompt_tokens"), "output_tokens": usage.get("completion_tokens")}


def completion(said: Said, model: str) -> bytes:
    """Return a chat completion in one piece."""
    message: Json = {"role": "assistant", "content": "".join(said.text)}
    if said.reasoning:
        message["reasoning_content"] = "".join(said.reasoning)
    if said.calls:
        message["tool_calls"] = [
            _call(index, call, "".join(call.arguments)) for index, call in enumerate(said.calls)
        ]
    choice = {"index": 0, "finish_reason": said.reason, "message": message}
    return _dumped({**_frame(model, "chat.completion"), "choices": [choice], "usage": said.usage})


def chunks(said: Said, model: str) -> list[bytes]:
    """Return the events of a streamed chat completion, one a piece."""
    frame = _frame(model, "chat.completion.chunk")
    deltas: list[Json] = [{"role": "assistant", "reasoning_content": piece} for piece in said.reasoning]
    deltas += [{"role": "assistant", "content": piece} for piece in said.text]
    for index, call in enumerate(said.calls):
        deltas.append({"tool_calls": [_call(index, call, call.arguments[0])]})
        rest = [{"index": index, "function": {"arguments": piece}} for piece in call.arguments[1:]]
        deltas += [{"tool_calls": [piece]} for piece in rest]
    documents: list[Json] = [{**frame, "choices": [{"index": 0, "delta": delta}]} for delta in deltas]
    end: Json = {"role": "assistant", "content": ""}
    last = {"index": 0, "delta": end, "finish_reason": said.reason}
    documents.append({**frame, "choices": [last], "usage": said.usage})
    return [b"data: " + _dumped(document) + b"\n\n" for document in documents] + [b"data: [DONE]\n\n"]


def message(said: Said, model: str) -> bytes:
    """Return an Anthropic message in one piece."""
    content: list[Json] = []
    if said.reasoning:
        content.append({"type": "thinking", "thinking": "".join(said.reasoning), "signature": "signed"})
    if said.text:
        content.append({"type": "text", "text": "".join(said.text)})
    for call in said.calls:
        arguments = json.loads("".join(call.arguments))
        content.append({"type": "tool_use", "id": call.id, "name": call.name, "input": arguments})
    reason = _ANTHROPIC_REASONS.get(said.reason, said.reason)
    return _dumped({**_message(model), "content": content, "stop_reason": reason, "usage": said.spent})


def events(said: Said, model: str) -> list[bytes]:
    """Return the events of a streamed Anthropic message, one a piece."""
    started = {**_message(model), "content": [], "usage": {**said.spent, "output_tokens": 1}}
    found: list[Json] = [{"type": "message_start", "message": started}, {"type": "ping"}]
    blocks: list[tuple[Json, list[Json]]] = []
    if said.reasoning:
        deltas: list[Json] = [{"type": "thinking_delta", "thinking": piece} for piece in said.reasoning]
        signed: Json = {"type": "signature_delta", "signature": "signed"}
        blocks.append(({"type": "thinking", "thinking": ""}, [*deltas, signed]))
    if said.text:
        pieces: list[Json] = [{"type": "text_delta", "text": piece} for piece in said.text]
        blocks.append(({"type": "text", "text": ""}, pieces))
    for call in said.calls:
        parts: list[Json] = [{"type": "input_json_delta", "partial_json": piece} for piece in call.arguments]
        blocks.append(({"type": "tool_use", "id": call.id, "name": call.name, "input": {}}, parts))
    for index, (block, deltas) in enumerate(blocks):
        found.append({"type": "content_block_start", "index": index, "content_block": block})
        found += [{"type": "content_block_delta", "index": index, "delta": delta} for delta in deltas]
        found.append({"type": "content_block_stop", "index": index})
    end = {"stop_reason": _ANTHROPIC_REASONS.get(said.reason, said.reason)}
    found.append({"type": "message_delta", "delta": end, "usage": said.spent})
    found.append({"type": "message_stop"})
    return [f"event: {each['type']}\n".encode() + b"data: " + _dumped(each) + b"\n\n" for each in found]


def _frame(model: str, kind: str) -> Json:
    return {"id": "20260402101530a1b2c3d4e5f60718", "created": _CREATED_S, "object": kind, "model": model}


def _message(model: str) -> Json:
    return {"id": "msg_a1b2c3d4e5f60718", "type": "message", "role": "assistant", "model": model}


def _call(index: int, call: ScriptedCall, arguments: str) -> Json:
    function = {"name": call.name, "arguments": arguments}
    return {"id": call.id, "index": index, "type": "function", "function": function}


def _dumped(document: Json) -> bytes:
    return json.dumps(document, separators=(",", ":")).encode()
