import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.chat import (
    Format,
    Media,
    MediaKind,
    Role,
    Text,
    Thinking,
    ToolCall,
    ToolChoice,
    ToolMode,
)
from pixelwright.errors import (
    ExclusiveFieldsError,
    FieldError,
    MissingFieldError,
    RequestError,
)
from pixelwright.server.doors.completions.read import OPENAI, asked

BARE = base64.b64encode(b"\x89PNG\r\n\x1a\n").decode()
TOOL = {"type": "function", "function": {"name": "save_component", "parameters": {"type": "object"}}}

NAMED = {"type": "function", "function": {"name": "save_component"}}


def body(**fields):
    return {"model": "glm-5v-turbo", "messages": [{"role": "user", "content": "hi"}]} | fields


def said(*parts, **message):
    return body(messages=[{"role": "user", "content": list(parts)} | message])


URL = "messages[].content[].image_url.url"


def pictured(url):
    return said({"type": "image_url", "image_url": {"url": url}})


def function(**fields):
    return body(tools=[{"type": "function", "function": fields}])


def read(**fields):
    return asked(body(**fields)).request


def test_a_plain_request_leaves_everything_to_the_model():
    wanted = asked(body())

    assert wanted.request.model == "glm-5v-turbo"
    assert wanted.request.messages[0].role is Role.USER
    assert wanted.request.messages[0].text == "hi"
    assert wanted.request.thinking == Thinking(enabled=True)
    assert wanted.request.max_tokens is None
    assert not wanted.streams
    assert wanted.request.extra == {}


def test_a_request_with_everything():
    picture = {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{BARE}", "detail": "high"}}
    value = body(
        messages=[
            {"role": "system", "content": "You turn screenshots into code."},
            {"role": "user", "content": [picture, {"type": "text", "text": "Rebuild this."}]},
        ],
        thinking={"type": "enabled", "clear_thinking": False},
        max_tokens=16384,
        temperature=0.8,
        top_p=0.6,
        do_sample=False,
        stream=True,
        stop=["<END>"],
        request_id="8c1f4c5e-2f0b-4b8a-9a39-3f0a7a1a1d10",
        user_id="tenant-000123",
        watermark_enabled=False,
        sensitive_word_check=None,
    )

    wanted = asked(value)

    request = wanted.request
    assert (wanted.streams, request.streams) == (True, True)
    assert wanted.request_id == "8c1f4c5e-2f0b-4b8a-9a39-3f0a7a1a1d10"
    assert [each.role for each in request.messages] == [Role.SYSTEM, Role.USER]
    assert request.media[0].url == f"data:image/png;base64,{BARE}"
    assert request.thinking == Thinking(enabled=True, keeps_earlier=True)
    assert (request.max_tokens, request.stops, request.user) == (16384, ("<END>",), "tenant-000123")
    assert (request.sampling.temperature, request.sampling.top_p, request.sampling.greedy) == (0.8, 0.6, True)
    assert request.extra == {"watermark_enabled": False}


def test_what_zai_sdk_sends_on_its_own_changes_nothing():
    assert read(thinking=None, response_format=None, tools=None, stop=None, max_tokens=None) == read()


@pytest.mark.parametrize(
    ("part", "kind", "url"),
    [
        (
            {"type": "image_url", "image_url": {"url": "https://a/b.png"}},
            MediaKind.PICTURE,
            "https://a/b.png",
        ),
        ({"type": "image_url", "image_url": "https://a/b.png"}, MediaKind.PICTURE, "https://a/b.png"),
        (
            {"type": "image_url", "image_url": {"url": "file:///etc/passwd"}},
            MediaKind.PICTURE,
            "file:///etc/passwd",
        ),
        ({"type": "video_url", "video_url": {"url": "http://a/b.mp4"}}, MediaKind.VIDEO, "http://a/b.mp4"),
        ({"type": "file_url", "file_url": {"url": "http://a/b.pdf"}}, MediaKind.FILE, "http://a/b.pdf"),
        ({"type": "file", "file": {"file_url": "http://a/b.pdf"}}, MediaKind.FILE, "http://a/b.pdf"),
        ({"type": "image_url", "image_url": {"url": BARE}}, MediaKind.PICTURE, BARE),
    ],
    ids=["picture", "bare string", "other scheme", "video", "file, legacy", "file", "bare base64"],
)
def test_what_is_attached_is_gathered_later(part, kind, url):
    media = asked(said(part)).request.media[0]

    assert (media.kind, media.url, media.data) == (kind, url, b"")


def test_a_file_is_uploaded_or_part_of_the_request():
    uploaded = {"type": "file", "file": {"file_id": "file-1"}}
    data = "data:application/pdf;base64,JVBERi0="
    inside = {"type": "file", "file": {"file_data": data, "filename": "a.pdf"}}

    first, second = asked(said(uploaded, inside)).request.media

    assert first == Media(MediaKind.FILE, name="file", file_id="file-1")
    assert second == Media(MediaKind.FILE, name="a.pdf", url=data)


def test_the_older_kind_of_file_has_no_name_by_which_it_is_told():
    file = asked(said({"type": "file_url", "file_url": {"url": "http://a/b.pdf"}})).request.media[0]

    assert file.name == ""


def test_a_turn_with_tools():
    call = {"id": "call_1", "type": "function", "function": {"name": "save", "arguments": '{"a": 1}'}}
    messages = [
        {"role": "user", "content": "go"},
        {"role": "assistant", "content": None, "reasoning_content": "Save.", "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "call_1", "content": [{"type": "text", "text": "done"}]},
    ]

    request = asked(body(messages=messages, tools=[TOOL], tool_choice="auto")).request

    assert request.messages[1].parts[0].text == "Save."
    assert request.messages[1].calls == (ToolCall("call_1", "save", '{"a": 1}'),)
    assert request.messages[2].results[0].parts == (Text("done"),)
    assert request.tools[0].name == "save_component"


def test_arguments_may_come_as_an_object():
    call = {"id": "c", "function": {"name": "save", "arguments": {"a": "é"}}}
    messages = [{"role": "user", "content": "go"}, {"role": "assistant", "tool_calls": [call]}]

    assert json.loads(asked(body(messages=messages)).request.messages[1].calls[0].arguments) == {"a": "é"}


@pytest.mark.parametrize(
    ("value", "choice"),
    [
        (None, ToolChoice()),
        ("none", ToolChoice(ToolMode.NONE)),
        ("required", ToolChoice(ToolMode.REQUIRED)),
        (
            {"type": "function", "function": {"name": "save_component"}},
            ToolChoice(ToolMode.NAMED, "save_component"),
        ),
    ],
    ids=str,
)
def test_tool_choice(value, choice):
    assert read(tools=[TOOL], tool_choice=value).tool_choice == choice


@pytest.mark.parametrize(
    ("fields", "thinking"),
    [
        ({"thinking": {"type": "disabled"}}, Thinking(enabled=False)),
        ({"reasoning_effort": "none"}, Thinking(enabled=False)),
        ({"reasoning_effort": "high"}, Thinking(effort="high")),
        ({"thinking": {}}, Thinking()),
    ],
    ids=str,
)
def test_thinking(fields, thinking):
    assert read(**fields).thinking == thinking


def test_formats():
    schema = {"name": "answer", "schema": {"type": "object"}, "strict": True}

    assert read(response_format={"type": "json_object"}).answer_format.kind is Format.JSON
    found = read(response_format={"type": "json_schema", "json_schema": schema}).answer_format
    assert (found.kind, found.name, found.schema, found.strict) == (
        Format.SCHEMA,
        "answer",
        {"type": "object"},
        True,
    )


def test_developers_are_systems_and_a_stop_may_be_bare():
    messages = [{"role": "developer", "content": "Be brief."}, {"role": "user", "content": "hi"}]

    assert read(messages=messages).messages[0].role is Role.SYSTEM
    assert read(stop="END").stops == ("END",)
    assert read(max_completion_tokens=5).max_tokens == 5


def test_the_other_protocol_is_warmer_and_counts_apart():
    value = body(temperature=1.5, stream=True, stream_options={"include_usage": True})

    assert asked(value, OPENAI).counts_apart
    with pytest.raises(FieldError):
        asked(value)
    assert not asked(value | {"temperature": 1}).counts_apart


MISSING = [
    ({"messages": [{"role": "user", "content": "a"}]}, "model"),
    ({"model": "m"}, "messages"),
    ({"model": "m", "messages": None}, "messages"),
    (body(messages=[{"content": "a"}]), "messages[].role"),
    (body(messages=[{"role": "user"}]), "messages[].content"),
    (body(messages=[{"role": "assistant"}, {"role": "user", "content": "a"}]), "messages[].content"),
    (body(messages=[{"role": "tool", "content": "a"}]), "messages[].tool_call_id"),
    (said({"text": "a"}), "messages[].content[].type"),
    (said({"type": "text"}), "messages[].content[].text"),
    (said({"type": "image_url"}), "messages[].content[].image_url"),
    (said({"type": "image_url", "image_url": {}}), "messages[].content[].image_url.url"),
    (said({"type": "file", "file": {"filename": "a"}}), "messages[].content[].file.file_id"),
    (body(tools=[{"type": "function"}]), "tools[].function"),
    (body(tools=[{"type": "function", "function": {}}]), "tools[].function.name"),
    (body(response_format={"type": "json_schema"}), "response_format.json_schema"),
]


@pytest.mark.parametrize(("value", "field"), MISSING, ids=[field for _, field in MISSING])
def test_missing_fields_are_named(value, field):
    with pytest.raises(MissingFieldError) as caught:
        asked(value)

    assert str(caught.value) == f"The field {field} is missing"
    assert (caught.value.status, caught.value.business_code) == (400, "1213")


ILLEGAL = [
    (body(model=7), "model"),
    (body(model=""), "model"),
    (body(messages="hi"), "messages"),
    (body(messages=["hi"]), "messages"),
    (body(messages=[{"role": "robot", "content": "a"}]), "messages[].role"),
    (body(messages=[{"role": "user", "content": 5}]), "messages[].content"),
    (body(messages=[{"role": "user", "content": []}]), "messages[].content"),
    (said({"type": "smell", "smell": {}}), "messages[].content[].type"),
    (pictured(["a"]), URL),
    (body(max_tokens=0), "max_tokens"),
    (body(max_tokens=131073), "max_tokens"),
    (body(max_tokens=1.5), "max_tokens"),
    (body(max_tokens=True), "max_tokens"),
    (body(max_tokens="many"), "max_tokens"),
    (body(temperature=1.1), "temperature"),
    (body(temperature=-0.1), "temperature"),
    (body(temperature=float("nan")), "temperature"),
    (body(temperature="hot"), "temperature"),
    (body(top_p=1.1), "top_p"),
    (body(n=2), "n"),
    (body(stream="yes"), "stream"),
    (body(stop=[""]), "stop"),
    (body(stop=list("abcde")), "stop"),
    (body(stop=[1]), "stop"),
    (body(thinking={"type": "maybe"}), "thinking.type"),
    (body(thinking="enabled"), "thinking"),
    (body(reasoning_effort="huge"), "reasoning_effort"),
    (body(tools={}), "tools"),
    (body(tools=[TOOL] * 129), "tools"),
    (body(tools=[{"type": "retrieval"}]), "tools[].type"),
    (function(name="a b"), "tools[].function.name"),
    (function(name="a" * 65), "tools[].function.name"),
    (function(name="a", parameters=[]), "tools[].function.parameters"),
    (body(tool_choice="must"), "tool_choice"),
    (body(tool_choice="required"), "tool_choice"),
    (body(tool_choice={"type": "function", "function": {"name": "a"}}), "tool_choice.function.name"),
    (body(response_format={"type": "xml"}), "response_format.type"),
    (body(request_id="abc"), "request_id"),
    (body(request_id="with space"), "request_id"),
    (body(request_id="line\r\nfeed"), "request_id"),
    (body(user_id=5), "user_id"),
]


@pytest.mark.parametrize(("value", "field"), ILLEGAL, ids=range(len(ILLEGAL)))
def test_illegal_fields_are_named(value, field):
    with pytest.raises(FieldError) as caught:
        asked(value)

    assert str(caught.value).startswith(f"The field {field} is illegal")
    assert (caught.value.status, caught.value.business_code) == (400, "1214")


@pytest.mark.parametrize("roles", [[], ["system"], ["system", "assistant"]], ids=str)
def test_somebody_has_to_ask(roles):
    with pytest.raises(FieldError, match="messages parameter is illegal"):
        read(messages=[{"role": role, "content": "a"} for role in roles])


@pytest.mark.parametrize(
    "value",
    [
        body(max_tokens=5, max_completion_tokens=5),
        said({"type": "file", "file": {"file_id": "a", "file_url": "b"}}),
    ],
    ids=["tokens", "file"],
)
def test_fields_that_exclude_each_other(value):
    with pytest.raises(ExclusiveFieldsError, match="exclude each other"):
        asked(value)


@pytest.mark.parametrize("tokens", [1, 131072, 16384.0])
def test_limits_themselves_are_within(tokens):
    assert read(max_tokens=tokens).max_tokens == tokens


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FIELDS = [
    "model",
    "messages",
    "tools",
    "tool_choice",
    "thinking",
    "stop",
    "response_format",
    "stream_options",
]


def is_refused_by_name_or_read(value):
    try:
        asked(value)
    except RequestError:
        return True
    return True


@given(st.dictionaries(st.sampled_from(FIELDS), JSON))
def test_nonsense_is_refused_by_name_or_read(fields):
    assert is_refused_by_name_or_read(body() | fields)


@given(JSON)
def test_nonsense_in_parts_is_refused_by_name_or_read(value):
    for kind in ("text", "image_url", "file"):
        assert is_refused_by_name_or_read(said({"type": kind, kind: value}))
