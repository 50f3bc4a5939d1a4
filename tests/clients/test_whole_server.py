"""What only the whole server can show: keys, limits, attachments, what is cached."""

import base64
import io
import json
import threading
import time

import httpx
import jwt
import openai
import pytest
from openai import OpenAI
from PIL import Image
from zai import ZaiClient

ASK = [{"role": "user", "content": "What can you do?"}]
MODEL = "glm-5v-turbo"


def post(address, key, path="/api/paas/v4/chat/completions", **fields):
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    body = {"model": MODEL, "messages": ASK} | fields
    return httpx.post(f"{address}{path}", json=body, headers=headers, timeout=60)


def token(key, *, lasts_s=60, secret=None):
    """Sign a token as the SDKs do."""
    id, _, own = key.partition(".")
    now_ms = round(time.time() * 1000)
    payload = {"api_key": id, "exp": now_ms + lasts_s * 1000, "timestamp": now_ms}
    headers = {"alg": "HS256", "sign_type": "SIGN"}
    return jwt.encode(payload, secret or own.rjust(32, "x")[-len(own) :], "HS256", headers=headers)


@pytest.mark.parametrize(
    ("credential", "code"),
    [
        (lambda key: None, "1001"),
        (lambda key: "unknown.secret-of-nobody-at-all", "1000"),
        (lambda key: token(key, lasts_s=-60), "1003"),
        (lambda key: token(key, secret="not the secret, but long enough for it"), "1004"),
        (lambda key: token(key)[:-20] + "!", "1002"),
    ],
    ids=["none", "unknown", "expired", "signed by another", "broken"],
)
@pytest.mark.filterwarnings("ignore::jwt.InsecureKeyLengthWarning")
def test_who_is_not_known(limited, article_key, credential, code):
    answer = post(limited, credential(article_key))

    assert (answer.status_code, answer.json()["error"]["code"]) == (401, code)


@pytest.mark.filterwarnings("ignore::jwt.InsecureKeyLengthWarning")
def test_a_token_that_the_client_signs(limited, article_key):
    with ZaiClient(
        api_key=article_key, base_url=f"{limited}/api/paas/v4", disable_token_cache=False, max_retries=0
    ) as client:
        assert client.chat.completions.create(model=MODEL, messages=ASK).choices[0].message.content
    assert post(limited, token(article_key)).status_code == 200


def test_the_key_in_the_header_of_older_clients(limited, article_key):
    body = {"model": MODEL, "messages": ASK, "max_tokens": 100}
    headers = {"x-api-key": article_key, "anthropic-version": "2023-06-01"}

    answer = httpx.post(f"{limited}/api/anthropic/v1/messages", json=body, headers=headers)

    assert answer.status_code == 200


@pytest.fixture
def crowded(limited, article_key, upstream):
    """The one slot is taken, until the test lets go of it."""
    body = {"model": "gated", "messages": ASK, "stream": True}
    headers = {"Authorization": f"Bearer {article_key}"}
    url = f"{limited}/v1/chat/completions"
    with httpx.stream("POST", url, json=body, headers=headers, timeout=60) as response:
        upstream.open_gate(1)
        lines = response.iter_lines()
        next(lines)
        yield response.close
    upstream.open_gate(50)


def test_too_much_at_once(limited, article_key, crowded):
    answer = post(limited, article_key)

    assert (answer.status_code, answer.json()["error"]["code"]) == (429, "1302")
    assert int(answer.headers["retry-after"]) > 0
    assert "400" not in answer.text


@pytest.mark.parametrize("kind", ["openai", "zai"])
def test_clients_wait_and_come_through(limited, article_key, crowded, kind):
    client = (
        OpenAI(api_key=article_key, base_url=f"{limited}/v1", timeout=60)
        if kind == "openai"
        else ZaiClient(api_key=article_key, base_url=f"{limited}/api/paas/v4", timeout=60)
    )
    with client:
        leaving = threading.Timer(0.3, crowded)
        leaving.start()
        answer = client.chat.completions.create(model=MODEL, messages=ASK)
        leaving.join()

    assert answer.choices[0].message.content


def test_more_than_fits(limited, article_key):
    answer = post(limited, article_key, messages=[{"role": "user", "content": "many words " * 200_000}])

    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "1261")
    assert "Prompt exceeds max length" in answer.json()["error"]["message"]


def png(width, height):
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(stream, "PNG")
    return "data:image/png;base64," + base64.b64encode(stream.getvalue()).decode()


def pictured(*urls):
    return [{"type": "image_url", "image_url": {"url": url}} for url in urls]


FILE = {"type": "file_url", "file_url": {"url": "https://example.com/a.pdf"}}
TROUBLES = {
    "nothing there": (lambda images: pictured(f"{images}/nothing.png"), "1210"),
    "no picture": (lambda images: pictured("data:image/png;base64,aGVsbG8="), "1210"),
    "no base64": (lambda images: pictured("%%%"), "1210"),
    "private address": (lambda images: pictured("http://10.0.0.1/a.png"), "1210"),
    "metadata": (lambda images: pictured("http://169.254.169.254/latest"), "1210"),
    "a file of the server": (lambda images: pictured("file:///etc/passwd"), "1210"),
    "too many bytes": (lambda images: pictured("data:image/png;base64," + "A" * (8 << 20)), "1210"),
    "too many pixels": (lambda images: pictured(png(6001, 10)), "1210"),
    "too many": (lambda images: pictured(*[png(1, 1)] * 151), "1210"),
    "a file beside a picture": (lambda images: [FILE, *pictured(png(1, 1))], "1215"),
}


@pytest.mark.parametrize(("content", "code"), TROUBLES.values(), ids=TROUBLES)
def test_troubles_with_attachments_are_told_apart(limited, article_key, images, content, code):
    answer = post(limited, article_key, messages=[{"role": "user", "content": content(images)}])

    error = answer.json()["error"]
    assert (answer.status_code, error["code"]) == (400, code)
    assert answer.headers["x-should-retry"] == "false"
    assert "/etc" not in error["message"]


def test_troubles_have_words_of_their_own(limited, article_key, images):
    told = {
        post(limited, article_key, messages=[{"role": "user", "content": content(images)}]).json()["error"][
            "message"
        ]
        for content, _ in TROUBLES.values()
    }

    assert len(told) >= len(TROUBLES) - 1  # Two private addresses may be told alike.


def test_an_uploaded_document_is_read(address, article_key):
    text = b"Invoice 7. Total: 120 euros. Due on the first of May."
    with OpenAI(api_key=article_key, base_url=f"{address}/v1", timeout=120, max_retries=0) as client:
        made = client.files.create(file=("invoice.txt", text), purpose="user_data")
        content = [
            {"type": "file", "file": {"file_id": made.id}},
            {"type": "text", "text": "Extract the text of this document."},
        ]
        answer = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": content}])
        assert "120 euros" in answer.choices[0].message.content
        client.files.delete(made.id)
        with pytest.raises(openai.NotFoundError):
            client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": content}])


def test_a_document_is_read_where_it_lies(address, article_key, images):
    content = [
        {"type": "file_url", "file_url": {"url": f"{images}/invoice.txt"}},
        {"type": "text", "text": "Extract the text of this document."},
    ]

    answer = post(address, article_key, messages=[{"role": "user", "content": content}])

    assert "120 euros" in answer.json()["choices"][0]["message"]["content"]


def test_a_batch_waits_for_its_turn(limited, article_key):
    lines = [
        {
            "custom_id": f"line-{number}",
            "method": "POST",
            "url": "/v1/chat/completions",
            "body": {"model": MODEL, "messages": ASK},
        }
        for number in range(4)
    ]
    with OpenAI(api_key=article_key, base_url=f"{limited}/v1", timeout=60) as client:
        file = client.files.create(
            file=("lines.jsonl", "\n".join(map(json.dumps, lines)).encode()), purpose="batch"
        )
        batch = client.batches.create(
            input_file_id=file.id, endpoint="/v1/chat/completions", completion_window="24h"
        )
        deadline = time.monotonic() + 60
        while batch.status in ("validating", "in_progress", "finalizing"):
            assert time.monotonic() < deadline, batch
            time.sleep(0.05)
            batch = client.batches.retrieve(batch.id)
        answers = client.files.content(batch.output_file_id).text.splitlines()

    assert (batch.status, batch.request_counts.completed, batch.request_counts.failed) == ("completed", 4, 0)
    assert {json.loads(line)["custom_id"] for line in answers} == {each["custom_id"] for each in lines}


def test_a_batch_that_cannot_be_read_says_why(limited, article_key):
    with OpenAI(api_key=article_key, base_url=f"{limited}/v1", timeout=60) as client:
        file = client.files.create(file=("lines.jsonl", b"not JSON"), purpose="batch")
        batch = client.batches.create(
            input_file_id=file.id, endpoint="/v1/chat/completions", completion_window="24h"
        )
        deadline = time.monotonic() + 60
        while batch.status == "validating":
            assert time.monotonic() < deadline, batch
            time.sleep(0.05)
            batch = client.batches.retrieve(batch.id)

    assert batch.status == "failed"
    assert batch.errors.data[0].message == "A line of the input file is not a JSON object"


def test_the_second_time_a_part_is_cached(limited, article_key):
    words = [{"role": "user", "content": "Say something about the following. " + "word " * 500}]
    first = post(limited, article_key, messages=words).json()["usage"]
    second = post(limited, article_key, messages=words).json()["usage"]

    assert 0 <= first["prompt_tokens_details"]["cached_tokens"] < first["prompt_tokens"]
    cached = second["prompt_tokens_details"]["cached_tokens"]
    assert 0 <= cached < second["prompt_tokens"]
