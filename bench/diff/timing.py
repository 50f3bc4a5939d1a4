"""Seconds that a comparison of two tall pictures takes in a warm process, at first and again."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.diff.pair import Pair, read_png
from bench.store import median, write_png
from pixelwright.browser import Browser
from pixelwright.errors import PixelwrightError
from pixelwright.raster import Raster
from pixelwright.workflows.diff import diff

HEIGHT_PX = 2400
PAIRS = 3
ROUNDS = ("first_s", "again_s")
"""The first reads all texts; whether they are kept for the second is the command's own matter."""


def timings(folders: Sequence[Path], browser: Browser) -> dict[str, Any]:
    """Time the first pairs below the folders that are tall enough; says how loaded the machine was."""
    found: dict[str, Any] = {"load": os.getloadavg()[0], "cores": os.cpu_count()}
    with tempfile.TemporaryDirectory() as place:
        pictures = _pictures(folders, Path(place))
        for name in ROUNDS:
            try:
                found[name] = median(_seconds(*pair, browser) for pair in pictures)
            except PixelwrightError as error:
                return found | {"error": str(error)}
    return found


def _seconds(design: Path, implementation: Path, browser: Browser) -> float:
    start = time.perf_counter()
    diff(design, implementation, browser=browser)
    return time.perf_counter() - start


def _pictures(folders: Sequence[Path], place: Path) -> list[tuple[Path, Path]]:
    chosen: list[tuple[Path, Path]] = []
    for pair in (
        Pair(path.parent) for folder in folders for path in sorted(folder.glob("faults/*/design.png"))
    ):
        both = [read_png(path)[:HEIGHT_PX] for path in (pair.design, pair.picture)]
        if len(chosen) < PAIRS and all(len(pixels) == HEIGHT_PX for pixels in both):
            paths = place / f"{len(chosen)}-design.png", place / f"{len(chosen)}-page.png"
            for path, pixels in zip(paths, both, strict=True):
                write_png(path, Raster(pixels))
            chosen.append(paths)
        if len(chosen) == PAIRS:
            break
    return chosen
