"""The version of the client that the article pins, with the package that it forgot to ask for."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CALLS = Path(__file__).parent / "pinned_calls.py"


@pytest.mark.skipif(sys.platform == "win32", reason="NOT TESTED: environments lie elsewhere here")
def test_plain_calls_streams_and_refusals(pinned, served):
    picture = "data:image/png;base64,iVBORw0KGgo="
    environment = {**os.environ, "ZAI_API_KEY": served.key}
    environment.pop("PYTHONPATH", None)
    command = [pinned, CALLS, served.zai, picture]

    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)

    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["content"] == told["streamed"] == "```html\n<article>ok</article>\n```"
    assert told["reasoning"] == told["thought"] == "One card, two columns."
    assert '"code":"1211"' in told["refused"]
    assert "429" not in told["refused"]
