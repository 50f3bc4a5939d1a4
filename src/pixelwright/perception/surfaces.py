"""Finds what is painted on a picture besides text: surfaces, pictures and form controls.

Refuses to know what text says; it is only told where some may stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pixelwright.geometry import Box
from pixelwright.perception.canvas import Canvas, Rect
from pixelwright.perception.controls import fields_between, find_sliders, places, recognise
from pixelwright.perception.found import Photo, Plate
from pixelwright.perception.peeling import Peeling
from pixelwright.perception.pictures import (
    css_box,
    drawn,
    gather,
    illustrations,
    is_crumb,
    photographs,
    stands_for_image,
)
from pixelwright.raster import Raster
from pixelwright.scene import Border, Control, ControlKind, Fill, Paint, Picture, PictureKind, Surface

WHOLE = (
    ControlKind.CHECKBOX,
    ControlKind.RADIO,
    ControlKind.SWITCH,
    ControlKind.PROGRESS,
    ControlKind.SELECT,
    ControlKind.TEXTAREA,
)
"""Controls that draw what lies inside them: ticks, knobs, bars, arrows, grips."""


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
    surfaces, pictures = _sort(canvas, peeled)
    controls, owned = _controls(surfaces, text_boxes, pictures)
    return Seen(
        peeled.background,
        tuple(s for s in surfaces if not _owned(s.box, owned)),
        tuple(p for p in pictures if not _owned(p.box, owned)),
        tuple(controls),
    )


def _sort(canvas: Canvas, peeled: Peeling) -> tuple[list[Surface], list[Picture]]:
    """Turn plates, photos and scraps into surfaces and pictures."""
    groups = gather(canvas, peeled.scraps)
    drawings = illustrations(canvas, peeled.plates, peeled.photos, groups)
    groups = [group for group in groups if not _within(group[0], drawings)]
    groups = [group for group in groups if not is_crumb(canvas, group[0], peeled.plates)]
    busy = frozenset(p.parent for p in peeled.plates) | {parent for _, parent in groups}
    busy |= {photo.parent for photo in peeled.photos}
    photos = [photo for photo in peeled.photos if not _within(photo.rect, drawings)] + drawings
    pictures = photographs(canvas, photos, peeled.plates) + drawn(canvas, groups)
    surfaces = []
    for index, plate in enumerate(peeled.plates):
        if _is_underline(canvas, plate) or _within(plate.rect, drawings):
            continue
        surface = _surface(canvas, plate)
        if stands_for_image(canvas, peeled.plates, index, busy):
            frame, picture = _framed_picture(surface)
            surfaces += frame
            pictures.append(picture)
        else:
            surfaces.append(surface)
    return [s for s in surfaces if not _in_drawing(s.box, pictures)], pictures


def _within(rect: Rect, drawings: Sequence[Photo]) -> bool:
    return any(rect.meet(drawing.rect).area > 0.95 * rect.area for drawing in drawings)


def _controls(
    surfaces: Sequence[Surface], text_boxes: Sequence[Box], pictures: Sequence[Picture]
) -> tuple[list[Control], list[tuple[Box, bool]]]:
    """Return the controls, and the boxes they stand for with whether all inside goes with them."""
    controls: list[Control] = []
    owned: list[tuple[Box, bool]] = []
    for slider, parts in find_sliders(surfaces, pictures):
        controls.append(slider)
        owned += [(part, True) for part in parts]
    for place in places(surfaces, text_boxes, pictures):
        if _owned(place.box, owned):
            continue
        controls += fields_between(place)
        control = recognise(place)
        if control is not None:
            controls.append(control)
            owned.append((control.box, control.kind in WHOLE))
    return controls, owned


def _owned(box: Box, owned: Sequence[tuple[Box, bool]]) -> bool:
    return any(box == other or (whole and box.coverage(other) > 0.9) for other, whole in owned)


def _surface(canvas: Canvas, plate: Plate) -> Surface:
    top_left, top_right, bottom_right, bottom_left = (r / canvas.ratio for r in plate.radii)
    radii = (top_left, top_right, bottom_right, bottom_left)
    return Surface(css_box(plate.rect, canvas.ratio), Paint(plate.fill, plate.border, radii, plate.shadow))


def _framed_picture(surface: Surface) -> tuple[list[Surface], Picture]:
    """Return the picture that a surface stands for, and what is drawn around it: its border and shadow."""
    paint, box = surface.paint, surface.box
    if paint.border is None and paint.shadow is None:
        return [], Picture(box, PictureKind.PHOTO, paint.radius_px)
    border = paint.border or Border()
    sides = (border.top, border.right, border.bottom, border.left)
    top, right, bottom, left = (side.width_px if side else 0.0 for side in sides)
    inside = Box.from_edges(box.x + left, box.y + top, box.right - right, box.bottom - bottom)
    width = max(top, right, bottom, left)
    radii = tuple(max(0.0, radius - width) for radius in paint.radius_px)
    picture = Picture(inside, PictureKind.PHOTO, (radii[0], radii[1], radii[2], radii[3]))
    return [Surface(box, replace(paint, fill=None))], picture


def _is_underline(canvas: Canvas, plate: Plate) -> bool:
    """Tell an underline from a rule: no wider than the text above it and close below."""
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
