from __future__ import annotations

from dataclasses import replace

import pytest

from pixelwright.codegen.refine import harmonise
from pixelwright.codegen.refine.peers import text_peers
from pixelwright.colour import Colour
from pixelwright.scene import Paint
from pixelwright.tree import Kind

WORDS = ("Shipments", "Schedule", "Reports", "Customers")


def _menu(draw, looks):
    rows = [
        draw.node(
            Kind.ROW,
            (20, 40 * index, 200, 24),
            draw.node(Kind.SHAPE, (20, 40 * index, 16, 16), fill=Colour(9, 9, 9)),
            draw.text(words, 50, 40 * index, **look),
        )
        for index, (words, look) in enumerate(zip(WORDS, looks, strict=True))
    ]
    return draw.page(draw.node(Kind.COLUMN, (20, 0, 200, 160), *rows))


def _styles(layout):
    return [node.text.style for node in layout.root.walk() if node.text]


def test_texts_in_the_same_place_of_repeats_are_peers(draw):
    layout = _menu(draw, [{}] * 4)
    assert [(0, index, 1) for index in range(4)] in text_peers(layout)


def test_peers_get_one_type(draw):
    layout = _menu(draw, [{}, {"size_px": 16.2}, {}, {"size_px": 15.9}])
    assert {style.size_px for style in _styles(harmonise(layout))} == {16}


def test_peers_of_another_colour_keep_their_weight(draw):
    layout = _menu(draw, [{"weight": 700, "colour": Colour(255, 0, 0)}, {}, {}, {}])
    assert [style.weight for style in _styles(harmonise(layout))] == [700, 400, 400, 400]


def test_a_line_never_ends_visibly_elsewhere(draw):
    long = "A line of many words that is far too long for any other size to fit"
    layout = draw.page(
        draw.text(long, 40, 40), draw.text(long, 40, 80), draw.text(long, 40, 120, size_px=16.5)
    )
    assert [style.size_px for style in _styles(harmonise(layout))] == [16, 16, 16.5]


def test_baselines_stay_where_they_are(draw):
    layout = _menu(draw, [{}, {"size_px": 16.2, "height_px": 24.3}, {}, {}])
    before, after = (list(each.root.walk())[7] for each in (layout, harmonise(layout)))
    assert after.text.style.size_px == 16
    assert after.box.y == pytest.approx(before.box.y + 0.2, abs=0.1)


@pytest.mark.parametrize(("other", "kept"), [((250, 250, 250), False), ((228, 228, 228), True)])
def test_colours_too_near_to_tell_apart_are_one(draw, other, kept):
    boxes = [
        draw.node(Kind.COLUMN, (20, top, 200, 40), draw.text("Card", 30, top), fill=Colour(*fill))
        for top, fill in ((20, (251, 251, 251)), (80, (251, 251, 251)), (140, other))
    ]
    fills = {node.paint.fill for node in harmonise(draw.page(*boxes)).root.walk() if node.paint.fill}
    assert (Colour(*other) in fills) is kept


def test_radii_a_pixel_apart_are_one(draw):
    boxes = [
        replace(
            draw.node(Kind.COLUMN, (20, 60 * index, 200, 40), draw.text("Card", 30, 60 * index)),
            paint=Paint(Colour(9, 9, 9), radius_px=(radius,) * 4),
        )
        for index, radius in enumerate((8, 8, 9, 12))
    ]
    found = [node.paint.radius_px[0] for node in harmonise(draw.page(*boxes)).root.walk() if node.paint.fill]
    assert found == [8, 8, 8, 12]


def test_harmonising_twice_changes_nothing_more(draw):
    once = harmonise(_menu(draw, [{}, {"size_px": 16.2}, {"weight": 700}, {"size_px": 15.9}]))
    assert harmonise(once) == once
