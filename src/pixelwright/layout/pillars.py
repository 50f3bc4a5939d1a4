"""Pillars: boxes about as tall as all that stands beside them, such as the side bar of a dashboard.

Rows beside a pillar show no gap all the way across. They are looked for beside it. Knows boxes only.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, groupby

from pixelwright.layout.channels import LAYOUT_PX, merge_runs
from pixelwright.layout.items import Group, ink_of, split_columns, split_rows

TALL = 0.7
"""Share of the height of all columns that a pillar takes at least."""


def beside_pillars(columns: Sequence[Group]) -> list[Group]:
    """Return the columns, those as one that stand beside a pillar and hold rows."""
    height = ink_of(chain.from_iterable(columns)).height
    result: list[Group] = []
    for pillar, some in groupby(columns, lambda column: _is_pillar(column, height)):
        run = list(some)
        joined = tuple(chain.from_iterable(run))
        whole = not pillar and 1 < len(run) < len(columns) and _holds_rows(joined)
        result += [joined] if whole else run
    return result


def _is_pillar(column: Group, height: float) -> bool:
    """Tell a box that holds something and reaches most of the way down."""
    box = column[0].ink
    alone = len(column) == 1 and bool(column[0].node.children)
    return alone and box.height >= max(LAYOUT_PX, TALL * height)


def _holds_rows(group: Group) -> bool:
    """Tell whether there are rows, one with boxes side by side; texts alone may be columns of lists."""
    runs = merge_runs(split_rows(group))
    return len(runs) > 1 and any(_has_boxes(run.items) for run in runs)


def _has_boxes(items: Group) -> bool:
    columns = split_columns(items)
    return sum(any(not item.is_text for item in column) for column in columns) > 1
