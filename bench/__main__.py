"""python -m bench: build and score the development pages; `compare A B` and `worst A` read results."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Any

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from bench.comparing import compared, worst_pages
from bench.pages import bench_folder, choose, find_pages
from bench.scoring import Task, run, start_worker
from bench.store import PROJECT, RESULTS, SOURCE, code_digest, write_json
from bench.summary import markdown, summarise
from bench.timing import timings
from pixelwright import __version__
from pixelwright.browser import open_browser


def main() -> int:
    """Read the arguments and do what they ask."""
    arguments = _parser().parse_args()
    if arguments.command == "compare":
        sys.stdout.write(
            compared(*(json.loads(path.read_text()) for path in (arguments.before, arguments.after)))
        )
        return 0
    if arguments.command == "worst":
        sys.stdout.write(worst_pages(json.loads(arguments.result.read_text())))
        return 0
    return measure(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="pages at a time")
    parser.add_argument("--sample", type=int, help="so many pages, always the same ones")
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="pages with NAME in theirs"
    )
    parser.add_argument("--stack", default="html")
    parser.add_argument("--fresh", action="store_true", help="build again what this code has built already")
    parser.add_argument("--twice", type=int, default=4, help="pages to build twice and compare")
    parser.add_argument("--no-times", action="store_true", help="leave the timing of whole commands out")
    parser.add_argument("--label", default="latest", help="name of the result files")
    commands = parser.add_subparsers(dest="command")
    comparison = commands.add_parser("compare", help="the change between two results")
    comparison.add_argument("before", type=Path)
    comparison.add_argument("after", type=Path)
    commands.add_parser("worst", help="the worst pages of a result").add_argument("result", type=Path)
    return parser


def measure(arguments: argparse.Namespace) -> int:
    """Build and score the chosen pages and write the tables."""
    pages = choose(find_pages(bench_folder()), arguments.sample, arguments.only)
    if not pages:
        sys.stderr.write("no page has such a name\n")
        return 2
    code = code_digest(SOURCE, PROJECT / "bench")
    twice = {page.name for page in choose(pages, arguments.twice, [])}
    tasks = [Task(page, code, arguments.stack, page.name in twice, arguments.fresh) for page in pages]
    results = _run_all(tasks, arguments.jobs)
    times = None
    if not arguments.no_times:
        with open_browser() as browser:
            times = timings(pages, browser, arguments.stack)
    summary = summarise(results)
    report = {
        "code": code,
        "version": __version__,
        "stack": arguments.stack,
        "summary": summary,
        "times": times,
        "pages": results,
    }
    write_json(RESULTS / f"{arguments.label}.json", report)
    table = markdown(summary, results, times)
    (RESULTS / f"{arguments.label}.md").write_text(table)
    sys.stdout.write(table.split("| pages |")[0])
    sys.stdout.write(f"{RESULTS / arguments.label}.json and .md\n")
    return 1 if summary["failed"] else 0


def _run_all(tasks: list[Task], jobs: int) -> list[dict[str, Any]]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    context = multiprocessing.get_context("spawn")
    results = []
    with (
        Progress(*columns) as progress,
        ProcessPoolExecutor(max(1, min(jobs, len(tasks))), context, start_worker) as pool,
    ):
        bar = progress.add_task("pages", total=len(tasks))
        for future in as_completed([pool.submit(run, task) for task in tasks]):
            result = future.result()
            results.append(result)
            if result["error"]:
                progress.print(f"{result['name']}: {result['error']}")
            progress.update(bar, advance=1, description=result["name"][:32].ljust(32))
    return sorted(results, key=lambda result: result["name"])


if __name__ == "__main__":
    sys.exit(main())
