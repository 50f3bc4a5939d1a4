import asyncio
from contextlib import aclosing

import pytest

from pixelwright.chat import Begun, ChatRequest, Finished, FinishReason, TextDelta, collect
from pixelwright.chat.upstream import Fallback
from pixelwright.errors import OverloadedError, RequestError, UnsupportedCallError, UpstreamError
from pixelwright.testing import ScriptedModel

ASKED = ChatRequest("any", ())


def says(name):
    return ScriptedModel((Begun(name), TextDelta("hello"), Finished(FinishReason.STOP)), name)


def fails(error, name="first"):
    return ScriptedModel((error,), name)


def answer(model):
    return asyncio.run(collect(model.stream(ASKED)))


@pytest.mark.parametrize(
    "error",
    [UpstreamError("gone"), OverloadedError("busy"), UnsupportedCallError("blind")],
    ids=["gone", "busy", "blind"],
)
def test_the_next_model_stands_in(error):
    assert answer(Fallback([fails(error), says("second")])).model == "second"


def test_what_is_the_requests_fault_is_told():
    second = says("second")
    with pytest.raises(RequestError):
        answer(Fallback([fails(RequestError("bad")), second]))
    assert second.requests == []


def test_an_answer_that_has_begun_is_not_given_up():
    broken = ScriptedModel((Begun("first"), TextDelta("half"), Finished(FinishReason.NETWORK_ERROR)))
    second = says("second")
    assert answer(Fallback([broken, second])).text == "half"
    assert second.requests == []


def test_where_all_fail_the_first_is_told():
    with pytest.raises(OverloadedError, match="busy"):
        answer(Fallback([fails(OverloadedError("busy")), fails(UpstreamError("gone"))]))


def test_a_model_that_failed_rests():
    now = [100.0]
    first, second = fails(UpstreamError("gone")), says("second")
    model = Fallback([first, second], rest_s=15.0, clock=lambda: now[0])
    assert [answer(model).model, answer(model).model] == ["second", "second"]
    assert (len(first.requests), len(second.requests)) == (1, 2)
    now[0] += 15.0
    assert answer(model).model == "second"
    assert len(first.requests) == 2


def test_a_model_that_cannot_be_asked_this_way_does_not_rest():
    first = fails(UnsupportedCallError("blind"))
    model = Fallback([first, says("second")])
    assert [answer(model).model, answer(model).model] == ["second", "second"]
    assert len(first.requests) == 2


def test_a_rest_does_not_hide_the_last_hope():
    first, second = says("first"), fails(UpstreamError("gone"))
    model = Fallback([second, first])
    assert answer(model).model == "first"
    assert model.card.id == second.card.id


def test_who_stops_reading_stops_the_model():
    async def work():
        first = ScriptedModel((Begun("first"), TextDelta("half"), asyncio.Event()))
        async with aclosing(Fallback([first]).stream(ASKED)) as deltas:
            await anext(deltas)
        return first.stopped

    assert asyncio.run(work()) == 1
