"""What doors work with. Knows none of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from pixelwright.server.background import Background
from pixelwright.server.core import Core
from pixelwright.server.doors.batches import Batches
from pixelwright.server.shelf.shelves import Shelf


def _nothing() -> str:
    return ""


@dataclass(slots=True)
class Services:
    """The core, where things are put aside, and what goes on meanwhile."""

    core: Core
    shelf: Shelf
    metrics: Callable[[], str] = _nothing
    """What is measured, in the words of Prometheus."""
    background: Background = field(default_factory=Background)
    batches: Batches = field(init=False)

    def __post_init__(self) -> None:
        self.batches = Batches(self.core, self.shelf, self.background)
