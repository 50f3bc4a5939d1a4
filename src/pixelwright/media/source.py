"""A picture from wherever a person says it is: a file, standard input, a `data:` URI or a web address.

Knows nothing of formats; `decode` does.
"""

from __future__ import annotations

import logging
import sys
from dataclasses import dataclass
from io import BufferedIOBase
from pathlib import Path, PurePosixPath
from typing import cast
from urllib.parse import urlsplit

from pixelwright.errors import ImageTooLargeError, InputError, NotAnImageError, UnreadableInputError
from pixelwright.media.decode import decode
from pixelwright.media.inline import is_data_uri, read_data_uri
from pixelwright.media.pixel_ratio import PixelRatio, guess_pixel_ratio
from pixelwright.raster import Raster

MAX_BYTES = 128 * 2**20
"""Twice an uncompressed BMP of the largest picture allowed would be 240 MB; real ones stay far below."""

_PIECE_BYTES = 2**18

MIN_RATIO, MAX_RATIO = 0.5, 4.0

_log = logging.getLogger("pixelwright")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A decoded picture, what to call it and why its pixel ratio was chosen."""

    raster: Raster
    name: str
    """File name without folders; `stdin`, `data` or `picture` where there is none."""
    ratio: PixelRatio


def read_picture(
    source: str | Path | bytes, *, pixel_ratio: float | None = None, allow_private: bool = False
) -> Raster:
    """Return the picture at `source`: a path, `-`, a `data:` URI, an http(s) URL, or the bytes themselves.

    Args:
        source: Where the picture is.
        pixel_ratio: Device pixels to one CSS pixel; guessed from the picture where None.
        allow_private: Let a URL point at private addresses.
    """
    return load_picture(source, pixel_ratio=pixel_ratio, allow_private=allow_private).raster


def load_picture(
    source: str | Path | bytes, *, pixel_ratio: float | None = None, allow_private: bool = False
) -> Loaded:
    """Do what `read_picture` does and keep the name and the reason for the ratio."""
    if pixel_ratio is not None and not MIN_RATIO <= pixel_ratio <= MAX_RATIO:
        raise InputError(
            f"the pixel ratio {pixel_ratio:g} makes no sense", f"Give one from {MIN_RATIO} to {MAX_RATIO:g}."
        )
    data, name = read_bytes(source, allow_private=allow_private)
    try:
        decoded = decode(data)
    except (NotAnImageError, ImageTooLargeError) as error:
        if isinstance(source, bytes):
            raise
        raise type(error)(f"{name}: {error.message}") from error
    if pixel_ratio is not None:
        ratio = PixelRatio(pixel_ratio, "given")
    else:
        ratio = guess_pixel_ratio(decoded.pixels, name=name, dpi=decoded.dpi)
    _log.info("%s: %s, pixel ratio %g (%s)", name, decoded.format, ratio.value, ratio.reason)
    return Loaded(Raster(decoded.pixels, ratio.value), name, ratio)


def read_bytes(source: str | Path | bytes, *, allow_private: bool = False) -> tuple[bytes, str]:
    """Return the bytes at `source` and a name for them, at most MAX_BYTES."""
    if isinstance(source, bytes):
        return source, "picture"
    if isinstance(source, Path):
        return _read_file(source), source.name
    if source == "-":
        return _read_limited(cast(BufferedIOBase, sys.stdin.buffer), "standard input"), "stdin"
    scheme = source[:8].lower()
    if is_data_uri(source):
        return _read_data_uri(source), "data"
    if scheme.startswith(("http://", "https://")):
        from pixelwright.media.fetch import fetch  # httpx takes 0.1 s to import

        return fetch(source, allow_private=allow_private), PurePosixPath(
            urlsplit(source).path
        ).name or "picture"
    if "://" in scheme or scheme.startswith("file:"):
        raise UnreadableInputError(
            f"{source!r} is no web address",
            "Give a path, - for standard input, a data: URI, or an address with http:// or https://.",
        )
    return _read_file(Path(source)), Path(source).name


def _read_file(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return _read_limited(stream, str(path))
    except FileNotFoundError as error:
        raise UnreadableInputError(f"there is no file {str(path)!r}") from error
    except IsADirectoryError as error:
        raise UnreadableInputError(f"{str(path)!r} is a folder", "Give the picture in it.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableInputError(f"cannot read {str(path)!r}: {reason}") from error


def _read_limited(stream: BufferedIOBase, name: str) -> bytes:
    """Read in pieces: between two of them an interrupt is heard, inside one big `read` it can be missed."""
    data = bytearray()
    while piece := stream.read1(_PIECE_BYTES):
        data += piece
        if len(data) > MAX_BYTES:
            raise ImageTooLargeError(f"{name} holds more than {MAX_BYTES // 2**20} MiB")
    return bytes(data)


def _read_data_uri(uri: str) -> bytes:
    try:
        return read_data_uri(uri).data
    except ValueError as error:
        raise NotAnImageError(str(error)) from error
