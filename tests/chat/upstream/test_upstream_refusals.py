import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.chat.upstream.refusals import refusal, said_error
from pixelwright.errors import (
    OverloadedError,
    PromptTooLongError,
    RequestError,
    UnsafeContentError,
    UpstreamCredentialError,
    UpstreamError,
    UpstreamTimeoutError,
)


def body(code="", message="", kind=""):
    return json.dumps({"error": {"code": code, "message": message, "type": kind}}).encode()


@pytest.mark.parametrize(
    ("status", "said", "error", "retryable"),
    [
        (400, body("1210", "bad"), RequestError, False),
        (400, body("1261", "Prompt exceeds max length"), PromptTooLongError, False),
        (400, body("context_length_exceeded"), PromptTooLongError, False),
        (400, body("", "prompt is too long: 250000 tokens"), PromptTooLongError, False),
        (400, body("1301", "unsafe"), UnsafeContentError, False),
        (401, body("1000"), UpstreamCredentialError, False),
        (403, b"", UpstreamCredentialError, False),
        (402, b"", UpstreamError, False),
        (404, body("", "model not found"), UpstreamError, False),
        (408, b"", UpstreamTimeoutError, True),
        (413, b"", PromptTooLongError, False),
        (422, b"[]", RequestError, False),
        (429, body("1302"), OverloadedError, True),
        (429, body("1113", "insufficient balance"), UpstreamError, False),
        (429, body("", "", "insufficient_quota"), UpstreamError, False),
        (500, b"<html>", UpstreamError, True),
        (503, body("1305"), OverloadedError, True),
        (504, b"", UpstreamTimeoutError, True),
        (529, body("", "", "overloaded_error"), OverloadedError, True),
        (307, b"", UpstreamError, False),
        (204, b"", UpstreamError, True),
    ],
)
def test_a_status_and_a_code_become_an_error(status, said, error, retryable):
    failure = refusal(status, said, "it")
    assert type(failure) is error
    assert failure.retryable is retryable


@pytest.mark.parametrize(
    "document",
    [
        {"error": {"code": "1234", "message": "network"}},
        {"error": "it broke"},
        {"type": "error", "error": {"type": "api_error", "message": "internal"}},
        {"code": 500, "msg": "404 NOT_FOUND"},
    ],
    ids=["object", "text", "anthropic", "flat"],
)
def test_an_error_with_status_200_is_one(document):
    assert isinstance(said_error(document, "it"), UpstreamError)


def test_an_answer_is_no_error():
    assert said_error({"choices": [], "error": None}, "it") is None


@pytest.mark.parametrize(
    ("message", "quote"),
    [
        ("image could not be decoded", "image could not be decoded"),
        ("image 17 of 20 could not be decoded", "image … of … could not be decoded"),
        ("Incorrect API key provided: sk-abcdefgh. See https://x.com/k", "Incorrect API … … See …"),
        ("Bearer abc.def is bad", "… is bad"),
        ("x" * 40, ""),
        ("line\nline\x00\x1b[", "line line ["),
    ],
    ids=["plain", "digits", "key and address", "bearer", "token", "control characters"],
)
def test_what_is_quoted_is_harmless(message, quote):
    failure = refusal(400, body(message=message), "it")
    said = f": {quote.strip(' .…')}" if quote.strip(" .…") else ""
    assert failure.message == f"the model it refused the request{said}"


@given(st.integers(201, 599), st.text(max_size=300))
def test_no_digit_is_ever_quoted(status, message):
    assert not any("0" <= char <= "9" for char in refusal(status, body(message=message), "it").message)


def test_deep_nesting_is_no_trouble():
    assert isinstance(refusal(500, b"[" * 100_000, "it"), UpstreamError)
