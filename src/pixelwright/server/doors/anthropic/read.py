"""Reads the body of a message: wire JSON in, a request out. Knows nothing of HTTP and of models."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pixelwright.chat import (
    AnswerFormat,
    ChatRequest,
    Format,
    Sampling,
    Thinking,
    Tool,
    ToolChoice,
    ToolMode,
)
from pixelwright.server.doors.anthropic.parts import messages_of
from pixelwright.server.doors.completions.read import MOST_TOKENS
from pixelwright.server.doors.completions.tools import named_choice, named_tool
from pixelwright.server.web.fields import Fields

_MODES = {
    "auto": ToolMode.AUTO,
    "any": ToolMode.REQUIRED,
    "tool": ToolMode.NAMED,
    "none": ToolMode.NONE,
}
_THINKING = ("enabled", "disabled", "adaptive")
_EFFORTS = ("low", "medium", "high", "xhigh", "max")
MOST_TOOLS = 1024
"""Agents of this protocol bring the tools of all servers that they are connected with."""
NAME = re.compile(r"[a-zA-Z0-9_-]{1,128}")
"""Such tools have the names of their servers before their own."""
_OWN_TOOL = "custom"
"""The type of tools that the client runs; those that Anthropic runs have other ones."""
_KNOWN = frozenset(
    {
        *("model", "max_tokens", "messages", "system", "stream", "temperature", "top_p", "stop_sequences"),
        *("tools", "tool_choice", "thinking", "metadata", "output_config"),
    }
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, and how its answer is wanted."""

    request: ChatRequest
    streams: bool


def asked(value: Mapping[str, Any], *, counts_only: bool = False) -> Asked:
    """Return what a body asks for; raises RequestError, which names the field."""
    body = Fields(value)
    model = body.needed_text("model")
    if not counts_only and not body.has("max_tokens"):
        raise body.missing("max_tokens")
    tools = _tools(body)
    streams = body.flag("stream")
    choice = body.struct("tool_choice")
    metadata = body.struct("metadata")
    output = body.struct("output_config")
    request = ChatRequest(
        model=model,
        messages=messages_of(body),
        tools=tools,
        tool_choice=_choice(choice, tools),
        thinking=_thinking(body, output),
        sampling=Sampling(body.number("temperature", 0, 1), body.number("top_p", 0, 1)),
        answer_format=_format(output),
        max_tokens=body.whole("max_tokens", 1, MOST_TOKENS),
        stops=tuple(body.texts("stop_sequences")),
        parallel_calls=not (choice and choice.flag("disable_parallel_tool_use")),
        streams=streams,
        streams_arguments=streams,
        user=metadata.text("user_id") if metadata else "",
        extra=body.rest(_KNOWN),
    )
    return Asked(request, streams)


def _tools(body: Fields) -> tuple[Tool, ...]:
    """Return the tools of the client; those that only Anthropic can run are not told to the model."""
    given = body.structs("tools")
    if len(given) > MOST_TOOLS:
        raise body.illegal("tools", f"a list of at most {MOST_TOOLS}")
    own = [each for each in given if each.text("type", _OWN_TOOL) == _OWN_TOOL]
    return tuple(named_tool(each, "input_schema", NAME) for each in own)


def _choice(choice: Fields | None, tools: tuple[Tool, ...]) -> ToolChoice:
    if choice is None:
        return ToolChoice()
    mode = _MODES[choice.choice("type", _MODES, "auto")]
    if mode is ToolMode.NAMED:
        return named_choice(choice, "name", tools)
    if mode is ToolMode.REQUIRED and not tools:
        raise choice.illegal("type", "auto or none where there are no tools")
    return ToolChoice(mode)


def _thinking(body: Fields, output: Fields | None) -> Thinking:
    """Return how to think; without a word of it these clients want none."""
    given = body.struct("thinking")
    effort = output.choice("effort", _EFFORTS) if output else ""
    if given is None:
        return Thinking(enabled=False)
    kind = given.choice("type", _THINKING, "disabled")
    # Blocks of thought that come back belong to the conversation in this protocol.
    return Thinking(
        enabled=kind != "disabled",
        keeps_earlier=True,
        effort=effort,
        budget_tokens=given.whole("budget_tokens", 1, MOST_TOKENS),
    )


def _format(output: Fields | None) -> AnswerFormat:
    given = output.struct("format") if output else None
    if given is None:
        return AnswerFormat()
    given.choice("type", (str(Format.SCHEMA),), Format.SCHEMA)
    return AnswerFormat(Format.SCHEMA, "", given.mapping("schema"), strict=True)
