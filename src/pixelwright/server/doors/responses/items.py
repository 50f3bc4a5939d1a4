"""Reads the items that a conversation consists of here. Knows nothing of the rest of a request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pixelwright.chat import Media, MediaKind, Message, Part, Reasoning, Role, Text, ToolCall, ToolResult
from pixelwright.errors import FieldError
from pixelwright.server.doors.completions.parts import file_of
from pixelwright.server.web.fields import Fields

ROLES = {
    "system": Role.SYSTEM,
    "developer": Role.SYSTEM,
    "user": Role.USER,
    "assistant": Role.ASSISTANT,
}
ITEMS = ("message", "function_call", "function_call_output", "reasoning")
PARTS = ("input_text", "output_text", "text", "refusal", "input_image", "input_file")


def items_of(body: Fields) -> list[dict[str, Any]]:
    """Return what is put in, as it is told again: plain text as an item, and as a part of one.

    Raises FieldError or MissingFieldError.
    """
    given = body.value.get("input")
    if given is None:
        raise body.missing("input")
    if isinstance(given, str):
        return [_parted({"role": "user", "content": given})]
    if not isinstance(given, list):
        raise body.illegal("input", "a string or a list of items")
    return [_parted(each.value) for each in body.structs("input")]


def _parted(item: Mapping[str, Any]) -> dict[str, Any]:
    content = item.get("content")
    if not isinstance(content, str):
        return dict(item)
    kind = "output_text" if item.get("role") == "assistant" else "input_text"
    return {"type": "message", **item, "content": [{"type": kind, "text": content}]}


def messages_of(items: Sequence[dict[str, Any]]) -> tuple[Message, ...]:
    """Return the conversation; what an assistant thought, said and called in a row is one message."""
    messages: list[Message] = []
    for item in items:
        message = _message(Fields(item, "input[]"))
        last = messages[-1] if messages else None
        if last and message.role is last.role is Role.ASSISTANT:
            messages[-1] = Message(Role.ASSISTANT, (*last.parts, *message.parts))
        else:
            messages.append(message)
    if not any(each.role in (Role.USER, Role.TOOL) for each in messages):
        raise FieldError("The field input is illegal: there is no message of a user", "")
    return tuple(messages)


def _message(fields: Fields) -> Message:
    match fields.choice("type", ITEMS, "message"):
        case "function_call":
            arguments = fields.text("arguments", "{}")
            call = ToolCall(fields.needed_text("call_id"), fields.needed_text("name"), arguments)
            return Message(Role.ASSISTANT, (call,))
        case "function_call_output":
            result = ToolResult(fields.needed_text("call_id"), _parts(fields, "output"))
            return Message(Role.TOOL, (result,))
        case "reasoning":
            return Message(Role.ASSISTANT, _thoughts(fields))
        case _:
            if not fields.has("role"):
                raise fields.missing("role")
            return Message(ROLES[fields.choice("role", ROLES)], _parts(fields, "content"))


def _thoughts(fields: Fields) -> tuple[Part, ...]:
    pieces = [*fields.structs("content"), *fields.structs("summary")]
    text = "\n".join(each.text("text") for each in pieces)
    return (Reasoning(text),) if text else ()


def _parts(fields: Fields, field: str) -> tuple[Text | Media, ...]:
    if not fields.has(field):
        raise fields.missing(field)
    content = fields.value[field]
    if isinstance(content, str):
        return (Text(content),)
    if not isinstance(content, list):
        raise fields.illegal(field, "a string or a list of parts")
    return tuple(_part(each) for each in fields.structs(field))


def _part(fields: Fields) -> Text | Media:
    if not fields.has("type"):
        raise fields.missing("type")
    match fields.choice("type", PARTS):
        case "input_image":
            if fields.has("file_id"):
                return Media(MediaKind.PICTURE, file_id=fields.needed_text("file_id"))
            return Media(MediaKind.PICTURE, url=fields.needed_text("image_url"))
        case "input_file":
            return file_of(fields)
        case "refusal":
            return Text(fields.text("refusal"))
        case _:
            if not fields.has("text"):
                raise fields.missing("text")
            return Text(fields.text("text"))
