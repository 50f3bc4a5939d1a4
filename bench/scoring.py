"""One page of the bench: build it, score it, score the baselines. Runs in a worker with its own browser."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.baselines import baselines
from bench.pages import BenchPage
from bench.store import PROJECT, RESULTS, SOURCE, code_digest, remembered
from bench.truth import VIEWPORT, rendered, truth_of
from pixelwright.browser import Browser, open_browser
from pixelwright.bundle import Bundle
from pixelwright.evaluation import Side, compare
from pixelwright.evaluation.accessibility import CONTRAST
from pixelwright.evaluation.dom import compare_doms
from pixelwright.evaluation.structures import compare_structures
from pixelwright.raster import Raster
from pixelwright.report import Report


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker is asked to do."""

    page: BenchPage
    code: str
    """Names the state of the whole package."""
    stack: str
    twice: bool
    """Build it again and see whether the bytes are the same."""
    fresh: bool


_state: dict[str, Browser] = {}


def start_worker() -> None:
    """Open the browser that all pages of this process share."""
    _state["browser"] = open_browser()


def run(task: Task) -> dict[str, Any]:
    """Return the page's result, taken from an earlier run of the same code where there is one."""
    browser = _state["browser"]
    name = f"{task.page.name}-{task.page.digest}"
    result = remembered(
        RESULTS / "pages" / f"{task.code}-{task.stack}" / f"{name}.json",
        lambda: _built(task, browser),
        fresh=task.fresh,
    )
    result["baselines"] = remembered(
        RESULTS / "baselines" / baseline_key() / f"{name}.json", lambda: _baselines(task, browser)
    )
    return result


def baseline_key() -> str:
    """Name the code that makes and scores baselines."""
    return code_digest(
        SOURCE / "browser",
        SOURCE / "evaluation",
        SOURCE / "perception" / "ocr.py",
        PROJECT / "bench" / "baselines.py",
    )


def _built(task: Task, browser: Browser) -> dict[str, Any]:
    truth = truth_of(task.page, browser)
    result: dict[str, Any] = {"name": task.page.name, "group": task.page.group, "error": None}
    start = time.perf_counter()
    try:
        bundle, made = build(truth.raster, task.stack, browser)
    except Exception as error:  # one page that fails must not end the others
        return result | {"error": f"{type(error).__name__}: {error}", "figures": {}}
    result["seconds"] = time.perf_counter() - start
    result["stages"] = dict(made.stage_s)
    if task.twice:
        result["same_twice"] = build(truth.raster, task.stack, browser)[0].digest == bundle.digest
    folder = RESULTS / "built" / task.stack / task.page.name
    _write(bundle, folder)
    found = figures(truth, bundle, browser)
    found["figures"] |= proof(made)
    return result | found


def build(design: Raster, stack: str, browser: Browser) -> tuple[Bundle, Report]:
    """Build a page by the library; returns its files and its own report."""
    from pixelwright.workflows.build import build as build_page
    from pixelwright.workflows.options import BuildOptions

    result = build_page(design, BuildOptions(stack=stack, viewport=VIEWPORT), browser=browser)
    return result.bundle, result.report


def proof(report: Report) -> dict[str, float]:
    """What the build saw of its own page: in windows of all widths, and by the rules of accessibility."""
    if report.sweep is None or report.violations is None:
        return {}
    grave = [each for each in report.violations if each.grave]
    widths = len(report.sweep.widths_px)
    return {
        "sweep.holds": report.sweep.share,
        "sweep.targets": 1 - len(report.sweep.small_targets_px) / widths,
        "access.grave": float(sum(each.count for each in grave if each.rule != CONTRAST)),
        "access.contrast": float(sum(each.count for each in grave if each.rule == CONTRAST)),
    }


def figures(truth: Side, bundle: Bundle, browser: Browser) -> dict[str, Any]:
    """Score a page against the truth, both rendered by the same browser."""
    side, overflow = rendered(bundle, browser)
    report = compare(truth, side)
    scores = {score.name: score.value for score in report.scores}
    blank = next(score.baseline for score in report.scores if score.name == "pixels.ssim")
    assert truth.page is not None
    assert side.page is not None
    _, dom = compare_doms(truth.page, side.page)
    return {
        "figures": {
            **scores,
            "pixels.ssim_blank": blank,
            "overflow": sum(px > 0 for px in overflow.values()),
        },
        "overflow": overflow,
        "height_px": [truth.raster.height_px, side.raster.height_px],
        "structures": {
            kind: [tally.wanted, tally.shown, tally.both]
            for kind, tally in compare_structures(truth.page, side.page).items()
        },
        "confusion": [[one, other, count] for (one, other), count in sorted(dom.confusion.items())],
        "protocol": {
            "metrics": report.protocol.metrics_version,
            "browser": report.protocol.browser,
            "viewport": report.protocol.viewport,
            "notes": list(report.protocol.notes),
        },
    }


def _baselines(task: Task, browser: Browser) -> dict[str, Any]:
    truth = truth_of(task.page, browser)
    return {name: figures(truth, bundle, browser) for name, bundle in baselines(truth)}


def _write(bundle: Bundle, folder: Path) -> None:
    for name, content in bundle.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
