"""The lines of a picture with their places in the design, and what both pictures show there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pixelwright.comparison.tracking import Spot, Tracker, grey
from pixelwright.geometry import Box
from pixelwright.raster import Pixels
from pixelwright.scene import Scene, TextLine

Read = Callable[[Pixels], str]
"""Reads the text in a picture."""
_BLANK = 4.0
VISIBLE, VISIBLE_FOREIGN = 2.5, 7.0
"""CIEDE2000 from which on a colour is another one, on one machine and between two."""
JUMP_PX, JUMP_FOREIGN_PX = 1.5, 3.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of the picture and where the design has it."""

    line: TextLine
    spot: Spot | None
    scale: float


@dataclass(frozen=True)
class Look:
    """Two pictures in CSS px, and where the lines of the second are in the first."""

    design: Pixels
    page: Pixels
    placed: list[Placed]
    foreign: bool
    read: Read

    def share(self, box: Box) -> float:
        """Return how much of the page a box takes, 0 to 1."""
        return float(box.area / (self.page.shape[0] * self.page.shape[1]))

    def shift_near(self, box: Box) -> tuple[float, float]:
        """Return the shift of the nearest line that was found."""
        found = [each for each in self.placed if each.spot]
        nearest = min(found, key=lambda each: _gap(each.line.ink, box), default=None)
        return (nearest.spot.dx, nearest.spot.dy) if nearest and nearest.spot else (0.0, 0.0)

    def in_design(self, box: Box) -> Box:
        """Return where the design has what the page has under a box."""
        limits = Box(0, 0, self.design.shape[1], self.design.shape[0])
        return box.moved(*self.shift_near(box)).rounded().intersection(limits)


def place(design: Pixels, page: Pixels, scene: Scene) -> list[Placed]:
    """Return the lines of a scene from top to bottom, each with its place in the design."""
    tracker = Tracker(grey(design), grey(page))
    found = []
    last: list[tuple[float, float]] = []
    for line in sorted(scene.lines, key=lambda line: (line.ink.y, line.ink.x)):
        spot, scale = tracker.find(line.ink, last), 1.0
        if spot is None and (scaled := tracker.find_scaled(line.ink, [*last, (0.0, 0.0)])):
            spot, scale = scaled
        if spot:
            last = [(spot.dx, spot.dy)]
        found.append(Placed(line, spot, scale))
    return found


def is_blank(look: Look, box: Box) -> bool:
    """Tell whether the design shows nothing where it should have what the page has under a box."""
    there = look.in_design(box)
    return not there.area or float(look.design[there.slices].std(axis=(0, 1)).max()) < _BLANK


def _gap(one: Box, other: Box) -> float:
    return float(abs(one.centre_y - other.centre_y) + 0.2 * abs(one.centre_x - other.centre_x))
