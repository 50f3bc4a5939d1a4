"""The worker process: takes one job after another from standard input, writes values to standard output.

Knows nothing of what jobs do. Ends with its server: when standard input does.
"""

from __future__ import annotations

import importlib
import logging
import os
import pickle
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Iterator
from typing import BinaryIO

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
)
from pixelwright.chat.workers.tether import CancelledJob, Tether
from pixelwright.errors import PixelwrightError

_NICENESS = 10
"""Below the server, so that it answers at once while all cores build."""


def main() -> None:
    """Work until the server goes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.basicConfig(level=logging.WARNING, format="pixelwright worker: %(message)s")
    os.nice(_NICENESS)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    # What a library prints must not get between the frames.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    _Child(sys.stdin.buffer, answers).work()


class _Child:
    def __init__(self, orders: BinaryIO, answers: BinaryIO) -> None:
        self._orders = orders
        self._answers = answers
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._tether = Tether()

    def work(self) -> None:
        threading.Thread(target=self._listen, daemon=True).start()
        self._send(Ready())
        while (job := self._jobs.get()) is not None:
            self._do(job)

    def _listen(self) -> None:
        """Take orders beside the work, so that a job can be called off."""
        for order in _frames(self._orders):
            if isinstance(order, Cancel):
                self._tether.cut()
            elif isinstance(order, Job):
                self._tether = Tether()
                self._jobs.put(order)
        self._tether.cut()
        self._jobs.put(None)

    def _do(self, job: Job) -> None:
        tether = self._tether
        try:
            for value in _run(job, tether):
                tether.check()
                self._send(Piece(value))
            ending: object = Done()
        except CancelledJob:
            ending = Done()
        except PixelwrightError as error:
            ending = Failed(type(error).__name__, error.message, error.remedy)
        except Exception:
            # The edge of the process: whatever a job dies of, the worker lives on and says so.
            ending = Broken(traceback.format_exc())
        self._send(ending)

    def _send(self, value: object) -> None:
        view = memoryview(pack(value))
        while view:
            view = view[self._answers.write(view) or 0 :]


def _run(job: Job, tether: Tether) -> Iterator[object]:
    module, _, name = job.target.partition(":")
    result = getattr(importlib.import_module(module), name)(*job.arguments, tether)
    if isinstance(result, Iterator):
        yield from result
    else:
        yield result


def _frames(source: BinaryIO) -> Iterator[object]:
    while len(head := source.read(LENGTH_BYTES)) == LENGTH_BYTES:
        yield pickle.loads(source.read(body_length(head)))


if __name__ == "__main__":
    main()
