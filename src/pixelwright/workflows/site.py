"""Pictures of several pages of one product in, one project out, every page measured against its picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from pixelwright.browser import Browser
from pixelwright.bundle import Bundle
from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.site import SitePage, SiteStack, addresses, file_names
from pixelwright.errors import StackError
from pixelwright.instructions import Aspect
from pixelwright.page import Page, Viewport
from pixelwright.raster import Raster
from pixelwright.workflows.build import BuildResult, Seen, as_planned, outcome, see
from pixelwright.workflows.contrast import with_contrast
from pixelwright.workflows.deliver import deliver, proved
from pixelwright.workflows.mend import mend
from pixelwright.workflows.options import USUAL, BuildOptions
from pixelwright.workflows.plan import Plan
from pixelwright.workflows.prove import Look, look_at
from pixelwright.workflows.run import Run, running, writing_of
from pixelwright.workflows.stages import OnStage
from pixelwright.workflows.verify import is_project
from pixelwright.workflows.window import window_of


def build_site(
    sources: Mapping[str, str | Path | bytes | Raster],
    options: BuildOptions = USUAL,
    browser: Browser | None = None,
    on_stage: OnStage | None = None,
) -> tuple[BuildResult, ...]:
    """Turn pictures by the name of their page into one project.

    The results share its files, each with its own entry. The page called `index` or `home` comes first, else
    that of the first picture. Raises StackError for a stack that writes no sites.
    """
    with running(options, browser, on_stage) as run:
        planned = run.planned.failed(Aspect.FILE_NAME, "pages of a site are named after their pictures")
        writer = _site_stack(planned)
        seen = {
            name: see(source, planned.options.pixel_ratio, run.stages) for name, source in sources.items()
        }
        return _finish(seen, planned, writer, run)


def _site_stack(planned: Plan) -> SiteStack:
    writer = stack(planned.stack)
    if not hasattr(writer, "write_site"):
        raise StackError(
            f"the stack {writer.name!r} writes one page at a time", "Take one that comes with pixelwright."
        )
    return cast(SiteStack, writer)


def _finish(seen: Mapping[str, Seen], planned: Plan, writer: SiteStack, run: Run) -> tuple[BuildResult, ...]:
    """Write, mend and measure the pages of a site; the one that comes first is the first result."""
    browser, stages = run.browser, run.stages
    writing = writing_of(planned, browser)
    plans = {name: planned.on_page(each.layout) for name, each in seen.items()}
    with stages("mend"):
        drafts = [
            _draft(name, as_planned(each, plans[name]), planned, writing, browser)
            for name, each in seen.items()
        ]
    pages = [draft.page for draft in drafts]
    with stages("write"):
        made = deliver(lambda: writer.write_site(pages, writing))
    with stages("prove"):
        bundles = [replace(made.bundle, entry=entry) for entry in _entries(pages, made.bundle)]
        looks = [Look(draft.shown) for draft in drafts]
        if made.failure is None:
            looks = [
                look_at(bundle, browser, draft.viewport)
                for bundle, draft in zip(bundles, drafts, strict=True)
            ]
            first = file_names(pages).index("index.html")
            full = planned.options.verify == "full"
            made = proved(made, looks[first].page, browser, drafts[first].viewport, full=full)
    results = []
    for draft, bundle, look in zip(drafts, bundles, looks, strict=True):
        with stages("measure"):
            report = look.measured(draft.seen.design, draft.seen.scene)
        page = replace(made, bundle=bundle)
        results.append(outcome(draft.seen, page, look, report, plans[draft.page.name], stages))
    return tuple(sorted(results, key=lambda result: result.bundle.entry != made.bundle.entry))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A page that was mended by itself."""

    page: SitePage
    seen: Seen
    shown: Page
    viewport: Viewport


def _draft(name: str, seen: Seen, planned: Plan, writing: WriteOptions, browser: Browser) -> _Draft:
    viewport = planned.options.viewport or window_of(seen.design)
    writer = stack(planned.stack)
    layout, shown = mend(seen.layout, seen.design, writer, replace(writing, trace=True), browser, viewport)
    if planned.options.accessible:
        writing, shown = with_contrast(layout, seen.design, writer, writing, browser, viewport)
    page = SitePage(name, layout, seen.design, writing.ink_mends)
    return _Draft(page, replace(seen, layout=layout), shown, viewport)


def _entries(pages: Sequence[SitePage], bundle: Bundle) -> Sequence[str]:
    """Return what to open for each page: files of their own, or places in the one of a project."""
    if not is_project(bundle):
        return file_names(pages)
    return [bundle.entry + ("" if address == "#/" else address) for address in addresses(pages)]
