"""What a page is built of: absolute boxes, depth, nodes, classes, pictures. Knows nothing of designs."""

from __future__ import annotations

from dataclasses import dataclass

from pixelwright.evaluation.roles import IMAGE, INPUT, visible_parts
from pixelwright.geometry import Box
from pixelwright.page import Page

LEAST_CONTENT = 0.01
"""A picture whose text and controls cover less of it than this is bare."""
ALLOWED_PICTURE = 0.5
"""A bare picture may take this share of the page before it costs anything."""


@dataclass(frozen=True, slots=True)
class Structure:
    """Figures about one page."""

    score: float
    """Share of elements in the flow, times what is no picture of a page: 0 for a page that is one picture."""
    absolute: float
    """Share of laid-out elements whose position is absolute or fixed."""
    nodes: int
    """Laid-out elements."""
    depth: int
    """Levels of the deepest element; the root is 1."""
    classes: int
    """Distinct class names."""
    picture: float
    """Share of the page that its largest picture without text or controls on it takes."""


def structure(page: Page) -> Structure:
    """Describe how a rendered page is built."""
    depths: list[int] = []
    for element in page.elements:
        depths.append(depths[element.parent] + 1 if element.parent >= 0 else 1)
    loose = sum(element.position in ("absolute", "fixed") for element in page.elements)
    absolute = loose / len(page.elements) if page.elements else 0.0
    picture = _largest_bare_picture(page)
    excess = max(0.0, picture - ALLOWED_PICTURE) / (1 - ALLOWED_PICTURE)
    return Structure(
        score=(1 - absolute) * (1 - min(1.0, excess)),
        absolute=absolute,
        nodes=len(page.elements),
        depth=max(depths, default=0),
        classes=len(page.classes),
        picture=picture,
    )


def _largest_bare_picture(page: Page) -> float:
    whole = page.raster.box
    parts = visible_parts(page)
    content = [line for text in page.texts if text.visible for line in text.lines]
    content += [part.box for part in parts if part.role == INPUT]
    bare = [
        part.box.intersection(whole).area
        for part in parts
        if part.role == IMAGE and _covered(part.box, content) < LEAST_CONTENT
    ]
    return max(bare, default=0.0) / whole.area if whole.area else 0.0


def _covered(picture: Box, content: list[Box]) -> float:
    return sum(picture.intersection(box).area for box in content) / picture.area
