"""Which round marks are radio buttons, read off drawn pictures."""

import cv2
import numpy as np
import pytest

from pixelwright.behaviour import behaving
from pixelwright.geometry import Box
from pixelwright.raster import Raster
from pixelwright.scene import Picture, PictureKind
from pixelwright.tree import Kind, Node, Role

GREY, BLUE, WHITE = (118, 118, 118), (13, 110, 253), (255, 255, 255)
SCALE = 8


def ring(canvas, centre, colour=GREY):
    cv2.circle(canvas, centre, 7 * SCALE, colour, SCALE, cv2.LINE_AA)


def disc(canvas, centre, colour=BLUE):
    cv2.circle(canvas, centre, 8 * SCALE, colour, -1, cv2.LINE_AA)


def dotted_disc(canvas, centre):
    disc(canvas, centre)
    cv2.circle(canvas, centre, 3 * SCALE, WHITE, -1, cv2.LINE_AA)


def dotted_ring(canvas, centre):
    ring(canvas, centre, BLUE)
    cv2.circle(canvas, centre, 5 * SCALE, BLUE, -1, cv2.LINE_AA)


def square(canvas, centre):
    (x, y), half = centre, 7 * SCALE
    cv2.rectangle(canvas, (x - half, y - half), (x + half, y + half), GREY, SCALE)


def letter(canvas, centre):
    ring(canvas, centre, BLUE)
    cv2.line(canvas, (centre[0], centre[1] - 4 * SCALE), (centre[0], centre[1] + 4 * SCALE), BLUE, 2 * SCALE)


def page(strip, *marks, apart=30):
    """A page with a row for each mark, and its picture."""
    canvas = np.full((800, 1280, 3), 255, np.uint8)
    rows = []
    for index, mark in enumerate(marks):
        y = 200 + apart * index
        patch = np.full((20 * SCALE, 20 * SCALE, 3), 255, np.uint8)
        mark(patch, (10 * SCALE, 10 * SCALE))
        canvas[y - 2 : y + 18, 98:118] = cv2.resize(patch, (20, 20), interpolation=cv2.INTER_AREA)
        box = Box(100, y, 16, 16)
        icon = Node(Kind.PICTURE, box, Role.IMAGE, picture=Picture(box, PictureKind.ICON))
        rows.append(strip.row([icon, strip.text(f"Choice {index}", 126, y - 4)]))
    title = strip.text("How would you like it", 100, 150)
    return strip.page(title, *rows), Raster(canvas)


def told(strip, *marks, **how) -> list[bool]:
    layout = behaving(*page(strip, *marks, **how))
    return [node.control.checked for node in layout.root.walk() if node.role is Role.RADIO]


@pytest.mark.parametrize(
    ("marks", "checked"),
    [
        ((dotted_disc, ring), [True, False]),
        ((ring, dotted_ring, ring), [False, True, False]),
        ((disc, dotted_disc), [False, True]),
    ],
    ids=["style sheet", "browser", "filled"],
)
def test_one_of_several_is_chosen(strip, marks, checked):
    assert told(strip, *marks) == checked


@pytest.mark.parametrize(
    "marks",
    [
        (ring, ring, ring),
        (disc, disc),
        (dotted_disc,),
        (dotted_disc, dotted_disc),
        (square, square),
        (letter, ring),
        (letter, letter),
    ],
    ids=["bullets", "discs", "alone", "all", "squares", "sign and ring", "signs"],
)
def test_what_is_none(strip, marks):
    assert told(strip, *marks) == []


def test_rows_far_apart_do_not_belong_together(strip):
    assert told(strip, dotted_disc, ring, apart=120) == []


def test_their_words_are_labels_and_they_have_a_box(strip):
    layout = behaving(*page(strip, dotted_disc, ring))
    assert [node.text.content for node in layout.root.walk() if node.role is Role.LABEL] == [
        "Choice 0",
        "Choice 1",
    ]
    [box] = [node for node in layout.root.walk() if node.name == "choices"]
    assert len(box.children) == 2
