"""From lines as read to lines of text as set: words, families, sizes, colours, baselines.

The order of things: ink, words with a stand-in font, the page's vote, words again with the font found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pixelwright.colour import Colour
from pixelwright.fonts import family
from pixelwright.geometry import Box
from pixelwright.perception.ink import Ink, find_ink
from pixelwright.perception.measures import Measured, fit, measured
from pixelwright.perception.ocr import MIN_CONFIDENCE, OcrLine
from pixelwright.perception.spans import Floats, colour_runs, underlined
from pixelwright.perception.strips import Strip, strips_of
from pixelwright.perception.typography import Setting, set_page
from pixelwright.perception.words import place_words
from pixelwright.raster import Raster
from pixelwright.scene import Span, TextLine, TextStyle

STAND_IN = "Liberation Sans"
"""The face that words are laid out with before the page's own is known."""


@dataclass(frozen=True, slots=True)
class FittedText:
    """The page's text in reading order, and what was seen but not read (boxes in CSS px)."""

    lines: tuple[TextLine, ...]
    unreadable: tuple[Box, ...] = ()
    warnings: tuple[str, ...] = ()


def fit_text(raster: Raster, ocr_lines: Sequence[OcrLine]) -> FittedText:
    """Fit every line that was read to the picture."""
    ratio = raster.pixel_ratio
    read = [line for line in ocr_lines if line.confidence >= MIN_CONFIDENCE]
    inks = [find_ink(raster.pixels, line.box.scaled(ratio)) for line in read]
    strips = [strip for ink, line in zip(inks, read, strict=True) for strip in _strips(ink, line, STAND_IN)]
    items = [measured(strip) for strip in strips]
    settings = set_page(items)
    lines = [
        _line(strip, item, setting, ratio)
        for strip, item, setting in zip(strips, items, settings, strict=True)
    ]
    unreadable = tuple(line.box for line in ocr_lines if line.confidence < MIN_CONFIDENCE)
    return FittedText(tuple(_in_order(lines)), unreadable, ())


def _strips(ink: Ink, line: OcrLine, name: str) -> list[Strip]:
    if ink.empty:
        return []
    _, top, _, bottom = ink.bounds()
    placed = place_words(ink.mask, line.text, family(name).cut(), bottom - top)
    return strips_of(ink, placed.words, placed.px_per_em, line.confidence)


def _line(strip: Strip, item: Measured, setting: Setting, ratio: float) -> TextLine:
    found = fit(item, [setting.cut], setting.size_px, setting.spacing_px)
    baseline = round(float(found.baseline[0]))
    runs = colour_runs(strip)
    below = underlined(strip, baseline - strip.ink.top, setting.size_px)
    spans = []
    for first, last, colour in _by_underline(runs, below):
        style = TextStyle(
            family=setting.family,
            size_px=round(setting.size_px / ratio, 3),
            colour=_colour(colour),
            weight=setting.weight,
            italic=setting.italic,
            underline=below[first],
            letter_spacing_px=round(setting.spacing_px / ratio, 2),
        )
        text = " ".join(word.text for word in strip.words[first:last])
        text += " " if last < len(strip.words) else ""
        spans.append(Span(text, style, _ink_box(strip, first, last, ratio)))
    return TextLine(
        tuple(spans), _ink_box(strip, 0, len(strip.words), ratio), baseline / ratio, strip.confidence
    )


def _by_underline(runs: list[tuple[int, int, Floats]], below: list[bool]) -> list[tuple[int, int, Floats]]:
    parts: list[tuple[int, int, Floats]] = []
    for first, last, colour in runs:
        start = first
        for index in range(first + 1, last + 1):
            if index == last or below[index] != below[start]:
                parts.append((start, index, colour))
                start = index
    return parts


def _ink_box(strip: Strip, first: int, last: int, ratio: float) -> Box:
    left, top, right, bottom = strip.ink.bounds(strip.words[first].left, strip.words[last - 1].right)
    box = Box.from_edges(left, top, right, bottom).moved(strip.ink.left, strip.ink.top)
    return box.scaled(1 / ratio)


def _colour(value: Floats) -> Colour:
    red, green, blue = (int(channel) for channel in np.clip(np.round(value), 0, 255))
    return Colour(red, green, blue)


def _in_order(lines: list[TextLine]) -> list[TextLine]:
    """Sort from top to bottom, lines that share a row from left to right."""
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: (line.ink.centre_y, line.ink.x)):
        if rows and line.ink.overlap_y(rows[-1][0].ink) > 0.5 * min(line.ink.height, rows[-1][0].ink.height):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: (line.ink.x, line.ink.y))]
