import pytest

from pixelwright.chat import (
    AnswerFormat,
    Format,
    Media,
    MediaKind,
    Message,
    Reasoning,
    Role,
    Text,
    Thinking,
    Tool,
    ToolCall,
    ToolChoice,
    ToolMode,
    ToolResult,
)
from pixelwright.errors import FieldError, MissingFieldError
from pixelwright.server.doors.responses.read import asked

TOOL = {"type": "function", "name": "save", "parameters": {"type": "object"}, "strict": True}
PARTS = [
    {"type": "input_text", "text": "Build"},
    {"type": "input_image", "image_url": "data:image/png;base64,AAAA", "detail": "auto"},
    {"type": "input_image", "file_id": "file-1"},
    {"type": "input_file", "file_id": "file-2"},
]


def body(**fields):
    return {"model": "m", "input": "hi"} | fields


def read(**fields):
    return asked(body(**fields)).request


def test_plain_text_is_a_message_of_the_user_after_the_instructions():
    assert read(instructions="Be brief.").messages == (
        Message(Role.SYSTEM, (Text("Be brief."),)),
        Message(Role.USER, (Text("hi"),)),
    )


def test_what_an_assistant_did_in_a_row_is_one_message():
    items = [
        {"role": "user", "content": PARTS},
        {"type": "reasoning", "id": "rs", "summary": [{"type": "summary_text", "text": "Hm."}]},
        {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "Saving."}]},
        {"type": "function_call", "call_id": "c", "name": "save", "arguments": "{}"},
        {"type": "function_call_output", "call_id": "c", "output": "done"},
        {"type": "function_call_output", "call_id": "d", "output": [{"type": "input_text", "text": "no"}]},
    ]

    assert read(input=items).messages == (
        Message(
            Role.USER,
            (
                Text("Build"),
                Media(MediaKind.PICTURE, url="data:image/png;base64,AAAA"),
                Media(MediaKind.PICTURE, file_id="file-1"),
                Media(MediaKind.FILE, name="file", file_id="file-2"),
            ),
        ),
        Message(Role.ASSISTANT, (Reasoning("Hm."), Text("Saving."), ToolCall("c", "save", "{}"))),
        Message(Role.TOOL, (ToolResult("c", (Text("done"),)),)),
        Message(Role.TOOL, (ToolResult("d", (Text("no"),)),)),
    )


def test_what_was_said_earlier_goes_before():
    wanted = asked(body(), [{"role": "user", "content": "first"}, {"role": "assistant", "content": "yes"}])

    assert [each.text for each in wanted.request.messages] == ["first", "yes", "hi"]
    assert len(wanted.items) == 3


def test_tools_that_only_others_can_run_are_left_out():
    tools = read(tools=[TOOL, {"type": "web_search"}, {"type": "custom", "name": "patch"}]).tools

    assert tools == (Tool("save", "", {"type": "object"}, strict=True),)


@pytest.mark.parametrize(
    ("fields", "field", "expected"),
    [
        ({"tools": [TOOL], "tool_choice": "required"}, "tool_choice", ToolChoice(ToolMode.REQUIRED)),
        (
            {"tools": [TOOL], "tool_choice": {"type": "function", "name": "save"}},
            "tool_choice",
            ToolChoice(ToolMode.NAMED, "save"),
        ),
        ({"reasoning": {"effort": "high"}}, "thinking", Thinking(True, True, "high")),
        ({"reasoning": {"effort": "none"}}, "thinking", Thinking(False, True)),
        ({"max_output_tokens": 5}, "max_tokens", 5),
        ({"text": {"format": {"type": "json_object"}}}, "answer_format", AnswerFormat(Format.JSON)),
        (
            {"text": {"format": {"type": "json_schema", "name": "a", "schema": {"type": "object"}}}},
            "answer_format",
            AnswerFormat(Format.SCHEMA, "a", {"type": "object"}),
        ),
        ({"service_tier": "auto"}, "extra", {"service_tier": "auto"}),
    ],
    ids=["required", "named", "effort", "no effort", "tokens", "JSON", "schema", "unknown"],
)
def test_fields(fields, field, expected):
    assert getattr(read(**fields), field) == expected


def test_the_answer_tells_again_what_was_asked():
    echo = asked(body(store=True, temperature=0.5)).echo

    assert (echo["store"], echo["temperature"], echo["tools"]) == (True, 0.5, [])


WRONG = [
    (body(model=None), MissingFieldError, "model"),
    (body(input=None), MissingFieldError, "input"),
    (body(input=5), FieldError, "input"),
    (body(input=[]), FieldError, "input"),
    (body(input=[{"role": "assistant", "content": "a"}]), FieldError, "input"),
    (body(input=[{"type": "smell"}]), FieldError, "input[].type"),
    (body(input=[{"content": "a"}]), MissingFieldError, "input[].role"),
    (body(input=[{"role": "user"}]), MissingFieldError, "input[].content"),
    (body(input=[{"role": "user", "content": [{"type": "smell"}]}]), FieldError, "input[].content[].type"),
    (body(input=[{"type": "function_call", "name": "a"}]), MissingFieldError, "input[].call_id"),
    (body(background=True), FieldError, "background"),
    (body(tool_choice="required"), FieldError, "tool_choice"),
    (body(tool_choice={"type": "function", "name": "a"}), FieldError, "tool_choice.name"),
    (body(max_output_tokens=0), FieldError, "max_output_tokens"),
    (body(previous_response_id=5), FieldError, "previous_response_id"),
    (body(reasoning={"effort": "huge"}), FieldError, "reasoning.effort"),
]


@pytest.mark.parametrize(("value", "error", "field"), WRONG, ids=[f"{n} {w[2]}" for n, w in enumerate(WRONG)])
def test_what_cannot_be_used_is_named(value, error, field):
    with pytest.raises(error) as caught:
        asked(value)

    assert f"The field {field} is" in str(caught.value)
