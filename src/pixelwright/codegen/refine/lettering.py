"""Type: texts in the same place of repeated things get one size, weight and spacing; sizes have few steps.

A change is made only where every line stays as wide as it was seen, within what rounding to whole pixels
costs. Knows nothing of CSS or boxes but the text's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pixelwright.codegen.flow.metrics import knows
from pixelwright.codegen.refine.peers import text_peers
from pixelwright.codegen.refine.trees import mapped
from pixelwright.fonts import advance_px, family
from pixelwright.scene import TextLine, TextStyle
from pixelwright.tree import Layout, Node, Path, Text

SAME_SIZE_PX = 0.62
"""Sizes no further apart may be one: the height of short words is measured no better."""
_SAME_WEIGHT = 200
_SAME_COLOUR = 4.0
"""CIEDE2000; thin strokes show a mixture of ink and ground."""
_WIDER_PX = 1.2
"""A line may end this much further left or right than it was seen."""
_UNSEEN_PX = 0.6
"""The same where no peer speaks for the change."""
_WEIGHT_COSTS_PX = 0.2
"""What drawing a hundred bolder or lighter than measured counts for, in px of a line's width."""
_ODD_COSTS_PX = 0.3
"""What a size that is neither whole pixels nor a twentieth of 16 px counts for, and a spacing."""
_NOISE_COUNTS = 0.2
"""How much of a difference that may be noise counts."""


@dataclass(frozen=True, slots=True)
class _Type:
    """What peers share."""

    size_px: float
    weight: int
    spacing_px: float

    @staticmethod
    def of(look: TextStyle) -> _Type:
        return _Type(round(look.size_px, 2), look.weight, round(look.letter_spacing_px, 2))

    def on(self, look: TextStyle) -> TextStyle:
        return replace(look, size_px=self.size_px, weight=self.weight, letter_spacing_px=self.spacing_px)


def even_type(layout: Layout) -> Layout:
    """Return the layout with harmonised type."""
    layout = _joined(layout)
    return _stepped(layout)


def _joined(layout: Layout) -> Layout:
    nodes = dict(layout.nodes())
    for places in text_peers(layout):
        for cluster in _alike([(path, nodes[path]) for path in places]):
            for path, new in _fitted_together([node for _, node in cluster], cluster):
                nodes[path] = new
    return _with(layout, nodes)


def _with(layout: Layout, nodes: Mapping[Path, Node]) -> Layout:
    changed = {path: node for path, node in nodes.items() if node.text is not None}
    return replace(layout, root=mapped(layout.root, lambda path, node: changed.get(path, node)))


def _alike(placed: Sequence[tuple[Path, Node]]) -> list[list[tuple[Path, Node]]]:
    """Split what stands in the same place into sets that look nearly alike, those of most first."""
    looks = Counter(_look(node) for _, node in placed)
    order = [look for look, _ in looks.most_common()]
    clusters: dict[TextStyle, list[tuple[Path, Node]]] = {}
    for path, node in placed:
        own = _look(node)
        lead = next(look for look in order if _near(look, own))
        clusters.setdefault(lead, []).append((path, node))
    return [found for found in clusters.values() if len({_look(node) for _, node in found}) > 1]


def _look(node: Node) -> TextStyle:
    assert node.text is not None
    return node.text.style


def _near(first: TextStyle, second: TextStyle) -> bool:
    return first == second or (
        (first.family, first.italic, first.underline) == (second.family, second.italic, second.underline)
        and abs(first.size_px - second.size_px) <= max(SAME_SIZE_PX, 0.03 * first.size_px)
        and abs(first.weight - second.weight) <= _SAME_WEIGHT
        and (first.colour == second.colour or first.colour.delta_e(second.colour) <= _SAME_COLOUR)
    )


def _fitted_together(
    nodes: Sequence[Node], cluster: Sequence[tuple[Path, Node]]
) -> Iterable[tuple[Path, Node]]:
    """Give the members the one type that makes their lines as wide as they were seen."""
    looks = [_look(node) for node in nodes]
    if not knows(looks[0].family):
        return
    best = min(_candidates(looks), key=lambda kind: (_cost(kind, nodes), kind.size_px, kind.weight))
    colour = Counter(look.colour for look in looks).most_common(1)[0][0]
    for path, node in cluster:
        assert node.text is not None
        new = replace(best.on(_look(node)), colour=colour)
        if new != _look(node) and _fits(node.text, new, _WIDER_PX):
            yield path, restyled(node, new)


def _candidates(looks: Sequence[TextStyle]) -> list[_Type]:
    sizes = {round(look.size_px, 2) for look in looks}
    whole = {float(round(size)) for size in sizes}
    weights = {look.weight for look in looks}
    between = [weight for weight in family(looks[0].family).weights if min(weights) <= weight <= max(weights)]
    spacings = Counter(round(look.letter_spacing_px, 2) for look in looks)
    common = {0.0, spacings.most_common(1)[0][0]}
    return sorted(
        (
            _Type(size, weight, spacing)
            for size in sizes | whole
            if min(sizes) - 0.3 <= size <= max(sizes) + 0.3
            for weight in weights | set(between)
            for spacing in common
        ),
        key=lambda kind: (kind.size_px, kind.weight, kind.spacing_px),
    )


def _cost(kind: _Type, nodes: Sequence[Node]) -> float:
    total = 0.0
    for node in nodes:
        assert node.text is not None
        look = node.text.style
        worst = max((abs(_growth(line, look, kind.on(look))) for line in node.text.lines), default=0.0)
        seen = max(0.0, worst - _UNSEEN_PX) + _NOISE_COUNTS * worst
        total += min(seen, 3.0) + _WEIGHT_COSTS_PX * abs(kind.weight - look.weight) / 100
    odd = (not _usual(kind.size_px)) + (kind.spacing_px != 0)
    return total + _ODD_COSTS_PX * odd * len(nodes)


def _usual(size_px: float) -> bool:
    return any(abs(size_px / step - round(size_px / step)) < 0.01 for step in (1.0, 0.8))


def _fits(text: Text, new: TextStyle, by_px: float) -> bool:
    look = text.style
    return all(abs(_growth(line, look, new)) <= by_px for line in text.lines)


def _growth(line: TextLine, old: TextStyle, new: TextStyle) -> float:
    """Return by how much the runs of `old` get wider when drawn as `new`, px."""
    return sum(_width(span.text, new) - _width(span.text, old) for span in line.spans if span.style == old)


def _width(text: str, look: TextStyle) -> float:
    return advance_px(text, look.family, look.size_px, look.weight, look.italic, look.letter_spacing_px)


def restyled(node: Node, new: TextStyle) -> Node:
    """Return a text with its main style replaced, its baseline where it was."""
    assert node.text is not None
    old, text = node.text.style, node.text
    lines = tuple(
        replace(
            line,
            spans=tuple(replace(span, style=new) if span.style == old else span for span in line.spans),
        )
        for line in text.lines
    )
    if len(lines) > 1:
        return replace(node, text=replace(text, lines=lines))
    height_px = text.line_height_px * new.size_px / old.size_px
    drop = _baseline(old, text.line_height_px) - _baseline(new, height_px)
    box = replace(node.box, y=node.box.y + drop, height=node.box.height + height_px - text.line_height_px)
    return replace(node, box=box, text=replace(text, lines=lines, line_height_px=height_px))


def _baseline(look: TextStyle, height_px: float) -> float:
    metrics = family(look.family).metrics
    return (height_px + (metrics.ascent - metrics.descent) * look.size_px) / 2


def _stepped(layout: Layout) -> Layout:
    """Bring the sizes of the page to few steps, the ones that most letters have."""
    letters: Counter[float] = Counter()
    for node in layout.root.walk():
        if node.text is not None:
            letters[round(_look(node).size_px, 2)] += len(node.text.content)
    steps = _steps(letters)
    return replace(layout, root=mapped(layout.root, lambda _, node: _on_step(node, steps)))


def _steps(letters: Counter[float]) -> dict[float, list[float]]:
    """Return for every size the steps near it, that of most letters first."""
    order = [size for size, _ in sorted(letters.items(), key=lambda item: (-item[1], item[0]))]
    return {
        size: [step for step in order[: order.index(size)] if abs(step - size) <= SAME_SIZE_PX]
        for size in order
    }


def _on_step(node: Node, steps: Mapping[float, Sequence[float]]) -> Node:
    if node.text is None or not knows(_look(node).family):
        return node
    look = _look(node)
    plain = [0.0, look.letter_spacing_px] if look.letter_spacing_px else [0.0]
    for size in (*steps.get(round(look.size_px, 2), ()), look.size_px):
        for spacing in plain:
            new = replace(look, size_px=size, letter_spacing_px=spacing)
            if new == look:
                return node
            if _fits(node.text, new, _UNSEEN_PX):
                return restyled(node, new)
    return node
