"""Reads messages and the blocks they consist of. Knows nothing of the rest of a request."""

from __future__ import annotations

from pixelwright.chat import Media, MediaKind, Message, Part, Reasoning, Role, Text, ToolCall, ToolResult
from pixelwright.errors import FieldError
from pixelwright.server.web.call import write_json
from pixelwright.server.web.fields import Fields

ROLES = {"user": Role.USER, "assistant": Role.ASSISTANT, "system": Role.SYSTEM}
BLOCKS = ("text", "image", "document", "tool_result", "tool_use", "thinking", "redacted_thinking")
SOURCES = ("base64", "url", "file", "text", "content")


def messages_of(body: Fields) -> tuple[Message, ...]:
    """Return a conversation, what the system says first; raises FieldError or MissingFieldError."""
    if not body.has("messages"):
        raise body.missing("messages")
    messages = [message for each in body.structs("messages") for message in _messages(each)]
    if not any(each.role in (Role.USER, Role.TOOL) for each in messages):
        raise FieldError("The field messages is illegal: there is no message of a user", "")
    return (*_system(body), *messages)


def _system(body: Fields) -> list[Message]:
    if not body.has("system"):
        return []
    message = Message(Role.SYSTEM, _blocks(body, "system"))
    return [message] if message.text else []


def _messages(fields: Fields) -> list[Message]:
    """Return the messages that one stands for: what tools gave back is said before the rest, on its own."""
    if not fields.has("role"):
        raise fields.missing("role")
    role = ROLES[fields.choice("role", ROLES)]
    if not fields.has("content"):
        raise fields.missing("content")
    parts = _blocks(fields, "content")
    results = [Message(Role.TOOL, (each,)) for each in parts if isinstance(each, ToolResult)]
    rest = tuple(each for each in parts if not isinstance(each, ToolResult))
    return [*results, Message(role, rest)] if rest or not results else results


def _blocks(fields: Fields, field: str) -> tuple[Part, ...]:
    content = fields.value.get(field)
    if isinstance(content, str):
        return (Text(content),)
    if not isinstance(content, list):
        raise fields.illegal(field, "a string or a list of blocks")
    return tuple(part for each in fields.structs(field) for part in _parts(each))


def _parts(fields: Fields) -> tuple[Part, ...]:
    if not fields.has("type"):
        raise fields.missing("type")
    match fields.choice("type", BLOCKS):
        case "text":
            return (Text(_text(fields)),)
        case "image":
            return _sourced(fields, MediaKind.PICTURE)
        case "document":
            return _sourced(fields, MediaKind.FILE)
        case "tool_result":
            return (_result(fields),)
        case "tool_use":
            arguments = write_json(fields.mapping("input"))
            return (ToolCall(fields.needed_text("id"), fields.needed_text("name"), arguments),)
        case "thinking":
            return (Reasoning(fields.text("thinking"), fields.text("signature")),)
        case _:
            return ()  # What was thought in secret is of use to its writer alone.


def _text(fields: Fields) -> str:
    if not fields.has("text"):
        raise fields.missing("text")
    return fields.text("text")


def _result(fields: Fields) -> ToolResult:
    parts = _blocks(fields, "content") if fields.has("content") else ()
    plain = tuple(each for each in parts if isinstance(each, Text | Media))
    return ToolResult(fields.needed_text("tool_use_id"), plain, fields.flag("is_error"))


def _sourced(fields: Fields, kind: MediaKind) -> tuple[Part, ...]:
    source = fields.needed_struct("source")
    if not source.has("type"):
        raise source.missing("type")
    # One with a name may stand beside pictures.
    name = (fields.text("title") or "document") if kind is MediaKind.FILE else ""
    match source.choice("type", SOURCES):
        case "base64":
            media_type = source.needed_text("media_type")
            url = f"data:{media_type};base64,{source.needed_text('data')}"
            return (Media(kind, url=url, name=name),)
        case "url":
            return (Media(kind, url=source.needed_text("url"), name=name),)
        case "file":
            return (Media(kind, file_id=source.needed_text("file_id"), name=name),)
        case "text":
            return (Text(source.needed_text("data")),)
        case _:
            return _blocks(source, "content")
