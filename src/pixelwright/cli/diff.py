"""`pixelwright diff`: how far an implementation is from its design, where, and what mends it."""

from __future__ import annotations

import re

import click

from pixelwright.cli.outputs import Outputs, deliver
from pixelwright.cli.progress import progress
from pixelwright.geometry import Box
from pixelwright.page import Viewport

Mask = Box | str


class MaskType(click.ParamType[Mask]):
    """`X,Y,WIDTH,HEIGHT` in CSS px, or a CSS selector."""

    name = "BOX|SELECTOR"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Mask:
        """Read `0,0,1280,90` or `.clock`."""
        text = str(value).strip()
        if re.fullmatch(r"\d+(,\d+){3}", text):
            return Box(*map(float, text.split(",")))
        if not text or text[0].isdigit():
            self.fail(f"{text!r} is neither x,y,width,height nor a selector", param, ctx)
        return text


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
