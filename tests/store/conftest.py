"""Databases for tests: SQLite always, PostgreSQL where its server is installed."""

import getpass
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from pixelwright.store import Store, store_in
from pixelwright.store.database import Database
from pixelwright.store.postgres import PostgresDatabase
from pixelwright.store.sqlite import SqliteDatabase

NOON_S = 1_775_131_200.0
"""2026-04-02 12:00 UTC."""


class Clock:
    """A clock that stands still until it is told."""

    def __init__(self) -> None:
        self.now_s = NOON_S

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    """A PostgreSQL server of our own, on a socket in a folder of its own."""
    programs = _postgres_programs()
    if programs is None:
        pytest.skip("NOT TESTED: no PostgreSQL server is installed (Debian: apt-get install postgresql)")
    user = _server_user()
    if user is None:
        pytest.skip("NOT TESTED: PostgreSQL does not run as root, and there is no user postgres")
    folder = Path(tempfile.mkdtemp(prefix="pixelwright-pg-"))
    try:
        shutil.chown(folder, user)
        yield from _serve(programs, folder, user)
    finally:
        shutil.rmtree(folder)


def _postgres_programs() -> Path | None:
    on_path = shutil.which("initdb")
    places = [Path(on_path).parent] if on_path else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next(
        (each for each in places if (each / "initdb").exists() and (each / "postgres").exists()), None
    )


def _server_user() -> str | None:
    """The server refuses to run as root; Debian's package brings a user for it."""
    if os.geteuid() != 0:
        return getpass.getuser()
    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        return None


def _serve(programs: Path, folder: Path, user: str) -> Iterator[str]:
    def run(*words: object) -> None:
        subprocess.run(
            [str(word) for word in words], check=True, user=user, cwd=folder, stdout=subprocess.DEVNULL
        )

    data = folder / "data"
    run(programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
    control = programs / "pg_ctl"
    run(control, "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
    try:
        yield f"postgresql:///postgres?host={folder}&user=postgres"
    finally:
        run(control, "-D", data, "-w", "-m", "immediate", "stop")


@pytest.fixture
def empty_postgres(postgres_address: str) -> str:
    """The address of a database without tables."""
    with psycopg.connect(postgres_address, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return postgres_address


@pytest.fixture(params=["sqlite", "postgres"])
def connect(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Database]:
    """Opens the same empty database, as often as it is called."""
    if request.param == "sqlite":
        return lambda: SqliteDatabase(tmp_path / "test.sqlite3")
    address = request.getfixturevalue("empty_postgres")
    return lambda: PostgresDatabase(address)


@pytest.fixture
def open_server(connect: Callable[[], Database], clock: Clock) -> Iterator[Callable[[], Store]]:
    """Opens a store on the same database, as another server would."""
    opened: list[Store] = []

    def open_one() -> Store:
        opened.append(store_in(connect(), clock=clock))
        return opened[-1]

    yield open_one
    for each in opened:
        each.close()


@pytest.fixture
def store(open_server: Callable[[], Store]) -> Store:
    return open_server()
