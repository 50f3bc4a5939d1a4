"""Reads lines of text off a picture, of any height, without scaling it down.

Knows nothing of fonts, colours or layout; boxes are as loose as the recogniser gives them.
"""

from __future__ import annotations

import os
import threading
import unicodedata
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Protocol

import cv2
import numpy as np

from pixelwright.geometry import Box
from pixelwright.perception.proofreading import is_readable
from pixelwright.raster import Pixels, Raster

TILE_PX = 900
"""Tallest piece that is read at once: 0.55 GB peak at 1280 px wide; 1200 px need 0.13 GB more for nothing."""
OVERLAP_PX = 48
"""How far tiles reach over a cut that goes through ink; taller lines at a cut are read in halves."""
MIN_SIDE_PX = 64
"""Smaller pieces are enlarged to it. The engine's own 736 reads the same on details, in 6 times the time."""
QUIET_STEP = 12
"""Neighbouring pixels that differ by less (0-255) are no edge: JPEG noise and soft gradients."""
MARGIN_PX = 24
"""Blank frame kept around what is read; the detector misses text that touches the border."""
WIDEST_CHARACTER = 4.0
"""Width of a line over its height, for each character: spaced capitals take 2."""
UNREAD_SHAPE = 2.0
"""Width over height from which on an unsure box is a line of text rather than an icon."""
MIN_CONFIDENCE = 0.55
"""Below it lines of clean renders were garbage (icons, photos, unknown scripts) nine times in ten."""


@dataclass(frozen=True, slots=True)
class OcrLine:
    """One line as read: `box` is loose and in CSS px, `confidence` 0 to 1.

    `text` is empty where a line was seen and none of it could be read.
    """

    text: str
    box: Box
    confidence: float
    trusted: bool = False
    """True where a recogniser read it that was made for its script."""

    @property
    def is_read(self) -> bool:
        """True where the text can be believed: one sign on a long line is the rest of a strange script."""
        fills = self.box.width <= WIDEST_CHARACTER * self.box.height * len(self.text)
        known = self.trusted or (fills and is_readable(self.text))
        return self.confidence >= MIN_CONFIDENCE and known

    @property
    def is_unread_text(self) -> bool:
        """True where it is text that could not be read; small unsure boxes are icons."""
        return not self.is_read and self.box.width > UNREAD_SHAPE * self.box.height


class Recogniser(Protocol):
    """Finds and reads the lines of one picture."""

    def read(self, pixels: Pixels) -> tuple[OcrLine, ...]:
        """Return the lines with boxes in pixels of `pixels`, in no particular order."""
        ...


class PaddleRecogniser:
    """PP-OCRv6 small by faster-paddle: Latin, Chinese and Japanese, on the CPU."""

    def __init__(self) -> None:
        from faster_paddle import OcrEngine  # 0.4 s to load: only when something is read

        # Its threads would wait for each other by spinning: 6 % more work, taken from a browser that starts.
        os.environ.setdefault("OCR_DET_SPIN", "0")
        self._engine = OcrEngine(model_size="small", det_max_side=3200, det_min_side=MIN_SIDE_PX)

    def read(self, pixels: Pixels) -> tuple[OcrLine, ...]:
        """Return the lines of `pixels`; trailing blanks of their texts are gone."""
        # BMP: no compression to do and undo (22 ms against 35 ms for PNG at 1280×1400).
        encoded = cv2.imencode(".bmp", np.ascontiguousarray(pixels[:, :, ::-1]))[1].tobytes()
        found = self._engine.ocr(encoded)["bounds"]
        return tuple(
            OcrLine(
                unicodedata.normalize("NFC", item["text"]).strip(),
                Box.from_edges(*item["topLeftCoord"], *item["bottomRightCoord"]),
                float(item["confidence"]),
            )
            for item in found.values()
        )


def default_recogniser() -> Recogniser:
    """Return the recogniser of this process; it is loaded on the first call and kept."""
    with _loading:
        return _loaded()


def prepare() -> None:
    """Load what reading needs; whoever reads meanwhile waits for it."""
    default_recogniser()


_loading = threading.Lock()


@cache
def _loaded() -> Recogniser:
    return PaddleRecogniser()


def read_lines(raster: Raster, recogniser: Recogniser | None = None) -> tuple[OcrLine, ...]:
    """Read every line of `raster`, from top to bottom and left to right; none where it has no pixels.

    Captures of more than one device pixel to a CSS pixel are read at CSS size: the recogniser gains
    nothing from more, and needs four times as long for twice the ratio.
    """
    if not raster.pixels.size:
        return ()
    recogniser = recogniser or default_recogniser()
    pixels = css_pixels(raster)
    busy = _edges(pixels)
    lines: list[OcrLine] = []
    for top, bottom in cut_rows(busy, TILE_PX):
        lines += _read_tile(pixels, busy, (top, bottom), recogniser)
    unique = _without_duplicates(lines)
    return tuple(sorted(unique, key=lambda line: (round(line.box.y), line.box.x, line.text)))


def read_again(raster: Raster, lines: Sequence[OcrLine], recogniser: Recogniser) -> tuple[OcrLine, ...]:
    """Give every line that could not be read to a second recogniser; what it cannot read stays as it is.

    Several lines are read at a time: `recogniser` must allow for it.
    """
    pixels = css_pixels(raster)

    def once_more(line: OcrLine) -> OcrLine:
        if not line.is_unread_text:
            return line
        rows, columns = line.box.expand(4).slices
        found = [again for again in recogniser.read(pixels[rows, columns]) if again.is_read]
        return replace(found[0], box=line.box) if found else line

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return tuple(pool.map(once_more, lines))


def css_pixels(raster: Raster) -> Pixels:
    """Return the pixels at one to a CSS px."""
    if raster.pixel_ratio == 1:
        return raster.pixels
    size = (raster.width_px, raster.height_px)
    return np.asarray(cv2.resize(raster.pixels, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _edges(pixels: Pixels) -> np.ndarray:
    """Mark pixels that differ from their left neighbour, as booleans of the same height and width."""
    grey = cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2GRAY).astype(np.int16)
    marks = np.zeros(grey.shape, dtype=bool)
    marks[:, 1:] = np.abs(np.diff(grey, axis=1)) > QUIET_STEP
    return marks


def cut_rows(busy: np.ndarray, tile_px: int) -> list[tuple[int, int]]:
    """Cut the rows into tiles of at most `tile_px`, each cut in the quietest row of the last quarter."""
    height = busy.shape[0]
    energy = cv2.blur(busy.sum(axis=1, dtype=np.float32).reshape(-1, 1), (1, 5)).ravel()
    cuts = [0]
    while height - cuts[-1] > tile_px:
        first, last = cuts[-1] + tile_px * 3 // 4, cuts[-1] + tile_px
        window = energy[first:last]
        cuts.append(last - 1 - int(np.argmin(window[::-1])))
    cuts.append(height)
    return list(pairwise(cuts))


def _read_tile(
    pixels: Pixels, busy: np.ndarray, rows: tuple[int, int], recogniser: Recogniser
) -> list[OcrLine]:
    """Read the rows `[top, bottom)`; keeps the lines whose middle lies in them, give or take 2 px."""
    top = max(0, rows[0] - OVERLAP_PX)
    bottom = min(pixels.shape[0], rows[1] + OVERLAP_PX)
    marks = busy[top:bottom]
    if not marks.any():
        return []
    inked_rows, inked_columns = np.flatnonzero(marks.any(axis=1)), np.flatnonzero(marks.any(axis=0))
    y = max(0, top + int(inked_rows[0]) - MARGIN_PX)
    x = max(0, int(inked_columns[0]) - MARGIN_PX)
    part = pixels[y : top + int(inked_rows[-1]) + MARGIN_PX, x : int(inked_columns[-1]) + MARGIN_PX]
    lines = (replace(line, box=line.box.moved(x, y)) for line in recogniser.read(part))
    return [line for line in lines if rows[0] - 2 <= line.box.centre_y <= rows[1] + 2]


def _without_duplicates(lines: list[OcrLine]) -> list[OcrLine]:
    """Drop what two tiles both read, keeping the surer one."""
    kept: list[OcrLine] = []
    for line in sorted(lines, key=lambda line: -line.confidence):
        if all(line.box.iou(other.box) < 0.5 for other in kept):
            kept.append(line)
    return kept
