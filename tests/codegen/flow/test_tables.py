from __future__ import annotations

import re

from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.flow.tables import column_correction
from pixelwright.tree import Correction, Kind, Role


def _table(draw, widths, insets=(0, 0, 0)):
    lefts = [40 + sum(widths[:index]) for index in range(len(widths))]
    rows = [
        draw.node(
            Kind.ROW,
            (40, 40 * row, sum(widths), 40),
            *(
                draw.node(
                    Kind.COLUMN,
                    (left, 40 * row, width, 40),
                    draw.text("Word" * (row + 1), left + 12 + inset, 40 * row + 8),
                    role=Role.CELL,
                )
                for left, width in zip(lefts, widths, strict=True)
            ),
            role=Role.ROW,
        )
        for row, inset in enumerate(insets)
    ]
    table = draw.node(Kind.TABLE, (40, 0, sum(widths), 120), *rows, role=Role.TABLE)
    files = stack("html").write(draw.page(table), draw.blank(), WriteOptions()).files
    return files["index.html"].decode(), files["styles.css"].decode()


def test_equal_columns_need_no_widths(draw):
    page, css = _table(draw, (300, 300, 300))
    assert "<col" not in page
    assert "33.3" not in css


def test_the_first_row_says_how_wide_columns_are(draw):
    page, css = _table(draw, (200, 400, 300))
    assert "<col" not in page
    assert "width: 44.44%" in css


def test_cells_of_a_column_have_one_inset(draw):
    css = _table(draw, (300, 300, 300), (0, 1, 0))[1]
    insets = re.findall(r"(?:padding-left: |padding: 0 )(.+);", css.split("td", 1)[1])
    assert {inset for inset in insets if "max" not in inset} == {"12px"}


def test_texts_of_a_column_move_together():
    corrections = {(0, row, 1, 0): Correction(dx=dx) for row, dx in enumerate((1, 1, 1, 0, 5))}
    found = [column_correction(corrections, (0, row, 1)).dx for row in range(5)]
    assert found == [1, 1, 1, 1, 5]
