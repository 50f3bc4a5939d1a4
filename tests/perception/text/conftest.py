"""Pictures of text drawn by code, the way a browser draws it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.fonts import advance_px, draw_line
from pixelwright.geometry import Box
from pixelwright.perception.ocr import OcrLine
from pixelwright.raster import Raster

WHITE, INK = Colour(255, 255, 255), Colour(33, 37, 41)


@dataclass
class Sheet:
    """A picture being drawn, and what a recogniser would read off it."""

    pixels: np.ndarray
    lines: list[OcrLine] = field(default_factory=list)

    def rectangle(self, box: Box, colour: Colour) -> None:
        rows, columns = box.slices
        self.pixels[rows, columns] = colour

    def write(
        self,
        text: str,
        x: float,
        baseline: int,
        size_px: float,
        family: str = "Liberation Sans",
        weight: int = 400,
        italic: bool = False,
        colour: Colour = INK,
        spacing_px: float = 0.0,
    ) -> float:
        """Draw a text without telling the recogniser; return where the next one starts."""
        drawing = draw_line(text, family, size_px, weight, italic, spacing_px, x % 1)
        top = baseline - round(drawing.baseline_y)
        left = int(x) - round(drawing.pen_x - x % 1)
        height, width = drawing.coverage.shape
        part = self.pixels[top : top + height, left : left + width].astype(float)
        share = drawing.coverage[..., None]
        self.pixels[top : top + height, left : left + width] = np.round(
            part + (np.array(colour) - part) * share
        )
        return x + advance_px(text, family, size_px, weight, italic, spacing_px)

    def line(self, text: str, x: float, baseline: int, size_px: float, **style: object) -> float:
        """Draw a text and let the recogniser read it in a loose box."""
        end = self.write(text, x, baseline, size_px, **style)
        self.read(text, Box.from_edges(x - 3, baseline - size_px, end + 3, baseline + 0.35 * size_px))
        return end

    def read(self, text: str, box: Box, confidence: float = 0.99) -> None:
        self.lines.append(OcrLine(text, box.rounded(), confidence))

    @property
    def raster(self) -> Raster:
        return Raster(self.pixels)


@pytest.fixture
def sheet() -> Callable[..., Sheet]:
    def make(width: int = 640, height: int = 200, colour: Colour = WHITE) -> Sheet:
        return Sheet(np.full((height, width, 3), colour, dtype=np.uint8))

    return make
