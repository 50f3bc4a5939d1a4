"""Decoded pictures as values. Decoding and encoding live in `media`."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from pixelwright.geometry import Box

Pixels = npt.NDArray[np.uint8]
"""An array of shape (height, width, 3), sRGB, 0 to 255."""


@dataclass(frozen=True, eq=False)
class Raster:
    """A picture: `pixels` in device pixels, `pixel_ratio` device pixels to one CSS pixel."""

    pixels: Pixels
    pixel_ratio: float = 1.0

    @property
    def width_px(self) -> int:
        """Width in CSS px."""
        return round(float(self.pixels.shape[1]) / self.pixel_ratio)

    @property
    def height_px(self) -> int:
        """Height in CSS px."""
        return round(float(self.pixels.shape[0]) / self.pixel_ratio)

    @property
    def box(self) -> Box:
        """The whole picture as a box in CSS px."""
        return Box(0, 0, self.width_px, self.height_px)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of shape, ratio and pixels, in hex."""
        head = f"{self.pixels.shape}{self.pixel_ratio}".encode()
        return hashlib.sha256(head + self.pixels.tobytes()).hexdigest()

    def crop(self, box: Box) -> Raster:
        """Return the part under `box` (CSS px), clipped to the picture, at the same ratio."""
        rows, columns = box.scaled(self.pixel_ratio).slices
        return Raster(np.ascontiguousarray(self.pixels[rows, columns]), self.pixel_ratio)
