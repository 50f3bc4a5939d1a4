"""Boxes of another size, ground, border or corner."""

from __future__ import annotations

from collections.abc import Iterator

from pixelwright.colour import Colour
from pixelwright.comparison.edges import Edges, find_edges
from pixelwright.comparison.inks import ground_of
from pixelwright.comparison.outlines import read_borders, read_radius
from pixelwright.comparison.pictures.placed import (
    JUMP_FOREIGN_PX,
    JUMP_PX,
    VISIBLE,
    VISIBLE_FOREIGN,
    Look,
)
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box
from pixelwright.scene import Scene, Surface


def tell_boxes(look: Look, scene: Scene) -> Iterator[Finding]:
    """Yield what is otherwise on the boxes of a scene."""
    drawn = [Surface(each.box, each.paint) for each in scene.controls if each.paint is not None]
    for surface in (*scene.surfaces, *drawn):
        box = surface.box
        if min(box.width, box.height) < 6:
            continue
        edges = find_edges(look.design, look.page, box, [look.shift_near(box), (0.0, 0.0)])
        yield from _sizes(look, box, edges)
        if None not in (edges.left, edges.top):
            yield from _paints(look, surface, edges)
        elif edges == _UNSEEN:
            yield from _repainted(look, surface)


_UNSEEN = Edges(None, None, None, None)


def _repainted(look: Look, surface: Surface) -> Iterator[Finding]:
    """Yield that a box has another ground, which shows none of its edges; its words say where it is."""
    inside = [each for each in look.placed if each.spot and surface.box.contains(each.line.ink)]
    fill = surface.paint.fill
    if len(inside) != 1 or not isinstance(fill, Colour):
        return
    own = surface.box.rounded().intersection(Box(0, 0, look.page.shape[1], look.page.shape[0]))
    there = own.moved(*map(round, look.shift_near(inside[0].line.ink)))
    if not Box(0, 0, look.design.shape[1], look.design.shape[0]).contains(there):
        return
    seen = ground_of(look.design[there.slices], look.page[own.slices], fill)
    if seen and seen[0].delta_e(fill) > VISIBLE_FOREIGN:
        yield _paint(look, own, FindingKind.BACKGROUND, "background-color", fill.hex, seen[0].hex)


def _sizes(look: Look, box: Box, edges: Edges) -> Iterator[Finding]:
    for name, first, last, now in (
        ("width", edges.left, edges.right, box.width),
        ("height", edges.top, edges.bottom, box.height),
    ):
        limit = JUMP_FOREIGN_PX if look.foreign else JUMP_PX
        if first is not None and last is not None and abs(last - first) > limit:
            wanted = now + last - first
            yield Finding(
                FindingKind.RESIZED,
                box,
                f"a box is {now:.0f} px {'wide' if name == 'width' else 'high'}, should be {wanted:.0f} px",
                look.share(box),
                name=name,
                expected=f"{wanted:.0f}px",
                measured=f"{now:.0f}px",
                design_box=look.in_design(box),
                fix=Fix("", ((name, f"{wanted:.0f}px"),)),
            )


def _paints(look: Look, surface: Surface, edges: Edges) -> Iterator[Finding]:
    own = surface.box.rounded().intersection(Box(0, 0, look.page.shape[1], look.page.shape[0]))
    there = own.moved(edges.left or 0, edges.top or 0)
    if not Box(0, 0, look.design.shape[1], look.design.shape[0]).contains(there) or own.area < 60:
        return
    limit = VISIBLE_FOREIGN if look.foreign else VISIBLE
    fill = surface.paint.fill
    if isinstance(fill, Colour):
        seen = ground_of(look.design[there.slices], look.page[own.slices], fill)
        if seen and seen[0].delta_e(fill) > limit:
            yield _paint(look, own, FindingKind.BACKGROUND, "background-color", fill.hex, seen[0].hex)
    if look.foreign:
        return
    radii = read_radius(look.page, own), read_radius(look.design, there)
    if radii[0] is not None and radii[1] is not None and abs(radii[0] - radii[1]) > 1.5:
        yield _paint(look, own, FindingKind.RADIUS, "border-radius", f"{radii[0]:.0f}px", f"{radii[1]:.0f}px")
    here, wanted = read_borders(look.page, own)["top"], read_borders(look.design, there)["top"]
    if here[0] != wanted[0]:
        yield _paint(look, own, FindingKind.BORDER, "border-width", f"{here[0]}px", f"{wanted[0]}px")
    elif here[1] and wanted[1] and here[1].delta_e(wanted[1]) > limit:
        yield _paint(look, own, FindingKind.BORDER, "border-color", here[1].hex, wanted[1].hex)


def _paint(look: Look, box: Box, kind: FindingKind, name: str, now: str, wanted: str) -> Finding:
    what = f"the {name} of a box is {now}, should be {wanted}"
    return Finding(
        kind,
        box,
        what,
        look.share(box),
        name=name,
        expected=wanted,
        measured=now,
        design_box=look.in_design(box),
        fix=Fix("", ((name, wanted),)),
    )
