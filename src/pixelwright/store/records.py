"""What was put aside for an owner: a text, marks to find it by, and bytes. Knows not what they say.

Bytes are written in pieces before the record that they belong to; nobody sees them until the last is kept.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from pixelwright.errors import StoreError
from pixelwright.store.database import Database, Row, Transaction, Value
from pixelwright.store.paging import Paging, paged

PIECE_BYTES = 1 << 20
"""As much as is written in one go: other writers wait for a few milliseconds only."""
_COLUMNS = "kind, owner, id, made_s, body, marks"
_BETWEEN = "\x1f"
"""ASCII's unit separator stands around each mark."""
_SAME = "kind = ? AND owner = ? AND id = ?"


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that was put aside. Its kind, owner and id name it."""

    kind: str
    owner: str
    id: str
    made_s: float
    """Seconds since 1970; the order of a list."""
    body: str
    marks: frozenset[str] = frozenset()
    """Short words by which records of all owners are found."""

    @property
    def name(self) -> list[Value]:
        """What no two records have in common."""
        return [self.kind, self.owner, self.id]


class RecordTable:
    """Records by kind, owner and id."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database = database
        self._clock = clock

    def put(self, record: Record, data: bytes | Iterable[bytes] | None = None) -> None:
        """Keep a record in place of an earlier one of its name; without `data` the earlier bytes stay."""
        if data is None:
            with self._database.change() as change:
                self._write(change, record)
            return
        pieces = secrets.token_hex(12)
        try:
            self._write_pieces(pieces, [data] if isinstance(data, bytes) else data)
            with self._database.change() as change:
                self._write(change, record)
                self._replace_pieces(change, record, pieces)
        except BaseException:
            # What cannot be deleted now, on a full disk, is swept later; why it failed matters more.
            with suppress(StoreError), self._database.change() as change:
                change.execute("DELETE FROM pieces WHERE id = ?", [pieces])
            raise

    def get(self, kind: str, owner: str, id: str) -> Record | None:
        """Return a record."""
        rows = self._database.read(f"SELECT {_COLUMNS} FROM records WHERE {_SAME}", [kind, owner, id])
        return _record(rows[0]) if rows else None

    def pieces(self, kind: str, owner: str, id: str) -> Iterator[bytes] | None:
        """Read the bytes of a record piece by piece; None where it has none."""
        rows = self._database.read(f"SELECT pieces FROM records WHERE {_SAME}", [kind, owner, id])
        return self._read_pieces(rows[0][0]) if rows and rows[0][0] else None

    def page(self, kind: str, owner: str, paging: Paging) -> tuple[Record, ...]:
        """Return a page of an owner's records of one kind."""
        rows = self._database.read(*paged("records", _COLUMNS, {"kind": kind, "owner": owner}, paging))
        return tuple(_record(row) for row in rows)

    def remove(self, kind: str, owner: str, id: str) -> bool:
        """Forget a record and its bytes; False where there is none."""
        with self._database.change() as change:
            self._replace_pieces(change, Record(kind, owner, id, 0.0, ""), None)
            return change.execute(f"DELETE FROM records WHERE {_SAME}", [kind, owner, id]) > 0

    def marked(self, kind: str, mark: str) -> tuple[Record, ...]:
        """Return all owners' records that bear a mark, oldest first."""
        rows = self._database.read(
            f"SELECT {_COLUMNS} FROM records WHERE kind = ? AND marks LIKE ? ORDER BY made_s, owner, id",
            [kind, f"%{_BETWEEN}{mark}{_BETWEEN}%"],
        )
        # To LIKE, `_` is any letter and case may be nothing.
        return tuple(record for record in map(_record, rows) if mark in record.marks)

    def sweep(self, *, begun_before_s: float) -> None:
        """Forget bytes that began to arrive before then and were never part of a record."""
        with self._database.change() as change:
            change.execute(
                "DELETE FROM pieces WHERE made_s < ? AND id NOT IN "
                "(SELECT pieces FROM records WHERE pieces IS NOT NULL)",
                [begun_before_s],
            )

    def _write(self, change: Transaction, record: Record) -> None:
        change.execute(
            f"INSERT INTO records ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (kind, owner, id) "
            "DO UPDATE SET made_s = excluded.made_s, body = excluded.body, marks = excluded.marks",
            [*record.name, record.made_s, record.body, _BETWEEN.join(["", *sorted(record.marks), ""])],
        )

    def _replace_pieces(self, change: Transaction, record: Record, pieces: str | None) -> None:
        change.execute(
            f"DELETE FROM pieces WHERE id = (SELECT pieces FROM records WHERE {_SAME})", record.name
        )
        change.execute(f"UPDATE records SET pieces = ? WHERE {_SAME}", [pieces, *record.name])

    def _write_pieces(self, id: str, chunks: Iterable[bytes]) -> None:
        for number, piece in enumerate(_cut(chunks)):
            with self._database.change() as change:
                change.execute(
                    "INSERT INTO pieces (id, number, made_s, data) VALUES (?, ?, ?, ?)",
                    [id, number, self._clock(), piece],
                )

    def _read_pieces(self, id: str) -> Iterator[bytes]:
        number = 0
        while rows := self._database.read(
            "SELECT data FROM pieces WHERE id = ? AND number = ?", [id, number]
        ):
            yield bytes(rows[0][0])
            number += 1


def _record(row: Row) -> Record:
    kind, owner, id, made_s, body, marks = row
    return Record(kind, owner, id, made_s, body, frozenset(marks.split(_BETWEEN)) - {""})


def _cut(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Cut what comes in any sizes into pieces of one size."""
    waiting = bytearray()
    for chunk in chunks:
        waiting += chunk
        while len(waiting) >= PIECE_BYTES:
            yield bytes(waiting[:PIECE_BYTES])
            del waiting[:PIECE_BYTES]
    if waiting:
        yield bytes(waiting)
