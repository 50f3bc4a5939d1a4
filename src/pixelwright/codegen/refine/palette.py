"""Colours: those too near to tell apart become the one that is used most. Knows nothing of CSS."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import fields, replace

from pixelwright.codegen.refine.trees import mapped
from pixelwright.colour import Colour
from pixelwright.scene import Border, Paint
from pixelwright.tree import Layout, Node, Text

SAME_COLOUR = 2.0
"""CIEDE2000 up to which two colours of texts and lines are one."""
SAME_GROUND = 0.6
"""The same for areas: next to each other, white and a very light grey are told apart by everybody."""
_GROUND_USES = 50
"""What the page's own background and a filled box count for against a border or a line of text."""
_FILL_USES = 4


def even_colours(layout: Layout) -> Layout:
    """Return the layout with as few colours as it takes."""
    grounds = {node.paint.fill for node in layout.root.walk() if isinstance(node.paint.fill, Colour)}
    uses: Counter[Colour] = Counter()
    if isinstance(layout.background, Colour):
        uses[layout.background] += _GROUND_USES
        grounds.add(layout.background)
    for node in layout.root.walk():
        uses.update(_colours(node))
    chosen = _merged(uses, grounds)
    if not chosen:
        return layout
    root = mapped(layout.root, lambda _, node: _recoloured(node, chosen))
    return replace(layout, root=root)


def _colours(node: Node) -> Iterator[Colour]:
    if isinstance(node.paint.fill, Colour):
        yield from [node.paint.fill] * _FILL_USES
    yield from _edges(node.paint.border)
    if node.text is not None:
        yield from (span.style.colour for line in node.text.lines for span in line.spans)


def _edges(border: Border | None) -> list[Colour]:
    edges = [getattr(border, each.name) for each in fields(border)] if border else []
    return [edge.colour for edge in edges if edge is not None]


def _merged(uses: Counter[Colour], grounds: Set[Colour]) -> dict[Colour, Colour]:
    """Return for every colour that goes the one it becomes."""
    kept: list[Colour] = []
    gone: dict[Colour, Colour] = {}
    for colour, _ in sorted(uses.items(), key=lambda item: (-item[1], item[0])):
        near = [(each.delta_e(colour), each) for each in kept if _close(each, colour)]
        distance, nearest = min(near, default=(SAME_COLOUR + 1, colour))
        if distance <= (SAME_GROUND if colour in grounds else SAME_COLOUR):
            gone[colour] = nearest
        else:
            kept.append(colour)
    return gone


def _close(first: Colour, second: Colour) -> bool:
    return max(abs(one - other) for one, other in zip(first, second, strict=True)) <= 12


def _recoloured(node: Node, chosen: Mapping[Colour, Colour]) -> Node:
    paint, text = _repainted(node.paint, chosen), node.text and _rewritten(node.text, chosen)
    return node if (paint, text) == (node.paint, node.text) else replace(node, paint=paint, text=text)


def _repainted(paint: Paint, chosen: Mapping[Colour, Colour]) -> Paint:
    fill = chosen.get(paint.fill, paint.fill) if isinstance(paint.fill, Colour) else paint.fill
    border = paint.border
    if border is not None:
        edges = {each.name: getattr(border, each.name) for each in fields(border)}
        border = Border(
            **{
                side: edge and replace(edge, colour=chosen.get(edge.colour, edge.colour))
                for side, edge in edges.items()
            }
        )
    return replace(paint, fill=fill, border=border)


def _rewritten(text: Text, chosen: Mapping[Colour, Colour]) -> Text:
    lines = tuple(
        replace(
            line,
            spans=tuple(
                replace(
                    span,
                    style=replace(span.style, colour=chosen.get(span.style.colour, span.style.colour)),
                )
                for span in line.spans
            ),
        )
        for line in text.lines
    )
    return replace(text, lines=lines)
