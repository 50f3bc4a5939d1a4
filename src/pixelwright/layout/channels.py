"""Bands that share their column gaps: are they rows of their own, or columns cut across?

Knows boxes and coarse kinds only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pixelwright.geometry import Box
from pixelwright.layout.items import Group, Item, ink_of, split_columns
from pixelwright.tree import Kind, Role

CHANNEL_PX = 6.0
"""A gap between columns narrower than this is a gap between words or an icon and its label."""
EDGE_PX = 3.0
"""Left edges or middles of one column differ by no more."""
INDENT_PX = 48.0
"""Lists stand so far right of the edge of their column at most."""
APART_PX = 44.0
"""Bands further apart than this, or than twice the channel, are sections of their own."""


Sort = tuple[str, int, bool, bool]
"""What an item is at a glance: text or not, its size, whether bold, whether coloured."""

SIGN_PX = 32.0
"""Signs before the words of a menu are no wider, and no further from them."""

LAYOUT_PX = 400.0
"""Columns this tall are parts of the page: what goes on below one of them still belongs to it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive bands. `is_rows`: each is to be cut on its own; else columns go through all of them."""

    bands: tuple[Group, ...]
    is_rows: bool

    @property
    def items(self) -> Group:
        """All items, band by band."""
        return tuple(item for band in self.bands for item in band)


def merge_runs(bands: Sequence[Group]) -> list[Run]:
    """Group consecutive bands through which the same columns run; all other bands stay by themselves."""
    runs: list[Run] = []
    start = 0
    while start < len(bands):
        end = _reach(bands, start)
        runs += _chunks(bands[start:end])
        start = end
    return runs


def _reach(bands: Sequence[Group], start: int) -> int:
    """The end of the run that begins at `start`: behind the last band that surely belongs to it."""
    columns = [ink_of(group) for group in split_columns(bands[start], CHANNEL_PX)]
    sure = end = beside = start + 1
    if len(columns) < 2:
        return end
    while end < len(bands):
        parts = _parts(columns, bands[end])
        if _crosses(bands[end], parts):
            return beside
        gap = ink_of(bands[end]).y - max(column.bottom for column in columns)
        if _captions(bands[start:end], bands[end], complete=len(parts) == len(columns)):
            gap = min(gap, APART_PX)
        merged = _merged(columns, parts, gap)
        if merged is None:
            break
        end += 1
        if list(parts) != [0] or _fills(columns[0], parts[0]) or Box.around(columns).height >= LAYOUT_PX:
            sure = end
        if list(parts) != [0]:
            beside = end
        columns = merged
    return sure


def _captions(above: Sequence[Group], band: Group, *, complete: bool) -> bool:
    """Tell whether a band of texts stands below nothing but pictures, one below each: never too far."""
    bare = all(item.node.kind is Kind.PICTURE for group in above for item in group)
    near = ink_of(band).y - ink_of(above[-1]).bottom <= ink_of(above[-1]).height
    return (
        complete
        and bare
        and near
        and len(split_columns(band, CHANNEL_PX)) >= 3
        and all(i.is_text for i in band)
    )


def _crosses(band: Group, parts: dict[int, Box]) -> bool:
    """Tell whether a band is a row of equal things, evenly spaced whatever columns stand above it."""
    things = split_columns(band, CHANNEL_PX)
    if len(parts) < 2 or len(things) <= len(parts) or any(item.is_text for item in band):
        return False
    boxes = [ink_of(thing) for thing in things]
    steps = [right.x - left.x for left, right in pairwise(boxes)]
    widths = [box.width for box in boxes]
    return max(steps) - min(steps) <= EDGE_PX and max(widths) - min(widths) <= EDGE_PX


def _parts(columns: Sequence[Box], band: Group) -> dict[int, Box]:
    """What of a band lies in which column; empty where it does not keep to them."""
    found: dict[int, list[Box]] = {}
    for group in split_columns(band, CHANNEL_PX):
        part = ink_of(group)
        places = [k for k, column in enumerate(columns) if column.overlap_x(part) > 0]
        if len(places) != 1:
            return {}
        found.setdefault(places[0], []).append(_outdented(group, part, columns[places[0]]))
    return {k: Box.around(boxes) for k, boxes in found.items()}


def _outdented(group: Group, part: Box, column: Box) -> Box:
    """Give entries of a list the room of their indent."""
    is_list = all(item.node.role is Role.LISTITEM for item in group)
    if is_list and 0 < part.x - column.x <= INDENT_PX:
        return Box.from_edges(column.x, part.y, part.right, part.bottom)
    return part


def _merged(columns: Sequence[Box], parts: dict[int, Box], gap: float) -> list[Box] | None:
    """The columns grown by the parts, or None where they do not line up or lie too far below."""
    pairs = [(columns[k], part) for k, part in parts.items()]
    if not pairs or not (_aligned(pairs) or _keeps_inside(pairs)):
        return None
    merged = [column.union(parts[k]) if k in parts else column for k, column in enumerate(columns)]
    channel = min(right.x - left.right for left, right in pairwise(merged))
    reach = max(APART_PX, 2 * channel, 0.2 * Box.around(columns).height)
    return merged if channel >= CHANNEL_PX and gap <= reach else None


def _aligned(pairs: Sequence[tuple[Box, Box]]) -> bool:
    """Tell whether all parts keep to their columns in one way: by an edge, an indent or the middle."""
    indents = [part.x - column.x for column, part in pairs]
    most = INDENT_PX if len(pairs) > 1 else EDGE_PX
    if max(indents) - min(indents) <= EDGE_PX and -EDGE_PX <= min(indents) <= most:
        return True
    if all(abs(indent) <= EDGE_PX for indent in indents):
        return True
    return all(abs(column.centre_x - part.centre_x) <= EDGE_PX for column, part in pairs)


def _keeps_inside(pairs: Sequence[tuple[Box, Box]]) -> bool:
    """Tell whether parts stay inside two columns that are parts of the page: how they align is their own."""
    if len(pairs) < 2 or min(column.height for column, _ in pairs) < LAYOUT_PX:
        return False
    return all(
        column.x - EDGE_PX <= part.x and part.right <= column.right + EDGE_PX for column, part in pairs
    )


def _fills(column: Box, part: Box) -> bool:
    """A lone part under the first column belongs to it only where it is as wide."""
    return abs(column.right - part.right) <= 0.1 * column.width


def _chunks(bands: Sequence[Group]) -> list[Run]:
    """Cut a run where its pattern begins anew: a grid of pictures and captions has one chunk a row."""
    if len(bands) == 1:
        return [Run(tuple(bands), is_rows=True)]
    signs = [_signature(band) for band in bands]
    if _is_rows(bands, signs) or (len(bands) > 2 and _is_rows(bands[1:], signs[1:])):
        return [Run((band,), is_rows=True) for band in bands]
    period = _period(signs)
    gaps = [ink_of(below).y - ink_of(above).bottom for above, below in pairwise(bands)]
    if 1 < period < len(bands) and _breathes(gaps, period):
        return [Run(tuple(bands[i : i + period]), is_rows=False) for i in range(0, len(bands), period)]
    return [Run(tuple(bands), is_rows=False)]


def _is_rows(bands: Sequence[Group], signs: Sequence[frozenset[Sort]]) -> bool:
    """True where each band is a record: all alike, and of things, or of words beside figures."""
    if all(_begins_with_sign(band) for band in bands):
        return True
    alike = all(len(a & b) >= 0.5 * len(a | b) for a, b in pairwise(signs))
    if not alike:
        return False
    if all(any(not item.is_text for item in band) for band in bands):
        return True
    return len(bands) > 1 and _is_tabular(bands)


def _begins_with_sign(band: Group) -> bool:
    """Tell whether a band is an entry of a menu: a small picture close before a text."""
    first, *others = sorted(band, key=lambda item: item.ink.x)
    if not others or first.is_text or first.ink.width > SIGN_PX:
        return False
    return others[0].is_line and 0 < others[0].ink.x - first.ink.right <= SIGN_PX


def _is_tabular(bands: Sequence[Group]) -> bool:
    """True where texts side by side differ in sort: a label and its value, a name and its price."""
    texts = [item.node.text for band in bands for item in band if item.node.text is not None]
    if any(len(text.lines) > 5 for text in texts):
        return False
    figures = sum(_is_figure(text.content) for text in texts)
    if figures >= 0.2 * len(texts):
        return True
    styles = [[_sort(item) for item in band] for band in bands if len(band) > 1]
    return bool(styles) and all(len(set(row)) > 1 and row == styles[0] for row in styles)


def _is_figure(text: str) -> bool:
    digits = sum(char.isdigit() for char in text)
    return digits >= 0.4 * max(1, len(text.replace(" ", "")))


def _breathes(gaps: Sequence[float], period: int) -> bool:
    """True where the gaps between repeats are no smaller than those within."""
    between = [gap for index, gap in enumerate(gaps) if (index + 1) % period == 0]
    within = [gap for index, gap in enumerate(gaps) if (index + 1) % period]
    return min(between) >= max(within) - 1


def _signature(band: Group) -> frozenset[Sort]:
    return frozenset(_sort(item) for item in band)


def _sort(item: Item) -> Sort:
    text = item.node.text
    if text is None:
        kind = item.node.kind
        return ("picture" if kind is Kind.PICTURE else "box", 0, False, False)
    style = text.style
    coloured = max(style.colour) - min(style.colour) > 60
    return ("text", round(style.size_px), style.weight >= 600, coloured)


def _period(signs: Sequence[frozenset[Sort]]) -> int:
    """The smallest step after which the bands repeat; their number where they never do."""
    for step in range(1, len(signs) // 2 + 1):
        if all(signs[i] == signs[i - step] for i in range(step, len(signs))):
            return step
    return len(signs)
