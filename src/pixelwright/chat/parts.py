"""A request with other attachments in the place of its own. Knows nothing of what they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pixelwright.chat.message import Media, Message, Part, Text, ToolResult
from pixelwright.chat.request import ChatRequest

Exchange = Callable[[Media], tuple[Text | Media, ...]]
"""Gives what stands in the place of an attachment."""


def with_parts(request: ChatRequest, exchange: Exchange) -> ChatRequest:
    """Return the request with every attachment exchanged, those in results of tools included."""
    return replace(request, messages=tuple(_message(message, exchange) for message in request.messages))


def _message(message: Message, exchange: Exchange) -> Message:
    parts: list[Part] = []
    for part in message.parts:
        if isinstance(part, Media):
            parts += exchange(part)
        elif isinstance(part, ToolResult):
            parts.append(replace(part, parts=_inner(part, exchange)))
        else:
            parts.append(part)
    return replace(message, parts=tuple(parts))


def _inner(result: ToolResult, exchange: Exchange) -> tuple[Text | Media, ...]:
    found: list[Text | Media] = []
    for part in result.parts:
        found += exchange(part) if isinstance(part, Media) else (part,)
    return tuple(found)
