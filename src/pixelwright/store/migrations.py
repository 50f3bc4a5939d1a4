"""The tables, and how those of earlier versions become those of today's. Knows nothing of what they are for.

A step, once published, never changes: what is to be different comes as a further step.
"""

from __future__ import annotations

from pixelwright.errors import StoreError
from pixelwright.store.database import Database, Transaction

STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE keys (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            salt {blob} NOT NULL,
            server_key TEXT NOT NULL,
            made_s {real} NOT NULL,
            revoked_s {real},
            concurrency {integer},
            per_minute {integer},
            day_nano_usd {integer},
            month_nano_usd {integer}
        )""",
        "CREATE TABLE marks (name TEXT PRIMARY KEY, value {integer} NOT NULL)",
        "CREATE TABLE servers (id TEXT PRIMARY KEY, seen_s {real} NOT NULL)",
        """CREATE TABLE spent (
            key_id TEXT NOT NULL,
            model TEXT NOT NULL,
            day TEXT NOT NULL,
            requests {integer} NOT NULL,
            failures {integer} NOT NULL,
            prompt_tokens {integer} NOT NULL,
            cached_tokens {integer} NOT NULL,
            completion_tokens {integer} NOT NULL,
            reasoning_tokens {integer} NOT NULL,
            nano_usd {integer} NOT NULL,
            PRIMARY KEY (day, key_id, model)
        )""",
        """CREATE TABLE records (
            kind TEXT NOT NULL,
            owner TEXT NOT NULL,
            id TEXT NOT NULL,
            made_s {real} NOT NULL,
            body TEXT NOT NULL,
            marks TEXT NOT NULL,
            pieces TEXT,
            PRIMARY KEY (kind, owner, id)
        )""",
        "CREATE INDEX records_in_order ON records (kind, owner, made_s, id)",
        "CREATE INDEX records_with_pieces ON records (pieces)",
        """CREATE TABLE pieces (
            id TEXT NOT NULL,
            number {integer} NOT NULL,
            made_s {real} NOT NULL,
            data {blob} NOT NULL,
            PRIMARY KEY (id, number)
        )""",
    ),
)


def migrate(database: Database) -> None:
    """Bring the tables to today's version; raises StoreError where they are of a later one."""
    with database.rebuild() as transaction:
        transaction.execute(
            "CREATE TABLE IF NOT EXISTS schema_version (version {integer} NOT NULL)".format_map(
                database.types
            )
        )
        version = _version(transaction)
        if version > len(STEPS):
            raise StoreError(
                "the database was made by a later version of pixelwright", "Install that version."
            )
        for step in STEPS[version:]:
            for statement in step:
                transaction.execute(statement.format_map(database.types))
        if version < len(STEPS):
            transaction.execute("DELETE FROM schema_version")
            transaction.execute("INSERT INTO schema_version (version) VALUES (?)", [len(STEPS)])


def _version(transaction: Transaction) -> int:
    rows = transaction.read("SELECT version FROM schema_version")
    return int(rows[0][0]) if rows else 0
