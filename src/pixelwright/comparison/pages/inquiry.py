"""A page under inquiry: the design, the live page beside it, and what has been found out and mended so far.

Every step of the comparison works on it: what it explains is mended in the live page, so that the next step
sees only what is left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from pixelwright.browser.styles import Styles
from pixelwright.comparison.deltas import differing, on_one_canvas, regions
from pixelwright.comparison.pages.changes import AnyChange, Change, Together
from pixelwright.comparison.pages.parts import LivePage, Parts, Places
from pixelwright.comparison.pages.redrawing import undrifted
from pixelwright.comparison.pages.solving import Solved
from pixelwright.comparison.pages.survey import Survey, line_shifts, survey
from pixelwright.comparison.pages.targets import Floats
from pixelwright.comparison.pages.telling import told_once
from pixelwright.comparison.pages.workshop import Workshop
from pixelwright.comparison.sameness import masked
from pixelwright.comparison.tracking import Ground, grey
from pixelwright.finding import Finding
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_LEAST_FOREIGN = 0.01
"""Between two machines a change that takes away less than this share of what differs may fit by chance."""
_SHOTS = 2
"""One more may show what turns just as it did before."""
_MOST_OF = 0.8
Score = Callable[[Pixels, Pixels], float]
"""How near a page is to a design, 0 to 1."""
Read = Callable[[Pixels], str]
"""Reads the text in a picture."""


@dataclass
class Inquiry:
    """The state of one comparison. `design` and `page` are pictures in CSS px."""

    design: Pixels
    live: LivePage
    shop: Workshop
    score: Score
    read: Read
    page: Pixels
    places: Places
    seen: Survey
    value: float
    """The score of the page as it is now."""
    before: float
    """The score of the page as it was."""
    ground: Ground
    """The design with what was looked for in it."""
    masks: tuple[Box, ...] = ()
    """What is not compared, painted over in both pictures."""
    findings: list[Finding] = field(default_factory=list)
    refused: list[AnyChange] = field(default_factory=list)
    """Changes that helped nothing."""
    moving: list[tuple[int, Box]] = field(default_factory=list)
    """Elements in which something changes by itself, and where, from their upper left corner."""
    solved: list[Solved | None] = field(default_factory=list)
    """The change that would put most into place, once it was looked for; empty again after every change."""

    @classmethod
    def begin(
        cls,
        design: Pixels,
        page: Pixels,
        live: LivePage,
        score: Score,
        read: Read,
        masks: Sequence[Box] = (),
    ) -> Inquiry:
        """Look at a page for the first time; `page` is what it looks like now."""
        design, page = masked(design, masks), masked(page, masks)
        places = live.parts.places
        ground = Ground(grey(design))
        seen = survey(design, page, live.parts, places, ground=ground)
        value = score(design, page)
        return cls(
            design,
            live,
            Workshop(live, Styles(live.tab)),
            score,
            read,
            page,
            places,
            seen,
            value,
            value,
            ground,
            tuple(masks),
        )

    def take_for_foreign(self) -> None:
        """Look again at a page that another machine drew than its design, with all drift taken out."""
        value = self.value
        self.design = self.redrawn()
        self.ground = Ground(grey(self.design))
        self.seen = replace(self.seen, foreign=True)
        self.refresh()
        self.before = min(self.value, self.before + self.value - value)

    def redrawn(self) -> Pixels:
        """Return the design with all drift taken out."""
        return undrifted(self.design, self.page, self.parts, self.places, self.seen)

    @property
    def parts(self) -> Parts:
        """The elements and words of the page."""
        return self.live.parts

    @property
    def cost(self) -> float:
        """How much is out of place."""
        return self.cost_of(self.places)

    def cost_of(self, places: Places) -> float:
        """Return how much would be out of place if everything were there."""
        return self.seen.targets.cost(self.seen.targets.residual(places))

    @property
    def shifts(self) -> Floats:
        """How far each line has to go, dx and dy in px; NaN for those that were not found."""
        return self.shifts_of(self.places)

    def shifts_of(self, places: Places) -> Floats:
        """Return how far each line would have to go if everything were there."""
        return line_shifts(self.seen, self.seen.targets.residual(places))

    def box(self, element: int) -> Box:
        """Where an element is seen now; what others cut off of it is not part of that."""
        return Box(*self.seen.visible.elements[element].tolist())

    def accept(self, finding: Finding, change: AnyChange) -> bool:
        """Keep a change in the live page and the finding that it mends; tell whether it is kept.

        What leaves the page less like the design is taken back and not tried again. What declares the value
        that is there already mends nothing, whatever seems to be gained.
        """
        before = self.value
        if change in self.refused or (finding.name and finding.expected == finding.measured):
            return False
        self.shop.keep(change)
        shown = self.photograph()
        value = self.score(self.design, shown)
        if value <= before or (self.seen.foreign and value - before < _LEAST_FOREIGN * (1 - before)):
            self.refused.append(change)
            self.shop.drop(change)
            return False
        self._look(shown, value)
        fix = replace(finding.fix, before=before, after=self.value) if finding.fix else None
        there = finding.design_box or (
            self.box(change.element) if isinstance(change, Change | Together) else None
        )
        gain = max(0.0, self.value - before)
        told = replace(finding, fix=fix, magnitude=gain, design_box=there)
        self.findings[:] = told_once(self.findings, told)
        return True

    def share(self, box: Box) -> float:
        """Return how much of the page under a box does not look the same, as a share of the score."""
        mask = self.differing()
        inside = box.rounded().intersection(Box(0, 0, mask.shape[1], mask.shape[0]))
        return float(mask[inside.slices].sum()) / mask.size / 2 if inside.area else 0.0

    def photograph(self) -> Pixels:
        """Return what the page looks like now: masks painted over, and what moves as the design has it."""
        return self._stilled(masked(self.live.tab.screenshot().pixels, self.masks))

    def watch(self) -> None:
        """Look what of the page changes by itself: that is no difference from here on.

        What holds no text may look quite otherwise at the next moment; beside text, what turns reaches no
        further than it is long.
        """
        pairs = [on_one_canvas(self.page, self.photograph()) for _ in range(_SHOTS)]
        moving = [box for pair in pairs for box, _ in regions(differing(*pair, foreign=False))]
        for region in moving:
            element = self.innermost(region)
            box = self.box(element)
            speaks = any(line.box.intersection(box).area for line in self.seen.lines)
            reach = region.expand(max(region.width, region.height)).intersection(box) if speaks else box
            self.moving.append((element, reach.union(region).expand(1).moved(-box.x, -box.y)))
        if moving:
            value = self.value
            self.page = self._stilled(self.page)
            self.value = self.score(self.design, self.page)
            self.before += self.value - value

    def _stilled(self, shown: Pixels) -> Pixels:
        """Return a picture of the page with what the design shows in the places of what moves."""
        if not self.moving:
            return shown
        corners = self.live.measure().elements[[element for element, _ in self.moving], :2]
        whole = Box(0, 0, *np.minimum(shown.shape[1::-1], self.design.shape[1::-1]).tolist())
        stilled = shown.copy()
        for (_, part), (x, y) in zip(self.moving, corners.tolist(), strict=True):
            place = part.moved(x, y).rounded().intersection(whole)
            stilled[place.slices] = self.design[place.slices]
        return stilled

    def innermost(self, region: Box) -> int:
        """Return the smallest element whose box holds most of a region."""
        best, area = 0, float("inf")
        for number, part in enumerate(self.parts.elements):
            box = self.box(number)
            if not part.hidden and 0 < box.area < area and region.coverage(box.expand(3)) > _MOST_OF:
                best, area = number, box.area
        return best

    def refresh(self) -> None:
        """Look at the page as it is now."""
        shown = self.photograph()
        self._look(shown, self.score(self.design, shown))

    def _look(self, shown: Pixels, value: float) -> None:
        self.solved.clear()
        self.page = shown
        self.places = self.live.measure()
        self.seen = survey(
            self.design, shown, self.parts, self.places, foreign=self.seen.foreign, ground=self.ground
        )
        self.value = value

    def differing(self) -> npt.NDArray[np.bool_]:
        """Return the pixels that differ, on a canvas that holds both pictures."""
        first, second = on_one_canvas(self.design, self.page)
        return differing(first, second, self.seen.foreign)
