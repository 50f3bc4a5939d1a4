"""Tells how much of what a fault has spoiled the fixes that were offered put right, by pixels of its own."""

from __future__ import annotations

import json
from collections.abc import Sequence

import cv2
import numpy as np

from bench.diff.rewriting import offset_of, with_declarations
from pixelwright.browser import Tab
from pixelwright.browser.styles import Rule, Styles
from pixelwright.finding import Finding, Fix
from pixelwright.raster import Pixels

BLUR_PX = 5
"""A step of less than half a pixel in text counts for little then."""
SET = """(selector, declarations) => {
  for (const element of document.querySelectorAll(selector)) {
    for (const [name, value] of declarations) element.style.setProperty(name, value, "important");
  }
}"""
SETTLE = """async () => {
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  await Promise.all([...document.images].map((picture) => picture.decode().catch(() => undefined)));
}"""


def restored(findings: Sequence[Finding], tab: Tab, design: Pixels, faulty: Pixels) -> float | None:
    """Return the share of the difference that all declarations on offer take away; None where there are none.

    The tab shows the faulty page, and the mended one afterwards.
    """
    offers = [
        (each.fix, each) for each in findings if each.fix and each.fix.declarations and each.fix.selector
    ]
    lost = distance(design, faulty)
    if not offers or not lost:
        return None
    styles = Styles(tab)
    for fix, finding in offers:
        _apply(fix, finding, tab, styles)
    tab.evaluate(SETTLE)
    return 1 - distance(design, tab.screenshot().pixels) / lost


def _apply(fix: Fix, finding: Finding, tab: Tab, styles: Styles) -> None:
    """Write a fix into the rule that it names; onto the elements where there is no such rule."""
    node = styles.node(f"document.querySelector({json.dumps(finding.selector or fix.selector)})")
    rules = styles.rules(node) if node else ()
    named = [rule for rule in rules if _bare(rule.selector) == _bare(fix.selector)]
    line = finding.cause.line if finding.cause else 0
    there = [rule for rule in named if _has_line(styles, rule, line)]
    rule = next(reversed(there or named), None)
    if rule is None:
        tab.evaluate(SET, fix.selector, [list(pair) for pair in fix.declarations])
        return
    text = styles.text(rule.sheet)
    start = offset_of(text, rule.span.first_line, rule.span.first_column)
    end = offset_of(text, rule.span.last_line, rule.span.last_column)
    styles.write(rule.sheet, rule.span, with_declarations(text[start:end], fix.declarations))


def _has_line(styles: Styles, rule: Rule, line: int) -> bool:
    sheet = styles.sheet(rule.sheet)
    first = (sheet.first_line if sheet else 0) + 1
    return first + rule.span.first_line <= line <= first + rule.span.last_line


def _bare(selector: str) -> str:
    return " ".join(selector.split())


def distance(one: Pixels, other: Pixels) -> float:
    """Return the mean difference of two pictures, 0 to 255; what only one has differs by all."""
    size = max(one.shape[0], other.shape[0]), max(one.shape[1], other.shape[1])
    soft = (cv2.blur(_padded(each, size).astype(np.float32), (BLUR_PX, BLUR_PX)) for each in (one, other))
    known = _padded(np.full_like(one, 1), size, 0)[..., 0] & _padded(np.full_like(other, 1), size, 0)[..., 0]
    apart = np.abs(next(soft) - next(soft)).mean(axis=2)
    return float(np.where(known, apart, 255).mean())


def _padded(pixels: Pixels, size: tuple[int, int], fill: int = 255) -> Pixels:
    below, beside = size[0] - pixels.shape[0], size[1] - pixels.shape[1]
    bordered = cv2.copyMakeBorder(pixels, 0, below, 0, beside, cv2.BORDER_CONSTANT, value=(fill,) * 3)
    return bordered.astype(np.uint8, copy=False)
