import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pixelwright.bundle import Bundle
from pixelwright.media.pixel_ratio import edge_places, guess_pixel_ratio, stroke_widths
from pixelwright.page import Viewport

SENTENCE = "The quick brown fox jumps over the lazy dog and files the quarterly figures for review"

PAGE = """<!doctype html><meta charset=utf-8><style>
body{margin:0;font:15px/1.6 sans-serif;color:#222;background:#f7f8fa}
nav{display:flex;gap:24px;padding:16px 24px;background:#fff;border-bottom:1px solid #ddd}
main{padding:24px;display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(220px,1fr))}
article{padding:20px;background:#fff;border:1px solid #ddd;border-radius:8px}
h1{margin:24px 24px 0;font-size:28px}
</style><nav><b>Ledger</b><a>Overview</a><a>Invoices</a><a>Team</a></nav><h1>Quarterly figures</h1><main>
""" + "".join(f"<article><h2>Card {n}</h2><p>{SENTENCE}.</p></article>" for n in range(6))


def drawn(width_px, ratio, height_px=600, *, text=True):
    """A page of bars, cards and words, drawn at `ratio` device pixels to one CSS pixel."""
    image = Image.new("RGB", (width_px * ratio, height_px * ratio), "#f4f5f7")
    draw = ImageDraw.Draw(image)

    def box(x, y, right, bottom, fill):
        draw.rectangle((x * ratio, y * ratio, right * ratio - 1, bottom * ratio - 1), fill=fill)

    box(0, 0, width_px, 57, "white")
    box(0, 56, width_px, 57, "#d0d4da")
    for row in range(3):
        top = 81 + 163 * row
        box(23, top, width_px - 23, top + 141, "#c9ced6")
        box(24, top + 1, width_px - 24, top + 140, "white")
        for line in range(5 if text else 0):
            font = ImageFont.load_default(14 * ratio)
            place = (41 * ratio, (top + 17 + 22 * line) * ratio)
            draw.text(place, SENTENCE[(line + row) % 9 :], "#22262e", font)
    return np.array(image)


@pytest.mark.parametrize(
    ("width_px", "ratio"),
    [
        (1280, 1),
        (1440, 1),
        (1920, 1),
        (390, 1),
        (1000, 1),
        (1440, 2),
        (1280, 2),
        (375, 2),
        (390, 3),
        (430, 3),
    ],
)
def test_drawn_pictures(width_px, ratio):
    assert guess_pixel_ratio(drawn(width_px, ratio)).value == ratio


@pytest.mark.parametrize(("width_px", "ratio"), [(1203, 1), (911, 1), (1203, 2), (655, 2)])
def test_a_window_of_no_common_width(width_px, ratio):
    assert guess_pixel_ratio(drawn(width_px, ratio)).value == ratio


@pytest.mark.parametrize(("width_px", "ratio"), [(1203, 1), (1203, 2), (655, 3)])
def test_a_wireframe_without_text(width_px, ratio):
    assert guess_pixel_ratio(drawn(width_px, ratio, text=False)).value == ratio


@pytest.mark.parametrize(
    ("width_px", "ratio"),
    [(1280, 1), (1440, 2), (1280, 2), (375, 1), (375, 2), (390, 3), (1111, 1), (1111, 2)],
)
def test_rendered_pages(browser, width_px, ratio):
    page = browser.render(Bundle({"index.html": PAGE.encode()}, "html"), Viewport(width_px, 700, ratio))
    assert page.raster.pixels.shape[1] == width_px * ratio
    assert guess_pixel_ratio(page.raster.pixels).value == ratio


def test_the_name_decides():
    plain = drawn(1280, 1)
    for name, ratio in (("home@2x.png", 2), ("HOME@3X.PNG", 3), ("home@1x.webp", 1), ("icons@2xl.png", 1)):
        assert guess_pixel_ratio(plain, name=name).value == ratio
    assert "@2x" in guess_pixel_ratio(plain, name="home@2x.png").reason


def test_the_stated_resolution_helps_where_pixels_say_nothing():
    blank = np.full((900, 1502, 3), 255, dtype=np.uint8)
    assert guess_pixel_ratio(blank).value == 1
    assert guess_pixel_ratio(blank, dpi=144).value == 2
    assert guess_pixel_ratio(blank, dpi=96).value == 1


def test_the_reason_is_told():
    assert guess_pixel_ratio(drawn(1440, 2)).reason.startswith("from its width and its strokes")
    assert guess_pixel_ratio(np.zeros((10, 1111, 3), dtype=np.uint8)).reason == "nothing speaks for more"


@pytest.mark.parametrize("shape", [(1, 1), (1, 5000), (5000, 1), (3, 3), (40, 17)])
def test_tiny_pictures_are_taken_as_they_are(shape):
    assert guess_pixel_ratio(np.full((*shape, 3), 7, dtype=np.uint8)).value == 1


def test_strokes_are_counted_by_width():
    pixels = np.full((2, 60, 3), 255, dtype=np.uint8)
    for start, width in ((5, 1), (15, 2), (25, 2), (40, 5)):
        pixels[:, start : start + width] = 0
    assert stroke_widths(pixels) == [1, 2, 0, 0, 1, 0]


def test_edges_are_found_before_the_row_that_changes():
    pixels = np.full((20, 64, 3), 255, dtype=np.uint8)
    pixels[7:13, :40] = (200, 210, 220)
    assert edge_places(pixels).tolist() == [7, 13]
