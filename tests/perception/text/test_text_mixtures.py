from __future__ import annotations

import numpy as np
import pytest

from pixelwright.geometry import Box
from pixelwright.perception.mixtures import steadiest
from pixelwright.perception.text import fit_text


def styles(sheet):
    return [
        [
            (span.text, span.style.weight, span.style.size_px, span.style.letter_spacing_px)
            for span in line.spans
        ]
        for line in fit_text(sheet.raster, sheet.lines).lines
    ]


def two_weights(page, label, value, x, baseline, size_px):
    """Write a bold label and a regular value as one line that was read."""
    middle = page.write(label + " ", x, baseline, size_px, weight=700)
    end = page.write(value, middle, baseline, size_px)
    page.read(
        f"{label} {value}", Box.from_edges(x - 2, baseline - size_px, end + 2, baseline + 0.35 * size_px)
    )


@pytest.mark.parametrize("size_px", [12, 14, 18])
def test_a_bold_label_before_a_regular_value_keeps_its_size(sheet, size_px):
    page = sheet(640, 200)
    two_weights(page, "Aryan Florist (Shop 1):", "Katargam Main Road, Surat", 40, 60, size_px)
    page.line("Purvi Society, second floor", 40, 120, size_px)
    first, second = styles(page)
    assert [part[1:] for part in first] == [(700, size_px, 0), (400, size_px, 0)]
    assert first[0][0].strip() == "Aryan Florist (Shop 1):"
    assert [part[1:] for part in second] == [(400, size_px, 0)]


@pytest.mark.parametrize(
    ("losses", "expected"),
    [
        ([[0, 9], [0, 9], [9, 0]], [0, 0, 1]),
        ([[0, 9], [4, 0], [0, 9]], [0, 0, 0]),
        ([[9, 0]], [1]),
    ],
    ids=["clear change", "blip", "one word"],
)
def test_styles_change_only_for_a_reason(losses, expected):
    assert steadiest(np.array(losses, dtype=float)) == expected
