"""Characters that recognisers mistake for others: both spellings are drawn, the picture says which it is.

Looks only at words with characters that are often mistaken; knows the face and size they are set in.
"""

# ruff: noqa: RUF001 -- look-alikes are what this is about
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from pixelwright.fonts import draw_line
from pixelwright.perception.glyphs import glyph_row
from pixelwright.perception.strips import Floats, Strip
from pixelwright.perception.typography import Setting
from pixelwright.perception.words import Word

ALIKE = (
    (r"'", "’"), (r"’", "'"), (r"\.{2,4}|\.{1,2}…", "…"), (r"…", "..."),
    (r'^"', "“"), (r'(?<=.)"', "”"), (r"“|”", '"'),
    (r"(?<=[a-z])I|(?<=[A-Z])I(?=[a-z])|^I(?=bs?\b)", "l"), (r"(?<=[A-Z])l(?=[A-Z]|$)|^l(?=[A-Z])", "I"),
    (r"q", "g"), (r"[íìï]", "i"),
    (r"(?<=[a-z])O|O(?=\d)|(?<=\d)O|(?<=[.,]\d)O", "0"), (r"(?<=[A-Za-z])0|0(?=[A-Za-z])", "O"),
)  # fmt: skip
"""What was read, as a pattern, and what it may be instead."""
SUSPECT = re.compile("|".join(pattern for pattern, _ in ALIKE))
CLEARLY = 0.75
"""Share of its error, or less, that another spelling must leave: in a face that does not fit none does."""
LEAST_GAIN = 0.5
"""Fall of the squared error, in px of full coverage, that is no noise."""
OFFSETS_PX = (-0.5, -0.25, 0.0, 0.25, 0.5)
"""Glyphs lie on quarters of a pixel, edges are measured to a third."""
MARGIN_PX = 2
LONGEST = 24
"""Longer words are addresses and file names: a character is a small part of them."""


def respelled(strip: Strip, setting: Setting, baseline: int) -> Strip:
    """Return the strip with the likeliest spelling of each of its words; `baseline` is on the page."""
    words = tuple(
        _respelled(strip, at, word, setting, baseline - strip.ink.top)
        if len(word.text) <= LONGEST and SUSPECT.search(word.text)
        else word
        for at, word in enumerate(strip.words)
    )
    return strip if words == strip.words else replace(strip, words=words)


def _respelled(strip: Strip, at: int, word: Word, setting: Setting, feet: int) -> Word:
    first = max(0, word.left - MARGIN_PX)
    colour = strip.colours[at]
    seen = strip.ink.coverage(colour, first, word.right + MARGIN_PX)
    light = float(colour.mean()) / 255
    text, left = word.text, word.left - first
    error = _error(seen, text, left, feet, setting, light)
    for other in _others(word.text):
        if len(other) != len(word.text) and text != word.text:
            continue
        found = _error(seen, other, left, feet, setting, light)
        if found < CLEARLY * error and error - found > LEAST_GAIN:
            text, error = other, found
    return word if text == word.text else replace(word, text=text)


def _others(text: str) -> Iterator[str]:
    """Yield the other spellings, one change at a time."""
    for pattern, other in ALIKE:
        for match in re.finditer(pattern, text):
            yield text[: match.start()] + other + text[match.end() :]


def _error(seen: Floats, text: str, left: int, feet: int, setting: Setting, light: float) -> float:
    """Return the squared difference between what is seen and the word drawn where it fits best."""
    bearing = float(glyph_row(text, [setting.cut]).left[0, 0]) * setting.size_px
    return min(
        _difference(seen, text, left + offset - bearing, feet, setting, light) for offset in OFFSETS_PX
    )


def _difference(seen: Floats, text: str, pen: float, feet: int, setting: Setting, light: float) -> float:
    whole = int(np.floor(pen))
    drawn = draw_line(
        text, setting.family, setting.size_px, setting.weight, setting.italic,
        setting.spacing_px, pen - whole, luminance=light,
    )  # fmt: skip
    canvas = np.zeros_like(seen)
    x, y = whole - int(np.floor(drawn.pen_x)), feet - drawn.baseline_y
    height, width = drawn.coverage.shape
    top, bottom = max(0, y), min(canvas.shape[0], y + height)
    start, end = max(0, x), min(canvas.shape[1], x + width)
    if top < bottom and start < end:
        canvas[top:bottom, start:end] = drawn.coverage[top - y : bottom - y, start - x : end - x]
    lost = float(np.square(drawn.coverage).sum() - np.square(canvas).sum())
    return float(np.square(seen - canvas).sum()) + max(0.0, lost)
