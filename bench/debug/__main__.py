"""python -m bench.debug: seed layout faults into the development pages and count what is found."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict

from bench.debug.cases import Outcome, outcomes
from bench.pages import BenchPage, bench_folder, choose, find_pages
from bench.store import RESULTS, write_json
from pixelwright.browser import Browser, open_browser
from pixelwright.inspection.inspect import inspect
from pixelwright.inspection.walk import look
from pixelwright.page import Viewport

WIDTHS_PX = (1280, 375)


def main() -> int:
    """Read the arguments, run the cases, print the table."""
    arguments = _parser().parse_args()
    pages = choose(find_pages(bench_folder()), arguments.sample, arguments.only)
    results: list[Outcome] = []
    clean: dict[str, dict[str, list[str]]] = {}
    with open_browser() as browser:
        for page in pages:
            results += _page(browser, page, arguments.faults, clean)
            sys.stderr.write(f"{page.name}: {len(results)} cases\n")
    write_json(RESULTS / "debug.json", {"cases": [asdict(each) for each in results], "clean": clean})
    sys.stdout.write(table(results, clean))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench.debug", description=__doc__)
    parser.add_argument("--sample", type=int, help="so many pages, always the same ones")
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="pages with NAME in theirs"
    )
    parser.add_argument("--faults", type=int, default=4, help="faults a page")
    return parser


def _page(
    browser: Browser, page: BenchPage, faults: int, clean: dict[str, dict[str, list[str]]]
) -> Sequence[Outcome]:
    results: list[Outcome] = []
    for at, width_px in enumerate(WIDTHS_PX):
        wanted = faults - faults // 4 if at == 0 else faults // 4
        with browser.tab(Viewport(width_px, 800)) as tab:
            tab.load(page.path, page.root)
            before = look(tab)
            clean.setdefault(page.name, {})[str(width_px)] = [
                f"{each.kind} x{each.count} {each.what}" for each in inspect(before)
            ]
            results += outcomes(tab, f"{page.name}", wanted, before)
    return results


def table(results: Sequence[Outcome], clean: dict[str, dict[str, list[str]]]) -> str:
    """Return the figures as Markdown: by fault, all together, and what unfaulted pages have."""
    lines = [
        "| fault | cases | found | new findings | of them right |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    names = sorted({each.seed for each in results})
    for name in [*names, ""]:
        mine = [each for each in results if name in ("", each.seed)]
        found, new = sum(each.found for each in mine), sum(each.new for each in mine)
        right = sum(each.right for each in mine)
        title = name or "**all**"
        lines.append(
            f"| {title} | {len(mine)} | {found / max(1, len(mine)):.2f} | {new} | {right / max(1, new):.2f} |"
        )
    counts = Counter(each.split()[0] for page in clean.values() for found in page.values() for each in found)
    windows = sum(len(page) for page in clean.values())
    lines += [
        "",
        f"Findings on {windows} unfaulted windows: {sum(counts.values()) / max(1, windows):.1f} each.",
    ]
    lines += [f"{kind} {count / windows:.2f}" for kind, count in counts.most_common()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
