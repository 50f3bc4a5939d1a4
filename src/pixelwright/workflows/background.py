"""Work beside the work: loads in a thread what will be needed while the main one waits for something else."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread


def in_background(load: Callable[[], None]) -> None:
    """Call `load` in a thread of its own. Its result must be kept by what it loads.

    The thread is no daemon: leaving in the middle of native code would end the process with a crash.
    """
    Thread(target=load, name="pixelwright-load").start()
