"""Bands that share their column gaps: are they rows of their own, or columns cut across?

Knows boxes and coarse kinds only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pixelwright.geometry import Box
from pixelwright.layout.items import Group, Item, ink_of, split_columns
from pixelwright.tree import Kind

CHANNEL_PX = 6.0
"""A gap between columns narrower than this is a gap between words or an icon and its label."""
EDGE_PX = 3.0
"""Left edges or middles of one column differ by no more."""
APART_PX = 44.0
"""Bands further apart than this, or than twice the channel, are sections of their own."""


Sort = tuple[str, int, bool]
"""What an item is at a glance: text or not, its size, whether bold."""


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
    """The end of the run that begins at `start`."""
    columns = [ink_of(group) for group in split_columns(bands[start], CHANNEL_PX)]
    end = start + 1
    if len(columns) < 2:
        return end
    while end < len(bands):
        merged = _joined(columns, bands[end - 1], bands[end])
        if merged is None:
            break
        columns = merged
        end += 1
    return end


def _joined(columns: list[Box], above: Group, band: Group) -> list[Box] | None:
    """The columns with `band` added, or None where it does not keep to them."""
    gap = ink_of(band).y - ink_of(above).bottom
    found: dict[int, list[Box]] = {}
    for part in (ink_of(group) for group in split_columns(band, CHANNEL_PX)):
        places = [k for k, column in enumerate(columns) if column.overlap_x(part) > 0]
        if len(places) != 1:
            return None
        found.setdefault(places[0], []).append(part)
    parts = {k: Box.around(boxes) for k, boxes in found.items()}
    if not all(_aligned(columns[k], part) for k, part in parts.items()):
        return None
    if list(parts) == [0] and not _fills(columns[0], parts[0]):
        return None
    merged = list(columns)
    for k, part in parts.items():
        merged[k] = columns[k].union(part)
    channels = [right.x - left.right for left, right in pairwise(merged)]
    if min(channels) < CHANNEL_PX or gap > max(APART_PX, 2 * min(channels)):
        return None
    return merged


def _aligned(column: Box, part: Box) -> bool:
    return abs(column.x - part.x) <= EDGE_PX or abs(column.centre_x - part.centre_x) <= EDGE_PX


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
    alike = all(len(a & b) >= 0.5 * len(a | b) for a, b in pairwise(signs))
    if not alike:
        return False
    if all(any(not item.is_text for item in band) for band in bands):
        return True
    return len(bands) > 1 and _is_tabular(bands)


def _is_tabular(bands: Sequence[Group]) -> bool:
    """True where texts side by side differ in sort: a label and its value, a name and its price."""
    texts = [item.node.text for band in bands for item in band if item.node.text is not None]
    if any(len(text.lines) > 2 for text in texts):
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
        return ("picture" if kind is Kind.PICTURE else "box", 0, False)
    return ("text", round(text.style.size_px), text.style.weight >= 600)


def _period(signs: Sequence[frozenset[Sort]]) -> int:
    """The smallest step after which the bands repeat; their number where they never do."""
    for step in range(1, len(signs) // 2 + 1):
        if all(signs[i] == signs[i - step] for i in range(step, len(signs))):
            return step
    return len(signs)
