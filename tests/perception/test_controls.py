"""Controls told from surfaces and what lies in them."""

import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.perception.controls import places, recognise
from pixelwright.scene import Border, ControlKind, Edge, Paint, Surface

EDGE = Edge(1, Colour(202, 202, 202))
FRAME = Surface(Box(40, 40, 240, 110), Paint(Colour(255, 255, 255), Border(EDGE, EDGE, EDGE, EDGE)))


@pytest.mark.parametrize(
    ("y", "kind"), [(42, ControlKind.TEXTAREA), (80, None)], ids=["along the edge", "across"]
)
def test_an_inset_shadow_is_no_content_of_a_field(y, kind):
    line = Surface(Box(42, y, 236, 2), Paint(Colour(253, 253, 253)))
    place, _ = places([FRAME, line], [], [])
    found = recognise(place)
    assert (found and found.kind) == kind
