"""`pixelwright diff`: how far an implementation is from its design, where, and what mends it."""

from __future__ import annotations

from pixelwright.cli.mask import Mask
from pixelwright.cli.outputs import Outputs, deliver
from pixelwright.cli.progress import progress
from pixelwright.page import Viewport


def diff_pair(
    design: str,
    implementation: str,
    outputs: Outputs,
    *,
    viewport: tuple[int, int] | None = None,
    masks: tuple[Mask, ...] = (),
) -> int:
    """Compare, write and print; returns the exit code."""
    from pixelwright.workflows.diff import diff

    with progress("diff", quiet=outputs.as_json or outputs.quiet) as on_stage:
        comparison = diff(
            design,
            implementation,
            viewport=Viewport(*viewport) if viewport else None,
            masks=masks,
            on_stage=on_stage,
        )
    return deliver(comparison.verdict, outputs, comparison.page, comparison.design)
