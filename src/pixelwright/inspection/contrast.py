"""Text that stands out too little from its ground."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pixelwright.colour import Colour
from pixelwright.finding import FindingKind
from pixelwright.inspection.naming import quoted
from pixelwright.inspection.sighting import Remedy, Sighting
from pixelwright.inspection.view import Part, View, Words
from pixelwright.raster import Raster

_NORMAL, _LARGE = 4.5, 3.0
"""WCAG 2.2, 1.4.3."""
_LARGE_PX, _LARGE_BOLD_PX, _BOLD = 24, 18.66, 700
_HIDDEN = 1.05
"""Text in the colour of its ground is not meant to be read."""
_READ_SHARE = 0.85
"""What was read from a picture is as much paler than it was drawn as anti-aliasing makes it."""


def contrast(view: View) -> Iterator[Sighting]:
    """Yield texts with less contrast than WCAG 2.2 asks for; those of two same colours are one finding."""
    for part, words in view.texts:
        if words.ink is None or not _is_read(view, part, words):
            continue
        ground = words.ground
        if ground is None:
            continue
        ratio = words.ink.contrast(ground)
        needed = needed_contrast(words)
        limit = needed if view.rendered else needed * _READ_SHARE
        if _HIDDEN < ratio < limit - 0.005:
            yield _sighting(part, words, words.ink, ground, needed)


def needed_contrast(words: Words) -> float:
    """Return the ratio that a text of its size needs."""
    bold = words.weight >= _BOLD and words.size_px >= _LARGE_BOLD_PX
    return _LARGE if bold or words.size_px >= _LARGE_PX else _NORMAL


def _is_read(view: View, part: Part, words: Words) -> bool:
    """Tell whether it is there to be read: letters, in nothing that is disabled, behind nothing."""
    if part.cover is not None or not any(letter.isalnum() for letter in words.text):
        return False
    return not any(each.disabled for each in view.around(part))


def _sighting(part: Part, words: Words, ink: Colour, ground: Colour, needed: float) -> Sighting:
    ratio = ink.contrast(ground)
    better = ink.readable_on(ground, needed)
    owner = part.parent if words.block >= 0 else part.number
    return Sighting(
        FindingKind.CONTRAST,
        owner,
        part.box,
        f"{quoted(words.text)} is hard to read: {ink.hex} on {ground.hex} is {ratio:.1f}:1.",
        min(1.0, 0.2 + 1.2 * (1 - (ratio - 1) / (needed - 1))),
        0.95 if needed - ratio > 0.5 else 0.8,
        "color",
        better.hex,
        ink.hex,
        (Remedy(owner, (("color", better.hex),)),),
        ("color", "background-color", "background", "opacity"),
        f"{ink.hex} {ground.hex} {needed}",
    )


def ground_under(raster: Raster, words: Words) -> Colour | None:
    """Return the colour that most of a text's surroundings have in a picture, None for no such colour."""
    pixels = raster.crop(words.lines[0].expand(2)).pixels.reshape(-1, 3)
    if not len(pixels):
        return None
    found, counts = np.unique(pixels >> 3, axis=0, return_counts=True)
    best = int(counts.argmax())
    if counts[best] < 0.4 * len(pixels):
        return None
    same = pixels[(pixels >> 3 == found[best]).all(axis=1)]
    return Colour(*(int(channel) for channel in np.median(same, axis=0)))
