"""Neighbours that are the same: where the design has one of them, it has both. Knows no design."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pixelwright.comparison.pages.parts import Parts, Places
from pixelwright.comparison.sameness import within
from pixelwright.geometry import Box
from pixelwright.raster import Pixels


def doubles(parts: Parts, places: Places, page: Pixels) -> Iterator[int]:
    """Yield the elements that say, or without words show, what their neighbour before them does."""
    words = _words(parts)
    last: dict[int, int] = {}
    for number, part in enumerate(parts.elements):
        box = Box(*places.elements[number].tolist())
        if part.hidden or not box.area:
            continue
        before = last.get(part.parent)
        last[part.parent] = number
        if before is None or not _same_kind(parts, before, number):
            continue
        own, other = words.get(number), words.get(before)
        if own == other and (own or _shows_same(page, Box(*places.elements[before].tolist()), box)):
            yield number


def _words(parts: Parts) -> dict[int, list[str]]:
    """Return the words in each element that has any."""
    found: dict[int, list[str]] = {}
    for word, owner in zip(parts.words, parts.owners.tolist(), strict=True):
        for element in parts.ancestors(owner):
            found.setdefault(element, []).append(word)
    return found


def _same_kind(parts: Parts, first: int, second: int) -> bool:
    one, other = parts.elements[first], parts.elements[second]
    return one.tag == other.tag and one.styles == other.styles


def _shows_same(page: Pixels, first: Box, second: Box) -> bool:
    one, other = page[within(first, page).slices], page[within(second, page).slices]
    return one.size > 0 and int(np.ptp(one)) > 0 and np.array_equal(one, other)
