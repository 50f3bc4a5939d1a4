"""Whether two pictures show the same page at all."""

from __future__ import annotations

from collections import Counter

from pixelwright.comparison.pictures.matching import TINY_PX
from pixelwright.comparison.pictures.sight import Sight
from pixelwright.finding import Finding, FindingKind
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_LEAST_PIECES = 5
_LOST_SHARE = 0.6
_MOST_ROWS = 0.4
"""Share of pieces that are nowhere, and of rows that differ, from which on it may be another page."""
_READ_PX, _MOST_READ_PX = 400, 1200
_FEWEST_WORDS, _ENOUGH_WORDS = 3, 12
_SAME_WORDS = 0.5
"""Share of words that even pages of different sites may have in common: Home, About, Contact."""


def tell_other_page(sight: Sight) -> Finding | None:
    """Return the finding that the two do not show the same page; None where they do, or may."""
    pieces = [piece for zone in sight.zones for piece in zone.pieces if piece.box.area >= TINY_PX]
    lost = sum(piece.spot is None for piece in pieces)
    rows = sum(zone.span.page_bottom - zone.span.page_top for zone in sight.zones)
    if len(pieces) < _LEAST_PIECES or lost < _LOST_SHARE * len(pieces) or rows < _MOST_ROWS * len(sight.page):
        return None
    first, second = (_words(sight, picture) for picture in (sight.design, sight.page))
    fewest = min(first.total(), second.total())
    if fewest < _FEWEST_WORDS or (first & second).total() > _SAME_WORDS * fewest:
        return None
    what = f"the two do not show the same page: {lost} of {len(pieces)} pieces are not in the design"
    return Finding(FindingKind.PAGE, Box(0, 0, sight.page.shape[1], sight.page.shape[0]), what, 1.0)


def _words(sight: Sight, picture: Pixels) -> Counter[str]:
    """Return the words that a picture begins with."""
    found: Counter[str] = Counter()
    for top in range(0, min(len(picture), _MOST_READ_PX), _READ_PX):
        lines = sight.read(picture[top : top + _READ_PX])
        words = (word.lower() for line in lines for word in line.text.split())
        found.update(word for word in words if len(word) > 2)
        if found.total() >= _ENOUGH_WORDS:
            break
    return found
