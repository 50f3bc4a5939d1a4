"""Children of several elements beside each other: which of them correspond. Knows nothing of templates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from pixelwright.codegen.components.unlike import Unlike
from pixelwright.codegen.element import Element

Child = Element | str
Column = Mapping[int, Child]
"""Children that correspond, by the index of their parent; parents without one are missing."""

_SAME_CLASS, _SAME_SHAPE, _SAME_TAG = 3, 2, 1
"""What it speaks for two children corresponding that they share these."""


@lru_cache(maxsize=4096)
def shape(child: Child) -> str:
    """Return the tags of an element and all below it, without texts and attributes."""
    if isinstance(child, str):
        return "#"
    return f"{child.tag}({' '.join(map(shape, child.children))})"


def classes(child: Child) -> str:
    """Return the `class` of a child, nothing for texts."""
    return "" if isinstance(child, str) else dict(child.attributes).get("class") or ""


def words_in(child: Element | str) -> str:
    """Return all the text of an element."""
    return child if isinstance(child, str) else "".join(map(words_in, child.children))


def groups(children: Mapping[int, Sequence[Child]]) -> list[Mapping[int, tuple[Child, ...]]] | None:
    """Return neighbours of one shape and class together, where all parents have the same groups in order.

    None where they have not, or where no parent has two of a kind.
    """
    found = {
        index: [
            (key, tuple(group))
            for key, group in groupby(each, key=lambda child: (shape(child), classes(child)))
        ]
        for index, each in children.items()
    }
    orders = {tuple(key for key, _ in each) for each in found.values()}
    if len(orders) != 1:
        return None
    count = len(orders.pop())
    grouped = [{index: each[place][1] for index, each in found.items()} for place in range(count)]
    if all(len(group) < 2 for each in grouped for group in each.values()):
        return None
    return list(grouped)


def align(children: Mapping[int, Sequence[Child]]) -> list[Column]:
    """Return the columns in the order of every parent; raises Unlike where no column is shared by all."""
    columns: list[dict[int, Child]] = []
    for index, row in sorted(children.items(), key=lambda pair: -len(pair[1])):
        columns = _merged(columns, index, row) if columns else [{index: child} for child in row]
    shared = sum(len(column) == len(children) for column in columns)
    if columns and not shared:
        raise Unlike
    return [dict(sorted(column.items())) for column in columns]


def _merged(columns: list[dict[int, Child]], index: int, row: Sequence[Child]) -> list[dict[int, Child]]:
    """Put one more row into the columns so that as much as possible corresponds."""
    best = [[0] * (len(row) + 1) for _ in range(len(columns) + 1)]
    for i in range(len(columns) - 1, -1, -1):
        for j in range(len(row) - 1, -1, -1):
            kinship = _kinship(next(iter(columns[i].values())), row[j])
            taken = kinship + best[i + 1][j + 1] if kinship else 0
            best[i][j] = max(taken, best[i + 1][j], best[i][j + 1])
    merged: list[dict[int, Child]] = []
    i = j = 0
    while i < len(columns) or j < len(row):
        both = i < len(columns) and j < len(row)
        kinship = _kinship(next(iter(columns[i].values())), row[j]) if both else 0
        if kinship and best[i][j] == kinship + best[i + 1][j + 1]:
            merged.append({**columns[i], index: row[j]})
            i, j = i + 1, j + 1
        elif i < len(columns) and (j == len(row) or best[i][j] == best[i + 1][j]):
            merged.append(columns[i])
            i += 1
        else:
            merged.append({index: row[j]})
            j += 1
    return merged


def _kinship(one: Child, other: Child) -> int:
    if isinstance(one, str) or isinstance(other, str):
        return _SAME_TAG if isinstance(one, str) and isinstance(other, str) else 0
    if one.tag != other.tag:
        return 0
    same_class = _SAME_CLASS if classes(one) == classes(other) else 0
    same_shape = _SAME_SHAPE if shape(one) == shape(other) else 0
    return _SAME_TAG + same_class + same_shape
