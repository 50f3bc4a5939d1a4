"""Reads the colours of texts and grounds in the design with the page as a stencil. Knows nothing of causes.

Where both show the same shapes, the page says which pixels are ink and how much of it each holds.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from pixelwright.colour import Colour
from pixelwright.comparison.outlines import common
from pixelwright.raster import Pixels

Floats = npt.NDArray[np.float64]

_INKED = 0.35
"""Pixels that hold less ink say little of its colour."""
_CONTRAST = 16
_LEAST_PIXELS = 8
_ENOUGH_PIXELS = 250_000
_SAME_GROUND = 0.5
_EVEN_LEVELS = 10.0
"""Mean error in levels up to which one ink on one ground explains a piece."""


def ink_of(design: Pixels, page: Pixels, ink: Colour) -> Colour | None:
    """Return the colour that a text has in the design, `ink` being its colour on the page.

    Both are the same piece, shape (height, width, 3). None where the shapes differ, or where nothing on an
    uneven ground is all ink.
    """
    return _ink_on_even_ground(design, page, ink) or _ink_alone(design, page, ink)


def _ink_on_even_ground(design: Pixels, page: Pixels, ink: Colour) -> Colour | None:
    ground = np.array(common(page), float)
    way = np.array(ink, float) - ground
    if np.abs(way).max() < _CONTRAST:
        return None
    amount = np.clip(((page - ground) @ way) / (way @ way), 0, 1)
    inked = amount > _INKED
    if inked.sum() < _LEAST_PIXELS:
        return None
    other_ground = (
        np.median(design[amount < 0.02].reshape(-1, 3), axis=0) if (amount < 0.02).any() else ground
    )
    weights = amount[inked]
    colour = (
        other_ground + ((design[inked] - other_ground) * weights[:, None]).sum(axis=0) / (weights**2).sum()
    )
    if np.abs(colour - other_ground).max() < _CONTRAST:
        return None
    drawn = other_ground + amount[..., None] * (colour - other_ground)
    if np.abs(drawn - design)[inked].mean() > _EVEN_LEVELS:
        return None
    return _colour(colour)


def _ink_alone(design: Pixels, page: Pixels, ink: Colour) -> Colour | None:
    """Read an ink where the page shows nothing else: that has one colour, most of the rest is the same."""
    away = np.abs(page.astype(np.int16) - np.array(ink, np.int16)).max(axis=2)
    solid, beside = design[away <= 1].astype(float), away > _CONTRAST
    if len(solid) < _LEAST_PIXELS or not beside.any():
        return None
    colour = np.median(solid, axis=0)
    is_even = np.abs(solid - colour).max(axis=1).mean() <= _EVEN_LEVELS
    same = np.abs(page[beside].astype(np.int16) - design[beside]).max(axis=1) <= _CONTRAST
    return _colour(colour) if is_even and same.mean() > _SAME_GROUND else None


def ground_of(design: Pixels, page: Pixels, ground: Colour) -> tuple[Colour, int] | None:
    """Return the colour of the design where the page shows exactly `ground`, and on how many pixels."""
    design, page = _thinned(design), _thinned(page)
    mask = np.abs(page.astype(np.int16) - np.array(ground, np.int16)).max(axis=2) <= 1
    count = int(mask.sum())
    if count < _LEAST_PIXELS:
        return None
    return _colour(np.median(design[mask], axis=0)), count


def faded_by(design: Pixels, page: Pixels, ground: Colour) -> float | None:
    """Return how much stronger all on `ground` is in the design; None if not all by one factor."""
    base = np.array(ground, np.float32)
    own, other = _thinned(page) - base, _thinned(design) - base
    strong = np.abs(own).max(axis=2) > 24
    if strong.sum() < _LEAST_PIXELS:
        return None
    factor = float((own[strong] * other[strong]).sum() / (own[strong] ** 2).sum())
    error = np.abs(other[strong] - factor * own[strong]).mean()
    return factor if error < _EVEN_LEVELS else None


def _thinned(picture: Pixels) -> Pixels:
    """Return every so many-th pixel of a large picture: that is enough to tell how all of it is painted."""
    step = max(1, math.isqrt(picture.shape[0] * picture.shape[1] // _ENOUGH_PIXELS))
    return picture[::step, ::step]


def _colour(channels: npt.ArrayLike) -> Colour:
    red, green, blue = np.clip(np.rint(np.asarray(channels, float)), 0, 255).astype(int).tolist()
    return Colour(red, green, blue)
