from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pixelwright.chat import Usage
from pixelwright.errors import StoreError
from pixelwright.server.accounts.ledger import WrittenLedger
from pixelwright.server.accounts.prices import Prices
from pixelwright.server.parties import Entry
from pixelwright.store import Account, Spent, Store, Tally, open_store

NOON_S = 1_775_131_200.0
DAY_S = 86_400.0
CALL_USD = 5_200
"""Of one prompt token and one more, in billionths of a dollar."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path)
    yield opened
    opened.close()


def _ledger(store: Store) -> WrittenLedger:
    return WrittenLedger(store.spending, Prices())


def _entry(
    key_id: str = "pwa", at_s: float = NOON_S, outcome: str = "stop", model: str = "glm-5v-turbo"
) -> Entry:
    return Entry(at_s, key_id, "zai", "glm-5v-turbo", model, Usage(1, 1), outcome, 0.5)


def test_what_is_noted_is_written_by_a_flush(store: Store) -> None:
    ledger = _ledger(store)
    ledger.record(_entry())
    ledger.record(_entry(outcome="closed"))
    assert store.spending.read() == ()
    ledger.flush(NOON_S)
    account = Account("2026-04-02", "pwa", "glm-5v-turbo")
    assert store.spending.read() == ((account, Tally(2, 1, 2, 0, 2, 0, 2 * CALL_USD)),)
    ledger.flush(NOON_S)
    assert store.spending.read()[0][1].requests == 2


@pytest.mark.parametrize(
    ("outcome", "fails"),
    [
        ("stop", False),
        ("tool_calls", False),
        ("length", False),
        ("network_error", True),
        ("rate_limit", True),
    ],
)
def test_what_counts_as_a_failure(store: Store, outcome: str, fails: bool) -> None:
    ledger = _ledger(store)
    ledger.record(_entry(outcome=outcome))
    ledger.flush(NOON_S)
    assert store.spending.read()[0][1].failures == fails


def test_names_of_models_that_nobody_has_are_not_kept(store: Store) -> None:
    ledger = _ledger(store)
    ledger.record(Entry(NOON_S, "pwa", "zai", "x" * 1000, "", Usage(), "unknown_model", 0.0))
    ledger.flush(NOON_S)
    assert store.spending.read() == ((Account("2026-04-02", "pwa", ""), Tally(1, 1)),)


def test_money_counts_before_and_after_it_is_written(store: Store) -> None:
    ledger = _ledger(store)
    for at_s in (NOON_S, NOON_S - DAY_S, NOON_S - 2 * DAY_S):
        ledger.record(_entry(at_s=at_s))
    expected = Spent(CALL_USD, 2 * CALL_USD)
    assert ledger.spent("pwa", NOON_S) == expected
    ledger.flush(NOON_S)
    assert ledger.spent("pwa", NOON_S) == expected
    assert ledger.spent("pwb", NOON_S) == Spent()


def test_what_other_servers_wrote_counts_after_a_flush(store: Store) -> None:
    ours, theirs = _ledger(store), _ledger(store)
    theirs.record(_entry())
    theirs.flush(NOON_S)
    assert ours.spent("pwa", NOON_S) == Spent()
    ours.flush(NOON_S)
    assert ours.spent("pwa", NOON_S) == Spent(CALL_USD, CALL_USD)


def test_a_new_day_and_a_new_month_begin_with_nothing(store: Store) -> None:
    ledger = _ledger(store)
    ledger.record(_entry())
    ledger.flush(NOON_S)
    assert ledger.spent("pwa", NOON_S + DAY_S) == Spent(0, CALL_USD)
    assert ledger.spent("pwa", NOON_S + 30 * DAY_S) == Spent()


class _Full:
    """A table without room, until it has some."""

    def __init__(self, store: Store) -> None:
        self.has_room = False
        self._table = store.spending

    def add(self, tallies: Mapping[Account, Tally]) -> None:
        if not self.has_room:
            raise StoreError("the disk is full")
        self._table.add(tallies)

    def by_key(self, day: str) -> dict[str, Spent]:
        return self._table.by_key(day)


def test_a_full_disk_loses_nothing(store: Store) -> None:
    full = _Full(store)
    ledger = WrittenLedger(full, Prices())  # type: ignore[arg-type]
    for _ in range(3):
        ledger.record(_entry())
        with pytest.raises(StoreError):
            ledger.flush(NOON_S)
    assert ledger.spent("pwa", NOON_S) == Spent(3 * CALL_USD, 3 * CALL_USD)
    full.has_room = True
    ledger.flush(NOON_S)
    assert store.spending.read()[0][1].requests == 3
    assert ledger.spent("pwa", NOON_S) == Spent(3 * CALL_USD, 3 * CALL_USD)


def test_notes_and_flushes_at_the_same_time_lose_nothing(store: Store) -> None:
    ledger = _ledger(store)

    def note(number: int) -> None:
        for _ in range(200):
            ledger.record(_entry(key_id=f"pw{number}"))
            ledger.spent(f"pw{number}", NOON_S)

    with ThreadPoolExecutor(5) as threads:
        notes = [threads.submit(note, number) for number in range(4)]
        for _ in range(5):
            threads.submit(ledger.flush, NOON_S).result()
        for each in notes:
            each.result()
    ledger.flush(NOON_S)
    assert {tally.requests for _, tally in store.spending.read()} == {200}


def test_watchers_see_every_entry(store: Store) -> None:
    seen: list[Entry] = []
    ledger = WrittenLedger(store.spending, Prices(), watchers=[seen.append])
    ledger.record(_entry())
    assert seen == [_entry()]
