"""A true page and the same page with one known fault, as files. Made once and kept.

Knows nothing of who will look for the fault.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

import cv2
import numpy as np

from bench.diff.box_kinds import BOX_KINDS
from bench.diff.candidates import Candidate, candidates
from bench.diff.change import Change, Site, Strike
from bench.diff.content_kinds import CONTENT_KINDS
from bench.diff.frozen import Frozen
from bench.diff.pair import Fault, Pair, changed_pixels, read_png
from bench.diff.rewriting import Desk, Rewritten
from bench.diff.type_kinds import TYPE_KINDS
from bench.store import write_json, write_png
from bench.truth import VIEWPORT
from pixelwright.browser import Browser, Tab
from pixelwright.browser.styles import Styles
from pixelwright.geometry import Box
from pixelwright.raster import Raster

KINDS: dict[str, Strike] = TYPE_KINDS | BOX_KINDS | CONTENT_KINDS
TRIES = 5
"""Elements that are struck before a kind is given up for a page."""
FEWEST_PIXELS = 40
LOWEST_PX = 4000
"""Faults lie no deeper: what is further down is seldom in a design."""
LARGEST = 0.5
"""Share of the page that a struck element may take."""
MEASURE = """(selectors, property) => selectors.map((selector) => {
  const element = document.querySelector(selector);
  if (!element) return null;
  const box = element.getBoundingClientRect();
  const value = getComputedStyle(element).getPropertyValue(property);
  return [[box.left + scrollX, box.top + scrollY, box.width, box.height], value];
})"""


def make_pairs(frozen: Frozen, browser: Browser, folder: Path, kinds: list[str], count: int) -> list[Pair]:
    """Return up to `count` pairs of a page, each of another kind, in an order of the page's own."""
    wanted = sorted(kinds, key=lambda kind: _chance(frozen.name, kind))
    pairs: list[Pair] = []
    with ExitStack() as tabs:
        maker: _Maker | None = None
        for kind in wanted:
            if len(pairs) == count:
                break
            pair, none = Pair(folder / kind), folder / f"{kind}.none"
            if not pair.folder.exists() and not none.exists():
                if not maker:
                    still, moving = (tabs.enter_context(browser.tab(VIEWPORT)) for _ in range(2))
                    maker = _Maker(frozen, still, moving)
                if not maker.make(kind, pair):
                    none.parent.mkdir(parents=True, exist_ok=True)
                    none.touch()
            if pair.folder.exists():
                pairs.append(pair)
    return pairs


class _Maker:
    """Strikes one page: the true one stays open in one tab, the faulty ones are shown in another."""

    def __init__(self, frozen: Frozen, still: Tab, moving: Tab) -> None:
        self._frozen = frozen
        self._moving = moving
        still.load(frozen.entry, frozen.page)
        self._found = candidates(still)
        self._still = still
        self._desk = Desk(still, Styles(still), frozen.page, self._found)
        self._design = read_png(frozen.design)

    def make(self, kind: str, pair: Pair) -> bool:
        """Write a pair; False where no element of the page can be struck so that it shows."""
        random = Random(_chance(self._frozen.name, kind))
        tries = 0
        for element in self._in_order(kind, random):
            change = KINDS[kind](Site(element, self._found), random)
            written = change and self._desk.rewrite(element, change)
            if not change or not written:
                continue
            tries += 1
            if self._strike(kind, element, change, written, pair):
                return True
            if tries == TRIES:
                break
        return False

    def _in_order(self, kind: str, random: Random) -> list[Candidate]:
        page_area = self._design.shape[0] * self._design.shape[1]
        fit = [
            one
            for one in self._found
            if kind == "banner" or (one.box.area <= LARGEST * page_area and one.box.y < LOWEST_PX)
        ]
        random.shuffle(fit)
        return fit

    def _strike(self, kind: str, element: Candidate, change: Change, written: Rewritten, pair: Pair) -> bool:
        work = pair.folder.with_suffix(".part")
        shutil.rmtree(work, ignore_errors=True)
        linked(self._frozen.page, work / "page")
        if change.edit == "showOther":
            _draw_other(work / "page" / change.argument, element.box)
        for name, text in written.files.items():
            (work / "page" / name).unlink()
            (work / "page" / name).write_text(text)
        self._moving.load(work / "page" / "index.html", work / "page")
        picture = self._moving.screenshot()
        fault = self._fault(kind, element, change, written, changed_pixels(self._design, picture.pixels))
        shown = fault.changed_px >= FEWEST_PIXELS and fault.true != fault.faulty
        if not (shown and self._is_near(fault, picture)):
            shutil.rmtree(work)
            return False
        write_json(work / "fault.json", asdict(fault))
        write_png(work / "faulty.png", picture)
        os.link(self._frozen.design, work / "design.png")
        work.rename(pair.folder)
        return True

    def _fault(
        self, kind: str, element: Candidate, change: Change, written: Rewritten, changed_px: int
    ) -> Fault:
        concerned = self._concerned(element, change, written)
        before = self._still.evaluate(MEASURE, concerned, change.property)
        after = self._moving.evaluate(MEASURE, written.selectors, change.property)
        place = concerned.index(element.selector)
        true, faulty = _values(change, element, before[place], after[place] if len(after) > place else None)
        return Fault(
            self._frozen.name,
            kind,
            change.property,
            true,
            faulty,
            element.selector,
            written.selectors,
            self._near(element),
            tuple(tuple(row[0]) for row in before if row),
            tuple(tuple(row[0]) for row in after if row),
            written.how,
            written.rule,
            written.file,
            written.line,
            written.last_line,
            change.declarations,
            changed_px,
        )

    def _concerned(self, element: Candidate, change: Change, written: Rewritten) -> tuple[str, ...]:
        """Return the selectors, on the true page, of all elements that the fault strikes."""
        if written.how in ("value", "declaration"):
            return written.selectors
        others = (self._found[element.next].selector,) if change.edit == "swap" else ()
        return (element.selector, *others)

    def _near(self, element: Candidate) -> tuple[str, ...]:
        places = [element.previous, element.next, element.parent, *element.children]
        return tuple(self._found[place].selector for place in places if place >= 0)

    def _is_near(self, fault: Fault, picture: Raster) -> bool:
        """Tell whether something changed at one of the elements concerned, and not only far away."""
        boxes = [Box(*box).expand(48) for box in (*fault.true_boxes, *fault.faulty_boxes)]
        crops = ((self._design[box.slices], picture.pixels[box.slices]) for box in boxes)
        return any(changed_pixels(one, other) >= FEWEST_PIXELS / 2 for one, other in crops)


def _values(change: Change, element: Candidate, before: Any, after: Any) -> tuple[str, str]:  # noqa: ANN401
    if change.property == "text":
        word, other = change.argument.split(" ")
        return element.text, element.text.replace(word, other, 1)
    if change.property in ("element", "order", "src"):
        return element.holds, change.edit
    if change.property in ("width", "height") and after:
        side = 2 if change.property == "width" else 3
        return f"{before[0][side]:g}px", f"{after[0][side]:g}px"
    if change.property == "line-height" and before[1] == "normal" and after:
        return f"{element.pitch_px:g}px", after[1]
    return before[1], after[1] if after else ""


def linked(source: Path, target: Path) -> None:
    """Copy a folder by hard links: nothing in it may be changed in place."""
    shutil.copytree(source, target, copy_function=os.link)


def _draw_other(path: Path, box: Box) -> None:
    """Draw a picture of the element's shape that no page shows: a gradient in a hue that the name tells."""
    hue = int(path.stem) // 2
    height, width = max(8, round(box.height)), max(8, round(box.width))
    ramp = np.linspace(60, 250, width)[None, :] * np.linspace(0.5, 1, height)[:, None]
    image = np.dstack([np.full((height, width), hue), np.full((height, width), 180), ramp]).astype(np.uint8)
    cv2.circle(image, (width // 2, height // 2), min(height, width) // 3, ((hue + 90) % 180, 200, 220), -1)
    cv2.imwrite(str(path), cv2.cvtColor(image, cv2.COLOR_HSV2BGR))


def _chance(page: str, kind: str) -> int:
    return int.from_bytes(hashlib.sha256(f"{page} {kind}".encode()).digest()[:8])
