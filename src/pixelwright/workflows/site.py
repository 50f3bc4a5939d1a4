"""Pictures of several pages of one product in, one project out, every page measured against its picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from pixelwright.browser import Browser, open_browser
from pixelwright.bundle import Bundle
from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.site import SitePage, SiteStack, addresses, file_names
from pixelwright.codegen.toolchain import BrowserToolchain
from pixelwright.errors import StackError
from pixelwright.evaluation import measure
from pixelwright.instructions import Aspect
from pixelwright.page import Page, Viewport
from pixelwright.perception import prepare
from pixelwright.raster import Raster
from pixelwright.workflows.background import in_background
from pixelwright.workflows.build import BuildResult, Seen, as_planned, see
from pixelwright.workflows.contrast import with_contrast
from pixelwright.workflows.deliver import Delivery, deliver
from pixelwright.workflows.mend import mend
from pixelwright.workflows.options import USUAL, BuildOptions
from pixelwright.workflows.plan import Plan, plan
from pixelwright.workflows.prove import prove
from pixelwright.workflows.stages import Stages
from pixelwright.workflows.verify import is_project
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
        raise StackError(
            f"the stack {writer.name!r} writes one page at a time", "Take one that comes with pixelwright."
        )
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
            drafts = [_draft(name, each, planned, writing, opened) for name, each in seen.items()]
        pages = [draft.page for draft in drafts]
        first = drafts[file_names(pages).index("index.html")]
        with stages("write"):
            made = deliver(
                lambda: cast(SiteStack, writer).write_site(pages, writing),
                first.shown,
                opened,
                first.viewport,
                full=planned.options.verify == "full",
            )
        entries = _entries(pages, made.bundle)
        results = [
            _result(
                replace(made, bundle=replace(made.bundle, entry=entry)),
                draft,
                seen[draft.page.name],
                plans[draft.page.name],
                opened,
                stages,
            )
            for draft, entry in zip(drafts, entries, strict=True)
        ]
        return tuple(sorted(results, key=lambda result: result.bundle.entry != made.bundle.entry))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A page that was mended by itself."""

    page: SitePage
    shown: Page
    viewport: Viewport


def _draft(name: str, seen: Seen, planned: Plan, writing: WriteOptions, browser: Browser) -> _Draft:
    viewport = planned.options.viewport or window_of(seen.design)
    writer = stack(planned.stack)
    layout, shown = mend(seen.layout, seen.design, writer, replace(writing, trace=True), browser, viewport)
    if planned.options.accessible:
        writing, shown = with_contrast(layout, seen.design, writer, writing, browser, viewport)
    return _Draft(SitePage(name, layout, seen.design, writing.ink_mends), shown, viewport)


def _entries(pages: Sequence[SitePage], bundle: Bundle) -> Sequence[str]:
    """Return what to open for each page: files of their own, or places in the one of a project."""
    if not is_project(bundle):
        return file_names(pages)
    return [bundle.entry + ("" if address == "#/" else address) for address in addresses(pages)]


def _result(
    made: Delivery, draft: _Draft, seen: Seen, planned: Plan, browser: Browser, stages: Stages
) -> BuildResult:
    """Measure one page of what was made; where that does not compile, the page by itself."""
    compiled = bool(made.proof) or made.failure is None
    shown = browser.render(made.bundle, draft.viewport) if compiled else draft.shown
    with stages("measure"):
        report = measure(seen.design, shown, seen.scene)
    if compiled:
        with stages("prove"):
            report = prove(report, made.bundle, browser, draft.viewport)
    report = replace(
        report,
        warnings=report.warnings + seen.scene.warnings + made.warnings,
        stage_s=dict(stages.seconds),
        proof=made.proof,
        wishes=planned.outcomes,
    )
    return BuildResult(seen.design, seen.scene, draft.page.layout, made.bundle, shown, report, made.failure)
