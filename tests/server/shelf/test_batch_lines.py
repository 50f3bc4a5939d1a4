"""What a file of requests may hold."""

import json

import pytest

from pixelwright.errors import RequestError
from pixelwright.server.shelf import batches
from pixelwright.server.shelf.batches import Line, lines_of

BODY = {"model": "m", "messages": []}


def line(**fields):
    return {"custom_id": "a", "method": "POST", "url": "/v4/chat/completions", "body": BODY} | fields


def written(*lines):
    return b"\r\n\n".join(json.dumps(each).encode() for each in lines)


def test_lines_are_requests_however_they_end():
    assert lines_of(written(line(), line(custom_id="b"))) == (Line("a", BODY), Line("b", BODY))


def test_separators_inside_of_words_end_no_line():
    body = BODY | {"messages": ["a\u2028b\u0085c"]}
    raw = json.dumps(line(body=body), ensure_ascii=False).encode()

    assert lines_of(raw) == (Line("a", body),)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\n", "no requests"),
        (b"hello", "not a JSON object"),
        (b"[]", "not a JSON object"),
        (written({"body": BODY}), "no custom_id"),
        (written(line(body=None)), "no body"),
        (written(line(method="GET")), "method"),
        (written(line(url="/v1/embeddings")), "url"),
        (written(line(), line()), "twice"),
        (written(line(), line(custom_id="b", body={"model": "other"})), "more than one model"),
    ],
    ids=["empty", "words", "list", "nameless", "bodyless", "method", "address", "twice", "two models"],
)
def test_what_is_no_batch_is_refused(data, words):
    with pytest.raises(RequestError, match=words):
        lines_of(data)


def test_there_is_a_limit(monkeypatch):
    monkeypatch.setattr(batches, "MOST_LINES", 1)

    with pytest.raises(RequestError, match="too many"):
        lines_of(written(line(), line(custom_id="b")))
