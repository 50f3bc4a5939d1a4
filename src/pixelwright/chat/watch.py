"""Notices silence without a timer for every sound. Knows nothing of what is listened to."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Watch:
    """Calls `alarm` each time that nothing was heard for `limit_s` seconds.

    To be heard costs one look at the clock: a timer runs out now and then and sees how much is left.
    Belongs to the event loop that runs; `stop` it.
    """

    def __init__(self, limit_s: float, alarm: Callable[[], None]) -> None:
        self._loop = asyncio.get_running_loop()
        self._limit_s = limit_s
        self._alarm = alarm
        self._heard = self._loop.time()
        self._timer: asyncio.TimerHandle | None = self._loop.call_later(limit_s, self._look)

    def heard(self) -> None:
        """Begin to count anew."""
        self._heard = self._loop.time()

    def limit(self, limit_s: float) -> None:
        """Allow for another silence, counted from now."""
        if self._timer is not None and limit_s != self._limit_s:
            self._timer.cancel()
            self._limit_s = limit_s
            self.heard()
            self._timer = self._loop.call_later(limit_s, self._look)

    def stop(self) -> None:
        """Never call again."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
            self._alarm = _nothing  # Who is called may hold this watch: neither is to keep the other.

    def _look(self) -> None:
        left_s = self._heard + self._limit_s - self._loop.time()
        self._timer = self._loop.call_later(left_s if left_s > 0 else self._limit_s, self._look)
        if left_s <= 0:
            self.heard()
            self._alarm()


def _nothing() -> None:
    """Do nothing."""
