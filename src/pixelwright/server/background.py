"""Work that goes on when nobody waits for it. Knows nothing of what it is."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine

_LOG = logging.getLogger("pixelwright.server")


class Background:
    """Holds tasks until they are done."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[object, object, None]) -> None:
        """Begin some work; what it fails with is logged."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    async def close(self) -> None:
        """Call off what is left, and wait until it has put its things in order."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _LOG.error("work in the background failed", exc_info=error)
