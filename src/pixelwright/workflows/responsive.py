"""Two pictures of one page in, one page out: like the wide one on desktops, like the narrow one on phones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pixelwright.browser import Browser
from pixelwright.codegen.styles.declarations import Breakpoints
from pixelwright.errors import PicturesError
from pixelwright.raster import Raster
from pixelwright.workflows.build import BuildResult, Seen, finish, see
from pixelwright.workflows.options import USUAL, BuildOptions
from pixelwright.workflows.plan import Plan
from pixelwright.workflows.run import running
from pixelwright.workflows.stages import OnStage

_WIDEST_SHARE = 0.8
"""Pictures whose widths differ by less show no two layouts."""


def build_responsive(
    sources: Sequence[str | Path | bytes | Raster],
    options: BuildOptions = USUAL,
    *,
    browser: Browser | None = None,
    on_stage: OnStage | None = None,
) -> BuildResult:
    """Turn a wide and a narrow picture of one page into one page, and measure it at both widths.

    Raises PicturesError unless there are two pictures of clearly different widths.
    """
    if len(sources) != 2:
        raise PicturesError(f"one page takes two pictures of it, not {len(sources)}")
    with running(options, browser, on_stage) as run:
        seen = [see(source, run.planned.options.pixel_ratio, run.stages) for source in sources]
        phone, desktop = sorted(seen, key=lambda each: each.design.width_px)
        planned = _between(run.planned, desktop, phone)
        return finish(desktop, planned, run.browser, run.stages, phone)


def _between(planned: Plan, desktop: Seen, phone: Seen) -> Plan:
    """Return the plan with a breakpoint between the two widths."""
    narrow, wide = phone.design.width_px, desktop.design.width_px
    if narrow > _WIDEST_SHARE * wide:
        raise PicturesError(
            f"the pictures are {wide} and {narrow} px wide, too alike for one page in two windows"
        )
    chosen = planned.extras.breakpoints
    small = chosen.small_px if narrow < chosen.small_px < wide else (narrow + wide) // 2
    breakpoints = Breakpoints(max(small, chosen.narrow_px), small)
    return replace(planned, extras=replace(planned.extras, breakpoints=breakpoints))
