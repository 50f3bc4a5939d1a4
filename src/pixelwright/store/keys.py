"""The keys that were given out: their ids, names and limits; never what would let somebody use them.

Knows nothing of how a key is checked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pixelwright.store.database import Database, Row

_CHANGES = "keys"
_COLUMNS = (
    "id, name, salt, server_key, made_s, revoked_s, concurrency, per_minute, day_nano_usd, month_nano_usd"
)


@dataclass(frozen=True, slots=True)
class KeyLimits:
    """What a key may do; None is no limit."""

    concurrency: int | None = None
    """Requests at the same time."""
    per_minute: int | None = None
    """Requests within any sixty seconds."""
    day_nano_usd: int | None = None
    """Money within a day of UTC, in billionths of a dollar."""
    month_nano_usd: int | None = None

    def over(self, others: KeyLimits) -> KeyLimits:
        """Return these, with those of `others` where there are none."""
        return KeyLimits(
            others.concurrency if self.concurrency is None else self.concurrency,
            others.per_minute if self.per_minute is None else self.per_minute,
            others.day_nano_usd if self.day_nano_usd is None else self.day_nano_usd,
            others.month_nano_usd if self.month_nano_usd is None else self.month_nano_usd,
        )


UNLIMITED = KeyLimits()


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One key. Its secret follows from `salt` and the server key named by `server_key`, which is not here."""

    id: str
    name: str
    salt: bytes
    server_key: str
    made_s: float
    revoked_s: float | None = None
    limits: KeyLimits = UNLIMITED


class KeyTable:
    """Keys by their ids."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database = database
        self._clock = clock

    def add(self, row: KeyRow) -> None:
        """Keep a new key."""
        limits = row.limits
        with self._database.change() as change:
            change.execute(
                f"INSERT INTO keys ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    row.id,
                    row.name,
                    row.salt,
                    row.server_key,
                    row.made_s,
                    row.revoked_s,
                    limits.concurrency,
                    limits.per_minute,
                    limits.day_nano_usd,
                    limits.month_nano_usd,
                ],
            )
            change.execute(*_changed())

    def get(self, id: str) -> KeyRow | None:
        """Return the key, revoked or not."""
        rows = self._database.read(f"SELECT {_COLUMNS} FROM keys WHERE id = ?", [id])
        return _row(rows[0]) if rows else None

    def all(self) -> tuple[KeyRow, ...]:
        """Return all keys, oldest first, those that were revoked too."""
        rows = self._database.read(f"SELECT {_COLUMNS} FROM keys ORDER BY made_s, id")
        return tuple(_row(row) for row in rows)

    def revoke(self, id: str) -> bool:
        """Make a key useless for ever; False where there is none of that id in use."""
        with self._database.change() as change:
            statement = "UPDATE keys SET revoked_s = ? WHERE id = ? AND revoked_s IS NULL"
            revoked = change.execute(statement, [self._clock(), id]) > 0
            if revoked:
                change.execute(*_changed())
        return revoked

    def changes(self) -> int:
        """Count how often keys have been added or revoked: cheap to ask, to see whether to read them anew."""
        rows = self._database.read("SELECT value FROM marks WHERE name = ?", [_CHANGES])
        return int(rows[0][0]) if rows else 0


def _changed() -> tuple[str, list[str]]:
    statement = (
        "INSERT INTO marks (name, value) VALUES (?, 1) "
        "ON CONFLICT (name) DO UPDATE SET value = marks.value + 1"
    )
    return statement, [_CHANGES]


def _row(row: Row) -> KeyRow:
    id, name, salt, server_key, made_s, revoked_s, *limits = row
    return KeyRow(id, name, bytes(salt), server_key, made_s, revoked_s, KeyLimits(*limits))
