"""Looks at the finished page as its users will: in windows of all widths, and by rules of accessibility."""

from __future__ import annotations

from dataclasses import replace

from pixelwright.browser import Browser, Tab
from pixelwright.bundle import Bundle
from pixelwright.evaluation.accessibility import violations
from pixelwright.evaluation.sweep import sweep
from pixelwright.page import Viewport
from pixelwright.report import Report


def prove(report: Report, bundle: Bundle, browser: Browser, viewport: Viewport) -> Report:
    """Return the report with what was seen of the finished page."""

    def look(tab: Tab) -> Report:
        tab.load(bundle)
        return replace(report, sweep=sweep(tab), violations=violations(tab))

    return browser.in_tab(look, viewport)
