"""What a person types, and the bytes that come back."""

import json
import re
import shutil
import subprocess

import pytest

pytestmark = pytest.mark.skipif(not shutil.which("curl"), reason="NOT TESTED: curl is missing")
ASK = {"model": "glm-5v-turbo", "messages": [{"role": "user", "content": "Build it."}]}


def curl(served, path, body, *options):
    done = subprocess.run(
        [
            *("curl", "-sS", "-N", *options, "-X", "POST", f"{served.root}{path}"),
            *("-H", f"Authorization: Bearer {served.key}", "-H", "Content-Type: application/json"),
            *("-d", body if isinstance(body, str) else json.dumps(body)),
        ],
        capture_output=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("path", ["/api/paas/v4/chat/completions", "/api/paas/v4/chat/completions/"])
def test_a_plain_call(served, path):
    told = json.loads(curl(served, path, ASK))

    assert told["choices"][0]["message"]["reasoning_content"]


def test_headers(served):
    head, _, body = curl(served, "/v1/chat/completions", ASK, "-i").partition(b"\r\n\r\n")

    assert b"content-type: application/json; charset=UTF-8" in head
    assert f"x-request-id: {json.loads(body)['request_id']}".encode() in head
    assert re.fullmatch(r"\d{14}[0-9a-f]{16}", json.loads(body)["id"])


def test_a_stream_is_made_of_plain_lines_alone(served):
    """Hold the bytes against the strictest reader: one that knows `data:` and single blank lines alone."""
    raw = curl(served, "/api/paas/v4/chat/completions", ASK | {"model": "exotic", "stream": True})

    assert raw.isascii()
    assert raw.endswith(b"data: [DONE]\n\n")
    lines = raw.decode().split("\n")
    events, blanks = lines[:-2:2], lines[1:-1:2]
    assert all(line.startswith("data: ") for line in events)
    assert set(blanks) == {""}
    for line in events[:-1]:
        assert json.loads(line[6:])["choices"][0]["delta"] is not None


def test_an_event_of_anthropic_has_a_name(served):
    raw = curl(served, "/api/anthropic/v1/messages", ASK | {"max_tokens": 9, "stream": True}).decode()

    assert raw.startswith("event: message_start\ndata: ")
    assert raw.endswith('event: message_stop\ndata: {"type":"message_stop"}\n\n')


def test_a_body_that_is_none(served):
    assert json.loads(curl(served, "/v1/chat/completions", "{"))["error"]["code"] == "1210"
