"""Things under way and their outcomes: async results, batches, stored responses. Knows not what they say.

A record has a state, by which it is found, and a body of JSON text. Whoever changes one says which version
they have read, so that of two servers that change the same record, one is told to look again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pixelwright.store.database import Database, Row
from pixelwright.store.paging import Paging, paged

_COLUMNS = "id, kind, owner, state, body, made_s, changed_s, version"


@dataclass(frozen=True, slots=True)
class Record:
    """One thing under way."""

    id: str
    """Unique among the records of a kind and an owner."""
    kind: str
    owner: str
    state: str
    body: str
    made_s: float
    """Seconds since 1970, as `changed_s`."""
    changed_s: float
    version: int


class RecordTable:
    """Records by owner, kind and id."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database = database
        self._clock = clock

    def add(self, kind: str, id: str, *, owner: str, state: str, body: str) -> Record | None:
        """Keep a new record; None where the id is taken."""
        now = self._clock()
        record = Record(id, kind, owner, state, body, now, now, 1)
        with self._database.change() as change:
            added = change.execute(
                f"INSERT INTO records ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                [id, kind, owner, state, body, now, now, 1],
            )
        return record if added else None

    def get(self, kind: str, id: str, *, owner: str) -> Record | None:
        """Return a record."""
        rows = self._database.read(
            f"SELECT {_COLUMNS} FROM records WHERE owner = ? AND kind = ? AND id = ?", [owner, kind, id]
        )
        return _record(rows[0]) if rows else None

    def change(self, record: Record, *, state: str, body: str) -> Record | None:
        """Change a record as it was read; None where somebody else has changed or deleted it since."""
        now = self._clock()
        with self._database.change() as change:
            changed = change.execute(
                "UPDATE records SET state = ?, body = ?, changed_s = ?, version = version + 1 "
                "WHERE owner = ? AND kind = ? AND id = ? AND version = ?",
                [state, body, now, record.owner, record.kind, record.id, record.version],
            )
        if not changed:
            return None
        return Record(
            record.id, record.kind, record.owner, state, body, record.made_s, now, record.version + 1
        )

    def page(self, kind: str, paging: Paging, *, owner: str) -> tuple[Record, ...]:
        """Return a page of an owner's records of one kind."""
        rows = self._database.read(*paged("records", _COLUMNS, {"owner": owner, "kind": kind}, paging))
        return tuple(_record(row) for row in rows)

    def in_state(
        self, kind: str, state: str, *, unchanged_since_s: float, limit: int = 100
    ) -> tuple[Record, ...]:
        """Return all owners' records that are in a state since then: a server may have died over them."""
        rows = self._database.read(
            f"SELECT {_COLUMNS} FROM records WHERE kind = ? AND state = ? AND changed_s <= ? "
            "ORDER BY changed_s LIMIT ?",
            [kind, state, unchanged_since_s, limit],
        )
        return tuple(_record(row) for row in rows)

    def delete(self, kind: str, id: str, *, owner: str) -> bool:
        """Forget a record; False where there is none."""
        with self._database.change() as change:
            statement = "DELETE FROM records WHERE owner = ? AND kind = ? AND id = ?"
            return change.execute(statement, [owner, kind, id]) > 0

    def sweep(self, kind: str, *, unchanged_since_s: float) -> int:
        """Forget records that nobody has changed since then; returns how many."""
        with self._database.change() as change:
            statement = "DELETE FROM records WHERE kind = ? AND changed_s <= ?"
            return change.execute(statement, [kind, unchanged_since_s])


def _record(row: Row) -> Record:
    return Record(*row)
