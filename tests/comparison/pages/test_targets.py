import numpy as np
import pytest

from pixelwright.comparison.pages.parts import Places
from pixelwright.comparison.pages.targets import Targets, coordinates


def _places(x: float, y: float) -> Places:
    return Places(np.array([[0.0, 0.0, 100.0, 50.4]]), np.array([[x, y, 30.0, 10.0]]), 100.0)


def test_edges_and_baselines_are_whole_pixels_as_drawn():
    assert coordinates(_places(10.25, 20.6)).tolist() == [10.25, 21, 0, 0, 100, 50]


def test_halves_of_pixels_are_drawn_further_down_everywhere():
    assert [coordinates(_places(0, y))[1] for y in (118.5, 119.5, 120.49)] == [119, 120, 120]


def _targets(x: float, y: float) -> Targets:
    values = np.array([x, y, np.nan, np.nan, np.nan, np.nan])
    return Targets(1, values, np.array([1.0, 1.0, 1, 1, 1, 1]), np.full(6, 0.7))


@pytest.mark.parametrize(
    ("x", "y", "cost"),
    [
        pytest.param(10, 20, 0, id="in place"),
        pytest.param(10.5, 20.4, 0, id="as good as in place"),
        pytest.param(10, 28, 0.75, id="half as wrong as can be"),
        pytest.param(200, 20, 1, id="as wrong as can be"),
    ],
)
def test_the_cost_grows_with_what_is_out_of_place(x, y, cost):
    targets = _targets(10, 20)
    assert targets.cost(targets.residual(_places(x, y))) == pytest.approx(cost, abs=0.01)


def test_what_the_browser_rounds_is_forgiven_where_it_is_only_expected():
    targets = _targets(10, 20)
    residual = np.array([1.1, 0, np.nan, np.nan, np.nan, np.nan])
    assert targets.cost(residual) > 0
    assert targets.cost(residual, slack_px=0.55) == 0


def test_a_view_of_words_and_elements_writes_through() -> None:
    targets = _targets(10, 20)
    numbers = np.arange(6.0)
    words, elements = targets.parted(numbers)
    assert words.tolist() == [[0, 1]]
    assert elements.tolist() == [[2, 3, 4, 5]]
    elements[:] = 0
    assert numbers.tolist() == [0, 1, 0, 0, 0, 0]
