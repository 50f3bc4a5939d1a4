import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.geometry import Box

coordinates = st.integers(-500, 500)
sizes = st.integers(0, 500)
boxes = st.builds(Box, coordinates, coordinates, sizes, sizes)


@given(boxes, boxes)
def test_union_holds_both(first, second):
    union = first.union(second)
    assert union.contains(first)
    assert union.contains(second)


@given(boxes, boxes)
def test_intersection_is_inside_both_where_they_meet(first, second):
    common = first.intersection(second)
    if common.area:
        assert first.contains(common)
        assert second.contains(common)


@given(boxes, boxes)
def test_iou_is_a_share_and_symmetric(first, second):
    assert 0 <= first.iou(second) <= 1
    assert first.iou(second) == second.iou(first)


@given(boxes)
def test_a_box_with_area_is_like_itself(box):
    assert box.iou(box) == (1 if box.area else 0)
    assert box.coverage(box) == (1 if box.area else 0)


@given(boxes, st.integers(0, 50))
def test_expanding_and_shrinking_returns_the_box(box, by):
    assert box.expand(by).expand(-by) == box


@given(boxes, boxes)
def test_overlaps_multiply_to_the_common_area(first, second):
    assert first.overlap_x(second) * first.overlap_y(second) == first.intersection(second).area


def test_rounding_keeps_neighbours_flush():
    left, right = Box(0.4, 0, 10.2, 5), Box(10.6, 0, 4.4, 5)
    assert left.rounded().right == right.rounded().x


@pytest.mark.parametrize(
    ("box", "slices"),
    [
        pytest.param(Box(1, 2, 3, 4), (slice(2, 6), slice(1, 4)), id="whole"),
        pytest.param(Box(-3, -3, 5, 5), (slice(0, 2), slice(0, 2)), id="off-the-top-left"),
    ],
)
def test_slices(box, slices):
    assert box.slices == slices


def test_around_nothing_is_empty():
    assert Box.around([]) == Box(0, 0, 0, 0)
