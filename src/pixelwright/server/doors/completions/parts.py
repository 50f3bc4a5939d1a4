"""Reads messages and what they consist of. Knows nothing of the rest of a request."""

from __future__ import annotations

from pixelwright.chat import Media, MediaKind, Message, Part, Reasoning, Role, Text, ToolCall, ToolResult
from pixelwright.errors import ExclusiveFieldsError, FieldError
from pixelwright.server.web.call import write_json
from pixelwright.server.web.fields import Fields

ROLES = {
    "system": Role.SYSTEM,
    "developer": Role.SYSTEM,
    "user": Role.USER,
    "assistant": Role.ASSISTANT,
    "tool": Role.TOOL,
}
PARTS = ("text", "image_url", "video_url", "file_url", "file")
_SOURCES = ("file_id", "file_url", "file_data")


def messages_of(body: Fields, field: str = "messages") -> tuple[Message, ...]:
    """Return a conversation; raises FieldError or MissingFieldError."""
    if not body.has(field):
        raise body.missing(field)
    messages = tuple(_message(each) for each in body.structs(field))
    if not any(each.role in (Role.USER, Role.TOOL) for each in messages):
        raise FieldError("The messages parameter is illegal: there is no message of a user", "")
    return messages


def _message(fields: Fields) -> Message:
    role = ROLES[fields.choice("role", ROLES) or _no_role(fields)]
    if role is Role.ASSISTANT:
        return Message(role, tuple(_said(fields)))
    if not fields.has("content"):
        raise fields.missing("content")
    content = content_of(fields)
    if role is Role.TOOL:
        result = ToolResult(fields.needed_text("tool_call_id"), content, name=fields.text("name"))
        return Message(role, (result,))
    return Message(role, content)


def _no_role(fields: Fields) -> str:
    raise fields.missing("role")


def _said(fields: Fields) -> list[Part]:
    """Return what an assistant said before: thoughts, words, calls."""
    parts: list[Part] = []
    if thought := fields.text("reasoning_content"):
        parts.append(Reasoning(thought))
    if fields.has("content"):
        parts += content_of(fields)
    parts += [_call(each) for each in fields.structs("tool_calls")]
    if not parts and not fields.has("content"):
        raise fields.missing("content")
    return parts


def _call(fields: Fields) -> ToolCall:
    function = fields.needed_struct("function")
    arguments = function.value.get("arguments")
    if isinstance(arguments, dict):
        arguments = write_json(arguments)
    elif not isinstance(arguments, str | None):
        raise function.illegal("arguments", "JSON in a string")
    return ToolCall(fields.text("id"), function.needed_text("name"), arguments or "{}")


def content_of(fields: Fields) -> tuple[Text | Media, ...]:
    """Return the words and attachments of a `content`, which may be plain text."""
    content = fields.value.get("content")
    if isinstance(content, str):
        return (Text(content),)
    if not isinstance(content, list) or not content:
        raise fields.illegal("content", "a string or a list of parts")
    return tuple(_part(each) for each in fields.structs("content"))


def _part(fields: Fields) -> Text | Media:
    if not fields.has("type"):
        raise fields.missing("type")
    match fields.choice("type", PARTS):
        case "text":
            if not fields.has("text"):
                raise fields.missing("text")
            return Text(fields.text("text"))
        case "image_url":
            return linked(fields, "image_url", MediaKind.PICTURE)
        case "video_url":
            return linked(fields, "video_url", MediaKind.VIDEO)
        case "file_url":
            return linked(fields, "file_url", MediaKind.FILE)
        case _:
            return file_of(fields.needed_struct("file"))


def linked(fields: Fields, field: str, kind: MediaKind) -> Media:
    """Return what `{"url": ...}` or a bare string under `field` stands for.

    It may be an address, a `data:` URI, or bare base64, as one client sends it.
    """
    if isinstance(fields.value.get(field), str):
        return Media(kind, url=fields.needed_text(field))
    return Media(kind, url=fields.needed_struct(field).needed_text("url"))


def file_of(holder: Fields) -> Media:
    """Return a file that was uploaded before, lies somewhere, or is part of the request."""
    given = [field for field in _SOURCES if holder.has(field)]
    if not given:
        raise holder.missing("file_id")
    if len(given) > 1:
        names = " and ".join(holder.name(each) for each in given)
        raise ExclusiveFieldsError(f"The fields {names} exclude each other", "")
    name = holder.text("filename") or "file"  # One with a name may stand beside pictures.
    value = holder.needed_text(given[0])
    if given == ["file_id"]:
        return Media(MediaKind.FILE, name=name, file_id=value)
    return Media(MediaKind.FILE, name=name, url=value)
