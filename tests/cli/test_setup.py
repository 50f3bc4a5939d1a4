from pathlib import Path
from types import SimpleNamespace

import pytest

from pixelwright.cli.entry import run
from pixelwright.errors import BrowserNotFoundError


@pytest.mark.parametrize(("action", "lines"), [("found", 1), ("apt", 2)])
def test_setup_says_where_the_browser_is(monkeypatch, capsys, action, lines):
    def set_up_browser(tell):
        tell("Looking")
        return SimpleNamespace(
            installation=SimpleNamespace(program=Path("/opt/chrome")), action=action, reason="there was none"
        )

    monkeypatch.setattr("pixelwright.browser.setup.set_up_browser", set_up_browser)
    assert run(["setup"]) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith("browser  /opt/chrome\n")
    assert captured.out.count("\n") == lines
    assert captured.err == "Looking\n"


def test_setup_that_fails_says_what_to_type(monkeypatch, capsys):
    def set_up_browser(_tell):
        raise BrowserNotFoundError("nothing worked", "Type: apt-get install chromium")

    monkeypatch.setattr("pixelwright.browser.setup.set_up_browser", set_up_browser)
    assert run(["setup"]) == 11
    assert capsys.readouterr().err == "pixelwright: nothing worked. Type: apt-get install chromium\n"
