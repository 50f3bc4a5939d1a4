"""`pixelwright score`: the measures of one page against one design."""

from __future__ import annotations

import click

from pixelwright.cli.present import score_lines, show_json
from pixelwright.cli.progress import progress
from pixelwright.page import Viewport


def score_pair(
    design: str, page: str, *, viewport: tuple[int, int] | None = None, as_json: bool = False
) -> int:
    """Measure and print; returns the exit code."""
    from pixelwright.media.report_json import report_fields
    from pixelwright.workflows.score import score

    with progress("score", quiet=as_json) as on_stage:
        report = score(design, page, viewport=Viewport(*viewport) if viewport else None, on_stage=on_stage)
    if as_json:
        show_json({"report": report_fields(report)})
        return 0
    for line in score_lines(report):
        click.echo(line)
    for warning in report.warnings:
        click.echo(f"warning: {warning}", err=True)
    return 0
