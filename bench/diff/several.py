"""Pages with several faults at once, merged from pages with one each: how much is told and mended."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bench.diff.judging import WITHOUT_VALUE
from bench.diff.measuring import claimed
from bench.diff.pair import Pair
from bench.diff.summary import RESTORED
from bench.diff.values import says_truth
from bench.store import median
from pixelwright.browser import Browser
from pixelwright.workflows.diff import diff

LEAST, MOST = 2, 4
SOURCES = (".css", ".html")
IN_CSS = ("value", "declaration", "rule")
Result = dict[str, Any]


def several(folders: Sequence[Path], browser: Browser) -> dict[str, float]:
    """Compare pages with two to four faults in their CSS; `folders` are those of pages with their pairs."""
    with tempfile.TemporaryDirectory() as place:
        results = [found for folder in folders if (found := _compared(folder, Path(place), browser))]
    return {
        "pages": len(results),
        "faults": sum(result["faults"] for result in results),
        "told": _ratio(results, "told", "valued"),
        "restored": float(np.mean([result["restored"] >= RESTORED for result in results] or [0.0])),
        "findings": _ratio(results, "findings", "faults"),
        "seconds": median(result["seconds"] for result in results) or 0.0,
    }


def _ratio(results: Sequence[Result], part: str, whole: str) -> float:
    return sum(result[part] for result in results) / max(1, sum(result[whole] for result in results))


def _compared(folder: Path, place: Path, browser: Browser) -> Result | None:
    page = place / folder.name
    pairs = _merged(folder, page)
    if len(pairs) < LEAST:
        return None
    start = time.perf_counter()
    found = diff(pairs[0].design, page, browser=browser)
    faults = [pair.fault for pair in pairs]
    valued = [fault for fault in faults if fault["kind"] not in WITHOUT_VALUE]
    return {
        "faults": len(faults),
        "valued": len(valued),
        "told": sum(any(says_truth(finding, fault) for finding in found.findings) for fault in valued),
        "restored": claimed(found),
        "findings": len(found.findings),
        "seconds": time.perf_counter() - start,
    }


def _merged(folder: Path, page: Path) -> list[Pair]:
    """Write a page with as many faults as go together, four at most and one to a rule; return their pairs."""
    true = folder / "true" / "page"
    shutil.copytree(true, page)
    taken: dict[str, Pair] = {}
    for pair in (Pair(path.parent) for path in sorted(folder.glob("faults/*/design.png"))):
        fault = pair.fault
        fits = fault["how"] in IN_CSS and fault["rule"] not in taken
        if len(taken) < MOST and fits and _merge(true, page, pair.page):
            taken[fault["rule"]] = pair
    return list(taken.values())


def _merge(true: Path, page: Path, faulty: Path) -> bool:
    """Write what a faulty page has otherwise than the true one into another; False where both touch it."""
    names = [path.relative_to(faulty) for path in sorted(faulty.rglob("*")) if path.suffix in SOURCES]
    changed = [name for name in names if (faulty / name).read_bytes() != (true / name).read_bytes()]
    texts: dict[Path, bytes] = {}
    for name in changed:
        command = ["git", "merge-file", "-p", str(page / name), str(true / name), str(faulty / name)]
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode:
            return False
        texts[page / name] = done.stdout
    for path, text in texts.items():
        path.write_bytes(text)
    return bool(texts)
