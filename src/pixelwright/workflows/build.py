"""Picture in, measured page out: the whole loop of perceive, arrange, write, render, measure and mend."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from pixelwright.browser import Browser, open_browser
from pixelwright.bundle import Bundle
from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.toolchain import BrowserToolchain
from pixelwright.codegen.stack import check_styling
from pixelwright.evaluation import measure
from pixelwright.layout import arrange
from pixelwright.media import read_picture
from pixelwright.page import Page, Viewport
from pixelwright.perception import perceive, prepare
from pixelwright.raster import Raster
from pixelwright.report import Report
from pixelwright.scene import Scene
from pixelwright.tree import Layout
from pixelwright.workflows.background import in_background
from pixelwright.workflows.mend import mend
from pixelwright.workflows.prove import prove
from pixelwright.workflows.stages import Stages
from pixelwright.workflows.window import window_of

OnStage = Callable[[str, float], None]
"""Called when a stage begins, with its name and the share of the work done so far, 0 to 1."""


Verify = Literal["browser", "full"]
"""What proves that the code compiles: the pooled browser, or with Node the stack's own toolchain too."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What a person can choose about a build."""

    stack: str | None = None
    """What to write; `html` when neither this nor the prompt says so."""
    styling: str | None = None
    """How the stack writes styles; its usual way when None."""
    single_file: bool = False
    viewport: Viewport | None = None
    """The window the page is made for; by default as wide as the picture and as tall, up to 800 px."""
    pixel_ratio: float | None = None
    """Device pixels to a CSS pixel in the picture; found out by itself when None."""
    verify: Verify = "browser"
    accessible: bool = False
    """Mend the contrast of texts too, which changes the design."""
    prompt: str = ""
    """Wishes in plain words."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """A page, what it was made from on the way, and how close it came."""

    design: Raster
    scene: Scene
    layout: Layout
    bundle: Bundle
    page: Page
    report: Report


def build(
    source: str | Path | bytes | Raster,
    options: BuildOptions = BuildOptions(),
    *,
    browser: Browser | None = None,
    on_stage: OnStage | None = None,
) -> BuildResult:
    """Turn one picture into a page and measure it.

    Give an open `browser` to build several pictures in a row: starting one costs more than rendering a page.
    Raises InputError for a picture that cannot be used and BrowserError where nothing can be rendered.
    """
    stages = Stages(on_stage)
    writer = stack(options.stack or "html")
    check_styling(writer, options.styling)
    with ExitStack() as resources:
        opened = browser or resources.enter_context(open_browser())
        in_background(prepare)
        with stages("read"):
            design = (
                source
                if isinstance(source, Raster)
                else read_picture(source, pixel_ratio=options.pixel_ratio)
            )
        with stages("perceive"):
            scene = perceive(design)
        with stages("arrange"):
            layout = arrange(scene)
        viewport = options.viewport or window_of(design)
        writing = WriteOptions(
            single_file=options.single_file, styling=options.styling, toolchain=BrowserToolchain(opened)
        )
        with stages("mend"):
            layout, page = mend(layout, design, writer, replace(writing, trace=True), opened, viewport)
        with stages("write"):
            bundle = writer.write(layout, design, writing)
        with stages("measure"):
            report = measure(design, page, scene)
        with stages("prove"):
            report = prove(report, bundle, opened, viewport)
        report = replace(report, warnings=report.warnings + scene.warnings, stage_s=stages.seconds)
        return BuildResult(design, scene, layout, bundle, page, report)
