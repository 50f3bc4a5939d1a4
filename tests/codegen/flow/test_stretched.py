"""Where a row stretches its boxes, and what then stands below their content."""

import pytest

from pixelwright.codegen.flow.frame import stretched_bottoms
from pixelwright.geometry import Box
from pixelwright.tree import Kind, Node


def box(x, *heights):
    inside = tuple(Node(Kind.SHAPE, Box(x + 10, 10 + 30 * place, 20, h)) for place, h in enumerate(heights))
    return Node(Kind.COLUMN, Box(x, 0, 40, 100), children=inside, group="box")


@pytest.mark.parametrize(
    ("boxes", "bottoms"),
    [(((20, 20), (20, 50)), {0: 10.0}), (((20,), (50,)), {})],
    ids=["cards", "signs"],
)
def test_only_boxes_with_several_things_share_their_least_room(boxes, bottoms):
    row = Node(
        Kind.ROW,
        Box(0, 0, 100, 100),
        children=tuple(box(60 * place, *heights) for place, heights in enumerate(boxes)),
    )
    assert stretched_bottoms(row) == bottoms
