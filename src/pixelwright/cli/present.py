"""What a person or a program reads: results, scores and errors as lines or as JSON.

Knows nothing of how they came about.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

import click

from pixelwright.errors import PixelwrightError
from pixelwright.report import Report, Score, sweep_line, violations_line

JSON_VERSION = 1
"""Raised whenever a field of the `--json` output changes its meaning or goes away."""


def error_fields(error: PixelwrightError) -> dict[str, object]:
    """Return the error as it stands in JSON output."""
    return {
        "code": error.code,
        "message": error.message,
        "remedy": error.remedy,
        "exit_code": error.exit_code,
    }


def show_error(error: PixelwrightError, *, as_json: bool = False) -> None:
    """Print the error as one line on standard error, and as JSON on standard output if asked for."""
    click.echo(f"pixelwright: {' '.join(str(error).split())}", err=True)
    if as_json:
        show_json({"error": error_fields(error)})


def show_json(fields: Mapping[str, object]) -> None:
    """Print one JSON document on standard output."""
    click.echo(json.dumps({"version": JSON_VERSION, **fields}, ensure_ascii=False, indent=2))


def score_lines(report: Report) -> list[str]:
    """Return the scores as aligned lines, the baseline beside each that has one."""
    width = max((len(score.name) for score in report.scores), default=0)
    return [
        f"  {score.name:<{width}}  {_figure(score.value):>8}{_baseline(score)}" for score in report.scores
    ]


def proof_lines(report: Report) -> list[str]:
    """Return how the page does in all windows and for everybody, a line each, where somebody looked."""
    lines = [f"proof   {report.proof}"] if report.proof else []
    if report.sweep is not None:
        lines.append(f"windows {sweep_line(report.sweep)}")
    if report.violations is not None:
        lines.append(f"access  {violations_line(report.violations)}")
    return lines


def view_lines(report: Report) -> list[str]:
    """Return the scores against other pictures of the page."""
    lines = []
    for view in report.views:
        lines.append(f"scores in the window of the {view.name} ({view.width_px} px)")
        lines += score_lines(Report(view.scores, report.protocol))
    return lines


def wish_lines(report: Report) -> list[str]:
    """Return what became of every wish, a line each; those that were not carried out say why."""
    lines = []
    for outcome in report.wishes:
        what = outcome.wish or f'"{outcome.words}"'
        note = f": {outcome.note}" if outcome.note and not outcome.carried_out else ""
        remark = f" ({outcome.note})" if outcome.note and outcome.carried_out else ""
        lines.append(f"wish    {what}{remark}" if outcome.carried_out else f"NOT DONE  {what}{note}")
    return lines


def wish_fields(report: Report) -> list[dict[str, object]]:
    """Return what became of every wish as it stands in JSON output."""
    return [
        {"wish": each.wish, "words": each.words, "carried_out": each.carried_out, "note": each.note}
        for each in report.wishes
    ]


def _baseline(score: Score) -> str:
    return "" if score.baseline is None else f"   (a blank page: {_figure(score.baseline)})"


def _figure(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 or (value > 1 and value == int(value)) else f"{value:.3f}"
