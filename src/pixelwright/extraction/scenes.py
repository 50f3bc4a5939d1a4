"""A page that was set as a scene, so that pictures and documents are laid out by the same rules."""

from __future__ import annotations

from pixelwright.colour import Colour
from pixelwright.document import DocumentPage, PlacedText
from pixelwright.geometry import Box
from pixelwright.scene import Paint, Scene, Span, Surface, TextLine, TextStyle

_PAPER, _INK, _GREY = Colour(255, 255, 255), Colour(0, 0, 0), Colour(232, 232, 232)
_PAGE = 0.9
"""Share of the page from which on a fill is its background."""
_DESCENT = 0.21
"""Of the size: how far ink goes below the baseline where a letter does so."""
_DESCENDERS = frozenset("gjpqy,;()[]{}|/Q")


def scene_of_page(page: DocumentPage) -> Scene:
    """Return the lines and shapes of a page as a scene in black on white, whatever its colours were."""
    whole = Box(0, 0, page.width_px, page.height_px)
    fills = sorted((fill for fill in page.fills if fill.coverage(whole) > 0), key=lambda fill: -fill.area)
    return Scene(
        max(1, page.width_px),
        max(1, page.height_px),
        _PAPER,
        tuple(_line(line) for line in page.lines),
        tuple(Surface(fill, Paint(_GREY)) for fill in fills if whole.coverage(fill) < _PAGE)
        + tuple(Surface(rule, Paint(_INK)) for rule in page.rules),
    )


def _line(line: PlacedText) -> TextLine:
    family = "DejaVu Sans Mono" if line.monospaced else "Liberation Sans"
    style = TextStyle(family, max(1.0, line.size_px), _INK, 700 if line.bold else 400)
    below = _DESCENT * line.size_px if _DESCENDERS & set(line.text) else 0.0
    return TextLine((Span(line.text, style, line.box),), line.box, line.box.bottom - below)
