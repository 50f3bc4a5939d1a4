import pytest

from pixelwright.chat import (
    AnswerFormat,
    ChatRequest,
    Format,
    Media,
    MediaKind,
    Message,
    Reasoning,
    Role,
    Sampling,
    Text,
    Thinking,
    Tool,
    ToolCall,
    ToolChoice,
    ToolMode,
    ToolResult,
)
from pixelwright.chat.upstream import Flavour, Upstream
from pixelwright.chat.upstream.anthropic_request import anthropic_request

USER = Message(Role.USER, (Text("Look."),))
LOOK = Tool("look", "Look at it.", {"type": "object"})
SILENT = Thinking(False)


def written(*messages, **options):
    upstream = Upstream("it", "https://a.b", Flavour.ANTHROPIC, "wire-name", output_tokens=32_000)
    return anthropic_request(ChatRequest("asked", messages or (USER,), **options), upstream)


def test_a_plain_request():
    assert written(thinking=SILENT) == {
        "model": "wire-name",
        "max_tokens": 32_000,
        "messages": [{"role": "user", "content": [{"type": "text", "text": "Look."}]}],
        "stream": True,
    }


def test_turns_alternate_and_systems_stand_apart():
    body = written(
        Message(Role.SYSTEM, (Text("Be brief."),)),
        USER,
        Message(
            Role.ASSISTANT, (Reasoning("hm", "signed"), Reasoning("unsigned"), ToolCall("a", "look", "{}"))
        ),
        Message(Role.TOOL, (ToolResult("a", (Text("seen"),), failed=True),)),
        Message(Role.USER, (Text("And?"), Media(MediaKind.PICTURE, b"p", "image/png"))),
        Message(Role.SYSTEM, (Text("Be kind."),)),
    )
    assert body["system"] == "Be brief.\n\nBe kind."
    assert [turn["role"] for turn in body["messages"]] == ["user", "assistant", "user"]
    assert body["messages"][1]["content"] == [
        {"type": "thinking", "thinking": "hm", "signature": "signed"},
        {"type": "tool_use", "id": "a", "name": "look", "input": {}},
    ]
    assert body["messages"][2]["content"] == [
        {
            "type": "tool_result",
            "tool_use_id": "a",
            "content": [{"type": "text", "text": "seen"}],
            "is_error": True,
        },
        {"type": "text", "text": "And?"},
        {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "cA=="}},
    ]


@pytest.mark.parametrize(
    ("arguments", "given"),
    [('{"x":1}', {"x": 1}), ("", {}), ("[1]", {"arguments": "[1]"}), ("{", {"arguments": "{"})],
    ids=["object", "empty", "list", "broken"],
)
def test_arguments_are_objects(arguments, given):
    body = written(USER, Message(Role.ASSISTANT, (ToolCall("a", "look", arguments),)))
    assert body["messages"][1]["content"][0]["input"] == given


@pytest.mark.parametrize(
    ("options", "budget"),
    [
        ({}, 8192),
        ({"thinking": SILENT}, None),
        ({"thinking": Thinking(effort="high")}, 16_000),
        ({"thinking": Thinking(budget_tokens=3000)}, 3000),
        ({"thinking": Thinking(budget_tokens=10)}, 1024),
        ({"max_tokens": 4096}, 2048),
        ({"max_tokens": 1000}, None),
        ({"tools": (LOOK,), "tool_choice": ToolChoice(ToolMode.REQUIRED)}, None),
        ({"tools": (LOOK,)}, 8192),
    ],
    ids=["usual", "off", "high", "given", "too small", "half", "no room", "forced call", "free call"],
)
def test_thinking_has_a_budget(options, budget):
    thinking = written(**options).get("thinking")
    assert thinking == (None if budget is None else {"type": "enabled", "budget_tokens": budget})


@pytest.mark.parametrize(("signature", "thinks"), [("signed", True), ("", False)], ids=["signed", "unsigned"])
def test_a_turn_goes_on_thinking_if_its_thoughts_were_signed(signature, thinks):
    body = written(
        USER,
        Message(Role.ASSISTANT, (Reasoning("hm", signature), ToolCall("a", "look", "{}"))),
        Message(Role.TOOL, (ToolResult("a", (Text("seen"),)),)),
    )
    assert ("thinking" in body) is thinks


@pytest.mark.parametrize(
    ("options", "fields"),
    [
        ({"sampling": Sampling(0.5), "thinking": SILENT}, {"temperature": 0.5}),
        ({"sampling": Sampling(1.7), "thinking": SILENT}, {"temperature": 1.0}),
        ({"sampling": Sampling(top_p=0.3), "thinking": SILENT}, {"top_p": 0.3}),
        ({"sampling": Sampling(greedy=True), "thinking": SILENT}, {"temperature": 0}),
        ({"sampling": Sampling(0.5)}, {"temperature": None}),
        ({"stops": ("END",)}, {"stop_sequences": ["END"]}),
        ({"user": "someone"}, {"metadata": {"user_id": "someone"}}),
        ({"extra": {"top_k": 5, "model": "other"}}, {"top_k": 5, "model": "wire-name"}),
        (
            {"answer_format": AnswerFormat(Format.JSON)},
            {"system": "Answer with one JSON object and nothing else."},
        ),
        (
            {"answer_format": AnswerFormat(Format.SCHEMA, schema={"type": "object"})},
            {"system": 'Answer with JSON of this schema and nothing else:\n{"type": "object"}'},
        ),
        (
            {"tools": (LOOK,)},
            {
                "tools": [{"name": "look", "description": "Look at it.", "input_schema": {"type": "object"}}],
                "tool_choice": {"type": "auto"},
            },
        ),
        (
            {"tools": (LOOK,), "tool_choice": ToolChoice(ToolMode.NAMED, "look"), "parallel_calls": False},
            {"tool_choice": {"type": "tool", "name": "look", "disable_parallel_tool_use": True}},
        ),
        ({"tools": (LOOK,), "tool_choice": ToolChoice(ToolMode.REQUIRED)}, {"tool_choice": {"type": "any"}}),
        ({"tools": (LOOK,), "tool_choice": ToolChoice(ToolMode.NONE)}, {"tool_choice": {"type": "none"}}),
    ],
    ids=lambda value: ",".join(value) if isinstance(value, dict) else None,
)
def test_what_is_wished_is_written(options, fields):
    body = written(**options)
    assert {name: body.get(name) for name in fields} == fields
