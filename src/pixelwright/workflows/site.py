"""Pictures of several pages of one product in, one project out, every page measured against its picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import cast

from pixelwright.browser import Browser, open_browser
from pixelwright.bundle import Bundle
from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.site import SitePage, SiteStack, file_names
from pixelwright.codegen.toolchain import BrowserToolchain
from pixelwright.errors import StackError
from pixelwright.evaluation import measure
from pixelwright.instructions import Aspect
from pixelwright.perception import prepare
from pixelwright.raster import Raster
from pixelwright.workflows.background import in_background
from pixelwright.workflows.build import BuildResult, Seen, as_planned, see
from pixelwright.workflows.mend import mend
from pixelwright.workflows.options import USUAL, BuildOptions
from pixelwright.workflows.plan import Plan, plan
from pixelwright.workflows.prove import prove
from pixelwright.workflows.stages import Stages
from pixelwright.workflows.window import window_of


def build_site(
    sources: Mapping[str, str | Path | bytes | Raster],
    options: BuildOptions = USUAL,
    browser: Browser | None = None,
    on_stage: Callable[[str, float], None] | None = None,
) -> tuple[BuildResult, ...]:
    """Turn pictures by the name of their page into one project.

    The results share its files, each with its own entry. The page called `index` or `home` comes first, else
    that of the first picture. Raises StackError for a stack that writes no sites.
    """
    stages = Stages(on_stage)
    planned = plan(options).failed(Aspect.FILE_NAME, "pages of a site are named after their pictures")
    writer = stack(planned.stack)
    if not hasattr(writer, "write_site"):
        raise StackError(f"the stack {writer.name!r} writes one page at a time", "Take html or tailwind.")
    with ExitStack() as resources:
        opened = browser or resources.enter_context(open_browser())
        in_background(prepare)
        writing = WriteOptions(
            single_file=planned.options.single_file,
            styling=planned.options.styling,
            extras=planned.extras,
            toolchain=BrowserToolchain(opened),
        )
        seen = {name: see(source, planned.options.pixel_ratio, stages) for name, source in sources.items()}
        plans = {name: planned.on_page(each.layout) for name, each in seen.items()}
        seen = {name: as_planned(each, plans[name]) for name, each in seen.items()}
        with stages("mend"):
            pages = [_page(name, each, planned, writing, opened) for name, each in seen.items()]
        with stages("write"):
            bundle = cast(SiteStack, writer).write_site(pages, writing)
        results = [
            _result(replace(bundle, entry=file), page, seen[page.name], plans[page.name], opened, stages)
            for page, file in zip(pages, file_names(pages), strict=True)
        ]
        return tuple(sorted(results, key=lambda result: result.bundle.entry != bundle.entry))


def _page(name: str, seen: Seen, planned: Plan, writing: WriteOptions, browser: Browser) -> SitePage:
    """Mend a page by itself."""
    viewport = planned.options.viewport or window_of(seen.design)
    writer = stack(planned.stack)
    layout, _ = mend(seen.layout, seen.design, writer, replace(writing, trace=True), browser, viewport)
    return SitePage(name, layout, seen.design)


def _result(
    bundle: Bundle, page: SitePage, seen: Seen, planned: Plan, browser: Browser, stages: Stages
) -> BuildResult:
    viewport = planned.options.viewport or window_of(seen.design)
    shown = browser.render(bundle, viewport)
    with stages("measure"):
        report = measure(seen.design, shown, seen.scene)
    with stages("prove"):
        report = prove(report, bundle, browser, viewport)
    report = replace(
        report,
        warnings=report.warnings + seen.scene.warnings,
        stage_s=dict(stages.seconds),
        wishes=planned.outcomes,
    )
    return BuildResult(seen.design, seen.scene, page.layout, bundle, shown, report)
