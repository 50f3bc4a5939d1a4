"""What the reports for people share: resources, pictures over each other, numbered boxes, swatches.

Knows nothing of what is reported.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files

from pixelwright.geometry import Box
from pixelwright.raster import Raster

_NUMBER_PX = 12
"""A number covers another one whose corner is nearer than this."""
_HEX = re.compile(r"#[0-9a-fA-F]{6}\b")


@dataclass(frozen=True, slots=True)
class Canvas:
    """The area that holds all pictures, CSS px; what lies in it is placed in percent, so that it scales."""

    width: float
    height: float

    @classmethod
    def around(cls, *rasters: Raster) -> Canvas:
        """Return the smallest canvas on which all of them fit."""
        return cls(max(each.width_px for each in rasters), max(each.height_px for each in rasters))

    def picture(self, png: bytes, alternative: str, raster: Raster) -> str:
        """Return an image in its own share of the canvas, since pictures differ in size."""
        share = (
            f"width:{percent(raster.width_px, self.width)};height:{percent(raster.height_px, self.height)}"
        )
        return f'<img alt="{alternative}" style="{share}" src="{png_address(png)}">'

    def marks(self, boxes: Sequence[Box]) -> list[str]:
        """Return a numbered frame for each box; numbers of the same corner stand beside each other."""
        return [
            self.mark(number + 1, box, beside=sum(_same_corner(box, other) for other in boxes[:number]))
            for number, box in enumerate(boxes)
        ]

    def mark(self, number: int, box: Box, kind: str = "mark", beside: int = 0) -> str:
        """Return a numbered frame, `beside` so many numbers; what sticks out of the canvas is cut off."""
        seen = box.intersection(Box(0, 0, self.width, self.height))
        place = (
            f"left:{percent(seen.x, self.width)};top:{percent(seen.y, self.height)};"
            f"width:{percent(seen.width, self.width)};height:{percent(seen.height, self.height)}"
        )
        place += f";--beside:{beside}" if beside else ""
        return f'<span class="{kind}" data-mark="{number}" style="{place}"><i>{number}</i></span>'


def _same_corner(box: Box, other: Box) -> bool:
    return max(abs(box.x - other.x), abs(box.y - other.y)) < _NUMBER_PX


def resource(name: str) -> str:
    """Return the text of a template, style sheet or script."""
    return (files("pixelwright.media") / "templates" / name).read_text(encoding="utf-8")


def png_address(png: bytes) -> str:
    """Return an address that carries the picture itself."""
    return "data:image/png;base64," + base64.b64encode(png).decode()


def percent(part: float, whole: float) -> str:
    """Return a share as CSS writes it."""
    return f"{100 * part / max(whole, 1):.3f}%"


def swatched(text: str) -> str:
    """Return escaped text with a little square of its colour before every hex value."""
    return _HEX.sub(lambda found: f'<s style="background:{found[0]}"></s>{found[0]}', escape(text))


def warning_section(sentences: Sequence[str]) -> str:
    """Return a section that lists them, nothing for none."""
    if not sentences:
        return ""
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences)
    heading = '<h2 id="warnings">Warnings</h2>'
    return f'<section class="warnings" aria-labelledby="warnings">{heading}<ul>{items}</ul></section>'


def time_rows(stage_s: Mapping[str, float]) -> str:
    """Return rows of a table, with the share of each stage and the sum."""
    total = sum(stage_s.values())
    rows = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{seconds:.2f} s</td>'
        f'<td><span class="bar"><span style="width:{percent(seconds, total)}"></span></span></td></tr>'
        for name, seconds in stage_s.items()
    )
    return (
        f'{rows}<tr class="total"><th scope="row">total</th><td>{total:.2f} s</td><td></td></tr>'
        if rows
        else ""
    )
