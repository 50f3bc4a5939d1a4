"""What is seen in a picture: text, surfaces, pictures and controls, each with a box in CSS px.

A Scene says nothing of how a page would be built. Everything in it is painted in
document order: later items lie on top of earlier ones of the same tuple, and text lies on top of all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.raster import Raster


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a run of text is drawn. `family` names an entry of the font catalogue."""

    family: str
    size_px: float
    colour: Colour
    weight: int = 400
    italic: bool = False
    underline: bool = False
    letter_spacing_px: float = 0.0


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters of one style, with the box of its ink."""

    text: str
    style: TextStyle
    ink: Box


@dataclass(frozen=True, slots=True)
class TextLine:
    """One visual line: spans from left to right; the blank between two belongs to one of their texts."""

    spans: tuple[Span, ...]
    ink: Box
    """Smallest box of the drawn pixels, underline left out."""
    baseline_px: float
    """y of the baseline, page origin."""
    confidence: float = 1.0

    @property
    def text(self) -> str:
        """The characters of all spans."""
        return "".join(span.text for span in self.spans)

    @property
    def style(self) -> TextStyle:
        """The style of the span with the most characters."""
        return max(self.spans, key=lambda span: len(span.text)).style

    def moved(self, dx: float, dy: float) -> TextLine:
        """Return the line, moved."""
        spans = tuple(Span(span.text, span.style, span.ink.moved(dx, dy)) for span in self.spans)
        ink = self.ink.moved(dx, dy)
        return replace(self, spans=spans, ink=ink, baseline_px=self.baseline_px + dy)


@dataclass(frozen=True, slots=True)
class GradientStop:
    """A colour at `offset`, 0 at the start of the gradient line and 1 at its end."""

    offset: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Gradient:
    """A linear gradient; `angle_deg` as in CSS: 0 points up, 90 to the right, 180 down."""

    angle_deg: float
    stops: tuple[GradientStop, ...]


Fill = Colour | Gradient


@dataclass(frozen=True, slots=True)
class Edge:
    """One side of a border."""

    width_px: float
    colour: Colour
    style: str = "solid"
    """`solid`, `dashed` or `dotted`."""


@dataclass(frozen=True, slots=True)
class Border:
    """The four sides; `None` where a side has no line."""

    top: Edge | None = None
    right: Edge | None = None
    bottom: Edge | None = None
    left: Edge | None = None

    @classmethod
    def uniform(cls, edge: Edge) -> Border:
        """Return a border with the same line on all sides."""
        return cls(edge, edge, edge, edge)


@dataclass(frozen=True, slots=True)
class Shadow:
    """An outer box shadow as CSS draws it; `opacity` 0 to 1 applies to `colour`."""

    dx_px: float
    dy_px: float
    blur_px: float
    spread_px: float
    colour: Colour
    opacity: float


@dataclass(frozen=True, slots=True)
class InnerShadow(Shadow):
    """One that lies inside the box: a line along an edge that what stands on it covers."""


@dataclass(frozen=True, slots=True)
class Paint:
    """What a box paints itself, without its content. An all-default Paint paints nothing."""

    fill: Fill | None = None
    border: Border | None = None
    radius_px: tuple[float, float, float, float] = (0, 0, 0, 0)
    """Top left, top right, bottom right, bottom left."""
    shadow: Shadow | None = None


@dataclass(frozen=True, slots=True)
class Surface:
    """A painted rectangle: `box` is its border box. A rule (`<hr>`) is a surface 1 to 4 px thin."""

    box: Box
    paint: Paint
    confidence: float = 1.0


class PictureKind(StrEnum):
    """What sort of graphic a picture is."""

    PHOTO = "photo"
    ICON = "icon"
    CHART = "chart"
    """Anything drawn that is neither a photograph nor a small sign: charts, logos, illustrations."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A part of the design that is kept as pixels (or traced). Its pixels are the design's under `box`."""

    box: Box
    kind: PictureKind
    radius_px: tuple[float, float, float, float] = (0, 0, 0, 0)
    """Corner radii of the visible part; half the side for a round avatar."""
    backdrop: bool = False
    """True where text or controls are drawn on top of it (a hero photo, a banner)."""
    confidence: float = 1.0


class ControlKind(StrEnum):
    """Form controls that a browser can draw by itself."""

    CHECKBOX = "checkbox"
    RADIO = "radio"
    SWITCH = "switch"
    SLIDER = "slider"
    SELECT = "select"
    TEXTBOX = "textbox"
    TEXTAREA = "textarea"
    BUTTON = "button"
    PROGRESS = "progress"


@dataclass(frozen=True, slots=True)
class Control:
    """A form control. `paint` is None where the browser's default drawing matches."""

    box: Box
    kind: ControlKind
    paint: Paint | None = None
    checked: bool = False
    value: float = 0.0
    """For sliders and progress bars: filled share, 0 to 1."""
    accent: Colour | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Dim:
    """What lies over a whole page: a colour at an opacity of 0 to 1."""

    colour: Colour
    opacity: float


@dataclass(frozen=True, slots=True)
class Dialog:
    """A box over a page that is dimmed behind it."""

    box: Box
    paint: Paint
    scene: Scene
    """What is in it, as if it were the whole picture: its own top left is the origin."""
    dim: Dim
    page: Raster
    """The page behind it, not dimmed; what the dialog covers is made up."""


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is seen on a page of `width_px` × `height_px`."""

    width_px: int
    height_px: int
    background: Fill
    lines: tuple[TextLine, ...] = ()
    surfaces: tuple[Surface, ...] = ()
    pictures: tuple[Picture, ...] = ()
    controls: tuple[Control, ...] = ()
    language: str = "en"
    """BCP 47 tag of the text's main script or language."""
    warnings: tuple[str, ...] = ()
    """Sentences for the person: what could not be read and was kept as a picture."""
    dialog: Dialog | None = None
    """What lies over the page, which is seen here as it would be without."""

    @property
    def flat(self) -> Scene:
        """All that is seen in one plane: what is in a dialog lies on top of the page's."""
        if self.dialog is None:
            return self
        above, box = self.dialog.scene, self.dialog.box
        dx, dy = box.x, box.y
        return replace(
            self,
            lines=(*self.lines, *(each.moved(dx, dy) for each in above.lines)),
            surfaces=(
                *self.surfaces,
                Surface(box, self.dialog.paint),
                *(replace(each, box=each.box.moved(dx, dy)) for each in above.surfaces),
            ),
            pictures=(
                *self.pictures,
                *(replace(each, box=each.box.moved(dx, dy)) for each in above.pictures),
            ),
            controls=(
                *self.controls,
                *(replace(each, box=each.box.moved(dx, dy)) for each in above.controls),
            ),
            dialog=None,
        )
