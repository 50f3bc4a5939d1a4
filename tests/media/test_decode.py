import io
import struct
import zlib

import numpy as np
import pytest
from PIL import Image, ImageCms

from pixelwright.errors import ImageTooLargeError, NotAnImageError
from pixelwright.media.decode import MAX_PIXELS, MAX_SIDE_PX, decode

ORANGE = (230, 120, 40)
SIZE = (37, 23)


def picture(mode="RGB", size=SIZE, colour=ORANGE):
    return Image.new("RGB", size, colour).convert(mode)


def encoded(image, file_format, **options):
    buffer = io.BytesIO()
    image.save(buffer, file_format, **options)
    return buffer.getvalue()


def png_header(width, height):
    """A PNG that claims a size and holds no pixels at all."""

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )


def swapped_profile():
    """An ICC profile like sRGB whose red primary is green and the other way round."""

    def xyz(x, y, z):
        return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(value * 65536) for value in (x, y, z)))

    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", 8) + b"swapped\0" + bytes(79),
        b"wtpt": xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": xyz(0.3851, 0.7169, 0.0971),
        b"gXYZ": xyz(0.4361, 0.2225, 0.0139),
        b"bXYZ": xyz(0.1431, 0.0606, 0.7141),
        **{kind: b"curv\0\0\0\0" + struct.pack(">IHxx", 1, 563) for kind in (b"rTRC", b"gTRC", b"bTRC")},
    }
    table, body, start = struct.pack(">I", len(tags)), b"", 132 + 12 * len(tags)
    for kind, content in tags.items():
        padded = content + bytes(-len(content) % 4)
        table += kind + struct.pack(">II", start + len(body), len(content))
        body += padded
    head = struct.pack(">I4sI4s4s4s", start + len(body), b"lcms", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    date = struct.pack(">6H", 2020, 1, 1, 0, 0, 0)
    illuminant = struct.pack(">3i", 63190, 65536, 54061)
    header = head + date + b"acsp" + bytes(28) + illuminant + bytes(48)
    return header + table + body


@pytest.mark.parametrize(
    ("file_format", "options", "tolerance"),
    [
        pytest.param("PNG", {}, 0, id="png"),
        pytest.param("BMP", {}, 0, id="bmp"),
        pytest.param("GIF", {}, 0, id="gif"),
        pytest.param("WEBP", {"lossless": True}, 0, id="webp-lossless"),
        pytest.param("WEBP", {"quality": 90}, 6, id="webp"),
        pytest.param("JPEG", {"quality": 95}, 4, id="jpeg"),
        pytest.param("AVIF", {"quality": 95}, 6, id="avif"),
    ],
)
def test_reads_every_promised_format(file_format, options, tolerance):
    decoded = decode(encoded(picture(), file_format, **options))
    assert decoded.format == file_format.lower()
    assert decoded.pixels.shape == (23, 37, 3)
    assert decoded.pixels.dtype == np.uint8
    assert np.abs(decoded.pixels.astype(int) - ORANGE).max() <= tolerance


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA"])
def test_reads_every_colour_model_of_png(mode):
    white = picture(mode, colour=(255, 255, 255))
    assert (decode(encoded(white, "PNG")).pixels == 255).all()


def test_reads_an_animation_s_first_frame():
    frames = [picture(), picture(colour=(0, 0, 255))]
    data = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert (decode(data).pixels == ORANGE).all()


def test_scales_sixteen_bit_grey():
    deep = Image.fromarray(np.array([[0, 257 * 100, 65535]], dtype=np.uint16))
    assert decode(encoded(deep, "PNG")).pixels[0].tolist() == [[0] * 3, [100] * 3, [255] * 3]


def test_reads_cmyk():
    data = encoded(picture("CMYK", colour=(255, 255, 255)), "JPEG", quality=95)
    assert decode(data).pixels.min() >= 253


def test_flattens_alpha_on_white():
    half = Image.new("RGBA", SIZE, (0, 0, 0, 128))
    assert (decode(encoded(half, "PNG")).pixels == 127).all()


def test_flattens_a_transparent_palette_on_white():
    image = Image.new("P", SIZE, 0)
    image.putpalette([10, 20, 30] * 256)
    assert (decode(encoded(image, "PNG", transparency=0)).pixels == 255).all()


def test_turns_the_picture_as_exif_says():
    image = picture()
    image.putpixel((0, 0), (0, 0, 0))
    exif = image.getexif()
    exif[0x0112] = 6
    pixels = decode(encoded(image, "PNG", exif=exif)).pixels
    assert pixels.shape == (37, 23, 3)
    assert pixels[0, -1].tolist() == [0, 0, 0]


def test_ignores_a_broken_colour_profile():
    data = encoded(picture(), "PNG", icc_profile=b"not a profile")
    assert (decode(data).pixels == ORANGE).all()


def test_keeps_srgb_exactly():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = encoded(picture(), "PNG", icc_profile=profile)
    assert (decode(data).pixels == ORANGE).all()


def test_turns_another_colour_space_into_srgb():
    data = encoded(Image.new("RGB", SIZE, (255, 0, 0)), "PNG", icc_profile=swapped_profile())
    red, green, blue = decode(data).pixels[0, 0].tolist()
    assert green > 250
    assert max(red, blue) < 5


def test_keeps_alpha_beside_a_colour_profile():
    clear = Image.new("RGBA", SIZE, (255, 0, 0, 0))
    assert (decode(encoded(clear, "PNG", icc_profile=swapped_profile())).pixels == 255).all()


def test_reads_one_pixel():
    assert decode(encoded(picture(size=(1, 1)), "PNG")).pixels.tolist() == [[list(ORANGE)]]


def test_tells_the_stated_resolution():
    assert decode(encoded(picture(), "PNG", dpi=(144, 144))).dpi == pytest.approx(144, abs=0.1)
    assert decode(encoded(picture(), "PNG")).dpi is None


@pytest.mark.parametrize(
    ("width", "height"),
    [
        pytest.param(100_000, 1, id="one-row"),
        pytest.param(1, 100_000, id="one-column"),
        pytest.param(MAX_SIDE_PX + 1, 1, id="side"),
        pytest.param(8000, MAX_PIXELS // 8000 + 1, id="area"),
        pytest.param(19_999, 19_999, id="bomb"),
        pytest.param(2**31 - 1, 2**31 - 1, id="absurd"),
    ],
)
def test_refuses_by_the_header_alone(width, height):
    with pytest.raises(ImageTooLargeError):
        decode(png_header(width, height))


def test_refuses_a_real_bomb_without_decoding_it(monkeypatch):
    bomb = encoded(Image.new("1", (20_000, 2_001)), "PNG")
    assert len(bomb) < 20_000
    monkeypatch.setattr(Image.Image, "load", lambda _: pytest.fail("it was decoded"))
    with pytest.raises(ImageTooLargeError, match="40 megapixels"):
        decode(bomb)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="zero-bytes"),
        pytest.param(b"\0" * 4096, id="zeros"),
        pytest.param(b"<!doctype html><title>no</title>", id="html"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", id="svg"),
        pytest.param(b"\x89PNG\r\n\x1a\n", id="png-magic-only"),
        pytest.param(b"GIF89a", id="gif-magic-only"),
        pytest.param(b"\xff\xd8\xff\xe0", id="jpeg-magic-only"),
        pytest.param(b"RIFF\x10\0\0\0WEBPVP8 ", id="webp-magic-only"),
        pytest.param(b"BM" + b"\xff" * 60, id="bmp-garbage"),
        pytest.param(b"%PDF-1.7\n", id="pdf"),
    ],
)
def test_refuses_what_is_no_picture(data):
    with pytest.raises(NotAnImageError):
        decode(data)


@pytest.mark.parametrize("file_format", ["PNG", "JPEG", "WEBP", "BMP", "GIF", "AVIF"])
@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_refuses_a_truncated_picture(file_format, share):
    noise = np.random.default_rng(1).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    data = encoded(Image.fromarray(noise), file_format)
    with pytest.raises(NotAnImageError):
        decode(data[: int(len(data) * share)])


@pytest.mark.parametrize("file_format", ["PNG", "JPEG", "WEBP", "BMP", "GIF", "AVIF"])
def test_damage_gives_pixels_or_a_typed_error(file_format):
    random = np.random.default_rng(2)
    whole = encoded(Image.fromarray(random.integers(0, 256, (32, 32, 3), dtype=np.uint8)), file_format)
    for _ in range(40):
        damaged = bytearray(whole)
        for place in random.integers(0, len(damaged), 4):
            damaged[place] = random.integers(0, 256)
        try:
            decode(bytes(damaged))
        except (NotAnImageError, ImageTooLargeError):
            continue
