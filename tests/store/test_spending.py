from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from pixelwright.store import Account, Spent, Store, Tally

TODAY = Account("2026-04-02", "pwa", "wright-1")
YESTERDAY = Account("2026-04-01", "pwa", "wright-1")
LAST_MONTH = Account("2026-03-31", "pwa", "wright-1")
OTHER = Account("2026-04-02", "pwb", "glm-5v-turbo")


def test_sums_grow(store: Store) -> None:
    store.spending.add({TODAY: Tally(1, 0, 100, 40, 20, 5, 7)})
    store.spending.add({TODAY: Tally(2, 1, 1, 1, 1, 1, 1), OTHER: Tally(requests=1)})
    assert store.spending.read() == (
        (TODAY, Tally(3, 1, 101, 41, 21, 6, 8)),
        (OTHER, Tally(requests=1)),
    )


def test_some_keys_and_days_only(store: Store) -> None:
    store.spending.add({each: Tally(requests=1) for each in (TODAY, YESTERDAY, OTHER)})
    assert [account for account, _ in store.spending.read(since_day="2026-04-02")] == [TODAY, OTHER]
    assert [account for account, _ in store.spending.read(key_ids=["pwa"])] == [YESTERDAY, TODAY]
    assert store.spending.read(key_ids=[]) == ()


def test_money_of_the_day_and_of_the_month(store: Store) -> None:
    costs = {TODAY: 5, YESTERDAY: 20, LAST_MONTH: 400, OTHER: 1}
    store.spending.add({account: Tally(nano_usd=cost) for account, cost in costs.items()})
    assert store.spending.by_key("2026-04-02") == {"pwa": Spent(5, 25), "pwb": Spent(1, 1)}


def test_more_money_than_fits_into_32_bits(store: Store) -> None:
    store.spending.add({TODAY: Tally(nano_usd=9 * 10**15)})
    store.spending.add({TODAY: Tally(nano_usd=10**12)})
    assert store.spending.by_key("2026-04-02") == {"pwa": Spent(9_001 * 10**12, 9_001 * 10**12)}


def test_servers_that_add_at_once_lose_nothing(open_server: Callable[[], Store]) -> None:
    def add_often(server: Store, forwards: bool) -> None:
        both = {TODAY: Tally(requests=1), OTHER: Tally(requests=1)}
        for _ in range(25):
            server.spending.add(both if forwards else dict(reversed(both.items())))

    servers = [open_server() for _ in range(4)]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(add_often, servers, [True, False, True, False]))
    assert [tally.requests for _, tally in servers[0].spending.read()] == [100, 100]
