"""OpenAI's client against a real server, at its own door and at that of the vision-coding protocol."""

import json

import openai
import pytest
from openai import OpenAI
from pydantic import BaseModel

from pixelwright.testing.server import EXOTIC

ASK = [{"role": "user", "content": "Build it."}]
TOOLS = [
    {"type": "function", "function": {"name": name, "parameters": {"type": "object"}}}
    for name in ("save_component", "take_screenshot")
]


@pytest.fixture(params=["openai", "zai"])
def client(served, request):
    base_url = getattr(served, request.param)
    with OpenAI(api_key=served.key, base_url=base_url, max_retries=0, timeout=10) as client:
        yield client


def ask(client, **fields):
    return client.chat.completions.create(**{"model": "glm-5v-turbo", "messages": ASK} | fields)


def test_a_plain_call(client):
    response = ask(client)

    assert response.choices[0].message.content.startswith("```html")
    assert response.choices[0].message.reasoning_content == "One card, two columns."
    assert response.usage.total_tokens == 2782


def test_headers_name_the_request_as_the_body_does(client):
    raw = client.chat.completions.with_raw_response.create(
        model="glm-5v-turbo", messages=ASK, extra_body={"request_id": "my-own-name"}
    )

    assert raw.headers["x-request-id"] == "my-own-name"
    assert raw.parse().request_id == "my-own-name"
    assert raw.parse().id != "my-own-name"
    plain = ask(client)
    assert plain._request_id == plain.request_id == plain.id


def test_the_helper_for_streams_puts_it_together(client):
    with client.chat.completions.stream(model="glm-5v-turbo", messages=ASK) as stream:
        deltas = [event.delta for event in stream if event.type == "content.delta"]
        final = stream.get_final_completion()

    assert final.choices[0].message.role == "assistant"
    assert final.choices[0].message.content == "".join(deltas)
    assert final.usage.total_tokens == 2782


def test_exotic_characters_arrive(client):
    chunks = list(ask(client, model="exotic", stream=True))

    assert "".join(each.choices[0].delta.content or "" for each in chunks) == EXOTIC


@pytest.mark.parametrize("in_pieces", [False, True])
def test_the_helper_for_streams_rebuilds_calls(client, in_pieces):
    with client.chat.completions.stream(
        model="glm-5v-turbo", messages=ASK, tools=TOOLS, extra_body={"tool_stream": in_pieces}
    ) as stream:
        final = stream.get_final_completion()

    calls = final.choices[0].message.tool_calls
    assert [each.function.name for each in calls] == ["save_component", "take_screenshot"]
    assert len({each.id for each in calls}) == 2
    assert all(json.loads(each.function.arguments)["code"] == "x" for each in calls)


def test_tokens_come_apart_at_the_door_where_clients_expect_that(served, client):
    chunks = list(ask(client, stream=True, stream_options={"include_usage": True}))

    if str(client.base_url).startswith(served.openai):
        assert chunks[-1].choices == []
        assert chunks[-1].usage.total_tokens == 2782
    assert chunks[-1 if chunks[-1].choices else -2].usage.total_tokens == 2782


class Colour(BaseModel):
    colour: str


def test_answers_that_are_parsed(client):
    parsed = client.chat.completions.parse(model="json", messages=ASK, response_format=Colour)

    assert parsed.choices[0].message.parsed == Colour(colour="red")
    with pytest.raises(openai.LengthFinishReasonError):
        client.chat.completions.parse(
            model="glm-5v-turbo", messages=ASK, response_format=Colour, max_tokens=5
        )


@pytest.mark.parametrize(
    ("fields", "error", "code"),
    [
        ({"model": "nobody"}, openai.BadRequestError, "1211"),
        ({"max_tokens": 0}, openai.BadRequestError, "1214"),
        ({"model": "limited"}, openai.RateLimitError, "1302"),
        ({"model": "busy"}, openai.RateLimitError, "1305"),
    ],
    ids=["unknown model", "no tokens", "too many requests", "busy"],
)
def test_refusals(client, fields, error, code):
    with pytest.raises(error) as caught:
        ask(client, **fields)

    assert caught.value.code == code
    assert caught.value.request_id


def test_a_wrong_key_finds_no_models(served):
    with (
        OpenAI(api_key="wrong.secret", base_url=served.openai, max_retries=0) as client,
        pytest.raises(openai.AuthenticationError),
    ):
        client.models.list()


def test_models(client):
    listed = client.models.list()

    assert "glm-5v-turbo" in [each.id for each in listed]
    assert client.models.retrieve("glm-5v-turbo").object == "model"
    with pytest.raises(openai.BadRequestError):
        client.models.retrieve("nobody")


def test_files(client):
    made = client.files.create(file=("a.txt", b"hello"), purpose="user_data")

    assert client.files.retrieve(made.id).bytes == 5
    assert made.id in [each.id for each in client.files.list(limit=1)]
    assert client.files.content(made.id).read() == b"hello"
    assert client.files.delete(made.id).deleted
    with pytest.raises(openai.NotFoundError):
        client.files.retrieve(made.id)


def test_batches(client):
    with pytest.raises(openai.NotFoundError):
        client.batches.create(input_file_id="none", endpoint="/v1/chat/completions", completion_window="24h")
    assert client.batches.list(limit=3).object == "list"
