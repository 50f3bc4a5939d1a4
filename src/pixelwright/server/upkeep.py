"""What has to be done again and again while a server runs. Knows nothing of what that is.

Work is done in one thread, beside the event loop, and once more at the end.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from pixelwright.errors import StoreError

EVERY_S = 0.5
"""What was noted is written within this, should the process die; revoked keys are refused as soon."""
_LAST_TRIES = 3
_PAUSE_S = 0.2

_LOG = logging.getLogger("pixelwright.server")


class Upkeep:
    """Does some work every now and then. Use it as an asynchronous context manager."""

    def __init__(self, chores: Sequence[Callable[[], None]], *, every_s: float = EVERY_S) -> None:
        """`chores` block, and raise StoreError where they are to be tried again later."""
        self._chores = tuple(chores)
        self._every_s = every_s
        self._thread = ThreadPoolExecutor(1, "upkeep")
        self._task: asyncio.Task[None] | None = None
        self._fails = False

    async def __aenter__(self) -> Upkeep:
        self._task = asyncio.create_task(self._go_on())
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop, and do everything a last time."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        for attempt in range(_LAST_TRIES):
            if await self.once():
                break
            await asyncio.sleep(_PAUSE_S * attempt)
        self._thread.shutdown()

    async def once(self) -> bool:
        """Do everything now; returns whether all went well. Trouble is logged as it begins and as it ends."""
        troubles = [trouble for chore in self._chores if (trouble := await self._done(chore))]
        if troubles and not self._fails:
            _LOG.error("%s; trying again", troubles[0].message)
        elif self._fails and not troubles:
            _LOG.warning("the store works again")
        self._fails = bool(troubles)
        return not troubles

    async def _done(self, chore: Callable[[], None]) -> StoreError | None:
        try:
            await asyncio.get_running_loop().run_in_executor(self._thread, chore)
        except StoreError as error:
            return error
        return None

    async def _go_on(self) -> None:
        while True:
            await asyncio.sleep(self._every_s)
            await self.once()
