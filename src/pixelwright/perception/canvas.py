"""The picture under study in device pixels, with packed colours and where text was read.

Knows nothing of surfaces or pictures; it only answers questions about pixels quickly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.perception.lossy import flattened
from pixelwright.raster import Pixels, Raster

Mask = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.int32]

TEXT_MARGIN_PX = 2
"""Read boxes cut off accents, descenders and underlines by up to this much."""


class Rect(NamedTuple):
    """A half-open rectangle in device pixels."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def width(self) -> int:
        """Columns."""
        return self.x1 - self.x0

    @property
    def height(self) -> int:
        """Rows."""
        return self.y1 - self.y0

    @property
    def area(self) -> int:
        """Pixels."""
        return max(0, self.width) * max(0, self.height)

    @property
    def slices(self) -> tuple[slice, slice]:
        """Row and column slices."""
        return slice(self.y0, self.y1), slice(self.x0, self.x1)

    def inset(self, left: int, top: int, right: int, bottom: int) -> Rect:
        """Return the rectangle with its edges moved inwards."""
        return Rect(self.x0 + left, self.y0 + top, self.x1 - right, self.y1 - bottom)

    def meet(self, other: Rect) -> Rect:
        """Return the common part; its area is 0 where there is none."""
        return Rect(
            max(self.x0, other.x0), max(self.y0, other.y0), min(self.x1, other.x1), min(self.y1, other.y1)
        )

    def join(self, other: Rect) -> Rect:
        """Return the smallest rectangle around both."""
        return Rect(
            min(self.x0, other.x0), min(self.y0, other.y0), max(self.x1, other.x1), max(self.y1, other.y1)
        )

    def trimmed(self, covers: Iterable[Rect]) -> Rect:
        """Return what is left beside those of `covers` that take a whole side: a caption below a photo."""
        rect = self
        for cover in sorted(covers, key=lambda other: -other.area):
            wide, tall = cover.width >= rect.width - 2, cover.height >= rect.height - 2
            if wide and cover.y1 >= rect.y1 - 1 and cover.y0 > rect.y0:
                rect = rect._replace(y1=cover.y0)
            elif wide and cover.y0 <= rect.y0 + 1 and cover.y1 < rect.y1:
                rect = rect._replace(y0=cover.y1)
            elif tall and cover.x1 >= rect.x1 - 1 and cover.x0 > rect.x0:
                rect = rect._replace(x1=cover.x0)
            elif tall and cover.x0 <= rect.x0 + 1 and cover.x1 < rect.x1:
                rect = rect._replace(x0=cover.x1)
        return rect


@dataclass(frozen=True, eq=False)
class Canvas:
    """Pixels, their packed colours `codes` (0xrrggbb) and an integral image of the text boxes."""

    pixels: Pixels
    codes: Codes
    text: npt.NDArray[np.int32]
    text_rects: tuple[Rect, ...]
    ratio: float

    @classmethod
    def of(cls, raster: Raster, text_boxes: Sequence[Box]) -> Canvas:
        """Prepare `raster`; `text_boxes` are loose line boxes in CSS px."""
        pixels = flattened(raster.pixels)
        wide = pixels.astype(np.int32)
        codes = (wide[..., 0] << 16) | (wide[..., 1] << 8) | wide[..., 2]
        height, width = codes.shape
        written = np.zeros((height, width), np.uint8)
        rects = []
        for box in text_boxes:
            edges = box.scaled(raster.pixel_ratio).rounded()
            rect = Rect(int(edges.x), int(edges.y), int(edges.right), int(edges.bottom))
            rects.append(rect)
            margin = round(TEXT_MARGIN_PX * raster.pixel_ratio)
            wider = rect.inset(-margin, -margin, -margin, -margin).meet(Rect(0, 0, width, height))
            written[wider.slices] = 1
        total = cv2.integral(written).astype(np.int32, copy=False)
        return cls(pixels, codes, total, tuple(rects), raster.pixel_ratio)

    @property
    def rect(self) -> Rect:
        """The whole picture."""
        return Rect(0, 0, self.codes.shape[1], self.codes.shape[0])

    def px(self, css_px: float) -> int:
        """Return a length in device pixels, at least 1."""
        return max(1, round(css_px * self.ratio))

    def text_share(self, rect: Rect) -> float:
        """Return the share of `rect` that lies in text boxes, 0 to 1."""
        total = self.text
        inside = (
            total[rect.y1, rect.x1]
            - total[rect.y0, rect.x1]
            - total[rect.y1, rect.x0]
            + total[rect.y0, rect.x0]
        )
        return float(inside) / max(1, rect.area)

    def lines_in(self, rect: Rect) -> int:
        """Return how many text lines lie mostly in `rect`."""
        return sum(text.meet(rect).area > 0.5 * text.area for text in self.text_rects)

    def text_shares(self, stats: npt.NDArray[Any], origin: Rect) -> npt.NDArray[np.float64]:
        """Return `text_share` for the bounding boxes of OpenCV component statistics."""
        x0, y0 = stats[:, 0] + origin.x0, stats[:, 1] + origin.y0
        x1, y1 = x0 + stats[:, 2], y0 + stats[:, 3]
        total = self.text
        inside = total[y1, x1] - total[y0, x1] - total[y1, x0] + total[y0, x0]
        shares: npt.NDArray[np.float64] = inside / np.maximum(1, stats[:, 2] * stats[:, 3])
        return shares

    def written(self, rect: Rect) -> Mask:
        """Return which pixels of `rect` lie in text boxes."""
        total = self.text
        rows, columns = slice(rect.y0, rect.y1 + 1), slice(rect.x0, rect.x1 + 1)
        part = total[rows, columns]
        return (part[1:, 1:] - part[:-1, 1:] - part[1:, :-1] + part[:-1, :-1]) > 0


def unpack(code: int) -> Colour:
    """Return the colour of a packed code."""
    code = int(code)
    return Colour(code >> 16, code >> 8 & 255, code & 255)


def pack(colour: Colour) -> int:
    """Return a colour as 0xrrggbb."""
    return colour.red << 16 | colour.green << 8 | colour.blue
