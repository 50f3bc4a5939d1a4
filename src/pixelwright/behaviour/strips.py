"""Labels side by side, and which one of them is marked: by a bar below it, a box around it or an open box.

Looks at a single row; knows nothing of what the row is for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.raster import Raster
from pixelwright.scene import Border, Edge, Paint
from pixelwright.tree import Kind, Node

_LONGEST = 24
_MOST_LABELS = 8
_LEVEL_PX = 3.0
"""Middles of labels in a row differ by less."""
_THIN_PX = 5.0
"""Rules and bars are no thicker."""
_BELOW_PX = 28
"""Bars lie no further below the words they mark."""
_CLEAR, _SAME = 60, 24
"""Differences of colours, summed over the channels: of a mark from its ground, within one colour."""
_FAINT = 12
"""Rules may differ from their ground by as little as this."""
_BREAK_PX = 160
"""The marked entry may cover as much of the line below."""
_ROOM_PX = 64
"""A box that marks a label leaves no more room at its sides."""

Grid = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Label:
    """The words of one entry, and the painted box around them if there is one."""

    text: Node
    box: Node | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """The line below a row of labels."""

    edge: Edge
    bottom_px: float
    left_px: float = 0.0
    right_px: float = 0.0


@dataclass(frozen=True, slots=True)
class Mark:
    """How one entry is set apart from the others."""

    index: int
    box: Box
    """The outer box of the marked entry."""
    paint: Paint
    rule: Rule | None = None
    """The line below all entries."""
    boxed: bool = False
    """True where a box marks the entry rather than a bar."""


def labels_of(node: Node) -> list[Label]:
    """Return the labels of a row that holds nothing but labels and rules, none where it holds more."""
    if node.kind not in (Kind.ROW, Kind.COLUMN):
        return []
    found = sorted(_labels(node, None), key=lambda each: each.text.box.x if each.text.text else 0)
    texts = [label.text for label in found]
    if not 2 <= len(texts) <= _MOST_LABELS or not all(map(_is_label, texts)):
        return []
    sizes = [text.text.style.size_px for text in texts if text.text]
    level = max(t.box.centre_y for t in texts) - min(t.box.centre_y for t in texts) <= _LEVEL_PX
    apart = all(a.box.right < b.box.x for a, b in pairwise(texts))
    return found if level and apart and max(sizes) - min(sizes) < 1 else []


def _labels(node: Node, box: Node | None) -> Iterator[Label]:
    for child in node.children:
        if child.text is not None and child.kind is Kind.TEXT:
            yield Label(child, box)
        elif child.children:
            painted = child.paint.fill is not None or child.paint.border is not None
            yield from _labels(child, child if painted else box)
        elif not is_rule(child):
            yield Label(child)


def is_rule(node: Node) -> bool:
    """Tell whether a node is a thin line, also one that was taken for a picture."""
    thin = min(node.box.width, node.box.height) <= _THIN_PX
    return thin and not node.children and node.kind in (Kind.SHAPE, Kind.PICTURE)


def _is_label(node: Node) -> bool:
    if node.text is None or len(node.text.lines) != 1 or node.text.style.underline:
        return False
    words = node.text.content.strip()
    return 1 < len(words) <= _LONGEST and any(map(str.isalpha, words)) and words[-1] not in ".:;,?!"


def mark_of(labels: Sequence[Label], design: Raster) -> Mark | None:
    """Return what marks exactly one of the labels, None where nothing does."""
    return _box_mark(labels) or _bar_mark(labels, design) or _open_mark(labels, design)


def _box_mark(labels: Sequence[Label]) -> Mark | None:
    fills = [label.box.paint.fill if label.box else None for label in labels]
    filled = [index for index, fill in enumerate(fills) if fill is not None and fills.count(fill) == 1]
    if len(filled) != 1 or len({fill for fill in fills if fill is not None}) > 2 or None not in fills:
        return None
    (index,) = filled
    box = labels[index].box
    assert box is not None
    holds = [label for label in labels if label.box is box]
    roomy = box.box.width - labels[index].text.box.width
    if len(holds) != 1 or not 0 < roomy <= 2 * _ROOM_PX:
        return None
    return Mark(index, box.box, box.paint, boxed=True)


@dataclass(frozen=True, slots=True)
class _Below:
    """The rows of pixels below the labels: one colour for each row and label."""

    top: int
    colours: Grid
    """Of shape (labels, rows, 3); -1 where a row is not of one colour."""

    @classmethod
    def of(cls, labels: Sequence[Label], design: Raster) -> _Below | None:
        ratio = design.pixel_ratio
        line = max(
            (each.text.text.lines[0] for each in labels if each.text.text), key=lambda each: each.baseline_px
        )
        top = round((line.baseline_px + 0.35 * line.style.size_px) * ratio)
        bottom = min(design.pixels.shape[0], top + round(_BELOW_PX * ratio))
        columns = [_across(label.text.box, ratio, design) for label in labels]
        if bottom - top < 4 or any(block.stop - block.start < 2 for block in columns):
            return None
        return cls(top, np.stack([_flat(design.pixels[top:bottom, block]) for block in columns]))


def _across(box: Box, ratio: float, design: Raster) -> slice:
    return slice(
        max(0, round((box.x + 1) * ratio)), min(design.pixels.shape[1], round((box.right - 1) * ratio))
    )


def _flat(block: npt.NDArray[np.uint8]) -> Grid:
    """Return the colour of every row, -1 for rows of several colours."""
    rows = block.astype(np.int64)
    uneven = (rows.max(axis=1) - rows.min(axis=1)).sum(axis=1) > _SAME
    colours: Grid = np.median(rows, axis=1).astype(np.int64)
    colours[uneven] = -1
    return colours


def _bar_mark(labels: Sequence[Label], design: Raster) -> Mark | None:
    below = _Below.of(labels, design)
    if below is None:
        return None
    bars = [(index, run) for index in range(len(labels)) if (run := _bar(below.colours, index))]
    if len(bars) != 1:
        return None
    index, (start, stop) = bars[0]
    ratio, text = design.pixel_ratio, labels[index].text.box
    y = below.top + (start + stop) // 2
    left, right = _extent(design, y, round(text.centre_x * ratio))
    bar = Box.from_edges(left / ratio, (below.top + start) / ratio, right / ratio, (below.top + stop) / ratio)
    others = [label.text.box for label in labels if label is not labels[index]]
    fits = 0.8 * text.width <= bar.width <= text.width + 2 * _ROOM_PX
    if not fits or any(bar.overlap_x(other) for other in others):
        return None
    edge = Edge(bar.height, _colour(below.colours[index, start]))
    rest = [each for each in range(len(labels)) if each != index]
    rule = _rule_below(below, rest, stop, ratio)
    rule = _extended(rule, design, labels[rest[0]]) if rule else None
    box = Box.from_edges(bar.x, 2 * text.centre_y - bar.y, bar.right, bar.bottom)
    return Mark(index, box, Paint(border=Border(bottom=edge)), rule)


def _bar(colours: Grid, index: int) -> tuple[int, int] | None:
    """Return the rows of a bar below this label that is below no other."""
    own, others = colours[index], np.delete(colours, index, axis=0)
    apart = (np.abs(others - own[None]).sum(axis=2) > _CLEAR).all(axis=0)
    whole = (own >= 0).all(axis=1) & (others >= 0).all(axis=(0, 2))
    runs = _runs(apart & whole)
    thickness = [stop - start for start, stop in runs]
    if len(runs) != 1 or runs[0][0] == 0 or not 2 <= thickness[0] <= 2 * _THIN_PX:
        return None
    return runs[0]


def _runs(flags: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _extent(design: Raster, y: int, x: int) -> tuple[int, int]:
    """Return how far the colour at a pixel goes to the left and to the right, in device pixels."""
    row = design.pixels[y].astype(np.int64)
    same = np.abs(row - row[x]).sum(axis=1) <= _SAME
    return next((a, b) for a, b in _runs(same) if a <= x < b)


def _rule_below(below: _Below, which: Sequence[int], stop: int, ratio: float) -> Rule | None:
    """Return the thin line that goes on below all these labels, down to a row of pixels a little below."""
    rows = below.colours[list(which), : stop + 3]
    lined = (np.abs(rows - rows[:, :1]).sum(axis=2) > _FAINT) & (rows >= 0).all(axis=2)
    runs = _runs(lined.all(axis=0))
    if not runs or runs[0][1] - runs[0][0] > 3 * ratio:
        return None
    start, end = runs[0]
    edge = Edge(max(1, round((end - start) / ratio)), _colour(rows[0, start]))
    return Rule(edge, (below.top + end) / ratio)


def _extended(rule: Rule, design: Raster, label: Label) -> Rule:
    """Return the line with its ends; the marked label may interrupt it."""
    ratio = design.pixel_ratio
    y = round(rule.bottom_px * ratio) - 1
    row = design.pixels[y].astype(np.int64)
    at = round(label.text.box.centre_x * ratio)
    ground = design.pixels[y - round(4 * ratio)].astype(np.int64)
    drawn = np.abs(row - ground[at]).sum(axis=1) > _FAINT
    gone = np.flatnonzero(
        np.convolve(~drawn, np.ones(round(_BREAK_PX * ratio), int), "same") >= _BREAK_PX * ratio
    )
    left = max((int(x) for x in gone if x < at), default=0)
    right = min((int(x) for x in gone if x > at), default=drawn.size)
    ends = np.flatnonzero(drawn[left:right]) + left
    return replace(rule, left_px=int(ends[0]) / ratio, right_px=(int(ends[-1]) + 1) / ratio)


def _colour(channels: Grid) -> Colour:
    red, green, blue = (int(each) for each in channels)
    return Colour(red, green, blue)


def _open_mark(labels: Sequence[Label], design: Raster) -> Mark | None:
    """Find the one label between two upright lines where the line below the others is missing."""
    sides = {index: found for index in range(len(labels)) if (found := _sides(labels, index, design))}
    below = _Below.of(labels, design)
    if len(sides) != 1 or below is None:
        return None
    [(index, (left, right))] = sides.items()
    ratio, rows = design.pixel_ratio, below.colours.shape[1]
    others = [each for each in range(len(labels)) if each != index]
    rule = _rule_below(below, others, rows, ratio)
    if rule is None or _rule_below(below, [index], round(rule.bottom_px * ratio) - below.top, ratio):
        return None
    text = labels[index].text.box
    end = _extended(rule, design, labels[others[0]])
    box = Box.from_edges(left, 2 * text.centre_y - end.bottom_px, right, end.bottom_px)
    edge = Edge(rule.edge.width_px, rule.edge.colour)
    paint = Paint(_colour(below.colours[index, 0]), Border(edge, edge, None, edge))
    return Mark(index, box, paint, end, boxed=True)


def _sides(labels: Sequence[Label], index: int, design: Raster) -> tuple[float, float] | None:
    """Return the outer edges of the upright lines left and right of a label, None where one is missing."""
    text = labels[index].text.box
    before = labels[index - 1].text.box.right if index else text.x - _ROOM_PX
    after = labels[index + 1].text.box.x if index + 1 < len(labels) else text.right + _ROOM_PX
    gaps = (
        Box.from_edges(max(0, before + 2), text.y, text.x - 2, text.bottom),
        Box.from_edges(text.right + 2, text.y, after - 2, text.bottom),
    )
    left, right = _upright(gaps[0], design, leftwards=True), _upright(gaps[1], design)
    return (gaps[0].rounded().right - left, gaps[1].rounded().x + right) if left and right else None


def _upright(gap: Box, design: Raster, *, leftwards: bool = False) -> float:
    """Return how far away from a label the first upright line ends in an empty stretch, 0 for none."""
    ratio = design.pixel_ratio
    block = design.crop(gap).pixels.transpose(1, 0, 2)
    if min(block.shape[:2]) < 3:
        return 0.0
    columns = _flat(block[::-1] if leftwards else block)
    drawn = np.flatnonzero(np.abs(columns - columns[0]).sum(axis=1) > _FAINT)
    if not drawn.size or columns[drawn[0]].min() < 0 or columns[0].min() < 0:
        return 0.0
    line = np.abs(columns - columns[drawn[0]]).sum(axis=1) <= _FAINT
    stop = next(stop for start, stop in _runs(line) if start <= drawn[0] < stop)
    return float(stop / ratio) if stop - drawn[0] <= 3 * ratio and stop < len(columns) else 0.0


def cells(labels: Sequence[Label], mark: Mark) -> list[Box]:
    """Return the box of every entry: around its words as much as the marked one has inside its lines."""
    marked = labels[mark.index].text.box
    inner = _inside(mark)
    before, after = marked.x - inner.x, inner.right - marked.right
    found = []
    for index, label in enumerate(labels):
        box = label.text.box
        left = (box.x - labels[index - 1].text.box.right) / 2 if index else before
        right = (labels[index + 1].text.box.x - box.right) / 2 if index + 1 < len(labels) else after
        found.append(
            Box.from_edges(
                box.x - min(before, int(left)), inner.y, box.right + min(after, int(right)), inner.bottom
            )
        )
    found[mark.index] = mark.box
    return [_clear(box, mark.box) if index != mark.index else box for index, box in enumerate(found)]


def _inside(mark: Mark) -> Box:
    border = mark.paint.border or Border()
    top, right, bottom, left = (
        edge.width_px if edge else 0.0 for edge in (border.top, border.right, border.bottom, border.left)
    )
    box = mark.box
    return Box.from_edges(box.x + left, box.y + top, box.right - right, box.bottom - bottom)


def _clear(box: Box, marked: Box) -> Box:
    """Return a box that does not reach into the marked one."""
    if box.x < marked.x:
        return Box.from_edges(box.x, box.y, min(box.right, marked.x), box.bottom)
    return Box.from_edges(max(box.x, marked.right), box.y, box.right, box.bottom)


def mapped(node: Node, change: Callable[[Node], Node]) -> Node:
    """Return the tree with every node changed, children first."""
    return change(replace(node, children=tuple(mapped(child, change) for child in node.children)))
