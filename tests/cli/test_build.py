import contextlib
import json
import os
import pty
import subprocess
import sys
import types
from dataclasses import replace
from pathlib import Path

import pytest

from pixelwright.bundle import Bundle
from pixelwright.cli.build import folders
from pixelwright.cli.entry import run
from pixelwright.cli.progress import progress
from pixelwright.errors import CompileError, RenderTimeoutError
from pixelwright.media.folder import MANIFEST
from pixelwright.report import Outcome, Score, ScoredView

WRITTEN = [
    MANIFEST,
    "index.html",
    "report/diff.png",
    "report/page.png",
    "report/report.html",
    "report/report.json",
    "styles.css",
]


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def out(tmp_path) -> Path:
    return tmp_path / "out"


def test_code_that_does_not_compile_is_kept(engine, picture, out, capsys):
    engine.failure = CompileError("Unexpected token", "src/App.tsx", 3)
    assert run(["build", str(picture), "-o", str(out)]) == 17
    assert names(out) == WRITTEN
    assert "src/App.tsx:3: Unexpected token. This is a fault of pixelwright's" in capsys.readouterr().err


def test_one_picture_goes_into_the_folder_itself(engine, picture, out, capsys):
    assert run(["build", str(picture), "-o", str(out)]) == 0
    assert names(out) == WRITTEN
    printed = capsys.readouterr().out
    assert f"page    {out / 'index.html'}" in printed
    assert "ssim     0.950   (a blank page: 0.800)" in printed


def test_several_pictures_get_a_folder_each(engine, picture, out, monkeypatch):
    monkeypatch.setattr("pixelwright.cli.build._shared_browser", contextlib.nullcontext)
    other = picture.with_name("away.png")
    other.write_bytes(picture.read_bytes())
    assert run(["build", str(picture), str(other), "-o", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == ["away", "home"]
    assert names(out / "home") == WRITTEN


def test_one_bad_picture_does_not_stop_the_others(engine, picture, out, monkeypatch, capsys):
    monkeypatch.setattr("pixelwright.cli.build._shared_browser", contextlib.nullcontext)
    empty = picture.with_name("empty.png")
    empty.touch()
    assert run(["build", str(empty), str(picture), "-o", str(out), "--json"]) == 4
    first, second = json.loads(capsys.readouterr().out)["results"]
    assert first["error"]["code"] == "not_an_image"
    assert second["scores"] == {"ssim": 0.95}
    assert not (out / "empty").exists()


@pytest.mark.parametrize(
    ("images", "expected"),
    [
        (["a.png", "b.webp"], ["a", "b"]),
        (["x/a.png", "y/A.jpg", "a-2.png"], ["a", "A-2", "a-2-2"]),
        (["-", "data:image/png;base64,AA", "https://e.com/p/shot.png?w=1#x"], ["stdin", "data", "shot"]),
        (["https://e.com/", "..", "/"], ["e", "picture", "picture-2"]),
    ],
)
def test_where_each_picture_goes(images, expected):
    root = Path("out")
    assert folders(images, root) == [root / name for name in expected]
    assert folders(images[:1], root) == [root]


def test_json_has_everything_and_stands_alone(engine, picture, out, capsys):
    engine.warnings = ("careful",)
    assert run(["build", str(picture), "-o", str(out), "--json"]) == 0
    captured = capsys.readouterr()
    document = json.loads(captured.out)
    (result,) = document["results"]
    assert document["version"] == 1
    assert result["page"] == str(out / "index.html")
    assert sorted([*result["files"], MANIFEST]) == WRITTEN
    assert result["warnings"] == ["careful"]
    assert captured.err == ""


def test_quiet_prints_nothing(engine, picture, out, capsys):
    assert run(["build", str(picture), "-o", str(out), "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


def test_options_reach_the_engine(engine, picture, out):
    arguments = ["--stack", "tailwind", "--viewport", "1440x900", "--single-file", "--pixel-ratio", "2"]
    assert run(["build", str(picture), "-o", str(out), *arguments]) == 0
    (options,) = engine.asked
    assert (options.stack, options.single_file, options.pixel_ratio) == ("tailwind", True, 2)
    assert (options.viewport.width_px, options.viewport.height_px) == (1440, 900)


@pytest.mark.parametrize(
    ("arguments", "field", "value"),
    [
        ([], "stack", None),
        (["--styling", "css-modules"], "styling", "css-modules"),
        ([], "styling", None),
        (["--verify", "full"], "verify", "full"),
        ([], "verify", "browser"),
        (["--accessible"], "accessible", True),
        (["--prompt", "one file, please"], "prompt", "one file, please"),
        (["--prompt", ""], "prompt", ""),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_each_option_reaches_the_engine(engine, picture, out, arguments, field, value):
    assert run(["build", str(picture), "-o", str(out), *arguments]) == 0
    (options,) = engine.asked
    assert getattr(options, field) == value


def test_foreign_files_are_refused_before_any_work(engine, picture, out, capsys):
    out.mkdir()
    (out / "mine.txt").write_text("mine")
    assert run(["build", str(picture), "-o", str(out)]) == 9
    assert not engine.asked
    assert "--force" in capsys.readouterr().err
    assert run(["build", str(picture), "-o", str(out), "--force"]) == 0
    assert (out / "mine.txt").read_text() == "mine"


def test_a_second_build_replaces_the_first(engine, picture, out):
    for _ in range(2):
        assert run(["build", str(picture), "-o", str(out)]) == 0
    assert names(out) == WRITTEN


@pytest.mark.parametrize(
    ("trouble", "code"),
    [(RenderTimeoutError("slow"), 13), (KeyboardInterrupt(), 130)],
    ids=["typed", "interrupt"],
)
def test_trouble_in_the_middle_leaves_nothing(engine, picture, out, trouble, code):
    engine.trouble = trouble
    assert run(["build", str(picture), "-o", str(out)]) == code
    assert not out.exists()
    assert [path.name for path in out.parent.iterdir()] == [picture.name]


def test_no_bar_where_there_is_no_terminal(capsys):
    with progress("home.png") as on_stage:
        on_stage("perceive", 0.5)
    assert capsys.readouterr() == ("", "")


def test_a_bar_with_named_stages_on_a_terminal():
    script = (
        "from pixelwright.cli.progress import progress\n"
        "with progress('home.png') as on_stage:\n"
        "    on_stage('perceive', 0.4)\n"
    )
    leader, follower = pty.openpty()
    try:
        subprocess.run(
            [sys.executable, "-c", script], stderr=follower, check=True, env={**os.environ, "TERM": "xterm"}
        )
        drawn = os.read(leader, 65536).decode()
    finally:
        os.close(follower)
        os.close(leader)
    assert "home.png" in drawn
    assert "perceive" in drawn


def test_wishes_are_listed_with_what_became_of_them(engine, picture, out, capsys):
    engine.wishes = (
        Outcome("files: single", "one file", True),
        Outcome("language: de", "in German", True, "the texts stay"),
        Outcome("stack: angular", "Angular", False, "there is no such stack"),
        Outcome("", "sing a song", False, "it asks for nothing that is known"),
    )
    assert run(["build", str(picture), "-o", str(out)]) == 0
    printed = capsys.readouterr().out
    assert "wish    files: single\n" in printed
    assert "wish    language: de (the texts stay)\n" in printed
    assert "NOT DONE  stack: angular: there is no such stack\n" in printed
    assert 'NOT DONE  "sing a song": it asks for nothing that is known\n' in printed
    assert run(["build", str(picture), "-o", str(out), "--json"]) == 0
    (result,) = json.loads(capsys.readouterr().out)["results"]
    assert [wish["carried_out"] for wish in result["wishes"]] == [True, True, False, False]
    kept = json.loads((out / "report" / "report.json").read_text())
    assert kept["wishes"] == result["wishes"]
    assert "sing a song" in (out / "report" / "report.html").read_text()


def test_a_wide_and_a_narrow_picture_become_one_page(engine, picture, out, monkeypatch, capsys):
    asked = []

    def build_responsive(sources, options, *, browser=None, on_stage=None):
        asked.append(tuple(sources))
        result = engine.build(sources[0], options, on_stage=on_stage)
        view = ScoredView("phone", 60, 40, (Score("ssim", 0.9),))
        result.report = replace(result.report, views=(view,))
        result.views = (types.SimpleNamespace(scored=view, design=result.design, page=result.page),)
        return result

    monkeypatch.setattr("pixelwright.cli.build._shared_browser", contextlib.nullcontext)
    monkeypatch.setattr("pixelwright.workflows.responsive.build_responsive", build_responsive)
    other = picture.with_name("phone.png")
    other.write_bytes(picture.read_bytes())
    assert run(["build", str(picture), str(other), "-o", str(out), "--together", "page"]) == 0
    assert asked == [(str(picture), str(other))]
    assert "scores in the window of the phone (60 px)" in capsys.readouterr().out
    phone = [f"report/phone-{kind}.png" for kind in ("design", "diff", "page")]
    assert names(out) == sorted([*WRITTEN, *phone])


def test_pictures_of_several_pages_become_one_site(engine, picture, out, monkeypatch, capsys):
    def build_site(sources, options, browser=None, on_stage=None):
        results = [engine.build(source, options, on_stage=on_stage) for source in sources.values()]
        files = {"index.html": b"<p>home", "away.html": b"<p>away"}
        for result, entry in zip(results, files, strict=True):
            result.bundle = Bundle(files, "html", entry)
            result.failure = None
        return tuple(results)

    monkeypatch.setattr("pixelwright.cli.build._shared_browser", contextlib.nullcontext)
    monkeypatch.setattr("pixelwright.workflows.site.build_site", build_site)
    other = picture.with_name("away.png")
    other.write_bytes(picture.read_bytes())
    assert run(["build", str(picture), str(other), "-o", str(out), "--together", "site", "--json"]) == 0
    (result,) = json.loads(capsys.readouterr().out)["results"]
    assert result["inputs"] == [str(picture), str(other)]
    assert [Path(page["page"]).name for page in result["pages"]] == ["index.html", "away.html"]
    assert all((Path(page["report"])).exists() for page in result["pages"])
    assert (out / "report" / "away" / "report.html").exists()
