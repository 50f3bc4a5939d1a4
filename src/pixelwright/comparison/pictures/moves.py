"""What lies elsewhere: where a place jumps from one piece to the next, and room that has come in or gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pixelwright.comparison.pictures.matching import TINY_PX, Piece
from pixelwright.comparison.pictures.sight import Sight, Zone, near
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box

_JUMP_PX, _JUMP_FOREIGN_PX = 1.5, 3.0
_BESIDE_PX = 48


@dataclass
class Jump:
    """Pieces that are displaced by the same against what is above them."""

    dx: float
    dy: float
    zone: Zone
    pieces: list[Piece] = field(default_factory=list)
    above: list[Box] = field(default_factory=list)
    """What stands above the first of them and is in its place."""
    returns: bool = False
    """Whether what follows is back in its place."""

    def box(self) -> Box:
        """Return where they are on the page."""
        return Box.around(piece.box for piece in self.pieces)


def find_jumps(sight: Sight) -> list[Jump]:
    """Return all jumps, from top to bottom."""
    return [jump for zone in sight.zones for jump in _in_zone(sight, zone)]


def _in_zone(sight: Sight, zone: Zone) -> Iterator[Jump]:
    limit = _JUMP_FOREIGN_PX if sight.foreign else _JUMP_PX
    jumps: list[Jump] = []
    of_piece: dict[Box, Jump] = {}
    known: list[Piece] = []
    for piece in zone.pieces:
        if piece.spot is None or piece.box.area < TINY_PX:
            continue
        above = _above(known, piece.box)
        known.append(piece)
        before = (above.spot.dx, above.spot.dy) if above and above.spot else (0.0, float(zone.span.above))
        dx, dy = piece.spot.dx - before[0], piece.spot.dy - before[1]
        last = of_piece.get(above.box) if above else None
        if max(abs(dx), abs(dy)) <= limit:
            if last:
                last.pieces.append(piece)
                of_piece[piece.box] = last
            continue
        if last and abs(dx + last.dx) <= 1 and abs(dy + last.dy) <= 1:
            last.returns = True
            continue
        jump = _same(jumps, dx, dy, piece.box)
        if jump is None:
            jump = Jump(dx, dy, zone)
            jumps.append(jump)
        jump.pieces.append(piece)
        jump.above.append(above.box if above else Box(piece.box.x, zone.span.page_top, piece.box.width, 0))
        of_piece[piece.box] = jump
    yield from jumps


def _above(known: Sequence[Piece], box: Box) -> Piece | None:
    over = [piece for piece in known if piece.box.overlap_x(box) > 0 and piece.box.bottom <= box.y + 2]
    return max(over, key=lambda piece: piece.box.bottom, default=None)


def _same(jumps: Sequence[Jump], dx: float, dy: float, box: Box) -> Jump | None:
    for jump in reversed(jumps):
        alike = abs(jump.dx - dx) <= 1 and abs(jump.dy - dy) <= 1
        beside = (
            abs(jump.dy - dy) <= 1
            and abs(dx) > 1
            and any(near(piece.box, box, 12, 24) for piece in jump.pieces)
        )
        if alike or beside:
            return jump
    return None


def tell_moves(sight: Sight, jumps: Sequence[Jump], changed: Sequence[Box]) -> Iterator[Finding]:
    """Yield what lies elsewhere, but for what only follows something that has changed (boxes on the page)."""
    for jump in jumps:
        if any(_follows(jump, box) for box in changed):
            continue
        returns = jump.returns or jump.zone.span.above == jump.zone.span.below
        yield _moved(sight, jump) if abs(jump.dx) > abs(jump.dy) or returns else _spaced(sight, jump)


def _follows(jump: Jump, change: Box) -> bool:
    first = jump.pieces[0].box
    if abs(jump.dx) > 1 and any(
        piece.box.overlap_y(change) > 0 and near(piece.box, change, 4 * _BESIDE_PX, 0)
        for piece in jump.pieces
    ):
        return True
    top = min(box.y for box in jump.above)
    return abs(jump.dy) > 1 and change.y < first.bottom and change.bottom > top - 4


def _moved(sight: Sight, jump: Jump) -> Finding:
    box = jump.box()
    there = Box.around(piece.there for piece in jump.pieces)
    spots = [piece.spot for piece in jump.pieces if piece.spot]
    dx = spots[0].dx
    dy = spots[0].dy - jump.zone.span.above if jump.zone.span.above == jump.zone.span.below else jump.dy
    if max(spot.dx for spot in spots) - min(spot.dx for spot in spots) > 2:
        kind, what = FindingKind.ALIGNMENT, "what stands here is aligned otherwise in the design"
    else:
        kind = FindingKind.MOVED
        way = [
            f"{abs(by):.0f} px too far {words[by < 0]}"
            for by, words in ((-dx, ("right", "left")), (-dy, ("down", "up")))
            if abs(by) > 1
        ]
        what = f"what stands here is {' and '.join(way)}" if way else "what stands here is out of its place"
    name, by = ("left", dx) if abs(dx) > abs(dy) else ("top", dy)
    now = box.x if name == "left" else box.y
    return Finding(
        kind,
        box,
        what,
        sight.share(box),
        name=name,
        expected=f"{now + by:.0f}px",
        measured=f"{now:.0f}px",
        design_box=there,
        fix=Fix("", ((f"margin-{name}", f"{by:+.0f}px"),)),
    )


def _spaced(sight: Sight, jump: Jump) -> Finding:
    first = min(jump.pieces, key=lambda piece: piece.box.y)
    row = [piece.box for piece in jump.pieces if piece.box.y < first.box.bottom]
    top = max(box.bottom for box in jump.above)
    bottom = min(box.y for box in row)
    left, right = min(box.x for box in row), max(box.right for box in row)
    place = Box.from_edges(left, min(top, bottom), right, max(top, bottom))
    now, wanted = bottom - top, bottom - top + jump.dy
    what = f"the space above is {now:.0f} px, should be {wanted:.0f} px"
    return Finding(
        FindingKind.SPACING,
        place,
        what,
        sight.share(place) + abs(jump.dy) / sight.page.shape[0],
        name="margin-top",
        expected=f"{wanted:.0f}px",
        measured=f"{now:.0f}px",
        design_box=sight.in_design(place),
        fix=Fix("", (("margin-top", f"{jump.dy:+.0f}px"),)),
    )
