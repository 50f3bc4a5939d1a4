"""`pixelwright debug`: what is wrong with a page or a picture, and what mends it."""

from __future__ import annotations

from pixelwright.cli.outputs import Outputs, deliver
from pixelwright.cli.progress import progress
from pixelwright.page import Viewport


def debug_one(
    source: str,
    words: str,
    outputs: Outputs,
    *,
    viewport: tuple[int, int] | None = None,
    widths_px: tuple[int, ...] | None = None,
) -> int:
    """Look, write and print; returns the exit code."""
    from pixelwright.workflows.debug import WIDTHS_PX, debug

    with progress("debug", quiet=outputs.as_json or outputs.quiet) as on_stage:
        inspection = debug(
            source,
            words,
            viewport=Viewport(*viewport) if viewport else None,
            widths_px=WIDTHS_PX if widths_px is None else widths_px,
            on_stage=on_stage,
        )
    return deliver(inspection.verdict, outputs, inspection.raster)
