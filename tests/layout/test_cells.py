"""Boxes that touch in rows with the same columns are cells."""

from __future__ import annotations

import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.layout.cells import with_cells
from pixelwright.scene import Border, Control, ControlKind, Edge, Paint, Scene, Surface

LINE = Edge(1, Colour(200, 200, 200))
FRAME = Paint(border=Border(LINE, LINE, LINE, LINE))
ROUND = Paint(border=Border(LINE, LINE, LINE, LINE), radius_px=(4, 4, 4, 4))


def scene(columns: int, rows: int, gap: float = 0, paint: Paint = FRAME) -> Scene:
    """Controls of 100 × 30 px side by side, the last row plain surfaces."""
    boxes = [[Box(x * (100 + gap), 40 * y, 100, 30) for x in range(columns)] for y in range(rows)]
    controls = tuple(Control(box, ControlKind.BUTTON, paint) for row in boxes[:-1] for box in row)
    return Scene(
        800, 400, Colour(255, 255, 255), (), tuple(Surface(box, paint) for box in boxes[-1]), (), controls
    )


def test_rows_of_touching_boxes_with_the_same_columns_are_cells() -> None:
    found = with_cells(scene(3, 3))
    assert found.controls == ()
    assert len(found.surfaces) == 9


@pytest.mark.parametrize(
    "other",
    [scene(2, 3), scene(3, 1), scene(3, 3, gap=8), scene(3, 3, paint=ROUND)],
    ids=["two columns", "one row", "apart", "round"],
)
def test_other_controls_stay(other: Scene) -> None:
    assert with_cells(other) == other
