from __future__ import annotations

import pytest

from pixelwright.codegen import WriteOptions, stack
from pixelwright.colour import Colour
from pixelwright.tree import Kind


@pytest.mark.parametrize(("width", "kept"), [(600, False), (124, True)])
def test_only_lines_without_room_to_spare_are_kept_from_breaking(draw, width, kept):
    lines = [draw.text("A line of words", 48, 48 + 30 * index) for index in range(2)]
    layout = draw.page(draw.node(Kind.COLUMN, (40, 40, width, 80), *lines, fill=Colour(9, 9, 9)))
    css = stack("html").write(layout, draw.blank(), WriteOptions()).files["styles.css"].decode()
    assert ("nowrap" in css) is kept
