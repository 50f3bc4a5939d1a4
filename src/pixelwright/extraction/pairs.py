"""Labels with their values: `Invoice no: 17`, a label left of its value, a table of two columns.

Knows nothing of what is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from pixelwright.document import Block, BlockKind
from pixelwright.extraction.pieces import Row, Sheet
from pixelwright.geometry import Box

_PAIR = re.compile(r"^\s*(?P<label>[^\W\d_][\w .,/()&#%'°-]{0,48}?)\s*[:：]\s+(?P<value>\S.{0,300}?)\s*$")
_LABEL_ONLY = re.compile(r"^\s*(?P<label>[^\W\d_][\w .,/()&#%'°-]{0,48}?)\s*[:：]\s*$")
_LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and its value, as they are written."""

    label: str
    value: str
    box: Box | None = None
    page: int = 1


def pairs_of(sheet: Sheet, blocks: Iterable[Block] = ()) -> tuple[Pair, ...]:
    """Return the pairs on a page from top to bottom, each label with its first value."""
    found: dict[str, Pair] = {}
    rows = list(sheet.rows)
    below = zip_longest(rows, rows[1:])
    pairs = [pair for row, after in below if row is not None for pair in _in_row(row, after, sheet)]
    for pair in [*pairs, *_in_tables(blocks, sheet.number)]:
        found.setdefault(pair.label.casefold(), pair)
    return tuple(found.values())


def _in_row(row: Row, after: Row | None, sheet: Sheet) -> Iterator[Pair]:
    """Yield the pairs of one row; a label alone has its value to the right, else right below."""
    pieces = list(row.pieces)
    while pieces:
        piece = pieces.pop(0)
        whole, alone = _PAIR.match(piece.text), _LABEL_ONLY.match(piece.text)
        if whole and "://" not in piece.text[: whole.end("label") + 3]:
            yield Pair(whole["label"], whole["value"], piece.box, sheet.number)
        elif alone and pieces and not _LABEL_ONLY.match(pieces[0].text):
            value = pieces.pop(0)
            yield Pair(alone["label"], value.text, piece.box.union(value.box), sheet.number)
        elif alone and after is not None:
            under = [each for each in after.pieces if abs(each.box.x - piece.box.x) < 8]
            if under and not _LABEL_ONLY.match(under[0].text):
                yield Pair(alone["label"], under[0].text, piece.box.union(under[0].box), sheet.number)


def _in_tables(blocks: Iterable[Block], page: int) -> Iterator[Pair]:
    for block in blocks:
        if block.kind is not BlockKind.TABLE or block.table is None or block.table.columns != 2:
            continue
        rows = block.table.rows if not block.table.header else (block.table.header, *block.table.rows)
        for label, value in rows:
            if label and value and len(label) <= _LONGEST_LABEL and re.search(r"[^\W\d]", label):
                yield Pair(label.rstrip(" :"), value, block.box, page)
