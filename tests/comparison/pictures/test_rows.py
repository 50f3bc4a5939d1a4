import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.comparison.pictures.rowmap import map_rows, zones_of
from pixelwright.comparison.pictures.rows import Span, differing_spans
from pixelwright.raster import Pixels


def _picture(rows: list[int]) -> Pixels:
    return np.repeat(np.array(rows, np.uint8)[:, None, None], 8, axis=1).repeat(3, axis=2)


@pytest.mark.parametrize(
    ("design", "page", "span"),
    [
        ([1, 2, 3, 4], [1, 2, 3, 4], None),
        ([1, 2, 3, 4], [1, 2, 9, 3, 4], Span(2, 2, 2, 3)),
        ([1, 2, 9, 3, 4], [1, 2, 3, 4], Span(2, 3, 2, 2)),
        ([1, 2, 3, 4], [9, 9, 1, 2, 3, 4], Span(0, 0, 0, 2)),
        ([1, 2, 3, 4], [1, 8, 9, 4], Span(1, 3, 1, 3)),
        ([0, 0, 0, 5, 0], [0, 0, 5, 0], Span(2, 3, 2, 2)),
    ],
    ids=["same", "more", "less", "on top", "other", "room"],
)
def test_only_the_rows_that_differ_are_told(design, page, span):
    assert differing_spans(_picture(design), _picture(page)) == ([span] if span else [])


def test_two_differences_with_the_same_between_are_two():
    page = [1, 2, 90, 3, 4, 5, 91, 6]
    assert len(differing_spans(_picture([1, 2, 3, 4, 5, 6]), _picture(page))) == 2


@given(
    st.lists(st.integers(0, 4), max_size=30),
    st.lists(st.integers(0, 4), max_size=30),
)
def test_what_is_outside_of_the_spans_is_the_same(design, page):
    first, second = _picture(design), _picture(page)
    end = shift = 0
    for span in [*differing_spans(first, second), Span(len(design), len(design), len(page), len(page))]:
        assert span.page_top >= end
        assert np.array_equal(second[end : span.page_top], first[end + shift : span.design_top])
        end, shift = span.page_bottom, span.below


@given(st.lists(st.integers(0, 4), max_size=30), st.lists(st.integers(0, 4), max_size=30))
def test_each_row_has_one_row_of_the_design_at_most(design, page):
    first, second = _picture(design), _picture(page)
    rows = map_rows(first, second, differing_spans(first, second))
    paired = rows.sources[rows.sources >= 0].tolist()
    assert paired == sorted(set(paired))
    assert len(page) - len(design) == sum(gap.more_px for gap in rows.gaps)


def test_rows_are_found_again_from_the_other_side():
    first, second = _picture([1, 2, 3, 4]), _picture([1, 9, 9, 2, 4])
    rows = map_rows(first, second, differing_spans(first, second))
    assert rows.page_row(1) == 3
    assert rows.shift_at(4) == -1
    assert rows.has(0, 2) is False
    assert rows.has(3, 4) is True
    assert rows.has(2, 3) is False


def test_where_rows_return_there_is_one_zone():
    spans = [Span(100, 100, 100, 106), Span(306, 312, 312, 312)]
    assert len(zones_of(spans, 1000, 1000)) == 1
    assert len(zones_of([spans[0], Span(806, 812, 812, 812)], 1000, 1000)) == 2
