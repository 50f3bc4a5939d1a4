"""Makes a View of what perception saw in a picture. Knows nothing of faults."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pixelwright.colour import Colour
from pixelwright.inspection.contrast import ground_under
from pixelwright.inspection.view import Part, Role, View, Words
from pixelwright.raster import Raster
from pixelwright.scene import Control, ControlKind, Paint, Picture, Scene, Surface, TextLine

_HIT = (ControlKind.BUTTON, ControlKind.SELECT, ControlKind.TEXTBOX, ControlKind.TEXTAREA)
"""What is to be hit itself; boxes to tick are often hit by the words beside them."""
_ALIKE_PX = 3
_SLACK_PX = 2


def view_of(scene: Scene, raster: Raster) -> View:
    """Return what was seen as parts: each lies in the smallest one that holds it, a text by its middle."""
    boxes = [*map(_surface, scene.surfaces), *map(_picture, scene.pictures), *map(_control, scene.controls)]
    numbered = [replace(part, number=at) for at, part in enumerate(boxes)]
    placed = [replace(part, parent=_holder(part, numbered)) for part in numbered]
    shaped = [replace(part, shape=_shape(part, placed)) for part in placed]
    texts = [_text(line, len(boxes) + at, raster) for at, line in enumerate(scene.lines)]
    written = [replace(text, parent=_holder(text, shaped)) for text in texts]
    labelled = [_labelled(part, written) for part in shaped]
    return View((*labelled, *written), raster.width_px, raster.height_px, raster.box, raster)


def _surface(surface: Surface) -> Part:
    return _painted(Part(-1, Role.BOX, surface.box), surface.paint)


def _picture(picture: Picture) -> Part:
    return Part(-1, Role.PICTURE, picture.box)


def _control(control: Control) -> Part:
    hit = control.kind in _HIT
    part = Part(-1, Role.CONTROL, control.box, interactive=hit, target=control.box if hit else None)
    return _painted(part, control.paint) if control.paint else part


def _painted(part: Part, paint: Paint) -> Part:
    border = paint.border
    edges = (border.top, border.right, border.bottom, border.left) if border else (None,) * 4
    bordered = (edges[0] is not None, edges[1] is not None, edges[2] is not None, edges[3] is not None)
    fill = paint.fill if isinstance(paint.fill, Colour) else None
    return replace(part, fill=fill, painted=paint.fill is not None or any(bordered), bordered=bordered)


def _text(line: TextLine, number: int, raster: Raster) -> Part:
    style = line.style
    words = Words(
        line.text,
        (line.ink,),
        style.size_px,
        style.weight,
        style.colour,
        baseline_px=line.baseline_px,
    )
    words = replace(words, ground=ground_under(raster, words))
    return Part(number, Role.TEXT, line.ink, label=line.text, words=words)


def _holder(part: Part, boxes: Sequence[Part]) -> int:
    """Return the number of the smallest box around a part, -1 for none."""
    middle = part.box.expand(-part.box.width / 2 + 1, -part.box.height / 2 + 1)
    held = middle if part.words is not None else part.box
    around = [
        box
        for box in boxes
        if box.number != part.number
        and box.box.area > part.box.area * (0.5 if part.words is not None else 1)
        and box.box.contains(held, _SLACK_PX)
    ]
    return min(around, key=lambda box: box.box.area).number if around else -1


def _shape(part: Part, boxes: Sequence[Part]) -> str:
    """Name a part after the first of its neighbours that has its role and size."""
    like = next(
        box
        for box in boxes
        if box.role is part.role
        and box.parent == part.parent
        and abs(box.box.width - part.box.width) <= _ALIKE_PX
        and abs(box.box.height - part.box.height) <= _ALIKE_PX
    )
    return f"{part.role.value}.{like.number}"


def _labelled(part: Part, texts: Sequence[Part]) -> Part:
    if not part.interactive:
        return part
    return replace(part, label=" ".join(text.label for text in texts if text.parent == part.number))
