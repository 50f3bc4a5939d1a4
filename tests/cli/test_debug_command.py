"""The command from its arguments to its exit code, with a stand-in for the looking."""

import json

import numpy as np
import pytest

from pixelwright.cli.entry import run
from pixelwright.errors import FetchError
from pixelwright.finding import Finding, FindingKind, Verdict
from pixelwright.geometry import Box
from pixelwright.page import Viewport
from pixelwright.raster import Raster
from pixelwright.workflows import debug as workflow
from pixelwright.workflows.debug import Inspection

FAINT = Finding(
    FindingKind.CONTRAST, Box(1, 2, 3, 4), "Words are hard to read.", 0.5, selector="p.a", why="So."
)


@pytest.fixture
def asked(monkeypatch):
    """How the workflow was called; it finds one faint text, and fails at addresses."""
    calls = []

    def debug(source, words="", **options):
        calls.append((source, words, options))
        if source.startswith("http"):
            raise FetchError("nobody is there")
        verdict = Verdict(source, (FAINT,), warnings=("Not understood: zwurbel.",))
        return Inspection(verdict, Raster(np.zeros((8, 8, 3), np.uint8)), (375, 1280), ("zwurbel",))

    monkeypatch.setattr(workflow, "debug", debug)
    return calls


def test_findings_are_told_and_are_no_failure(asked, capsys):
    assert run(["debug", "page.html", "too pale"]) == 0
    told = capsys.readouterr()
    assert "p.a" in told.out
    assert "Words are hard to read." in told.out
    assert "zwurbel" in told.err
    assert asked[0][:2] == ("page.html", "too pale")


def test_the_document_is_json(asked, capsys):
    assert run(["debug", "page.html", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["findings"][0]["kind"] == "contrast"
    assert document["warnings"] == ["Not understood: zwurbel."]


def test_a_threshold_makes_it_fail(asked, capsys):
    assert run(["debug", "page.html", "--fail-on", "contrast"]) == 1
    assert run(["debug", "page.html", "--fail-on", "overflow"]) == 0


def test_windows_are_passed_on(asked):
    run(["debug", "page.html", "--viewport", "1000x700", "--widths", "360,900"])
    assert asked[0][2]["viewport"] == Viewport(1000, 700)
    assert asked[0][2]["widths_px"] == (360, 900)


@pytest.mark.parametrize("widths", ["", "wide", "100", "375;768", "1,2,3,4,5,6,7,8,9", "9999"], ids=repr)
def test_windows_that_make_no_sense_are_refused(asked, widths, capsys):
    assert run(["debug", "page.html", "--widths", widths]) == 2
    assert asked == []
    assert "widths" in capsys.readouterr().err


def test_an_error_has_its_exit_code(asked, capsys):
    assert run(["debug", "http://localhost:1/"]) == 7
    assert "nobody is there" in capsys.readouterr().err
