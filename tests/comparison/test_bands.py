import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.comparison.bands import Band, differing_band


def _rows(*levels: int) -> np.ndarray:
    return np.repeat(np.array(levels, np.uint8)[:, None, None], 4, axis=1).repeat(3, axis=2)


@pytest.mark.parametrize(
    ("design", "page", "band"),
    [
        pytest.param((1, 2, 3), (1, 2, 3), None, id="the same"),
        pytest.param((1, 2, 3), (1, 9, 3), Band(1, 2, 2), id="one row"),
        pytest.param((1, 2, 3), (7, 8, 1, 2, 3), Band(0, 0, 2), id="a banner more"),
        pytest.param((7, 8, 1, 2, 3), (1, 2, 3), Band(0, 2, 0), id="a banner less"),
        pytest.param((1, 2), (1, 2, 5), Band(2, 2, 3), id="a longer foot"),
    ],
)
def test_only_rows_that_differ_are_left(design, page, band):
    assert differing_band(_rows(*design), _rows(*page)) == band


@given(
    st.lists(st.integers(0, 3), min_size=1, max_size=12), st.lists(st.integers(0, 3), min_size=1, max_size=12)
)
def test_outside_of_the_band_both_are_the_same(design, page):
    first, second = _rows(*design), _rows(*page)
    band = differing_band(first, second)
    if band is None:
        assert design == page
        return
    assert 0 <= band.top <= min(band.design_bottom, band.page_bottom)
    assert design[: band.top] == page[: band.top]
    assert design[band.design_bottom :] == page[band.page_bottom :]


def test_a_wider_band_stays_on_both_pictures():
    assert Band(10, 20, 25).widened(30, 300) == Band(0, 30, 35)
