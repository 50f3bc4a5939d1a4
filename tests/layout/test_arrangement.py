"""The promises of `arrange` on scenes of any kind."""

from __future__ import annotations

import itertools
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.layout import arrange
from pixelwright.scene import (
    Control,
    ControlKind,
    Paint,
    Picture,
    PictureKind,
    Scene,
    Span,
    Surface,
    TextLine,
    TextStyle,
)
from pixelwright.tree import Kind, Node

BLACK, WHITE = Colour(0, 0, 0), Colour(255, 255, 255)
STYLE = TextStyle("Liberation Sans", 16, BLACK)

whole = st.integers
boxes = st.builds(Box, whole(0, 700), whole(0, 900), whole(4, 400), whole(4, 200))


def line(text: str, x: float, baseline: float, style: TextStyle = STYLE) -> TextLine:
    ink = Box(x, baseline - 0.7 * style.size_px, 0.5 * style.size_px * len(text), 0.7 * style.size_px)
    return TextLine((Span(text, style, ink),), ink, baseline)


lines = st.builds(
    line,
    st.sampled_from(["Home", "About us", "A rather long line of running text", "and on it goes"]),
    whole(0, 800),
    whole(20, 1000),
    st.sampled_from([STYLE, TextStyle("Liberation Sans", 28, BLACK, 700)]),
)
scenes = st.builds(
    Scene,
    st.just(1280),
    st.just(1200),
    st.just(WHITE),
    st.lists(lines, max_size=8).map(tuple),
    st.lists(st.builds(Surface, boxes, st.builds(Paint, st.just(Colour(200, 0, 0)))), max_size=6).map(tuple),
    st.lists(st.builds(Picture, boxes, st.just(PictureKind.PHOTO), backdrop=st.booleans()), max_size=4).map(
        tuple
    ),
    st.lists(st.builds(Control, boxes, st.sampled_from(ControlKind)), max_size=3).map(tuple),
)


def nodes_of(scene: Scene) -> list[Node]:
    return list(arrange(scene).root.walk())


@settings(deadline=None, max_examples=150)
@given(scenes)
def test_nothing_is_lost_or_doubled(scene: Scene) -> None:
    nodes = nodes_of(scene)
    seen_lines = Counter(id(item) for node in nodes if node.text for item in node.text.lines)
    assert seen_lines == Counter(id(item) for item in scene.lines)
    assert Counter(id(n.picture) for n in nodes if n.picture) == Counter(id(p) for p in scene.pictures)
    assert Counter(id(n.control) for n in nodes if n.control) == Counter(id(c) for c in scene.controls)
    painted = Counter(id(n.paint) for n in nodes if n.paint.fill and n.control is None)
    assert painted == Counter(id(surface.paint) for surface in scene.surfaces)


@settings(deadline=None, max_examples=150)
@given(scenes)
def test_boxes_keep_their_promises(scene: Scene) -> None:
    for node in nodes_of(scene):
        for child in node.children:
            assert node.box.contains(child.box, 0.01)
        assert (node.text is not None) == (node.kind is Kind.TEXT)
        if node.kind is Kind.ROW:
            assert_apart([(child.box.x, child.box.right) for child in node.children])
        if node.kind is Kind.COLUMN:
            assert_apart([(child.box.y, child.box.bottom) for child in node.children])


def assert_apart(spans: list[tuple[float, float]]) -> None:
    for (_, end), (start, _) in itertools.pairwise(spans):
        assert start >= end - 1.01


@settings(deadline=None, max_examples=30)
@given(scenes)
def test_the_same_scene_gives_the_same_layout(scene: Scene) -> None:
    assert arrange(scene) == arrange(scene)


@pytest.mark.parametrize("scene", [Scene(1280, 800, WHITE), Scene(1, 1, WHITE)], ids=["blank", "one pixel"])
def test_a_blank_page_is_one_empty_node(scene: Scene) -> None:
    root = arrange(scene).root
    assert root.children == ()
    assert root.box == Box(0, 0, scene.width_px, scene.height_px)


def test_a_line_gives_way_to_the_paragraph_below_it() -> None:
    large = TextStyle("Liberation Sans", 28, BLACK, 700)
    words = ("A rather long line of running text", "Home")
    paragraph = [line(text, 0, 39 + 26 * index, large) for index, text in enumerate(words)]
    root = arrange(Scene(1280, 1200, WHITE, (line("Home", 0, 20), *paragraph))).root
    upper, lower = (node for node in root.walk() if node.text)
    assert upper.box.bottom <= lower.box.y + 0.01


def test_paragraphs_that_reach_into_each_other_are_layers() -> None:
    large = TextStyle("Liberation Sans", 28, BLACK, 700)
    upper = [line(text, 0, 40 + 60 * index) for index, text in enumerate(("First line of it", "and more"))]
    lower = [line(text, 0, 126 + 60 * index, large) for index, text in enumerate(("Second one of", "two"))]
    nodes = nodes_of(Scene(1280, 1200, WHITE, (*upper, *lower)))
    columns = [node for node in nodes if node.kind is Kind.COLUMN]
    for column in columns:
        assert_apart([(child.box.y, child.box.bottom) for child in column.children])
