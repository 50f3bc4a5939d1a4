"""All workers: who is free, who waits, and who knows a topic already. Knows nothing of what jobs do."""

from __future__ import annotations

import asyncio
import os
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

from pixelwright.chat.workers.frames import Job
from pixelwright.chat.workers.worker import Worker
from pixelwright.errors import EngineError, OverloadedError, PixelwrightError, ShuttingDownError

Values = AsyncGenerator[Any, None]

LONGEST_JOB_S = 600.0
LONGEST_QUEUE = 64
"""Who comes later is told to come again: at some seconds a job they would wait for minutes."""


class Pool:
    """Does jobs in as many processes as there are cores, unless told otherwise; those that wait go in turn.

    Use it as an asynchronous context manager: leaving it ends the processes.
    """

    def __init__(
        self,
        size: int | None = None,
        *,
        longest_job_s: float = LONGEST_JOB_S,
        longest_queue: int = LONGEST_QUEUE,
    ) -> None:
        self._workers = [Worker() for _ in range(size or os.cpu_count() or 1)]
        self._free = list(self._workers)
        self._waiting: deque[asyncio.Future[Worker]] = deque()
        self._settling: set[asyncio.Task[None]] = set()
        self._longest_job_s = longest_job_s
        self._longest_queue = longest_queue
        self._closed = False

    async def __aenter__(self) -> Pool:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    @property
    def size(self) -> int:
        """How many jobs are done at once."""
        return len(self._workers)

    @property
    def busy(self) -> int:
        """How many jobs are being done."""
        return len(self._workers) - len(self._free)

    @property
    def waiting(self) -> int:
        """How many jobs wait for a worker."""
        return sum(not future.done() for future in self._waiting)

    @property
    def pids(self) -> tuple[int, ...]:
        """The numbers of the processes that run."""
        return tuple(worker.pid for worker in self._workers if worker.pid is not None)

    async def warm(self, target: str = "") -> None:
        """Start all processes, and do the job `target` in each, so that no request has to wait for that."""
        free, self._free = self._free, []
        warming = (_warm(worker, target) for worker in free)
        for result in await asyncio.gather(*warming, return_exceptions=True):
            if isinstance(result, BaseException) and not isinstance(result, PixelwrightError):
                raise result
        for worker in free:
            self._release(worker)

    async def stream(self, target: str, *arguments: object, topic: str = "") -> Values:
        """Give the values that `target` (`module:function`) yields in a worker that knows `topic`, if any.

        Raises OverloadedError where too many wait, errors of the project as the job raises them, and
        EngineError.
        """
        worker = await self._acquire(topic)
        ended = False
        job = worker.do(Job(target, arguments), topic)
        try:
            async with asyncio.timeout(self._longest_job_s), aclosing(job) as values:
                async for value in values:
                    yield value
            ended = True
        except TimeoutError as error:
            await worker.kill()
            raise EngineError("the embedded engine took too long at this request") from error
        except PixelwrightError:
            ended = True
            raise
        finally:
            self._give_back(worker, ended)

    async def call(self, target: str, *arguments: object, topic: str = "") -> Any:  # noqa: ANN401
        """Return the one value of a job; raises as `stream` does."""
        async with aclosing(self.stream(target, *arguments, topic=topic)) as values:
            results = [value async for value in values]
        if len(results) != 1:
            raise EngineError("a job gave back something else than one value")
        return results[0]

    async def aclose(self) -> None:
        """End all processes; who waits is refused."""
        self._closed = True
        while self._waiting:
            future = self._waiting.popleft()
            if not future.done():
                future.set_exception(ShuttingDownError("the server is about to end"))
        for task in self._settling:
            task.cancel()
        await asyncio.gather(*self._settling, return_exceptions=True)
        await asyncio.gather(*(worker.kill() for worker in self._workers))

    async def _acquire(self, topic: str) -> Worker:
        if self._closed:
            raise ShuttingDownError("the server is about to end")
        if self._free:
            worker = next((each for each in self._free if topic and each.knows(topic)), self._free[0])
            self._free.remove(worker)
            return worker
        if self.waiting >= self._longest_queue:
            raise OverloadedError("too many requests wait for the embedded engine", retry_after_s=5.0)
        future: asyncio.Future[Worker] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        try:
            return await future
        except asyncio.CancelledError:
            if future.done() and not future.cancelled() and future.exception() is None:
                self._release(future.result())
            raise

    def _give_back(self, worker: Worker, ended: bool) -> None:
        """Free a worker; one whose job was called off as soon as it has come to rest."""
        if ended:
            self._release(worker)
            return
        task = asyncio.get_running_loop().create_task(worker.settle())
        self._settling.add(task)
        task.add_done_callback(self._settling.discard)
        task.add_done_callback(lambda _: self._release(worker))

    def _release(self, worker: Worker) -> None:
        while self._waiting:
            future = self._waiting.popleft()
            if not future.done():
                future.set_result(worker)
                return
        self._free.append(worker)


async def _warm(worker: Worker, target: str) -> None:
    await worker.start()
    if target:
        async with aclosing(worker.do(Job(target, ()))) as values:
            async for _ in values:
                pass
