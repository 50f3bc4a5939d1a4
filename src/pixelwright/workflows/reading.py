"""Reads texts off parts of pictures, each only once. Knows nothing of why."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict

import numpy as np

from pixelwright.perception.ocr import read_lines
from pixelwright.perception.text import fit_text
from pixelwright.raster import Pixels, Raster
from pixelwright.scene import TextLine

_MOST = 512
"""Parts that are remembered; each is a few lines of text."""


class Readings:
    """What was read lately, by what was looked at; safe to use from several threads."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._known: OrderedDict[bytes, tuple[TextLine, ...]] = OrderedDict()
        self._lock = threading.Lock()

    def read(self, pixels: Pixels) -> tuple[TextLine, ...]:
        """Return the lines of text in a picture in CSS px, fitted to it."""
        part = np.ascontiguousarray(pixels)
        key = hashlib.blake2b(repr(part.shape).encode() + part.tobytes()).digest()
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
        lines = _read(Raster(part))
        with self._lock:
            self._known[key] = lines
            while len(self._known) > self._most:
                self._known.popitem(last=False)
        return lines


def _read(raster: Raster) -> tuple[TextLine, ...]:
    return fit_text(raster, read_lines(raster)).lines


readings = Readings()
"""Those of this process."""
