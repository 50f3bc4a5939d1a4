"""Finds what is painted on a picture besides text: surfaces, pictures and form controls.

Refuses to know what text says; it is only told where some may stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pixelwright.geometry import Box
from pixelwright.perception.canvas import Canvas, Rect
from pixelwright.perception.controls import places, recognise
from pixelwright.perception.peeling import Peeling, Plate
from pixelwright.perception.pictures import css_box, drawn, gather, photographs, stands_for_image
from pixelwright.raster import Raster
from pixelwright.scene import Control, ControlKind, Fill, Paint, Picture, PictureKind, Surface


@dataclass(frozen=True, slots=True)
class Seen:
    """All that is painted besides text, in CSS px, outer things before inner ones."""

    background: Fill
    surfaces: tuple[Surface, ...]
    pictures: tuple[Picture, ...]
    controls: tuple[Control, ...]


def find_surfaces(raster: Raster, text_boxes: Sequence[Box]) -> Seen:
    """Take `raster` apart; `text_boxes` are loose line boxes whose ink is left to others."""
    canvas = Canvas.of(raster, text_boxes)
    peeled = Peeling(canvas).run()
    groups = gather(canvas, peeled.scraps)
    busy = frozenset(p.parent for p in peeled.plates) | {parent for _, parent in groups}
    busy |= {photo.parent for photo in peeled.photos}
    pictures = photographs(canvas, peeled.photos, peeled.plates) + drawn(canvas, groups)
    surfaces = []
    for index, plate in enumerate(peeled.plates):
        if _is_underline(canvas, plate):
            continue
        if stands_for_image(canvas, peeled.plates, index, busy):
            pictures.append(
                Picture(css_box(plate.rect, canvas.ratio), PictureKind.PHOTO, _radii(canvas, plate))
            )
        else:
            surfaces.append(_surface(canvas, plate))
    surfaces = [s for s in surfaces if not _in_drawing(s.box, pictures)]
    controls = [c for place in places(surfaces, text_boxes, pictures) if (c := recognise(place))]
    owned = {c.box for c in controls}
    marks = [
        c.box for c in controls if c.kind in (ControlKind.CHECKBOX, ControlKind.RADIO, ControlKind.SELECT)
    ]
    return Seen(
        peeled.background,
        tuple(s for s in surfaces if s.box not in owned and not _inside_any(s.box, marks)),
        tuple(p for p in pictures if not _inside_any(p.box, marks)),
        tuple(controls),
    )


def _radii(canvas: Canvas, plate: Plate) -> tuple[float, float, float, float]:
    top_left, top_right, bottom_right, bottom_left = (r / canvas.ratio for r in plate.radii)
    return (top_left, top_right, bottom_right, bottom_left)


def _surface(canvas: Canvas, plate: Plate) -> Surface:
    paint = Paint(plate.fill, plate.border, _radii(canvas, plate), plate.shadow)
    return Surface(css_box(plate.rect, canvas.ratio), paint)


def _is_underline(canvas: Canvas, plate: Plate) -> bool:
    """Tell an underline from a rule: as wide as the text above it and close below."""
    rect = plate.rect
    if rect.height > canvas.px(3) or rect.width < rect.height:
        return False
    slack = canvas.px(6)
    return any(
        text.y0 < rect.y0 <= text.y1 + canvas.px(2)
        and text.x0 - slack <= rect.x0
        and rect.x1 <= text.x1 + slack
        for text in canvas.text_rects
    )


def _in_drawing(box: Box, pictures: Sequence[Picture]) -> bool:
    return any(p.kind is not PictureKind.PHOTO and box.coverage(p.box) > 0.95 for p in pictures)


def _inside_any(box: Box, others: Sequence[Box]) -> bool:
    return any(box.coverage(other) > 0.9 for other in others)


__all__ = ["Rect", "Seen", "find_surfaces"]
