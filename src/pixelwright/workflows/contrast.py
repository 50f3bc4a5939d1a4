"""Makes texts readable that are not: other colours, as little as the eye can see, until axe is content."""

from __future__ import annotations

from dataclasses import replace

from pixelwright.browser import Browser, Tab
from pixelwright.codegen import Stack, WriteOptions
from pixelwright.codegen.document import gather
from pixelwright.codegen.styles.contrast import MARK, InkMend, WeakInk, mends_of
from pixelwright.evaluation.accessibility import weak_inks
from pixelwright.page import Page, Viewport
from pixelwright.raster import Raster
from pixelwright.tree import Layout

ROUNDS = 4
"""A new ground can make another text on it hard to read; that took two rounds at most."""


def with_contrast(
    layout: Layout, design: Raster, stack: Stack, options: WriteOptions, browser: Browser, viewport: Viewport
) -> tuple[WriteOptions, Page]:
    """Return the options with mends of all texts that are hard to read, and the page that results."""

    def work(tab: Tab) -> tuple[WriteOptions, Page]:
        mends: tuple[InkMend, ...] = ()
        for _ in range(ROUNDS):
            draft = replace(options, single_file=True, trace=True, ink_mends=mends)
            tab.load(stack.write(layout, design, draft))
            weak = [WeakInk(*each) for each in weak_inks(tab, MARK)]
            if not weak:
                break
            mends += mends_of(weak, gather(layout, design, draft).body)
        done = replace(options, ink_mends=mends)
        tab.load(stack.write(layout, design, replace(done, single_file=True)))
        return done, tab.snapshot()

    return browser.in_tab(work, viewport)
