"""Files that were uploaded, in pieces inside of the database. Knows nothing of what is in them.

A file is seen by nobody until its last piece is kept. Owners never see each other's.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from pixelwright.errors import StoreError
from pixelwright.store.database import Database, Value
from pixelwright.store.paging import Paging, paged

PIECE_BYTES = 1 << 20
"""As much as is written in one go: other writers wait for a few milliseconds only."""
_COLUMNS = "id, owner, name, purpose, media_type, size_bytes, made_s"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """What is known of a file without reading it."""

    id: str
    owner: str
    name: str
    purpose: str
    media_type: str
    size_bytes: int
    made_s: float
    """Seconds since 1970."""


class FileTable:
    """Files by their ids."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database = database
        self._clock = clock

    def add(
        self, data: bytes | Iterable[bytes], *, owner: str, name: str, purpose: str, media_type: str = ""
    ) -> StoredFile:
        """Keep a file, given whole or as it comes."""
        file = StoredFile(f"file-{secrets.token_hex(12)}", owner, name, purpose, media_type, 0, self._clock())
        with self._database.change() as change:
            change.execute(
                f"INSERT INTO files ({_COLUMNS}, complete) VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
                [file.id, file.owner, file.name, file.purpose, file.media_type, 0, file.made_s],
            )
        try:
            size = self._write(file.id, [data] if isinstance(data, bytes) else data)
        except BaseException:
            self._drop(file.id)
            raise
        return replace(file, size_bytes=size)

    def get(self, id: str, *, owner: str) -> StoredFile | None:
        """Return what is known of a file."""
        rows = self._database.read(
            f"SELECT {_COLUMNS} FROM files WHERE id = ? AND owner = ? AND complete = 1", [id, owner]
        )
        return StoredFile(*rows[0]) if rows else None

    def pieces(self, id: str) -> Iterator[bytes]:
        """Read a file piece by piece."""
        number = 0
        while rows := self._database.read(
            "SELECT data FROM pieces WHERE file_id = ? AND number = ?", [id, number]
        ):
            yield bytes(rows[0][0])
            number += 1

    def content(self, id: str) -> bytes:
        """Read a whole file."""
        return b"".join(self.pieces(id))

    def page(self, paging: Paging, *, owner: str, purpose: str | None = None) -> tuple[StoredFile, ...]:
        """Return a page of an owner's files, of one purpose or all."""
        where: dict[str, Value] = {"owner": owner, "complete": 1}
        if purpose is not None:
            where["purpose"] = purpose
        rows = self._database.read(*paged("files", _COLUMNS, where, paging))
        return tuple(StoredFile(*row) for row in rows)

    def delete(self, id: str, *, owner: str) -> bool:
        """Forget a file; False where there is none."""
        with self._database.change() as change:
            return change.execute("DELETE FROM files WHERE id = ? AND owner = ?", [id, owner]) > 0

    def sweep(self, *, unfinished_before_s: float) -> int:
        """Forget files that began to arrive before then and never did; returns how many."""
        with self._database.change() as change:
            return change.execute(
                "DELETE FROM files WHERE complete = 0 AND made_s < ?", [unfinished_before_s]
            )

    def _write(self, id: str, chunks: Iterable[bytes]) -> int:
        size = 0
        for number, piece in enumerate(_pieces(chunks)):
            with self._database.change() as change:
                change.execute(
                    "INSERT INTO pieces (file_id, number, data) VALUES (?, ?, ?)", [id, number, piece]
                )
            size += len(piece)
        with self._database.change() as change:
            change.execute("UPDATE files SET size_bytes = ?, complete = 1 WHERE id = ?", [size, id])
        return size

    def _drop(self, id: str) -> None:
        # What cannot be deleted now, on a full disk, is swept later; why it was dropped matters more.
        with suppress(StoreError), self._database.change() as change:
            change.execute("DELETE FROM files WHERE id = ?", [id])


def _pieces(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Cut what comes in any sizes into pieces of one size."""
    waiting = bytearray()
    for chunk in chunks:
        waiting += chunk
        while len(waiting) >= PIECE_BYTES:
            yield bytes(waiting[:PIECE_BYTES])
            del waiting[:PIECE_BYTES]
    if waiting:
        yield bytes(waiting)
