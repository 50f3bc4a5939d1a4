"""Reads the body of a chat completion: wire JSON in, a request out. Knows nothing of HTTP and of models."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pixelwright.chat import AnswerFormat, ChatRequest, Format, Sampling, Thinking
from pixelwright.errors import ExclusiveFieldsError
from pixelwright.server.doors.completions.parts import messages_of
from pixelwright.server.doors.completions.tools import choice_of, tools_of
from pixelwright.server.web.fields import Fields

MOST_TOKENS = 131_072
MOST_STOPS = 4
"""One source says one, a newer one four."""
EFFORTS = ("none", "minimal", "low", "medium", "high", "xhigh", "max")
REQUEST_ID = re.compile(r"[!-~]{6,64}")
REQUEST_ID_WISH = "6 to 64 characters without spaces"
_KNOWN = frozenset(
    {
        *("model", "messages", "stream", "stream_options", "n", "request_id", "user_id", "user"),
        *("thinking", "reasoning_effort", "temperature", "top_p", "do_sample", "seed", "stop"),
        *("max_tokens", "max_completion_tokens", "response_format"),
        *("tools", "tool_choice", "parallel_tool_calls", "tool_stream"),
    }
)


@dataclass(frozen=True, slots=True)
class Dialect:
    """In what two protocols differ that are the same otherwise."""

    name: str
    hottest: float = 1.0
    """The highest temperature; a client of the other protocol may ask for more than a model here takes."""
    counts_apart: bool = False
    """Whether the tokens can be asked for in a piece of their own."""


ZAI = Dialect("zai")
OPENAI = Dialect("openai", hottest=2.0, counts_apart=True)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, and how its answer is wanted."""

    request: ChatRequest
    streams: bool = False
    counts_apart: bool = False
    request_id: str = ""
    """As the client chose it."""


def asked(value: Mapping[str, Any], dialect: Dialect = ZAI) -> Asked:
    """Return what a body asks for; raises RequestError, which names the field."""
    body = Fields(value)
    model = body.needed_text("model")
    tools = tools_of(body)
    streams = body.flag("stream")
    options = body.struct("stream_options")
    body.whole("n", 1, 1)
    request = ChatRequest(
        model=model,
        messages=messages_of(body),
        tools=tools,
        tool_choice=choice_of(body, tools),
        thinking=_thinking(body),
        sampling=_sampling(body, dialect),
        answer_format=_format(body),
        max_tokens=_most_tokens(body),
        stops=_stops(body),
        parallel_calls=body.flag("parallel_tool_calls", True),
        streams=streams,
        streams_arguments=body.flag("tool_stream"),
        user=body.text("user_id") or body.text("user"),
        extra=body.rest(_KNOWN),
    )
    return Asked(
        request,
        streams,
        bool(options and options.flag("include_usage")) and dialect.counts_apart,
        body.matching("request_id", REQUEST_ID, REQUEST_ID_WISH),
    )


def _thinking(body: Fields) -> Thinking:
    effort = body.choice("reasoning_effort", EFFORTS)
    given = body.struct("thinking")
    enabled, keeps = True, False
    if given:
        enabled = given.choice("type", ("enabled", "disabled"), "enabled") == "enabled"
        keeps = not given.flag("clear_thinking", True)
    return Thinking(enabled and effort != "none", keeps, "" if effort == "none" else effort)


def _sampling(body: Fields, dialect: Dialect) -> Sampling:
    return Sampling(
        body.number("temperature", 0, dialect.hottest),
        body.number("top_p", 0, 1),
        not body.flag("do_sample", True),
        body.whole("seed", -(2**63), 2**63 - 1),
    )


def _format(body: Fields) -> AnswerFormat:
    given = body.struct("response_format")
    if given is None:
        return AnswerFormat()
    kind = Format(given.choice("type", tuple(Format), "text"))
    if kind is not Format.SCHEMA:
        return AnswerFormat(kind)
    schema = given.needed_struct("json_schema")
    return AnswerFormat(kind, schema.text("name"), schema.mapping("schema"), schema.flag("strict"))


def _most_tokens(body: Fields) -> int | None:
    if body.has("max_tokens") and body.has("max_completion_tokens"):
        raise ExclusiveFieldsError("The fields max_tokens and max_completion_tokens exclude each other", "")
    either = "max_tokens" if body.has("max_tokens") else "max_completion_tokens"
    return body.whole(either, 1, MOST_TOKENS)


def _stops(body: Fields) -> tuple[str, ...]:
    stops = body.texts("stop")
    if len(stops) > MOST_STOPS or not all(stops):
        raise body.illegal("stop", f"at most {MOST_STOPS} strings, none of them empty")
    return tuple(stops)
