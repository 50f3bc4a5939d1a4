from io import BytesIO

import pytest
from PIL import Image

from pixelwright.document import PlacedText
from pixelwright.documents.limits import LIMITS, Limits
from pixelwright.documents.pdf import joined, read_pdf
from pixelwright.errors import DocumentTooLargeError, NotADocumentError, ProtectedDocumentError
from pixelwright.geometry import Box

SCALE = 1280 / 612


@pytest.fixture(scope="module")
def page(make_pdf):
    marks = [
        ("t", 72, 700, 24, "Helvetica-Bold", "Orders API"),
        ("t", 72, 660, 12, "Helvetica", "All about orders."),
        ("t", 72, 640, 12, "Courier", "GET /orders"),
        ("t", 400, 640, 12, "Helvetica", "Lists orders"),
        ("re", 72, 630, 400, 1),
    ]
    return read_pdf(make_pdf([marks]), LIMITS).pages[0]


def test_a_page_is_as_wide_as_a_screen(page):
    assert (page.width_px, page.height_px) == (1280, round(792 * SCALE))


def test_words_lie_where_they_were_set(page):
    assert [line.text for line in page.lines] == [
        "Orders API",
        "All about orders.",
        "GET /orders",
        "Lists orders",
    ]
    title = page.lines[0]
    assert title.box.x == pytest.approx(72 * SCALE, abs=4)
    assert title.box.bottom == pytest.approx((792 - 700) * SCALE, abs=16)


def test_faces_are_told_apart(page):
    assert [line.bold for line in page.lines] == [True, False, False, False]
    assert [line.monospaced for line in page.lines] == [False, False, True, False]
    assert page.lines[0].size_px > 1.5 * page.lines[1].size_px


def test_thin_lines_are_seen(page):
    (rule,) = page.rules
    assert rule.width == pytest.approx(400 * SCALE, abs=3)


def test_the_look_of_a_page_is_drawn(page):
    with Image.open(BytesIO(page.picture.data)) as picture:
        assert picture.size == (page.picture.width_px, page.picture.height_px)
        assert picture.size[0] == 1280
        assert picture.convert("L").getextrema() == (0, 255)


def test_looks_can_be_left_out(make_pdf):
    assert read_pdf(make_pdf([[]]), LIMITS, looks=False).pages[0].picture is None


def test_looks_of_the_last_pages_are_left_out(make_pdf):
    document = read_pdf(make_pdf([[], [], []]), Limits(page_pictures=2))
    assert [page.picture is not None for page in document.pages] == [True, True, False]
    assert document.notes


def test_a_turned_page_is_read_upright(make_pdf):
    marks = [("t", 72, 700, 12, "Helvetica", "turned")]
    page = read_pdf(make_pdf([marks], page_extra="/Rotate 180"), LIMITS).pages[0]
    assert page.lines[0].box.x > 1000
    assert page.lines[0].box.y > 1200


def test_pictures_inside_are_taken_out(make_pdf, picture_bytes):
    data = picture_bytes("jpeg", "red")
    (picture,) = read_pdf(make_pdf([[]], picture=data), LIMITS).pictures
    assert (picture.data, picture.media_type, picture.page) == (data, "image/jpeg", 1)


def test_no_more_pictures_than_allowed(make_pdf, picture_bytes):
    data = make_pdf([[], [], []], picture=picture_bytes("jpeg"))
    assert len(read_pdf(data, Limits(pictures=2)).pictures) == 2
    assert read_pdf(data, Limits(picture_pixels=63)).pictures == ()


def test_a_page_as_wide_as_a_field_stays_small(make_pdf):
    page = read_pdf(make_pdf([[]], size=(10, 14_400)), LIMITS).pages[0]
    assert (page.height_px, page.picture.height_px) == (6000, 6000)


def test_thousands_of_pages_are_refused(make_pdf):
    with pytest.raises(DocumentTooLargeError):
        read_pdf(make_pdf([[]] * 2_000), LIMITS)


def test_too_much_text_is_refused(make_pdf):
    marks = [("t", 72, 700, 12, "Helvetica", "Hello there")]
    with pytest.raises(DocumentTooLargeError):
        read_pdf(make_pdf([marks, marks]), Limits(characters=15))


def test_a_password_is_asked_for(make_pdf):
    secret = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >> /ID [<01> <01>]"
    with pytest.raises(ProtectedDocumentError):
        read_pdf(make_pdf([[]], trailer=secret.format("ab" * 32)), LIMITS)


def test_a_broken_file_is_refused():
    with pytest.raises(NotADocumentError):
        read_pdf(b"%PDF-1.7\nnothing", LIMITS)


def test_runs_on_one_line_become_one_where_they_are_close():
    def run(text, x, width, **look):
        return PlacedText(text, Box(x, 10, width, 12), 12, **look)

    close = [run("Hello", 0, 30), run("there", 33, 30), run("far", 200, 20), run("bold", 223, 20, bold=True)]
    assert [line.text for line in joined(close)] == ["Hello there", "far", "bold"]
