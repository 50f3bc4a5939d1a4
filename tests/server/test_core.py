import asyncio

import pytest

from pixelwright.chat import (
    Begun,
    ChatRequest,
    Finished,
    FinishReason,
    Message,
    Pulse,
    Role,
    Text,
    TextDelta,
    Usage,
)
from pixelwright.errors import (
    EngineError,
    OverloadedError,
    ShuttingDownError,
    UnknownModelError,
    UpstreamError,
)
from pixelwright.testing import ScriptedModel, open_core
from pixelwright.testing.parties import KEY

HELLO = ChatRequest("glm-5v-turbo", (Message(Role.USER, (Text("two words"),)),))


async def conversed(core, request=HELLO):
    return await core.converse(core.caller(KEY), request, door="test")


def run(work):
    return asyncio.run(asyncio.wait_for(work, 5))


def test_an_answer_says_who_gave_it_and_what_it_cost():
    model = ScriptedModel(
        (Begun("it"), TextDelta("one "), TextDelta("two three"), Finished(FinishReason.STOP))
    )
    core = open_core(model)
    answer = run(core.answer(core.caller(KEY), HELLO, door="test"))
    assert (answer.model, answer.text, answer.reason) == ("it", "one two three", FinishReason.STOP)
    assert answer.usage == Usage(prompt_tokens=2, completion_tokens=3)
    entry = core.parties.ledger.entries[0]
    assert (entry.key_id, entry.door, entry.asked, entry.model) == ("test", "test", "glm-5v-turbo", "it")
    assert (entry.outcome, entry.usage.total_tokens) == ("stop", 5)
    assert core.parties.gate.inside == 0


def test_a_whole_answer_is_counted_once(monkeypatch):
    core = open_core(ScriptedModel((Begun("it"), TextDelta("one two"), Finished(FinishReason.STOP))))
    words, counted = core.parties.meter.words, []
    monkeypatch.setattr(core.parties.meter, "words", lambda text: counted.append(text) or words(text))
    run(core.answer(core.caller(KEY), HELLO, door="test"))
    assert counted.count("one two") == 1


def test_a_request_belongs_to_whose_key_it_came_with():
    model = ScriptedModel()
    core = open_core(model)
    run(core.answer(core.caller(KEY), HELLO, door="test"))
    assert model.requests[0].owner == "test"


@pytest.mark.parametrize(
    ("script", "error"),
    [((OverloadedError("busy"),), OverloadedError), ((UpstreamError("gone"),), UpstreamError)],
    ids=["busy", "gone"],
)
def test_what_fails_before_the_answer_refuses_the_request(script, error):
    core = open_core(ScriptedModel(script))
    with pytest.raises(error):
        run(conversed(core))
    assert [entry.outcome for entry in core.parties.ledger.entries] == [error.code]
    assert core.in_flight == core.parties.gate.inside == 0


def test_what_fails_within_the_answer_breaks_it_off():
    core = open_core(ScriptedModel((Begun("it"), TextDelta("half"), UpstreamError("gone"))))
    answer = run(core.answer(core.caller(KEY), HELLO, door="test"))
    assert (answer.text, answer.reason) == ("half", FinishReason.NETWORK_ERROR)
    assert answer.usage.completion_tokens == 1


def test_an_unknown_model_is_refused_and_written_down():
    core = open_core()
    with pytest.raises(UnknownModelError):
        run(conversed(core, ChatRequest("gpt", HELLO.messages)))
    assert core.parties.ledger.entries[0].outcome == "unknown_model"


def test_a_closed_conversation_stops_its_model_and_frees_the_slot():
    async def work():
        model = ScriptedModel((Begun("it"), TextDelta("half"), asyncio.Event()))
        core = open_core(model)
        conversation = await conversed(core)
        assert core.parties.gate.inside == 1
        await conversation.aclose()
        return core, model

    core, model = run(work())
    assert (model.stopped, core.in_flight, core.parties.gate.inside) == (1, 0, 0)
    assert core.parties.ledger.entries[0].outcome == "closed"


def test_a_silent_model_is_heard_as_pulses():
    async def work():
        gate = asyncio.Event()
        core = open_core(
            ScriptedModel((Begun("it"), gate, TextDelta("late"), Finished(FinishReason.STOP))), pulse_s=0.001
        )
        seen = []
        async for delta in await conversed(core):
            seen.append(delta)
            if isinstance(delta, Pulse):
                gate.set()
        return seen

    seen = run(work())
    assert Pulse() in seen
    assert [delta for delta in seen if not isinstance(delta, Pulse)][1] == TextDelta("late")


def test_an_end_of_the_server_waits_for_answers_and_then_breaks_them_off():
    async def work():
        core = open_core(ScriptedModel((Begun("it"), TextDelta("half"), asyncio.Event())))
        conversation = await conversed(core)
        await core.drain(0.0)
        with pytest.raises(ShuttingDownError):
            await conversed(core)
        return [delta async for delta in conversation]

    assert run(work())[-1].reason is FinishReason.NETWORK_ERROR


def test_to_count_a_prompt_asks_nobody():
    model = ScriptedModel()
    core = open_core(model)

    count = run(core.count(core.caller(KEY), HELLO))

    assert count.tokens == 2
    assert model.requests == []


@pytest.mark.parametrize("begins", [False, True], ids=["before the first piece", "after it"])
def test_a_fault_that_nobody_foresaw_ends_an_answer(begins, caplog):
    class Faulty(ScriptedModel):
        async def stream(self, request):
            if begins:
                yield Begun("faulty")
            raise KeyError("secret")

    core = open_core(Faulty())

    if begins:
        answer = run(core.answer(core.caller(KEY), HELLO, door="test"))
        assert answer.reason is FinishReason.NETWORK_ERROR
    else:
        with pytest.raises(EngineError) as caught:
            run(conversed(core))
        assert "secret" not in str(caught.value)
    assert core.parties.gate.inside == 0
    assert "KeyError" in caplog.text
