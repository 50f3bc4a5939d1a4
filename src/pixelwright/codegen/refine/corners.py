"""Corners: radii a pixel apart become the one that is used most. Knows nothing of CSS."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from pixelwright.codegen.refine.trees import mapped
from pixelwright.tree import Layout, Node

_SAME_RADIUS_PX = 1
_SMALLEST_PX = 3
"""Below this a pixel is seen."""


def even_corners(layout: Layout) -> Layout:
    """Return the layout with as few radii as it takes."""
    uses: Counter[int] = Counter()
    for node in layout.root.walk():
        uses.update(round(radius) for radius in _radii(node) if radius)
    steps = _steps(uses)
    return replace(layout, root=mapped(layout.root, lambda _, node: _rounded(node, steps)))


def _radii(node: Node) -> tuple[float, ...]:
    pictured = node.picture.radius_px if node.picture else ()
    return (*node.paint.radius_px, *pictured)


def _steps(uses: Counter[int]) -> dict[int, int]:
    steps: dict[int, int] = {}
    for radius, _ in sorted(uses.items(), key=lambda item: (-item[1], item[0])):
        near = [step for step in steps.values() if abs(step - radius) <= _SAME_RADIUS_PX]
        steps[radius] = near[0] if near and radius >= _SMALLEST_PX else radius
    return steps


def _rounded(node: Node, steps: Mapping[int, int]) -> Node:
    def four(radii: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        first, second, third, fourth = (float(steps.get(round(radius), round(radius))) for radius in radii)
        return first, second, third, fourth

    picture = node.picture
    if picture and any(picture.radius_px):
        picture = replace(picture, radius_px=four(picture.radius_px))
    return replace(node, paint=replace(node.paint, radius_px=four(node.paint.radius_px)), picture=picture)
