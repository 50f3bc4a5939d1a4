"""The programs in `examples/api`, run as they stand against the embedded model."""

import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

EXAMPLES = Path(__file__).parents[2] / "examples" / "api"


@pytest.fixture(scope="module")
def picture(images, tmp_path_factory):
    place = tmp_path_factory.mktemp("examples") / "card.png"
    place.write_bytes(httpx.get(f"{images}/card-design.png").content)
    return place


@pytest.mark.parametrize(
    ("program", "variables", "expected"),
    [
        ("zai_sdk.py", {"ZAI_API_KEY": "{key}", "ZAI_BASE_URL": "{address}/api/paas/v4"}, "Blue lamp"),
        ("openai_client.py", {"OPENAI_API_KEY": "{key}", "OPENAI_BASE_URL": "{address}/v1"}, "["),
        (
            "anthropic_client.py",
            {"ANTHROPIC_API_KEY": "{key}", "ANTHROPIC_BASE_URL": "{address}/api/anthropic"},
            "#2563eb",
        ),
        ("ask.sh", {"KEY": "{key}", "ROOT": "{address}"}, "Blue lamp"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_example_prints_something_of_use(program, variables, expected, address, picture, article_key):
    given = {name: value.format(key=article_key, address=address) for name, value in variables.items()}
    command = ["sh"] if program.endswith(".sh") else [sys.executable]

    done = subprocess.run(
        [*command, EXAMPLES / program, picture],
        env=os.environ | given,
        capture_output=True,
        text=True,
        timeout=280,
    )

    assert done.returncode == 0, done.stderr
    assert expected in done.stdout
