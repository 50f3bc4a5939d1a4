"""What rounded corners leave over beside what is drawn on purpose."""

import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.perception.canvas import Canvas, Rect
from pixelwright.perception.found import Plate
from pixelwright.perception.pictures import is_crumb
from pixelwright.raster import Raster

FILL = Colour(13, 110, 253)
BUTTON = Plate(Rect(40, 40, 160, 78), -1, FILL, (4, 4, 7, 7))
DISC = Plate(Rect(40, 40, 92, 92), -1, FILL, (26, 26, 26, 26))


@pytest.mark.parametrize(
    ("plate", "rect", "crumb"),
    [
        (BUTTON, Rect(40, 40, 46, 46), True),
        (BUTTON, Rect(155, 74, 159, 78), True),
        (BUTTON, Rect(52, 52, 58, 58), False),
        (BUTTON, Rect(40, 40, 56, 56), False),
        (DISC, Rect(46, 46, 53, 53), True),
        (DISC, Rect(79, 79, 86, 86), True),
        (DISC, Rect(62, 62, 68, 68), False),
        (Plate(BUTTON.rect, -1, FILL), Rect(40, 40, 46, 46), False),
        (Plate(BUTTON.rect, -1, FILL, (6, 6, 6, 6)), Rect(151, 69, 157, 75), False),
    ],
    ids=["upper", "lower", "inside", "icon", "disc", "disc below", "middle of a disc", "square", "grip"],
)
def test_a_crumb_is_crossed_by_the_arc_of_a_corner(plate, rect, crumb):
    canvas = Canvas.of(Raster(np.full((120, 200, 3), 255, np.uint8)), ())
    assert is_crumb(canvas, rect, [plate]) is crumb
