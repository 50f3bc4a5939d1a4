from dataclasses import dataclass, field

import cv2
import numpy as np
import pytest

from pixelwright.comparison.pages.parts import PROPERTIES, Part, Parts, Places
from pixelwright.comparison.pages.redrawing import undrifted
from pixelwright.comparison.pages.survey import survey
from pixelwright.raster import Pixels

STYLES = dict.fromkeys(PROPERTIES, "0px") | {
    "display": "block",
    "visibility": "visible",
    "opacity": "1",
    "color": "rgb(0, 0, 0)",
    "background-color": "rgba(0, 0, 0, 0)",
    "background-image": "none",
    "box-shadow": "none",
}
WORDS = ("Sailings", "Tariffs", "Vessels", "Harbours")


@dataclass
class Sketch:
    """A page of bars with a word in each and a sign beside it, drawn at will."""

    pixels: Pixels = field(default_factory=lambda: np.full((400, 300, 3), 255, np.uint8))

    def bar(self, y: int, height: int = 40) -> None:
        self.pixels[y : y + height, 20:280] = 200

    def word(self, text: str, y: int) -> None:
        cv2.putText(self.pixels, text, (40, y + 26), cv2.FONT_HERSHEY_SIMPLEX, 0.6, (0, 0, 0), 1)

    def sign(self, y: int) -> None:
        cv2.circle(self.pixels, (248, y + 20), 7, (0, 0, 0), 2)


def _sketch(word_shifts, sign_shift=0, bar_shifts=(0, 0, 0, 0)) -> Pixels:
    sketch = Sketch()
    for number, word in enumerate(WORDS):
        y = 20 + 90 * number + bar_shifts[number]
        sketch.bar(y)
        sketch.word(word, y + word_shifts[number])
        sketch.sign(y + sign_shift)
    return sketch.pixels


def _parts() -> Parts:
    clear, grey = STYLES, STYLES | {"background-color": "rgb(200, 200, 200)"}
    parts, boxes, owners, words = [Part("body", -1, False, False, clear)], [(0, 0, 300, 400)], [], []
    for number in range(len(WORDS)):
        y, bar = 20 + 90 * number, len(parts)
        parts += [
            Part("div", 0, False, False, grey),
            Part("p", bar, True, False, clear),
            Part("i", bar, False, False, clear),
        ]
        boxes += [(20, y, 260, 40), (40, y + 8, 120, 24), (238, y + 10, 20, 20)]
        owners.append(bar + 1)
        words.append((40, y + 8, 120, 24))
    places = Places(np.array(boxes, float), np.array(words, float), 400.0)
    return Parts(tuple(parts), WORDS, np.array(owners, np.intp), places)


def _redrawn(design: Pixels, page: Pixels) -> Pixels:
    parts = _parts()
    return undrifted(design, page, parts, parts.places, survey(design, page, parts, parts.places))


@pytest.mark.parametrize(
    "design",
    [
        pytest.param(_sketch((-1, -1, -1, -1)), id="texts in boxes that stay"),
        pytest.param(_sketch((0, -1, 0, 1)), id="texts to and fro"),
        pytest.param(_sketch((0, 0, -1, 0), sign_shift=1), id="signs without words"),
        pytest.param(_sketch((0, 0, 0, 0), bar_shifts=(0, 1, 2, 3)), id="boxes that add up"),
        pytest.param(_sketch((0, -1, -1, 0), bar_shifts=(0, 1, 2, 3)), id="boxes down and texts up"),
    ],
)
def test_what_has_drifted_is_put_back_to_the_pixel(design):
    page = _sketch((0, 0, 0, 0))
    assert np.array_equal(_redrawn(design, page), page)


def test_what_has_jumped_stays():
    design, page = _sketch((0, 0, 6, 0)), _sketch((0, 0, 0, 0))
    assert np.array_equal(_redrawn(design, page), design)
