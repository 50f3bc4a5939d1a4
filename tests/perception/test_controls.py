"""Controls told from surfaces and what lies in them."""

from dataclasses import replace

import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.perception.controls import places, recognise
from pixelwright.scene import Border, ControlKind, Edge, Paint, Picture, PictureKind, Surface

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


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        (Box(242, 60, 12, 7), ControlKind.SELECT),
        (Box(236, 63, 20, 1), ControlKind.BUTTON),
    ],
    ids=["arrow", "dash"],
)
def test_a_dash_behind_the_words_is_no_arrow(mark, kind):
    frame = Surface(Box(40, 40, 240, 48), Paint(Colour(255, 255, 255), Border(EDGE, EDGE, EDGE, EDGE)))
    words = Box(64, 58, 160, 12)
    (place,) = places([frame], [words], [Picture(mark, PictureKind.ICON)])
    found = recognise(place)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    ("picture", "words", "kind"),
    [
        (Box(41, 41, 238, 34), (), None),
        (Box(50, 50, 16, 16), (), ControlKind.TEXTBOX),
        (Box(41, 41, 238, 34), (Box(130, 50, 60, 16),), ControlKind.BUTTON),
    ],
    ids=["framed", "beside a sign", "behind words"],
)
def test_the_frame_of_a_picture_is_no_control(picture, words, kind):
    low = replace(FRAME, box=Box(40, 40, 240, 36))
    (place,) = places([low], words, [Picture(picture, PictureKind.PHOTO)])
    found = recognise(place)
    assert (found and found.kind) == kind
