"""When to try again, and after how long. Knows nothing of what is tried.

Only what failed before its first byte is tried again: nothing that a client has seen is ever said twice.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from pixelwright.errors import ApiError


class Refused(Exception):
    """An attempt that failed, with the error to raise, and whether another attempt is worth it."""

    def __init__(self, error: ApiError, *, again: bool) -> None:
        super().__init__(error.message)
        self.error = error
        self.again = again


@dataclass(frozen=True, slots=True)
class Retries:
    """How often to try again, and how long to wait in between."""

    count: int = 2
    first_s: float = 0.5
    longest_s: float = 8.0
    """Who asks to be left alone for longer is: another model, or the client, is told at once."""

    def wait_s(
        self, attempt: int, refused: Refused, jitter: Callable[[], float] = random.random
    ) -> float | None:
        """Return how long to wait after attempt `attempt` (from 0); None where it was the last.

        `jitter` gives 0 to 1; waits double and are shortened by up to a half, so that clients part.
        """
        if not refused.again or attempt >= self.count:
            return None
        asked_s = refused.error.retry_after_s
        if asked_s is not None:
            return asked_s if asked_s <= self.longest_s else None
        whole_s = min(self.longest_s, self.first_s * 2.0**attempt)
        return whole_s * (1 - jitter() / 2)


def retry_after_s(header: str | None, now_s: float) -> float | None:
    """Return the seconds that a `Retry-After` header asks for: a number, or a date; `now_s` is since 1970."""
    if not header:
        return None
    try:
        seconds = float(header)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(header).timestamp() - now_s
        except (ValueError, OverflowError):
            return None
    return seconds if 0 <= seconds < 1e7 else None
