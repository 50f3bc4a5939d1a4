import json
from pathlib import Path

import click
import numpy as np
import pytest
from click.testing import CliRunner

from pixelwright.cli.outputs import Outputs, deliver, output_options
from pixelwright.finding import FindingKind
from pixelwright.raster import Raster

PICTURE = Raster(np.full((100, 200, 3), 240, dtype=np.uint8))


@pytest.mark.parametrize(
    ("page", "name"),
    [
        pytest.param("here/site/index.html", "site/a.css", id="page-below"),
        pytest.param("there/site/index.html", "a.css", id="page-elsewhere"),
        pytest.param("there/site", "a.css", id="folder-elsewhere"),
    ],
)
def test_a_patch_names_files_from_here_or_from_the_page(tmp_path, monkeypatch, make_verdict, page, name):
    for folder in ("here/site", "there/site"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "index.html").touch()
    monkeypatch.chdir(tmp_path / "here")
    path = tmp_path / page
    sheet = (path if path.is_dir() else path.parent) / "a.css"
    verdict = make_verdict(page=str(path), edits={str(sheet): ("a", "b")})
    deliver(verdict, Outputs(patch=Path("a.patch"), quiet=True), PICTURE)
    assert f"+++ b/{name}\n" in Path("a.patch").read_text()


@pytest.fixture
def run(make_finding, make_verdict, tmp_path, monkeypatch):
    """Runs a command that finds a wrong colour."""
    monkeypatch.chdir(tmp_path)

    @click.command()
    @output_options
    def command(**options: object) -> None:
        verdict = make_verdict(make_finding(FindingKind.COLOUR))
        raise SystemExit(deliver(verdict, Outputs(**options), PICTURE, PICTURE))

    return lambda *arguments: CliRunner().invoke(command, arguments)


def test_a_summary_unless_told_otherwise(run):
    result = run()
    assert result.exit_code == 0
    assert "Colour" in result.stdout
    assert "A font is missing." in result.stderr


def test_json_alone_on_standard_output(run):
    assert json.loads(run("--json").stdout)["findings"][0]["kind"] == "colour"


def test_files_are_written(run):
    result = run("--html", "a.html", "--patch", "out/a.patch", "--sarif", "a.sarif", "--quiet")
    assert result.stdout == ""
    assert Path("a.html").read_text().startswith("<!doctype html>")
    assert Path("out/a.patch").read_text().startswith("diff --git a/css/site.css")
    assert json.loads(Path("a.sarif").read_text())["version"] == "2.1.0"


def test_a_patch_on_standard_output_has_it_for_itself(run):
    result = run("--patch", "-")
    assert result.stdout.startswith("diff --git")
    assert "Colour" not in result.stdout
    assert "Colour" in result.stderr


def test_two_things_on_standard_output_are_refused(run):
    assert run("--patch", "-", "--json").exit_code == 2


@pytest.mark.parametrize(
    ("limits", "code"),
    [("any", 1), ("colour", 1), ("overlap", 0), ("score<0.95", 1), ("score<0.9", 0), ("nothing", 2)],
)
def test_exit_codes(run, limits, code):
    result = run("--fail-on", limits)
    assert result.exit_code == code
    assert ("failed on" in result.stderr) is (code == 1)
