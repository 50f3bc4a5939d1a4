"""A conversation as what a model reads: one piece after another, each with its tokens.

Knows nothing of what was read before. The counts around the pieces were calibrated on usage that the vendor
reported for known requests.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pixelwright.chat import (
    ChatRequest,
    Media,
    MediaKind,
    Message,
    Part,
    Reasoning,
    Role,
    Text,
    Tool,
    ToolCall,
    ToolResult,
)
from pixelwright.chat.tokens import picture_tokens, video_tokens
from pixelwright.media.headers import picture_header
from pixelwright.media.video_header import video_header

START_TOKENS = 2
"""Ahead of everything."""
END_TOKENS = 2
"""The answer's own beginning."""
_TOOLS_TOKENS = 99
"""What explains to the model how to call tools."""
_CALL_TOKENS = 12
_RESULT_TOKENS = 6
"""What stands around a call and its result."""
_UNKNOWN_PICTURE = 1196
"""As a picture of 1280x720."""
_UNKNOWN_VIDEO = 27_000
"""What any video between ten seconds and forty minutes has, give or take a tenth."""

Count = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of a prompt. `mark` and `text` tell it from others; `overhead` tokens go with the mark."""

    mark: str
    text: str = ""
    overhead: int = 0
    image_tokens: int = 0
    video_tokens: int = 0


def prompt_units(request: ChatRequest) -> Iterator[Unit]:
    """Go through a request in the order in which a model reads it."""
    if request.tools:
        tools = "\n".join(map(_described, request.tools))
        yield Unit("tools", tools, _TOOLS_TOKENS + len(request.tools))
    asked = max((at for at, each in enumerate(request.messages) if each.role is Role.USER), default=0)
    for at, message in enumerate(request.messages):
        # What was thought before the latest question is forgotten, unless the request keeps it.
        yield from _message_units(message, thinks=request.thinking.keeps_earlier or at > asked)


def _described(tool: Tool) -> str:
    return json.dumps(
        {"name": tool.name, "description": tool.description, "parameters": tool.parameters},
        ensure_ascii=False,
        default=str,
    )


def _message_units(message: Message, *, thinks: bool) -> Iterator[Unit]:
    yield Unit(f"<{message.role}>", overhead=1)
    for part in message.parts:
        if thinks or not isinstance(part, Reasoning):
            yield from _part_units(part)


def _part_units(part: Part) -> Iterator[Unit]:
    match part:
        case Text(text):
            yield Unit("text", text)
        case Reasoning(text):
            yield Unit("thought", text, 2)
        case Media():
            yield _media_unit(part)
        case ToolCall(_, name, arguments):
            yield Unit("call", f"{name}\n{arguments}", _CALL_TOKENS)
        case ToolResult():
            yield Unit("result", overhead=_RESULT_TOKENS)
            for each in part.parts:
                yield from _part_units(each)


def _media_unit(media: Media) -> Unit:
    mark = f"{media.kind}:{hash(media.data) if media.data else media.url or media.file_id}"
    match media.kind:
        case MediaKind.PICTURE:
            picture = picture_header(media.data)
            tokens = picture_tokens(picture.width_px, picture.height_px) if picture else _UNKNOWN_PICTURE
            return Unit(mark, overhead=tokens, image_tokens=tokens)
        case MediaKind.VIDEO:
            video = video_header(media.data)
            tokens = (
                video_tokens(video.width_px, video.height_px, video.duration_s) if video else _UNKNOWN_VIDEO
            )
            return Unit(mark, overhead=tokens, video_tokens=tokens)
        case MediaKind.FILE:
            # Files come here as pictures and text; one that a model elsewhere is to open cannot be counted.
            return Unit(mark, media.name)
