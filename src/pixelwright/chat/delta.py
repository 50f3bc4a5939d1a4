"""What a model answers, piece by piece, in this order: who answers, what is thought, what is said, which
tools are called, how it ended. Knows nothing of wire shapes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FinishReason(StrEnum):
    """Why an answer ended; the words are those of the vision-coding protocol."""

    STOP = "stop"
    TOOL_CALLS = "tool_calls"
    LENGTH = "length"
    SENSITIVE = "sensitive"
    NETWORK_ERROR = "network_error"
    """The answer broke off."""
    CONTEXT = "model_context_window_exceeded"


@dataclass(frozen=True, slots=True)
class Usage:
    """What an answer cost, in tokens. Cached ones are part of the prompt, reasoning is of the completion."""

    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0
    reasoning_tokens: int = 0
    image_tokens: int = 0
    video_tokens: int = 0

    @property
    def total_tokens(self) -> int:
        """Prompt and completion."""
        return self.prompt_tokens + self.completion_tokens


@dataclass(frozen=True, slots=True)
class Begun:
    """The first delta of every answer: the name of the model that really answers."""

    model: str


@dataclass(frozen=True, slots=True)
class ReasoningDelta:
    """More of what is thought; `signature` closes a block for those who sign."""

    text: str
    signature: str = ""


@dataclass(frozen=True, slots=True)
class TextDelta:
    """More of what is said."""

    text: str


@dataclass(frozen=True, slots=True)
class CallBegun:
    """A tool is called; its arguments follow. `index` counts the calls of an answer from 0."""

    index: int
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ArgumentsDelta:
    """More of the arguments of call `index`, as JSON text."""

    index: int
    text: str


@dataclass(frozen=True, slots=True)
class Pulse:
    """Nothing to say yet: keeps a silent connection open."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The last delta. `usage` is None where the model did not count."""

    reason: FinishReason
    usage: Usage | None = None


Delta = Begun | ReasoningDelta | TextDelta | CallBegun | ArgumentsDelta | Pulse | Finished
