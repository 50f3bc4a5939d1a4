import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.chat import (
    AnswerFormat,
    ArgumentsDelta,
    CallBegun,
    ChatRequest,
    Finished,
    FinishReason,
    Format,
    Message,
    ReasoningDelta,
    Role,
    Text,
    TextDelta,
    Thinking,
    Tool,
    ToolChoice,
    ToolMode,
    Usage,
    collected,
)
from pixelwright.chat.upstream import Repair, Upstream
from pixelwright.chat.upstream.repairs import mended, mends_for
from pixelwright.chat.upstream.repairs.boxes import Boxes
from pixelwright.chat.upstream.repairs.endings import Endings
from pixelwright.chat.upstream.repairs.fences import Fences, wants_fences
from pixelwright.chat.upstream.repairs.loops import Loops
from pixelwright.chat.upstream.repairs.silence import Silence
from pixelwright.chat.upstream.repairs.tagged_calls import TaggedCalls
from pixelwright.chat.upstream.repairs.thoughts import Thoughts

STOP = Finished(FinishReason.STOP)


def through(mend, *deltas, end=STOP):
    """Return the answer that `mend` makes of deltas, one at a time."""
    return collected(better for delta in (*deltas, end) for better in mended([delta], [mend]))


def cut(text, places):
    places = [0, *sorted(place % (len(text) + 1) for place in places), len(text)]
    return [TextDelta(text[start:stop]) for start, stop in pairwise(places) if start < stop]


CUTS = st.lists(st.integers(0, 500), max_size=6)


def letters(text):
    return [TextDelta(char) for char in text]


class TestThoughts:
    @pytest.mark.parametrize(
        ("said", "reasoning", "text"),
        [
            ("plain words", "", "plain words"),
            ("<think>why</think>because", "why", "because"),
            ("<think>\nwhy\n</think>\n\nbecause", "why\n", "because"),
            ("\n<think>why</think>because", "why", "because"),
            ("<thinking>why</thinking>because", "why", "because"),
            ("◁think▷why◁/think▷because", "why", "because"),
            ("<think></think>\nbecause", "", "because"),
            ("</think>\n\nbecause", "", "because"),
            ("<think>a</think>\n<think>b</think>\nc", "ab", "c"),
            ("<think>never closed", "never closed", ""),
            ("<think>a < b</think>c < d", "a < b", "c < d"),
            ("<thin client", "", "<thin client"),
            ("<p>Use <think> tags</think></p>", "", "<p>Use <think> tags</think></p>"),
            ("  indented", "", "  indented"),
            ("<", "", "<"),
        ],
    )
    def test_tags_are_found_letter_by_letter(self, said, reasoning, text):
        answer = through(Thoughts(), *letters(said))
        assert (answer.reasoning, answer.text) == (reasoning, text)

    def test_an_opening_tag_that_the_template_said(self):
        answer = through(Thoughts(), TextDelta("why</think>\n\nbecause"))
        assert (answer.reasoning, answer.text) == ("why", "because")

    def test_a_page_that_speaks_of_tags_is_left_alone(self):
        page = "```html\n<b></think></b>\n```"
        assert through(Thoughts(), TextDelta(page)).text == page

    def test_an_endpoint_that_is_known_to_begin_inside(self):
        answer = through(Thoughts(begins_inside=True), *letters("why</think>because"))
        assert (answer.reasoning, answer.text) == ("why", "because")

    def test_reasoning_streams(self):
        mend = Thoughts()
        assert list(mend.take(TextDelta("<think>why"))) == [ReasoningDelta("why")]

    @given(CUTS)
    def test_cuts_do_not_matter(self, places):
        answer = through(Thoughts(), *cut("<think>one two</think>\nthree <b>four</b>", places))
        assert (answer.reasoning, answer.text) == ("one two", "three <b>four</b>")


class TestBoxes:
    @pytest.mark.parametrize(
        ("said", "text"),
        [
            ("<|begin_of_box|>[1,2,3,4]<|end_of_box|>", "[1,2,3,4]"),
            ("At <|begin_of_box|>5<|end_of_box|>.", "At 5."),
            ("a <b> c <| d", "a <b> c <| d"),
            ("cut <|begin_of", "cut <|begin_of"),
        ],
    )
    def test_tokens_are_taken_out_letter_by_letter(self, said, text):
        assert through(Boxes(), *letters(said)).text == text

    def test_what_is_held_comes_before_a_call(self):
        deltas = [*Boxes().take(TextDelta("a<|"))]
        assert deltas == [TextDelta("a")]
        mend = Boxes()
        list(mend.take(TextDelta("a<|")))
        assert list(mend.take(CallBegun(0, "a", "b"))) == [TextDelta("<|"), CallBegun(0, "a", "b")]


class TestFences:
    PAGE = "<!DOCTYPE html>\n<html><body>x</body></html>"

    @pytest.mark.parametrize(
        ("said", "text"),
        [
            (PAGE, f"```html\n{PAGE}\n```"),
            ("\n\n" + PAGE + "\n", f"```html\n{PAGE}\n```\n"),
            (PAGE + "\n\nThat is it.", f"```html\n{PAGE}\n```\n\nThat is it."),
            (PAGE + " There.", f"```html\n{PAGE}\n```\n There."),
            (PAGE + "\n```", f"```html\n{PAGE}\n```"),
            ("<html lang='en'></html>", "```html\n<html lang='en'></html>\n```"),
            ("<!doctype html><p>no end", "```html\n<!doctype html><p>no end\n```"),
            (f"```html\n{PAGE}\n```", f"```html\n{PAGE}\n```"),
            (f"Here: {PAGE}", f"Here: {PAGE}"),
            ("<htmlx>", "<htmlx>"),
            ("<p>a</p>", "<p>a</p>"),
            ("<", "<"),
        ],
    )
    def test_pages_are_fenced_whole(self, said, text):
        assert through(Fences(), TextDelta(said)).text == text

    @given(CUTS)
    def test_cuts_do_not_matter(self, places):
        answer = through(Fences(), *cut(self.PAGE + "\n\nThat is it.", places))
        assert answer.text == f"```html\n{self.PAGE}\n```\n\nThat is it."

    def test_a_page_that_was_cut_off_is_not_closed(self):
        answer = through(Fences(), TextDelta("<html><p>"), end=Finished(FinishReason.LENGTH))
        assert answer.text == "```html\n<html><p>"

    @pytest.mark.parametrize(
        ("wish", "wants"),
        [
            ("Rebuild this page.", True),
            ("Return only the HTML.", False),
            ("Do not use ``` around it.", False),
            ("No markdown please.", False),
        ],
    )
    def test_who_speaks_of_the_form_gets_what_was_written(self, wish, wants):
        assert wants_fences(ChatRequest("m", (Message(Role.USER, (Text(wish),)),))) is wants

    def test_json_is_never_fenced(self):
        assert not wants_fences(ChatRequest("m", (), answer_format=AnswerFormat(Format.JSON)))


class TestLoops:
    @staticmethod
    def calls(*arguments):
        for index, text in enumerate(arguments):
            yield CallBegun(index, f"id-{index}", "look")
            yield from (ArgumentsDelta(index, char) for char in text)

    def test_the_same_call_again_ends_the_answer(self):
        answer = through(Loops(), *self.calls('{"a":1}', '{"a":2}', '{"a":2}', '{"a":2}', '{"a'))
        assert [call.arguments for call in answer.calls] == ['{"a":1}', '{"a":2}']
        assert answer.reason is FinishReason.TOOL_CALLS

    def test_nothing_is_read_after_that(self):
        mend = Loops()
        deltas = list(self.calls("{}", "{}", "{}"))
        found = [better for delta in deltas for better in mend.take(delta)]
        assert found[-1] == Finished(FinishReason.TOOL_CALLS)
        assert list(mend.take(STOP)) == []

    def test_different_calls_pass(self):
        answer = through(Loops(), *self.calls("{}", '{"a":1}'), end=Finished(FinishReason.TOOL_CALLS))
        assert len(answer.calls) == 2

    def test_the_first_call_streams(self):
        mend = Loops()
        assert list(mend.take(CallBegun(0, "a", "look"))) == [CallBegun(0, "a", "look")]
        assert list(mend.take(ArgumentsDelta(0, "{"))) == [ArgumentsDelta(0, "{")]

    def test_there_are_never_more_calls_than_tools_may_be(self):
        answer = through(Loops(), *self.calls(*(json.dumps(number) for number in range(200))))
        assert len(answer.calls) == 128


class TestSilence:
    def test_what_stands_in_the_reasoning_alone_is_said(self):
        answer = through(Silence(thinks=True), ReasoningDelta("the "), ReasoningDelta("answer"))
        assert (answer.text, answer.reason) == ("the answer", FinishReason.STOP)

    def test_reasoning_that_ate_all_tokens_is_a_cut(self):
        end = Finished(FinishReason.STOP, Usage(10, 64))
        answer = through(Silence(thinks=True, max_tokens=64), ReasoningDelta("hm"), end=end)
        assert (answer.text, answer.reason) == ("", FinishReason.LENGTH)

    def test_hidden_reasoning_that_ate_all_tokens_is_a_cut(self):
        end = Finished(FinishReason.STOP, Usage(10, 64, 0, 64))
        assert through(Silence(thinks=True, max_tokens=64), end=end).reason is FinishReason.LENGTH

    def test_a_cut_is_not_said_aloud(self):
        answer = through(Silence(thinks=True), ReasoningDelta("hm"), end=Finished(FinishReason.LENGTH))
        assert (answer.text, answer.reasoning) == ("", "hm")

    def test_who_is_not_to_think_thinks_in_silence(self):
        answer = through(Silence(thinks=False), ReasoningDelta("hm"), TextDelta("yes"))
        assert (answer.text, answer.reasoning) == ("yes", "")

    def test_an_answer_that_a_switched_off_parser_misplaced(self):
        answer = through(Silence(thinks=False), ReasoningDelta("yes"))
        assert (answer.text, answer.reasoning) == ("yes", "")

    def test_who_calls_a_tool_is_not_silent(self):
        answer = through(Silence(thinks=True), ReasoningDelta("hm"), CallBegun(0, "a", "b"))
        assert answer.text == ""


class TestEndings:
    CALL = CallBegun(0, "a", "b")

    @pytest.mark.parametrize(
        ("deltas", "said", "reason"),
        [
            ([CALL], FinishReason.STOP, FinishReason.TOOL_CALLS),
            ([TextDelta("x")], FinishReason.TOOL_CALLS, FinishReason.STOP),
            ([CALL], FinishReason.LENGTH, FinishReason.LENGTH),
            ([TextDelta("x")], FinishReason.STOP, FinishReason.STOP),
        ],
        ids=["called", "not called", "cut", "plain"],
    )
    def test_the_reason_agrees_with_the_answer(self, deltas, said, reason):
        assert through(Endings(), *deltas, end=Finished(said)).reason is reason

    def test_there_is_one_end(self):
        deltas = [TextDelta("a"), STOP, TextDelta("b"), Finished(FinishReason.LENGTH)]
        assert mended(deltas, [Endings()]) == [TextDelta("a"), STOP]


SAVE = Tool("save", parameters={"properties": {"name": {"type": "string"}, "count": {"type": "integer"}}})
LOOK = Tool("look")


class TestTaggedCalls:
    @pytest.mark.parametrize(
        ("said", "name", "arguments"),
        [
            (
                "<tool_call>save\n<arg_key>name</arg_key>\n<arg_value>5</arg_value>\n"
                "<arg_key>count</arg_key>\n<arg_value>5</arg_value>\n</tool_call>",
                "save",
                {"name": "5", "count": 5},
            ),
            ('<tool_call>{"name":"save","arguments":{"name":"x"}}</tool_call>', "save", {"name": "x"}),
            ('<tool_call>{"name":"save","arguments":"{\\"a\\":1}"}</tool_call>', "save", {"a": 1}),
            ('<tool_call>{"name":"save","parameters":{}}</tool_call>', "save", {}),
            ("<tool_call>look</tool_call>", "look", {}),
            ("<tool_call>look()</tool_call>", "look", {}),
            ('<tool_call>save({"name":"x"})</tool_call>', "save", {"name": "x"}),
            ('<tool_call>save\n{"name":"x"}</tool_call>', "save", {"name": "x"}),
            ("<tool_call>save<arg_key>name</arg_key>x</arg_value></tool_call>", "save", {"name": "x"}),
            (
                "<tool_call>save<arg_key>name</arg_key></arg_key><arg_value>x</arg_value></tool_call>",
                "save",
                {"name": "x"},
            ),
            ("<tool_call>savename</arg_key><arg_value>x</arg_value></tool_call>", "save", {"name": "x"}),
            ("<tool_call>save name</arg_key><arg_value>x</arg_value></tool_call>", "save", {"name": "x"}),
            (
                "<tool_call>save<tool_call>name</arg_key><arg_value>x</arg_value></tool_call>",
                "save",
                {"name": "x"},
            ),
            ("<tool_call>save<arg_key>name</arg_key><arg_value>x</tool_call>", "save", {"name": "x"}),
            ("<tool_call>save<arg_key>name</arg_key><arg_value>x</arg_value>", "save", {"name": "x"}),
            (
                "<tool_call>save<arg_key>name</arg_key><arg_value><b>é</b>\n\n</arg_value></tool_call>",
                "save",
                {"name": "<b>é</b>\n\n"},
            ),
        ],
        ids=[
            "pairs",
            "object",
            "object with text",
            "parameters",
            "name alone",
            "empty call",
            "as a function",
            "name and object",
            "value not opened",
            "key closed twice",
            "key not opened",
            "key not opened after a space",
            "call opened instead of a key",
            "value not closed",
            "call not closed",
            "markup as a value",
        ],
    )
    def test_tags_become_calls_letter_by_letter(self, said, name, arguments):
        answer = through(TaggedCalls([SAVE, LOOK]), *letters("Saving. " + said))
        assert answer.text == "Saving. "
        assert [(call.name, json.loads(call.arguments)) for call in answer.calls] == [(name, arguments)]

    def test_several_calls_are_counted_on(self):
        mend = TaggedCalls([SAVE, LOOK], new_id=lambda: "new")
        said = TextDelta("<tool_call>look</tool_call>\n<tool_call>look</tool_call>")
        answer = through(mend, CallBegun(0, "a", "save"), said)
        assert [(call.id, call.name) for call in answer.calls] == [
            ("a", "save"),
            ("new", "look"),
            ("new", "look"),
        ]
        assert answer.text == ""

    @pytest.mark.parametrize(
        "said",
        [
            "<tool_call>other</tool_call>",
            '<tool_call>{"name":"other","arguments":{}}</tool_call>',
            "<tool_call>save<arg_key>a</arg_key><arg_value>b<arg_key</arg_value></tool_call>",
            "<tool_call>{]</tool_call> and on",
            "<tool_call>save({]</tool_call>",
            "a < b and <tool",
            "no tags",
        ],
    )
    def test_what_cannot_be_read_stays_text(self, said):
        answer = through(TaggedCalls([SAVE, LOOK]), *letters(said))
        assert (answer.text, answer.calls) == (said, ())

    @given(st.text(alphabet='<>/tool_calargkeyvue {}"save:', max_size=80))
    def test_nothing_breaks_it(self, noise):
        through(TaggedCalls([SAVE, LOOK]), TextDelta("<tool_call>" + noise), TextDelta(noise))


class TestChain:
    UPSTREAM = Upstream("it", "http://127.0.0.1:1")

    def test_all_together(self):
        request = ChatRequest("m", (), tools=(LOOK,))
        said = "<think>hm</think>At <|begin_of_box|>5<|end_of_box|>\n<tool_call>look</tool_call>"
        mends = mends_for(self.UPSTREAM, request)
        answer = collected(better for delta in (*letters(said), STOP) for better in mended([delta], mends))
        assert (answer.reasoning, answer.text, answer.reason) == ("hm", "At 5\n", FinishReason.TOOL_CALLS)
        assert [call.name for call in answer.calls] == ["look"]

    @pytest.mark.parametrize(
        ("request_", "kinds"),
        [
            (ChatRequest("m", ()), {Thoughts, Boxes, Fences, Silence, Endings}),
            (ChatRequest("m", (), tools=(LOOK,)), {Thoughts, Boxes, TaggedCalls, Fences, Silence, Endings}),
            (
                ChatRequest("m", (), tools=(LOOK,), tool_choice=ToolChoice(ToolMode.REQUIRED)),
                {Thoughts, Boxes, TaggedCalls, Loops, Fences, Silence, Endings},
            ),
            (
                ChatRequest("m", (), thinking=Thinking(False), answer_format=AnswerFormat(Format.JSON)),
                {Thoughts, Boxes, Silence, Endings},
            ),
        ],
        ids=["plain", "tools", "required tools", "JSON"],
    )
    def test_only_what_a_request_needs_is_done(self, request_, kinds):
        assert {type(mend) for mend in mends_for(self.UPSTREAM, request_)} == kinds

    def test_repairs_can_be_left_out(self):
        upstream = Upstream("it", "http://127.0.0.1:1", repairs=frozenset({Repair.BOXES}))
        assert {type(mend) for mend in mends_for(upstream, ChatRequest("m", ()))} == {Boxes, Endings}
