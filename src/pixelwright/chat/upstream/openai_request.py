"""Chat requests as OpenAI-compatible endpoints read them, in all dialects. Knows nothing of HTTP."""

from __future__ import annotations

from collections.abc import Iterator

from pixelwright.chat.message import (
    Media,
    MediaKind,
    Message,
    Reasoning,
    Role,
    Text,
    ToolCall,
)
from pixelwright.chat.request import ChatRequest, Format, Tool, ToolMode
from pixelwright.chat.upstream.pictures import address_of
from pixelwright.chat.upstream.settings import Dialect, Upstream

Json = dict[str, object]

_ECHOES = {
    Dialect.ZAI: "reasoning_content",
    Dialect.TEMPLATE: "reasoning_content",
    Dialect.OPENROUTER: "reasoning",
}
"""The field in which earlier reasoning goes back; other endpoints refuse or ignore it."""
_EFFORTS = frozenset({"minimal", "low", "medium", "high", "xhigh"})


def openai_request(request: ChatRequest, upstream: Upstream) -> Json:
    """Return the body of `POST /chat/completions`. Fields of `extra` never replace those that are known."""
    dialect = upstream.speaks
    body: Json = {
        **request.extra,
        "model": upstream.wire_model,
        "messages": [each for message in request.messages for each in _messages(message, dialect)],
        "stream": request.streams,
    }
    if request.streams and dialect is not Dialect.ZAI:
        # Z.ai counts without being asked.
        body["stream_options"] = {"include_usage": True}
    if request.max_tokens is not None:
        field = "max_completion_tokens" if dialect is Dialect.OPENAI else "max_tokens"
        body[field] = min(request.max_tokens, upstream.output_tokens)
    body.update(_sampling(request, dialect))
    body.update(_tools(request, dialect))
    body.update(_format(request))
    if upstream.thinks:
        body.update(thinking_fields(request, dialect))
    if request.stops:
        body["stop"] = list(request.stops)
    if request.user:
        body["user_id" if dialect is Dialect.ZAI else "user"] = request.user
    return body


def thinking_fields(request: ChatRequest, dialect: Dialect) -> Json:
    """Return how an endpoint is told whether, and how much, to think."""
    thinking = request.thinking
    match dialect:
        case Dialect.ZAI:
            kind = "enabled" if thinking.enabled else "disabled"
            fields: Json = {"thinking": {"type": kind, "clear_thinking": not thinking.keeps_earlier}}
            return {**fields, "reasoning_effort": thinking.effort} if thinking.effort else fields
        case Dialect.TEMPLATE:
            given = request.extra.get("chat_template_kwargs")
            known = given if isinstance(given, dict) else {}
            return {"chat_template_kwargs": {**known, "enable_thinking": thinking.enabled}}
        case Dialect.OPENROUTER:
            if not thinking.enabled:
                return {"reasoning": {"enabled": False}}
            if thinking.budget_tokens is not None:
                return {"reasoning": {"max_tokens": thinking.budget_tokens}}
            return {"reasoning": {"effort": thinking.effort} if thinking.effort else {"enabled": True}}
        case Dialect.EFFORT | Dialect.OPENAI:
            if not thinking.enabled:
                return {"reasoning_effort": "none"}
            return {"reasoning_effort": thinking.effort} if thinking.effort in _EFFORTS else {}
        case Dialect.PLAIN:
            return {}


def _messages(message: Message, dialect: Dialect) -> Iterator[Json]:
    """Give one or more messages of the wire: each result of a tool is one of its own.

    Results hold words alone there, so their pictures follow as the user's.
    """
    shown: list[Media] = []
    for result in message.results:
        shown += [part for part in result.parts if isinstance(part, Media)]
        text = f"Error: {result.text}" if result.failed else result.text
        yield {"role": "tool", "tool_call_id": result.call_id, "content": text}
    if shown:
        yield {"role": "user", "content": [_part(media) for media in shown]}
    if message.role is Role.ASSISTANT:
        yield _assistant(message, dialect)
    elif rest := [part for part in message.parts if isinstance(part, Text | Media)]:
        role = Role.USER if message.role is Role.TOOL else message.role
        yield {"role": str(role), "content": _content(rest)}


def _assistant(message: Message, dialect: Dialect) -> Json:
    said: Json = {"role": "assistant", "content": message.text}
    thought = "".join(part.text for part in message.parts if isinstance(part, Reasoning))
    if thought and dialect in _ECHOES:
        said[_ECHOES[dialect]] = thought
    if message.calls:
        said["tool_calls"] = [_call(call) for call in message.calls]
    return said


def _call(call: ToolCall) -> Json:
    function = {"name": call.name, "arguments": call.arguments or "{}"}
    return {"id": call.id, "type": "function", "function": function}


def _content(parts: list[Text | Media]) -> str | list[Json]:
    """Return plain words as a string: there are endpoints that take nothing else for some roles."""
    if len(parts) == 1 and isinstance(parts[0], Text):
        return parts[0].text
    return [_part(part) for part in parts]


def _part(part: Text | Media) -> Json:
    if isinstance(part, Text):
        return {"type": "text", "text": part.text}
    match part.kind:
        case MediaKind.PICTURE:
            return {"type": "image_url", "image_url": {"url": address_of(part)}}
        case MediaKind.VIDEO:
            return {"type": "video_url", "video_url": {"url": address_of(part)}}
        case MediaKind.FILE:
            if part.is_here:
                return {
                    "type": "file",
                    "file": {"filename": part.name or "file", "file_data": address_of(part)},
                }
            return {"type": "file_url", "file_url": {"url": part.url}}


def _sampling(request: ChatRequest, dialect: Dialect) -> Json:
    sampling = request.sampling
    fields: Json = {"temperature": sampling.temperature, "top_p": sampling.top_p, "seed": sampling.seed}
    if sampling.greedy:
        fields = {"do_sample": False} if dialect is Dialect.ZAI else {"temperature": 0}
    return {name: value for name, value in fields.items() if value is not None}


def _tools(request: ChatRequest, dialect: Dialect) -> Json:
    if not request.tools:
        return {}
    choice: object = str(request.tool_choice.mode)
    if request.tool_choice.mode is ToolMode.NAMED:
        choice = {"type": "function", "function": {"name": request.tool_choice.name}}
    fields: Json = {"tools": [_tool(tool) for tool in request.tools], "tool_choice": choice}
    if not request.parallel_calls:
        fields["parallel_tool_calls"] = False
    if dialect is Dialect.ZAI and request.streams and request.streams_arguments:
        fields["tool_stream"] = True
    return fields


def _tool(tool: Tool) -> Json:
    function: Json = {
        "name": tool.name,
        "description": tool.description,
        "parameters": dict(tool.parameters) or {"type": "object", "properties": {}},
    }
    if tool.strict:
        function["strict"] = True
    return {"type": "function", "function": function}


def _format(request: ChatRequest) -> Json:
    wanted = request.answer_format
    match wanted.kind:
        case Format.TEXT:
            return {}
        case Format.JSON:
            return {"response_format": {"type": "json_object"}}
        case Format.SCHEMA:
            schema = {"name": wanted.name or "answer", "schema": dict(wanted.schema), "strict": wanted.strict}
            return {"response_format": {"type": "json_schema", "json_schema": schema}}
