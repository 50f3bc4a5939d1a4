"""python -m bench.diff: strike the development pages with known faults and see what `diff` finds."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from bench.diff import rivals
from bench.diff.measuring import ROOT, Result, Task, judged_key, pairs_key, run, start_worker
from bench.diff.pairs import KINDS
from bench.diff.several import several
from bench.diff.summary import markdown, summarise
from bench.diff.timing import timings
from bench.pages import bench_folder, choose, find_pages
from bench.store import RESULTS, write_json
from pixelwright import __version__
from pixelwright.browser import open_browser

COUNT = 10
"""Kinds of fault a page: with 131 pages more than a thousand pairs."""


def main() -> int:
    """Read the arguments, measure and write the tables."""
    arguments = _parser().parse_args()
    unknown = sorted(set(arguments.kinds) - set(KINDS))
    if unknown:
        sys.stderr.write(f"no such kind: {', '.join(unknown)}; there are {', '.join(KINDS)}\n")
        return 2
    pages = choose(find_pages(bench_folder()), arguments.sample, arguments.only)
    if not pages:
        sys.stderr.write("no page has such a name\n")
        return 2
    missing = "they were not asked for" if arguments.no_rivals else rivals.install()
    if missing:
        sys.stderr.write(f"OTHER TOOLS ARE LEFT OUT: {missing}\n")
    kinds = tuple(arguments.kinds or KINDS)
    code = {"pairs": pairs_key(), "judged": judged_key()}
    made, judged = ROOT / "pairs" / code["pairs"], ROOT / "judged" / code["pairs"] / code["judged"]
    tasks = [
        Task(
            page,
            made / f"{page.name}-{page.digest}",
            judged / page.name,
            kinds,
            arguments.count,
            arguments.pictures,
            not arguments.no_unchanged,
            not missing,
            arguments.fresh,
        )
        for page in pages
    ]
    results = _run_all(tasks, arguments.jobs, not missing)
    summary = summarise(results)
    if arguments.pictures:
        with open_browser() as browser:
            summary["times"] = timings([task.pairs for task in tasks], browser)
    if arguments.several:
        with open_browser() as browser:
            summary["several"] = several([task.pairs for task in tasks], browser)
    report = {"version": __version__, "code": code, "summary": summary}
    write_json(RESULTS / f"{arguments.label}.json", report | {"results": results})
    (RESULTS / f"{arguments.label}.md").write_text(markdown(summary))
    sys.stdout.write(markdown(summary))
    sys.stdout.write(f"{RESULTS / arguments.label}.json and .md\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench.diff", description=__doc__)
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="pages at a time")
    parser.add_argument("--sample", type=int, help="so many pages, always the same ones")
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="pages with NAME in theirs"
    )
    parser.add_argument("--kinds", nargs="+", default=[], metavar="KIND", help="only these kinds of fault")
    parser.add_argument("--count", type=int, default=COUNT, help="kinds of fault a page")
    parser.add_argument(
        "--pictures", action="store_true", help="compare pictures with pictures, too, and time it"
    )
    parser.add_argument(
        "--several", action="store_true", help="compare pages with several faults at once, too"
    )
    parser.add_argument("--no-unchanged", action="store_true", help="leave pages without a fault out")
    parser.add_argument("--no-rivals", action="store_true", help="leave other tools out")
    parser.add_argument(
        "--fresh", action="store_true", help="compare again what this code has compared already"
    )
    parser.add_argument("--label", default="diff", help="name of the result files")
    return parser


def _run_all(tasks: list[Task], jobs: int, with_rivals: bool) -> list[Result]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    context = multiprocessing.get_context("spawn")
    results: list[Result] = []
    with (
        Progress(*columns) as progress,
        ProcessPoolExecutor(max(1, min(jobs, len(tasks))), context, start_worker, (with_rivals,)) as pool,
    ):
        bar = progress.add_task("pages", total=len(tasks))
        for future in as_completed([pool.submit(run, task) for task in tasks]):
            found = future.result()
            results += found
            for result in found:
                if result["error"]:
                    progress.print(f"{result['page']} {result['set']} {result['kind']}: {result['error']}")
            progress.update(bar, advance=1, description=found[0]["page"][:32].ljust(32) if found else "")
    return sorted(results, key=lambda result: (result["page"], result["set"], result["kind"]))


if __name__ == "__main__":
    sys.exit(main())
