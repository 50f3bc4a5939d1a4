"""The colours of a page: how much each covers, and what it is used for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from pixelwright.colour import Colour
from pixelwright.raster import Pixels
from pixelwright.scene import Edge, Gradient, Paint
from pixelwright.tree import Layout, Node, Role
from pixelwright.workflows.build import Seen

_ALIKE, _ALIKE_INKS = 1.2, 3.0
"""Colours no further apart than this (CIEDE2000) count as one; thin letters show theirs less exactly."""
_LEAST_SHARE = 0.002
_MOST = 14
_LARGEST_PIXELS = 1_000_000
"""A larger picture is sampled: shares are told to a tenth of a percent."""


@dataclass(frozen=True, slots=True)
class Swatch:
    """One colour of a page."""

    colour: Colour
    share: float
    """Of all pixels, those of blurred edges left out."""
    uses: tuple[str, ...]
    """What it is used for, the most frequent first."""

    @property
    def is_used(self) -> bool:
        """Tell whether an element has it; others are in pictures alone."""
        return bool(self.uses)


def palette_of(seen: Seen) -> tuple[Swatch, ...]:
    """Return the colours that elements have, and those of pictures that cover much; the largest first."""
    shares = _shares(seen.design.pixels)
    uses: defaultdict[Colour, Counter[str]] = defaultdict(Counter)
    for colour, use in _uses(seen.layout):
        limit = _ALIKE_INKS if use.endswith("text") else _ALIKE
        uses[_nearest(colour, uses, limit) or colour][use] += 1
    swatches = [
        Swatch(colour, _share_of(colour, shares), tuple(use for use, _ in counted.most_common(3)))
        for colour, counted in uses.items()
    ]
    for colour, share in shares.items():
        known = any(colour.delta_e(each.colour) <= _ALIKE for each in swatches)
        if not known and share >= 10 * _LEAST_SHARE:
            swatches.append(Swatch(colour, share, ()))
    kept = [each for each in swatches if each.share >= _LEAST_SHARE or len(each.uses)]
    return tuple(sorted(kept, key=lambda each: (-each.share, each.colour.hex))[:_MOST])


def _uses(layout: Layout) -> Iterator[tuple[Colour, str]]:
    yield from _painted(Paint(fill=layout.background), "page background")
    for node in layout.root.walk():
        name = _named(node)
        yield from _painted(node.paint, f"{name} background")
        if node.control is not None and node.control.paint is not None:
            yield from _painted(node.control.paint, f"{name} background")
        if node.text is not None:
            yield node.text.style.colour, f"{name} text" if node.role is not Role.GENERIC else "text"


def _painted(paint: Paint, use: str) -> Iterator[tuple[Colour, str]]:
    if isinstance(paint.fill, Colour):
        yield paint.fill, use
    elif isinstance(paint.fill, Gradient):
        for stop in paint.fill.stops:
            yield stop.colour, "gradient"
    for edge in _edges(paint):
        yield edge.colour, "borders"


def _edges(paint: Paint) -> Iterator[Edge]:
    if paint.border is not None:
        for edge in (paint.border.top, paint.border.right, paint.border.bottom, paint.border.left):
            if edge is not None:
                yield edge


def _named(node: Node) -> str:
    if node.role in (Role.GENERIC, Role.REGION, Role.LISTITEM):
        return "box"
    return "body" if node.role is Role.PARAGRAPH else str(node.role)


def _shares(pixels: Pixels) -> dict[Colour, float]:
    """Return how much of the picture each flat colour covers."""
    flat = pixels.reshape(-1, 3)
    flat = flat[:: max(1, len(flat) // _LARGEST_PIXELS)]
    packed = (flat[:, 0].astype(np.uint32) << 16) | (flat[:, 1].astype(np.uint32) << 8) | flat[:, 2]
    values, counts = np.unique(packed, return_counts=True)
    order = np.argsort(-counts)[:400]
    merged: dict[Colour, float] = {}
    for value, count in zip(values[order].tolist(), counts[order].tolist(), strict=True):
        colour = Colour(value >> 16, value >> 8 & 255, value & 255)
        share = count / len(flat)
        if share < _LEAST_SHARE / 8:
            break
        near = _nearest(colour, merged, _ALIKE)
        merged[near or colour] = merged.get(near or colour, 0.0) + share
    return merged


def _nearest(colour: Colour, known: Mapping[Colour, object], limit: float) -> Colour | None:
    if colour in known:
        return colour
    near = min(known, key=lambda each: each.delta_e(colour), default=None)
    return near if near is not None and near.delta_e(colour) <= limit else None


def _share_of(colour: Colour, shares: dict[Colour, float]) -> float:
    return sum(share for each, share in shares.items() if each.delta_e(colour) <= _ALIKE)
