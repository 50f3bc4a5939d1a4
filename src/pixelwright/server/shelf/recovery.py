"""Ends what a server that died has left undone, so that nobody waits for it for ever.

Knows nothing of how work is done. Called again and again in a thread, on every server.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from pixelwright.errors import StoreError
from pixelwright.server.doors.zai.later import FAIL, PROCESSING
from pixelwright.server.shelf.batches import WORKING
from pixelwright.server.shelf.shelves import Kind
from pixelwright.server.shelf.stored_shelf import SERVER, mark
from pixelwright.store import Record, Store

BEAT_S = 5.0
LOST_S = 60.0
"""A server that was not heard of for this long has died, unless clocks differ by as much."""


@dataclass(frozen=True, slots=True)
class Undone:
    """How work that is not done is told, and what it becomes."""

    kind: Kind
    key: str
    values: frozenset[str]
    becomes: Mapping[str, str]


UNDONE = (
    Undone(Kind.RESULT, "task_status", frozenset({PROCESSING}), {"task_status": FAIL}),
    Undone(Kind.BATCH, "status", frozenset(WORKING), {"status": "failed"}),
)


class Recovery:
    """Lets other servers know that this one lives, and looks after the work of those that do not."""

    def __init__(self, store: Store, server_id: str, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._server_id = server_id
        self._clock = clock
        self._beat_s = self._looked_s = -LOST_S

    def __call__(self) -> None:
        """Do what is due; raises StoreError."""
        now = self._clock()
        if now - self._beat_s >= BEAT_S:
            self._store.servers.beat(self._server_id)
            self._beat_s = now
        if now - self._looked_s >= LOST_S:
            self.end_what_is_lost()
            self._looked_s = now

    def end_what_is_lost(self) -> None:
        """End the work of servers that have died."""
        alive = {mark(SERVER, id) for id in self._store.servers.alive(within_s=LOST_S)}
        for undone in UNDONE:
            for value in undone.values:
                for record in self._store.records.marked(undone.kind.value, mark(undone.key, value)):
                    if not record.marks & alive:
                        self._store.records.put(_ended(record, undone))

    def leave(self) -> None:
        """Say that this server is there no more; where that cannot be said, others notice."""
        with suppress(StoreError):
            self._store.servers.leave(self._server_id)


def _ended(record: Record, undone: Undone) -> Record:
    body = {**json.loads(record.body), **undone.becomes}
    kept = {each for each in record.marks if not each.startswith(mark(undone.key, ""))}
    return replace(
        record,
        body=json.dumps(body),
        marks=frozenset(kept | {mark(key, value) for key, value in undone.becomes.items()}),
    )
