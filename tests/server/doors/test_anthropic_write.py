import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.chat import (
    ArgumentsDelta,
    Begun,
    CallBegun,
    Finished,
    FinishReason,
    Pulse,
    ReasoningDelta,
    TextDelta,
    Usage,
    collected,
)
from pixelwright.server.doors.anthropic.write import Events, message

USAGE = Usage(100, 20, 60, 5)


def events(*deltas):
    writer = Events("1", Usage(100, cached_tokens=60))
    text = b"".join(writer.write(each) for each in (Begun("m"), *deltas)).decode("ascii")
    found = []
    for block in text.split("\n\n")[:-1]:
        name, data = block.split("\n")
        value = json.loads(data.removeprefix("data: "))
        assert name == f"event: {value['type']}"
        found.append(value)
    return found


def rebuilt(found):
    """Put the blocks together as a client does."""
    blocks = []
    for each in found:
        match each:
            case {"type": "content_block_start", "index": index, "content_block": block}:
                assert index == len(blocks)
                blocks.append(dict(block))
            case {"type": "content_block_delta", "index": index, "delta": delta}:
                assert index == len(blocks) - 1
                field = {"input_json_delta": "partial_json", "thinking_delta": "thinking"}.get(delta["type"])
                field = field or delta["type"].removesuffix("_delta")
                blocks[index][field] = blocks[index].get(field, "") + delta[field]
    return blocks


def test_a_stream_from_its_beginning_to_its_end():
    found = events(
        ReasoningDelta("Hm."),
        ReasoningDelta("", "signed"),
        TextDelta("Saving"),
        TextDelta(".\u2028"),
        CallBegun(0, "t1", "save"),
        ArgumentsDelta(0, '{"a":'),
        ArgumentsDelta(0, "1}"),
        Pulse(),
        Finished(FinishReason.TOOL_CALLS, USAGE),
    )

    assert [each["type"] for each in found] == [
        *("message_start", "ping"),
        *("content_block_start", "content_block_delta", "content_block_delta", "content_block_stop"),
        *("content_block_start", "content_block_delta", "content_block_delta", "content_block_stop"),
        *("content_block_start", "content_block_delta", "content_block_delta", "ping", "content_block_stop"),
        *("message_delta", "message_stop"),
    ]
    assert found[0]["message"] == {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "m",
        "content": [],
        "stop_reason": None,
        "stop_sequence": None,
        "usage": {
            "input_tokens": 40,
            "cache_creation_input_tokens": 0,
            "cache_read_input_tokens": 60,
            "output_tokens": 0,
        },
    }
    assert rebuilt(found) == [
        {"type": "thinking", "thinking": "Hm.", "signature": "signed"},
        {"type": "text", "text": "Saving.\u2028"},
        {"type": "tool_use", "id": "t1", "name": "save", "input": {}, "partial_json": '{"a":1}'},
    ]
    assert found[-2]["delta"] == {"stop_reason": "tool_use", "stop_sequence": None}
    assert found[-2]["usage"]["output_tokens"] == 20


def test_calls_that_overlap_come_one_after_the_other():
    found = events(
        CallBegun(0, "t0", "a"),
        CallBegun(1, "t1", "b"),
        ArgumentsDelta(1, "[1"),
        ArgumentsDelta(0, "[0]"),
        CallBegun(2, "t2", "c"),
        ArgumentsDelta(1, "]"),
        Finished(FinishReason.TOOL_CALLS, USAGE),
    )

    assert [(each["id"], each.get("partial_json")) for each in rebuilt(found)] == [
        ("t0", "[0]"),
        ("t1", "[1]"),
        ("t2", None),
    ]


def test_an_answer_that_broke_off_ends_with_an_error():
    found = events(TextDelta("par"), Finished(FinishReason.NETWORK_ERROR, USAGE))

    assert found[-1] == {"type": "error", "error": {"type": "api_error", "message": "The answer broke off"}}
    assert found[-2]["type"] == "content_block_stop"


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (FinishReason.STOP, "end_turn"),
        (FinishReason.LENGTH, "max_tokens"),
        (FinishReason.TOOL_CALLS, "tool_use"),
        (FinishReason.SENSITIVE, "refusal"),
        (FinishReason.CONTEXT, "model_context_window_exceeded"),
    ],
    ids=str,
)
def test_reasons_have_other_names(reason, told):
    assert events(Finished(reason))[-2]["delta"]["stop_reason"] == told
    assert message(collected((Begun("m"), Finished(reason))), "1")["stop_reason"] == told


def test_a_whole_answer():
    answer = collected(
        (
            Begun("m"),
            ReasoningDelta("Hm.", "signed"),
            TextDelta("Saving."),
            CallBegun(0, "t1", "save"),
            ArgumentsDelta(0, '{"a": 1}'),
            CallBegun(1, "t2", "save"),
            ArgumentsDelta(1, "not JSON"),
            CallBegun(2, "t3", "save"),
            Finished(FinishReason.TOOL_CALLS, USAGE),
        )
    )

    assert message(answer, "1")["content"] == [
        {"type": "thinking", "thinking": "Hm.", "signature": "signed"},
        {"type": "text", "text": "Saving."},
        {"type": "tool_use", "id": "t1", "name": "save", "input": {"a": 1}},
        {"type": "tool_use", "id": "t2", "name": "save", "input": {"arguments": "not JSON"}},
        {"type": "tool_use", "id": "t3", "name": "save", "input": {}},
    ]


WORDS = st.text(st.characters(codec=None), min_size=1, max_size=8)


@given(
    st.lists(st.builds(ReasoningDelta, WORDS) | st.builds(TextDelta, WORDS) | st.just(Pulse()), max_size=9)
)
def test_every_word_arrives_in_blocks_that_do_not_overlap(deltas):
    blocks = rebuilt(events(*deltas, Finished(FinishReason.STOP, USAGE)))

    said = "".join(each.text for each in deltas if isinstance(each, TextDelta))
    thought = "".join(each.text for each in deltas if isinstance(each, ReasoningDelta))
    assert "".join(each.get("text", "") for each in blocks) == said
    assert "".join(each.get("thinking", "") for each in blocks) == thought
