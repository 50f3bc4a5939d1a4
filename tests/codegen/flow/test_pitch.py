from __future__ import annotations

import pytest

from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.flow.pitch import even_runs, even_space
from pixelwright.tree import Kind


@pytest.mark.parametrize(
    ("spaces", "even"),
    [
        pytest.param([11.2] * 4, 11.2, id="equal"),
        pytest.param([11.3, 11.7, 11.5], 11.5, id="half"),
        pytest.param([12.04, 11.98, 12.02], 12, id="whole but for noise"),
        pytest.param([11, 11, 12, 12], None, id="too far off on the way"),
        pytest.param([-2, -2], None, id="drawn into one another"),
    ],
)
def test_one_space_keeps_everything_in_its_place(spaces, even):
    assert even_space(spaces) == even


@pytest.mark.parametrize(
    ("spaces", "runs"),
    [
        pytest.param([], [], id="none"),
        pytest.param([24, 4.4, 4.4, 4.4, 4.4], [None, 4.4, 4.4, 4.4, 4.4], id="below a heading"),
        pytest.param([4.4, 4.4, None, 4.4, 4.4], [None] * 5, id="parted"),
        pytest.param([4.4] * 4 + [9.0] * 4, [4.4] * 4 + [9.0] * 4, id="two"),
        pytest.param([4.4, 5, 4.4, 4], [None] * 4, id="uneven"),
    ],
)
def test_runs_of_one_space_are_found(spaces, runs):
    assert even_runs(spaces) == runs


def test_lines_at_a_pitch_with_a_fraction_need_no_margins_of_their_own(draw):
    lines = [draw.text("A line of words", 48, 48 + 26.4 * index) for index in range(8)]
    layout = draw.page(draw.node(Kind.COLUMN, (40, 40, 600, 240), *lines))
    css = stack("html").write(layout, draw.blank(), WriteOptions()).files["styles.css"].decode()
    assert "margin-top" not in css
