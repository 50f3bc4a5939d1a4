"""What is said in a conversation: messages and their parts, whoever said them and over whichever protocol.

Knows nothing of wire shapes. Media are whole (`data`) once they have been gathered; before that they say
where they lie.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """Who speaks."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"
    TOOL = "tool"


class MediaKind(StrEnum):
    """What sort of thing was attached."""

    PICTURE = "picture"
    VIDEO = "video"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Media:
    """A picture, a video or a file: its bytes, or where they lie."""

    kind: MediaKind
    data: bytes = b""
    media_type: str = ""
    name: str = ""
    url: str = ""
    file_id: str = ""
    """Of a file that was uploaded before."""

    @property
    def is_here(self) -> bool:
        """Whether the bytes have been gathered."""
        return bool(self.data)


@dataclass(frozen=True, slots=True)
class Reasoning:
    """What a model thought before it answered; `signature` belongs to whoever wrote it."""

    text: str
    signature: str = ""


@dataclass(frozen=True, slots=True)
class ToolCall:
    """A model asks for a tool. `arguments` is JSON text, as the model wrote it."""

    id: str
    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class ToolResult:
    """What a tool gave back for the call `call_id`."""

    call_id: str
    parts: tuple[Text | Media, ...]
    failed: bool = False
    name: str = ""

    @property
    def text(self) -> str:
        """All words of it."""
        return text_of(self.parts)


Part = Text | Media | Reasoning | ToolCall | ToolResult


@dataclass(frozen=True, slots=True)
class Message:
    """One turn, or a piece of one."""

    role: Role
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """Its words, without what was thought and without tools."""
        return text_of(self.parts)

    @property
    def media(self) -> tuple[Media, ...]:
        """What is attached, results of tools left out."""
        return tuple(part for part in self.parts if isinstance(part, Media))

    @property
    def calls(self) -> tuple[ToolCall, ...]:
        """The tools that were asked for."""
        return tuple(part for part in self.parts if isinstance(part, ToolCall))

    @property
    def results(self) -> tuple[ToolResult, ...]:
        """What tools gave back."""
        return tuple(part for part in self.parts if isinstance(part, ToolResult))


def text_of(parts: Sequence[Part]) -> str:
    """Return the words of `parts`, those of different parts on lines of their own."""
    return "\n".join(part.text for part in parts if isinstance(part, Text))
