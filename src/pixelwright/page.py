"""A rendered page as a value: pixels, boxes and computed styles. Rendering lives in `browser`."""

from __future__ import annotations

from dataclasses import dataclass, field

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.raster import Raster


@dataclass(frozen=True, slots=True)
class Viewport:
    """The window a page is laid out in, CSS px; `pixel_ratio` device pixels to one of them."""

    width_px: int = 1280
    height_px: int = 800
    pixel_ratio: float = 1.0


@dataclass(frozen=True, slots=True)
class Element:
    """One element that was laid out, in document order."""

    tag: str
    parent: int
    """Index of the parent in `Page.elements`, -1 for the first."""
    box: Box
    """Border box, page origin."""
    attributes: dict[str, str]
    """Those that say what an element is: id, class, role, type, href, alt, name, for, value and the like."""
    visible: bool
    """False where nothing of it can be seen: no area, hidden, transparent or off the page."""
    position: str = "static"
    """Computed `position`."""
    background: Colour | None = None
    """Computed background colour if not transparent."""
    has_background_image: bool = False
    """True for a background picture (not a gradient)."""
    pseudo_text: str = ""
    """Text that ::before or ::after draw."""


@dataclass(frozen=True, slots=True)
class TextBox:
    """One text node: what it says, where each of its lines lies and how it is drawn."""

    text: str
    """With white space collapsed as rendered."""
    element: int
    """Index of its parent in `Page.elements`."""
    lines: tuple[Box, ...]
    """Client rects of the text, one a visual line (line box height, not ink), page origin."""
    family: str
    size_px: float
    weight: int
    italic: bool
    colour: Colour
    underline: bool
    visible: bool = True

    @property
    def box(self) -> Box:
        """The smallest box around all lines."""
        return Box.around(self.lines)


@dataclass(frozen=True, slots=True)
class Page:
    """A page as a browser showed it at one viewport."""

    raster: Raster
    viewport: Viewport
    elements: tuple[Element, ...] = ()
    texts: tuple[TextBox, ...] = ()
    title: str = ""
    language: str = ""
    overflow_px: float = 0.0
    """How much wider than the viewport the content is."""
    console_errors: tuple[str, ...] = ()
    blocked_requests: tuple[str, ...] = ()
    """Addresses that the page asked for and was denied."""
    browser: str = ""
    """Name and version of the browser, for the protocol of a score."""
    classes: frozenset[str] = field(default_factory=frozenset)
