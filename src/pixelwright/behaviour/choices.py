"""Radio buttons: round marks of one size below or beside each other, of which exactly one has a dot.

A single one is never recognised: rings are bullets too, and discs are icons.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.raster import Raster
from pixelwright.scene import Border, Control, ControlKind, Edge, Paint
from pixelwright.tree import Kind, Layout, Node, Role

_SIDE_PX = (11.0, 27.0)
_LEVEL_PX = 2.5
"""Marks of a group differ by less in size and place."""
_FAR_PX = 64
"""Rows of a group follow each other at no larger distance."""
_ANGLES = np.linspace(0, 2 * np.pi, 32, endpoint=False)
_FAINT, _SAME, _OTHER = 24, 40, 100
"""Differences of colours, summed over the channels."""
_NATIVE_PX, _NATIVE_EDGE = 14, Colour(118, 118, 118)
"""What Chromium draws by itself."""

Channels = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Round:
    """What a round mark shows."""

    checked: bool
    rim: Colour
    inside: Colour
    """Between rim and middle."""
    middle: Colour
    rim_px: int


def with_choices(layout: Layout, design: Raster) -> Layout:
    """Return the layout with the controls and labels of radio buttons."""
    return replace(layout, root=_visited(layout.root, design))


def _visited(node: Node, design: Raster) -> Node:
    children = [_visited(child, design) for child in node.children]
    result: list[Node] = []
    while children:
        run = _run(children, design)
        if run and len(run) < len(node.children) and node.kind is Kind.COLUMN:
            result.append(
                Node(Kind.COLUMN, Box.around(each.box for each in run), children=run, name="choices")
            )
        elif run:
            result += run
        else:
            result.append(children[0])
        del children[: max(1, len(run))]
    if node.role is Role.LIST and result and not any(each.role is Role.LISTITEM for each in result):
        node = replace(node, role=Role.GENERIC, name="choices")
    return node.with_children(tuple(result))


def _run(rows: Sequence[Node], design: Raster) -> tuple[Node, ...]:
    """Return the rows with which a list begins as choices of one thing, none where they are not."""
    marks: list[tuple[Box, _Round]] = []
    for row in rows:
        mark = _mark(row)
        told = _told(mark, design) if mark is not None else None
        if mark is None or told is None or (marks and not _alike(marks[-1][0], mark.box)):
            break
        marks.append((mark.box, told))
    # What was told from several rows and one dot alone may be a list with round bullets.
    if len(marks) < 2 or sum(told.checked for _, told in marks) != 1:
        return ()
    native = all(_is_native(box, told) for box, told in marks)
    return tuple(_chosen(row, told, native=native) for row, (_, told) in zip(rows, marks, strict=False))


def _mark(row: Node) -> Node | None:
    """Return what stands right before the words at the end of a row, if that is small and square."""
    if row.kind is not Kind.ROW or not 2 <= len(row.children) <= 3:
        return None
    mark, words = row.children[_place(row)], row.children[_place(row, words=True)]
    lead = row.children[0] if len(row.children) == 3 else None
    box = mark.box
    square = _SIDE_PX[0] <= box.width <= _SIDE_PX[1] and abs(box.width - box.height) <= 2
    plain = words.text is not None and len(words.text.lines) == 1 and words.role is not Role.LINK
    drawn = (
        mark.kind is Kind.PICTURE
        or mark.role is Role.RADIO
        or (mark.kind is Kind.COLUMN and not _has_words(mark))
    )
    return mark if square and plain and drawn and (lead is None or lead.text is not None) else None


def _place(row: Node, *, words: bool = False) -> int:
    """Return where the mark of a row is, or its words: in scripts that run leftwards, the other way round."""
    first = row.children[0].text
    leftwards = len(row.children) == 2 and first is not None and first.runs_leftwards
    return -1 if leftwards != words else -2


def _has_words(node: Node) -> bool:
    return any(each.text is not None for each in node.walk())


def _alike(one: Box, other: Box) -> bool:
    level = abs(one.x - other.x) <= _LEVEL_PX and abs(one.width - other.width) <= _LEVEL_PX
    return level and 0 < other.y - one.y <= _FAR_PX


def _told(mark: Node, design: Raster) -> _Round | None:
    """Read a round mark off the picture, None for all other shapes."""
    if mark.control is not None:
        paper = Colour(255, 255, 255)
        return _Round(mark.control.checked, paper, paper, paper, 1)
    pixels = design.crop(mark.box).pixels.astype(np.int64)
    size = min(pixels.shape[:2])
    if size < 9:
        return None
    ground = _median(pixels[[0, 0, -1, -1], [0, -1, 0, -1]])
    rings = np.stack([_ring(pixels, share) for share in (0.97, 0.92, 0.87, 0.82, 0.76)])
    drawn = np.abs(rings - ground).sum(axis=2)
    whole = (drawn.max(axis=0) > _FAINT).mean() > 0.95
    outside = np.abs(_ring(pixels, 1.3) - ground).sum(axis=1).max() <= _SAME
    around, middle = _ring(pixels, 0.58), _ring(pixels, 0.15)
    rim = _median(rings[drawn.mean(axis=1).argmax()])
    bull = _is_bull(rim, _median(rings[-1]), _median(middle), ground)
    if not whole or not outside or max(_spread(middle), 0 if bull else _spread(around)) > 2 * _SAME:
        return None
    inside = ground if bull else _median(around)
    dotted = bull or _apart(inside, _median(middle)) > _OTHER
    across = np.abs(pixels[size // 2] - inside).sum(axis=1) > _FAINT
    rim_px = max(1, round(int(np.argmin(across)) / design.pixel_ratio)) if across[0] else 1
    return _Round(dotted, _colour(rim), _colour(inside), _colour(_median(middle)), rim_px)


def _is_bull(rim: Channels, gap: Channels, middle: Channels, ground: Channels) -> bool:
    """Tell whether a dot lies in a ring of its colour with the ground between them, as browsers draw it."""
    clear = _apart(gap, middle) > _OTHER and _apart(rim, gap) > _SAME
    return (
        clear
        and _apart(rim, middle) < _apart(gap, middle)
        and 2 * _apart(gap, ground) < _apart(middle, ground)
    )


def _apart(one: Channels, other: Channels) -> int:
    return int(np.abs(one - other).sum())


def _ring(pixels: Channels, share: float) -> Channels:
    """Return the colours on a circle around the middle, its radius as a share of half the side."""
    height, width = pixels.shape[:2]
    rows = (height - 1) / 2 + share * height / 2 * np.sin(_ANGLES)
    columns = (width - 1) / 2 + share * width / 2 * np.cos(_ANGLES)
    seen = (rows > -0.5) & (rows < height - 0.5) & (columns > -0.5) & (columns < width - 0.5)
    places = np.rint(rows[seen]).astype(int), np.rint(columns[seen]).astype(int)
    return pixels[places] if seen.all() or share > 1 else pixels[np.zeros(1, int), np.zeros(1, int)]


def _median(colours: Channels) -> Channels:
    found: Channels = np.median(colours, axis=0).astype(np.int64)
    return found


def _spread(colours: Channels) -> float:
    return float(np.percentile(np.abs(colours - _median(colours)).sum(axis=1), 90))


def _colour(channels: Channels) -> Colour:
    red, green, blue = (int(each) for each in channels)
    return Colour(red, green, blue)


def _is_native(box: Box, told: _Round) -> bool:
    grey = told.checked or sum(abs(a - b) for a, b in zip(told.rim, _NATIVE_EDGE, strict=True)) <= 3 * _SAME
    return box.width <= _NATIVE_PX and grey and told.inside.luminance > 0.9


def _chosen(row: Node, told: _Round, *, native: bool) -> Node:
    """Return the row with a control in place of its mark, and the label beside it."""
    children = list(row.children)
    mark, at = children[_place(row)], _place(row, words=True)
    children[at] = replace(children[at], role=Role.LABEL)
    if mark.control is not None and mark.role is Role.RADIO:
        return row.with_children(tuple(children))
    paint = None if native else _paint(mark.box, told)
    accent = (told.middle if told.checked else None) if not native else told.rim if told.checked else None
    control = Control(mark.box, ControlKind.RADIO, paint, told.checked, accent=accent)
    children[_place(row)] = Node(Kind.CONTROL, mark.box, Role.RADIO, paint=paint or Paint(), control=control)
    role = Role.GENERIC if row.role is Role.LISTITEM else row.role
    return replace(row, role=role, children=tuple(children))


def _paint(box: Box, told: _Round) -> Paint:
    radius = (box.width / 2,) * 4
    if sum(abs(a - b) for a, b in zip(told.rim, told.inside, strict=True)) <= _SAME:
        return Paint(told.inside, radius_px=radius)
    return Paint(told.inside, Border.uniform(Edge(told.rim_px, told.rim)), radius)
