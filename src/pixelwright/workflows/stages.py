"""Names and times the stages of a piece of work."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

OnStage = Callable[[str, float], None]
"""Called when a stage begins, with its name and the share of the work done so far, 0 to 1."""

SHARES = {
    "read": 0.02,
    "perceive": 0.55,
    "arrange": 0.03,
    "mend": 0.25,
    "write": 0.03,
    "measure": 0.05,
    "prove": 0.07,
}
"""Typical share of each stage in a build, for a progress bar (measured on 1280 x 800 pages)."""


class Stages:
    """Collects wall times; `seconds` maps each finished stage to its duration, in order."""

    def __init__(self, on_stage: OnStage | None = None) -> None:
        self.seconds: dict[str, float] = {}
        self._on_stage = on_stage

    @contextmanager
    def __call__(self, name: str) -> Iterator[None]:
        """Time the block as stage `name` and announce it first."""
        if self._on_stage is not None:
            self._on_stage(name, sum(SHARES.get(done, 0.0) for done in self.seconds))
        start = time.perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start
