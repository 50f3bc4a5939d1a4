import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from pixelwright.errors import ConfigurationError, StoreError
from pixelwright.store import Account, Paging, Record, Store, Tally, open_store, store_in
from pixelwright.store.database import Database
from pixelwright.store.migrations import STEPS
from pixelwright.store.postgres import PostgresDatabase
from pixelwright.store.sqlite import SqliteDatabase

WRITER = """
import sys
from pathlib import Path
from pixelwright.store import Account, Tally, open_store

store = open_store(Path(sys.argv[1]))
for _ in range(50):
    store.spending.add({Account("2026-04-02", "pwa", "wright-1"): Tally(requests=1)})
store.close()
"""
TODAY = Account("2026-04-02", "pwa", "wright-1")


def test_a_change_that_raises_is_undone(store: Store) -> None:
    with suppress(KeyError), store.database.change() as change:
        change.execute("INSERT INTO marks (name, value) VALUES ('x', 1)")
        raise KeyError
    assert store.database.read("SELECT * FROM marks") == []


def test_what_cannot_be_run_is_a_store_error(store: Store) -> None:
    with pytest.raises(StoreError):
        store.database.read("SELECT nothing FROM nowhere")
    assert store.database.read("SELECT 1") == [(1,)]


def test_a_store_opened_again_remembers(open_server: Callable[[], Store]) -> None:
    first = open_server()
    first.spending.add({TODAY: Tally(requests=1)})
    first.close()
    assert open_server().spending.read() == ((TODAY, Tally(requests=1)),)


def test_servers_that_start_at_once_make_the_tables_once(connect: Callable[[], Database]) -> None:
    with ThreadPoolExecutor(4) as threads:
        stores = list(threads.map(lambda _: store_in(connect()), range(4)))
    assert stores[0].database.read("SELECT version FROM schema_version") == [(len(STEPS),)]
    for store in stores:
        store.close()


def test_a_database_of_a_later_version_is_left_alone(store: Store, connect: Callable[[], Database]) -> None:
    with store.database.change() as change:
        change.execute("UPDATE schema_version SET version = ?", [len(STEPS) + 1])
    with pytest.raises(StoreError, match="later version"):
        store_in(connect())


def test_a_full_disk_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    roomy = store_in(SqliteDatabase(tmp_path / "small.sqlite3"))
    kept = Record("file", "pwa", "f1", 1.0, "{}")
    roomy.records.put(kept, b"kept")
    roomy.close()
    full = store_in(SqliteDatabase(tmp_path / "small.sqlite3", max_pages=100))
    with pytest.raises(StoreError) as raised:
        full.records.put(Record("file", "pwa", "f2", 2.0, "{}"), bytes(1 << 20))
    assert raised.value.status == 500
    assert full.records.page("file", "pwa", Paging()) == (kept,)
    assert b"".join(full.records.pieces("file", "pwa", "f1") or ()) == b"kept"
    full.close()


def test_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)]) for _ in range(2)]
    assert [writer.wait() for writer in writers] == [0, 0]
    store = open_store(tmp_path)
    assert store.spending.read() == ((TODAY, Tally(requests=100)),)
    store.close()


def test_a_new_database_that_another_process_is_writing_is_waited_for(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "new.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    paused: list[float] = []

    def pause(seconds: float) -> None:
        paused.append(seconds)
        other.execute("COMMIT")

    database = SqliteDatabase(tmp_path / "new.sqlite3", pause=pause)
    assert database.read("PRAGMA journal_mode") == [("wal",)]
    assert len(paused) == 1
    database.close()
    other.close()


def test_nobody_but_its_owner_may_read_the_database(tmp_path: Path) -> None:
    store = open_store(tmp_path / "data")
    store.spending.add({TODAY: Tally(requests=1)})
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    files = sorted((tmp_path / "data").iterdir())
    assert len(files) == 3
    assert {stat.S_IMODE(each.stat().st_mode) for each in files} == {0o600}
    store.close()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(StoreError, match="cannot be"):
        open_store(tmp_path / "data")


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "pixelwright.sqlite3").write_text("hello " * 500)
    with pytest.raises(StoreError, match="not a database"):
        open_store(tmp_path)


def test_an_address_where_no_server_is_keeps_its_password(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as raised:
        open_store(tmp_path, f"postgresql://me:hunter2@/none?host={tmp_path}")
    assert "hunter2" not in str(raised.value)


def test_a_connection_that_the_server_cut_is_made_anew(
    empty_postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pixelwright.store.postgres._TRUSTED_S", 0.0)
    store, other = store_in(PostgresDatabase(empty_postgres)), store_in(PostgresDatabase(empty_postgres))
    assert store.keys.all() == ()
    other.database.read(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
    )
    assert store.keys.all() == ()
    store.close()
    other.close()


def test_postgres_without_its_driver_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "psycopg", None)
    with pytest.raises(ConfigurationError, match="pixelwright\\[postgres\\]"):
        PostgresDatabase("postgresql:///x")
