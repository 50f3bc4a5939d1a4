"""A second recogniser for scripts that the bundled one does not know, where Tesseract is installed.

Starts the `tesseract` program on one line at a time; knows nothing of pages.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
from dataclasses import dataclass

import cv2
import numpy as np

from pixelwright.geometry import Box
from pixelwright.perception.ocr import OcrLine
from pixelwright.raster import Pixels

LANGUAGES = ("kor", "rus", "ukr", "bul", "ell", "ara", "heb", "tha", "hin")
"""Trained data that is used where it is installed: scripts that the bundled recogniser cannot read."""
ENLARGED = 2
"""Tesseract was trained on print at 300 dpi: letters of a screen are half as tall as it expects."""
TIMEOUT_S = 20.0


@dataclass(frozen=True, slots=True)
class TesseractRecogniser:
    """Reads pictures of single lines with an installed Tesseract."""

    program: str
    languages: tuple[str, ...]

    def read(self, pixels: Pixels) -> tuple[OcrLine, ...]:
        """Return the line of `pixels`, none where nothing was read or the program failed."""
        large = cv2.resize(pixels, None, fx=ENLARGED, fy=ENLARGED, interpolation=cv2.INTER_CUBIC)
        encoded = cv2.imencode(".png", np.ascontiguousarray(large[:, :, ::-1]))[1].tobytes()
        command = [self.program, "stdin", "stdout", "-l", "+".join(self.languages), "--psm", "7", "tsv"]
        try:
            done = subprocess.run(
                command, input=encoded, capture_output=True, timeout=TIMEOUT_S, check=True, env=_environment()
            )
        except (OSError, subprocess.SubprocessError):
            return ()
        return _line(done.stdout.decode("utf-8", "replace"))


def _environment() -> dict[str, str]:
    """One thread each: several lines are read at a time, and a line is too small to share."""
    return {**os.environ, "OMP_THREAD_LIMIT": "1"}


def find_tesseract() -> TesseractRecogniser | None:
    """Return a recogniser if the program and trained data for one of LANGUAGES are installed."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        done = subprocess.run(
            [program, "--list-langs"], capture_output=True, timeout=TIMEOUT_S, check=True, text=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    installed = set(done.stdout.split())
    languages = tuple(language for language in LANGUAGES if language in installed)
    return TesseractRecogniser(program, languages) if languages else None


def _line(table: str) -> tuple[OcrLine, ...]:
    """Join the words of Tesseract's table (tab-separated, confidence 0 to 100) to one line."""
    rows = csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    words = [row for row in rows if (row.get("text") or "").strip() and float(row.get("conf") or -1) >= 0]
    if not words:
        return ()
    boxes = [
        Box(*(float(row[key]) / ENLARGED for key in ("left", "top", "width", "height"))) for row in words
    ]
    confidence = sum(float(row["conf"]) for row in words) / len(words) / 100
    return (OcrLine(" ".join(row["text"].strip() for row in words), Box.around(boxes), confidence, True),)
