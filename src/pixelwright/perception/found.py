"""What taking a picture apart yields, in device pixels: plates, photos and scraps.

Pure values; how they are found is not known here.
"""

from __future__ import annotations

from dataclasses import dataclass

from pixelwright.perception.canvas import Rect
from pixelwright.perception.outlines import SQUARE, Radii
from pixelwright.perception.shadows import Halo
from pixelwright.scene import Border, Fill, Shadow


@dataclass(frozen=True, slots=True)
class Plate:
    """A painted rectangle as found, in device px; `parent` indexes the plate it lies on, -1 for the page."""

    rect: Rect
    parent: int
    fill: Fill | None
    radii: Radii = SQUARE
    border: Border | None = None
    shadow: Shadow | None = None
    halo: Halo | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """A rectangle full of texture."""

    rect: Rect
    parent: int
    radii: Radii = SQUARE


@dataclass(frozen=True, slots=True)
class Scrap:
    """A blob that is neither text nor a rectangle: part of an icon, a chart, a logo."""

    rect: Rect
    parent: int
