import asyncio
import json
import logging
from contextlib import aclosing

import pytest

from pixelwright.chat import (
    Begun,
    ChatRequest,
    Finished,
    FinishReason,
    Media,
    MediaKind,
    Message,
    ReasoningDelta,
    Role,
    Text,
    TextDelta,
    Usage,
    collect,
)
from pixelwright.chat.upstream import Flavour, Retries, Timeouts, Upstream, UpstreamModel, exchange, key_of
from pixelwright.errors import (
    ApiError,
    ConfigurationError,
    OverloadedError,
    RequestError,
    UnsupportedCallError,
    UpstreamCredentialError,
    UpstreamError,
    UpstreamTimeoutError,
)
from pixelwright.testing import ScriptedUpstream
from pixelwright.testing.scenarios import SCENARIOS, Act, Sends, Streams
from pixelwright.testing.scripts import Said, chunks

HELLO = (Message(Role.USER, (Text("Say hello."),)),)
KEY = "id-of-key.secret-of-key"
TIMEOUTS = {
    "hangs": Timeouts(first_byte_s=0.1, whole_s=0.1),
    "hangs-midway": Timeouts(idle_s=0.1),
    "mute": Timeouts(idle_s=0.1),
}
"""For what never comes; a busy machine takes longer for what does."""
AT_ONCE = Retries(2, first_s=0.0)


@pytest.fixture(scope="module")
def elsewhere():
    with ScriptedUpstream() as upstream:
        yield upstream


def run(work):
    return asyncio.run(asyncio.wait_for(work, 10))


def asked(elsewhere, scenario, *, streams=True, flavour=Flavour.OPENAI, **options):
    """Return the whole answer of a scenario."""

    async def work():
        timeouts = TIMEOUTS.get(scenario, Timeouts())
        upstream = Upstream(scenario, elsewhere.url, flavour, timeouts=timeouts, **options)
        model = UpstreamModel(upstream, KEY, AT_ONCE)
        try:
            return await collect(model.stream(ChatRequest("any", HELLO, streams=streams)))
        finally:
            await model.aclose()

    return run(work())


FORMS = pytest.mark.parametrize("streams", [True, False], ids=["streamed", "whole"])
FLAVOURS = pytest.mark.parametrize("flavour", list(Flavour), ids=str)


@FORMS
@FLAVOURS
def test_an_answer_arrives(elsewhere, streams, flavour):
    answer = asked(elsewhere, "plain", streams=streams, flavour=flavour)
    assert (answer.model, answer.text, answer.reason) == ("plain", "Hello, world.", FinishReason.STOP)
    assert answer.usage is not None
    assert (answer.usage.prompt_tokens, answer.usage.completion_tokens) == (2724, 58)
    assert elsewhere.requests[-1].streams is streams


@FORMS
def test_what_was_cached_and_thought_is_counted(elsewhere, streams):
    assert asked(elsewhere, "plain", streams=streams).usage == Usage(2724, 58, 2688, 12)


@FORMS
@FLAVOURS
def test_reasoning_comes_apart(elsewhere, streams, flavour):
    answer = asked(elsewhere, "thinking", streams=streams, flavour=flavour)
    assert (answer.reasoning, answer.text) == ("One card, two columns.", "Hello, world.")
    assert answer.signature == ("signed" if flavour is Flavour.ANTHROPIC else "")


@FORMS
@FLAVOURS
@pytest.mark.parametrize("scenario", ["tools", "tools-in-pieces"])
def test_tools_are_called(elsewhere, streams, flavour, scenario):
    answer = asked(elsewhere, scenario, streams=streams, flavour=flavour)
    (call,) = answer.calls
    assert (call.id, call.name) == ("call_5f0c2d9b7e6a4c1f8b3d", "save_component")
    assert json.loads(call.arguments) == {"filename": "Card.tsx", "code": "x"}
    assert answer.reason is FinishReason.TOOL_CALLS


def test_each_piece_is_passed_on_before_the_next_one_is_there(elsewhere):
    async def work():
        model = UpstreamModel(Upstream("gated", elsewhere.url))
        seen = []
        async with aclosing(model.stream(ChatRequest("any", HELLO))) as deltas:
            async for delta in deltas:
                seen.append(delta)
                if isinstance(delta, TextDelta):
                    elsewhere.open_gate()
                elif isinstance(delta, Finished):
                    break
                if len(seen) == 5:
                    elsewhere.open_gate(2)
        await model.aclose()
        return seen

    texts = [delta.text for delta in run(work()) if isinstance(delta, TextDelta)]
    assert texts == ["Hello", ", ", "world", "."]


@FORMS
@pytest.mark.parametrize("scenario", ["busy-once", "failing-once"])
def test_a_fault_before_the_first_byte_is_tried_again(streams, scenario):
    with ScriptedUpstream() as elsewhere:
        assert asked(elsewhere, scenario, streams=streams).text == "Hello, world."
        assert len(elsewhere.requests) == 2


@FORMS
@pytest.mark.parametrize(
    ("scenario", "error", "attempts"),
    [
        ("busy", OverloadedError, 3),
        ("failing", OverloadedError, 3),
        ("failing-page", UpstreamError, 3),
        ("drops", UpstreamError, 3),
        ("locked", UpstreamCredentialError, 1),
        ("refusing", RequestError, 1),
        ("moved", UpstreamError, 1),
        ("page", UpstreamError, 1),
        ("hangs", UpstreamTimeoutError, 1),
        ("ends-at-once", UpstreamError, 1),
        ("error-at-once", UpstreamError, 1),
        ("garbage", UpstreamError, 1),
        ("no-such-model", RequestError, None),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_fails_before_the_answer_raises(streams, scenario, error, attempts):
    with ScriptedUpstream() as elsewhere:
        with pytest.raises(error) as failure:
            asked(elsewhere, scenario, streams=streams)
        assert attempts is None or len(elsewhere.requests) == attempts
    assert isinstance(failure.value, ApiError)
    said = f"{failure.value} {failure.value!r} {failure.value.__cause__!r}"
    assert "secret" not in said
    assert not any(char.isdigit() for char in str(failure.value))


@pytest.mark.parametrize(
    "scenario", ["drops-midway", "hangs-midway", "ends-midway", "error-midway", "garbage-midway"]
)
def test_what_fails_within_the_answer_breaks_it_off(scenario):
    with ScriptedUpstream() as elsewhere:
        answer = asked(elsewhere, scenario)
        assert len(elsewhere.requests) == 1
    assert (answer.text, answer.reason) == ("half", FinishReason.NETWORK_ERROR)


@FORMS
@pytest.mark.parametrize("scenario", ["wrong-usage", "no-usage"])
def test_an_account_that_cannot_be_is_left_to_others(elsewhere, streams, scenario):
    answer = asked(elsewhere, scenario, streams=streams)
    assert (answer.text, answer.usage) == ("Hello, world.", None)


def test_a_model_that_sees_nothing_is_shown_nothing(elsewhere):
    async def work():
        model = UpstreamModel(Upstream("plain", elsewhere.url, sees_pictures=False))
        shown = Message(Role.USER, (Media(MediaKind.PICTURE, b"png"), Text("What is this?")))
        return await collect(model.stream(ChatRequest("any", (shown,))))

    before = len(elsewhere.requests)
    with pytest.raises(UnsupportedCallError, match="sees no pictures"):
        run(work())
    assert len(elsewhere.requests) == before


def test_a_model_that_cannot_be_reached_is_named():
    async def work():
        model = UpstreamModel(Upstream("gone", "http://127.0.0.1:9"), retries=AT_ONCE)
        try:
            return await collect(model.stream(ChatRequest("any", HELLO)))
        finally:
            await model.aclose()

    with pytest.raises(UpstreamError, match="the model gone cannot be reached"):
        run(work())


def test_who_stops_reading_stops_the_model():
    async def work(elsewhere):
        model = UpstreamModel(Upstream("hangs-midway", elsewhere.url))
        async with aclosing(model.stream(ChatRequest("any", HELLO))) as deltas:
            assert [await anext(deltas), await anext(deltas)] == [Begun("hangs-midway"), TextDelta("half")]
        assert await asyncio.to_thread(elsewhere.gone.wait, 5)
        await model.aclose()

    with ScriptedUpstream() as elsewhere:
        run(work(elsewhere))


def test_connections_are_used_again(elsewhere):
    async def work():
        model = UpstreamModel(Upstream("plain", elsewhere.url))
        before = len(elsewhere.connections)
        for streams in (True, False, True, True):
            await collect(model.stream(ChatRequest("any", HELLO, streams=streams)))
        opened = len(elsewhere.connections) - before
        await model.aclose()
        return opened

    assert run(work()) == 1


def test_a_connection_goes_back_once_its_stream_has_ended_too():
    pieces = chunks(Said(), "slow-end")
    scenarios = {**SCENARIOS, "slow-end": Streams((*pieces, Act.WAIT))}

    async def work(elsewhere):
        model = UpstreamModel(Upstream("slow-end", elsewhere.url))
        for _ in range(2):
            answer = await collect(model.stream(ChatRequest("any", HELLO)))
            assert answer.reason is FinishReason.STOP
            elsewhere.open_gate()
            await asyncio.gather(*model._exchange._draining)
        opened = len(elsewhere.connections)
        await model.aclose()
        return opened

    with ScriptedUpstream(scenarios) as elsewhere:
        assert run(work(elsewhere)) == 1


def test_a_refusal_whose_words_never_come_is_one():
    head = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 10\r\n\r\n"
    with ScriptedUpstream({"mute": Sends((head, Act.HANG))}) as elsewhere, pytest.raises(RequestError):
        asked(elsewhere, "mute")


def test_an_answer_that_is_too_long_is_refused(elsewhere, monkeypatch):
    monkeypatch.setattr(exchange, "MAX_BODY_BYTES", 10)
    with pytest.raises(UpstreamError, match="too much"):
        asked(elsewhere, "plain", streams=False)


@pytest.mark.parametrize(
    ("flavour", "header", "value"),
    [(Flavour.OPENAI, "authorization", f"Bearer {KEY}"), (Flavour.ANTHROPIC, "x-api-key", KEY)],
    ids=str,
)
def test_the_key_goes_into_one_header(elsewhere, flavour, header, value):
    asked(elsewhere, "plain", flavour=flavour)
    headers = elsewhere.requests[-1].headers
    assert headers[header] == value
    assert [name for name, each in headers.items() if KEY in each] == [header]


def test_the_key_is_in_no_log_and_no_repr(elsewhere, caplog):
    caplog.set_level(logging.DEBUG)
    model = UpstreamModel(Upstream("plain", elsewhere.url), KEY)
    asked(elsewhere, "plain")
    with pytest.raises(OverloadedError):
        asked(elsewhere, "busy")
    assert KEY not in caplog.text + repr(model) + repr(model._exchange) + repr(model.upstream)


@pytest.mark.parametrize(
    ("environment", "key"),
    [
        ({"ZAI_API_KEY": " a.b \n"}, "a.b"),
        ({}, None),
        ({"ZAI_API_KEY": ""}, None),
        ({"ZAI_API_KEY": "a\nb"}, None),
    ],
    ids=["spaces around", "not set", "empty", "two lines"],
)
def test_a_key_comes_from_the_environment(environment, key):
    upstream = Upstream("zai", "https://api.z.ai/api/paas/v4", key_env="ZAI_API_KEY")
    if key is None:
        with pytest.raises(ConfigurationError, match="ZAI_API_KEY"):
            key_of(upstream, environment)
    else:
        assert key_of(upstream, environment) == key


def test_an_endpoint_without_keys_needs_none():
    assert key_of(Upstream("local", "http://127.0.0.1:8000/v1"), {}) == ""


def test_reasoning_and_calls_come_in_order(elsewhere):
    async def work():
        model = UpstreamModel(Upstream("thinking", elsewhere.url))
        deltas = [delta async for delta in model.stream(ChatRequest("any", HELLO))]
        await model.aclose()
        return deltas

    kinds = [type(delta) for delta in run(work())]
    assert kinds == [Begun, ReasoningDelta, ReasoningDelta, *[TextDelta] * 4, Finished]
