"""Bytes of a picture file to pixels: eight-bit sRGB, upright, on white.

Size and shape are read from the header and refused before a pixel is decoded. Knows nothing of
where the bytes come from.
"""

from __future__ import annotations

import struct
import warnings
from dataclasses import dataclass
from io import BytesIO

import numpy as np
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from pixelwright.errors import ImageTooLargeError, NotAnImageError
from pixelwright.raster import Pixels

MAX_PIXELS = 40_000_000
MAX_SIDE_PX = 20_000
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "AVIF")

_DECODER_TROUBLE = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    struct.error,
    RuntimeError,
    MemoryError,
)
"""What Pillow's decoders were seen to raise on damaged files."""

_DEEP_GREY = ("I;16", "I;16L", "I;16B", "I")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Pixels and what the file says of itself."""

    pixels: Pixels
    format: str
    dpi: float | None
    """Horizontal dots to an inch as the file states them, if it does."""


def decode(data: bytes) -> Decoded:
    """Decode the first frame; raises NotAnImageError or ImageTooLargeError."""
    if not data:
        raise NotAnImageError("the picture is empty (zero bytes)")
    with warnings.catch_warnings():
        # Pillow warns of large pictures; `_check_size` refuses them.
        warnings.simplefilter("ignore")
        try:
            image = Image.open(BytesIO(data), formats=FORMATS)
            _check_size(*image.size)
            pixels = _to_pixels(image)
        except Image.DecompressionBombError as error:
            raise ImageTooLargeError("the picture has far too many pixels") from error
        except UnidentifiedImageError as error:
            raise NotAnImageError("this is not a picture that can be read") from error
        except _DECODER_TROUBLE as error:
            raise NotAnImageError("the picture is damaged or cut short") from error
    return Decoded(pixels, (image.format or "").lower(), _dpi(image))


def _check_size(width_px: int, height_px: int) -> None:
    shape = f"the picture is {width_px:,} x {height_px:,} px"
    if width_px < 1 or height_px < 1:
        raise NotAnImageError(f"{shape}, so it shows nothing")
    if max(width_px, height_px) > MAX_SIDE_PX:
        raise ImageTooLargeError(f"{shape}, a side over {MAX_SIDE_PX:,} px")
    if width_px * height_px > MAX_PIXELS:
        raise ImageTooLargeError(f"{shape}, more than {MAX_PIXELS / 1e6:.0f} megapixels")


def _to_pixels(image: Image.Image) -> Pixels:
    image.load()
    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    if upright.mode in _DEEP_GREY:
        deep = np.clip(np.asarray(upright).astype(np.int64), 0, 65535)
        grey = ((deep + 128) // 257).astype(np.uint8)
        return np.repeat(grey[:, :, None], 3, axis=2)
    coloured = _to_srgb(upright, profile)
    return np.array(_on_white(coloured), dtype=np.uint8)


def _to_srgb(image: Image.Image, profile: object) -> Image.Image:
    """Return the picture in RGB or RGBA, through its colour profile where it has a usable one."""
    has_alpha = "A" in image.getbands() or "transparency" in image.info
    plain = image.convert("RGBA" if has_alpha else "RGB") if image.mode != "CMYK" else image
    if not isinstance(profile, bytes) or not profile:
        return plain.convert("RGB") if plain.mode == "CMYK" else plain
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if "srgb" in ImageCms.getProfileDescription(source).lower():
            return plain if plain.mode != "CMYK" else plain.convert("RGB")
        colours = plain if plain.mode == "CMYK" else plain.convert("RGB")
        turned = ImageCms.profileToProfile(colours, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        # A broken profile, or one of another colour model: browsers ignore it as well.
        return plain.convert("RGB") if plain.mode == "CMYK" else plain
    if turned is None:
        return plain
    if has_alpha:
        turned.putalpha(plain.getchannel("A"))
    return turned


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image.convert("RGB")
    white = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(white, image).convert("RGB")


def _dpi(image: Image.Image) -> float | None:
    stated = image.info.get("dpi")
    try:
        value = float(stated[0]) if stated else 0.0
    except (TypeError, ValueError, LookupError, ArithmeticError):
        return None
    return value if 1 < value < 10_000 else None
