"""Seconds and memory of the whole command from a cold start, and of further pages in one process."""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.pages import BenchPage
from bench.scoring import build
from bench.store import median, write_png
from bench.truth import truth_of
from pixelwright.browser import Browser
from pixelwright.geometry import Box
from pixelwright.raster import Raster

HEIGHTS_PX = (800, 2400)
PAGES = 3
ROUNDS = 2
COMMAND = Path(sys.executable).parent / "pixelwright"


def timings(pages: list[BenchPage], browser: Browser, stack: str) -> dict[str, Any]:
    """Time the first pages that are tall enough, alone on the machine; says how loaded it was."""
    found: dict[str, Any] = {"load_before": os.getloadavg()[0], "cores": os.cpu_count(), "rounds": ROUNDS}
    with tempfile.TemporaryDirectory() as folder:
        for height in HEIGHTS_PX:
            pictures = _pictures(pages, browser, height, Path(folder))
            found[f"cold_1280x{height}"] = _cold_runs(pictures, Path(folder), stack)
            if height == HEIGHTS_PX[0]:
                found["warm_1280x800"] = _warm_runs(pictures, browser, stack)
    found["load_after"] = os.getloadavg()[0]
    return found


def _pictures(pages: list[BenchPage], browser: Browser, height: int, folder: Path) -> dict[Path, Raster]:
    chosen: dict[Path, Raster] = {}
    by_chance = sorted(pages, key=lambda page: hashlib.sha256(page.name.encode()).hexdigest())
    for page in by_chance:
        raster = truth_of(page, browser).raster
        if raster.height_px >= height and raster.width_px >= 1280 and len(chosen) < PAGES:
            path = folder / f"{page.name}-{height}.png"
            chosen[path] = raster.crop(Box(0, 0, 1280, height))
            write_png(path, chosen[path])
    return chosen


def _cold_runs(pictures: dict[Path, Raster], folder: Path, stack: str) -> dict[str, Any]:
    runs: list[dict[str, Any]] = []
    same = True
    for path in pictures:
        outputs = []
        for attempt in range(ROUNDS):
            output = folder / f"out-{path.stem}-{attempt}"
            seconds, rss_mb, pss_mb = _run(
                [str(COMMAND), "build", str(path), "-o", str(output), "-q", "--stack", stack]
            )
            outputs.append(_contents(output))
            runs.append({"picture": path.stem, "seconds": seconds, "rss_mb": rss_mb, "pss_mb": pss_mb})
        same = same and all(output == outputs[0] for output in outputs)
    return {
        "median_s": median(run["seconds"] for run in runs),
        "peak_rss_mb": max((run["rss_mb"] for run in runs), default=None),
        "peak_pss_mb": max((run["pss_mb"] for run in runs), default=None),
        "same_bytes_twice": same,
        "runs": runs,
    }


def _warm_runs(pictures: dict[Path, Raster], browser: Browser, stack: str) -> dict[str, Any]:
    """Build once to warm up, then take the seconds of every further page."""
    seconds = []
    rasters = list(pictures.values())
    for index, raster in enumerate([*rasters[:1], *rasters * ROUNDS]):
        start = time.perf_counter()
        build(raster, stack, browser)
        if index:
            seconds.append(time.perf_counter() - start)
    return {"median_s": median(seconds), "seconds": seconds}


def _run(command: list[str]) -> tuple[float, float, float]:
    """Run a command; returns its seconds and the peak memory of its tree: RSS and PSS summed, MB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    peak_rss = peak_pss = 0.0
    while process.poll() is None:
        rss, pss = _tree_memory_mb(process.pid)
        peak_rss, peak_pss = max(peak_rss, rss), max(peak_pss, pss)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.1)
    seconds = time.perf_counter() - start
    if process.returncode:
        said = process.stderr.read().decode(errors="replace") if process.stderr else ""
        raise RuntimeError(f"{' '.join(command)} failed: {said[-500:]}")
    return seconds, peak_rss, peak_pss


def _tree_memory_mb(root: int) -> tuple[float, float]:
    """Sums over a process and its descendants: RSS counts shared pages once a process, PSS shares them."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
                children.setdefault(parent, []).append(int(entry.name))
    rss = pss = 0
    pending = [root]
    while pending:
        pid = pending.pop()
        pending += children.get(pid, [])
        with contextlib.suppress(OSError):
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
            sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines}
            rss, pss = rss + sizes["Rss"], pss + sizes["Pss"]
    return rss / 1024, pss / 1024


def _contents(folder: Path) -> dict[str, bytes]:
    """The files of a built page, without its report: that holds times."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    names = {path: path.relative_to(folder) for path in paths}
    return {
        str(name): path.read_bytes()
        for path, name in names.items()
        if name.parts[0] != "report" and not name.name.startswith(".")
    }
