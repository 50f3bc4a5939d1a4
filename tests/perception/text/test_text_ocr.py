from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from pixelwright.geometry import Box
from pixelwright.perception.ocr import OcrLine, cut_rows, default_recogniser, read_lines
from pixelwright.raster import Raster


class BarReader:
    """Reads every run of dark rows as one line that names its height; remembers what it was given."""

    def __init__(self):
        self.heights = []

    def read(self, pixels):
        self.heights.append(pixels.shape[0])
        rows = np.flatnonzero((pixels < 128).any(axis=(1, 2)))
        groups = np.split(rows, np.flatnonzero(np.diff(rows) > 1) + 1)
        return tuple(
            OcrLine(f"bar of {len(group)}", Box(20, float(group[0]), 80, len(group)), 0.9)
            for group in groups
            if len(group)
        )


def bars(height, tops, bar_px=16):
    pixels = np.full((height, 200, 3), 255, dtype=np.uint8)
    for top in tops:
        pixels[top : top + bar_px, 40:160:4] = 0
    return Raster(pixels)


def test_tall_pages_are_read_in_tiles_without_loss_or_repetition():
    tops = list(range(30, 4900, 40))
    reader = BarReader()

    lines = read_lines(bars(5000, tops), reader)

    assert [round(line.box.y) for line in lines] == tops
    assert len(reader.heights) > 3
    assert max(reader.heights) <= 1350


def test_a_line_under_every_possible_cut_is_read_once():
    tops = list(range(0, 2960, 19))
    lines = read_lines(bars(3000, tops, bar_px=18), BarReader())
    assert len(lines) == len({round(line.box.y) for line in lines})
    assert sum("18" in line.text for line in lines) >= len(tops) - 1


def test_blank_pictures_are_not_even_handed_to_the_recogniser():
    reader = BarReader()
    assert read_lines(Raster(np.full((400, 300, 3), 250, dtype=np.uint8)), reader) == ()
    assert reader.heights == []


@pytest.mark.parametrize("shape", [(0, 40, 3), (40, 0, 3)], ids=["no rows", "no columns"])
def test_where_nothing_is_nothing_is_read(shape):
    assert read_lines(Raster(np.zeros(shape, np.uint8)), BarReader()) == ()


def test_dense_captures_are_read_at_css_size():
    raster = bars(400, [100], bar_px=32)
    raster.pixels[100:132, 40:160] = 0
    dense = Raster(raster.pixels, pixel_ratio=2.0)
    (line,) = read_lines(dense, BarReader())
    assert line.box.y == pytest.approx(50, abs=1)


@pytest.mark.parametrize("height", [1, 799, 1200, 1201, 5000], ids=str)
def test_cuts_cover_every_row_once(height):
    busy = np.zeros((height, 10), dtype=bool)
    tiles = cut_rows(busy, 1200)
    assert tiles[0][0] == 0
    assert tiles[-1][1] == height
    assert all(first[1] == second[0] for first, second in pairwise(tiles))
    assert all(0 < bottom - top <= 1200 for top, bottom in tiles)


def test_the_bundled_recogniser_reads_text(sheet):
    page = sheet(420, 120)
    page.write("Hello browser", 20, 50, 24)
    page.write("A second line of text", 20, 90, 16)
    lines = read_lines(page.raster)
    assert [line.text for line in lines] == ["Hello browser", "A second line of text"]
    assert default_recogniser() is default_recogniser()
