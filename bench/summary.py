"""Means over pages, with the goals, as a value and as Markdown."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from bench.store import SOURCE, median
from pixelwright.evaluation.dom import Confusion, macro_f1
from pixelwright.evaluation.roles import ROLES
from pixelwright.evaluation.structures import KINDS, Tally

Result = dict[str, Any]

GOALS: dict[str, tuple[str, float]] = {
    "design2code.block": (">=", 0.95),
    "design2code.text": (">=", 0.98),
    "design2code.position": (">=", 0.97),
    "design2code.colour": (">=", 0.92),
    "pixels.ssim": (">=", 0.93),
    "lines.characters": (">=", 0.985),
    "lines.font_size": (">=", 0.90),
    "lines.weight": (">=", 0.88),
    "lines.colour": (">=", 0.92),
    "structure.absolute": ("<=", 0.01),
    "dom.roles_f1_pooled": (">=", 0.75),
    "overflow": ("<=", 0),
    "sweep.holds": (">=", 0.98),
    "access.grave": ("<=", 0),
    **{f"structures.{kind}_{figure}": (">=", 0.8) for kind in KINDS for figure in ("recall", "precision")},
}
COLUMNS = {
    "design2code.block": "block",
    "design2code.block_collapsed": "block*",
    "design2code.text": "text",
    "design2code.text_collapsed": "text*",
    "design2code.position": "place",
    "design2code.colour": "colour",
    "pixels.ssim": "ssim",
    "pixels.ssim_blank": "blank",
    "pixels.off": "off",
    "lines.found": "lines",
    "lines.characters": "chars",
    "lines.position": "in place",
    "lines.font_size": "size",
    "lines.weight": "weight",
    "lines.colour": "ink",
    "dom.parts": "parts",
    "dom.roles": "roles",
    "dom.roles_f1": "F1",
    "structure.absolute": "abs",
    "structure.score": "struct",
    "overflow": "overfl",
    "sweep.holds": "widths",
    "sweep.targets": "targets",
    "access.grave": "axe",
    "access.contrast": "contrast",
}
LOWER: tuple[str, ...] = (
    "pixels.mae",
    "pixels.delta_e",
    "pixels.off",
    "pixels.worst_window",
    "lines.offset_px",
)
LOWER += (
    "lines.offset_px",
    "pixels.text_mae",
    "pixels.text_delta_e",
    "pixels.text_off",
    "structure.absolute",
    "overflow",
    "access.grave",
    "access.contrast",
)


def summarise(results: Sequence[Result]) -> dict[str, Any]:
    """Return means over all pages (a page that failed counts 0), by group, and of the baselines."""
    groups = sorted({result["group"] for result in results})
    kinds = sorted({kind for result in results for kind in result["baselines"]})
    pooled: Confusion = _pooled(results)
    return {
        "pages": len(results),
        "failed": [result["name"] for result in results if result["error"]],
        "below_blank": [result["name"] for result in results if _is_below_blank(result["figures"])],
        "means": means(results) | {"dom.roles_f1_pooled": macro_f1(pooled)} | pooled_structures(results),
        "groups": {group: means([r for r in results if r["group"] == group]) for group in groups},
        "baselines": {kind: _baseline_means(results, kind) for kind in kinds},
        "role_f1": {role: _f1(pooled, role) for role in ROLES},
        "seconds_median": median(result["seconds"] for result in results if "seconds" in result),
        "not_the_same_twice": [result["name"] for result in results if result.get("same_twice") is False],
    }


def means(results: Sequence[Result]) -> dict[str, float]:
    """Return the mean of every figure; a figure where higher is better counts 0 for pages that failed."""
    names = sorted({name for result in results for name in result["figures"]})
    found = {}
    for name in names:
        known = [result["figures"][name] for result in results if name in result["figures"]]
        zeros = 0 if name in LOWER else sum(1 for result in results if result["error"])
        found[name] = float(np.sum(known) / (len(known) + zeros))
    return found


def _baseline_means(results: Sequence[Result], kind: str) -> dict[str, float]:
    stand_ins = [
        result["baselines"][kind] | {"error": None} for result in results if kind in result["baselines"]
    ]
    pooled = {"dom.roles_f1_pooled": macro_f1(_pooled(stand_ins))}
    return means(stand_ins) | pooled | pooled_structures(stand_ins)


def pooled_structures(results: Sequence[Result]) -> dict[str, float]:
    """Return recall and precision of each kind of structure, all pages together."""
    found: dict[str, float] = {}
    for kind in KINDS:
        tallies = [Tally(*result["structures"][kind]) for result in results if "structures" in result]
        total = sum(tallies, Tally())
        for figure, value in (("recall", total.recall), ("precision", total.precision)):
            if value is not None:
                found[f"structures.{kind}_{figure}"] = value
    return found


def _pooled(results: Sequence[Result]) -> Confusion:
    total: Confusion = Counter()
    for result in results:
        for one, other, count in result.get("confusion", ()):
            total[one, other] += count
    return total


def _f1(confusion: Confusion, role: str) -> float | None:
    own: Confusion = Counter()
    for (one, other), count in confusion.items():
        own[one if one == role else "", other if other == role else ""] += count
    return macro_f1(own) if any(role in pair for pair in own) else None


def _is_below_blank(figures: dict[str, float]) -> bool:
    return bool(figures) and figures["pixels.ssim"] <= figures["pixels.ssim_blank"]


def markdown(summary: dict[str, Any], results: Sequence[Result], times: dict[str, Any] | None) -> str:
    """Return the whole table: goals, baselines, groups, pages, times, protocol."""
    parts = ["# Bench", _goals(summary), _table("means", _rows(summary), list(COLUMNS))]
    parts.append(_table("pages", [(r["name"], r["figures"]) for r in results], list(COLUMNS)))
    if times:
        parts.append(_times(times))
    errors = [f"- {result['name']}: {result['error']}" for result in results if result["error"]]
    if errors:
        parts.append("## Failed\n" + "\n".join(errors))
    parts.append(_protocol(results))
    return "\n\n".join(parts) + "\n"


def _goals(summary: dict[str, Any]) -> str:
    lines = ["| measure | goal | reached | |", "| --- | --- | --- | --- |"]
    for name, (sign, goal) in GOALS.items():
        value = summary["means"].get(name)
        if value is not None:
            good = value >= goal if sign == ">=" else value <= goal
            lines.append(f"| {name} | {sign} {goal:g} | {value:.3f} | {'yes' if good else 'no'} |")
    below = summary["below_blank"]
    lines.append(f"| pages with SSIM not above blank | 0 | {len(below)} | {'no' if below else 'yes'} |")
    lines.append(
        f"| pages that failed | 0 | {len(summary['failed'])} | {'no' if summary['failed'] else 'yes'} |"
    )
    roles = ", ".join(
        f"{role} {'-' if f1 is None else f'{f1:.2f}'}" for role, f1 in summary["role_f1"].items()
    )
    return "\n".join([*lines, "", f"F1 by role, all pages together: {roles}. {_held_out()}"])


def _held_out() -> str:
    """What is known of the trained roles on pages that the training did not see."""
    note = SOURCE / "layout" / "semantics" / "forest.json"
    if not note.exists():
        return ""
    scores = json.loads(note.read_text())["held_out_f1"]
    listed = ", ".join(f"{role} {score:.2f}" for role, score in scores.items() if role != "mean")
    return (
        "The shipped forest that tells texts apart may have been trained on these pages, which flatters the "
        f"figure; by itself, held out over families of pages, its F1 is {scores['mean']:.2f} ({listed})."
    )


def _rows(summary: dict[str, Any]) -> list[tuple[str, dict[str, float]]]:
    rows = [(f"**all {summary['pages']}**", summary["means"])]
    rows += [(f"group {name}", figures) for name, figures in summary["groups"].items()]
    return rows + [(f"baseline {name}", figures) for name, figures in summary["baselines"].items()]


def _table(title: str, rows: Sequence[tuple[str, dict[str, float]]], names: list[str]) -> str:
    head = f"| {title} | " + " | ".join(COLUMNS[name] for name in names) + " |"
    lines = [head, "| --- |" + " ---: |" * len(names)]
    for title_cell, figures in rows:
        cells = (f"{figures[name]:.3f}" if name in figures else "-" for name in names)
        lines.append(f"| {title_cell} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _times(times: dict[str, Any]) -> str:
    lines = [
        f"Load {times['load_before']:.1f} before, {times['load_after']:.1f} after, {times['cores']} cores."
    ]
    for name, found in times.items():
        if isinstance(found, dict) and found.get("median_s") is not None:
            memory = (
                f", peak {found['peak_pss_mb']:.0f} MB (PSS; RSS summed {found['peak_rss_mb']:.0f})"
                if "peak_pss_mb" in found
                else ""
            )
            same = "" if found.get("same_bytes_twice", True) else ", NOT the same bytes twice"
            lines.append(f"- {name}: median {found['median_s']:.2f} s{memory}{same}")
    return "\n".join(lines)


def _protocol(results: Sequence[Result]) -> str:
    known = next((result["protocol"] for result in results if result.get("protocol")), None)
    if not known:
        return ""
    notes = "\n".join(f"- {note}" for note in known["notes"])
    return f"## Protocol\n- metrics {known['metrics']}, {known['browser']}, {known['viewport']}\n{notes}"
