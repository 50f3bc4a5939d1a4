import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.fonts import draw_line
from pixelwright.geometry import Box
from pixelwright.perception.likeness import likeness
from pixelwright.raster import Raster
from pixelwright.scene import Span, TextLine, TextStyle

INK = Colour(20, 30, 40)


def written(text, family, ground):
    """A picture of `text` at (20, 20) and the line that was read there."""
    drawing = draw_line(text, family, 24, 400, False, 0)
    height, width = drawing.coverage.shape
    pixels = np.broadcast_to(ground, (height + 40, width + 40, 3)).astype(float).copy()
    cover = drawing.coverage[..., None]
    part = pixels[20 : 20 + height, 20 : 20 + width]
    part[:] = part * (1 - cover) + np.array(INK) * cover
    box = Box(20, 20, width, height)
    style = TextStyle("Liberation Sans", 24, INK)
    return Raster(pixels.astype(np.uint8)), TextLine((Span(text, style, box),), box, 20 + drawing.baseline_y)


def test_text_in_the_font_that_was_found_is_like_itself():
    assert likeness(*written("Sign in to continue", "Liberation Sans", (255, 255, 255))) > 0.9


def test_another_face_is_less_like_it():
    same = likeness(*written("Sign in to continue", "Liberation Sans", (255, 255, 255)))
    assert likeness(*written("Sign in to continue", "Liberation Serif", (255, 255, 255))) < same - 0.2


@pytest.mark.parametrize("ground", [(255, 255, 255), (120, 200, 120)], ids=["white", "green"])
def test_lettering_of_its_own_is_not_set(ground):
    raster, line = written("OOOOOOOO", "Liberation Sans", ground)
    other = TextLine((Span("Coca-Cola", line.style, line.ink),), line.ink, line.baseline_px)
    assert likeness(raster, other) < 0.5
