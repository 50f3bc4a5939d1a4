"""Looks at the finished page as its users will: in windows of all widths, and by rules of accessibility."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pixelwright.browser import Browser, Tab
from pixelwright.bundle import Bundle
from pixelwright.evaluation import measure
from pixelwright.evaluation.accessibility import violations
from pixelwright.evaluation.sweep import sweep
from pixelwright.page import Page, Viewport
from pixelwright.raster import Raster
from pixelwright.report import Report, Sweep, Violation
from pixelwright.scene import Scene


@dataclass(frozen=True, slots=True)
class Look:
    """A page, and what was seen of it beside its pixels, which is nothing where it was only a draft."""

    page: Page
    sweep: Sweep | None = None
    violations: tuple[Violation, ...] | None = None

    def measured(self, design: Raster, scene: Scene) -> Report:
        """Return the scores against a picture, with what was seen."""
        report = measure(design, self.page, scene.flat)
        return replace(report, sweep=self.sweep, violations=self.violations)


def look_at(bundle: Bundle, browser: Browser, viewport: Viewport) -> Look:
    """Load a page once and look at all of it."""

    def work(tab: Tab) -> Look:
        tab.load(bundle)
        return Look(tab.snapshot(), sweep(tab), violations(tab))

    return browser.in_tab(work, viewport)
