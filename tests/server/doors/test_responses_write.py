import json

import pytest

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
from pixelwright.server.doors.responses.write import Events, Head, response

HEAD = Head("resp_1", 5, {"store": False})
USAGE = Usage(100, 20, 60, 5)
DELTAS = (
    Begun("m"),
    ReasoningDelta("Hm."),
    TextDelta("Sav"),
    TextDelta("ing."),
    Pulse(),
    CallBegun(0, "c0", "save"),
    CallBegun(1, "c1", "look"),
    ArgumentsDelta(1, "[1]"),
    ArgumentsDelta(0, "[0"),
    ArgumentsDelta(0, "]"),
    Finished(FinishReason.TOOL_CALLS, USAGE),
)


def events(*deltas):
    writer = Events(HEAD)
    text = b"".join(map(writer.write, deltas)).decode("ascii")
    found = [block.split("\n") for block in text.split("\n\n")[:-1]]
    values = [json.loads(data.removeprefix("data: ")) for _, data in found]
    assert [name for name, _ in found] == [f"event: {each['type']}" for each in values]
    assert [each["sequence_number"] for each in values] == list(range(len(values)))
    return values


def without_ids(items):
    return [{name: value for name, value in each.items() if name != "id"} for each in items]


def test_a_stream_ends_with_what_its_pieces_make():
    found = events(*DELTAS)

    last = found[-1]
    assert last["type"] == "response.completed"
    done = [each["item"] for each in found if each["type"] == "response.output_item.done"]
    assert sorted(done, key=lambda item: item["id"]) == sorted(
        last["response"]["output"], key=lambda item: item["id"]
    )
    said = [each["delta"] for each in found if each["type"] == "response.output_text.delta"]
    assert said == ["Sav", "ing."]
    arguments = {
        each["output_index"]: each["arguments"]
        for each in found
        if each["type"] == "response.function_call_arguments.done"
    }
    assert arguments == {2: "[0]", 3: "[1]"}
    assert last["response"]["usage"] == {
        "input_tokens": 100,
        "input_tokens_details": {"cached_tokens": 60},
        "output_tokens": 20,
        "output_tokens_details": {"reasoning_tokens": 5},
        "total_tokens": 120,
    }


def test_a_whole_answer_is_what_a_stream_ends_with():
    streamed = events(*DELTAS)[-1]["response"]
    whole = response(collected(DELTAS), HEAD)

    assert without_ids(streamed.pop("output")) == without_ids(whole.pop("output"))
    assert streamed == whole


def test_a_heartbeat_says_what_was_said_before():
    assert events(Begun("m"), Pulse())[-1]["type"] == "response.in_progress"


@pytest.mark.parametrize(
    ("reason", "status", "detail"),
    [
        (FinishReason.STOP, "completed", None),
        (FinishReason.LENGTH, "incomplete", {"reason": "max_output_tokens"}),
        (FinishReason.CONTEXT, "incomplete", {"reason": "max_output_tokens"}),
        (FinishReason.SENSITIVE, "incomplete", {"reason": "content_filter"}),
        (FinishReason.NETWORK_ERROR, "failed", None),
    ],
    ids=str,
)
def test_how_an_answer_ended(reason, status, detail):
    last = events(Begun("m"), TextDelta("a"), Finished(reason, USAGE))[-1]

    assert last["type"] == f"response.{status}"
    assert (last["response"]["status"], last["response"]["incomplete_details"]) == (status, detail)
    assert (last["response"]["error"] is None) == (status != "failed")
