"""All that a server remembers, in one database. Knows nothing of who asks for it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pixelwright.store.database import Database
from pixelwright.store.keys import KeyTable
from pixelwright.store.migrations import migrate
from pixelwright.store.postgres import PostgresDatabase
from pixelwright.store.records import RecordTable
from pixelwright.store.servers import ServerTable
from pixelwright.store.spending import SpendingTable
from pixelwright.store.sqlite import SqliteDatabase

FILE_NAME = "pixelwright.sqlite3"


@dataclass(frozen=True, slots=True)
class Store:
    """The tables of one database. All methods block, may be called from any thread, and raise StoreError."""

    keys: KeyTable
    spending: SpendingTable
    records: RecordTable
    servers: ServerTable
    database: Database

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()


def open_store(data: Path, address: str | None = None, *, clock: Callable[[], float] = time.time) -> Store:
    """Open the database at `address` (`postgresql://...`), or the file in the folder `data`.

    Makes what is missing. Raises StoreError where it is out of reach.
    """
    database = PostgresDatabase(address) if address else SqliteDatabase(data / FILE_NAME)
    return store_in(database, clock=clock)


def store_in(database: Database, *, clock: Callable[[], float] = time.time) -> Store:
    """Return the store in a database, its tables brought up to date."""
    try:
        migrate(database)
    except BaseException:
        database.close()
        raise
    return Store(
        KeyTable(database, clock),
        SpendingTable(database),
        RecordTable(database, clock),
        ServerTable(database, clock),
        database,
    )
