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
from pixelwright.server.doors.completions.write import Chunks, Stamp, completion
from pixelwright.server.web import sse

STAMP = Stamp("20260402101530a1b2c3d4e5f60718", "20260402101530a1b2c3d4e5f60718", 1775096130)
USAGE = Usage(2724, 58, 2688, 12)
HEAD = (
    'data: {"id":"20260402101530a1b2c3d4e5f60718","created":1775096130,"object":"chat.completion.chunk",'
    '"model":"glm-5v-turbo","choices":[{"index":0,"delta":'
)
USED = (
    ',"usage":{"prompt_tokens":2724,"completion_tokens":58,"total_tokens":2782,'
    '"prompt_tokens_details":{"cached_tokens":2688},"completion_tokens_details":{"reasoning_tokens":12}}}\n\n'
)


def line(delta):
    return f'{HEAD}{delta},"finish_reason":null}}]}}\n\n'


def last(reason, delta='{"content":""}'):
    return f'{HEAD}{delta},"finish_reason":"{reason}"}}]{USED}'


def written(*deltas, **options):
    chunks = Chunks(STAMP, **options)
    return "".join(chunks.write(each) for each in (Begun("glm-5v-turbo"), *deltas))


def test_words_after_thoughts():
    text = written(
        ReasoningDelta("One card, "),
        ReasoningDelta("two columns."),
        TextDelta("```html\n<article>"),
        TextDelta("\u2028ok</article>\n```"),
        Finished(FinishReason.STOP, USAGE),
    )

    assert text == (
        line('{"role":"assistant","reasoning_content":"One card, "}')
        + line('{"reasoning_content":"two columns."}')
        + line('{"content":"```html\\n<article>"}')
        + line('{"content":"\\u2028ok</article>\\n```"}')
        + last("stop")
    )


CALL = (
    CallBegun(0, "call_5f0c2d9b7e6a4c1f8b3d", "save_component"),
    ArgumentsDelta(0, '{"filename": "Card'),
    ArgumentsDelta(0, '.tsx"}'),
)


def test_a_call_comes_whole():
    text = written(ReasoningDelta("Save first."), *CALL, Finished(FinishReason.TOOL_CALLS, USAGE))

    assert text == (
        line('{"role":"assistant","reasoning_content":"Save first."}')
        + line(
            '{"tool_calls":[{"index":0,"id":"call_5f0c2d9b7e6a4c1f8b3d","type":"function","function":'
            '{"name":"save_component","arguments":"{\\"filename\\": \\"Card.tsx\\"}"}}]}'
        )
        + last("tool_calls")
    )


def test_a_call_comes_in_pieces_where_that_was_asked_for():
    text = written(TextDelta("Saving."), *CALL, Finished(FinishReason.TOOL_CALLS, USAGE), in_pieces=True)

    assert text == (
        line('{"role":"assistant","content":"Saving."}')
        + line(
            '{"tool_calls":[{"index":0,"id":"call_5f0c2d9b7e6a4c1f8b3d","type":"function","function":'
            '{"name":"save_component","arguments":""}}]}'
        )
        + line('{"tool_calls":[{"index":0,"function":{"arguments":"{\\"filename\\": \\"Card"}}]}')
        + line('{"tool_calls":[{"index":0,"function":{"arguments":".tsx\\"}"}}]}')
        + last("tool_calls")
    )


def test_an_answer_that_broke_off_says_so():
    text = written(TextDelta("par"), Finished(FinishReason.NETWORK_ERROR, USAGE))

    assert text == line('{"role":"assistant","content":"par"}') + last("network_error")


def test_an_empty_answer_has_a_role():
    assert written(Finished(FinishReason.STOP, USAGE)) == last("stop", '{"role":"assistant","content":""}')


def test_the_heartbeat_is_an_empty_piece_that_takes_the_role():
    text = written(Pulse(), Pulse(), TextDelta("a"), Finished(FinishReason.STOP, USAGE))

    assert text.startswith(
        line('{"role":"assistant","content":""}') + line('{"content":""}') + line('{"content":"a"}')
    )


def test_tokens_come_once_more_where_they_were_asked_for():
    text = written(Finished(FinishReason.STOP, USAGE), counts_apart=True)

    final = json.loads(text.split("\n\n")[1][6:])
    assert final["choices"] == []
    assert final["usage"]["total_tokens"] == 2782


def test_nothing_is_said_of_tokens_that_nobody_counted():
    assert "usage" not in written(Finished(FinishReason.STOP), counts_apart=True)


def test_a_whole_answer():
    answer = collected(
        (
            Begun("glm-5v-turbo"),
            ReasoningDelta("One card, two columns, 16 px gap."),
            TextDelta("```html\n<article></article>\n```"),
            Finished(FinishReason.STOP, USAGE),
        )
    )

    assert completion(answer, STAMP) == {
        "id": "20260402101530a1b2c3d4e5f60718",
        "request_id": "20260402101530a1b2c3d4e5f60718",
        "created": 1775096130,
        "object": "chat.completion",
        "model": "glm-5v-turbo",
        "choices": [
            {
                "index": 0,
                "finish_reason": "stop",
                "message": {
                    "role": "assistant",
                    "content": "```html\n<article></article>\n```",
                    "reasoning_content": "One card, two columns, 16 px gap.",
                },
            }
        ],
        "usage": {
            "prompt_tokens": 2724,
            "completion_tokens": 58,
            "total_tokens": 2782,
            "prompt_tokens_details": {"cached_tokens": 2688},
            "completion_tokens_details": {"reasoning_tokens": 12},
        },
    }


def test_a_whole_answer_with_calls_has_text_all_the_same():
    answer = collected((Begun("m"), *CALL, Finished(FinishReason.TOOL_CALLS, USAGE)))

    message = completion(answer, STAMP)["choices"][0]["message"]

    assert message["content"] == ""
    assert message["tool_calls"] == [
        {
            "id": "call_5f0c2d9b7e6a4c1f8b3d",
            "index": 0,
            "type": "function",
            "function": {"name": "save_component", "arguments": '{"filename": "Card.tsx"}'},
        }
    ]


WORDS = st.text(st.characters(codec=None), min_size=1, max_size=20)
DELTAS = st.lists(
    st.builds(ReasoningDelta, WORDS)
    | st.builds(TextDelta, WORDS)
    | st.just(Pulse())
    | st.builds(CallBegun, st.integers(0, 2), WORDS, WORDS)
    | st.builds(ArgumentsDelta, st.integers(0, 2), WORDS),
    max_size=12,
)


def by_line_feeds(text):
    return text.split("\n")


@given(DELTAS, st.booleans(), st.booleans())
@pytest.mark.parametrize(
    "splitter", [str.splitlines, lambda text: text.split("\n")], ids=["careless", "right"]
)
def test_every_reader_finds_the_same_lines(splitter, deltas, in_pieces, counts_apart):
    text = written(
        *deltas, Finished(FinishReason.STOP, USAGE), in_pieces=in_pieces, counts_apart=counts_apart
    )

    lines = splitter(text + sse.DONE.decode())
    events, blanks = lines[0::2], [each for each in lines[1::2] if each]
    assert blanks == []
    assert text.isascii()
    assert all(each.startswith("data: ") for each in events if each)
    chunks = [json.loads(each[6:]) for each in events if each and each != "data: [DONE]"]
    choices = [each for chunk in chunks for each in chunk["choices"]]
    assert [each["delta"].get("role") for each in choices] == ["assistant"] + [None] * (len(choices) - 1)
    assert "".join(each["delta"].get("content", "") for each in choices) == "".join(
        each.text for each in deltas if isinstance(each, TextDelta)
    )
    assert [each["finish_reason"] for each in choices] == [None] * (len(choices) - 1) + ["stop"]
    assert all(chunk["object"] == "chat.completion.chunk" for chunk in chunks)
