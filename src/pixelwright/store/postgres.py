"""A PostgreSQL database, shared by servers on different machines. Knows nothing of what is kept."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pixelwright.errors import ConfigurationError, StoreError
from pixelwright.store.database import Row, Value, storable
from pixelwright.store.pool import Pool

if TYPE_CHECKING:
    import psycopg

_CONNECTIONS = 8
_CONNECT_TIMEOUT_S = 5
_STATEMENT_TIMEOUT_MS = 15_000
_SILENCE_MS = 20_000
"""After which a server that acknowledges nothing is given up, as when a cable was pulled."""
_REBUILDING = int.from_bytes(b"pixelw")
"""The number of a lock that only we should think of."""
_TRUSTED_S = 5.0
"""A connection idle for longer is tried out first: the database may have been restarted since."""


class PostgresDatabase:
    """PostgreSQL through psycopg."""

    def __init__(self, address: str) -> None:
        """Connect to `address`, such as `postgresql://user@host/name`, when first needed."""
        try:
            import psycopg
        except ImportError as error:
            raise ConfigurationError(
                "PostgreSQL needs a driver that is not installed", "pip install 'pixelwright[postgres]'"
            ) from error
        self._psycopg = psycopg
        self._address = address
        self._pool = Pool(self._connect, _CONNECTIONS)

    @property
    def types(self) -> dict[str, str]:
        """PostgreSQL's names of types."""
        return {"blob": "BYTEA", "integer": "BIGINT", "real": "DOUBLE PRECISION"}

    def read(self, statement: str, values: Sequence[Value] = ()) -> list[Row]:
        """Return rows."""
        with self._translated(), self._live() as connection:
            return connection.execute(_portable(statement), storable(values)).fetchall()

    @contextmanager
    def change(self) -> Iterator[_PostgresTransaction]:
        """Begin a transaction."""
        with self._translated(), self._live() as connection, connection.transaction():
            yield _PostgresTransaction(connection)

    @contextmanager
    def rebuild(self) -> Iterator[_PostgresTransaction]:
        """Begin a transaction that may make tables: they are not locked before they are there."""
        with self.change() as transaction:
            transaction.execute("SELECT pg_advisory_xact_lock(?)", [_REBUILDING])
            yield transaction

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()

    @contextmanager
    def _live(self) -> Iterator[psycopg.Connection]:
        """Lend a connection that works, as far as can be told."""
        with self._pool.lent() as line:
            yield line.connection()
            line.used_s = time.monotonic()

    def _connect(self) -> _Line:
        return _Line(self._open)

    def _open(self) -> psycopg.Connection:
        return self._psycopg.connect(
            self._address,
            autocommit=True,
            connect_timeout=_CONNECT_TIMEOUT_S,
            tcp_user_timeout=_SILENCE_MS,
            options=f"-c statement_timeout={_STATEMENT_TIMEOUT_MS}",
        )

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except self._psycopg.Error as error:
            # Its own words may hold the address, and the password with it.
            raise StoreError(f"the database cannot be used ({type(error).__name__})") from error


class _Line:
    """A connection that is opened anew where the database has hung up meanwhile."""

    def __init__(self, dial: Callable[[], psycopg.Connection]) -> None:
        self._dial = dial
        self._connection = dial()
        self.used_s = time.monotonic()

    def connection(self) -> psycopg.Connection:
        if time.monotonic() - self.used_s > _TRUSTED_S and not self._answers():
            self._connection.close()
            self._connection = self._dial()
        return self._connection

    def close(self) -> None:
        self._connection.close()

    def _answers(self) -> bool:
        import psycopg

        try:
            self._connection.execute("SELECT 1")
        except psycopg.Error:
            return False
        return True


class _PostgresTransaction:
    def __init__(self, connection: psycopg.Connection) -> None:
        self._connection = connection

    def execute(self, statement: str, values: Sequence[Value] = ()) -> int:
        return self._connection.execute(_portable(statement), storable(values)).rowcount

    def read(self, statement: str, values: Sequence[Value] = ()) -> list[Row]:
        return self._connection.execute(_portable(statement), storable(values)).fetchall()


def _portable(statement: str) -> str:
    """Return a statement with the placeholders of psycopg; ours hold neither `?` nor `%` otherwise."""
    return statement.replace("?", "%s")
