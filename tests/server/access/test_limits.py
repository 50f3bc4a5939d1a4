from collections import deque

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.errors import BudgetError, RateLimitError
from pixelwright.server.access.limits import Turnstile
from pixelwright.server.parties import Caller
from pixelwright.store import KeyLimits, Spent

ANN, BOB = Caller("ann"), Caller("bob")


class Clock:
    now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s


def _turnstile(limits: KeyLimits, spent: Spent | None = None, clock: Clock | None = None) -> Turnstile:
    return Turnstile(lambda _: limits, lambda _: spent or Spent(), clock=clock or Clock())


def test_without_limits_everybody_comes_in() -> None:
    gate = _turnstile(KeyLimits(), Spent(10**18, 10**18))
    for _ in range(1000):
        gate.admit(ANN, "wright-1")
    assert gate.inside("ann") == 1000
    assert gate.inside("bob") == 0


def test_a_slot_is_free_again_the_moment_it_is_closed() -> None:
    gate = _turnstile(KeyLimits(concurrency=2))
    first = gate.admit(ANN, "wright-1")
    gate.admit(ANN, "wright-1")
    with pytest.raises(RateLimitError) as raised:
        gate.admit(ANN, "wright-1")
    assert raised.value.retry_after_s == 1.0
    assert (raised.value.status, raised.value.business_code) == (429, "1302")
    first.close()
    gate.admit(ANN, "wright-1")


def test_a_slot_closed_twice_frees_one() -> None:
    gate = _turnstile(KeyLimits(concurrency=2))
    first = gate.admit(ANN, "wright-1")
    gate.admit(ANN, "wright-1")
    first.close()
    first.close()
    assert gate.inside("ann") == 1


def test_keys_do_not_take_each_others_slots() -> None:
    gate = _turnstile(KeyLimits(concurrency=1, per_minute=1))
    gate.admit(ANN, "wright-1")
    gate.admit(BOB, "wright-1")


def test_in_a_minute_so_many_and_no_more() -> None:
    clock = Clock()
    gate = _turnstile(KeyLimits(per_minute=2), clock=clock)
    gate.admit(ANN, "wright-1").close()
    clock.now_s += 20
    gate.admit(ANN, "wright-1").close()
    clock.now_s += 10
    with pytest.raises(RateLimitError) as raised:
        gate.admit(ANN, "wright-1")
    assert raised.value.retry_after_s == 30.0
    clock.now_s += 30
    gate.admit(ANN, "wright-1").close()


def test_whoever_is_refused_does_not_count() -> None:
    clock = Clock()
    gate = _turnstile(KeyLimits(concurrency=1, per_minute=2), clock=clock)
    slot = gate.admit(ANN, "wright-1")
    for _ in range(5):
        with pytest.raises(RateLimitError):
            gate.admit(ANN, "wright-1")
    slot.close()
    gate.admit(ANN, "wright-1")


def test_a_limit_of_none_at_all() -> None:
    with pytest.raises(RateLimitError) as raised:
        _turnstile(KeyLimits(per_minute=0)).admit(ANN, "wright-1")
    assert raised.value.retry_after_s == 60.0


def test_a_limit_that_was_lowered_holds_at_once() -> None:
    clock, limits = Clock(), [KeyLimits(per_minute=3)]
    gate = Turnstile(lambda _: limits[0], lambda _: Spent(), clock=clock)
    for _ in range(3):
        gate.admit(ANN, "wright-1")
        clock.now_s += 10
    limits[0] = KeyLimits(per_minute=1)
    with pytest.raises(RateLimitError) as raised:
        gate.admit(ANN, "wright-1")
    assert raised.value.retry_after_s == 50.0


@pytest.mark.parametrize(
    ("limits", "spent", "refused"),
    [
        (KeyLimits(day_nano_usd=100), Spent(99, 5000), False),
        (KeyLimits(day_nano_usd=100), Spent(100, 100), True),
        (KeyLimits(month_nano_usd=100), Spent(0, 99), False),
        (KeyLimits(month_nano_usd=100), Spent(0, 101), True),
        (KeyLimits(day_nano_usd=100, month_nano_usd=100), Spent(5, 100), True),
        (KeyLimits(day_nano_usd=0), Spent(0, 0), True),
    ],
    ids=[
        "day left",
        "day used up",
        "month left",
        "month used up",
        "month though not day",
        "nothing to spend",
    ],
)
def test_money(limits: KeyLimits, spent: Spent, refused: bool) -> None:
    gate = _turnstile(limits, spent)
    if not refused:
        gate.admit(ANN, "wright-1")
        return
    with pytest.raises(BudgetError) as raised:
        gate.admit(ANN, "wright-1")
    assert (raised.value.status, raised.value.business_code) == (429, "1113")
    assert not raised.value.retryable


@given(
    st.integers(1, 6),
    st.integers(1, 4),
    st.lists(st.tuples(st.floats(0, 40), st.booleans()), max_size=60),
)
def test_whatever_the_order_no_limit_is_ever_passed(
    per_minute: int, concurrency: int, steps: list[tuple[float, bool]]
) -> None:
    clock = Clock()
    gate = _turnstile(KeyLimits(concurrency, per_minute), clock=clock)
    inside, admitted_s = deque(), []
    for pause_s, leaves in steps:
        clock.now_s += pause_s
        if leaves and inside:
            inside.popleft().close()
        recent = [when for when in admitted_s if clock.now_s - when < 60]
        try:
            inside.append(gate.admit(ANN, "wright-1"))
            admitted_s.append(clock.now_s)
            assert len(recent) < per_minute
            assert len(inside) <= concurrency
        except RateLimitError as refusal:
            assert len(recent) >= per_minute or len(inside) >= concurrency
            wait_s = refusal.retry_after_s or 0
            assert 0 < wait_s <= 60
        assert gate.inside("ann") == len(inside)
