"""Chat requests as Anthropic endpoints read them. Knows nothing of HTTP and of keys."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pixelwright.chat.message import (
    Media,
    MediaKind,
    Message,
    Part,
    Reasoning,
    Role,
    Text,
    ToolCall,
    ToolResult,
)
from pixelwright.chat.request import ChatRequest, Format, Tool, ToolMode
from pixelwright.chat.upstream.pictures import base64_of, media_type
from pixelwright.chat.upstream.settings import Upstream

Json = dict[str, object]

_BUDGETS = {"minimal": 1024, "low": 2048, "medium": 8192, "high": 16384, "xhigh": 32768, "max": 32768}
_USUAL_BUDGET = _BUDGETS["medium"]
_USUAL_TOKENS = 32_000
"""Of an answer, where nothing is said but something has to be: what all current models can give."""
_LEAST_BUDGET = 1024
"""Endpoints refuse less."""
_CHOICES = {ToolMode.AUTO: "auto", ToolMode.NONE: "none", ToolMode.REQUIRED: "any", ToolMode.NAMED: "tool"}


def anthropic_request(request: ChatRequest, upstream: Upstream) -> Json:
    """Return the body of `POST /v1/messages`. Fields of `extra` never replace those that are known."""
    limit = min(request.max_tokens or _USUAL_TOKENS, upstream.output_tokens)
    thinking = _thinking(request, limit) if upstream.thinks else {}
    body: Json = {
        **request.extra,
        "model": upstream.wire_model,
        "max_tokens": limit,
        "messages": _turns(request.messages),
        "stream": request.streams,
        **thinking,
        **_sampling(request, thinks=bool(thinking)),
        **_tools(request),
    }
    if system := _system(request):
        body["system"] = system
    if request.stops:
        body["stop_sequences"] = list(request.stops)
    if request.user:
        body["metadata"] = {"user_id": request.user}
    return body


def _thinking(request: ChatRequest, limit: int) -> Json:
    """Return the budget for thinking, where there is one.

    Endpoints refuse it beside a forced call, within a turn whose thoughts were not signed, and where it
    leaves nothing of the answer.
    """
    thinking = request.thinking
    is_forced = bool(request.tools) and request.tool_choice.mode in (ToolMode.REQUIRED, ToolMode.NAMED)
    if not thinking.enabled or is_forced or _is_within_unsigned_turn(request.messages):
        return {}
    wanted = thinking.budget_tokens or _BUDGETS.get(thinking.effort, _USUAL_BUDGET)
    budget = max(_LEAST_BUDGET, min(wanted, limit // 2))
    return {"thinking": {"type": "enabled", "budget_tokens": budget}} if budget < limit else {}


def _is_within_unsigned_turn(messages: tuple[Message, ...]) -> bool:
    last = next((message for message in reversed(messages) if message.role is Role.ASSISTANT), None)
    if last is None or not last.calls or not messages[-1].results:
        return False
    return not any(isinstance(part, Reasoning) and part.signature for part in last.parts)


def _sampling(request: ChatRequest, *, thinks: bool) -> Json:
    """Return how words are drawn; who thinks may not be told."""
    sampling = request.sampling
    if thinks:
        return {}
    if sampling.greedy:
        return {"temperature": 0}
    if sampling.temperature is not None:
        return {"temperature": min(sampling.temperature, 1.0)}
    return {} if sampling.top_p is None else {"top_p": sampling.top_p}


def _system(request: ChatRequest) -> str:
    """Return what systems say; a wanted format is asked for in words, there being no field for it."""
    said = [message.text for message in request.messages if message.role is Role.SYSTEM]
    match request.answer_format.kind:
        case Format.JSON:
            said.append("Answer with one JSON object and nothing else.")
        case Format.SCHEMA:
            schema = json.dumps(dict(request.answer_format.schema), ensure_ascii=False)
            said.append(f"Answer with JSON of this schema and nothing else:\n{schema}")
    return "\n\n".join(said)


def _turns(messages: tuple[Message, ...]) -> list[Json]:
    """Return the turns: those of the same side in a row become one, as endpoints want them to alternate."""
    turns: list[tuple[str, list[Json]]] = []
    for message in messages:
        if message.role is Role.SYSTEM:
            continue
        role = "assistant" if message.role is Role.ASSISTANT else "user"
        blocks = [block for part in message.parts for block in _block(part)]
        if turns and turns[-1][0] == role:
            turns[-1][1].extend(blocks)
        elif blocks:
            turns.append((role, blocks))
    return [{"role": role, "content": blocks} for role, blocks in turns]


def _block(part: Part) -> Iterator[Json]:
    """Give the block of a part; unsigned thoughts and empty words, which are refused, are left out."""
    match part:
        case Text(text):
            if text:
                yield {"type": "text", "text": text}
        case Media():
            yield _media(part)
        case Reasoning(text, signature):
            if signature:
                yield {"type": "thinking", "thinking": text, "signature": signature}
        case ToolCall(id, name):
            yield {"type": "tool_use", "id": id, "name": name, "input": _arguments(part)}
        case ToolResult(call_id, parts):
            content = [block for each in parts for block in _block(each)]
            result: Json = {"type": "tool_result", "tool_use_id": call_id, "content": content}
            yield {**result, "is_error": True} if part.failed else result


def _arguments(call: ToolCall) -> object:
    try:
        arguments = json.loads(call.arguments or "{}")
    except (ValueError, RecursionError):
        arguments = None
    return arguments if isinstance(arguments, dict) else {"arguments": call.arguments}


def _media(media: Media) -> Json:
    kind = "image" if media.kind is MediaKind.PICTURE else "document"
    if not media.is_here:
        return {"type": kind, "source": {"type": "url", "url": media.url}}
    return {
        "type": kind,
        "source": {"type": "base64", "media_type": media_type(media), "data": base64_of(media)},
    }


def _tools(request: ChatRequest) -> Json:
    if not request.tools:
        return {}
    choice: Json = {"type": _CHOICES[request.tool_choice.mode]}
    if request.tool_choice.mode is ToolMode.NAMED:
        choice["name"] = request.tool_choice.name
    if not request.parallel_calls and request.tool_choice.mode is not ToolMode.NONE:
        choice["disable_parallel_tool_use"] = True
    return {"tools": [_tool(tool) for tool in request.tools], "tool_choice": choice}


def _tool(tool: Tool) -> Json:
    schema = dict(tool.parameters) or {"type": "object", "properties": {}}
    return {"name": tool.name, "description": tool.description, "input_schema": schema}
