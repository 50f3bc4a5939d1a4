import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.chat import Begun, Delta, Finished, FinishReason, Usage, collected
from pixelwright.chat.upstream.answering import Answering
from pixelwright.chat.upstream.anthropic_answer import AnthropicAnswer
from pixelwright.chat.upstream.openai_answer import OpenAiAnswer
from pixelwright.errors import UpstreamError
from pixelwright.testing.scripts import Said, ScriptedCall, chunks, completion, events, message

SAID = Said(("Hé", "llo ", "😀"), ("why", " so"), (ScriptedCall("look", ('{"x"', ":1}"), "a"),), "tool_calls")


def openai(*pieces, tools=("look",)):
    return read(OpenAiAnswer("it", tools), pieces)


def anthropic(*pieces):
    return read(AnthropicAnswer("it", ["look"]), pieces)


def read(wire, pieces):
    answering = Answering("it", wire, ())
    deltas: list[Delta] = [delta for piece in pieces for delta in answering.feed(piece)]
    return collected([*deltas, *answering.close()])


def stream(*documents, done=True):
    pieces = [b"data: " + json.dumps(document).encode() + b"\n\n" for document in documents]
    return [*pieces, b"data: [DONE]\n\n"] if done else pieces


def chunk(delta=None, reason=None, **others):
    return {"choices": [{"index": 0, "delta": delta or {}, "finish_reason": reason}], **others}


@pytest.mark.parametrize(
    ("reader", "bodies"),
    [
        (openai, chunks(SAID, "it")),
        (openai, [completion(SAID, "it")]),
        (anthropic, events(SAID, "it")),
        (anthropic, [message(SAID, "it")]),
    ],
    ids=["chunks", "completion", "events", "message"],
)
def test_both_protocols_say_the_same_in_both_forms(reader, bodies):
    answer = reader(*bodies)
    assert (answer.model, answer.reasoning, answer.text) == ("it", "why so", "Héllo 😀")
    assert [(call.id, call.name, json.loads(call.arguments)) for call in answer.calls] == [
        ("a", "look", {"x": 1})
    ]
    assert answer.reason is FinishReason.TOOL_CALLS


@given(st.integers(1, 200), st.booleans())
def test_cuts_do_not_matter(size, is_message):
    body = b"".join((events if is_message else chunks)(SAID, "it"))
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    answer = (anthropic if is_message else openai)(*pieces)
    assert (answer.reasoning, answer.text, len(answer.calls)) == ("why so", "Héllo 😀", 1)


@pytest.mark.parametrize("field", ["reasoning_content", "reasoning", "thinking"])
def test_reasoning_has_many_names(field):
    assert openai(*stream(chunk({field: "why"}), chunk({"content": "x"}))).reasoning == "why"


def test_reasoning_that_comes_twice_is_read_once():
    assert openai(*stream(chunk({"reasoning_content": "why", "reasoning": "why"}))).reasoning == "why"


def test_content_may_come_in_parts():
    assert openai(*stream(chunk({"content": [{"type": "text", "text": "a"}, {"text": "b"}, 5]}))).text == "ab"


def test_roles_are_of_no_account():
    pieces = stream(
        chunk({"role": "assistant", "content": "a"}), chunk({"role": "assistant", "content": "b"})
    )
    assert openai(*pieces).text == "ab"


def test_the_first_reason_counts_and_the_account_may_follow():
    usage = {"prompt_tokens": 5, "completion_tokens": 2}
    pieces = stream(
        chunk({"content": "a"}, "length"), chunk(reason="stop"), {"choices": [], "usage": usage}, chunk()
    )
    answer = openai(*pieces)
    assert (answer.reason, answer.usage) == (FinishReason.LENGTH, Usage(5, 2))


def test_other_choices_are_left_out():
    pieces = stream({"choices": [{"index": 1, "delta": {"content": "b"}}]}, chunk({"content": "a"}))
    assert openai(*pieces).text == "a"


def test_an_old_function_call_is_a_call():
    pieces = stream(
        chunk({"function_call": {"name": "look", "arguments": "{}"}}), chunk(reason="function_call")
    )
    assert [call.name for call in openai(*pieces).calls] == ["look"]


@pytest.mark.parametrize(
    ("pieces", "reason"),
    [
        (stream(chunk({"content": "a"})), FinishReason.STOP),
        (stream(chunk({"content": "a"}), done=False), FinishReason.NETWORK_ERROR),
        (stream(chunk({"content": "a"}, "stop"), done=False), FinishReason.STOP),
        (stream(chunk({"content": "a"}), {"error": {"message": "x"}}), FinishReason.NETWORK_ERROR),
        ([*stream(chunk({"content": "a"}), done=False), b"data: {"], FinishReason.NETWORK_ERROR),
        ([*stream(chunk({"content": "a"}), done=False), b"data: 5\n\n"], FinishReason.NETWORK_ERROR),
    ],
    ids=["done", "broken off", "reason only", "error", "cut in an event", "no object"],
)
def test_the_end_is_told(pieces, reason):
    assert openai(*pieces).reason is reason


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"  \n",
        b"<html></html>",
        b"\n <!DOCTYPE html>",
        b"{}",
        b"[]",
        b"{",
        b"Bad Gateway",
        b'{"choices":[]}',
        b'{"code":500,"msg":"404 NOT_FOUND"}',
        b'{"error":"x"}',
        b"data: {]\n\n",
        b'data: {"error":{"message":"x"}}\n\n',
        b": only a comment\n\n",
        b'data: {"choices":[{"delta":{},"finish_reason":"error"}]}\n\n',
    ],
)
def test_what_is_no_answer_raises(body):
    with pytest.raises(UpstreamError):
        openai(body)


@given(st.binary(max_size=300))
def test_nothing_but_an_upstream_error_comes_out(noise):
    for reader in (openai, anthropic):
        try:
            answer = reader(noise)
        except UpstreamError:
            continue
        assert answer.model == "it"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "choices",
                        "delta",
                        "message",
                        "content",
                        "index",
                        "tool_calls",
                        "function",
                        "name",
                        "arguments",
                        "usage",
                        "finish_reason",
                        "type",
                        "content_block",
                        "id",
                        "text",
                    ]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=25,
    )
)
def test_documents_of_any_shape_are_read_or_refused(document):
    body = json.dumps(document).encode()
    for reader in (openai, anthropic):
        for piece in (body, b"data: " + body + b"\n\n"):
            try:
                reader(piece)
            except UpstreamError:
                continue


def test_json_to_whoever_wants_a_stream_may_come_in_pieces():
    body = completion(SAID, "it")
    assert openai(b" \n", *(body[at : at + 7] for at in range(0, len(body), 7))).text == "Héllo 😀"


def test_nothing_follows_the_end():
    answering = Answering("it", OpenAiAnswer("it"), ())
    deltas = answering.feed(b"".join([*stream(chunk({"content": "a"})), *stream(chunk({"content": "b"}))]))
    assert [type(delta) for delta in deltas] == [Begun, type(deltas[1]), Finished]
    assert answering.is_over
    assert answering.close() == []


def test_an_answer_that_gave_its_reason_has_not_broken_off():
    answering = Answering("it", OpenAiAnswer("it"), ())
    answering.feed(b"".join(stream(chunk({"content": "a"}, "length"), done=False)))
    assert answering.is_ending
    assert answering.break_off(UpstreamError("gone")) == [Finished(FinishReason.LENGTH)]
