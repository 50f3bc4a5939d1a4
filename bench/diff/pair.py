"""A true page and a faulty one as files, and what is known of the fault. Knows nothing of their making."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from pixelwright.raster import Pixels

CLEARLY = 24
"""By how much a channel must change for a person to see the pixel change."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a page, and where."""

    page: str
    kind: str
    property: str
    true: str
    faulty: str
    """Computed values of the property; sizes for width and height; texts; empty where there are none."""
    selector: str
    """Of the struck element on the true page."""
    selectors: tuple[str, ...]
    """Of all elements concerned, on the faulty page; none where it is gone."""
    near: tuple[str, ...]
    """Of those that stand beside, around or in the struck element, on the true page."""
    true_boxes: tuple[tuple[float, ...], ...]
    """Of the elements concerned, on the true page."""
    faulty_boxes: tuple[tuple[float, ...], ...]
    how: str
    """What was edited: `value`, `declaration`, `rule`, `attribute` or `markup`."""
    rule: str
    file: str
    line: int
    last_line: int
    declarations: tuple[tuple[str, str], ...]
    changed_px: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A folder: `design.png`, the faulty `page/index.html`, its picture `faulty.png`, and `fault.json`."""

    folder: Path

    @property
    def design(self) -> Path:
        """The picture of the true page."""
        return self.folder / "design.png"

    @property
    def page(self) -> Path:
        """The folder of the faulty page."""
        return self.folder / "page"

    @property
    def picture(self) -> Path:
        """The picture of the faulty page."""
        return self.folder / "faulty.png"

    @property
    def fault(self) -> dict[str, Any]:
        """A `Fault`, as read from its file."""
        found: dict[str, Any] = json.loads((self.folder / "fault.json").read_text())
        return found


def read_png(path: Path) -> Pixels:
    """Return the pixels of a picture that this bench wrote."""
    pixels = cv2.imread(str(path))
    assert pixels is not None
    return np.ascontiguousarray(pixels[..., ::-1]).astype(np.uint8, copy=False)


def changed_pixels(one: Pixels, other: Pixels) -> int:
    """Count the pixels that differ clearly; what only one of the two has differs."""
    height, width = (min(one.shape[axis], other.shape[axis]) for axis in (0, 1))
    most = (max(one.shape[axis], other.shape[axis]) for axis in (0, 1))
    a, b = one[:height, :width].astype(np.int16), other[:height, :width].astype(np.int16)
    common = int((np.abs(a - b).max(axis=2) > CLEARLY).sum()) if height and width else 0
    rows, columns = most
    return int(common + rows * columns - height * width)
