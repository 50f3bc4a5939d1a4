"""What a model is asked for: a conversation, tools, and how to answer. Knows nothing of wire shapes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pixelwright.chat.message import Media, Message, ToolResult


@dataclass(frozen=True, slots=True)
class Tool:
    """A function that the model may ask for; `parameters` is a JSON schema."""

    name: str
    description: str = ""
    parameters: Mapping[str, object] = field(default_factory=dict)
    strict: bool = False


class ToolMode(StrEnum):
    """Whether tools are to be called."""

    AUTO = "auto"
    NONE = "none"
    REQUIRED = "required"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class ToolChoice:
    """Whether tools are to be called, and which where that is said."""

    mode: ToolMode = ToolMode.AUTO
    name: str = ""


@dataclass(frozen=True, slots=True)
class Thinking:
    """Whether the model is to think aloud first."""

    enabled: bool = True
    keeps_earlier: bool = False
    """Whether what was thought in earlier turns stays part of the conversation."""
    effort: str = ""
    """`low`, `medium`, `high`, ...; empty where nothing is said."""
    budget_tokens: int | None = None


@dataclass(frozen=True, slots=True)
class Sampling:
    """How words are drawn; None where nothing is said. A model that draws nothing takes no notice."""

    temperature: float | None = None
    top_p: float | None = None
    greedy: bool = False
    seed: int | None = None


class Format(StrEnum):
    """What the answer has to be."""

    TEXT = "text"
    JSON = "json_object"
    SCHEMA = "json_schema"


@dataclass(frozen=True, slots=True)
class AnswerFormat:
    """What the answer has to be, with its JSON schema where there is one."""

    kind: Format = Format.TEXT
    name: str = ""
    schema: Mapping[str, object] = field(default_factory=dict)
    strict: bool = False


@dataclass(frozen=True, slots=True)
class ChatRequest:
    """A conversation and how it is to go on."""

    model: str
    messages: tuple[Message, ...]
    tools: tuple[Tool, ...] = ()
    tool_choice: ToolChoice = ToolChoice()
    thinking: Thinking = Thinking()
    sampling: Sampling = Sampling()
    answer_format: AnswerFormat = AnswerFormat()
    max_tokens: int | None = None
    """Of the answer, what is thought included."""
    stops: tuple[str, ...] = ()
    """The answer ends before the first of these."""
    parallel_calls: bool = True
    streams: bool = True
    """Whether the answer is read while it is written; one that is not may come in a single piece."""
    streams_arguments: bool = False
    """Whether arguments of tools may come in pieces."""
    owner: str = ""
    """Whose request it is: caches are never shared between owners."""
    user: str = ""
    """The end user, as the client names them."""
    extra: Mapping[str, object] = field(default_factory=dict)
    """Fields that nobody here knows; models elsewhere may."""

    @property
    def media(self) -> tuple[Media, ...]:
        """All that is attached, in order, results of tools included."""
        found: list[Media] = []
        for message in self.messages:
            for part in message.parts:
                if isinstance(part, Media):
                    found.append(part)
                elif isinstance(part, ToolResult):
                    found += [each for each in part.parts if isinstance(each, Media)]
        return tuple(found)
