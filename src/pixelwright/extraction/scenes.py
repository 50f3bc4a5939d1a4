"""A page that was set as a scene, so that pictures and documents are laid out by the same rules."""

from __future__ import annotations

from pixelwright.colour import Colour
from pixelwright.document import DocumentPage, PlacedText
from pixelwright.scene import Paint, Scene, Span, Surface, TextLine, TextStyle

_PAPER, _INK = Colour(255, 255, 255), Colour(0, 0, 0)
_SIZE_OF_BOX = 0.9
"""The box of a line reaches from its ascenders to its descenders: a little more than its size."""
_DESCENT = 0.22


def scene_of_page(page: DocumentPage) -> Scene:
    """Return the lines and rules of a page as a scene in black on white."""
    return Scene(
        max(1, page.width_px),
        max(1, page.height_px),
        _PAPER,
        tuple(_line(line) for line in page.lines),
        tuple(Surface(rule, Paint(_INK)) for rule in page.rules),
    )


def _line(line: PlacedText) -> TextLine:
    family = "DejaVu Sans Mono" if line.monospaced else "Liberation Sans"
    style = TextStyle(family, max(1.0, _SIZE_OF_BOX * line.size_px), _INK, 700 if line.bold else 400)
    return TextLine((Span(line.text, style, line.box),), line.box, line.box.bottom - _DESCENT * line.size_px)
