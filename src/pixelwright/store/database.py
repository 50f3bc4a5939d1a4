"""What every database is here: rows in, rows out, and changes that happen wholly or not at all.

Knows nothing of what is kept. Statements are portable SQL with `?` for values.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

Value = str | int | float | bytes | None
Row = tuple[Any, ...]


def storable(values: Sequence[Value]) -> list[Value]:
    """Return values that every database takes: no NUL in a text, no halves of surrogate pairs."""
    return [_text(value) if isinstance(value, str) else value for value in values]


def _text(value: str) -> str:
    return value.encode("utf-8", "replace").decode().replace("\0", "\ufffd")


class Transaction(Protocol):
    """Changes that become true together."""

    def execute(self, statement: str, values: Sequence[Value] = ()) -> int:
        """Run one statement; returns how many rows it touched."""
        ...

    def read(self, statement: str, values: Sequence[Value] = ()) -> list[Row]:
        """Return rows as this transaction sees them."""
        ...


class Database(Protocol):
    """Rows that several threads, and several servers, may read and change at once. All raise StoreError."""

    @property
    def types(self) -> dict[str, str]:
        """What it calls the types `blob`, `integer` and `real`."""
        ...

    def read(self, statement: str, values: Sequence[Value] = ()) -> list[Row]:
        """Return rows."""
        ...

    def change(self) -> AbstractContextManager[Transaction]:
        """Begin a transaction; it is kept at the end of the block, undone where the block raises."""
        ...

    def rebuild(self) -> AbstractContextManager[Transaction]:
        """Begin a transaction that may make tables; other servers that do so wait."""
        ...

    def close(self) -> None:
        """Let go of all connections."""
        ...
