"""python -m bench.stacks: write the development pages in every stack and run the stacks' own tools."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import shutil
import sys
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Any

from rich.progress import track

from bench.pages import bench_folder, choose, find_pages
from bench.stacks.checking import checks, modules_for, summary_of
from bench.stacks.writing import Task, differing, run, start_worker
from bench.store import PROJECT, RESULTS, SOURCE, code_digest, median, write_json
from bench.truth import VIEWPORT
from pixelwright.browser import open_browser

_USUAL = "html,tailwind,react,react:css-modules,vue,vue:tailwind,svelte,svelte:tailwind"
_PROJECTS = ("react", "vue", "svelte")
_BUILT = ("vite", "vite pixels")
"""What is done for a sample of the pages."""
# White space of the source is not the same in HTML and in what a framework makes of data.
_VISUAL = (
    "design2code.block_collapsed",
    "design2code.text_collapsed",
    "design2code.position",
    "design2code.colour",
    "pixels.ssim",
)

Result = dict[str, Any]


def main() -> int:
    """Write, check and print the table."""
    arguments = _parser().parse_args()
    pages = choose(find_pages(bench_folder()), arguments.sample, arguments.only)
    stacks = tuple(arguments.stacks.split(","))
    folder = RESULTS / "stacks"
    code = code_digest(SOURCE, PROJECT / "bench")
    tasks = [Task(page, stacks, folder, code, arguments.reuse) for page in pages]
    results = list(_run_all(tasks, arguments.jobs))
    modules = modules_for(folder / stack.replace(":", "-") for stack in stacks)
    sample = {page.name for page in choose(pages, arguments.vite, [])}
    checked = () if arguments.no_node else stacks
    tools = {stack: _checked(stack, folder, modules, results, sample) for stack in checked}
    summary = {stack: _summary(stack, results, tools.get(stack, {}), len(sample)) for stack in stacks}
    report = {"code": code, "summary": summary, "tools": tools, "pages": results}
    write_json(RESULTS / f"stacks-{arguments.label}.json", report)
    table = _table(summary, results)
    (RESULTS / f"stacks-{arguments.label}.md").write_text(table)
    sys.stdout.write(table)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench.stacks", description=__doc__)
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="pages at a time")
    parser.add_argument("--sample", type=int, help="so many pages, always the same ones")
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="pages with NAME in theirs"
    )
    parser.add_argument("--stacks", default=_USUAL, help="which, and in which styling")
    parser.add_argument("--reuse", action="store_true", help="take layouts that other code has found")
    parser.add_argument("--vite", type=int, default=16, help="pages that Vite builds, always the same ones")
    parser.add_argument("--no-node", action="store_true", help="leave the stacks' own tools out")
    parser.add_argument("--label", default="latest", help="name of the result files")
    return parser


def _run_all(tasks: list[Task], jobs: int) -> Iterator[Result]:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max(1, min(jobs, len(tasks))), context, start_worker) as pool:
        futures = [pool.submit(run, task) for task in tasks]
        for _ in track(as_completed(futures), "writing", total=len(futures)):
            pass
        yield from (future.result() for future in futures)


def _checked(
    stack: str, folder: Path, modules: Path, results: list[Result], sample: Collection[str]
) -> Result:
    """Return what the tools say, and how the pages that Vite built differ from those of the browser."""
    root, built = folder / stack.replace(":", "-"), folder / "vite" / stack.replace(":", "-")
    written = {result["name"] for result in results}
    for stale in (each for each in root.iterdir() if each.name not in written):
        if stale.is_dir() and not stale.is_symlink():
            shutil.rmtree(stale)
    found: Result = dict(checks(stack, root, modules, built, sample))
    if stack.split(":")[0] in _PROJECTS:
        with open_browser() as browser:
            found["vite pixels"] = {
                name: [f"{count} pixels differ"]
                for name in sorted(written & set(sample))
                if (built / name / "index.html").exists()
                and (root / name / "dist" / "index.html").exists()
                and (count := _between(browser.render, root / name / "dist", built / name))
            }
    return found


def _between(render: Callable[..., Any], one: Path, other: Path) -> int:
    first, second = (render(each / "index.html", VIEWPORT).raster for each in (one, other))
    return differing(first, second)


def _summary(stack: str, results: list[Result], tools: Result, built: int) -> Result:
    written = [result for result in results if stack in result["stacks"]]
    good = [result for result in written if not result["stacks"][stack]["error"]]
    figures = [result["stacks"][stack] for result in good]
    html = [result["stacks"].get("html") or {} for result in good]
    worst = {
        name: max((abs(_loss(name, mine, base)) for mine, base in zip(figures, html, strict=True)), default=0)
        for name in _VISUAL
    }
    lines = [
        figure["lines"] / result["own_lines"]
        for figure, result in zip(figures, good, strict=True)
        if result["own_lines"]
    ]
    elements = [
        figure["elements"] / result["own_elements"] for figure, result in zip(figures, good, strict=True)
    ]
    return {
        "written": f"{len(good)}/{len(results)}",
        "seconds": median(figure["seconds"] for figure in figures),
        "pixels as html": sum(figure["differing"] == 0 for figure in figures),
        "texts joined": sum(figure["joined"] == 0 for figure in figures),
        "worst loss": max(worst.values(), default=0),
        "lines": median(figure["lines"] for figure in figures),
        "lines/own": median(lines),
        "elements/own": median(elements),
        "classes": median(figure["classes"] for figure in figures),
        "tools": {
            tool: summary_of(complaints, built if tool in _BUILT else len(good))
            for tool, complaints in tools.items()
        },
    }


def _loss(name: str, figures: Result, html: Result) -> float:
    """Return how far a score is from that of the html stack; nothing where the pages are the same."""
    if not figures["scores"] or not html.get("scores"):
        return 0.0
    return float(html["scores"].get(name, 0)) - float(figures["scores"].get(name, 0))


def _table(summary: dict[str, Result], results: list[Result]) -> str:
    columns = (
        "written", "seconds", "pixels as html", "texts joined", "worst loss",
        "lines", "lines/own", "elements/own", "classes",
    )  # fmt: skip
    tools = list(dict.fromkeys(tool for each in summary.values() for tool in each["tools"]))
    head = ["stack", *columns, *tools]
    rows = [" | ".join(head), " | ".join("---" for _ in head)]
    for stack, each in summary.items():
        cells = [_cell(each[column]) for column in columns]
        said = [each["tools"].get(tool) for tool in tools]
        cells += [f"{tool['clean']}/{tool['pages']}" if tool else "" for tool in said]
        rows.append(" | ".join([stack, *cells]))
    parts = ["\n".join(f"| {row} |" for row in rows)]
    for stack, each in summary.items():
        for tool, said in each["tools"].items():
            parts += [f"{stack}, {tool}: {count} x {what}" for what, count in said["common"]]
    for result in results:
        broken = [(stack, each["error"]) for stack, each in result["stacks"].items() if each["error"]]
        parts += [f"{result['name']}, {stack}: {error}" for stack, error in broken]
        parts += [f"{result['name']}: {result['error']}"] if result.get("error") else []
    return "\n".join([parts[0], "", *parts[1:], ""])


def _cell(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    sys.exit(main())
