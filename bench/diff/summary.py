"""Figures of the comparison bench over all pairs and by kind, with the goals, as a value and as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np

from bench.diff.rivals import NAMES
from bench.store import median

Result = dict[str, Any]
RESTORED = 0.9
GOALS: dict[str, tuple[str, str, float]] = {
    "found": ("faults found: the right element among the first three findings", ">=", 0.90),
    "value": ("value right, of those found: within 1 px or ΔE 2", ">=", 0.85),
    "rule": ("the rule named right", ">=", 0.80),
    "restored": ("fixes that restore 90 % of what was lost", ">=", 0.75),
    "false_alarms": ("findings on an unchanged page", "<=", 0.1),
    "false_alarms_again": ("findings on the same page rendered twice", "<=", 0.0),
    "banner": ("a banner more is one finding", ">=", 1.0),
}
COLUMNS = {"pairs": "pairs", "found": "found", "value": "value", "rule": "rule", "restored": "restored"}
COLUMNS |= {
    "fits": "found, kind right",
    "claimed": "restored, by itself",
    "findings": "findings",
    "seconds": "seconds",
    "failed": "failed",
}

SECTIONS = {
    "pages": ("Picture and page", [name for name in COLUMNS if name != "fits"]),
    "pictures": ("Picture and picture", ["pairs", "fits", "found", "value", "findings", "seconds", "failed"]),
    "unchanged": ("Unchanged pages", ["pairs", "findings", "seconds", "failed"]),
    "still": ("Unchanged pictures", ["pairs", "findings", "seconds", "failed"]),
}


def summarise(results: Sequence[Result]) -> dict[str, Any]:
    """Return the figures of every set, in all and by kind, and what the rivals say."""
    found: dict[str, Any] = {}
    for name in SECTIONS:
        rows = [result for result in results if result["set"] == name]
        kinds = sorted({row["kind"] for row in rows})
        found[name] = {
            "all": _figures(rows),
            "kinds": {kind: _figures([row for row in rows if row["kind"] == kind]) for kind in kinds},
        }
    return found | {"goals": _reached(results), "rivals": _rivals(results)}


def _figures(rows: Sequence[Result]) -> dict[str, Any]:
    done = [row for row in rows if not row["error"]]
    return {
        "pairs": len(rows),
        "failed": len(rows) - len(done),
        "found": _share(rows, lambda row: row.get("found", False)),
        "fits": _share(rows, lambda row: row.get("fits", False)),
        "value": _share([row for row in done if row.get("value") is not None], lambda row: row["value"]),
        "rule": _share([row for row in done if row.get("rule") is not None], lambda row: row["rule"]),
        "restored": _share(rows, lambda row: _mends(row, "restored")),
        "claimed": _share(rows, lambda row: _mends(row, "claimed")),
        "findings": float(np.mean([row["findings"] for row in done])) if done else None,
        "seconds": median(row["seconds"] for row in done),
    }


def _mends(row: Result, name: str) -> bool:
    return (row.get(name) or 0.0) >= RESTORED


def _share(rows: Sequence[Result], holds: Callable[[Result], bool]) -> float | None:
    return sum(1 for row in rows if holds(row)) / len(rows) if rows else None


def _reached(results: Sequence[Result]) -> dict[str, float | None]:
    pages = _figures([row for row in results if row["set"] == "pages"])
    unchanged = [row for row in results if row["set"] == "unchanged" and not row["error"]]
    banners = [row for row in results if row["set"] == "pages" and row["kind"] == "banner"]
    return {
        **{name: pages[name] for name in ("found", "value", "rule", "restored")},
        "false_alarms": _mean(row["findings"] for row in unchanged),
        "false_alarms_again": _mean(row["findings"] for row in unchanged if row["kind"] == "again"),
        "banner": _share(banners, lambda row: row.get("findings") == 1),
    }


def _mean(values: Iterable[float]) -> float | None:
    known = list(values)
    return float(np.mean(known)) if known else None


def _rivals(results: Sequence[Result]) -> dict[str, dict[str, float | None]]:
    """Return for each rival, and for us, how often it sees a fault, says where, and raises a false alarm."""
    known = [row for row in results if "rivals" in row]
    struck = [row for row in known if row["set"] == "pages"]
    sound = [row for row in known if row["set"] == "unchanged"]
    if not known:
        return {}
    found: dict[str, dict[str, float | None]] = {
        "pixelwright": {
            "found": _share(struck, lambda row: bool(row.get("findings"))),
            "placed": _share(struck, lambda row: bool(row.get("found"))),
            "false_alarms": _share(sound, lambda row: bool(row.get("findings"))),
        }
    }
    for name in NAMES:
        found[name] = {
            "found": _share(struck, lambda row, name=name: row["rivals"][name]["different"]),
            "placed": _share(struck, lambda row, name=name: (row["rivals"][name]["inside"] or 0) >= 0.5),
            "false_alarms": _share(sound, lambda row, name=name: row["rivals"][name]["different"]),
        }
    return found


def markdown(summary: dict[str, Any]) -> str:
    """Return the tables: goals, kinds of fault, unchanged pages, other tools."""
    parts = ["# Comparison bench", _goals(summary["goals"])]
    for name, (title, columns) in SECTIONS.items():
        if summary[name]["all"]["pairs"]:
            parts.append(f"## {title}\n\n{_kinds(summary[name], columns)}")
    if summary["rivals"]:
        parts.append(f"## Other tools, as they come\n\n{_rival_table(summary['rivals'])}")
    if "several" in summary:
        parts.append(_several(summary["several"]))
    if "times" in summary:
        parts.append(_times(summary["times"]))
    return "\n\n".join(parts) + "\n"


def _several(found: dict[str, float]) -> str:
    return (
        f"{found['pages']} pages with {found['faults']} faults, two to four at once: "
        f"{found['told']:.2f} told with the right value, {found['findings']:.2f} findings a fault, "
        f"{found['restored']:.2f} of the pages mended, {found['seconds']:.1f} s a page."
    )


def _times(times: dict[str, Any]) -> str:
    if "error" in times:
        return f"Two pictures of 1280 x 2400 px could not be timed: {times['error']}"
    first, again = (_cell(times[name]) for name in ("first_s", "again_s"))
    return (
        f"Two pictures of 1280 x 2400 px, warm: {first} s, and {again} s for the same again. "
        f"Load {times['load']:.1f} on {times['cores']} cores."
    )


def _goals(reached: dict[str, float | None]) -> str:
    lines = ["| measure | goal | reached | |", "| --- | --- | --- | --- |"]
    for name, (words, sign, goal) in GOALS.items():
        value = reached[name]
        if value is not None:
            good = value >= goal if sign == ">=" else value <= goal
            lines.append(f"| {words} | {sign} {goal:g} | {value:.3f} | {'yes' if good else 'no'} |")
    return "\n".join(lines)


def _kinds(figures: dict[str, Any], names: list[str]) -> str:
    lines = [
        "| kind | " + " | ".join(COLUMNS[name] for name in names) + " |",
        "| --- |" + " ---: |" * len(names),
    ]
    rows = [("**all**", figures["all"]), *figures["kinds"].items()]
    lines += [f"| {title} | " + " | ".join(_cell(row[name]) for name in names) + " |" for title, row in rows]
    return "\n".join(lines)


def _rival_table(rivals: dict[str, dict[str, float | None]]) -> str:
    lines = [
        "| tool | differs, with a fault | says where | differs, without a fault |",
        "| --- | ---: | ---: | ---: |",
    ]
    for name, row in rivals.items():
        cells = (_cell(row[part]) for part in ("found", "placed", "false_alarms"))
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    note = (
        "“Says where”: the right element among the first three findings; for tools that mark pixels, at "
        "least half of the marked ones lie in the box of the struck element."
    )
    return "\n".join([*lines, "", note])


def _cell(value: float | None) -> str:
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.2f}"
