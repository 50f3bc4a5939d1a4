"""The real engine and a real browser behind the real command line, at the edges of what is a picture."""

import json
import os
import select
import signal
import stat
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from pixelwright.browser import find_browser
from pixelwright.cli.entry import run
from pixelwright.errors import BrowserNotFoundError
from pixelwright.media import encode_png

COMMAND = [sys.executable, "-c", "from pixelwright.cli import main; main()"]


@pytest.fixture(autouse=True)
def installed():
    try:
        return find_browser()
    except BrowserNotFoundError as error:
        pytest.skip(f"NOT TESTED, no browser is installed: {error}")


def built(tmp_path, capsys, pixels) -> tuple[dict, Path]:
    """Build a page and return the outcome and its folder."""
    path, out = tmp_path / "picture.png", tmp_path / "out"
    path.write_bytes(encode_png(np.ascontiguousarray(pixels, dtype=np.uint8)))
    code = run(["build", str(path), "-o", str(out), "--json"])
    (outcome,) = json.loads(capsys.readouterr().out)["results"]
    assert code == 0, outcome
    return outcome, out


def photograph(width: int = 640, height: int = 420) -> np.ndarray:
    """Soft coloured noise in several octaves: as much UI in it as in a photograph of clouds."""
    random = np.random.default_rng(7)
    total = np.zeros((height, width, 3))
    for octave in range(1, 7):
        coarse = random.normal(0, 0.6**octave, (2**octave, 2**octave, 3))
        total += cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    scaled = (total - total.min()) / np.ptp(total)
    return (255 * scaled + random.normal(0, 3, scaled.shape)).clip(0, 255).astype(np.uint8)


def test_one_pixel_gives_a_page(tmp_path, capsys):
    _, out = built(tmp_path, capsys, [[[10, 20, 30]]])
    assert (out / "index.html").read_text().lower().startswith("<!doctype html>")


def test_a_blank_picture_gives_an_empty_page_and_a_warning(tmp_path, capsys):
    outcome, out = built(tmp_path, capsys, np.full((300, 400, 3), (250, 250, 245)))
    assert outcome["warnings"]
    assert "<img" not in (out / "index.html").read_text()
    assert outcome["scores"]["pixels.mae"] == 0


def test_a_photograph_gives_one_picture_with_alternative_text_and_a_warning(tmp_path, capsys):
    outcome, out = built(tmp_path, capsys, photograph())
    html = (out / "index.html").read_text()
    assert outcome["warnings"]
    assert html.count("<img") == 1
    assert "alt=" in html
    assert outcome["scores"]["structure.score"] == 0


def test_the_same_picture_gives_the_same_bytes(tmp_path, capsys):
    pixels = np.full((200, 320, 3), 255)
    pixels[40:100, 40:200] = (30, 90, 220)
    pages = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        _, out = built(tmp_path / name, capsys, pixels)
        pages.append({path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()})
    timed = {Path("report/report.json"), Path("report/report.html"), Path(".pixelwright.json")}
    assert pages[0].keys() == pages[1].keys()
    assert {name for name in pages[0] if pages[0][name] != pages[1][name]} <= timed


@pytest.fixture
def watched_browser(tmp_path, monkeypatch, installed) -> Path:
    """Put a script before the browser that says its process id into a pipe before it becomes the browser."""
    pipe, script = tmp_path / "started", tmp_path / "chromium"
    os.mkfifo(pipe)
    script.write_text(f'#!/bin/sh\necho $$ > "{pipe}"\nexec "{installed.program}" "$@"\n')
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PIXELWRIGHT_BROWSER", str(script))
    return pipe


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_while_the_browser_runs_leaves_nothing(tmp_path, watched_browser, picture, number, code):
    out = tmp_path / "out"
    process = subprocess.Popen([*COMMAND, "build", str(picture), "-o", str(out)], stderr=subprocess.PIPE)
    with process:
        browser = started(watched_browser)
        process.send_signal(number)
        assert process.wait(60) == code
        assert process.stderr is not None
        assert b"Traceback" not in process.stderr.read()
    assert not out.exists()
    assert ends(browser)


def started(pipe: Path, limit_s: float = 60) -> int:
    """Wait until the browser is there and return its process id."""
    descriptor = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert select.select([descriptor], [], [], limit_s)[0], "no browser was started"
        return int(os.read(descriptor, 100))
    finally:
        os.close(descriptor)


def ends(process: int, limit_s: float = 15) -> bool:
    """Tell whether a process that was killed is gone: the kernel takes its time to free so much memory."""
    try:
        descriptor = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([descriptor], [], [], limit_s)[0])
    finally:
        os.close(descriptor)


def test_a_browser_that_dies_at_once_is_a_typed_error(tmp_path, picture, monkeypatch, capsys):
    script = tmp_path / "chromium"
    script.write_text('#!/bin/sh\n[ "$1" = --version ] && echo "Chromium 999.0" && exit 0\nexit 1\n')
    script.chmod(0o755)
    monkeypatch.setenv("PIXELWRIGHT_BROWSER", str(script))
    assert run(["build", str(picture), "-o", str(tmp_path / "out")]) == 12
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_a_browser_that_is_not_there_is_a_typed_error(tmp_path, picture, monkeypatch, capsys):
    monkeypatch.setenv("PIXELWRIGHT_BROWSER", str(tmp_path / "none"))
    assert run(["build", str(picture), "-o", str(tmp_path / "out")]) == 11
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("example", ["read_picture", "score_page", "build_page"])
def test_the_examples_run(tmp_path, example):
    path = Path(__file__).parents[2] / "examples" / f"{example}.py"
    done = subprocess.run(
        [sys.executable, str(path)], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout
