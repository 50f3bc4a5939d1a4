"""Boxes that touch in rows with the same columns: cells of a table, even those that look like controls.

Knows boxes and paint only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pixelwright.geometry import Box
from pixelwright.layout.containment import BOXED
from pixelwright.scene import Control, Paint, Scene, Surface

LOOSE_PX = 2.5
"""Edges of neighbours differ by no more: borders that collapse overlap by one."""
LEAST_COLUMNS = 3
"""A field between a sign and a button has as many, but is rounded or stands alone."""
LEAST_ROWS = 2


@dataclass(frozen=True, slots=True)
class _Chain:
    """Boxes that touch side by side, all as high."""

    boxes: tuple[Box, ...]

    def shares(self, other: _Chain) -> int:
        """How many columns both have."""
        return sum(any(_same_columns(one, two) for two in other.boxes) for one in self.boxes)


def with_cells(scene: Scene) -> Scene:
    """Return the scene with cells as plain surfaces."""
    controls = [control for control in scene.controls if control.kind in BOXED and _is_square(control.paint)]
    if len(controls) < LEAST_ROWS:
        return scene
    boxes = [surface.box for surface in scene.surfaces if _is_square(surface.paint)]
    chains = _chains([*boxes, *(control.box for control in controls)])
    cells = [control for control in controls if _is_cell(control, chains)]
    if not cells:
        return scene
    taken = {id(control) for control in cells}
    return replace(
        scene,
        surfaces=(*scene.surfaces, *(Surface(cell.box, cell.paint or Paint()) for cell in cells)),
        controls=tuple(control for control in scene.controls if id(control) not in taken),
    )


def _is_square(paint: Paint | None) -> bool:
    return paint is not None and not any(paint.radius_px) and paint.shadow is None


def _chains(boxes: Sequence[Box]) -> list[_Chain]:
    """Every longest row of touching boxes."""
    chains: list[list[Box]] = []
    for box in sorted(boxes, key=lambda box: (box.x, box.y, box.width, box.height)):
        before = next((chain for chain in chains if _touches(chain[-1], box)), None)
        if before is None:
            chains.append([box])
        else:
            before.append(box)
    return [_Chain(tuple(chain)) for chain in chains if len(chain) >= LEAST_COLUMNS]


def _touches(left: Box, right: Box) -> bool:
    level = abs(left.y - right.y) <= LOOSE_PX and abs(left.bottom - right.bottom) <= LOOSE_PX
    return level and abs(left.right - right.x) <= LOOSE_PX


def _same_columns(one: Box, other: Box) -> bool:
    return abs(one.x - other.x) <= LOOSE_PX and abs(one.right - other.right) <= LOOSE_PX


def _is_cell(control: Control, chains: Sequence[_Chain]) -> bool:
    own = [chain for chain in chains if control.box in chain.boxes]
    return any(sum(chain.shares(other) >= LEAST_COLUMNS for other in chains) >= LEAST_ROWS for chain in own)
