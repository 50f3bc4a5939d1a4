import cv2
import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.comparison.pictures.compare import compare_pictures
from pixelwright.finding import FindingKind as Kind
from pixelwright.geometry import Box
from pixelwright.raster import Pixels
from pixelwright.scene import Span, TextLine, TextStyle

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


def _reading(written: dict[str, tuple[Pixels, list[tuple[str, int]]]]):
    """Return a reader that knows what was written on the two pictures: it finds a part in one of them."""

    def read(part: Pixels) -> list[TextLine]:
        for picture, lines in written.values():
            place = _place_of(part, picture)
            if place:
                return [line for text, y in lines if (line := _line(text, y, place))]
        return []

    return read


def _place_of(part: Pixels, picture: Pixels) -> Box | None:
    if part.shape[0] > picture.shape[0] or part.shape[1] > picture.shape[1]:
        return None
    errors = cv2.matchTemplate(picture, np.ascontiguousarray(part), cv2.TM_SQDIFF)
    row, column = np.unravel_index(int(errors.argmin()), errors.shape)
    place = Box(float(column), float(row), part.shape[1], part.shape[0])
    return place if np.array_equal(picture[place.slices], part) else None


def _line(text: str, y: int, place: Box) -> TextLine | None:
    (width, height), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, 0.7, 1)
    ink = Box(30, y - height, width, height + 6)
    if ink.coverage(place) < 0.9:
        return None
    style = TextStyle("Sans", 20, Colour(20, 20, 20))
    ink = ink.moved(-place.x, -place.y)
    return TextLine((Span(text, style, ink),), ink, y - place.y)


def _compare(design: Pixels, page: Pixels, design_lines=LINES, page_lines=LINES):
    return compare_pictures(
        design, page, _reading({"design": (design, design_lines), "page": (page, page_lines)})
    )


def test_the_same_pictures_are_not_even_looked_at():
    def never(_: Pixels) -> list[TextLine]:
        raise AssertionError

    assert compare_pictures(_drawn(), _drawn(), never) == []


def _kinds(found) -> list[Kind]:
    return [one.kind for one in found]


def test_more_space_is_one_finding():
    lower = [(text, y + 16 * (y > 100)) for text, y in LINES]
    found = _compare(_drawn()[: HEIGHT - 16], _drawn(lower), page_lines=lower)
    assert _kinds(found) == [Kind.SPACING]
    assert found[0].fix is not None
    assert found[0].fix.declarations == (("margin-top", "-16px"),)


def test_a_banner_is_one_finding():
    banner = np.full((50, WIDTH, 3), (60, 60, 160), np.uint8)
    cv2.putText(banner, "We move", (30, 32), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (255, 255, 255), 1, cv2.LINE_AA)
    lines = [("We move", 32), *((text, y + 50) for text, y in LINES)]
    found = _compare(_drawn(), np.vstack((banner, _drawn())), page_lines=lines)
    assert [(one.kind, one.measured, one.box.height) for one in found] == [(Kind.EXTRA, "We move", 50)]
    found = _compare(np.vstack((banner, _drawn())), _drawn(), design_lines=lines)
    assert [(one.kind, one.expected) for one in found] == [(Kind.MISSING, "We move")]


def test_another_ink_is_told_in_hex():
    found = _compare(_drawn(ink=(200, 30, 40)), _drawn())
    assert _kinds(found) == [Kind.COLOUR] * len(LINES)
    assert found[0].measured == "#141414"
    assert Colour.from_hex(found[0].expected).delta_e(Colour(200, 30, 40)) < 2


def test_another_text_is_read():
    other = [("Monthly cruises", y) if text.startswith("Weekly") else (text, y) for text, y in LINES]
    found = _compare(_drawn(other), _drawn(), design_lines=other)
    assert [(one.kind, one.expected, one.measured) for one in found] == [
        (Kind.TEXT, "Monthly cruises", "Weekly sailings")
    ]


def test_a_line_that_stands_aside_has_moved():
    page = _drawn(LINES[:-1])
    text, y = LINES[-1]
    cv2.putText(page, text, (44, y), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (20, 20, 20), 1, cv2.LINE_AA)
    found = _compare(_drawn(), page)
    assert _kinds(found) == [Kind.MOVED]
    assert (found[0].name, found[0].box.x - found[0].design_box.x) == ("left", 14)


def test_lines_that_changed_places_have_another_order():
    texts = [text for text, _ in LINES]
    swapped = list(zip([texts[0], texts[2], texts[1], texts[3]], (y for _, y in LINES), strict=True))
    assert _kinds(_compare(_drawn(), _drawn(swapped), page_lines=swapped)) == [Kind.ORDER]


def test_a_line_that_is_gone_and_one_that_has_come():
    assert _kinds(_compare(_drawn(), _drawn(LINES[:-1]), page_lines=LINES[:-1])) == [Kind.MISSING]
    assert _kinds(_compare(_drawn(LINES[:-1]), _drawn(), design_lines=LINES[:-1])) == [Kind.EXTRA]


BOX = Box(20, 300, 200, 60)


@pytest.mark.parametrize(("width", "told"), [(240, [Kind.RESIZED]), (160, [Kind.RESIZED]), (200, [])])
def test_a_box_has_its_size(width, told):
    found = _compare(_drawn(box=Box(20, 300, width, 60)), _drawn(box=BOX))
    assert _kinds(found) == told
    assert [one.expected for one in found] == [f"{width}px"] * len(told)


def _framed(colour=(120, 130, 140), width=1, fill=(230, 235, 240)) -> Pixels:
    page = _drawn()
    page[BOX.slices] = colour
    page[BOX.expand(-width).slices] = fill
    return page


@pytest.mark.parametrize(
    ("page", "kind", "name"),
    [
        (_framed(colour=(220, 60, 40)), Kind.BORDER, "border-color"),
        (_framed(fill=(200, 220, 180)), Kind.BACKGROUND, "background-color"),
        (_framed(width=4), Kind.BORDER, "border-color"),
    ],
    ids=["border's colour", "ground", "border's width"],
)
def test_what_is_painted_otherwise_is_told(page, kind, name):
    assert [(one.kind, one.name) for one in _compare(_framed(), page)] == [(kind, name)]


def test_corners_are_one_finding():
    round_, square = (_drawn(box=BOX) for _ in range(2))
    for x, y in ((20, 300), (212, 300), (20, 352), (212, 352)):
        round_[y : y + 8, x : x + 8] = 255
        cv2.circle(
            round_,
            (20 + 8 if x == 20 else 211, 308 if y == 300 else 351),
            8,
            (200, 220, 240),
            -1,
            cv2.LINE_AA,
        )
    found = _compare(round_, square)
    assert _kinds(found) == [Kind.RADIUS]
    assert found[0].box.iou(BOX) > 0.9


def test_another_page_is_one_finding():
    texts = [
        "Apples from the north",
        "Ripe pears",
        "Sweet plums",
        "Dried figs",
        "Late cherries",
        "Wild berries",
    ]
    others = [(text, 40 + 62 * number) for number, text in enumerate(texts)]
    words = [
        "Freight on time",
        "Weekly sailings",
        "Block trains",
        "Vans for you",
        "Quick quotes",
        "Safe harbours",
    ]
    lines = [(text, 44 + 62 * number) for number, text in enumerate(words)]
    found = _compare(_drawn(others), _drawn(lines), design_lines=others, page_lines=lines)
    assert _kinds(found) == [Kind.PAGE]
