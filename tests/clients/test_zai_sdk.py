"""The newest Python client of the vision-coding protocol against a real server."""

import io
import json

import pytest
import zai
from zai import ZaiClient

from pixelwright.testing.server import EXOTIC

ASK = [{"role": "user", "content": "Build it."}]
TOOLS = [
    {"type": "function", "function": {"name": name, "parameters": {"type": "object"}}}
    for name in ("save_component", "take_screenshot")
]


@pytest.fixture(scope="module")
def client(served):
    with ZaiClient(api_key=served.key, base_url=served.zai, max_retries=0) as client:
        yield client


def ask(client, **fields):
    return client.chat.completions.create(**{"model": "glm-5v-turbo", "messages": ASK} | fields)


def test_a_plain_call(client):
    response = ask(client)

    message = response.choices[0].message
    assert message.content.startswith("```html")
    assert message.reasoning_content == "One card, two columns."
    assert response.choices[0].finish_reason == "stop"
    assert response.request_id == response.id
    assert response.usage.total_tokens == 2782


def test_the_loop_of_the_article_runs_to_its_end(client):
    seen = []
    for chunk in ask(client, stream=True):
        delta = chunk.choices[0].delta
        if delta.reasoning_content:
            seen.append(("thinking", delta.reasoning_content))
        if delta.content:
            seen.append(("text", delta.content))
        last = chunk

    assert [kind for kind, _ in seen] == ["thinking", "thinking", "text", "text"]
    assert last.usage.prompt_tokens_details.cached_tokens == 2688
    assert last.choices[0].finish_reason == "stop"


def test_exotic_characters_arrive(client):
    thought, said = "", ""
    for chunk in ask(client, model="exotic", stream=True):
        thought += chunk.choices[0].delta.reasoning_content or ""
        said += chunk.choices[0].delta.content or ""

    assert (thought, said) == (EXOTIC, EXOTIC)


def test_no_thinking_where_none_is_wanted(client):
    response = ask(client, thinking={"type": "disabled"})

    assert response.choices[0].message.reasoning_content is None
    assert response.usage.completion_tokens_details.reasoning_tokens == 0


def test_calls_and_the_turn_after_them(client):
    first = ask(client, tools=TOOLS, tool_choice="auto").choices[0]
    calls = first.message.tool_calls

    assert first.finish_reason == "tool_calls"
    assert [(each.index, each.function.name) for each in calls] == [
        (0, "save_component"),
        (1, "take_screenshot"),
    ]
    assert json.loads(calls[0].function.arguments) == {"filename": "Card.tsx", "code": "x"}
    answers = [{"role": "tool", "tool_call_id": each.id, "content": "saved"} for each in calls]
    second = ask(client, tools=TOOLS, messages=[*ASK, first.message.model_dump(), *answers])
    assert second.choices[0].finish_reason == "stop"


@pytest.mark.parametrize("in_pieces", [False, True])
def test_calls_in_a_stream(client, in_pieces):
    found = {}
    pieces = 0
    for chunk in ask(client, tools=TOOLS, stream=True, tool_stream=in_pieces):
        for call in chunk.choices[0].delta.tool_calls or ():
            pieces += 1
            if call.id:
                found[call.index] = [call.id, call.function.name, call.function.arguments]
            else:
                found[call.index][2] += call.function.arguments

    assert [json.loads(each[2])["code"] for each in found.values()] == ["x", "x"]
    assert len({each[0] for each in found.values()}) == 2
    assert pieces == (6 if in_pieces else 2)


def test_an_answer_that_broke_off_says_so(client):
    chunks = list(ask(client, model="broken", stream=True))

    assert chunks[0].choices[0].delta.content == "par"
    assert chunks[-1].choices[0].finish_reason == "network_error"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"model": "glm-429"}, "1211"),
        ({"max_tokens": 131073}, "1214"),
        ({"messages": [{"role": "system", "content": "a"}]}, "1214"),
    ],
    ids=["unknown model", "too many tokens", "nobody asks"],
)
def test_what_is_refused_is_told_with_a_number_and_no_misleading_one(client, fields, code):
    with pytest.raises(zai.core.APIRequestFailedError) as caught:
        ask(client, **fields)

    assert caught.value.response.json()["error"]["code"] == code
    assert "429" not in str(caught.value)
    assert "400" in str(caught.value)


def test_too_much_at_once_reads_as_the_helper_of_the_article_expects(client):
    with pytest.raises(zai.core.APIReachLimitError) as caught:
        ask(client, model="limited")

    assert "429" in str(caught.value)
    assert "400" not in str(caught.value)
    assert caught.value.response.headers["retry-after"] == "1"


@pytest.mark.parametrize("key", ["wrong.secret", "x"])
def test_wrong_keys(served, key):
    with (
        ZaiClient(api_key=key, base_url=served.zai, max_retries=0) as client,
        pytest.raises(zai.core.APIAuthenticationError) as caught,
    ):
        ask(client)

    assert caught.value.response.json()["error"]["code"] == "1000"


def test_an_answer_that_is_fetched_later(client):
    begun = client.chat.asyncCompletions.create(model="glm-5v-turbo", messages=ASK, request_id="my-own-name")

    assert (begun.task_status, begun.request_id) == ("PROCESSING", "my-own-name")
    for _ in range(100):
        result = client.chat.asyncCompletions.retrieve_completion_result(begun.id)
        if result.task_status != "PROCESSING":
            break
    assert result.task_status == "SUCCESS"
    assert result.choices[0].message.content.startswith("```html")
    assert result.usage.total_tokens == 2782


def test_files(client):
    made = client.files.create(file=("a.pdf", b"%PDF-1.4 x", "application/pdf"), purpose="user_data")

    assert (made.object, made.bytes, made.filename, made.purpose) == ("file", 10, "a.pdf", "user_data")
    assert made.id in [each.id for each in client.files.list(purpose="user_data").data]
    assert client.files.list(purpose="batch", limit=1).has_more is False
    assert client.files.content(made.id).content == b"%PDF-1.4 x"
    assert client.files.delete(made.id).deleted
    with pytest.raises(zai.core.APIStatusError):
        client.files.content(made.id)


def test_batches_end_and_their_list_does_too(client):
    body = {"model": "glm-5v-turbo", "messages": ASK}
    wrong = body | {"max_tokens": 0}
    lines = [
        {"custom_id": str(number), "method": "POST", "url": "/v4/chat/completions", "body": each}
        for number, each in enumerate([body, wrong, body])
    ]
    data = "\n".join(map(json.dumps, lines)).encode()
    file = client.files.create(file=io.BytesIO(data), purpose="batch")
    batch = client.batches.create(
        completion_window="24h", endpoint="/v4/chat/completions", input_file_id=file.id, metadata={"a": "b"}
    )
    for _ in range(200):
        batch = client.batches.retrieve(batch.id)
        if batch.status not in ("validating", "in_progress", "finalizing"):
            break

    assert batch.status == "completed"
    assert (batch.request_counts.completed, batch.request_counts.failed) == (2, 1)
    output = [json.loads(line) for line in client.files.content(batch.output_file_id).content.splitlines()]
    assert sorted(each["custom_id"] for each in output) == ["0", "2"]
    assert output[0]["response"]["body"]["object"] == "chat.completion"
    errors = json.loads(client.files.content(batch.error_file_id).content)
    assert (errors["custom_id"], errors["response"]["status_code"]) == ("1", 400)
    assert batch.id in [each.id for each in client.batches.list(limit=1)]
