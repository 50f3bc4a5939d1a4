"""Picture in, measured page out: the whole loop of perceive, arrange, write, render, measure and mend."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from pixelwright.behaviour import behaving
from pixelwright.browser import Browser
from pixelwright.bundle import Bundle
from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.stack import PhoneDesign, Stack
from pixelwright.codegen.toolchain import BrowserToolchain
from pixelwright.errors import ToolchainError
from pixelwright.evaluation import measure
from pixelwright.instructions import Aspect
from pixelwright.layout import arrange
from pixelwright.layout.parts import cut_layout, cut_scene, part_box
from pixelwright.media import read_picture
from pixelwright.page import Page, Viewport
from pixelwright.perception import perceive
from pixelwright.raster import Raster
from pixelwright.report import Report, ScoredView
from pixelwright.scene import Scene
from pixelwright.tree import Layout
from pixelwright.workflows.contrast import with_contrast
from pixelwright.workflows.deliver import Delivery, deliver, proved
from pixelwright.workflows.mend import mend
from pixelwright.workflows.options import USUAL, BuildOptions
from pixelwright.workflows.plan import Plan
from pixelwright.workflows.prove import Look, look_at
from pixelwright.workflows.run import running, writing_of
from pixelwright.workflows.stages import OnStage, Stages
from pixelwright.workflows.window import window_of


@dataclass(frozen=True, slots=True)
class Seen:
    """A picture and what was understood of it, before any page is written."""

    design: Raster
    scene: Scene
    layout: Layout


@dataclass(frozen=True, slots=True)
class View:
    """The page in the window of another picture, and how close it came to that."""

    scored: ScoredView
    design: Raster
    page: Page


@dataclass(frozen=True, slots=True)
class BuildResult:
    """A page, what it was made from on the way, and how close it came."""

    design: Raster
    scene: Scene
    layout: Layout
    bundle: Bundle
    page: Page
    report: Report
    failure: ToolchainError | None = None
    """Why the code does not compile, or why that could not be proved; the bundle is kept nevertheless."""
    views: tuple[View, ...] = ()
    """The same page against other pictures of it."""


def build(
    source: str | Path | bytes | Raster,
    options: BuildOptions = USUAL,
    *,
    browser: Browser | None = None,
    on_stage: OnStage | None = None,
) -> BuildResult:
    """Turn one picture into a page and measure it.

    Give an open `browser` to build several pictures in a row: starting one costs more than rendering a page.
    Raises InputError for a picture that cannot be used and BrowserError where nothing can be rendered.
    """
    with running(options, browser, on_stage) as run:
        seen = see(source, run.planned.options.pixel_ratio, run.stages)
        return finish(seen, run.planned, run.browser, run.stages)


def finish(
    seen: Seen,
    planned: Plan,
    browser: Browser,
    stages: Stages,
    phone: Seen | None = None,
    *,
    settled: bool = False,
    edit: Callable[[Layout], Layout] | None = None,
) -> BuildResult:
    """Write, mend and measure the page of a picture.

    With `phone`, it is as that shows it in small windows. A layout that is `settled` has been mended before.
    `edit` changes the page once it is like the picture.
    """
    planned = planned.on_page(seen.layout)
    seen = as_planned(seen, planned)
    if phone is not None:
        on_phone = planned.on_page(phone.layout)
        phone = as_planned(phone, on_phone)
        if planned.part_path is not None and on_phone.part_path is None:
            phone = None
            planned = planned.failed(Aspect.PART, f"{planned.part} was not found in the narrow picture")
    writer, options = stack(planned.stack), planned.options
    design, scene, layout = seen.design, seen.scene, seen.layout
    viewport = options.viewport or window_of(design)
    writing = writing_of(planned, browser)
    page: Page | None = None
    with stages("mend"):
        if not settled:
            layout, page = mend(layout, design, writer, replace(writing, trace=True), browser, viewport)
        if edit is not None:
            layout, page = edit(layout), None
        if phone is not None:
            small, _ = mend(
                phone.layout,
                phone.design,
                writer,
                replace(writing, trace=True),
                browser,
                window_of(phone.design),
            )
            small = edit(small) if edit is not None else small
            writing = replace(writing, phone=PhoneDesign(small, phone.design))
    if options.accessible:
        with stages("contrast"):
            writing, page = with_contrast(layout, design, writer, writing, browser, viewport)
    with stages("write"):
        made = deliver(lambda: _renamed(writer.write(layout, design, writing), planned.file_name))
    with stages("prove"):
        if made.failure is None:
            look = look_at(made.bundle, browser, viewport)
            made = proved(made, look.page, browser, viewport, full=options.verify == "full")
        else:
            look = Look(page or _draft(layout, design, writer, writing, browser, viewport))
    with stages("measure"):
        report = look.measured(design, scene)
        views = () if phone is None else (_view("phone", made.bundle, phone, browser),)
    return outcome(replace(seen, layout=layout), made, look, report, planned, stages, views)


def _draft(
    layout: Layout, design: Raster, writer: Stack, writing: WriteOptions, browser: Browser, viewport: Viewport
) -> Page:
    """Return the page in place of one that does not compile."""
    draft = replace(writing, trace=True, single_file=True)
    return browser.render(writer.write(layout, design, draft), viewport)


def outcome(
    seen: Seen,
    made: Delivery,
    look: Look,
    report: Report,
    planned: Plan,
    stages: Stages,
    views: tuple[View, ...] = (),
) -> BuildResult:
    """Return the result of a build, its report complete."""
    report = replace(
        report,
        warnings=report.warnings + seen.scene.warnings + made.warnings,
        stage_s=dict(stages.seconds),
        proof=made.proof,
        wishes=planned.outcomes,
        views=tuple(view.scored for view in views),
    )
    return BuildResult(
        seen.design, seen.scene, seen.layout, made.bundle, look.page, report, made.failure, views
    )


def _view(name: str, bundle: Bundle, seen: Seen, browser: Browser) -> View:
    page = browser.render(bundle, window_of(seen.design))
    scored = ScoredView(
        name, seen.design.width_px, seen.design.height_px, measure(seen.design, page, seen.scene.flat).scores
    )
    return View(scored, seen.design, page)


def see(source: str | Path | bytes | Raster, pixel_ratio: float | None, stages: Stages) -> Seen:
    """Read a picture, perceive what is in it and arrange that."""
    with stages("read"):
        design = source if isinstance(source, Raster) else read_picture(source, pixel_ratio=pixel_ratio)
    with stages("perceive"):
        scene = perceive(design)
    with stages("arrange"):
        layout = behaving(arrange(scene), design)
    return Seen(design, scene, layout)


def settle(seen: Seen, browser: Browser, stages: Stages) -> Seen:
    """Return what was seen with its layout mended, for several pages that are to be made of it."""
    with stages("mend"):
        writing = WriteOptions(trace=True, toolchain=BrowserToolchain(browser))
        layout, _ = mend(seen.layout, seen.design, stack("html"), writing, browser, window_of(seen.design))
    return replace(seen, layout=layout)


def as_planned(seen: Seen, planned: Plan) -> Seen:
    """Return what of the picture is wanted, in the language that it is said to be in."""
    if planned.part_path is not None:
        box = part_box(seen.layout, planned.part_path)
        cut = cut_layout(seen.layout, planned.part_path)
        source = seen.layout.pixels(planned.part_path, seen.design)
        scene = seen.scene.flat if source is seen.design else replace(seen.scene, dialog=None)
        seen = Seen(source.crop(box), cut_scene(scene, box), cut)
    if planned.language:
        seen = replace(seen, layout=replace(seen.layout, language=planned.language))
    return seen


def _renamed(bundle: Bundle, name: str) -> Bundle:
    if not name:
        return bundle
    files = {name if path == bundle.entry else path: content for path, content in bundle.files.items()}
    return replace(bundle, files=dict(sorted(files.items())), entry=name)
