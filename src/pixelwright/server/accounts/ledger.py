"""Keeps accounts: what every key asked of every model on every day, and what that cost.

Written behind: a request is noted in memory at once, and in the store by the next `flush`. Knows nothing of
limits.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from pixelwright.errors import StoreError
from pixelwright.server.accounts.prices import Prices
from pixelwright.server.parties import Entry
from pixelwright.store import Account, SpendingTable, Spent, Tally

_ANSWERED = frozenset({"stop", "tool_calls", "length"})
_NOTHING = Tally()

Pending = dict[str, dict[Account, Tally]]
"""By key."""


class WrittenLedger:
    """One account for all doors. `record` and `spent` return at once; `flush` blocks, from any thread."""

    def __init__(
        self, table: SpendingTable, prices: Prices, *, watchers: Iterable[Callable[[Entry], None]] = ()
    ) -> None:
        """`watchers` are told of every entry as well."""
        self._table = table
        self._prices = prices
        self._watchers = tuple(watchers)
        self._pending: Pending = {}
        self._being_written: Pending = {}
        self._written: dict[str, Spent] = {}
        self._written_day = ""
        self._lock = threading.Lock()
        self._writing = threading.Lock()

    def record(self, entry: Entry) -> None:
        """Note one request."""
        # What nobody answered goes by no name: names that clients think up are without end.
        account = Account(_day(entry.at_s), entry.key_id, entry.model)
        with self._lock:
            _add(self._pending, account, self._tally(entry))
        for watch in self._watchers:
            watch(entry)

    def spent(self, key_id: str, at_s: float) -> Spent:
        """Return what a key has spent on the day and in the month of that time, on all servers."""
        day = _day(at_s)
        written = self._written.get(key_id, Spent())
        today = written.day_nano_usd if self._written_day == day else 0
        month = written.month_nano_usd if self._written_day[:7] == day[:7] else 0
        with self._lock:
            for pending in (self._pending, self._being_written):
                for account, tally in pending.get(key_id, {}).items():
                    today += tally.nano_usd if account.day == day else 0
                    month += tally.nano_usd if account.day[:7] == day[:7] else 0
        return Spent(today, month)

    def flush(self, at_s: float) -> None:
        """Write what was noted, and read what other servers wrote.

        Raises StoreError; what could not be written is kept for the next time.
        """
        with self._writing:
            self._write()
            day = _day(at_s)
            written = self._table.by_key(day)
            with self._lock:
                self._written, self._written_day, self._being_written = written, day, {}

    def _write(self) -> None:
        """Write what was noted. It counts as being written until it can be seen in the store."""
        with self._lock:
            self._being_written, self._pending = self._pending, {}
        tallies = {key: sums for mine in self._being_written.values() for key, sums in mine.items()}
        if not tallies:
            return
        try:
            self._table.add(tallies)
        except StoreError:
            with self._lock:
                self._being_written = {}
                for account, tally in tallies.items():
                    _add(self._pending, account, tally)
            raise

    def _tally(self, entry: Entry) -> Tally:
        usage = entry.usage
        return Tally(
            1,
            entry.outcome not in _ANSWERED,
            usage.prompt_tokens,
            usage.cached_tokens,
            usage.completion_tokens,
            usage.reasoning_tokens,
            self._prices.nano_usd(usage, entry.model),
        )


def _add(pending: Pending, account: Account, tally: Tally) -> None:
    mine = pending.setdefault(account.key_id, {})
    mine[account] = mine.get(account, _NOTHING) + tally


def _day(at_s: float) -> str:
    return datetime.fromtimestamp(at_s, UTC).date().isoformat()
