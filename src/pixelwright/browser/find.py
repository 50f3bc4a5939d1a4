"""Where an installed browser is. Looks at the disk only; starts and installs nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pixelwright.errors import BrowserNotFoundError

VARIABLE = "PIXELWRIGHT_BROWSER"
"""The environment variable that names a browser by path; it wins over everything that is found."""

SHELL_COMMANDS = ("chrome-headless-shell", "chromium-headless-shell", "headless_shell")
FULL_COMMANDS = (
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "chromium-browser",
    "microsoft-edge",
    "microsoft-edge-stable",
)
_MAC_APPS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_PLAYWRIGHT_SHELLS = "chromium_headless_shell-*/*/*headless*shell*"
_PLAYWRIGHT_FULL = ("chromium-*/chrome-linux*/chrome", "chromium-*/chrome-mac*/*.app/Contents/MacOS/*")


@dataclass(frozen=True, slots=True)
class Installation:
    """A browser that can be started: its program, and what must stand in its environment."""

    program: Path
    environment: dict[str, str]
    is_shell: bool
    """True for a headless shell: it starts in a third of the time and needs no `--headless`."""


def find_browser(path: str | Path | None = None) -> Installation:
    """Return the browser to use: `path`, else PIXELWRIGHT_BROWSER, else the first one installed.

    Headless shells come before full browsers. Raises BrowserNotFoundError.
    """
    named = path or os.environ.get(VARIABLE)
    if named:
        return _explicit(Path(named).expanduser(), "the given path" if path else VARIABLE)
    for program in installed_programs():
        return describe(program)
    raise BrowserNotFoundError("no Chrome, Chromium or Edge was found")


def installed_programs() -> Iterator[Path]:
    """Yield every browser found, the best first."""
    yield from _in_folder(cache_folder(), "*/chromium")
    yield from _in_folder(_playwright_folder(), _PLAYWRIGHT_SHELLS)
    yield from _on_path(SHELL_COMMANDS)
    yield from _on_path(FULL_COMMANDS)
    for pattern in _PLAYWRIGHT_FULL:
        yield from _in_folder(_playwright_folder(), pattern)
    for applications in (Path("/Applications"), Path.home() / "Applications"):
        yield from (applications / app for app in _MAC_APPS if _is_program(applications / app))


def describe(program: Path) -> Installation:
    """Return how to start `program`: one from our own cache brings its libraries beside it."""
    environment = {}
    if program.is_relative_to(cache_folder()):
        home = program.parent
        environment["LD_LIBRARY_PATH"] = str(home / "lib")
        if not Path("/etc/fonts/fonts.conf").exists():
            environment["FONTCONFIG_FILE"] = str(home / "fonts" / "fonts.conf")
    name = program.resolve().name.lower()
    is_shell = "headless" in name or program.is_relative_to(cache_folder())
    return Installation(program, environment, is_shell)


def cache_folder() -> Path:
    """Return the folder in which `pixelwright setup` keeps browsers, one folder a version."""
    root = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(root) / "pixelwright" / "browser"


def _explicit(program: Path, origin: str) -> Installation:
    on_path = shutil.which(str(program))
    if on_path is None:
        raise BrowserNotFoundError(
            f"{origin} names {str(program)!r}, which is no program",
            "Point it at the program of a Chrome, Chromium or Edge, or leave it out.",
        )
    return describe(Path(on_path))


def _playwright_folder() -> Path:
    named = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    mac = Path.home() / "Library" / "Caches" / "ms-playwright"
    return Path(named) if named else mac if mac.is_dir() else Path.home() / ".cache" / "ms-playwright"


def _in_folder(folder: Path, pattern: str) -> Iterator[Path]:
    """Yield programs below `folder`, the newest version (by name) first."""
    found = sorted(folder.glob(pattern), key=lambda path: (len(str(path)), str(path)), reverse=True)
    yield from (path for path in found if _is_program(path))


def _on_path(names: tuple[str, ...]) -> Iterator[Path]:
    yield from (Path(found) for name in names if (found := shutil.which(name)))


def _is_program(path: Path) -> bool:
    return path.is_file() and os.access(path, os.X_OK)
