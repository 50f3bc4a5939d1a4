"""A page under inquiry: the design, the live page beside it, and what has been found out and mended so far.

Every step of the comparison works on it: what it explains is mended in the live page, so that the next step
sees only what is left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.browser.styles import Styles
from pixelwright.comparison.changes import AnyChange, Change, Workshop
from pixelwright.comparison.parts import LivePage, Parts, Places
from pixelwright.comparison.sameness import SEEN_LEVELS, masked
from pixelwright.comparison.survey import Survey, survey
from pixelwright.finding import Finding
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

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
    masks: tuple[Box, ...] = ()
    """What is not compared, painted over in both pictures."""
    findings: list[Finding] = field(default_factory=list)

    @classmethod
    def begin(
        cls, design: Pixels, live: LivePage, score: Score, read: Read, masks: Sequence[Box] = ()
    ) -> Inquiry:
        """Look at a page for the first time."""
        design, page = masked(design, masks), masked(live.tab.screenshot().pixels, masks)
        places = live.parts.places
        seen = survey(design, page, live.parts, places)
        return cls(
            design,
            live,
            Workshop(live, Styles(live.tab)),
            score,
            read,
            page,
            places,
            seen,
            score(design, page),
            tuple(masks),
        )

    @property
    def parts(self) -> Parts:
        """The elements and words of the page."""
        return self.live.parts

    @property
    def cost(self) -> float:
        """How much is out of place."""
        return self.seen.targets.cost(self.seen.targets.residual(self.places))

    def box(self, element: int) -> Box:
        """Where an element is now."""
        return Box(*self.places.elements[element].tolist())

    def accept(self, finding: Finding, change: AnyChange) -> None:
        """Keep a change in the live page and the finding that it mends."""
        before = self.value
        self.shop.keep(change)
        self.refresh()
        fix = replace(finding.fix, before=before, after=self.value) if finding.fix else None
        there = finding.design_box or (self.box(change.element) if isinstance(change, Change) else None)
        gain = max(0.0, self.value - before)
        self.findings.append(replace(finding, fix=fix, magnitude=gain, design_box=there))

    def share(self, box: Box) -> float:
        """Return how much of the page under a box does not look the same, as a share of the score."""
        mask = self.differing()
        inside = box.rounded().intersection(Box(0, 0, mask.shape[1], mask.shape[0]))
        return float(mask[inside.slices].sum()) / mask.size / 2 if inside.area else 0.0

    def refresh(self) -> None:
        """Look at the page as it is now."""
        self.page = masked(self.live.tab.screenshot().pixels, self.masks)
        self.places = self.live.measure()
        self.seen = survey(self.design, self.page, self.parts, self.places)
        self.value = self.score(self.design, self.page)

    def differing(self) -> npt.NDArray[np.bool_]:
        """Return the pixels that differ, on a canvas that holds both pictures."""
        first, second = on_one_canvas(self.design, self.page)
        return differing(first, second, self.seen.foreign)


def differing(first: Pixels, second: Pixels, foreign: bool) -> npt.NDArray[np.bool_]:
    """Tell for each pixel whether it differs so that it can be seen.

    Between pictures of two machines a pixel counts only if nothing like it is beside it either.
    """
    if not foreign:
        away: npt.NDArray[np.bool_] = cv2.absdiff(first, second).max(axis=2) > SEEN_LEVELS
        return away
    one, other = _blurred(first), _blurred(second)
    return _unlike(one, other) & _unlike(other, one)


def _blurred(picture: Pixels) -> Pixels:
    return cv2.GaussianBlur(picture, (0, 0), 1.2).astype(np.uint8, copy=False)


def _unlike(one: Pixels, other: Pixels) -> npt.NDArray[np.bool_]:
    """Tell where a picture has a colour outside of what the other has within 2 px."""
    kernel = np.ones((5, 5), np.uint8)
    low, high = cv2.erode(other, kernel), cv2.dilate(other, kernel)
    slack = 3 * SEEN_LEVELS
    under = one.astype(np.int16) < low.astype(np.int16) - slack
    over = one.astype(np.int16) > high.astype(np.int16) + slack
    return np.asarray((under | over).any(axis=2))


def on_one_canvas(first: Pixels, second: Pixels) -> tuple[Pixels, Pixels]:
    """Return both pictures as high and wide as the larger one, filled up by repeating their last rows."""
    height, width = max(first.shape[0], second.shape[0]), max(first.shape[1], second.shape[1])
    return _filled(first, height, width), _filled(second, height, width)


def _filled(picture: Pixels, height: int, width: int) -> Pixels:
    down, right = height - picture.shape[0], width - picture.shape[1]
    if not down and not right:
        return picture
    return np.ascontiguousarray(np.pad(picture, ((0, down), (0, right), (0, 0)), mode="edge"))


def regions(mask: npt.NDArray[np.bool_], join_px: int = 5, least: int = 6) -> list[tuple[Box, int]]:
    """Return boxes of connected differences, largest count first; nearer than `join_px` they are one."""
    grown = cv2.dilate(mask.astype(np.uint8), np.ones((join_px, join_px), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(grown)
    totals = np.bincount(labels.ravel(), weights=mask.ravel(), minlength=count)
    found = []
    for number in range(1, count):
        x, y, width, height, _area = stats[number].tolist()
        if totals[number] >= least:
            found.append((Box(x, y, width, height).expand(-(join_px // 2)), int(totals[number])))
    return sorted(found, key=lambda each: -each[1])


def union(boxes: Iterable[Box]) -> Box:
    """Return the box around those that have an area."""
    return Box.around(box for box in boxes if box.area)
