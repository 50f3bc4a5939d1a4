"""Builds and checks a written project with its own toolchain: Node, npm, Vite and the type checker.

Knows no framework: the project says in its `package.json` what it needs and how it is built.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pixelwright.browser import Browser
from pixelwright.browser.find import cache_folder
from pixelwright.bundle import Bundle
from pixelwright.errors import CompileError, NodeError, PackagesError
from pixelwright.page import Page, Viewport

_INSTALL_S, _BUILD_S = 300, 180
_PLACE = re.compile(r"(?:^|[\s/\"'])((?:src|public)/[\w./-]+|[\w.-]+\.(?:json|ts|html))[:(](\d+)")
_QUIET = {"CI": "1", "NO_COLOR": "1", "FORCE_COLOR": "0", "npm_config_update_notifier": "false"}


@dataclass(frozen=True, slots=True)
class Verified:
    """What the toolchain of the project made sure of."""

    proof: str
    warnings: tuple[str, ...] = ()


def is_project(bundle: Bundle) -> bool:
    """Tell whether a bundle has sources that Node can build."""
    return "package.json" in bundle.files


def verify(bundle: Bundle, browser: Browser, viewport: Viewport, page: Page) -> Verified:
    """Build and check the project, and compare its page with the one that was compiled in the browser.

    Raises:
        NodeError: no Node, or one that is too old for Vite.
        PackagesError: npm could not install the packages.
        CompileError: the build or the type check failed, or warned.
    """
    version = node_version()
    modules = install(bundle.files["package.json"])
    with _unpacked(bundle, modules) as folder:
        build(folder)
        built = browser.render(folder / "dist" / "index.html", viewport)
    proof = f"built and type-checked with Node {version}"
    same = built.raster.pixels.shape == page.raster.pixels.shape
    differing = int((built.raster.pixels != page.raster.pixels).any(axis=2).sum()) if same else -1
    if differing:
        how = f"{differing} pixels" if same else "size"
        return Verified(proof, (f"the page that Vite builds differs in {how} from the one in dist",))
    return Verified(proof)


def node_version() -> str:
    """Return the version of the Node on the path; raises NodeError for none and for one that is too old."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        raise NodeError("--verify full needs Node and npm, and they are not on the path")
    asked = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    found = re.match(r"v(\d+)\.(\d+)", asked.stdout)
    if found is None:
        raise NodeError(f"`{node} --version` does not say a version")
    major, minor = int(found.group(1)), int(found.group(2))
    if (major, minor) < (20, 19) or (21, 0) <= (major, minor) < (22, 12):
        raise NodeError(f"Node {asked.stdout.strip()} is too old: Vite needs 20.19, 22.12 or newer")
    return asked.stdout.strip()


def install(manifest: bytes) -> Path:
    """Return a `node_modules` with what a `package.json` asks for, kept in the user's cache for the next one.

    What packages would run at installation is not run.
    """
    wanted = _dependencies(manifest)
    name = hashlib.sha256(json.dumps(wanted, sort_keys=True).encode()).hexdigest()[:16]
    target = cache_folder() / "node" / name
    if target.is_dir():
        return target / "node_modules"
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".installing-") as work:
        (Path(work) / "package.json").write_text(json.dumps({"private": True, **wanted}, indent="\t"))
        command = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        done = _run(command, Path(work), _INSTALL_S)
        if done is None or done.returncode:
            said = "it took too long" if done is None else _first(done.stderr) or "no reason given"
            raise PackagesError(f"npm could not install the packages: {said}")
        if not target.exists():
            Path(work).rename(target)
            Path(work).mkdir()
    return target / "node_modules"


def build(folder: Path) -> None:
    """Run `npm run build`, which checks types too; warnings count as failures."""
    done = _run(["npm", "run", "build", "--silent"], folder, _BUILD_S)
    if done is None:
        raise CompileError(f"the build took longer than {_BUILD_S} s")
    loud = [line for line in done.stderr.splitlines() if line.strip() and not line.startswith("npm ")]
    if done.returncode or loud:
        said = [*loud, *done.stdout.splitlines()] if done.returncode else loud
        raise _complaint(said)


def _complaint(lines: Sequence[str]) -> CompileError:
    """Return the error that the first line with a place tells, else the first line that tells anything."""
    told = [line.strip() for line in lines if line.strip()]
    for line in told:
        place = _PLACE.search(line)
        if place is not None:
            message = line[place.end() :].lstrip("0123456789,:) ") or told[0]
            return CompileError(message, place.group(1), int(place.group(2)))
    return CompileError(told[0] if told else "the build failed and said nothing")


def _dependencies(manifest: bytes) -> dict[str, dict[str, str]]:
    fields = json.loads(manifest)
    return {kind: fields[kind] for kind in ("dependencies", "devDependencies") if kind in fields}


@contextmanager
def _unpacked(bundle: Bundle, modules: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="pixelwright-verify-") as name:
        folder = Path(name)
        for path, content in bundle.files.items():
            if path.startswith("dist/"):
                continue
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        (folder / "node_modules").symlink_to(modules, target_is_directory=True)
        yield folder


def _run(
    command: Sequence[str], folder: Path, limit_s: float, extra: Mapping[str, str] = _QUIET
) -> subprocess.CompletedProcess[str] | None:
    """Return how a command ended, None where it had to be stopped."""
    environment = {**os.environ, **extra}
    try:
        return subprocess.run(
            command,
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=limit_s,
            stdin=subprocess.DEVNULL,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None


def _first(said: str) -> str:
    """Return the first line of what npm said that says something."""
    lines = (re.sub(r"^npm (error|ERR!)\s*", "", line).strip() for line in said.splitlines())
    return next((line for line in lines if line and not re.match(r"(code|errno|syscall)\b", line)), "")
