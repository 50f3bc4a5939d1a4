import cv2
import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.comparison.pictures.compare import compare_pictures
from pixelwright.finding import FindingKind as Kind
from pixelwright.geometry import Box
from pixelwright.raster import Pixels
from pixelwright.scene import Paint, Scene, Span, Surface, TextLine, TextStyle

WIDTH, HEIGHT = 500, 420
LINES = [
    ("Freight that arrives", 40),
    ("Weekly sailings", 110),
    ("Block trains", 180),
    ("Vans for the rest", 250),
]


def _drawn(lines=LINES, ink=(20, 20, 20), box: Box | None = None) -> Pixels:
    picture = np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
    if box:
        picture[box.slices] = (200, 220, 240)
    for text, y in lines:
        cv2.putText(picture, text, (30, y), cv2.FONT_HERSHEY_SIMPLEX, 0.7, ink, 1, cv2.LINE_AA)
    return picture


def _seeing(page: Pixels, lines=LINES, ink=(20, 20, 20), box: Box | None = None):
    """Return what would be perceived: the lines and the box, wherever the part lies in the page."""

    def see(part: Pixels) -> Scene:
        top = next(y for y in range(HEIGHT) if np.array_equal(page[y : y + len(part)], part))
        found = []
        for text, y in lines:
            (width, height), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, 0.7, 1)
            place = Box(30, y - height - top, width, height + 6)
            if top <= y < top + len(part):
                style = TextStyle("Sans", 20, Colour(*ink))
                found.append(TextLine((Span(text, style, place),), place, y - top))
        surfaces = (Surface(box.moved(0, -top), Paint(Colour(200, 220, 240))),) if box else ()
        return Scene(WIDTH, len(part), Colour(255, 255, 255), tuple(found), surfaces)

    return see


def _compare(design: Pixels, page: Pixels, said: str = "", **seen):
    return compare_pictures(design, page, _seeing(page, **seen), lambda _: said)


def test_the_same_pictures_are_not_even_looked_at():
    def never(_: Pixels) -> Scene:
        raise AssertionError

    assert compare_pictures(_drawn(), _drawn(), never, str) == []


def test_more_space_is_one_finding():
    lower = [(text, y + 16 * (y > 100)) for text, y in LINES]
    page = _drawn(lower)[:HEIGHT]
    found = _compare(_drawn()[: HEIGHT - 16], page, lines=lower)
    assert [one.kind for one in found] == [Kind.SPACING]
    assert "16 px more space" in found[0].what


def test_a_banner_is_one_finding():
    banner = np.full((50, WIDTH, 3), (60, 60, 160), np.uint8)
    cv2.putText(banner, "We move", (30, 32), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (255, 255, 255), 1, cv2.LINE_AA)
    found = _compare(_drawn(), np.vstack((banner, _drawn())), "We move")
    assert [(one.kind, one.measured, one.box.height) for one in found] == [(Kind.EXTRA, "We move", 50)]
    found = _compare(np.vstack((banner, _drawn())), _drawn(), "We move")
    assert [(one.kind, one.expected) for one in found] == [(Kind.MISSING, "We move")]


def test_another_ink_is_told_in_hex():
    red = _drawn(ink=(200, 30, 40))
    found = [one for one in _compare(red, _drawn()) if one.kind is Kind.COLOUR]
    assert len(found) == 1
    assert found[0].measured == "#141414"
    assert Colour.from_hex(found[0].expected).delta_e(Colour(200, 30, 40)) < 2
    assert found[0].count == len(LINES)


def test_another_text_is_read():
    other = [("Monthly cruises", y) if text.startswith("Weekly") else (text, y) for text, y in LINES]
    found = _compare(_drawn(other), _drawn(), "Monthly cruises")
    assert [(one.kind, one.expected, one.measured) for one in found] == [
        (Kind.TEXT, "Monthly cruises", "Weekly sailings")
    ]


@pytest.mark.parametrize(("width", "told"), [(240, Kind.RESIZED), (200, None)])
def test_a_box_has_its_size(width, told):
    own, other = Box(20, 300, 200, 60), Box(20, 300, width, 60)
    found = _compare(_drawn(box=other), _drawn(box=own), box=own)
    assert [one.kind for one in found if one.name == "width"] == ([told] if told else [])


def test_another_page_is_one_finding():
    others = [(text[::-1].upper(), y) for text, y in [*LINES, ("One more line", 330)]]
    lines = [*LINES, ("One more line", 330)]
    found = _compare(_drawn(others), _drawn(lines), "?", lines=lines)
    assert [one.kind for one in found] == [Kind.PAGE]
