"""Boxes in CSS pixels: origin at the top left of the page, x to the right, y down.

Knows nothing of pixels, pages or text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """A half-open rectangle `[x, right) × [y, bottom)`; width and height are never negative."""

    x: float
    y: float
    width: float
    height: float

    @classmethod
    def from_edges(cls, left: float, top: float, right: float, bottom: float) -> Box:
        """Return the box between two corners; crossed edges give an empty box at `left`, `top`."""
        return cls(left, top, max(0, right - left), max(0, bottom - top))

    @classmethod
    def around(cls, boxes: Iterable[Box]) -> Box:
        """Return the smallest box that holds all of `boxes`; an empty box at the origin for none."""
        items = list(boxes)
        if not items:
            return cls(0, 0, 0, 0)
        return cls.from_edges(
            min(b.x for b in items),
            min(b.y for b in items),
            max(b.right for b in items),
            max(b.bottom for b in items),
        )

    @property
    def right(self) -> float:
        """The first x outside the box."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The first y outside the box."""
        return self.y + self.height

    @property
    def area(self) -> float:
        """Width × height, in px²."""
        return self.width * self.height

    @property
    def centre_x(self) -> float:
        """The horizontal middle."""
        return self.x + self.width / 2

    @property
    def centre_y(self) -> float:
        """The vertical middle."""
        return self.y + self.height / 2

    def intersection(self, other: Box) -> Box:
        """Return the common part, empty where there is none."""
        return Box.from_edges(
            max(self.x, other.x),
            max(self.y, other.y),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def union(self, other: Box) -> Box:
        """Return the smallest box that holds both."""
        return Box.around((self, other))

    def iou(self, other: Box) -> float:
        """Return intersection over union, 0 to 1; 0 where both are empty."""
        common = self.intersection(other).area
        total = self.area + other.area - common
        return common / total if total else 0.0

    def coverage(self, other: Box) -> float:
        """Return the share of *this* box that `other` covers, 0 to 1; 0 for an empty box."""
        return self.intersection(other).area / self.area if self.area else 0.0

    def contains(self, other: Box, tolerance_px: float = 0) -> bool:
        """Tell whether `other` lies inside, each edge allowed to stick out by `tolerance_px`."""
        return (
            other.x >= self.x - tolerance_px
            and other.y >= self.y - tolerance_px
            and other.right <= self.right + tolerance_px
            and other.bottom <= self.bottom + tolerance_px
        )

    def expand(self, dx: float, dy: float | None = None) -> Box:
        """Grow (or shrink, when negative) every side by `dx` and `dy`; `dy` defaults to `dx`."""
        dy = dx if dy is None else dy
        return Box.from_edges(self.x - dx, self.y - dy, self.right + dx, self.bottom + dy)

    def moved(self, dx: float, dy: float) -> Box:
        """Return the box shifted by `dx`, `dy`."""
        return Box(self.x + dx, self.y + dy, self.width, self.height)

    def scaled(self, factor: float) -> Box:
        """Return the box with every coordinate multiplied by `factor`."""
        return Box(self.x * factor, self.y * factor, self.width * factor, self.height * factor)

    def rounded(self) -> Box:
        """Return the box with edges (not sizes) rounded to whole pixels."""
        return Box.from_edges(round(self.x), round(self.y), round(self.right), round(self.bottom))

    def overlap_x(self, other: Box) -> float:
        """Return the common horizontal extent in px, 0 for none."""
        return max(0.0, min(self.right, other.right) - max(self.x, other.x))

    def overlap_y(self, other: Box) -> float:
        """Return the common vertical extent in px, 0 for none."""
        return max(0.0, min(self.bottom, other.bottom) - max(self.y, other.y))

    @property
    def slices(self) -> tuple[slice, slice]:
        """Row and column slices that crop an array whose pixels are CSS pixels."""
        edges = self.rounded()
        return (
            slice(max(0, int(edges.y)), max(0, int(edges.bottom))),
            slice(max(0, int(edges.x)), max(0, int(edges.right))),
        )
