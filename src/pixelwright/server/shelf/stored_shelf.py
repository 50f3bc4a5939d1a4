"""A shelf in a store: what doors put aside outlives the server. Knows nothing of what it is.

The store blocks, so it is asked in threads of its own: a database that is slow holds up nothing else.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from pixelwright import store
from pixelwright.errors import NotFoundError
from pixelwright.server.shelf.shelves import Kind, Record

T = TypeVar("T")
_THREADS = 4
"""As many as the store's fewest connections."""
_MARK_CHARACTERS = 64
"""Longer words are no states."""
SERVER = "\x1e"
"""Under which the id of the server is noted: nothing that a body holds is called so."""


class StoredShelf:
    """Keeps records in a store until they are removed."""

    def __init__(self, table: store.RecordTable, server_id: str = "") -> None:
        """`server_id` is noted with every record, to tell whose work is left should a server die."""
        self._table = table
        self._server_id = server_id
        self._threads = ThreadPoolExecutor(_THREADS, "shelf")

    async def put(self, record: Record, data: bytes | None = None) -> None:
        """Keep a record; raises StoreError."""
        await self._aside(self._table.put, _to_store(record, self._server_id), data)

    async def get(self, kind: Kind, owner: str, id: str) -> Record:
        """Return a record; raises NotFoundError."""
        found = await self._aside(self._table.get, kind.value, owner, id)
        if found is None:
            raise NotFoundError(f"there is no such {kind}")
        return _from_store(found)

    async def data(self, kind: Kind, owner: str, id: str) -> bytes:
        """Return the bytes of a record; raises NotFoundError."""
        content = await self._aside(self._read, kind.value, owner, id)
        if content is None:
            raise NotFoundError(f"there is no such {kind}, or it has no content")
        return content

    async def page(
        self, kind: Kind, owner: str, *, after: str = "", limit: int = 20, newest_first: bool = True
    ) -> tuple[Record, ...]:
        """Return the records that come after `after`."""
        paging = store.Paging(limit, after or None, oldest_first=not newest_first)
        return _all_from_store(await self._aside(self._table.page, kind.value, owner, paging))

    async def remove(self, kind: Kind, owner: str, id: str) -> None:
        """Forget a record; raises NotFoundError."""
        if not await self._aside(self._table.remove, kind.value, owner, id):
            raise NotFoundError(f"there is no such {kind}")

    async def unfinished(self, kind: Kind, key: str, values: frozenset[str]) -> tuple[Record, ...]:
        """Return the records that hold one of `values` under `key`."""
        found: list[store.Record] = []
        for value in sorted(values):
            found += await self._aside(self._table.marked, kind.value, mark(key, value))
        return _all_from_store(found)

    def close(self) -> None:
        """Wait for what is being written."""
        self._threads.shutdown()

    def _read(self, kind: str, owner: str, id: str) -> bytes | None:
        pieces = self._table.pieces(kind, owner, id)
        return None if pieces is None else b"".join(pieces)

    async def _aside(self, work: Callable[..., T], *values: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, partial(work, *values))


def mark(key: str, value: str) -> str:
    """Return the mark of a record whose body holds `value` under `key`."""
    return f"{key}={value}"


def _to_store(record: Record, server_id: str) -> store.Record:
    words = ((key, value) for key, value in record.body.items() if isinstance(value, str))
    marks = {mark(key, value) for key, value in words if len(value) <= _MARK_CHARACTERS}
    marks.add(mark(SERVER, server_id))
    return store.Record(
        record.kind.value, record.owner, record.id, record.at_s, json.dumps(record.body), frozenset(marks)
    )


def _from_store(record: store.Record) -> Record:
    return Record(Kind(record.kind), record.id, record.owner, record.made_s, json.loads(record.body))


def _all_from_store(records: Iterable[store.Record]) -> tuple[Record, ...]:
    return tuple(map(_from_store, records))
