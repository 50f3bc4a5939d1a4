"""What was asked for and what it cost, by key, model and day. Knows nothing of prices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass

from pixelwright.store.database import Database, Value

_FIGURES = (
    "requests",
    "failures",
    "prompt_tokens",
    "cached_tokens",
    "completion_tokens",
    "reasoning_tokens",
    "nano_usd",
)


@dataclass(frozen=True, slots=True)
class Tally:
    """Sums over requests. Failures are part of the requests; money is in billionths of a dollar."""

    requests: int = 0
    failures: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    reasoning_tokens: int = 0
    nano_usd: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.requests + other.requests,
            self.failures + other.failures,
            self.prompt_tokens + other.prompt_tokens,
            self.cached_tokens + other.cached_tokens,
            self.completion_tokens + other.completion_tokens,
            self.reasoning_tokens + other.reasoning_tokens,
            self.nano_usd + other.nano_usd,
        )


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """Whose sums, of which model, on which day of UTC (`2026-04-02`)."""

    day: str
    key_id: str
    model: str


@dataclass(frozen=True, slots=True)
class Spent:
    """The money of one key on one day and in its month, in billionths of a dollar."""

    day_nano_usd: int = 0
    month_nano_usd: int = 0


class SpendingTable:
    """Sums that several servers add to."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, tallies: Mapping[Account, Tally]) -> None:
        """Add to the sums, all or none."""
        columns = ", ".join(_FIGURES)
        sums = ", ".join(f"{each} = spent.{each} + excluded.{each}" for each in _FIGURES)
        statement = (
            f"INSERT INTO spent (day, key_id, model, {columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            f"ON CONFLICT (day, key_id, model) DO UPDATE SET {sums}"
        )
        with self._database.change() as change:
            # In one order on all servers, so that no two of them wait for each other's rows.
            for account, tally in sorted(tallies.items(), key=lambda item: item[0]):
                change.execute(statement, [account.day, account.key_id, account.model, *astuple(tally)])

    def read(
        self, *, since_day: str = "", key_ids: Iterable[str] | None = None
    ) -> tuple[tuple[Account, Tally], ...]:
        """Return the sums from a day on, of some keys or all."""
        where, values = "day >= ?", [since_day]
        if key_ids is not None:
            ids = list(key_ids)
            where += f" AND key_id IN ({', '.join('?' * len(ids)) or 'NULL'})"
            values += ids
        statement = (
            f"SELECT day, key_id, model, {', '.join(_FIGURES)} FROM spent WHERE {where} ORDER BY 1, 2, 3"
        )
        rows = self._database.read(statement, values)
        return tuple((Account(*row[:3]), Tally(*map(int, row[3:]))) for row in rows)

    def by_key(self, day: str) -> dict[str, Spent]:
        """Return what each key has spent on `day` and in the month of it, up to that day."""
        statement = (
            "SELECT key_id, SUM(CASE WHEN day = ? THEN nano_usd ELSE 0 END), SUM(nano_usd) "
            "FROM spent WHERE day >= ? AND day <= ? GROUP BY key_id"
        )
        values: list[Value] = [day, f"{day[:7]}-01", day]
        return {
            key: Spent(int(today), int(month)) for key, today, month in self._database.read(statement, values)
        }
