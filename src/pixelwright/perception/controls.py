"""Form controls among the plates: told by size, border, and where their text stands.

Knows nothing of how plates are found. Sizes are CSS px.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pixelwright.geometry import Box
from pixelwright.scene import Control, ControlKind, Picture, Surface

Floats = npt.NDArray[np.floating]


@dataclass(frozen=True, slots=True)
class Place:
    """A surface with what lies inside it."""

    surface: Surface
    texts: tuple[Box, ...]
    surfaces: tuple[Surface, ...]
    pictures: tuple[Picture, ...]


def recognise(place: Place) -> Control | None:
    """Return the control that a surface is, or None."""
    return _mark(place) or _field(place) or _button(place)


def _mark(place: Place) -> Control | None:
    """Recognise checkboxes and radio buttons: small squares and discs with a line or a fill of their own."""
    box, paint = place.surface.box, place.surface.paint
    if not (11 <= box.width <= 24 and abs(box.width - box.height) <= 1.5) or place.texts:
        return None
    if paint.border is None or paint.border.top is None or paint.border.left is None:
        return None
    disc = min(paint.radius_px) >= 0.42 * box.width
    return Control(
        box,
        ControlKind.RADIO if disc else ControlKind.CHECKBOX,
        paint,
        checked=bool(place.pictures or place.surfaces),
    )


def _field(place: Place) -> Control | None:
    """Recognise one-line and tall text fields and closed drop-downs."""
    box, paint = place.surface.box, place.surface.paint
    if not (60 <= box.width <= 1000 and 18 <= box.height <= 64) or paint.shadow or place.surfaces:
        return None
    if paint.border is None or not all((paint.border.top, paint.border.bottom, paint.border.left)):
        return None
    if len(place.texts) > 1 or len(place.pictures) > 2:
        return None
    arrow = [p for p in place.pictures if p.box.x > box.right - 40 and p.box.width <= 20]
    if arrow and len(place.pictures) == 1:
        return Control(box, ControlKind.SELECT, paint)
    if place.texts and not _at_left(place.texts[0], box):
        return None
    return Control(box, ControlKind.TEXTBOX, paint)


def _at_left(text: Box, box: Box) -> bool:
    before, after = text.x - box.x, box.right - text.right
    return before <= 48 and after > before + 12


def _button(place: Place) -> Control | None:
    """Recognise a box around one short centred text."""
    box, paint = place.surface.box, place.surface.paint
    if not (24 <= box.height <= 72 and 40 <= box.width <= 480) or len(place.texts) != 1 or place.surfaces:
        return None
    text = place.texts[0]
    off_x, off_y = abs(text.centre_x - box.centre_x), abs(text.centre_y - box.centre_y)
    icons = [p for p in place.pictures if p.box.width <= 32]
    if off_y > 5 or (off_x > 6 and not icons) or text.height > 40:
        return None
    if text.width < 0.15 * box.width and box.width > 120:
        return None
    visible = paint.border is not None or paint.fill is not None
    return Control(box, ControlKind.BUTTON, paint) if visible else None


def places(surfaces: Sequence[Surface], texts: Sequence[Box], pictures: Sequence[Picture]) -> list[Place]:
    """Return each surface with what lies inside, surfaces in the order given."""
    boxes = _edges([surface.box for surface in surfaces])
    on = (
        _inside(_edges(texts), boxes, 0.6),
        _inside(boxes, boxes, 0.9),
        _inside(_edges([picture.box for picture in pictures]), boxes, 0.9),
    )
    found = []
    for index, surface in enumerate(surfaces):
        at = [np.flatnonzero(inside[:, index]).tolist() for inside in on]
        found.append(
            Place(
                surface,
                tuple(texts[i] for i in at[0]),
                tuple(surfaces[i] for i in at[1] if i != index),
                tuple(pictures[i] for i in at[2]),
            )
        )
    return found


def _edges(boxes: Sequence[Box]) -> Floats:
    return np.array([(b.x, b.y, b.right, b.bottom) for b in boxes], float).reshape(-1, 4)


def _inside(inner: Floats, outer: Floats, share: float) -> npt.NDArray[np.bool_]:
    """Return which of `inner` (rows) lie in which of `outer` (columns) by at least `share` of their area."""
    a, b = inner[:, None], outer[None]
    width = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0])
    height = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1])
    area = (a[..., 2] - a[..., 0]) * (a[..., 3] - a[..., 1])
    covered: npt.NDArray[np.bool_] = np.maximum(width, 0) * np.maximum(height, 0) > share * area
    return covered
