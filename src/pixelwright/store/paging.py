"""A long list, a page at a time: which rows come next. Knows nothing of what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pixelwright.store.database import Value


@dataclass(frozen=True, slots=True)
class Paging:
    """Which part of a list."""

    limit: int = 100
    after: str | None = None
    """The id of the last one of the page before; where there is no such id, the page is empty."""
    oldest_first: bool = False


def paged(table: str, columns: str, where: dict[str, Value], paging: Paging) -> tuple[str, Sequence[Value]]:
    """Return the statement that reads a page of rows for which all of `where` is so."""
    same = " AND ".join(f"{column} = ?" for column in where)
    values = list(where.values())
    sign, order = (">", "ASC") if paging.oldest_first else ("<", "DESC")
    following = ""
    if paging.after is not None:
        following = f" AND (made_s, id) {sign} (SELECT made_s, id FROM {table} WHERE {same} AND id = ?)"
        values += [*where.values(), paging.after]
    statement = (
        f"SELECT {columns} FROM {table} WHERE {same}{following} ORDER BY made_s {order}, id {order} LIMIT ?"
    )
    return statement, [*values, paging.limit]
