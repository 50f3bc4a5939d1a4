import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pixelwright.fonts import draw_line, family, ink_extents

CHROMIUM = json.loads((Path(__file__).parent / "chromium.json").read_text(encoding="utf-8"))
MEAN_LEVELS = 8
"""Mean difference over inked pixels, of 255. Chromium snaps curves to quarters of a pixel, FreeType does not:
4 to 6 were measured."""

texts = st.text("AVWgjpqy hello,.", min_size=1, max_size=12)
names = st.sampled_from(["Liberation Sans", "Liberation Serif", "Inter", "DejaVu Sans Mono"])


@pytest.mark.parametrize("case", CHROMIUM["masks"], ids=lambda case: f"{case['family']} {case['size_px']}")
def test_masks_look_like_chromium(case):
    seen = np.array([list(bytes.fromhex(row)) for row in case["rows"]], dtype=float)
    drawing = draw_line(
        case["text"], case["family"], case["size_px"], case["weight"], luminance=case["luminance"]
    )
    metrics = family(case["family"]).metrics
    baseline = metrics.baseline_px(case["size_px"], case["line_height_px"])
    canvas = np.zeros((80, 300))
    height, width = drawing.coverage.shape
    top, left = 10 + baseline - drawing.baseline_y, 10 - int(drawing.pen_x)
    canvas[top : top + height, left : left + width] = 255 * drawing.coverage
    expected = np.zeros_like(canvas)
    y, x = 10 + case["top"], 10 - case["pen_x"]
    expected[y : y + seen.shape[0], x : x + seen.shape[1]] = seen
    inked = (canvas > 0) | (expected > 0)
    assert np.abs(canvas - expected)[inked].mean() < MEAN_LEVELS


@settings(max_examples=40, deadline=None)
@given(texts, names, st.integers(9, 48), st.floats(0, 0.99))
def test_coverage_lies_within_the_predicted_ink(text, name, size_px, subpixel_x):
    drawing = draw_line(text, name, size_px, subpixel_x=subpixel_x, hinted=False)
    assert drawing.coverage.dtype == np.float32
    if not text.strip():
        assert drawing.coverage.size == 0
        return
    assert drawing.coverage.min() >= 0
    assert drawing.coverage.max() <= 1 + 1e-6
    left, top, right, bottom = ink_extents(text, name, size_px)
    rows = np.flatnonzero(drawing.coverage.max(axis=1) > 0.02)
    columns = np.flatnonzero(drawing.coverage.max(axis=0) > 0.02)
    assert columns[0] - drawing.pen_x == pytest.approx(left, abs=1.2)
    assert columns[-1] + 1 - drawing.pen_x == pytest.approx(right, abs=1.2)
    assert rows[0] - drawing.baseline_y == pytest.approx(top, abs=1.2)
    assert rows[-1] + 1 - drawing.baseline_y == pytest.approx(bottom, abs=1.2)


def test_hinting_fits_capitals_to_whole_pixels():
    hinted = draw_line("H", "Liberation Sans", 13).coverage.max(axis=1)
    assert hinted.min() > 0.9
    assert len(hinted) == 9


def test_letter_spacing_shifts_by_whole_quarters():
    tight, loose = (draw_line("ll", "Liberation Sans", 16, letter_spacing_px=px) for px in (0, 3))
    assert loose.coverage.shape[1] - tight.coverage.shape[1] == 3
    assert loose.coverage.sum() == pytest.approx(tight.coverage.sum())


def test_light_text_is_drawn_bolder():
    dark, light = (draw_line("Settings", "Inter", 14, luminance=value).coverage for value in (0.0, 1.0))
    assert light.sum() > 1.04 * dark.sum()


def test_middle_luminance_is_finite():
    coverage = draw_line("Settings", "Inter", 14, luminance=0.5).coverage
    assert np.isfinite(coverage).all()


def test_characters_that_the_face_lacks_are_drawn_from_the_fallback():
    assert draw_line("→", "Inter", 16).coverage.sum() > 5


def test_same_line_twice_is_the_same():
    first, second = (draw_line("Save changes", "Roboto", 15, 500) for _ in range(2))
    assert np.array_equal(first.coverage, second.coverage)
