"""Nothing is left of a browser, however the process that opened it ends."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from pixelwright.browser import Browser, Installation, Response, chromium, find_browser, open_browser
from pixelwright.browser.process import remove_stale_folders
from pixelwright.errors import BrowserCrashedError, BrowserError

SCRIPT = """
import sys
from pixelwright.browser import open_browser
browser = open_browser()
with browser.tab() as tab:
    tab.load("<p>Hello</p>")
    print(browser._engine._process.pid, flush=True)
    {ending}
"""


def alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    states = subprocess.run(["ps", "-eo", "pgid=,stat="], capture_output=True, text=True, check=True).stdout
    rows = (line.split() for line in states.splitlines())
    return any(int(pgid) == group and not state.startswith("Z") for pgid, state in rows)


def wait_until(condition, limit_s: float = 15) -> bool:
    deadline = time.monotonic() + limit_s
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)
    return condition()


@pytest.mark.usefixtures("browser")
@pytest.mark.parametrize(
    ("ending", "sent"),
    [
        ("pass", None),
        ("raise ValueError", None),
        ("sys.exit(3)", None),
        ("import os; os._exit(3)", None),
        ("sys.stdin.read()", signal.SIGINT),
        ("sys.stdin.read()", signal.SIGTERM),
        ("sys.stdin.read()", signal.SIGKILL),
    ],
    ids=["end", "exception", "exit", "hard exit", "SIGINT", "SIGTERM", "SIGKILL"],
)
def test_nothing_is_left_after(ending: str, sent: signal.Signals | None, tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", SCRIPT.format(ending=ending)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    with child:
        group = int(child.stdout.readline())
        if sent:
            assert list(tmp_path.glob("pixelwright-browser-*"))
            child.send_signal(sent)
        child.wait(timeout=30)
        assert wait_until(lambda: not alive(group))
        assert wait_until(lambda: not list(tmp_path.glob("pixelwright-browser-*")))


@pytest.mark.usefixtures("browser")
def test_closing_before_it_has_started_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    opened = open_browser()
    opened.close()
    opened.close()
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(BrowserError, match="closed"), opened.tab():
        pass


@pytest.mark.usefixtures("browser")
def test_opening_returns_before_it_has_started(monkeypatch: pytest.MonkeyPatch) -> None:
    may_start = threading.Event()
    start = chromium._Engine._start

    def held_up(engine: chromium._Engine) -> None:
        assert may_start.wait(30)
        start(engine)

    monkeypatch.setattr(chromium._Engine, "_start", held_up)
    with open_browser() as opened:
        assert not may_start.is_set()
        may_start.set()
        assert opened.render("<p>Hello</p>").texts


def stale_folder(root: Path, age_s: float) -> Path:
    folder = root / "pixelwright-browser-old"
    (folder / "profile").mkdir(parents=True)
    moment = time.time() - age_s
    os.utime(folder, (moment, moment))
    return folder


@pytest.mark.parametrize(("age_s", "kept"), [(3600, False), (1, True)], ids=["old", "young"])
def test_folders_of_the_dead_are_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, age_s: float, kept: bool
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    folder = stale_folder(tmp_path, age_s)
    remove_stale_folders()
    assert folder.exists() is kept


def test_folders_of_the_living_are_kept(browser: Browser) -> None:
    folder = browser._engine._process.folder
    os.utime(folder, (0, 0))
    remove_stale_folders()
    assert folder.exists()


def test_a_dead_browser_is_replaced(browser: Browser) -> None:
    with open_browser() as opened:
        opened.render("<p>Hello</p>")
        os.killpg(opened._engine._process.pid, signal.SIGKILL)
        assert wait_until(lambda: opened._engine.dead)
        assert opened.render("<p>Hello</p>").texts[0].text == "Hello"


def test_a_browser_that_dies_under_a_page_is_restarted_once(browser: Browser) -> None:
    with open_browser() as opened:
        with opened.tab() as tab:
            tab.load("<p>Hello</p>")
            os.killpg(opened._engine._process.pid, signal.SIGKILL)
            with pytest.raises(BrowserCrashedError):
                tab.evaluate("() => new Promise(() => {})")
        assert opened.render("<p>Hello</p>").texts


@pytest.mark.parametrize("deaths", [1, 2], ids=["restarted once", "given up"])
def test_a_browser_that_is_killed_while_it_loads(browser: Browser, deaths: int) -> None:
    left = [deaths]

    def fetch(url: str) -> Response:
        if left[0]:
            left[0] -= 1
            os.killpg(opened._engine._process.pid, signal.SIGKILL)
        return Response(b"<p>Hello</p>", headers={"content-type": "text/html"})

    with open_browser() as opened:
        if deaths == 1:
            assert opened.render("http://page.example/", fetch=fetch).texts[0].text == "Hello"
        else:
            with pytest.raises(BrowserCrashedError, match="also after a restart"):
                opened.render("http://page.example/", fetch=fetch)


def program(path: Path, text: str) -> Installation:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return Installation(path, {}, is_shell=False)


def test_a_browser_that_never_works_is_a_crash(tmp_path: Path) -> None:
    with (
        Browser(program(tmp_path / "broken", "exit 1")) as opened,
        pytest.raises(BrowserCrashedError, match="also after a restart"),
    ):
        opened.render("<p>Hello</p>")


def test_a_machine_that_forbids_the_sandbox_is_served(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = find_browser()
    picky = program(
        tmp_path / "picky", f'case "$*" in *--no-sandbox*) exec {real.program} "$@";; esac; exit 1'
    )
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with Browser(Installation(picky.program, real.environment, real.is_shell)) as opened:
        assert opened.render("<p>Hello</p>").texts
