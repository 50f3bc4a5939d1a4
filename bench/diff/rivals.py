"""What pixelmatch, odiff and Playwright's own comparison say of two pictures. Needs Node and npm."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from bench.store import RESULTS, write_json
from pixelwright.geometry import Box

PACKAGES = {"odiff-bin": "4.5.0", "pixelmatch": "7.2.0", "playwright-core": "1.65.1", "pngjs": "7.0.0"}
"""As of the latest stable releases that the figures in docs/ were taken with."""
NAMES = ("pixelmatch", "odiff", "playwright")
FOLDER = RESULTS / "diff" / "rivals"
SCRIPT = Path(__file__).parent / "rivals.mjs"


def install() -> str:
    """Install the packages; returns why that cannot be, empty where it was done."""
    npm = shutil.which("npm")
    if not npm or not shutil.which("node"):
        return "there is no Node with npm on the path"
    wanted = {"private": True, "dependencies": PACKAGES}
    kept = FOLDER / "package.json"
    if kept.exists() and json.loads(kept.read_text()) == wanted and (FOLDER / "node_modules").exists():
        return ""
    write_json(kept, wanted)
    done = subprocess.run(
        [npm, "install", "--no-audit", "--no-fund", "--silent"],
        cwd=FOLDER,
        env=os.environ | {"PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        kept.unlink()
        return f"npm could not install them: {done.stderr.strip().splitlines()[-1:] or 'no reason given'}"
    return ""


class Rivals:
    """A process of Node that compares pictures one by one."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            ["node", str(SCRIPT)], cwd=FOLDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def compare(self, design: Path, picture: Path, box: Box | None = None) -> dict[str, Any]:
        """Return for each name whether it sees a difference, where and how much of the picture it marks."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        place = [box.x, box.y, box.width, box.height] if box else None
        question = {"design": str(design), "picture": str(picture), "box": place}
        self._process.stdin.write(f"{json.dumps(question)}\n")
        self._process.stdin.flush()
        found: dict[str, Any] = json.loads(self._process.stdout.readline())
        return found

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()
