import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.chat import (
    ArgumentsDelta,
    Begun,
    CallBegun,
    ChatRequest,
    Finished,
    FinishReason,
    ReasoningDelta,
    TextDelta,
    collected,
)
from pixelwright.chat.bounds import Bounds


def bounded(deltas, *, stops=(), max_tokens=None):
    """Count a token a character."""
    bounds = Bounds(ChatRequest("it", (), stops=stops, max_tokens=max_tokens), len)
    return collected([Begun("it"), *(allowed for delta in deltas for allowed in bounds.take(delta))])


END = Finished(FinishReason.STOP)


@pytest.mark.parametrize(
    ("pieces", "stops", "said"),
    [
        (["one two"], (), "one two"),
        (["one <END> two"], ("<END>",), "one "),
        (["one <E", "ND> two"], ("<END>",), "one "),
        (["one <E", "NT> two"], ("<END>",), "one <ENT> two"),
        (["one <E"], ("<END>",), "one <E"),
        (["a b c"], ("c", "b"), "a "),
        (["aab"], ("ab",), "a"),
        (["", "x"], ("",), "x"),
    ],
    ids=["none", "within", "across", "almost", "at the end", "first of two", "overlap", "empty"],
)
def test_an_answer_ends_before_a_stop_text(pieces, stops, said):
    answer = bounded([*map(TextDelta, pieces), END], stops=stops)
    assert (answer.text, answer.reason) == (said, FinishReason.STOP)


@given(st.lists(st.text("ab<>", max_size=6), max_size=8), st.text("ab<>", min_size=1, max_size=4))
def test_pieces_do_not_matter_to_stop_texts(pieces, stop):
    whole = "".join(pieces)
    assert bounded([*map(TextDelta, pieces), END], stops=(stop,)).text == whole.split(stop)[0]


@pytest.mark.parametrize(
    ("max_tokens", "reasoning", "text", "reason"),
    [
        (100, "think", "say it", FinishReason.STOP),
        (11, "think", "say it", FinishReason.STOP),
        (8, "think", "say", FinishReason.LENGTH),
        (5, "think", "", FinishReason.LENGTH),
        (3, "thi", "", FinishReason.LENGTH),
    ],
    ids=["plenty", "just", "cut text", "no text", "cut thought"],
)
def test_an_answer_has_no_more_tokens_than_were_asked_for(max_tokens, reasoning, text, reason):
    answer = bounded([ReasoningDelta("think"), TextDelta("say it"), END], max_tokens=max_tokens)
    assert (answer.reasoning, answer.text, answer.reason) == (reasoning, text, reason)


def test_calls_are_paid_for_too():
    deltas = [CallBegun(0, "id", "save"), ArgumentsDelta(0, "{}{}"), Finished(FinishReason.TOOL_CALLS)]
    assert bounded(deltas, max_tokens=8).reason is FinishReason.TOOL_CALLS
    assert bounded(deltas, max_tokens=6).calls[0].arguments == "{}"


def test_what_waited_for_a_stop_text_is_said_before_a_call():
    deltas = [TextDelta("a<"), CallBegun(0, "id", "save"), END]
    answer = bounded(deltas, stops=("<END>",))
    assert (answer.text, len(answer.calls)) == ("a<", 1)
