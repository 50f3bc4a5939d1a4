import numpy as np
import pytest

from pixelwright.comparison.pages.doubles import doubles
from pixelwright.comparison.pages.parts import PROPERTIES, Part, Parts, Places

STYLES = dict.fromkeys(PROPERTIES, "") | {"display": "block", "visibility": "visible", "opacity": "1"}
PAGE = np.full((40, 100, 3), 255, np.uint8)
PAGE[5:8, 5:8] = PAGE[5:8, 25:28] = (200, 30, 40)


def _part(tag: str = "p", parent: int = 0, **styles: str) -> Part:
    return Part(tag, parent, tag == "p", tag == "img", STYLES | styles)


def _doubles(first: Part, second: Part, says: tuple[str, str], second_x: float = 20) -> list[int]:
    """Two elements of 20 x 20 px side by side in a body, with a word in each that says something."""
    words = [(owner, word) for owner, word in zip((1, 2), says, strict=True) if word]
    elements = np.array([[0, 0, 100, 40], [0, 0, 20, 20], [second_x, 0, 20, 20]], float)
    places = Places(elements, np.zeros((len(words), 4)), 40)
    owners = np.array([owner for owner, _ in words], np.intp)
    parts = Parts((_part("body", -1), first, second), tuple(word for _, word in words), owners, places)
    return list(doubles(parts, places, PAGE))


@pytest.mark.parametrize(
    ("first", "second", "says", "second_x", "found"),
    [
        pytest.param(_part(), _part(), ("Go", "Go"), 20, [2], id="the same words"),
        pytest.param(_part(), _part(), ("Go", "Stop"), 20, [], id="other words"),
        pytest.param(_part(), _part("div"), ("Go", "Go"), 20, [], id="another tag"),
        pytest.param(_part(), _part(color="red"), ("Go", "Go"), 20, [], id="another style"),
        pytest.param(_part(), _part(display="none"), ("Go", "Go"), 20, [], id="one that is hidden"),
        pytest.param(_part(), _part(parent=1), ("Go", "Go"), 20, [], id="one in the other"),
        pytest.param(_part("img"), _part("img"), ("", ""), 20, [2], id="the same picture"),
        pytest.param(_part("img"), _part("img"), ("", ""), 30, [], id="another picture"),
        pytest.param(_part("img"), _part("img"), ("", ""), 500, [], id="one beside the page"),
    ],
)
def test_neighbours_are_the_same(first, second, says, second_x, found):
    assert _doubles(first, second, says, second_x) == found


def test_two_that_show_nothing_are_no_doubles():
    assert _doubles(_part("hr"), _part("hr"), ("", ""), 60) == []
