"""Two results of the bench beside each other: what became better, what worse, and on which pages."""

from __future__ import annotations

from typing import Any

from bench.summary import COLUMNS, LOWER

WORST = 5


def compared(before: dict[str, Any], after: dict[str, Any]) -> str:
    """Return Markdown: the change of every mean, then the pages that lost and won most."""
    old, new = ({page["name"]: page["figures"] for page in result["pages"]} for result in (before, after))
    common = sorted(set(old) & set(new))
    names = [name for name in COLUMNS if any(name in old[page] and name in new[page] for page in common)]
    lines = [f"{len(common)} pages in both.", "", "| measure | before | after | change | worst | best |"]
    lines.append("| --- | ---: | ---: | ---: | --- | --- |")
    for name in names:
        pages = [page for page in common if name in old[page] and name in new[page]]
        gains = sorted((_gain(name, old[page][name], new[page][name]), page) for page in pages)
        first, second = (sum(side[page][name] for page in pages) / len(pages) for side in (old, new))
        worst = ", ".join(f"{page} {gain:+.3f}" for gain, page in gains[:WORST] if gain < -0.0005)
        best = ", ".join(f"{page} {gain:+.3f}" for gain, page in gains[::-1][:WORST] if gain > 0.0005)
        lines.append(f"| {name} | {first:.4f} | {second:.4f} | {second - first:+.4f} | {worst} | {best} |")
    lost = sorted(page for page in common if old[page] and not new[page])
    return "\n".join([*lines, *([f"\nFail now: {', '.join(lost)}"] if lost else [])]) + "\n"


def worst_pages(result: dict[str, Any], count: int = 8) -> str:
    """Return Markdown: for every measure the pages that are furthest from good."""
    lines = ["| measure | worst pages |", "| --- | --- |"]
    for name in COLUMNS:
        known = [(page["figures"][name], page["name"]) for page in result["pages"] if name in page["figures"]]
        known.sort(reverse=name in LOWER)
        lines.append(
            f"| {name} | " + ", ".join(f"{page} {value:.3f}" for value, page in known[:count]) + " |"
        )
    return "\n".join(lines) + "\n"


def _gain(name: str, before: float, after: float) -> float:
    return before - after if name in LOWER else after - before
