"""Every kind of bad input through the real command line: one line, its own exit code, nothing written."""

import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from pixelwright.cli.entry import run
from pixelwright.errors import PixelwrightError


def png_claiming(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def truncated(tmp_path) -> bytes:
    path = tmp_path / "whole.png"
    noise = np.random.default_rng(3).integers(0, 256, (90, 90, 3), dtype=np.uint8)
    Image.fromarray(noise).save(path)
    whole = path.read_bytes()
    path.unlink()
    return whole[: len(whole) // 2]


@pytest.mark.parametrize(
    ("content", "code", "says"),
    [
        pytest.param(b"just words", 4, "picture.png: this is not a picture", id="not-an-image"),
        pytest.param(b"", 4, "zero bytes", id="zero-bytes"),
        pytest.param(truncated, 4, "damaged or cut short", id="truncated"),
        pytest.param(png_claiming(100_000, 1), 5, "100,000 x 1", id="one-row-of-100000"),
        pytest.param(png_claiming(19_000, 19_000), 5, "megapixels", id="bomb"),
    ],
)
def test_bad_pictures(tmp_path, capsys, content, code, says):
    path = tmp_path / "picture.png"
    path.write_bytes(content(tmp_path) if callable(content) else content)
    check(run(["build", str(path), "-o", str(tmp_path / "out")]), capsys, code, says)
    assert [entry.name for entry in tmp_path.iterdir()] == ["picture.png"]


@pytest.mark.parametrize(
    ("source", "code", "says"),
    [
        pytest.param("no/such/file.png", 3, "there is no file", id="missing"),
        pytest.param("/", 3, "is a folder", id="folder"),
        pytest.param("http://127.0.0.1:9/a.png", 6, "private", id="loopback"),
        pytest.param("http://169.254.169.254/latest/meta-data", 6, "private", id="metadata"),
        pytest.param("https://[::1]/a.png", 6, "private", id="loopback-6"),
        pytest.param("data:image/png;base64,!!!", 4, "base64", id="data-uri"),
        pytest.param("file:///etc/passwd", 3, "no web address", id="file-uri"),
        pytest.param("ftp://example.org/a.png", 3, "no web address", id="ftp"),
    ],
)
def test_bad_sources(tmp_path, capsys, source, code, says):
    check(run(["build", source, "-o", str(tmp_path / "out")]), capsys, code, says)
    assert not (tmp_path / "out").exists()


def test_no_room_for_the_result(engine, picture, tmp_path, capsys):
    """`/dev/full` style: a folder below a file can never be made."""
    (tmp_path / "file").touch()
    out = tmp_path / "file" / "out"
    check(run(["build", str(picture), "-o", str(out)]), capsys, 10, "is not a folder")


def test_a_folder_that_refuses_files(engine, picture, capsys):
    """Nobody, root included, can make files in /proc."""
    check(run(["build", str(picture), "-o", "/proc/out"]), capsys, 10, "cannot write")


def check(returned: int, capsys: pytest.CaptureFixture[str], code: int, says: str) -> None:
    captured = capsys.readouterr()
    assert returned == code
    assert says in captured.err
    assert captured.err.count("\n") == 1, "one line"
    assert captured.out == ""


def leaves(kind: type[PixelwrightError]) -> list[type[PixelwrightError]]:
    below = kind.__subclasses__()
    return [leaf for child in below for leaf in leaves(child)] if below else [kind]


def test_every_leaf_has_an_exit_code_of_its_own():
    codes = [leaf.exit_code for leaf in leaves(PixelwrightError) if leaf.__module__ == "pixelwright.errors"]
    assert len(codes) == len(set(codes))
    assert not {0, 1, 2, 70, 130, 143} & set(codes)
