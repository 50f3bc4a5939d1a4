"""Which flow sets out the children of a container. Decides nothing but that."""

from __future__ import annotations

from collections.abc import Sequence

from pixelwright.codegen.flow.column import Flow, column
from pixelwright.codegen.flow.edges import Page
from pixelwright.codegen.flow.frame import Slot
from pixelwright.codegen.flow.grid import grid
from pixelwright.codegen.flow.overlay import overlay
from pixelwright.codegen.flow.row import row
from pixelwright.codegen.flow.track import track
from pixelwright.tree import Kind, Node, Role


def flow_of(
    node: Node, slots: Sequence[Slot], page: Page, bottom_px: float | None = None, *, natural: bool = False
) -> Flow:
    """Return the flow of a container; a `natural` row is as wide as what is in it."""
    slots = list(slots)
    if node.role is Role.TRACK:
        return track(node, slots)
    if node.kind is Kind.ROW:
        return row(node, slots, page, natural=natural)
    if node.kind is Kind.GRID:
        return grid(node, slots, page)
    if node.kind is Kind.OVERLAY:
        return overlay(node, slots, page)
    return column(node, slots, page, bottom_px)
