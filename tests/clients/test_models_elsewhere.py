"""`pixelwright serve` before a scripted model elsewhere, with the clients that people have."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator

import anthropic
import openai
import pytest

from pixelwright.testing import ScriptedUpstream
from pixelwright.testing.scenarios import SCENARIOS

KEY = "elsewhere.0123456789abcdef"
ASKED = [{"role": "user", "content": "Say hello."}]
TOOLS = [{"type": "function", "function": {"name": "save_component", "parameters": {"type": "object"}}}]
_SERVE = "import sys; from pixelwright.cli import main; sys.exit(main())"
_NAMES = sorted(SCENARIOS)
_TIMEOUTS = {
    "hangs": ["timeouts = { first_byte_s = 0.5, whole_s = 0.5 }"],
    "hangs-midway": ["timeouts = { idle_s = 0.5 }"],
}


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[ScriptedUpstream]:
    with ScriptedUpstream() as upstream:
        yield upstream


@pytest.fixture(scope="module")
def root(elsewhere, tmp_path_factory) -> Iterator[str]:
    """The address of a server without the embedded engine."""
    folder = tmp_path_factory.mktemp("serve")
    lines = [f'data = "{folder}"', "workers = 0"]
    for name in _NAMES:
        lines += [
            f"[models.{name}]",
            f'base_url = "{elsewhere.url}"',
            'dialect = "zai"',
            'key_env = "ELSEWHERE"',
        ]
        lines += _TIMEOUTS.get(name, [])
    lines += ["[models.spare]", f'base_url = "{elsewhere.url}"', 'model = "locked"', 'fallbacks = ["plain"]']
    lines += [
        "[models.messages]",
        f'base_url = "{elsewhere.url}"',
        'model = "tools"',
        'flavour = "anthropic"',
    ]
    (folder / "pixelwright.toml").write_text("\n".join(lines))
    command = [
        sys.executable,
        "-c",
        _SERVE,
        "serve",
        "--port",
        "0",
        "--config",
        str(folder / "pixelwright.toml"),
    ]
    environment = {**os.environ, "PIXELWRIGHT_API_KEYS": KEY, "ELSEWHERE": "sk-very-secret"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        line = process.stdout.readline().decode()
        if "serves" not in line:
            process.kill()
            pytest.fail(f"the server did not start: {process.stderr.read().decode()}")
        yield line.split()[-1]
        process.terminate()
        said, errors = process.communicate(timeout=30)
    assert b"Traceback" not in errors
    assert b"sk-very-secret" not in said + errors


@pytest.fixture(scope="module")
def client(root) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(api_key=KEY, base_url=f"{root}/v1", max_retries=0) as client:
        yield client


def test_a_whole_answer(client, elsewhere):
    answer = client.chat.completions.create(model="plain", messages=ASKED)
    assert (answer.model, answer.choices[0].message.content) == ("plain", "Hello, world.")
    assert answer.usage.prompt_tokens == 2724
    assert elsewhere.requests[-1].headers["authorization"] == "Bearer sk-very-secret"
    assert KEY.encode() not in elsewhere.requests[-1].body


def test_a_stream(client):
    chunks = list(client.chat.completions.create(model="thinking", messages=ASKED, stream=True))
    assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks) == "Hello, world."
    thought = [getattr(chunk.choices[0].delta, "reasoning_content", None) or "" for chunk in chunks]
    assert "".join(thought) == "One card, two columns."
    assert (chunks[-1].choices[0].finish_reason, chunks[-1].usage.total_tokens) == ("stop", 2782)


@pytest.mark.parametrize("model", ["tools", "tools-in-pieces", "messages"])
def test_tools_whichever_protocol_the_model_speaks(client, model):
    with client.chat.completions.stream(model=model, messages=ASKED, tools=TOOLS) as stream:
        answer = stream.get_final_completion()
    (call,) = answer.choices[0].message.tool_calls
    assert call.function.name == "save_component"
    assert json.loads(call.function.arguments) == {"filename": "Card.tsx", "code": "x"}
    assert answer.choices[0].finish_reason == "tool_calls"


def test_an_anthropic_client_before_an_openai_model(root):
    with anthropic.Anthropic(api_key=KEY, base_url=f"{root}/api/anthropic", max_retries=0) as client:
        answer = client.messages.create(model="tools", max_tokens=4096, messages=ASKED)
    assert [block.type for block in answer.content] == ["tool_use"]
    assert answer.content[0].input == {"filename": "Card.tsx", "code": "x"}


def test_another_model_stands_in(client):
    assert client.chat.completions.create(model="spare", messages=ASKED).model == "plain"


@pytest.mark.parametrize("streams", [True, False], ids=["streamed", "whole"])
@pytest.mark.parametrize(
    ("model", "status", "code"),
    [
        ("page", 502, "1234"),
        ("locked", 502, "1234"),
        ("moved", 502, "1234"),
        ("hangs", 504, "1234"),
        ("error-at-once", 502, "1234"),
        ("refusing", 400, "1210"),
        ("no-such", 400, "1211"),
    ],
)
def test_what_fails_has_a_status_and_a_code(client, model, status, code, streams):
    with pytest.raises(openai.APIStatusError) as failure:
        client.chat.completions.create(model=model, messages=ASKED, stream=streams)
    assert (failure.value.status_code, failure.value.code) == (status, code)
    assert "secret" not in str(failure.value)


@pytest.mark.parametrize("model", ["drops-midway", "hangs-midway", "error-midway", "ends-midway"])
def test_a_stream_that_breaks_ends_with_a_reason(client, model):
    chunks = list(client.chat.completions.create(model=model, messages=ASKED, stream=True))
    assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks) == "half"
    assert chunks[-1].choices[0].finish_reason == "network_error"
