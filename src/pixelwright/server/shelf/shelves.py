"""What doors put aside for their callers: uploaded files, batches, late answers. Knows not where it lies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class Kind(StrEnum):
    """What sort of thing was put aside."""

    FILE = "file"
    BATCH = "batch"
    RESULT = "result"
    """The answer of a request that nobody waited for."""
    RESPONSE = "response"


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that was put aside. Nobody but its owner ever sees it."""

    kind: Kind
    id: str
    owner: str
    at_s: float
    """Seconds since 1970; never changes."""
    body: Mapping[str, object] = field(default_factory=dict)
    """What is known of it, as JSON."""


class Shelf(Protocol):
    """Keeps records, and the bytes of those that have any."""

    async def put(self, record: Record, data: bytes | None = None) -> None:
        """Keep a record, in place of an earlier one of its id; without `data` earlier bytes stay.

        Raises StoreError.
        """
        ...

    async def get(self, kind: Kind, owner: str, id: str) -> Record:
        """Return a record; raises NotFoundError, also where it is another owner's."""
        ...

    async def data(self, kind: Kind, owner: str, id: str) -> bytes:
        """Return the bytes of a record; raises NotFoundError where there are none."""
        ...

    async def page(
        self, kind: Kind, owner: str, *, after: str = "", limit: int = 20, newest_first: bool = True
    ) -> tuple[Record, ...]:
        """Return up to `limit` records in the order of their time, those that come after the record `after`.

        Nothing follows a record that is not there.
        """
        ...

    async def remove(self, kind: Kind, owner: str, id: str) -> None:
        """Forget a record and its bytes; raises NotFoundError."""
        ...

    async def unfinished(self, kind: Kind, key: str, values: frozenset[str]) -> tuple[Record, ...]:
        """Return all owners' records whose body holds one of `values` under `key`: work to take up again."""
        ...
