from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.geometry import Box
from pixelwright.media.fitting import PictureLimits, Tile, plan_tiles


@pytest.mark.parametrize(
    ("width", "height", "side", "tiles"),
    [
        pytest.param(800, 600, 1000, (Tile(Box(0, 0, 800, 600), 800, 600),), id="fits"),
        pytest.param(4000, 3000, 2000, (Tile(Box(0, 0, 4000, 3000), 2000, 1500),), id="scaled"),
        pytest.param(1000, 2600, 2000, (Tile(Box(0, 0, 1000, 2600), 769, 2000),), id="nearly-fits"),
    ],
)
def test_most_pictures_stay_whole(width, height, side, tiles):
    assert plan_tiles(width, height, side) == tiles


def test_a_tall_page_is_cut_into_screens():
    tiles = plan_tiles(1280, 12_000, 2000)
    assert [(tile.width_px, tile.height_px) for tile in tiles] == [(1280, tiles[0].height_px)] * len(tiles)
    assert 5 < len(tiles) < 9


def test_a_wide_strip_is_cut_as_well():
    tiles = plan_tiles(12_000, 900, 2000)
    assert len(tiles) > 3
    assert all(tile.box.height == 900 for tile in tiles)


sides = st.integers(1, 30_000)


@given(width=sides, height=sides, side=st.integers(200, 8000), most=st.integers(1, 12))
def test_tiles_fit_and_cover_the_picture(width, height, side, most):
    tiles = plan_tiles(width, height, side, most)
    assert 1 <= len(tiles) <= most
    assert all(1 <= tile.width_px <= side and 1 <= tile.height_px <= side for tile in tiles)
    along = sorted((t.box.y, t.box.bottom) if height >= width else (t.box.x, t.box.right) for t in tiles)
    assert along[0][0] == 0
    assert along[-1][1] >= max(width, height)
    assert all(start <= end for (_, end), (start, _) in pairwise(along))
    assert Box.around(tile.box for tile in tiles) == Box(0, 0, width, height)


def test_many_pictures_have_to_be_smaller():
    limits = PictureLimits()
    assert (limits.side_for(20), limits.side_for(21)) == (6000, 2000)
    assert PictureLimits(side_px=1000).side_for(21) == 1000
