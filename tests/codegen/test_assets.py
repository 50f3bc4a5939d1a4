from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from PIL import Image

from pixelwright.codegen.assets import cut_pictures, encode
from pixelwright.codegen.icons import trace_icon
from pixelwright.geometry import Box
from pixelwright.raster import Raster
from pixelwright.scene import Picture, PictureKind
from pixelwright.tree import Kind


def photo(width: int = 300, height: int = 200) -> np.ndarray:
    """Soft colours with a little noise, as a camera gives."""
    noise = np.random.default_rng(7).normal(0, 3, (height, width, 3))
    y, x = np.mgrid[0:height, 0:width]
    waves = np.stack(
        [128 + 90 * np.sin(x / 40), 128 + 90 * np.cos(y / 30), 128 + 60 * np.sin((x + y) / 50)], 2
    )
    return np.clip(waves + noise, 0, 255).astype(np.uint8)


def disc(side: int = 24) -> np.ndarray:
    large = np.full((side * 8, side * 8, 3), 255, np.uint8)
    cv2.circle(large, (side * 4, side * 4), side * 3, (200, 30, 40), -1)
    cv2.circle(large, (side * 4, side * 4), side, (255, 255, 255), -1)
    return cv2.resize(large, (side, side), interpolation=cv2.INTER_AREA)


def picture_node(draw, box, kind=PictureKind.PHOTO, **rest):
    return draw.node(Kind.PICTURE, box, picture=Picture(Box(*box), kind, **rest))


def test_equal_crops_share_one_file(draw):
    pixels = np.full((200, 400, 3), 255, np.uint8)
    pixels[20:68, 20:68] = pixels[20:68, 120:168] = photo(48, 48)
    layout = draw.page(
        draw.node(
            Kind.ROW,
            (0, 0, 400, 200),
            picture_node(draw, (20, 20, 48, 48)),
            picture_node(draw, (120, 20, 48, 48)),
        ),
        width_px=400,
        height_px=200,
    )
    assets = cut_pictures(layout, Raster(pixels))
    assert len(assets) == 2
    assert len({asset.name for asset in assets.values()}) == 1


def test_photo_looks_the_same():
    pixels = photo()
    asset = encode(Raster(pixels), Picture(Box(0, 0, 300, 200), PictureKind.PHOTO))
    back = np.asarray(Image.open(io.BytesIO(asset.content)).convert("RGB"), dtype=int)
    assert np.abs(back - pixels).mean() < 1.5


def test_flat_sign_becomes_svg():
    svg = trace_icon(Raster(disc()))
    assert svg is not None
    assert 'fill="#c81e28"' in svg
    assert svg.count("Z") == 2


@pytest.mark.parametrize(
    "pixels",
    [photo(32, 32), np.full((24, 24, 3), 9, np.uint8), np.zeros((0, 4, 3), np.uint8)],
    ids=["photo", "blank", "empty"],
)
def test_what_is_no_flat_sign_is_not_traced(pixels):
    assert trace_icon(Raster(pixels)) is None


def test_sign_of_many_colours_stays_a_png():
    pixels = np.full((24, 24, 3), 255, np.uint8)
    for column, colour in enumerate([(255, 0, 0), (0, 160, 0), (0, 0, 255)]):
        pixels[4:20, 3 + 6 * column : 8 + 6 * column] = colour
    asset = encode(Raster(pixels), Picture(Box(0, 0, 24, 24), PictureKind.ICON))
    assert asset.name.startswith("assets/icon-")
    assert asset.media_type == "image/png"


@pytest.mark.parametrize("ground", ["flat", "wavy"])
def test_text_over_a_backdrop_is_not_in_its_crop(ground, draw):
    pixels = photo(640, 300) if ground == "wavy" else np.full((300, 640, 3), (40, 60, 90), np.uint8)
    clean = pixels.copy()
    title = draw.text("Title", 40, 100, size_px=48, height_px=60)
    ink = title.text.lines[0].ink
    rows, columns = ink.slices
    pixels[rows, columns][::2] = 255
    back = picture_node(draw, (0, 0, 640, 300), backdrop=True)
    layout = draw.page(draw.node(Kind.OVERLAY, (0, 0, 640, 300), back, title), width_px=640, height_px=300)
    asset = cut_pictures(layout, Raster(pixels))[0, 0]
    crop = np.asarray(Image.open(io.BytesIO(asset.content)).convert("RGB"), dtype=int)
    assert np.abs(crop[rows, columns] - clean[rows, columns]).mean() < 12
