"""Two pictures of a page, taken apart: their rows paired, their pieces matched. All looks start from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from pixelwright.comparison.pictures.matching import TINY_PX, Matcher, Piece
from pixelwright.comparison.pictures.pieces import find_pieces
from pixelwright.comparison.pictures.rowmap import RowMap, map_rows, zones_of
from pixelwright.comparison.pictures.rows import Span, differing_spans
from pixelwright.geometry import Box
from pixelwright.raster import Pixels
from pixelwright.scene import TextLine

Read = Callable[[Pixels], Sequence[TextLine]]
"""Reads the lines of text in a picture."""

_LEAST_PIECES = 5
_FOREIGN = ((0.5, 0.1, 0.3), (0.75, 0.48, 0.2))
"""Shares of rows that differ (at least), of pieces the same pixel by pixel (at most), and of those nearly so.

With other hinting or a JPEG all rows differ; of 144 pairs with one fault, four fifths of the rows at most.
"""
_PAIRED = 0.9
"""Of the pieces that were found, so many are the same pixel by pixel where one machine drew both."""


@dataclass(frozen=True)
class Zone:
    """Rows that differ, the page's pieces in them with their places, and the design's that have none."""

    span: Span
    pieces: tuple[Piece, ...]
    gone: tuple[Box, ...]
    """Pieces of the design that are nowhere on the page."""
    shifts: tuple[int, ...]


@dataclass(frozen=True)
class Sight:
    """Both pictures, of one width, in CSS px."""

    design: Pixels
    page: Pixels
    rows: RowMap
    zones: tuple[Zone, ...]
    foreign: bool
    """Whether two machines drew them: then only what is coarse counts."""
    read: Read

    def share(self, box: Box) -> float:
        """Return how much of the page a box takes, 0 to 1."""
        return float(min(1.0, box.area / (self.page.shape[0] * self.page.shape[1])))

    def are_paired(self, box: Box) -> bool:
        """Tell whether the design has nearly all rows of a box of the page."""
        rows = self.rows.sources[box.slices[0]]
        return bool(rows.size and (rows >= 0).mean() > _PAIRED)

    def is_displaced(self, piece: Piece) -> bool:
        """Tell whether a piece is elsewhere than the rows around it."""
        spot = piece.spot
        return spot is not None and (
            abs(spot.dx) > 1 or abs(spot.dy - self.rows.shift_at(piece.box.centre_y)) > 1
        )

    @property
    def limits(self) -> tuple[Box, Box]:
        """The whole design and the whole page."""
        design, page = (Box(0, 0, each.shape[1], each.shape[0]) for each in (self.design, self.page))
        return design, page

    def in_design(self, box: Box) -> Box:
        """Return where the design has the rows of a box of the page."""
        return box.moved(0, self.rows.shift_at(box.y)).intersection(self.limits[0])

    def on_page(self, box: Box) -> Box:
        """Return where the page has the rows of a box of the design."""
        top, bottom = self.rows.page_row(box.y), self.rows.page_row(box.bottom - 1) + 1
        return Box.from_edges(box.x, top, box.right, max(bottom, top + 1))

    @cached_property
    def warped(self) -> Pixels:
        """The design with its rows where the page has them."""
        return self.rows.warped(self.design, self.page)


def look(design: Pixels, page: Pixels, read: Read) -> Sight | None:
    """Take two pictures apart where they differ; None where they do not."""
    spans = differing_spans(design, page)
    if not spans and design.shape == page.shape:
        return None
    rows = map_rows(design, page, spans)
    matcher = Matcher(design, page)
    zones = tuple(_zone(matcher, span, spans) for span in zones_of(spans, len(design), len(page)))
    rows = _levelled(rows, zones)
    return Sight(design, page, rows, zones, _is_foreign(zones, rows), read)


def _levelled(rows: RowMap, zones: Sequence[Zone]) -> RowMap:
    """Undo what pairs rows elsewhere for a while, where more pieces have stayed than have not."""
    for zone in zones:
        span = zone.span
        if span.above != span.below:
            continue
        spots = [
            (piece.spot, piece.box.centre_y)
            for piece in zone.pieces
            if piece.spot and piece.box.area >= TINY_PX
        ]
        stayed = sum(spot.dy == span.above for spot, _ in spots)
        paired = sum(spot.dy == rows.shift_at(y) for spot, y in spots)
        if stayed >= paired:
            rows = rows.levelled(span)
    return rows


def _zone(matcher: Matcher, zone: Span, spans: Sequence[Span]) -> Zone:
    within = [span for span in spans if zone.page_top <= span.page_top <= zone.page_bottom]
    shifts = list(dict.fromkeys([zone.above, zone.below, *(span.above for span in within)]))
    here = find_pieces(matcher.page, zone.page_top, zone.page_bottom)
    there = find_pieces(matcher.design, zone.design_top, zone.design_bottom)
    pieces = matcher.match(here, there, shifts)
    left = (matcher.left_of(box) for box in there if box.area >= TINY_PX)
    gone = tuple(box for box in left if box is not None)
    return Zone(zone, tuple(pieces), gone, tuple(shifts))


def _is_foreign(zones: Sequence[Zone], rows: RowMap) -> bool:
    """Tell whether two machines drew the pictures: nearly all rows differ, much stands in its place."""
    pieces = [piece for zone in zones for piece in zone.pieces if piece.box.area >= TINY_PX]
    if len(pieces) < _LEAST_PIECES:
        return False
    share = sum(zone.span.page_bottom - zone.span.page_top for zone in zones) / len(rows.sources)
    exact = sum(piece.exact for piece in pieces) / len(pieces)
    about = sum(not piece.exact and _stays(piece, rows) for piece in pieces) / len(pieces)
    return any(
        share > least_rows and exact < most_exact and about > least_about
        for least_rows, most_exact, least_about in _FOREIGN
    )


def _stays(piece: Piece, rows: RowMap) -> bool:
    spot = piece.spot
    return spot is not None and max(abs(spot.dx), abs(spot.dy - rows.shift_at(piece.box.centre_y))) <= 2


def near(one: Box, other: Box, dx: float, dy: float) -> bool:
    """Tell whether two boxes touch when one of them grows."""
    grown = one.expand(dx, dy)
    return grown.overlap_x(other) > 0 and grown.overlap_y(other) > 0


def joined(boxes: Sequence[Box], dx: float, dy: float) -> list[list[Box]]:
    """Group boxes that are near each other."""
    groups: list[list[Box]] = []
    for box in boxes:
        touching = [group for group in groups if any(near(box, other, dx, dy) for other in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([box, *(other for group in touching for other in group)])
    return groups


def contrast(picture: Pixels, box: Box) -> float:
    """Return the largest range of a channel under a box."""
    part = picture[box.slices]
    return float(np.ptp(part.reshape(-1, 3).astype(np.int16), axis=0).max()) if part.size else 0.0
