"""The answers that are given. Knows nothing of how they come about."""

from __future__ import annotations

from pixelwright.chat import FinishReason
from pixelwright.server.doors.anthropic.routes import ERROR_TYPES
from pixelwright.server.doors.anthropic.write import STOP_REASONS
from pixelwright.server.doors.zai.later import FAIL, PROCESSING, SUCCESS
from pixelwright.server.openapi.shapes import (
    ANYTHING,
    FLAG,
    TEXT,
    WHOLE,
    Schema,
    choice,
    many,
    one_of,
    or_null,
    ref,
    thing,
    typed,
)

_NUMBER: Schema = {"type": "string", "pattern": "^[0-9]{4}$"}


def schemas() -> dict[str, Schema]:
    """Return the schemas of all answers, by their names."""
    return {
        **_completions(),
        **_things(),
        **_anthropic(),
        "Response": thing(
            {
                "id": TEXT,
                "object": {"const": "response"},
                "created_at": WHOLE,
                "status": choice(("completed", "incomplete", "failed", "in_progress")),
                "model": TEXT,
                "output": many(ANYTHING),
            },
            {"error": ANYTHING, "incomplete_details": ANYTHING, "usage": ANYTHING},
        ),
        "Layout": thing(
            {"id": TEXT, "request_id": TEXT, "created": WHOLE, "model": TEXT, "md_results": TEXT},
            {"layout_details": many(many(ANYTHING)), "data_info": ANYTHING, "usage": ANYTHING},
        ),
        "Error": thing({"error": thing({"code": _NUMBER, "message": TEXT})}),
        "ErrorInWords": thing(
            {"error": thing({"code": TEXT, "message": TEXT, "type": TEXT, "param": or_null(TEXT)})}
        ),
        "State": thing({"status": choice(("ok", "closing"))}, {"in_flight": WHOLE}),
    }


def _completions() -> dict[str, Schema]:
    call = thing(
        {
            "id": TEXT,
            "index": WHOLE,
            "type": {"const": "function"},
            "function": thing({"name": TEXT, "arguments": TEXT}),
        }
    )
    message = thing(
        {"role": {"const": "assistant"}, "content": TEXT},
        {"reasoning_content": TEXT, "tool_calls": many(call)},
    )
    reason = choice(FinishReason)
    choices = many(thing({"index": WHOLE, "finish_reason": reason, "message": message}))
    delta = thing(
        {}, {"role": TEXT, "content": TEXT, "reasoning_content": TEXT, "tool_calls": many(ANYTHING)}
    )
    pieces = many(thing({"index": WHOLE, "delta": delta, "finish_reason": or_null(reason)}))
    named = {"id": TEXT, "created": WHOLE, "model": TEXT}
    counted = dict.fromkeys(("prompt_tokens", "completion_tokens", "total_tokens"), WHOLE)
    usage = thing(
        counted,
        {
            "prompt_tokens_details": thing({"cached_tokens": WHOLE}),
            "completion_tokens_details": thing({"reasoning_tokens": WHOLE}),
        },
    )
    chunk = thing(
        named | {"object": {"const": "chat.completion.chunk"}, "choices": pieces}, {"usage": ref("Usage")}
    )
    whole = named | {"request_id": TEXT, "object": {"const": "chat.completion"}, "choices": choices}
    status = {"task_status": choice((PROCESSING, SUCCESS, FAIL))}
    return {
        "Usage": usage,
        "Completion": thing(whole, {"usage": ref("Usage")}),
        "Chunk": chunk,
        "Later": thing(named | {"request_id": TEXT} | status),
        "Result": one_of(thing(whole | status, {"usage": ref("Usage")}), ref("Later")),
        "Count": thing(
            {
                "usage": thing(
                    dict.fromkeys(("prompt_tokens", "image_tokens", "video_tokens", "total_tokens"), WHOLE)
                )
            }
        ),
    }


def _things() -> dict[str, Schema]:
    file: dict[str, Schema] = {"id": TEXT, "object": {"const": "file"}, "bytes": WHOLE, "created_at": WHOLE}
    counts = thing({"total": WHOLE, "completed": WHOLE, "failed": WHOLE})
    batch: dict[str, Schema] = {
        "id": TEXT,
        "object": {"const": "batch"},
        "status": TEXT,
        "request_counts": counts,
    }
    model: dict[str, Schema] = {"id": TEXT, "object": {"const": "model"}, "created": WHOLE, "owned_by": TEXT}
    return {
        "Model": thing(model),
        "Models": _listed("Model"),
        "File": thing(file | {"filename": TEXT, "purpose": TEXT}),
        "Files": _listed("File", pages=True),
        "Batch": thing(
            batch | {"request_counts": counts, "endpoint": TEXT, "input_file_id": TEXT, "created_at": WHOLE}
        ),
        "Batches": _listed("Batch", pages=True),
        "Items": thing({"object": {"const": "list"}, "data": many(ANYTHING), "has_more": FLAG}),
        "Deleted": thing({"id": TEXT, "object": TEXT, "deleted": {"const": True}}),
    }


def _listed(name: str, *, pages: bool = False) -> Schema:
    more: dict[str, Schema] = {"has_more": FLAG} if pages else {}
    return thing({"object": {"const": "list"}, "data": many(ref(name)), **more})


def _anthropic() -> dict[str, Schema]:
    usage = thing(dict.fromkeys(("input_tokens", "cache_read_input_tokens", "output_tokens"), WHOLE))
    message: dict[str, Schema] = {
        "id": TEXT,
        "role": {"const": "assistant"},
        "model": TEXT,
        "content": many(ANYTHING),
        "stop_reason": choice(STOP_REASONS.values()),
        "usage": usage,
    }
    kinds = choice({*ERROR_TYPES.values(), "api_error"})
    error = typed(
        "error", {"error": thing({"type": kinds, "code": _NUMBER, "message": TEXT}), "request_id": TEXT}
    )
    model = typed("model", {"id": TEXT, "display_name": TEXT, "created_at": TEXT})
    return {
        "AnthropicMessage": typed("message", message),
        "AnthropicModel": model,
        "AnthropicModels": thing({"data": many(ref("AnthropicModel")), "has_more": FLAG}),
        "AnthropicCount": thing({"input_tokens": WHOLE}),
        "AnthropicError": error,
    }
