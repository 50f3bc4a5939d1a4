"""Neighbours that changed places."""

from __future__ import annotations

from collections.abc import Iterator

from pixelwright.comparison.pictures.matching import TINY_PX, Piece
from pixelwright.comparison.pictures.sight import Sight
from pixelwright.finding import Finding, FindingKind
from pixelwright.geometry import Box

_MOST_PIECES = 400


def tell_orders(sight: Sight) -> Iterator[Finding]:
    """Yield runs of pieces that follow each other the other way round in the design."""
    for zone in sight.zones:
        pieces = [each for each in zone.pieces if each.spot and each.box.area >= TINY_PX][:_MOST_PIECES]
        pairs = [
            (one, other)
            for number, one in enumerate(pieces)
            for other in pieces[number + 1 :]
            if _moves(one) and _moves(other) and _changed_places(one, other)
        ]
        if pairs:
            first, second = ([each.box for each in side] for side in zip(*pairs, strict=True))
            there = [each.there for pair in pairs for each in pair]
            box = Box.around([*first, *second])
            yield Finding(
                FindingKind.ORDER,
                box,
                "what stands here has another order in the design",
                sight.share(box),
                design_box=Box.around(there),
            )


def _moves(piece: Piece) -> bool:
    return piece.spot is not None and max(abs(piece.spot.dx), abs(piece.spot.dy)) > 1


def _changed_places(one: Piece, other: Piece) -> bool:
    """Tell whether one lies above or beside the other on the page, and on its other side in the design."""
    here, there = (one.box, other.box), (one.there, other.there)
    over = here[0].overlap_x(here[1]) > 0 and there[0].overlap_x(there[1]) > 0
    beside = here[0].overlap_y(here[1]) > 0 and there[0].overlap_y(there[1]) > 0
    if over and not beside:
        return _swapped(
            here[0].y, here[0].bottom, here[1].y, here[1].bottom, there[0].y, there[1].bottom
        ) or _swapped(here[1].y, here[1].bottom, here[0].y, here[0].bottom, there[1].y, there[0].bottom)
    if beside and not over:
        return _swapped(
            here[0].x, here[0].right, here[1].x, here[1].right, there[0].x, there[1].right
        ) or _swapped(here[1].x, here[1].right, here[0].x, here[0].right, there[1].x, there[0].right)
    return False


def _swapped(
    start: float, end: float, next_start: float, next_end: float, design_start: float, design_next_end: float
) -> bool:
    return end <= next_start + 2 and design_next_end <= design_start + 2
