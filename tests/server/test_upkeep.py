import asyncio
import logging

import pytest

from pixelwright.errors import StoreError
from pixelwright.server.upkeep import Upkeep


class Chore:
    """Something to do that fails a few times."""

    def __init__(self, failures: int = 0) -> None:
        self.done = 0
        self.failures = failures

    def __call__(self) -> None:
        if self.failures:
            self.failures -= 1
            raise StoreError("the disk is full")
        self.done += 1


def test_everything_is_done_a_last_time_at_the_end() -> None:
    chores = [Chore(), Chore()]

    async def scenario() -> None:
        async with Upkeep(chores, every_s=3600):
            assert [each.done for each in chores] == [0, 0]

    asyncio.run(scenario())
    assert [each.done for each in chores] == [1, 1]


def test_it_is_done_again_and_again() -> None:
    done = asyncio.Event()
    loops: list[asyncio.AbstractEventLoop] = []
    chore = Chore()

    def work() -> None:
        chore()
        if chore.done == 3:
            loops[0].call_soon_threadsafe(done.set)

    async def scenario() -> None:
        loops.append(asyncio.get_running_loop())
        async with Upkeep([work], every_s=0.0), asyncio.timeout(10):
            await done.wait()

    asyncio.run(scenario())
    assert chore.done >= 3


def test_trouble_with_one_chore_does_not_keep_the_others_from_being_done(
    caplog: pytest.LogCaptureFixture,
) -> None:
    failing, other = Chore(failures=2), Chore()

    async def scenario() -> list[bool]:
        upkeep = Upkeep([failing, other], every_s=3600)
        async with upkeep:
            return [await upkeep.once() for _ in range(4)]

    with caplog.at_level(logging.WARNING, "pixelwright.server"):
        assert asyncio.run(scenario()) == [False, False, True, True]
    assert other.done == 5
    told = [record.getMessage() for record in caplog.records]
    assert told == ["the disk is full; trying again", "the store works again"]


def test_the_last_time_is_tried_more_than_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pixelwright.server.upkeep._PAUSE_S", 0.0)
    chore = Chore(failures=2)

    async def scenario() -> None:
        async with Upkeep([chore], every_s=3600):
            pass

    asyncio.run(scenario())
    assert chore.done == 1
