"""What pages score that nobody should be proud of: blank, a dump of the text, one picture, loose OCR text."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

import cv2
import numpy as np

from pixelwright.bundle import Bundle
from pixelwright.evaluation import Side
from pixelwright.raster import Raster

if TYPE_CHECKING:
    from pixelwright.perception.ocr import OcrLine

_PAGE = "<!doctype html><meta charset=utf-8><style>body{margin:0}</style><body>%s</body>"


def baselines(truth: Side) -> Iterator[tuple[str, Bundle]]:
    """Yield the name and the page of each baseline."""
    from pixelwright.perception.ocr import read_lines

    yield "blank", _bundle("")
    yield "text_dump", _bundle(_dump(truth))
    yield "one_image", _picture(truth.raster)
    yield "ocr_absolute", _bundle("".join(_placed(line) for line in read_lines(truth.raster)))


def _bundle(body: str) -> Bundle:
    return Bundle({"index.html": (_PAGE % body).encode()}, stack="baseline")


def _dump(truth: Side) -> str:
    texts = truth.page.texts if truth.page else ()
    return "".join(f"<p>{escape(text.text.strip())}</p>" for text in texts if text.visible)


def _picture(raster: Raster) -> Bundle:
    _, data = cv2.imencode(".png", np.ascontiguousarray(raster.pixels[..., ::-1]))
    page = (_PAGE % '<img src="design.png" style="display:block">').encode()
    return Bundle({"index.html": page, "design.png": data.tobytes()}, stack="baseline")


def _placed(line: OcrLine) -> str:
    """One line where it was read, as tall as its loose box allows."""
    box = line.box
    place = f"position:absolute;left:{box.x:.0f}px;top:{box.y:.0f}px"
    style = f"{place};white-space:nowrap;font:{box.height * 0.75:.0f}px/1.3 sans-serif"
    return f'<div style="{style}">{escape(line.text)}</div>'
