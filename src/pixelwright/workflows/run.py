"""What every build begins with: a plan, the clock of its stages, a browser. Knows nothing of pictures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace

from pixelwright.browser import Browser, open_browser
from pixelwright.codegen import WriteOptions
from pixelwright.codegen.toolchain import BrowserToolchain
from pixelwright.perception import prepare
from pixelwright.workflows.background import in_background
from pixelwright.workflows.options import BuildOptions
from pixelwright.workflows.plan import Plan, plan
from pixelwright.workflows.stages import OnStage, Stages


@dataclass(frozen=True, slots=True)
class Run:
    """A build under way."""

    planned: Plan
    browser: Browser
    stages: Stages


@contextmanager
def running(options: BuildOptions, browser: Browser | None, on_stage: OnStage | None) -> Iterator[Run]:
    """Plan a build and get ready for it; a browser of its own is closed at the end."""
    stages = Stages(on_stage)
    planned = plan(options)
    with ExitStack() as resources:
        opened = browser or resources.enter_context(open_browser())
        in_background(prepare)
        yield Run(planned, opened, stages)


def writing_of(planned: Plan, browser: Browser) -> WriteOptions:
    """Return how the plan wants pages to be written; what `browser` shows is formatted and compiled in it."""
    window, extras = planned.options.viewport, planned.extras
    if window is not None:
        extras = replace(extras, breakpoints=replace(extras.breakpoints, wide_px=window.width_px))
    return WriteOptions(
        single_file=planned.options.single_file,
        styling=planned.options.styling,
        extras=extras,
        toolchain=BrowserToolchain(browser),
    )
