import base64

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
from pixelwright.chat.upstream import Dialect, Upstream
from pixelwright.chat.upstream.openai_request import openai_request

PICTURE = Media(MediaKind.PICTURE, b"picture", "image/jpeg")
URI = "data:image/jpeg;base64," + base64.b64encode(b"picture").decode()
USER = Message(Role.USER, (Text("Look."),))


def written(*messages, dialect=Dialect.PLAIN, **options):
    upstream = Upstream("it", "http://127.0.0.1:1", model="wire-name", dialect=dialect, output_tokens=8192)
    return openai_request(ChatRequest("asked", messages or (USER,), **options), upstream)


def test_a_plain_request_says_no_more_than_it_must():
    assert written() == {
        "model": "wire-name",
        "messages": [{"role": "user", "content": "Look."}],
        "stream": True,
        "stream_options": {"include_usage": True},
    }


def test_a_whole_answer_is_asked_for_as_such():
    assert written(streams=False)["stream"] is False
    assert "stream_options" not in written(streams=False)


@pytest.mark.parametrize(
    ("media", "part"),
    [
        (PICTURE, {"type": "image_url", "image_url": {"url": URI}}),
        (
            Media(MediaKind.PICTURE, url="https://a.b/c.png"),
            {"type": "image_url", "image_url": {"url": "https://a.b/c.png"}},
        ),
        (
            Media(MediaKind.VIDEO, b"v"),
            {"type": "video_url", "video_url": {"url": "data:video/mp4;base64,dg=="}},
        ),
        (
            Media(MediaKind.FILE, b"f", "application/pdf", "a.pdf"),
            {"type": "file", "file": {"filename": "a.pdf", "file_data": "data:application/pdf;base64,Zg=="}},
        ),
        (
            Media(MediaKind.FILE, url="https://a.b/c.pdf"),
            {"type": "file_url", "file_url": {"url": "https://a.b/c.pdf"}},
        ),
    ],
    ids=["picture", "address", "video", "file", "address of a file"],
)
def test_media_are_parts(media, part):
    (message,) = written(Message(Role.USER, (media, Text("Look."))))["messages"]
    assert message == {"role": "user", "content": [part, {"type": "text", "text": "Look."}]}


def test_tools_are_called_and_answer():
    call = ToolCall("a", "look", '{"x":1}')
    result = ToolResult("a", (Text("seen"), PICTURE))
    messages = written(
        Message(Role.ASSISTANT, (Reasoning("hm"), Text("Looking."), call)), Message(Role.TOOL, (result,))
    )["messages"]
    assert messages == [
        {
            "role": "assistant",
            "content": "Looking.",
            "tool_calls": [
                {"id": "a", "type": "function", "function": {"name": "look", "arguments": '{"x":1}'}}
            ],
        },
        {"role": "tool", "tool_call_id": "a", "content": "seen"},
        {"role": "user", "content": [{"type": "image_url", "image_url": {"url": URI}}]},
    ]


def test_a_tool_that_failed_says_so():
    messages = written(Message(Role.TOOL, (ToolResult("a", (Text("no file"),), failed=True),)))["messages"]
    assert messages == [{"role": "tool", "tool_call_id": "a", "content": "Error: no file"}]


@pytest.mark.parametrize(
    ("dialect", "field"),
    [
        (Dialect.ZAI, "reasoning_content"),
        (Dialect.TEMPLATE, "reasoning_content"),
        (Dialect.OPENROUTER, "reasoning"),
        (Dialect.OPENAI, None),
    ],
)
def test_earlier_reasoning_goes_back_where_it_is_understood(dialect, field):
    (message,) = written(Message(Role.ASSISTANT, (Reasoning("hm"), Text("yes"))), dialect=dialect)["messages"]
    assert message.get(field) == ("hm" if field else None)
    assert set(message) == {"role", "content", *([field] if field else [])}


THOUGHTS = [
    (Dialect.ZAI, Thinking(), {"thinking": {"type": "enabled", "clear_thinking": True}}),
    (Dialect.ZAI, Thinking(False), {"thinking": {"type": "disabled", "clear_thinking": True}}),
    (
        Dialect.ZAI,
        Thinking(keeps_earlier=True, effort="high"),
        {"thinking": {"type": "enabled", "clear_thinking": False}, "reasoning_effort": "high"},
    ),
    (Dialect.TEMPLATE, Thinking(), {"chat_template_kwargs": {"enable_thinking": True}}),
    (Dialect.TEMPLATE, Thinking(False), {"chat_template_kwargs": {"enable_thinking": False}}),
    (Dialect.OPENROUTER, Thinking(), {"reasoning": {"enabled": True}}),
    (Dialect.OPENROUTER, Thinking(False), {"reasoning": {"enabled": False}}),
    (Dialect.OPENROUTER, Thinking(effort="low"), {"reasoning": {"effort": "low"}}),
    (Dialect.OPENROUTER, Thinking(budget_tokens=99), {"reasoning": {"max_tokens": 99}}),
    (Dialect.EFFORT, Thinking(), {}),
    (Dialect.EFFORT, Thinking(False), {"reasoning_effort": "none"}),
    (Dialect.OPENAI, Thinking(effort="high"), {"reasoning_effort": "high"}),
    (Dialect.OPENAI, Thinking(effort="odd"), {}),
    (Dialect.PLAIN, Thinking(False), {}),
]


@pytest.mark.parametrize(("dialect", "thinking", "fields"), THOUGHTS, ids=lambda value: str(value)[:40])
def test_each_dialect_is_told_to_think(dialect, thinking, fields):
    body = written(dialect=dialect, thinking=thinking)
    names = ("thinking", "reasoning", "reasoning_effort", "chat_template_kwargs")
    assert {name: body[name] for name in names if name in body} == fields


def test_who_cannot_think_is_never_told():
    upstream = Upstream("it", "https://api.z.ai/api/paas/v4", thinks=False)
    assert "thinking" not in openai_request(ChatRequest("it", (USER,)), upstream)


TOOL = Tool("look", "Look at it.", {"type": "object"})
LOOK = {"name": "look", "description": "Look at it.", "parameters": {"type": "object"}}


@pytest.mark.parametrize(
    ("options", "fields"),
    [
        ({"max_tokens": 100}, {"max_tokens": 100}),
        ({"max_tokens": 100_000}, {"max_tokens": 8192}),
        ({"max_tokens": 100, "dialect": Dialect.OPENAI}, {"max_completion_tokens": 100}),
        ({"sampling": Sampling(0.5, 0.9, seed=7)}, {"temperature": 0.5, "top_p": 0.9, "seed": 7}),
        ({"sampling": Sampling(0.5, greedy=True)}, {"temperature": 0}),
        ({"sampling": Sampling(0.5, greedy=True), "dialect": Dialect.ZAI}, {"do_sample": False}),
        ({"stops": ("END",)}, {"stop": ["END"]}),
        ({"user": "someone"}, {"user": "someone"}),
        ({"user": "someone", "dialect": Dialect.ZAI}, {"user_id": "someone"}),
        ({"extra": {"top_k": 5, "model": "other", "stream": "no"}}, {"top_k": 5, "model": "wire-name"}),
        ({"answer_format": AnswerFormat(Format.JSON)}, {"response_format": {"type": "json_object"}}),
        (
            {"answer_format": AnswerFormat(Format.SCHEMA, "card", {"type": "object"}, True)},
            {
                "response_format": {
                    "type": "json_schema",
                    "json_schema": {"name": "card", "schema": {"type": "object"}, "strict": True},
                }
            },
        ),
        ({"tools": (TOOL,)}, {"tools": [{"type": "function", "function": LOOK}], "tool_choice": "auto"}),
        ({"tools": (TOOL,), "tool_choice": ToolChoice(ToolMode.REQUIRED)}, {"tool_choice": "required"}),
        (
            {"tools": (TOOL,), "tool_choice": ToolChoice(ToolMode.NAMED, "look")},
            {"tool_choice": {"type": "function", "function": {"name": "look"}}},
        ),
        ({"tools": (TOOL,), "parallel_calls": False}, {"parallel_tool_calls": False}),
        ({"tools": (TOOL,), "streams_arguments": True, "dialect": Dialect.ZAI}, {"tool_stream": True}),
        (
            {"tools": (Tool("a", strict=True),)},
            {
                "tools": [
                    {
                        "type": "function",
                        "function": {
                            "name": "a",
                            "description": "",
                            "parameters": {"type": "object", "properties": {}},
                            "strict": True,
                        },
                    }
                ]
            },
        ),
    ],
    ids=lambda value: ",".join(value) if isinstance(value, dict) else None,
)
def test_what_is_wished_is_written(options, fields):
    body = written(**options)
    assert {name: body.get(name) for name in fields} == fields
