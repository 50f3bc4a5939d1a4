"""Form controls among surfaces: told by size, border, and where text and small things stand in them.

Knows nothing of how surfaces are found. All sizes are CSS px.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.scene import Control, ControlKind, Edge, Paint, Picture, Surface

Floats = npt.NDArray[np.floating]

MARK_PX = (11.0, 26.0)
"""Sides of checkboxes and radio buttons: 13 in Chromium's own drawing, 16 to 25 in style sheets."""
FIELD_PX = (18.0, 76.0)
"""Heights of one-line fields: 21 unstyled, 58 with a floating label, 72 with large paddings."""
BUTTON_PX = (19.0, 64.0)
"""Heights of buttons: 21 unstyled."""

ACROSS = 0.75
"""Plates and lines that divide a row are as high as this share of it."""
SAME_AREA = 0.9
"""Surfaces in one another that differ less are one box: inset shadows and rings of focus."""

ARROW_PX = 32.0
"""Arrows of drop-downs that were read as text are no wider."""
DASH_PX = 3.0
"""Strokes are no thicker; arrows are higher."""
FILLED = 0.8
"""Share of its frame that a picture takes at least."""

RIM_PX = 3.0
"""Lines of inset shadows are no thicker, and no farther from the edge."""


@dataclass(frozen=True, slots=True)
class Place:
    """A surface with what lies inside it."""

    surface: Surface
    texts: tuple[Box, ...]
    surfaces: tuple[Surface, ...]
    pictures: tuple[Picture, ...]

    @property
    def box(self) -> Box:
        """The surface's border box."""
        return self.surface.box

    @property
    def paint(self) -> Paint:
        """What the surface paints."""
        return self.surface.paint

    @property
    def inner(self) -> tuple[Surface, ...]:
        """Surfaces inside, without those that only draw the edge of this one again."""
        return tuple(
            s
            for s in self.surfaces
            if s.box.area < SAME_AREA * self.box.area and not _is_rim(s.box, self.box)
        )

    @property
    def parts(self) -> list[Box]:
        """Everything inside that is no text."""
        return [s.box for s in self.inner] + [p.box for p in self.pictures]


def recognise(place: Place) -> Control | None:
    """Return the control that a surface is, or None; the frame of a picture is none."""
    if not place.texts and any(p.box.area > FILLED * place.box.area for p in place.pictures):
        return None
    for kind in (_mark, _switch, _progress, _area, _field, _button):
        control = kind(place)
        if control is not None:
            return control
    return None


def _is_rim(line: Box, box: Box) -> bool:
    """Tell a line along an edge: what is left of an inset shadow."""
    if line.height <= RIM_PX and line.width >= SAME_AREA * box.width:
        return min(line.y - box.y, box.bottom - line.bottom) <= RIM_PX
    upright = line.width <= RIM_PX and line.height >= SAME_AREA * box.height
    return upright and min(line.x - box.x, box.right - line.right) <= RIM_PX


def _framed(paint: Paint) -> bool:
    return paint.border is not None and None not in _edges_of(paint)


def _edges_of(paint: Paint) -> tuple[Edge | None, ...]:
    border = paint.border
    return (border.top, border.right, border.bottom, border.left) if border is not None else ()


def _open_framed(paint: Paint) -> bool:
    """Framed, but perhaps for the side that a button covers."""
    return sum(edge is not None for edge in _edges_of(paint)) >= 3


def _accent(paint: Paint) -> Colour | None:
    fill = paint.fill
    return fill if isinstance(fill, Colour) and max(fill) - min(fill) > 60 else None


def _mark(place: Place) -> Control | None:
    """Recognise checkboxes and radio buttons: small squares and discs with a line or an accent."""
    box, paint = place.box, place.paint
    least, most = MARK_PX
    if not (least <= box.width <= most and abs(box.width - box.height) <= 1.5) or place.texts or paint.shadow:
        return None
    accent = _accent(paint)
    if not _framed(paint) and not (accent and len(place.parts) == 1 and box.width <= 20):
        return None
    if len(place.parts) > 2:
        return None
    kind = ControlKind.RADIO if min(paint.radius_px) >= 0.42 * box.width else ControlKind.CHECKBOX
    return Control(box, kind, paint, checked=bool(place.parts), accent=accent)


def _switch(place: Place) -> Control | None:
    """Recognise a pill with a disc at one of its ends."""
    box, paint = place.box, place.paint
    if not (24 <= box.width <= 72 and 12 <= box.height <= 36 and 1.5 <= box.width / box.height <= 2.4):
        return None
    if place.texts or min(paint.radius_px) < 0.35 * box.height or not 1 <= len(place.parts) <= 2:
        return None
    knob = max(place.parts, key=lambda part: part.area)
    if not 0.35 * box.height <= knob.height <= box.height or knob.width > 1.4 * knob.height:
        return None
    checked = knob.centre_x > box.centre_x
    return Control(
        box, ControlKind.SWITCH, paint, checked=checked, accent=_accent(paint) if checked else None
    )


def _progress(place: Place) -> Control | None:
    """Recognise a track that is filled from its left end."""
    box, paint = place.box, place.paint
    if not (4 <= box.height <= 28 and box.width >= max(48.0, 5 * box.height)) or len(place.surfaces) != 1:
        return None
    part = place.surfaces[0]
    if abs(part.box.centre_y - box.centre_y) > 1 or part.box.height < 0.6 * box.height:
        return None
    share, own, other = part.box.width / box.width, _accent(paint), _accent(part.paint)
    if abs(part.box.x - box.x) <= 2 and other is not None:
        return Control(box, ControlKind.PROGRESS, paint, value=round(share, 3), accent=other)
    if abs(part.box.right - box.right) <= 2 and own is not None and other is None:
        # The filled part is the larger one, so it was taken for the track.
        track = replace(paint, fill=part.paint.fill)
        return Control(box, ControlKind.PROGRESS, track, value=round(1 - share, 3), accent=own)
    return None


def _area(place: Place) -> Control | None:
    """Recognise a tall text field: framed, empty but for text at its top, perhaps a grip at the end."""
    box, paint = place.box, place.paint
    if not (120 <= box.width <= 1400 and 32 <= box.height <= 400) or not _framed(paint) or paint.shadow:
        return None
    grips = [part for part in place.parts if _is_grip(part, box)]
    if len(grips) != len(place.parts) or any(text.x - box.x > 24 for text in place.texts):
        return None
    empty_below = box.bottom - max((text.bottom for text in place.texts), default=box.y)
    if not grips and (box.height <= FIELD_PX[1] or empty_below < 0.5 * box.height or len(place.texts) > 1):
        return None
    return Control(box, ControlKind.TEXTAREA, paint)


def _is_grip(part: Box, box: Box) -> bool:
    return (
        part.width <= 16
        and part.height <= 16
        and box.right - part.right <= 6
        and box.bottom - part.bottom <= 6
    )


def _field(place: Place) -> Control | None:
    """Recognise one-line text fields and closed drop-downs."""
    box, paint = place.box, place.paint
    if not (40 <= box.width <= 1400 and FIELD_PX[0] <= box.height <= FIELD_PX[1]) or paint.shadow:
        return None
    if not _framed(paint) or place.inner or len(place.texts) > 2 or len(place.pictures) > 2:
        return None
    if _accent(paint):
        return None
    text = min(place.texts, default=None)
    if text is not None and not _at_left(text, box):
        return None
    if any(_is_dash(part) for part in (*place.texts, *(p.box for p in place.pictures))):
        return None
    arrows = [p.box for p in place.pictures if p.box.right > box.right - 36 and p.box.width <= 20]
    arrows += [t for t in place.texts if t is not text and t.right > box.right - 36 and t.width <= ARROW_PX]
    if arrows and len(place.pictures) + len(place.texts) <= 2 and text is not None:
        return Control(box, ControlKind.SELECT, paint)
    if box.width < 1.5 * box.height or len(place.texts) > 1:
        return None
    return Control(box, ControlKind.TEXTBOX, paint)


def _is_dash(part: Box) -> bool:
    """Tell a stroke beside words, as some buttons have on both sides, from the arrow of a drop-down."""
    return part.height <= DASH_PX and 2 * DASH_PX <= part.width <= ARROW_PX


def _at_left(text: Box, box: Box) -> bool:
    before, after = text.x - box.x, box.right - text.right
    return before <= 48 and after > before + 12


def _button(place: Place) -> Control | None:
    """Recognise a box around one short centred text, perhaps with an icon beside it."""
    box, paint = place.box, place.paint
    least, most = BUTTON_PX
    if (
        not (least <= box.height <= most and 24 <= box.width <= 480)
        or len(place.texts) != 1
        or place.surfaces
    ):
        return None
    if not (_framed(paint) or (paint.fill is not None and paint.border is None)):
        return None
    if (box.height < 28 and not _framed(paint)) or (min(paint.radius_px) > 0 and len(place.pictures) > 2):
        return None
    content = Box.around([place.texts[0], *(p.box for p in place.pictures)])
    off_x, off_y = abs(content.centre_x - box.centre_x), abs(content.centre_y - box.centre_y)
    if off_y > 5 or off_x > 6 or content.height > 44 or content.width < 0.2 * min(box.width, 240):
        return None
    if box.width > 240 and min(paint.radius_px) == 0 and _accent(paint) is None:
        return None
    return Control(box, ControlKind.BUTTON, paint, accent=_accent(paint))


def fields_between(place: Place) -> list[Control]:
    """Return the text fields in a framed row between plates or lines across it (units, signs, buttons)."""
    box, paint = place.box, place.paint
    if not _open_framed(paint) or not FIELD_PX[0] <= box.height <= FIELD_PX[1] or not place.inner:
        return []
    plates = sorted(s.box for s in place.inner)
    if any(plate.height < ACROSS * box.height for plate in plates):
        return []
    border = next((edge.width_px for edge in _edges_of(paint) if edge), 0.0)
    edges = [box.x, *(edge for p in plates for edge in (p.x, p.right)), box.right]
    gaps = [
        Box.from_edges(left, box.y, right, box.bottom)
        for left, right in zip(edges[::2], edges[1::2], strict=True)
        if right - left > 60
    ]
    found = []
    for gap in gaps:
        inside = [text for text in place.texts if text.coverage(gap) > 0.6]
        drawn = any(picture.box.coverage(gap) > 0.6 for picture in place.pictures)
        if drawn or len(inside) > 1 or any(text.x - gap.x > 40 for text in inside):
            return []
        found.append(Control(gap.expand(-border), ControlKind.TEXTBOX, Paint()))
    return found


def find_sliders(
    surfaces: Sequence[Surface], pictures: Sequence[Picture]
) -> list[tuple[Control, tuple[Box, ...]]]:
    """Return sliders and the boxes they are made of: a thin track and a knob that is taller than it."""
    boxes = [s.box for s in surfaces] + [p.box for p in pictures]
    found = []
    for surface in surfaces:
        track = surface.box
        if not (3 <= track.height <= 12 and track.width >= max(60.0, 8 * track.height)):
            continue
        reach = Box.from_edges(track.x - 2, track.centre_y - 16, track.right + 2, track.centre_y + 16)
        parts = [b for b in boxes if b != track and (reach.contains(b) or b.coverage(track) > 0.9)]
        out = [b for b in parts if b.width < 33 and (b.y < track.y - 1 or b.bottom > track.bottom + 1)]
        knob = Box.around(out)
        if not (10 <= knob.width <= 32 and knob.height > track.height + 4 and knob.height <= 34):
            continue
        if abs(knob.centre_y - track.centre_y) > 3:
            continue
        value = round((knob.centre_x - track.x) / track.width, 3)
        box = track.union(knob)
        found.append((Control(box, ControlKind.SLIDER, None, value=value), (track, *parts)))
    return found


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
