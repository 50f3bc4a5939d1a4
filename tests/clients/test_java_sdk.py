"""The published Java SDK against a real server: the article's calls, corrected so that they compile."""

import os
import subprocess


def told(java, served, picture):
    """Run the program, and return what it wrote."""
    environment = os.environ | {"ZAI_API_KEY": served.key}
    done = subprocess.run(
        [*java, f"{served.zai}/", picture], env=environment, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_calls_streams_and_refusals(java, served):
    text = told(java, served, "https://example.com/mockup.png")

    answer = "```html\n<article>ok</article>\n```"
    assert f"success true\nbegin content\n{answer}\nend content\n" in text
    assert f"begin stream\n{answer}\n[Complete]\nend stream\n" in text
    assert "refused false 1211\n" in text
    assert "stream refused there is no model" in text
