"""One worker process as the server sees it. Knows nothing of what jobs do, and of other workers."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
from collections import OrderedDict
from collections.abc import AsyncGenerator

from pixelwright import errors
from pixelwright.chat.workers.frames import (
    LENGTH_BYTES,
    Broken,
    Cancel,
    Done,
    Failed,
    Job,
    Piece,
    Ready,
    body_length,
    pack,
    unpack,
)
from pixelwright.errors import EngineError, PixelwrightError

_log = logging.getLogger(__name__)
_REMEMBERED = 64
"""Topics that a worker is taken to know still."""
_SETTLE_S = 10.0
"""A job that was called off ends at its next step; one that does not is killed with its process."""
_BUFFER_BYTES = 1 << 20
_COMMAND = (sys.executable, "-m", "pixelwright.chat.workers.child")


class Worker:
    """A process that does one job at a time. A dead one is started again for the next job."""

    def __init__(self, command: tuple[str, ...] = _COMMAND) -> None:
        self._command = command
        self._awaited_bytes = 0
        """Of a frame whose length has been read."""
        self._process: asyncio.subprocess.Process | None = None
        self._knows: OrderedDict[str, None] = OrderedDict()

    def knows(self, topic: str) -> bool:
        """Tell whether it did a job on the same topic lately."""
        return topic in self._knows

    @property
    def pid(self) -> int | None:
        """The number of the process, None where there is none."""
        return self._process.pid if self._is_alive and self._process is not None else None

    @property
    def _is_alive(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def start(self) -> None:
        """Have a process that waits for a job; raises EngineError where none can be had."""
        if self._is_alive:
            return
        self._knows.clear()
        self._awaited_bytes = 0
        self._process = await asyncio.create_subprocess_exec(
            *self._command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=_BUFFER_BYTES,
        )
        if not isinstance(await self._receive(), Ready):
            await self.kill()
            raise EngineError("a worker did not come up")

    async def do(self, job: Job, topic: str = "") -> AsyncGenerator[object, None]:
        """Give the values of a job as they come.

        Raises the error of the project that the job ended with, EngineError for any other end. Where it is
        closed early, call `settle` before the next job.
        """
        await self.start()
        self._remember(topic)
        await self._send(job)
        while True:
            frame = await self._receive()
            match frame:
                case Piece(value):
                    yield value
                case Done():
                    return
                case Failed():
                    raise _error_of(frame)
                case Broken(trace):
                    _log.error("a job failed: %s", trace)
                    raise EngineError("the embedded engine failed at this request")
                case _:
                    await self.kill()
                    raise EngineError("a worker lost its way")

    async def settle(self) -> None:
        """Call off the job and wait until the process is free again, or is no more."""
        if not self._is_alive:
            return
        try:
            async with asyncio.timeout(_SETTLE_S):
                await self._send(Cancel())
                while isinstance(await self._receive(), Piece):
                    pass
        except (TimeoutError, EngineError):
            await self.kill()

    async def kill(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
            _close(process)

    async def _send(self, value: object) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(pack(value))
            await self._process.stdin.drain()
        except (BrokenPipeError, ConnectionResetError) as error:
            await self.kill()
            raise EngineError("a worker died") from error

    async def _receive(self) -> object:
        """Return the next frame. May be called off at any time: what was read of a frame is kept."""
        assert self._process is not None
        assert self._process.stdout is not None
        try:
            if not self._awaited_bytes:
                self._awaited_bytes = body_length(await self._process.stdout.readexactly(LENGTH_BYTES))
            body = await self._process.stdout.readexactly(self._awaited_bytes)
        except asyncio.IncompleteReadError as error:
            await self.kill()
            raise EngineError("a worker died at this request") from error
        self._awaited_bytes = 0
        try:
            return unpack(body)
        except EngineError:
            await self.kill()
            raise

    def _remember(self, topic: str) -> None:
        if topic:
            self._knows[topic] = None
            self._knows.move_to_end(topic)
            if len(self._knows) > _REMEMBERED:
                self._knows.popitem(last=False)


def _error_of(failure: Failed) -> PixelwrightError:
    kind = getattr(errors, failure.kind, EngineError)
    error: PixelwrightError = EngineError(failure.message, failure.remedy)
    if isinstance(kind, type) and issubclass(kind, PixelwrightError):
        error = kind.__new__(kind)  # Some leaves take other arguments; all have these.
        PixelwrightError.__init__(error, failure.message, failure.remedy)
    return error


def _close(process: asyncio.subprocess.Process) -> None:
    if process.stdin is not None:
        process.stdin.close()
    transport = getattr(process, "_transport", None)
    if transport is not None:
        transport.close()
