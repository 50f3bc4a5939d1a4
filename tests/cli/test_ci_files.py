"""What the documentation offers for continuous integration uses options that there are."""

import re
import shlex
from pathlib import Path

import pytest

from pixelwright.cli.commands import app
from pixelwright.cli.fail_on import LimitType

FOLDER = Path(__file__).parents[2] / "docs" / "ci"
FILES = sorted(path.name for path in FOLDER.iterdir())


def command_lines(name):
    """The commands that a file holds, each on one line."""
    text = re.sub(r"\n\s+--", " --", re.sub(r">-\n\s*", "", (FOLDER / name).read_text()))
    return [shlex.split(line) for line in re.findall(r"(pixelwright (?:diff|debug) .*)", text)]


@pytest.mark.parametrize("name", FILES)
def test_options_and_limits_exist(name):
    lines = command_lines(name)
    assert lines
    for words in lines:
        options = {option for part in app.commands[words[1]].params for option in part.opts}
        assert {word for word in words if word.startswith("--")} <= options
        assert LimitType().convert(words[words.index("--fail-on") + 1], None, None)


def test_the_page_on_ci_links_all_files():
    page = (FOLDER.parent / "ci.md").read_text()
    assert set(re.findall(r"\]\(ci/([^)]+)\)", page)) == set(FILES)
