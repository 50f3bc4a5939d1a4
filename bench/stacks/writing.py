"""One page in all stacks: written from one layout, rendered, scored. Runs in a worker of its own."""

from __future__ import annotations

import hashlib
import re
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.pages import BenchPage
from bench.stacks.layouts import layout_of
from bench.store import RESULTS, remembered
from bench.truth import VIEWPORT, truth_of
from pixelwright.browser import Browser, open_browser
from pixelwright.bundle import Bundle
from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.toolchain import BrowserToolchain
from pixelwright.errors import CompileError, PixelwrightError
from pixelwright.evaluation import Side, compare, rendered_side
from pixelwright.page import Page
from pixelwright.raster import Raster
from pixelwright.tree import Layout

# Laid out anew: a line that is only painted anew keeps the places that its glyphs had.
_JOIN = """() => {
    document.body.normalize();
    document.body.style.display = "none";
    document.body.getBoundingClientRect();
    document.body.style.display = "";
}"""
_SOURCES = (".html", ".css", ".ts", ".tsx", ".vue", ".svelte", ".js")


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker is asked to do."""

    page: BenchPage
    stacks: tuple[str, ...]
    """Names, with the styling after a colon where it is not the usual one: `react:css-modules`."""
    folder: Path
    """Where the files go: `STACK/PAGE`."""
    code: str
    """Names the code; what it has written of a page already is taken as it is."""
    reuse: bool
    """Take the layout of any earlier code."""

    def written(self, stack: str) -> Path:
        """Return where the files of one stack go."""
        return self.folder / stack.replace(":", "-") / self.page.name


_state: dict[str, Browser] = {}


def start_worker() -> None:
    """Open the browser that all pages of this process share."""
    _state["browser"] = open_browser()


def run(task: Task) -> dict[str, Any]:
    """Return the page's figures for every stack."""
    stacks = hashlib.sha256(",".join(task.stacks).encode()).hexdigest()[:6]
    path = RESULTS / "pages" / f"{task.code}-stacks-{stacks}" / f"{task.page.name}-{task.page.digest}.json"
    there = all(task.written(stack).exists() for stack in task.stacks)
    return remembered(path, lambda: _figures(task, _state["browser"]), fresh=not there)


def _figures(task: Task, browser: Browser) -> dict[str, Any]:
    truth = truth_of(task.page, browser)
    result: dict[str, Any] = {"name": task.page.name, "group": task.page.group, "stacks": {}}
    try:
        layout = layout_of(task.page, truth.raster, browser, reuse=task.reuse)
    except PixelwrightError as error:
        return result | {"error": str(error)}
    toolchain = BrowserToolchain(browser)
    assert truth.page is not None
    result["own_lines"] = _own_lines(task.page, toolchain)
    result["own_elements"] = _visible(truth.page)
    html: Side | None = None
    for name in task.stacks:
        figures, side = _written(name, task, layout, truth, html, browser, toolchain)
        result["stacks"][name] = figures
        if name == "html":
            html = side
    return result


def _written(
    name: str,
    task: Task,
    layout: Layout,
    truth: Side,
    html: Side | None,
    browser: Browser,
    toolchain: BrowserToolchain,
) -> tuple[dict[str, Any], Side | None]:
    kind, _, styling = name.partition(":")
    start = time.perf_counter()
    try:
        options = WriteOptions(toolchain=toolchain, styling=styling or None)
        bundle = stack(kind).write(layout, truth.raster, options)
    except CompileError as error:
        _save(task.written(name), error.files)
        return {"error": str(error)}, None
    except Exception as error:  # one page that fails must not end the others
        return {"error": f"{type(error).__name__}: {error}"}, None
    seconds = time.perf_counter() - start
    folder = task.written(name)
    _save(folder, bundle.files)
    with browser.tab(VIEWPORT) as tab:
        tab.load(folder / bundle.entry)
        side = rendered_side(tab)
    assert side.page is not None
    same = html is not None and _same(side, html)
    count = differing(side.raster, html.raster) if html else 0
    figures: dict[str, Any] = {
        "error": None,
        "seconds": seconds,
        "lines": _lines(bundle),
        "elements": _visible(side.page),
        "classes": len(side.page.classes),
        "files": len(_code(bundle)),
        "console": list(side.page.console_errors),
        "differing": count,
        "joined": _joined(folder / bundle.entry, html.raster, browser) if html and count else count,
        "scores": None if same else _scores(truth, side),
    }
    return figures, side


def _joined(entry: Path, html: Raster, browser: Browser) -> int:
    """Return how many pixels differ once neighbouring text nodes are one.

    In React's pages a blank where a line of code ends, `{" "}`, is a text node of its own. What follows
    begins on the next 64th of a pixel then, so that antialiasing can come out otherwise.
    """
    with browser.tab(VIEWPORT) as tab:
        tab.load(entry)
        tab.evaluate(_JOIN)
        return differing(tab.screenshot(), html)


def _scores(truth: Side, side: Side) -> dict[str, float]:
    report = compare(truth, side)
    return {score.name: score.value for score in report.scores}


def _same(one: Side, other: Side) -> bool:
    """Tell whether two pages show the same pixels and the same texts, and so have the same scores."""
    assert one.page is not None
    assert other.page is not None
    texts = [[text.text for text in side.page.texts if text.visible] for side in (one, other) if side.page]
    return differing(one.raster, other.raster) == 0 and texts[0] == texts[1]


def differing(one: Raster, other: Raster) -> int:
    """Return how many pixels differ; all of the larger picture where the sizes do."""
    if one.pixels.shape != other.pixels.shape:
        return int(max(one.pixels.size, other.pixels.size) // 3)
    return int((one.pixels != other.pixels).any(axis=2).sum())


def _save(folder: Path, files: dict[str, bytes]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _code(bundle: Bundle) -> dict[str, bytes]:
    """Return what a person would read: the page and its sources, not what is the same in every project."""
    return {
        name: content
        for name, content in bundle.files.items()
        if name.endswith(_SOURCES) and not re.match(r"dist/|public/|(vite|eslint|svelte)\.config", name)
    }


def _lines(bundle: Bundle) -> int:
    return sum(content.count(b"\n") for content in _code(bundle).values())


def _visible(page: Page) -> int:
    return sum(element.visible for element in page.elements)


def _own_lines(page: BenchPage, toolchain: BrowserToolchain) -> int | None:
    """Return the lines of the page's own HTML and CSS as prettier prints them, None if it cannot.

    Only for pages that bring their CSS along: others link whole frameworks, of which they use a little.
    """
    if page.group != "design2code":
        return None
    try:
        files = {"index.html": page.path.read_text(errors="replace").encode()}
        return sum(content.count(b"\n") for content in toolchain.format(files).values())
    except PixelwrightError:
        return None
