"""A shelf that forgets everything when it goes."""

from __future__ import annotations

from pixelwright.errors import NotFoundError
from pixelwright.server.shelf.shelves import Kind, Record


class Cupboard:
    """Keeps records in memory, in the order in which they first came."""

    def __init__(self) -> None:
        self._records: dict[tuple[Kind, str, str], Record] = {}
        self._data: dict[tuple[Kind, str, str], bytes] = {}

    async def put(self, record: Record, data: bytes | None = None) -> None:
        """Keep a record."""
        key = (record.kind, record.owner, record.id)
        self._records[key] = record
        if data is not None:
            self._data[key] = data

    async def get(self, kind: Kind, owner: str, id: str) -> Record:
        """Return a record; raises NotFoundError."""
        try:
            return self._records[kind, owner, id]
        except KeyError:
            raise NotFoundError(f"there is no such {kind}") from None

    async def data(self, kind: Kind, owner: str, id: str) -> bytes:
        """Return the bytes of a record; raises NotFoundError."""
        await self.get(kind, owner, id)
        try:
            return self._data[kind, owner, id]
        except KeyError:
            raise NotFoundError(f"the {kind} has no content") from None

    async def page(
        self, kind: Kind, owner: str, *, after: str = "", limit: int = 20, newest_first: bool = True
    ) -> tuple[Record, ...]:
        """Return the records that come after `after`."""
        own = [each for each in self._records.values() if (each.kind, each.owner) == (kind, owner)]
        if newest_first:
            own.reverse()
        if after:
            places = [place for place, each in enumerate(own) if each.id == after]
            own = own[places[0] + 1 :] if places else []
        return tuple(own[:limit])

    async def remove(self, kind: Kind, owner: str, id: str) -> None:
        """Forget a record; raises NotFoundError."""
        await self.get(kind, owner, id)
        del self._records[kind, owner, id]
        self._data.pop((kind, owner, id), None)

    async def unfinished(self, kind: Kind, key: str, values: frozenset[str]) -> tuple[Record, ...]:
        """Return the records that hold one of `values` under `key`."""
        return tuple(
            each for each in self._records.values() if each.kind is kind and each.body.get(key) in values
        )
