import asyncio
from itertools import chain

from pixelwright.chat.watch import Watch


class Clock(asyncio.SelectorEventLoop):
    """A loop whose time passes as soon as there is nothing to do but wait."""

    def __init__(self):
        super().__init__()
        self.now = 0.0
        select = self._selector.select

        def at_once(timeout=None):
            if timeout and self._scheduled:
                self.now = max(self.now, self._scheduled[0]._when)
            return select(0)

        self._selector.select = at_once

    def time(self):
        return self.now


def alarms(*sounds, limit_s=10.0, until=35.0, act=lambda watch: None):
    """Return when alarms come if something is heard at the times `sounds`."""

    async def work():
        loop = asyncio.get_running_loop()
        found = []
        watch = Watch(limit_s, lambda: found.append(round(loop.time(), 3)))
        for at in sounds:
            loop.call_at(at, watch.heard)
        act(watch)
        await asyncio.sleep(until)
        watch.stop()
        await asyncio.sleep(100)
        return found

    with asyncio.Runner(loop_factory=Clock) as runner:
        return runner.run(work())


def test_silence_is_told_again_and_again():
    assert alarms() == [10.0, 20.0, 30.0]


def test_sounds_put_it_off():
    assert alarms(5.0, 12.0, 13.0) == [23.0, 33.0]


def test_who_is_always_heard_is_never_silent():
    assert alarms(*chain(range(1, 35, 3))) == []


def test_another_limit_counts_from_now():
    assert alarms(act=lambda watch: watch.limit(2.0), until=5.0) == [2.0, 4.0]


def test_a_watch_that_was_stopped_is_quiet():
    assert alarms(act=lambda watch: watch.stop()) == []
