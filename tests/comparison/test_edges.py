import numpy as np
import pytest

from pixelwright.comparison.edges import Edges, find_edges
from pixelwright.geometry import Box


def _boxed(box: Box) -> np.ndarray:
    picture = np.full((300, 400, 3), 250, np.uint8)
    picture[box.slices] = (60, 120, 90)
    return picture


HERE = Box(100, 80, 120, 60)


@pytest.mark.parametrize(
    ("there", "edges"),
    [
        pytest.param(Box(100, 80, 120, 60), Edges(0, 0, 0, 0), id="the same"),
        pytest.param(Box(106, 80, 120, 60), Edges(6, 0, 6, 0), id="beside"),
        pytest.param(Box(100, 80, 150, 60), Edges(0, 0, 30, 0), id="wider"),
        pytest.param(Box(100, 70, 120, 80), Edges(0, -10, 0, 10), id="higher"),
        pytest.param(Box(0, 80, 400, 60), Edges(-100, 0, 180, 0), id="from rim to rim"),
    ],
)
def test_every_edge_is_found_by_itself(there, edges):
    assert find_edges(_boxed(there), _boxed(HERE), HERE, [(0.0, 0.0)]) == edges


def test_edges_that_nobody_sees_are_not_told():
    flat = np.full((300, 400, 3), 250, np.uint8)
    assert find_edges(flat, flat, HERE, [(0.0, 0.0)]) == Edges(None, None, None, None)


def test_below_the_end_of_the_design_there_are_no_edges():
    page = _boxed(HERE)
    assert find_edges(page[:60], page, HERE, [(0.0, 0.0)]) == Edges(None, None, None, None)
