"""Whether two pictures show the same page at all."""

from __future__ import annotations

from collections import Counter

from pixelwright.comparison.pictures.matching import TINY_PX
from pixelwright.comparison.pictures.sight import Sight
from pixelwright.finding import Finding, FindingKind
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_LOST_SHARE = 0.6
_LEAST_PIECES = 6
_MOST_ROWS = 0.4
"""Share of rows that differ, and of pieces in them that are nowhere, from which on it may be another page."""
_READ_PX = 400
_SAME_WORDS = 0.25
_FEWEST_WORDS = 5


def tell_other_page(sight: Sight) -> Finding | None:
    """Return the finding that the two do not show the same page; None where they do, or may."""
    pieces = [piece for zone in sight.zones for piece in zone.pieces if piece.box.area >= TINY_PX]
    lost = sum(piece.spot is None for piece in pieces)
    rows = sum(zone.span.page_bottom - zone.span.page_top for zone in sight.zones)
    if len(pieces) < _LEAST_PIECES or lost < _LOST_SHARE * len(pieces) or rows < _MOST_ROWS * len(sight.page):
        return None
    first, second = (_words(sight, picture) for picture in (sight.design, sight.page))
    fewest = min(first.total(), second.total())
    same = (first & second).total()
    if fewest < _FEWEST_WORDS or same > _SAME_WORDS * fewest:
        return None
    what = f"the two do not show the same page: {lost} of {len(pieces)} pieces are not in the design"
    return Finding(FindingKind.PAGE, Box(0, 0, sight.page.shape[1], sight.page.shape[0]), what, 1.0)


def _words(sight: Sight, picture: Pixels) -> Counter[str]:
    """Return the words that a picture begins with."""
    words = (word.lower() for line in sight.read(picture[:_READ_PX]) for word in line.text.split())
    return Counter(word for word in words if len(word) > 2)
