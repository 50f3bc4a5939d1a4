"""Anthropic's client against a real server."""

import anthropic
import httpx
import pytest
from anthropic import Anthropic

from pixelwright.testing.server import EXOTIC

ASK = [{"role": "user", "content": "Build it."}]
PICTURE = {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "iVBORw0KGgo="}}
TOOLS = [{"name": "save_component", "input_schema": {"type": "object"}}]
THINKING = {"type": "enabled", "budget_tokens": 1024}


@pytest.fixture(scope="module")
def client(served):
    with Anthropic(api_key=served.key, base_url=served.anthropic, max_retries=0, timeout=10) as client:
        yield client


def ask(client, **fields):
    return client.messages.create(
        **{"model": "glm-5v-turbo", "messages": ASK, "max_tokens": 2000, "thinking": THINKING} | fields
    )


def test_a_plain_call(client):
    message = ask(client, system="Be brief.", messages=[{"role": "user", "content": [PICTURE]}])

    assert [each.type for each in message.content] == ["thinking", "text"]
    assert message.content[0].thinking == "One card, two columns."
    assert (message.stop_reason, message.model) == ("end_turn", "scripted")
    assert (message.usage.input_tokens, message.usage.cache_read_input_tokens) == (36, 2688)
    assert message._request_id


def test_a_client_that_wants_no_thoughts_gets_none(client):
    message = client.messages.create(model="glm-5v-turbo", messages=ASK, max_tokens=2000)

    assert [each.type for each in message.content] == ["text"]


def test_a_stream(client):
    with client.messages.stream(
        model="glm-5v-turbo", messages=ASK, max_tokens=2000, thinking=THINKING
    ) as stream:
        kinds = {event.type for event in stream}
        final = stream.get_final_message()

    assert {"message_start", "content_block_delta", "message_stop"} <= kinds
    assert [each.type for each in final.content] == ["thinking", "text"]
    assert final.usage.output_tokens == 58


def test_exotic_characters_arrive(client):
    with client.messages.stream(model="exotic", messages=ASK, max_tokens=2000) as stream:
        assert "".join(stream.text_stream) == EXOTIC


def test_tools_and_the_turn_after_them(client):
    with client.messages.stream(
        model="glm-5v-turbo", messages=ASK, max_tokens=2000, tools=TOOLS, thinking=THINKING
    ) as stream:
        first = stream.get_final_message()
    call = first.content[-1]

    assert first.stop_reason == "tool_use"
    assert (call.name, call.input) == ("save_component", {"filename": "Card.tsx", "code": "x"})
    result = {"type": "tool_result", "tool_use_id": call.id, "content": [PICTURE]}
    second = ask(
        client,
        tools=TOOLS,
        messages=[
            *ASK,
            {"role": "assistant", "content": first.content},
            {"role": "user", "content": [result]},
        ],
    )
    assert second.stop_reason == "end_turn"


def test_tokens_are_counted_without_an_answer(client):
    counted = client.messages.count_tokens(
        model="glm-5v-turbo", messages=[{"role": "user", "content": "a b c"}]
    )

    assert counted.input_tokens == 3


def test_models(client):
    assert "glm-5v-turbo" in [each.id for each in client.models.list()]
    assert client.models.retrieve("glm-5v-turbo").type == "model"


@pytest.mark.parametrize(
    ("fields", "error", "kind"),
    [
        ({"model": "nobody"}, anthropic.BadRequestError, "invalid_request_error"),
        ({"max_tokens": 0}, anthropic.BadRequestError, "invalid_request_error"),
        ({"model": "limited"}, anthropic.RateLimitError, "rate_limit_error"),
        ({"model": "broken"}, anthropic.InternalServerError, "api_error"),
    ],
    ids=["unknown model", "no tokens", "too many requests", "broke off"],
)
def test_refusals(client, fields, error, kind):
    with pytest.raises(error) as caught:
        ask(client, **fields)

    assert caught.value.body["error"]["type"] == kind
    assert caught.value.body["request_id"] == caught.value.request_id


def test_a_stream_that_breaks_off_raises(client):
    with (
        pytest.raises(anthropic.APIStatusError, match="broke off"),
        client.messages.stream(model="broken", messages=ASK, max_tokens=2000) as stream,
    ):
        stream.until_done()


def test_older_clients_send_the_key_in_a_header_of_its_own(served):
    body = {"model": "glm-5v-turbo", "messages": ASK, "max_tokens": 9}
    headers = {"x-api-key": served.key, "anthropic-version": "2023-06-01", "anthropic-beta": "a,b"}

    answer = httpx.post(f"{served.anthropic}/v1/messages?beta=true", json=body, headers=headers)

    assert answer.status_code == 200
    assert answer.headers["request-id"]


def test_a_wrong_key(served):
    with (
        Anthropic(api_key="wrong.secret", base_url=served.anthropic, max_retries=0) as client,
        pytest.raises(anthropic.AuthenticationError) as caught,
    ):
        ask(client)

    assert caught.value.body["error"]["type"] == "authentication_error"
