"""How far is this implementation from that design, where, and which change mends it?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np

from pixelwright.browser import Browser, Tab, open_browser
from pixelwright.browser.styles import Sheet
from pixelwright.comparison.pages.edits import edits
from pixelwright.comparison.pages.explain import explain
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.pages.markup import with_text
from pixelwright.comparison.pages.parts import LivePage
from pixelwright.comparison.pictures.compare import compare_pictures
from pixelwright.comparison.sameness import agreement, is_blank, masked
from pixelwright.errors import InputError
from pixelwright.evaluation.pixels import css_pixels
from pixelwright.finding import Finding, FindingKind, Verdict
from pixelwright.geometry import Box
from pixelwright.media import read_picture
from pixelwright.page import Viewport
from pixelwright.perception.ocr import read_lines
from pixelwright.raster import Pixels, Raster
from pixelwright.workflows.arrival import arrival_notes
from pixelwright.workflows.reading import readings
from pixelwright.workflows.score import entry_of, is_page
from pixelwright.workflows.stages import Stages
from pixelwright.workflows.web import Web, is_address
from pixelwright.workflows.window import usual_width_below, window_of

Mask = Box | str
"""What is not compared: a box in CSS px, or a selector of elements of the implementation."""
_RATIOS = (1.5, 2.0, 3.0)
_SAME_RATIO = 0.01
_SAME_SHAPE = 0.3
"""A larger picture of the same page is as much higher, give or take what differs."""


@dataclass(frozen=True)
class Comparison:
    """What differs, with the two pictures that were compared, in CSS px."""

    verdict: Verdict
    design: Raster
    page: Raster

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What differs, the most visible first."""
        return self.verdict.findings

    @property
    def score_before(self) -> float:
        """How near the implementation is to the design, 0 to 1."""
        return self.verdict.score_before or 0.0

    @property
    def score_after(self) -> float:
        """The same with all fixes that were tried."""
        return self.verdict.score_after or 0.0


def diff(
    design: str | Path,
    implementation: str | Path,
    *,
    viewport: Viewport | None = None,
    browser: Browser | None = None,
    masks: Sequence[Mask] = (),
    on_stage: Callable[[str, float], None] | None = None,
) -> Comparison:
    """Compare two pictures or pages; on a page each fix is tried.

    Args:
        design: What it should look like: a picture, an HTML file, a folder or an address.
        implementation: What was made of it, likewise.
        viewport: The window for pages; by default as wide as the picture on the other side.
        browser: To use an open one.
        masks: What is not compared.
        on_stage: Called with the name of a stage that begins and the share of all work before it.
    """
    stages = Stages(on_stage)
    with nullcontext(browser) if browser else open_browser() as opened:
        with stages("design"):
            wanted, notes = _picture_of(design, viewport, implementation, opened)
        names = str(design), str(implementation)
        if is_page(implementation):
            window = viewport or replace(window_of(wanted), pixel_ratio=1.0)
            return _noted(_against_page(wanted, names, window, opened, masks, stages), notes)
        with stages("page"):
            given = read_picture(implementation)
        return _noted(compare_rasters(wanted, given, names, stages, masks), notes)


def _noted(comparison: Comparison, notes: Sequence[str]) -> Comparison:
    """Put what is to know of the design before what is to know of the implementation."""
    verdict = comparison.verdict
    told = (*(f"Design: {note}" for note in notes), *verdict.warnings)
    return replace(comparison, verdict=replace(verdict, warnings=told))


def _picture_of(
    source: str | Path, viewport: Viewport | None, other: str | Path, browser: Browser
) -> tuple[Raster, tuple[str, ...]]:
    """Return a side as a picture in CSS px, and what a person should know of how it came."""
    if not is_page(source):
        return Raster(css_pixels(read_picture(source))), ()
    window = viewport or (Viewport() if is_page(other) else window_of(read_picture(other)))
    web = _web(source)
    with browser.tab(window, fetch=web) as tab:
        _load(tab, source)
        return tab.screenshot(), _notes(tab, web)


def _notes(tab: Tab, web: Web | None) -> tuple[str, ...]:
    return tuple(arrival_notes(tab, web, tab.evaluate("() => document.documentElement.scrollHeight")))


def _against_page(
    design: Raster,
    names: tuple[str, str],
    window: Viewport,
    browser: Browser,
    masks: Sequence[Mask],
    stages: Stages,
) -> Comparison:
    web = _web(names[1])
    with browser.tab(window, fetch=web) as tab:
        with stages("page"):
            _load(tab, names[1])
            _fit(tab, window, design)
            page = tab.screenshot()
            notes = (*_notes(tab, web), *_widths(design, page))
        if is_blank(page.pixels) or is_blank(design.pixels):
            found, value = _blank(design.pixels, page.pixels), agreement(design.pixels, page.pixels)
            return _compared(names, design, page, found, (value, value), stages, {}, notes)
        with stages("compare"):
            hidden = _boxes(tab, masks)
            inquiry = Inquiry.begin(design.pixels, page.pixels, LivePage(tab), agreement, _read, hidden)
            explain(inquiry)
        with stages("patch"):
            changed = edits(inquiry.shop, _loaded)
            if web is None:
                changed |= _reworded(entry_of(Path(names[1])), inquiry.findings, changed)
    scores = inquiry.before, inquiry.value
    return _compared(names, design, page, inquiry.findings, scores, stages, changed, notes)


def _fit(tab: Tab, window: Viewport, design: Raster) -> None:
    """Make the window narrower if the design is as wide as the page sticks out of a usual one."""
    usual = usual_width_below(design.width_px)
    if usual is None or window.width_px != design.width_px:
        return
    tab.resize(usual, window.height_px)
    if tab.evaluate("() => document.documentElement.scrollWidth") != design.width_px:
        tab.resize(window.width_px, window.height_px)


def compare_rasters(
    design: Raster,
    given: Raster,
    names: tuple[str, str],
    stages: Stages,
    masks: Sequence[Mask] = (),
) -> Comparison:
    """Compare two pictures; the design is in CSS px."""
    page, notes = _same_scale(design, Raster(css_pixels(given)))
    boxes = [mask for mask in masks if isinstance(mask, Box)]
    if len(boxes) < len(masks):
        raise InputError("a selector masks nothing in a picture", "Give boxes: x,y,width,height.")
    first, second = (masked(each.pixels, boxes) for each in (design, page))
    value = agreement(first, second)
    with stages("compare"):
        found = _blank(first, second)
        if not found:
            found = compare_pictures(first, second, readings.read)
    return _compared(names, design, page, found, (value, value), stages, {}, notes)


def _compared(
    names: tuple[str, str],
    design: Raster,
    page: Raster,
    findings: Sequence[Finding],
    scores: tuple[float, float],
    stages: Stages,
    changed: dict[str, tuple[str, str]],
    notes: tuple[str, ...] = (),
) -> Comparison:
    ordered = tuple(sorted(findings, key=lambda finding: -finding.magnitude))
    verdict = Verdict(names[1], ordered, names[0], *scores, changed, notes, stages.seconds)
    return Comparison(verdict, design, page)


def _blank(design: Pixels, page: Pixels) -> list[Finding]:
    """Return the finding that one side shows nothing, if only one does."""
    blank = is_blank(design), is_blank(page)
    if blank[0] == blank[1]:
        return []
    what = f"the {'design' if blank[0] else 'implementation'} shows nothing"
    return [Finding(FindingKind.PAGE, Box(0, 0, page.shape[1], page.shape[0]), what, 1.0)]


def _same_scale(design: Raster, page: Raster) -> tuple[Raster, tuple[str, ...]]:
    """Bring a picture that was taken at another pixel ratio to the design's width; say where they differ."""
    share = page.width_px / design.width_px
    alike = abs(page.height_px / design.height_px / share - 1) < _SAME_SHAPE
    for ratio in _RATIOS:
        for factor in (ratio, 1 / ratio):
            if alike and abs(share / factor - 1) < _SAME_RATIO:
                size = (design.width_px, max(1, round(page.height_px / share)))
                shrunk = cv2.resize(page.pixels, size, interpolation=cv2.INTER_AREA)
                note = f"The implementation is {factor:g} times as large; it was scaled."
                return Raster(shrunk.astype(np.uint8, copy=False)), (note,)
    return page, _widths(design, page)


def _widths(design: Raster, page: Raster) -> tuple[str, ...]:
    if page.width_px == design.width_px:
        return ()
    return (f"The design is {design.width_px} px wide, the implementation {page.width_px} px.",)


def _web(source: str | Path) -> Web | None:
    return Web(str(source)) if is_address(source) else None


def _load(tab: Tab, source: str | Path) -> None:
    tab.load(str(source) if is_address(source) else entry_of(Path(source)))


def _boxes(tab: Tab, masks: Sequence[Mask]) -> list[Box]:
    """Return what is masked as boxes."""
    found = [mask for mask in masks if isinstance(mask, Box)]
    for selector in (mask for mask in masks if isinstance(mask, str)):
        found += [Box(*box) for box in tab.evaluate(_BOXES, selector)]
    return found


_BOXES = """(selector) => [...document.querySelectorAll(selector)].map((element) => {
  const box = element.getBoundingClientRect();
  return [box.left + scrollX, box.top + scrollY, box.width, box.height];
})"""


def _read(pixels: Pixels) -> str:
    lines = read_lines(Raster(np.ascontiguousarray(pixels)))
    return " ".join(line.text for line in sorted(lines, key=lambda line: (line.box.y // 12, line.box.x)))


def _reworded(
    entry: Path, findings: Sequence[Finding], changed: dict[str, tuple[str, str]]
) -> dict[str, tuple[str, str]]:
    """Return the page's own file with the texts that were tried, as far as it says where they stand."""
    path = str(entry.resolve())
    try:
        before, after = changed.get(path) or (entry.read_text(encoding="utf-8"),) * 2
    except UnicodeDecodeError:
        return {}
    for finding in findings:
        if finding.kind is FindingKind.TEXT and finding.fix and finding.fix.tried:
            after = with_text(after, finding.measured, finding.expected) or after
    return {path: (before, after)} if before != after else {}


def _loaded(sheet: Sheet) -> str | None:
    if not sheet.name.startswith("file:"):
        return None
    return Path(sheet.file).read_text(encoding="utf-8", errors="replace")
