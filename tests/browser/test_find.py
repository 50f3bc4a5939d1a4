from pathlib import Path

import pytest

from pixelwright.browser import find
from pixelwright.errors import BrowserNotFoundError


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with nothing on it: its root, with `bin` on PATH."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    monkeypatch.delenv("PLAYWRIGHT_BROWSERS_PATH", raising=False)
    monkeypatch.delenv(find.VARIABLE, raising=False)
    return tmp_path


def install(machine: Path, name: str) -> Path:
    program = machine / name
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    return program


def test_nothing_installed_says_what_to_do(machine: Path) -> None:
    with pytest.raises(BrowserNotFoundError, match="pixelwright setup"):
        find.find_browser()


ORDER = (
    ".cache/pixelwright/browser/153.0.0/chromium",
    ".cache/ms-playwright/chromium_headless_shell-1200/chrome-linux/headless_shell",
    "bin/chromium-headless-shell",
    "bin/google-chrome",
    "bin/chromium",
    "bin/microsoft-edge",
    ".cache/ms-playwright/chromium-1200/chrome-linux/chrome",
)


@pytest.mark.parametrize("best", range(len(ORDER)), ids=ORDER)
def test_order_of_preference(machine: Path, best: int) -> None:
    for name in ORDER[best:]:
        install(machine, name)
    assert find.find_browser().program == machine / ORDER[best]


def test_newest_of_a_folder_wins(machine: Path) -> None:
    for version in ("900", "1200", "1100"):
        install(machine, f".cache/ms-playwright/chromium_headless_shell-{version}/linux/headless_shell")
    assert "1200" in str(find.find_browser().program)


def test_the_variable_wins_over_everything(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(machine, ORDER[0])
    own = install(machine, "own/browser")
    monkeypatch.setenv(find.VARIABLE, str(own))
    assert find.find_browser().program == own


def test_a_given_path_wins_over_the_variable(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(find.VARIABLE, str(install(machine, "own/browser")))
    given = install(machine, "given/browser")
    assert find.find_browser(given).program == given


def test_a_variable_that_points_nowhere_is_named(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(machine, "bin/chromium")
    monkeypatch.setenv(find.VARIABLE, "/nowhere/chrome")
    with pytest.raises(BrowserNotFoundError, match=r"PIXELWRIGHT_BROWSER names '/nowhere/chrome'"):
        find.find_browser()


def test_a_file_that_is_no_program_is_passed_over(machine: Path) -> None:
    install(machine, "bin/google-chrome").chmod(0o644)
    chromium = install(machine, "bin/chromium")
    assert find.find_browser().program == chromium


@pytest.mark.parametrize(
    ("name", "is_shell"),
    [("bin/chromium-headless-shell", True), ("bin/chromium", False), (ORDER[0], True)],
)
def test_knows_a_headless_shell(machine: Path, name: str, is_shell: bool) -> None:
    assert find.describe(install(machine, name)).is_shell is is_shell


def test_our_own_browser_brings_its_libraries(machine: Path) -> None:
    program = install(machine, ORDER[0])
    assert find.describe(program).environment["LD_LIBRARY_PATH"] == str(program.parent / "lib")
