import base64
import io
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pixelwright.errors import (
    ForbiddenAddressError,
    ImageTooLargeError,
    InputError,
    NotAnImageError,
    UnreadableInputError,
)
from pixelwright.media import encode_png, load_picture, read_picture, source

PIXELS = np.full((20, 30, 3), (10, 200, 90), dtype=np.uint8)
PNG = encode_png(PIXELS)


@pytest.fixture
def png_file(tmp_path):
    path = tmp_path / "mock up.png"
    path.write_bytes(PNG)
    return path


def test_reads_a_path_a_string_and_bytes(png_file):
    for given in (png_file, str(png_file), PNG):
        assert (read_picture(given).pixels == PIXELS).all()


def test_reads_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PNG)))
    loaded = load_picture("-")
    assert loaded.name == "stdin"
    assert (loaded.raster.pixels == PIXELS).all()


@pytest.mark.parametrize(
    "uri",
    [
        pytest.param("data:image/png;base64," + base64.b64encode(PNG).decode(), id="base64"),
        pytest.param("DATA:image/png;BASE64," + base64.b64encode(PNG).decode(), id="capitals"),
        pytest.param("data:;base64," + base64.encodebytes(PNG).decode(), id="line-breaks"),
        pytest.param("data:image/png," + "".join(f"%{byte:02x}" for byte in PNG), id="percent"),
    ],
)
def test_reads_a_data_uri(uri):
    assert (read_picture(uri).pixels == PIXELS).all()


@pytest.mark.parametrize(
    "uri", ["data:", "data:image/png;base64", "data:image/png;base64,@@@", "data:,hello"]
)
def test_refuses_a_data_uri_without_a_picture(uri):
    with pytest.raises(NotAnImageError):
        read_picture(uri)


def test_a_missing_file_and_a_folder_are_unreadable(tmp_path):
    with pytest.raises(UnreadableInputError, match="no file"):
        read_picture(tmp_path / "none.png")
    with pytest.raises(UnreadableInputError, match="is a folder"):
        read_picture(str(tmp_path))


@pytest.mark.parametrize("name", ["a\0b.png", "x" * 5000, ""])
def test_an_impossible_name_is_unreadable(name):
    with pytest.raises(UnreadableInputError):
        read_picture(name)


def test_no_permission_is_unreadable(monkeypatch, png_file):
    def refuse(*_args, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableInputError, match="Permission denied"):
        read_picture(png_file)


def test_refuses_an_endless_file(monkeypatch):
    monkeypatch.setattr(source, "MAX_BYTES", 2**20)
    with pytest.raises(ImageTooLargeError):
        read_picture(Path("/dev/zero"))


def test_a_private_address_is_refused():
    with pytest.raises(ForbiddenAddressError):
        read_picture("http://127.0.0.1:9/picture.png")


def test_the_given_ratio_wins(png_file):
    raster = read_picture(png_file, pixel_ratio=2)
    assert (raster.width_px, raster.height_px) == (15, 10)
    assert load_picture(png_file, pixel_ratio=2).ratio.reason == "given"


@pytest.mark.parametrize("ratio", [0, -1, 9, float("nan")])
def test_refuses_a_senseless_ratio(ratio):
    with pytest.raises(InputError):
        read_picture(PNG, pixel_ratio=ratio)


def test_the_ratio_of_a_named_file_is_found(tmp_path):
    path = tmp_path / "home@2x.png"
    Image.fromarray(PIXELS).save(path)
    assert read_picture(path).width_px == 15
