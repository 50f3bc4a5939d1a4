"""How many requests a key may make, at once and within a minute, and for how much money.

Knows nothing of who asks for what. Requests are limited by each server on its own, money by all together.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from pixelwright.errors import BudgetError, RateLimitError
from pixelwright.server.parties import Caller
from pixelwright.store import KeyLimits, Spent

_WINDOW_S = 60.0
_SLOT_S = 1.0
"""When to ask again for a slot: nobody knows when one will be free, and an answer takes seconds."""


@dataclass(slots=True)
class _Presence:
    """What a key is doing."""

    inside: int = 0
    admitted_s: deque[float] = field(default_factory=deque)
    """When its latest requests were let in, as many as count."""


class Turnstile:
    """Lets requests in, as many as their key may make and pay for. Refused ones do not count."""

    def __init__(
        self,
        limits: Callable[[str], KeyLimits],
        spent: Callable[[str], Spent],
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._limits = limits
        self._spent = spent
        self._clock = clock
        self._present: dict[str, _Presence] = {}

    def admit(self, caller: Caller, model: str) -> Slot:
        """Let one request in; raises BudgetError or RateLimitError, which says when to come again."""
        limits = self._limits(caller.key_id)
        self._check_money(caller.key_id, limits)
        presence = self._present.setdefault(caller.key_id, _Presence())
        if limits.concurrency is not None and presence.inside >= limits.concurrency:
            raise RateLimitError("Rate limit reached for requests at the same time", retry_after_s=_SLOT_S)
        if limits.per_minute is not None:
            self._count(presence.admitted_s, limits.per_minute)
        presence.inside += 1
        return Slot(presence)

    def inside(self, key_id: str) -> int:
        """Return how many requests of a key are under way."""
        presence = self._present.get(key_id)
        return presence.inside if presence else 0

    def _check_money(self, key_id: str, limits: KeyLimits) -> None:
        if limits.day_nano_usd is None and limits.month_nano_usd is None:
            return
        spent = self._spent(key_id)
        if limits.day_nano_usd is not None and spent.day_nano_usd >= limits.day_nano_usd:
            raise BudgetError("The budget of the key for today is used up")
        if limits.month_nano_usd is not None and spent.month_nano_usd >= limits.month_nano_usd:
            raise BudgetError("The budget of the key for this month is used up")

    def _count(self, admitted_s: deque[float], per_minute: int) -> None:
        """Note one more request, unless as many as are allowed came within the last minute."""
        now = self._clock()
        while admitted_s and now - admitted_s[0] >= _WINDOW_S:
            admitted_s.popleft()
        if len(admitted_s) >= per_minute:
            oldest = admitted_s[len(admitted_s) - per_minute] if per_minute else now
            wait_s = oldest + _WINDOW_S - now
            raise RateLimitError("Rate limit reached for requests in a minute", retry_after_s=wait_s)
        admitted_s.append(now)


class Slot:
    """One request that was let in."""

    __slots__ = ("_presence",)

    def __init__(self, presence: _Presence) -> None:
        self._presence: _Presence | None = presence

    def close(self) -> None:
        """Free the slot; a second time does nothing."""
        if self._presence is not None:
            self._presence.inside -= 1
            self._presence = None
