"""Reads which tools a model may call, and whether it is to. Knows nothing of what they do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pixelwright.chat import Tool, ToolChoice, ToolMode
from pixelwright.server.web.fields import Fields

MOST_TOOLS = 128
NAME = re.compile(r"[a-zA-Z0-9_-]{1,64}")
_MODES = {"auto": ToolMode.AUTO, "none": ToolMode.NONE, "required": ToolMode.REQUIRED}


def tools_of(body: Fields) -> tuple[Tool, ...]:
    """Return the functions that may be called; raises FieldError or MissingFieldError."""
    given = body.structs("tools")
    if len(given) > MOST_TOOLS:
        raise body.illegal("tools", f"a list of at most {MOST_TOOLS}")
    return tuple(_tool(each) for each in given)


def _tool(fields: Fields) -> Tool:
    if fields.choice("type", ("function",), "function"):
        function = fields.needed_struct("function")
    return named_tool(function, "parameters")


def named_tool(function: Fields, schema_field: str, name: re.Pattern[str] = NAME) -> Tool:
    """Return a function whose JSON schema stands under `schema_field`."""
    if not function.has("name"):
        raise function.missing("name")
    return Tool(
        function.matching("name", name, f"of the form {name.pattern}"),
        function.text("description"),
        function.mapping(schema_field),
        function.flag("strict"),
    )


def choice_of(body: Fields, tools: Sequence[Tool]) -> ToolChoice:
    """Return whether tools are to be called; raises FieldError."""
    value = body.value.get("tool_choice")
    if value is None:
        return ToolChoice()
    if isinstance(value, str):
        mode = _MODES[body.choice("tool_choice", _MODES)]
        if mode is ToolMode.REQUIRED and not tools:
            raise body.illegal("tool_choice", "auto or none where there are no tools")
        return ToolChoice(mode)
    holder = body.needed_struct("tool_choice")
    function = holder.struct("function") or holder
    return named_choice(function, "name", tools)


def named_choice(holder: Fields, field: str, tools: Sequence[Tool]) -> ToolChoice:
    """Return the choice of the one tool whose name stands under `field`."""
    name = holder.needed_text(field)
    if all(each.name != name for each in tools):
        raise holder.illegal(field, "the name of one of the tools")
    return ToolChoice(ToolMode.NAMED, name)
