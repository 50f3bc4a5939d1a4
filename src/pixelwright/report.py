"""What was measured, as values that become `report.json`. Measuring lives in `evaluation`."""

from __future__ import annotations

from dataclasses import dataclass, field

from pixelwright.geometry import Box

SCHEMA_VERSION = 1
"""Raised whenever a field of `report.json` changes its meaning or goes away."""


@dataclass(frozen=True, slots=True)
class Protocol:
    """Under which conditions scores were taken; scores of different protocols do not compare."""

    metrics_version: str
    browser: str
    viewport: str
    fonts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """One figure. `baseline` is what a blank page would get, where that is worth knowing."""

    name: str
    value: float
    better: str = "higher"
    baseline: float | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """One visible difference, worst first in a report."""

    box: Box
    what: str
    """`position`, `size`, `colour`, `text`, `missing`, `extra` or `pixels`."""
    expected: str
    measured: str
    magnitude: float
    """How much it matters, for ordering: share of the page times strength."""


@dataclass(frozen=True, slots=True)
class Report:
    """The scores of one page against one design."""

    scores: tuple[Score, ...]
    protocol: Protocol
    differences: tuple[Difference, ...] = ()
    warnings: tuple[str, ...] = ()
    stage_s: dict[str, float] = field(default_factory=dict)
    """Wall time of each stage in seconds, in order."""

    def score(self, name: str) -> float:
        """Return the value of the score called `name`; raises KeyError if it was not taken."""
        for score in self.scores:
            if score.name == name:
                return score.value
        raise KeyError(name)
