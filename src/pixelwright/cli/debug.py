"""`pixelwright debug`: what is wrong with a page or a picture, and what mends it."""

from __future__ import annotations

import click

from pixelwright.cli.findings import finding_fields, finding_lines
from pixelwright.cli.present import show_json
from pixelwright.cli.progress import progress
from pixelwright.page import Viewport


def debug_one(
    source: str,
    words: str,
    *,
    viewport: tuple[int, int] | None = None,
    widths_px: tuple[int, ...] = (),
    as_json: bool = False,
) -> int:
    """Look and print; returns the exit code."""
    from pixelwright.workflows.debug import WIDTHS_PX, debug

    with progress("debug", quiet=as_json) as on_stage:
        inspection = debug(
            source,
            words,
            viewport=Viewport(*viewport) if viewport else None,
            widths_px=widths_px or WIDTHS_PX,
            on_stage=on_stage,
        )
    if as_json:
        show_json(
            {
                "input": source,
                "address": inspection.address,
                "widths_px": list(inspection.widths_px),
                "findings": [finding_fields(each) for each in inspection.findings],
                "not_understood": list(inspection.not_understood),
                "warnings": list(inspection.warnings),
                "stage_s": {name: round(seconds, 3) for name, seconds in inspection.stage_s.items()},
            }
        )
        return 0
    for line in finding_lines(inspection.findings):
        click.echo(line)
    if inspection.not_understood:
        click.echo(f"not understood: {', '.join(inspection.not_understood)}")
    for warning in inspection.warnings:
        click.echo(f"warning: {warning}", err=True)
    return 0
