"""The bodies that are understood, from the same tables that they are checked by."""

from __future__ import annotations

from pixelwright.chat import Format
from pixelwright.server.doors.anthropic import read as anthropic
from pixelwright.server.doors.completions.read import (
    EFFORTS,
    MOST_STOPS,
    MOST_TOKENS,
    REQUEST_ID,
    ZAI,
    Dialect,
)
from pixelwright.server.doors.completions.tools import MOST_TOOLS, NAME
from pixelwright.server.doors.files import PURPOSES
from pixelwright.server.doors.zai.layout import MOST_PAGES
from pixelwright.server.openapi.shapes import (
    ANYTHING,
    FLAG,
    TEXT,
    WORD,
    Schema,
    choice,
    many,
    number,
    one_of,
    ref,
    thing,
    typed,
    whole,
)
from pixelwright.server.shelf.batches import PATHS

_NAME: Schema = {"type": "string", "pattern": f"^{NAME.pattern}$"}
_LINK: Schema = thing({"url": WORD}, {"detail": TEXT})


def schemas() -> dict[str, Schema]:
    """Return the schemas of all bodies, by their names."""
    return {
        "Part": _part(),
        "Content": one_of(TEXT, many(ref("Part"), at_least=1)),
        "Message": _message(),
        "Tool": typed("function", {"function": _function("parameters")}),
        "BatchRequest": thing(
            {"input_file_id": WORD, "endpoint": choice(PATHS)},
            {"completion_window": {"const": "24h"}, "metadata": ANYTHING},
        ),
        "Upload": thing(
            {
                "file": {"type": "string", "contentMediaType": "application/octet-stream"},
                "purpose": choice(PURPOSES),
            }
        ),
        "LayoutRequest": thing(
            {"file": WORD},
            {
                "model": TEXT,
                "start_page_id": whole(1, MOST_PAGES),
                "end_page_id": whole(1, MOST_PAGES),
                "request_id": {"type": "string", "pattern": f"^{REQUEST_ID.pattern}$"},
                "user_id": TEXT,
            },
        ),
        **_anthropic(),
        **_responses(),
    }


def completion(dialect: Dialect) -> Schema:
    """Return the body of a chat completion."""
    fields = {
        "stream": FLAG,
        "stream_options": thing({}, {"include_usage": FLAG}),
        "thinking": thing({}, {"type": choice(("enabled", "disabled")), "clear_thinking": FLAG}),
        "reasoning_effort": choice(EFFORTS),
        "temperature": number(0, dialect.hottest),
        "top_p": number(0, 1),
        "do_sample": FLAG,
        "max_tokens": whole(1, MOST_TOKENS),
        "stop": one_of(WORD, many(WORD, at_most=MOST_STOPS)),
        "tools": many(ref("Tool"), at_most=MOST_TOOLS),
        "tool_choice": choice(("auto", "none")),
        "parallel_tool_calls": FLAG,
        "response_format": _format(),
        "user" if dialect is not ZAI else "user_id": TEXT,
    }
    needed = {"model": WORD, "messages": _asking(ref("Message"))}
    if dialect is ZAI:
        named: Schema = {"type": "string", "pattern": f"^{REQUEST_ID.pattern}$"}
        return thing(needed, fields | {"tool_stream": FLAG, "request_id": named})
    synonym = {"max_completion_tokens": whole(1, MOST_TOKENS)}
    return thing(needed, fields | synonym) | _not_both("max_tokens", "max_completion_tokens")


def _not_both(one: str, other: str) -> Schema:
    given = [{"properties": {name: {"not": {"type": "null"}}}, "required": [name]} for name in (one, other)]
    return {"not": {"allOf": given}}


def _asking(message: Schema) -> Schema:
    """Return a list of messages, one of them at least from a user."""
    asks = {"properties": {"role": choice(("user", "tool"))}, "required": ["role"]}
    return {"type": "array", "items": message, "contains": asks, "minItems": 1}


def _format() -> Schema:
    plain = thing({"type": choice((Format.TEXT, Format.JSON))})
    schema = thing({}, {"name": TEXT, "schema": ANYTHING, "strict": FLAG})
    return one_of(plain, typed(Format.SCHEMA, {"json_schema": schema}))


def _function(schema_field: str) -> Schema:
    return thing({"name": _NAME}, {"description": TEXT, schema_field: ANYTHING, "strict": FLAG})


def _part() -> Schema:
    sources = [thing({name: WORD}, {"filename": TEXT}) for name in ("file_id", "file_url", "file_data")]
    closed = [{**each, "additionalProperties": False} for each in sources]
    return one_of(
        typed("text", {"text": TEXT}),
        *(typed(kind, {kind: _LINK}) for kind in ("image_url", "video_url", "file_url")),
        typed("file", {"file": one_of(*closed)}),
    )


def _message() -> Schema:
    call = thing(
        {"function": thing({"name": WORD}, {"arguments": TEXT})},
        {"id": TEXT, "type": {"const": "function"}, "index": {"type": "integer"}},
    )
    said = thing(
        {"role": {"const": "assistant"}, "content": ref("Content")},
        {"reasoning_content": TEXT, "tool_calls": many(call)},
    )
    called = thing(
        {"role": {"const": "assistant"}, "tool_calls": many(call, at_least=1)},
        {"content": ref("Content"), "reasoning_content": TEXT},
    )
    return one_of(
        thing({"role": choice(("system", "developer", "user")), "content": ref("Content")}),
        said,
        called,
        thing({"role": {"const": "tool"}, "content": ref("Content"), "tool_call_id": WORD}, {"name": TEXT}),
    )


def _anthropic() -> dict[str, Schema]:
    sources = one_of(
        typed("base64", {"media_type": WORD, "data": WORD}),
        typed("url", {"url": WORD}),
        typed("file", {"file_id": WORD}),
    )
    plain = one_of(typed("text", {"text": TEXT}), typed("image", {"source": sources}))
    block = one_of(
        plain,
        typed("document", {"source": one_of(sources, typed("text", {"data": WORD}))}, {"title": TEXT}),
        typed(
            "tool_result",
            {"tool_use_id": WORD},
            {"content": one_of(TEXT, many(plain)), "is_error": FLAG},
        ),
        typed("tool_use", {"id": WORD, "name": WORD}, {"input": ANYTHING}),
        typed("thinking", {"thinking": TEXT}, {"signature": TEXT}),
    )
    turn = thing({"role": choice(("user", "assistant")), "content": one_of(TEXT, many(ref("Block")))})
    name: Schema = {"type": "string", "pattern": f"^{anthropic.NAME.pattern}$"}
    tool = thing({"name": name, "input_schema": ANYTHING}, {"description": TEXT})
    counted = {
        "system": one_of(TEXT, many(typed("text", {"text": TEXT}))),
        "tools": many(tool, at_most=anthropic.MOST_TOOLS),
        "tool_choice": thing({"type": choice(("auto", "none"))}, {"disable_parallel_tool_use": FLAG}),
        "thinking": thing(
            {"type": choice(("enabled", "disabled", "adaptive"))}, {"budget_tokens": whole(1, MOST_TOKENS)}
        ),
    }
    asked = {
        "stream": FLAG,
        "temperature": number(0, 1),
        "top_p": number(0, 1),
        "stop_sequences": many(TEXT),
        "metadata": thing({}, {"user_id": TEXT}),
    }
    turns = {"model": WORD, "messages": _asking(ref("Turn"))}
    return {
        "Block": block,
        "Turn": turn,
        "MessagesRequest": thing(turns | {"max_tokens": whole(1, MOST_TOKENS)}, counted | asked),
        "CountRequest": thing(turns, counted),
    }


def _responses() -> dict[str, Schema]:
    part = one_of(
        typed("input_text", {"text": TEXT}),
        typed("input_image", {"image_url": WORD}, {"detail": TEXT}),
        typed("input_file", {"file_id": WORD}, {"filename": TEXT}),
    )
    spoken = one_of(TEXT, many(part))
    user = thing({"role": {"const": "user"}, "content": spoken}, {"type": {"const": "message"}})
    item = one_of(
        user,
        thing({"role": choice(("assistant", "system", "developer")), "content": spoken}),
        typed("function_call", {"call_id": WORD, "name": WORD, "arguments": TEXT}),
        typed("function_call_output", {"call_id": WORD, "output": spoken}),
        typed("reasoning", {"summary": many(typed("summary_text", {"text": TEXT}))}),
    )
    items = {"type": "array", "items": item, "contains": user, "minItems": 1}
    tool = typed("function", {"name": _NAME}, {"description": TEXT, "parameters": ANYTHING, "strict": FLAG})
    fields = {
        "instructions": TEXT,
        "stream": FLAG,
        "store": FLAG,
        "previous_response_id": TEXT,
        "max_output_tokens": whole(1, MOST_TOKENS),
        "temperature": number(0, 2),
        "top_p": number(0, 1),
        "tools": many(tool, at_most=MOST_TOOLS),
        "tool_choice": choice(("auto", "none")),
        "parallel_tool_calls": FLAG,
        "reasoning": thing({}, {"effort": choice(EFFORTS)}),
        "metadata": ANYTHING,
    }
    return {"ResponsesRequest": thing({"model": WORD, "input": one_of(TEXT, items)}, fields)}
