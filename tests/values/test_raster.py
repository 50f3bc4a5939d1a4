import numpy as np

from pixelwright.geometry import Box
from pixelwright.raster import Raster


def test_sizes_are_in_css_pixels():
    raster = Raster(np.zeros((20, 40, 3), np.uint8), pixel_ratio=2)
    assert (raster.width_px, raster.height_px) == (20, 10)
    assert raster.box == Box(0, 0, 20, 10)


def test_a_crop_is_clipped_and_keeps_the_ratio():
    pixels = np.arange(10 * 10 * 3, dtype=np.uint8).reshape(10, 10, 3)
    crop = Raster(pixels, 2).crop(Box(3, 3, 10, 10))
    assert crop.pixels.shape == (4, 4, 3)
    assert crop.pixel_ratio == 2
    assert (crop.pixels == pixels[6:, 6:]).all()


def test_equal_pixels_have_equal_digests():
    one, other = np.zeros((4, 6, 3), np.uint8), np.zeros((6, 4, 3), np.uint8)
    assert Raster(one).digest == Raster(one.copy()).digest
    assert Raster(one).digest != Raster(other).digest
    assert Raster(one).digest != Raster(one, 2).digest
