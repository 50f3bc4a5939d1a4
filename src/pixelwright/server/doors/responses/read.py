"""Reads the body of a response: wire JSON in, a request out. Knows nothing of HTTP and of models."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pixelwright.chat import (
    AnswerFormat,
    ChatRequest,
    Format,
    Message,
    Role,
    Sampling,
    Text,
    Thinking,
    Tool,
)
from pixelwright.server.doors.completions.read import EFFORTS, MOST_TOKENS
from pixelwright.server.doors.completions.tools import MOST_TOOLS, choice_of, named_tool
from pixelwright.server.doors.responses.items import items_of, messages_of
from pixelwright.server.web.fields import Fields

_KNOWN = frozenset(
    {
        *("model", "input", "instructions", "tools", "tool_choice", "parallel_tool_calls", "stream"),
        *("max_output_tokens", "temperature", "top_p", "reasoning", "text", "store", "metadata", "user"),
        *("previous_response_id", "background", "include", "stream_options", "truncation"),
    }
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, how its answer is wanted, and what of it is told again with the answer."""

    request: ChatRequest
    items: Sequence[Mapping[str, Any]]
    """The whole conversation, as it has to be kept to go on."""
    stores: bool
    previous_id: str
    echo: Mapping[str, Any]


def previous_id_of(value: Mapping[str, Any]) -> str:
    """Return the id of the response that is gone on from; raises FieldError."""
    return Fields(value).text("previous_response_id")


def asked(value: Mapping[str, Any], earlier: Sequence[Mapping[str, Any]] = ()) -> Asked:
    """Return what a body asks for, after what was said `earlier`; raises RequestError."""
    body = Fields(value)
    model = body.needed_text("model")
    items = [*map(dict, earlier), *items_of(body)]
    tools = _tools(body)
    streams = body.flag("stream")
    body.choice("truncation", ("auto", "disabled"))
    if body.flag("background"):
        raise body.illegal("background", "false")
    request = ChatRequest(
        model=model,
        messages=(*_instructions(body), *messages_of(items)),
        tools=tools,
        tool_choice=choice_of(body, tools),
        thinking=_thinking(body),
        sampling=Sampling(body.number("temperature", 0, 2), body.number("top_p", 0, 1)),
        answer_format=_format(body),
        max_tokens=body.whole("max_output_tokens", 1, MOST_TOKENS),
        parallel_calls=body.flag("parallel_tool_calls", True),
        streams=streams,
        streams_arguments=streams,
        user=body.text("user"),
        extra=body.rest(_KNOWN),
    )
    return Asked(request, items, body.flag("store"), previous_id_of(value), _echo(body))


def _instructions(body: Fields) -> tuple[Message, ...]:
    text = body.text("instructions")
    return (Message(Role.SYSTEM, (Text(text),)),) if text else ()


def _tools(body: Fields) -> tuple[Tool, ...]:
    """Return the functions of the client; tools that only OpenAI can run are not told to the model."""
    given = body.structs("tools")
    if len(given) > MOST_TOOLS:
        raise body.illegal("tools", f"a list of at most {MOST_TOOLS}")
    return tuple(
        named_tool(each, "parameters") for each in given if each.text("type", "function") == "function"
    )


def _thinking(body: Fields) -> Thinking:
    given = body.struct("reasoning")
    effort = given.choice("effort", EFFORTS) if given else ""
    # Thoughts that come back belong to the conversation in this protocol.
    return Thinking(effort != "none", True, "" if effort == "none" else effort)


def _format(body: Fields) -> AnswerFormat:
    text = body.struct("text")
    given = text.struct("format") if text else None
    if given is None:
        return AnswerFormat()
    kind = Format(given.choice("type", tuple(Format), "text"))
    if kind is not Format.SCHEMA:
        return AnswerFormat(kind)
    return AnswerFormat(kind, given.text("name"), given.mapping("schema"), given.flag("strict"))


def _echo(body: Fields) -> Mapping[str, Any]:
    """Return what a client finds again in the answer."""
    defaults: dict[str, Any] = {
        "instructions": None,
        "max_output_tokens": None,
        "metadata": {},
        "parallel_tool_calls": True,
        "previous_response_id": None,
        "reasoning": {"effort": None, "summary": None},
        "store": False,
        "temperature": None,
        "text": {"format": {"type": "text"}},
        "tool_choice": "auto",
        "tools": [],
        "top_p": None,
        "truncation": "disabled",
        "user": None,
    }
    given = {name: body.value[name] for name in defaults if body.has(name)}
    return defaults | given
