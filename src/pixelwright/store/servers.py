"""Which servers use the database now. Knows nothing of what they do."""

from __future__ import annotations

from collections.abc import Callable

from pixelwright.store.database import Database


class ServerTable:
    """Servers by ids that they give themselves; one that is not heard of has died."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database = database
        self._clock = clock

    def beat(self, id: str) -> None:
        """Say that a server is there."""
        with self._database.change() as change:
            change.execute(
                "INSERT INTO servers (id, seen_s) VALUES (?, ?) "
                "ON CONFLICT (id) DO UPDATE SET seen_s = excluded.seen_s",
                [id, self._clock()],
            )

    def leave(self, id: str) -> None:
        """Say that a server is there no more."""
        with self._database.change() as change:
            change.execute("DELETE FROM servers WHERE id = ?", [id])

    def alive(self, *, within_s: float) -> frozenset[str]:
        """Return the servers that were heard of so recently, and forget all others."""
        with self._database.change() as change:
            change.execute("DELETE FROM servers WHERE seen_s < ?", [self._clock() - within_s])
            return frozenset(row[0] for row in change.read("SELECT id FROM servers"))
