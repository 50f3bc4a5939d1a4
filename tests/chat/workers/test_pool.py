import asyncio
import os
from contextlib import aclosing
from pathlib import Path

import pytest

from pixelwright.chat import Text, TextDelta
from pixelwright.chat.workers import Pool
from pixelwright.errors import EngineError, NotAnImageError, OverloadedError, UnsafePathError


@pytest.fixture(autouse=True)
def _jobs_are_found(monkeypatch):
    monkeypatch.setenv(
        "PYTHONPATH", os.pathsep.join([str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")])
    )


def run(work):
    return asyncio.run(asyncio.wait_for(work, 60))


async def all_of(values):
    async with aclosing(values) as opened:
        return [value async for value in opened]


def test_values_come_one_after_another():
    async def work():
        async with Pool(1) as pool:
            return await all_of(pool.stream("jobs:says", "one two three"))

    assert run(work()) == [TextDelta("one"), TextDelta("two"), TextDelta("three")]


def test_a_process_does_many_jobs_and_what_it_prints_does_no_harm():
    async def work():
        async with Pool(1) as pool:
            return [await pool.call("jobs:pid"), await pool.call("jobs:prints"), await pool.call("jobs:pid")]

    first, said, last = run(work())
    assert first == last
    assert said == Text("well")


@pytest.mark.parametrize(
    ("job", "error", "message"),
    [
        ("jobs:refuses", NotAnImageError, "it is a poem"),
        ("jobs:refuses_oddly", UnsafePathError, "refused the file name '../x'"),
        ("jobs:fails", EngineError, "the embedded engine failed at this request"),
        ("jobs:dies", EngineError, "a worker died at this request"),
        ("jobs:leaks", EngineError, "a worker sent what cannot be understood"),
    ],
    ids=["refuses", "refuses oddly", "fails", "dies", "leaks"],
)
def test_a_job_that_fails_says_why_and_the_next_one_is_done(job, error, message):
    async def work():
        async with Pool(1) as pool:
            with pytest.raises(error) as raised:
                await pool.call(job)
            assert await pool.call("jobs:prints") == Text("well")
            return raised.value

    assert run(work()).message == message


def test_a_job_that_nobody_waits_for_is_called_off(tmp_path):
    mark = tmp_path / "mark"

    async def work():
        async with Pool(1) as pool:
            before = await pool.call("jobs:pid")
            async with aclosing(pool.stream("jobs:waits", str(mark))) as values:
                async for value in values:
                    assert value == TextDelta("begun")
                    break
            return before, await pool.call("jobs:pid")

    before, after = run(work())
    assert mark.read_text() == "called off"
    assert before == after


def test_a_job_that_takes_too_long_is_ended_with_its_process():
    async def work():
        async with Pool(1, longest_job_s=2.0) as pool:
            await pool.warm()
            with pytest.raises(EngineError, match="took too long"):
                await all_of(pool.stream("jobs:hangs"))
            return await pool.call("jobs:prints")

    assert run(work()) == Text("well")


def test_who_comes_when_too_many_wait_is_told_to_come_again(tmp_path):
    async def work():
        async with Pool(1, longest_queue=1) as pool:
            first = pool.stream("jobs:waits", str(tmp_path / "mark"))
            await anext(first)
            second = asyncio.create_task(pool.call("jobs:prints"))
            await asyncio.sleep(0)
            with pytest.raises(OverloadedError) as raised:
                await pool.call("jobs:prints")
            await first.aclose()
            return raised.value, await second

    error, second = run(work())
    assert error.retry_after_s
    assert second == Text("well")


def test_a_free_worker_that_knows_the_topic_is_taken():
    async def work():
        async with Pool(2) as pool:
            first = await pool.call("jobs:pid", topic="a")
            second = await pool.call("jobs:pid", topic="b")
            return (
                first,
                second,
                await pool.call("jobs:pid", topic="a"),
                await pool.call("jobs:pid", topic="b"),
            )

    first, second, again_first, again_second = run(work())
    assert (first, second) == (again_first, again_second)


def test_all_processes_end_with_the_pool():
    async def work():
        async with Pool(2) as pool:
            await pool.warm("jobs:pid")
            pids = pool.pids
            assert len(pids) == 2
        return pids

    for pid in run(work()):
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
