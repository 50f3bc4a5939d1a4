"""A database in one file, shared by all servers of a machine. Knows nothing of what is kept."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from pixelwright.errors import StoreError
from pixelwright.store.database import Row, Value, storable
from pixelwright.store.pool import Pool

BUSY_TIMEOUT_S = 15.0
"""How long to wait for another writer; our own longest write, one piece of a file, takes milliseconds."""
_PAUSE_S = 0.01
_CONNECTIONS = 4
_LARGEST_LOG_BYTES = 16 << 20
"""What a large upload leaves of the log; without it the file stays as large as it ever was."""


class SqliteDatabase:
    """SQLite with a write-ahead log: readers never wait, writers take turns, also between processes."""

    def __init__(
        self, path: Path, *, max_pages: int | None = None, pause: Callable[[float], None] = time.sleep
    ) -> None:
        """Open or make the file at `path`; `max_pages` makes it full before the disk is."""
        self._path = path
        self._pause = pause
        self._max_pages = max_pages
        self._pool = Pool(self._connect, _CONNECTIONS)
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            # What people upload is theirs alone, also where the folder is open to others.
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        except OSError as error:
            raise StoreError(f"the database {path} cannot be made: {error.strerror}") from error

    @property
    def types(self) -> dict[str, str]:
        """SQLite's names of types."""
        return {"blob": "BLOB", "integer": "INTEGER", "real": "REAL"}

    def read(self, statement: str, values: Sequence[Value] = ()) -> list[Row]:
        """Return rows."""
        with _translated(), self._pool.lent() as connection:
            return connection.execute(statement, storable(values)).fetchall()

    @contextmanager
    def change(self) -> Iterator[_SqliteTransaction]:
        """Begin a transaction; the only one of all processes until it ends."""
        with _translated(), self._pool.lent() as connection:
            # Taking the lock at once: a reader that becomes a writer half-way can fail without waiting.
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield _SqliteTransaction(connection)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def rebuild(self) -> AbstractContextManager[_SqliteTransaction]:
        """Begin a transaction that may make tables; it is alone as any other is."""
        return self.change()

    def close(self) -> None:
        """Close the file."""
        self._pool.close()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
        )
        try:
            self._begin_log(connection)
            connection.execute(f"PRAGMA journal_size_limit = {_LARGEST_LOG_BYTES:d}")
            if self._max_pages is not None:
                connection.execute(f"PRAGMA max_page_count = {self._max_pages:d}")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _begin_log(self, connection: sqlite3.Connection) -> None:
        # A new file is read before it is changed to a log: against another process SQLite gives up at once.
        until_s = time.monotonic() + BUSY_TIMEOUT_S
        while True:
            try:
                connection.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until_s:
                    raise
            self._pause(_PAUSE_S)


class _SqliteTransaction:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def execute(self, statement: str, values: Sequence[Value] = ()) -> int:
        return self._connection.execute(statement, storable(values)).rowcount

    def read(self, statement: str, values: Sequence[Value] = ()) -> list[Row]:
        return self._connection.execute(statement, storable(values)).fetchall()


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OverflowError) as error:
        raise StoreError(f"the database cannot be used: {error}") from error
