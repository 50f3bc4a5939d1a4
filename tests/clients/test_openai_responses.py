"""OpenAI's client and its newer protocol against a real server."""

import openai
import pytest
from openai import OpenAI

from pixelwright.testing.server import EXOTIC

TOOL = {"type": "function", "name": "save_component", "parameters": {"type": "object"}, "strict": False}


@pytest.fixture(scope="module")
def client(served):
    with OpenAI(api_key=served.key, base_url=served.openai, max_retries=0, timeout=10) as client:
        yield client


def ask(client, **fields):
    return client.responses.create(**{"model": "glm-5v-turbo", "input": "Build it."} | fields)


def test_a_plain_call(client):
    response = ask(client)

    assert response.status == "completed"
    assert response.output_text.startswith("```html")
    assert [each.type for each in response.output] == ["reasoning", "message"]
    assert response.usage.total_tokens == 2782
    assert response._request_id


def test_a_stream(client):
    with client.responses.stream(model="glm-5v-turbo", input="Build it.") as stream:
        kinds = [event.type for event in stream]
        final = stream.get_final_response()

    assert kinds[0] == "response.created"
    assert kinds[-1] == "response.completed"
    assert final.output_text.startswith("```html")


def test_exotic_characters_arrive(client):
    said = [each.delta for each in ask(client, model="exotic", stream=True) if "text.delta" in each.type]

    assert "".join(said) == EXOTIC * 2  # Thought, then said.


def test_calls_and_the_turn_after_them(client):
    with client.responses.stream(model="glm-5v-turbo", input="Build it.", tools=[TOOL]) as stream:
        stream.until_done()
        first = stream.get_final_response()
    call = first.output[-1]

    assert (call.type, call.name) == ("function_call", "save_component")
    history = [{"role": "user", "content": "Build it."}, *(each.model_dump() for each in first.output)]
    result = {"type": "function_call_output", "call_id": call.call_id, "output": "saved"}
    second = ask(client, tools=[TOOL], input=[*history, result])
    assert second.output[-1].type == "message"


def test_what_is_stored_can_be_gone_on_from_and_forgotten(client):
    first = ask(client, store=True)
    second = ask(client, input="Make it blue.", previous_response_id=first.id, store=True)

    assert client.responses.retrieve(first.id).output_text == first.output_text
    items = [each.to_dict() for each in client.responses.input_items.list(second.id, order="asc")]
    assert [each.get("role", each["type"]) for each in items] == ["user", "reasoning", "assistant", "user"]
    client.responses.delete(first.id)
    with pytest.raises(openai.NotFoundError):
        client.responses.retrieve(first.id)


def test_what_is_not_stored_is_gone(client):
    with pytest.raises(openai.NotFoundError, match="store"):
        ask(client, previous_response_id=ask(client).id)


@pytest.mark.parametrize(
    ("fields", "error", "code"),
    [
        ({"model": "nobody"}, openai.BadRequestError, "model_not_found"),
        ({"max_output_tokens": 0}, openai.BadRequestError, "invalid_request"),
        ({"model": "limited"}, openai.RateLimitError, "rate_limit_exceeded"),
        ({"model": "broken"}, openai.InternalServerError, "server_error"),
    ],
    ids=["unknown model", "no tokens", "too many requests", "broke off"],
)
def test_errors_have_words(client, fields, error, code):
    with pytest.raises(error) as caught:
        ask(client, **fields)

    assert caught.value.code == code


def test_a_stream_that_breaks_off_says_so(client):
    *_, last = ask(client, model="broken", stream=True)

    assert (last.type, last.response.error.code) == ("response.failed", "server_error")
