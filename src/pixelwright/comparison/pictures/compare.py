"""What differs between two pictures of the same page, told by what is seen in them.

Only the rows that differ are looked at; what only follows something else is not told.
"""

from __future__ import annotations

from collections.abc import Iterator

from pixelwright.comparison.pictures.blocks import find_blocks, tell_blocks, tell_grown, tell_room
from pixelwright.comparison.pictures.changes import find_changes
from pixelwright.comparison.pictures.moves import find_jumps, tell_moves
from pixelwright.comparison.pictures.orders import tell_orders
from pixelwright.comparison.pictures.paints import tell_paints
from pixelwright.comparison.pictures.patches import find_patches
from pixelwright.comparison.pictures.rowmap import Gap
from pixelwright.comparison.pictures.sight import Read, Sight, look
from pixelwright.comparison.pictures.strangers import tell_other_page
from pixelwright.comparison.pictures.telling import tell_changes
from pixelwright.comparison.pictures.wraps import join_wraps
from pixelwright.finding import Finding, FindingKind
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_FRAME_PX = 20


def compare_pictures(design: Pixels, page: Pixels, read: Read) -> list[Finding]:
    """Return what differs between two pictures in CSS px; `read` reads texts."""
    sight = look(design, page, read)
    if sight is None:
        return []
    other = tell_other_page(sight)
    if other:
        return [other]
    orders = list(tell_orders(sight))
    blocks = [gap for gap in find_blocks(sight) if not any(_is_in(gap, each) for each in orders)]
    changes = find_changes(sight, blocks)
    found = [*tell_blocks(sight, blocks), *tell_grown(sight), *orders]
    found += join_wraps(list(tell_changes(sight, changes)))
    places = [*(change.place for change in changes), *(each.box for each in found)]
    moves = list(tell_moves(sight, find_jumps(sight), places))
    told = [box for each in found for box in _both(sight, each)]
    told += [
        box.expand(_FRAME_PX)
        for each in moves
        if each.kind is not FindingKind.SPACING
        for box in _both(sight, each)
    ]
    found += [*moves, *tell_paints(sight, find_patches(sight, told))]
    return [*found, *tell_room(sight, found, blocks)]


def _is_in(gap: Gap, order: Finding) -> bool:
    return order.box.y - _FRAME_PX <= gap.page_top and gap.page_bottom <= order.box.bottom + _FRAME_PX


def _both(sight: Sight, found: Finding) -> Iterator[Box]:
    """Yield where something is on the page, and where it would be as the design has it."""
    yield found.box
    if found.design_box and found.design_box.height:
        yield sight.on_page(found.design_box)
