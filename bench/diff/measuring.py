"""One page of the bench: make its pairs, compare each, judge what was found. Runs in a worker of its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.diff.fitting import fitting_finding
from bench.diff.frozen import Frozen, freeze
from bench.diff.judging import Place, right_finding, right_rule, right_value
from bench.diff.mending import restored
from bench.diff.pair import Pair, read_png
from bench.diff.pairs import make_pairs
from bench.diff.rivals import Rivals
from bench.diff.unchanged import UNCHANGED, draw_unchanged, other_browser
from bench.pages import BenchPage
from bench.store import PROJECT, RESULTS, SOURCE, code_digest, remembered
from bench.truth import VIEWPORT
from pixelwright.browser import Browser, open_browser
from pixelwright.finding import Finding
from pixelwright.geometry import Box
from pixelwright.workflows.diff import Comparison, diff

ROOT = RESULTS / "diff"
HERE = Path(__file__).parent
MAKERS = [
    "freeze.js",
    "frozen.py",
    "candidates.js",
    "candidates.py",
    "change.py",
    "type_kinds.py",
    "box_kinds.py",
    "content_kinds.py",
    "edits.js",
    "rewriting.py",
    "pair.py",
    "pairs.py",
]
"""What decides how pairs look. Browsers are taken as given: new pairs take an hour."""
WORDS = 3
Result = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker is asked to do."""

    page: BenchPage
    pairs: Path
    judged: Path
    """Folders of this page, named for the code that makes and judges its pairs."""
    kinds: tuple[str, ...]
    count: int
    """How many kinds of fault strike the page."""
    pictures: bool
    """Compare pictures with pictures too."""
    unchanged: bool
    rivals: bool
    fresh: bool


@dataclass(frozen=True, slots=True)
class Bench:
    """What a worker keeps open."""

    browser: Browser
    other: Browser
    rivals: Rivals | None


_state: dict[str, Bench] = {}


def start_worker(with_rivals: bool) -> None:
    """Open what all pages of this process share."""
    _state["bench"] = Bench(open_browser(), other_browser(ROOT / "other"), Rivals() if with_rivals else None)


def pairs_key() -> str:
    """Name the code that makes pairs."""
    return code_digest(*(HERE / name for name in MAKERS))


def judged_key() -> str:
    """Name the code that finds and judges."""
    parts = ("browser", "comparison", "evaluation", "media", "perception", "workflows", "finding.py")
    here = [
        HERE / name
        for name in ("measuring.py", "judging.py", "fitting.py", "values.py", "mending.py", "rivals.mjs")
    ]
    return code_digest(*(SOURCE / part for part in parts), *here, PROJECT / "bench" / "store.py")


def run(task: Task) -> list[Result]:
    """Return what came of every pair of a page and of its unchanged pictures."""
    bench = _state["bench"]
    frozen = freeze(task.page, bench.browser, task.pairs / "true")
    pairs = make_pairs(frozen, bench.browser, task.pairs / "faults", sorted(task.kinds), task.count)
    jobs: list[tuple[str, Callable[[], Result]]] = []
    for pair in pairs:
        kind = pair.folder.name
        jobs.append((f"page-{kind}", lambda pair=pair: _pair(pair, bench, False)))
        if task.pictures:
            jobs.append((f"picture-{kind}", lambda pair=pair: _pair(pair, bench, True)))
    if task.unchanged:
        for name in UNCHANGED:
            picture = draw_unchanged(frozen, name, bench.browser, bench.other, task.pairs / "unchanged")
            if picture:
                jobs.append((f"unchanged-{name}", lambda n=name, p=picture: _unchanged(frozen, n, p, bench)))
            if picture and task.pictures:
                jobs.append((f"still-{name}", lambda n=name, p=picture: _still(frozen, n, p, bench)))
    results = [
        remembered(task.judged / f"{name}{'-rivals' if task.rivals else ''}.json", job, fresh=task.fresh)
        for name, job in jobs
    ]
    return [{"page": task.page.name, "group": task.page.group} | result for result in results]


def _pair(pair: Pair, bench: Bench, of_pictures: bool) -> Result:
    fault = pair.fault
    result: Result = {
        "set": "pictures" if of_pictures else "pages",
        "kind": fault["kind"],
        "how": fault["how"],
    }
    comparison, figures = _compared(pair.design, pair.picture if of_pictures else pair.page, bench.browser)
    result |= figures
    if bench.rivals and not of_pictures:
        boxes = fault["faulty_boxes"] or fault["true_boxes"]
        result["rivals"] = bench.rivals.compare(pair.design, pair.picture, Box(*boxes[0]) if boxes else None)
    if not comparison:
        return result
    with bench.browser.tab(VIEWPORT) as tab:
        tab.load(pair.page / "index.html", pair.page)
        place = Place.of(fault, tab)
        found = right_finding(comparison.findings, place, None if of_pictures else tab)
        result["found"] = found is not None
        result["value"] = right_value(comparison.findings[:WORDS], fault, place) if found else None
        if of_pictures:
            result["fits"] = fitting_finding(comparison.findings, fault, place) is not None
        else:
            result["rule"] = right_rule(found, fault) if found else _missed_rule(fault)
            design, faulty = read_png(pair.design), read_png(pair.picture)
            result["claimed"] = claimed(comparison)
            by_words = fault["how"] == "markup" and _mends_markup(comparison.findings)
            mended = restored(comparison.findings, tab, design, faulty)
            result["restored"] = result["claimed"] if by_words else mended
    return result


def _missed_rule(fault: dict[str, Any]) -> bool | None:
    return None if fault["how"] == "markup" else False


def _mends_markup(findings: Sequence[Finding]) -> bool:
    """Tell whether a change of the markup was tried: it is told in words, which only `diff` can apply."""
    return any(each.fix is not None and bool(each.fix.markup) and each.fix.tried for each in findings)


def claimed(comparison: Comparison) -> float:
    """Return the share of what was lost that all fixes give back, by the scores of the comparison itself."""
    lost = 1 - comparison.score_before
    return (comparison.score_after - comparison.score_before) / lost if lost > 0 else 0.0


def _unchanged(frozen: Frozen, name: str, picture: Path, bench: Bench) -> Result:
    _, figures = _compared(picture, frozen.page, bench.browser)
    result: Result = {"set": "unchanged", "kind": name} | figures
    if bench.rivals:
        result["rivals"] = bench.rivals.compare(picture, frozen.design)
    return result


def _still(frozen: Frozen, name: str, picture: Path, bench: Bench) -> Result:
    _, figures = _compared(picture, frozen.design, bench.browser)
    return {"set": "still", "kind": name} | figures


def _compared(design: Path, implementation: Path, browser: Browser) -> tuple[Comparison | None, Result]:
    start = time.perf_counter()
    try:
        comparison = diff(design, implementation, browser=browser)
    except Exception as error:  # one pair that fails must not end the others
        return None, {"error": f"{type(error).__name__}: {error}"}
    return comparison, {
        "error": "",
        "seconds": time.perf_counter() - start,
        "findings": len(comparison.findings),
        "said": [_said(finding) for finding in comparison.findings[:WORDS]],
    }


def _said(finding: Finding) -> str:
    cause = finding.cause
    place = f" ({cause.selector} {cause.file}:{cause.line})" if cause else ""
    fix = f" fix {finding.fix.css or finding.fix.markup}" if finding.fix else ""
    values = f"[{finding.expected} / {finding.measured}]"
    return f"{finding.kind} {finding.selector} {values} {finding.what}{place}{fix}"
