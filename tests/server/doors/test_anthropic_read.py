import pytest

from pixelwright.chat import (
    Media,
    MediaKind,
    Message,
    Reasoning,
    Role,
    Text,
    Thinking,
    ToolCall,
    ToolChoice,
    ToolMode,
    ToolResult,
)
from pixelwright.errors import FieldError, MissingFieldError
from pixelwright.server.doors.anthropic.read import asked

TOOL = {"name": "save", "description": "Save it", "input_schema": {"type": "object"}}


def body(**fields):
    return {"model": "m", "max_tokens": 9, "messages": [{"role": "user", "content": "hi"}]} | fields


def said(*blocks, role="user"):
    return body(messages=[{"role": "user", "content": "hi"}, {"role": role, "content": list(blocks)}])


def read(**fields):
    return asked(body(**fields)).request


def test_a_plain_request_thinks_nothing():
    request = read()

    assert request.messages == (Message(Role.USER, (Text("hi"),)),)
    assert (request.thinking, request.max_tokens, request.streams) == (Thinking(enabled=False), 9, False)


def test_arguments_come_in_pieces_wherever_the_answer_does():
    assert read(stream=True).streams_arguments


@pytest.mark.parametrize(
    "system", ["Be brief.", [{"type": "text", "text": "Be brief.", "cache_control": {}}]]
)
def test_what_the_system_says_comes_first(system):
    assert read(system=system).messages[0] == Message(Role.SYSTEM, (Text("Be brief."),))


def test_an_empty_system_says_nothing():
    assert read(system=[]).messages[0].role is Role.USER


BLOCKS = [
    (
        {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "AAAA"}},
        Media(MediaKind.PICTURE, url="data:image/png;base64,AAAA"),
    ),
    (
        {"type": "image", "source": {"type": "url", "url": "https://a/b.png"}},
        Media(MediaKind.PICTURE, url="https://a/b.png"),
    ),
    (
        {"type": "document", "source": {"type": "file", "file_id": "file-1"}, "title": "a.pdf"},
        Media(MediaKind.FILE, name="a.pdf", file_id="file-1"),
    ),
    ({"type": "document", "source": {"type": "text", "data": "words"}}, Text("words")),
    (
        {"type": "document", "source": {"type": "content", "content": [{"type": "text", "text": "a"}]}},
        Text("a"),
    ),
]


@pytest.mark.parametrize(("block", "part"), BLOCKS, ids=range(len(BLOCKS)))
def test_what_is_attached(block, part):
    assert asked(said(block)).request.messages[1].parts == (part,)


def test_what_an_assistant_said():
    blocks = [
        {"type": "thinking", "thinking": "Hm.", "signature": "s"},
        {"type": "redacted_thinking", "data": "x"},
        {"type": "text", "text": "Saving."},
        {"type": "tool_use", "id": "t1", "name": "save", "input": {"a": 1}},
    ]

    assert asked(said(*blocks, role="assistant")).request.messages[1].parts == (
        Reasoning("Hm.", "s"),
        Text("Saving."),
        ToolCall("t1", "save", '{"a":1}'),
    )


def test_results_are_said_on_their_own_before_the_rest():
    results = [
        {"type": "tool_result", "tool_use_id": "t1", "content": "done"},
        {"type": "tool_result", "tool_use_id": "t2", "content": [{"type": "text", "text": "no"}]}
        | {"is_error": True},
        {"type": "tool_result", "tool_use_id": "t3"},
    ]

    messages = asked(said({"type": "text", "text": "Go on."}, *results)).request.messages[1:]

    assert messages == (
        Message(Role.TOOL, (ToolResult("t1", (Text("done"),)),)),
        Message(Role.TOOL, (ToolResult("t2", (Text("no"),), failed=True),)),
        Message(Role.TOOL, (ToolResult("t3", ()),)),
        Message(Role.USER, (Text("Go on."),)),
    )


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({"type": "auto"}, ToolChoice()),
        ({"type": "any"}, ToolChoice(ToolMode.REQUIRED)),
        ({"type": "tool", "name": "save"}, ToolChoice(ToolMode.NAMED, "save")),
        ({"type": "none"}, ToolChoice(ToolMode.NONE)),
    ],
    ids=lambda value: value["type"] if isinstance(value, dict) else "",
)
def test_tool_choice(choice, expected):
    assert read(tools=[TOOL], tool_choice=choice).tool_choice == expected


def test_tools_that_only_others_can_run_are_left_out():
    tools = read(tools=[TOOL, {"type": "web_search_20250305", "name": "web_search"}]).tools

    assert [(each.name, each.parameters) for each in tools] == [("save", {"type": "object"})]


@pytest.mark.parametrize(
    ("fields", "thinking"),
    [
        ({"thinking": {"type": "enabled", "budget_tokens": 2000}}, Thinking(True, True, "", 2000)),
        (
            {"thinking": {"type": "adaptive"}, "output_config": {"effort": "high"}},
            Thinking(True, True, "high"),
        ),
        ({"thinking": {"type": "disabled"}}, Thinking(False, True)),
    ],
    ids=["enabled", "adaptive", "disabled"],
)
def test_thinking(fields, thinking):
    assert read(**fields).thinking == thinking


def test_fields_that_nobody_knows_are_kept():
    assert read(top_k=5, betas=["a"]).extra == {"top_k": 5, "betas": ["a"]}


def test_to_count_needs_no_limit():
    value = body()
    del value["max_tokens"]

    assert asked(value, counts_only=True).request.max_tokens is None
    with pytest.raises(MissingFieldError, match="max_tokens"):
        asked(value)


WRONG = [
    (body(model=None), MissingFieldError, "model"),
    (body(max_tokens=0), FieldError, "max_tokens"),
    (body(messages=[]), FieldError, "messages"),
    (body(messages=[{"role": "user"}]), MissingFieldError, "messages[].content"),
    (body(messages=[{"role": "tool", "content": "a"}]), FieldError, "messages[].role"),
    (said({"type": "smell"}), FieldError, "messages[].content[].type"),
    (said({"type": "image"}), MissingFieldError, "messages[].content[].source"),
    (said({"type": "image", "source": {"type": "base64"}}), MissingFieldError, "source.media_type"),
    (said({"type": "tool_result"}), MissingFieldError, "messages[].content[].tool_use_id"),
    (said({"type": "tool_use", "id": "a", "name": "b", "input": "c"}), FieldError, "content[].input"),
    (body(tools=[{"name": "a b"}]), FieldError, "tools[].name"),
    (body(tool_choice={"type": "tool", "name": "a"}), FieldError, "tool_choice.name"),
    (body(tool_choice={"type": "any"}), FieldError, "tool_choice.type"),
    (body(temperature=1.5), FieldError, "temperature"),
    (body(system=5), FieldError, "system"),
]


@pytest.mark.parametrize(("value", "error", "field"), WRONG, ids=[field for _, _, field in WRONG])
def test_what_cannot_be_used_is_named(value, error, field):
    with pytest.raises(error) as caught:
        asked(value)

    assert field in str(caught.value)


def test_tools_of_many_servers_have_long_names():
    name = "mcp__browser__" + "a" * 100

    assert read(tools=[TOOL | {"name": name}]).tools[0].name == name
