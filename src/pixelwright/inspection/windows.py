"""Joins what was seen in several windows into findings. Knows nothing of how the page was shown."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from pixelwright.finding import Finding
from pixelwright.inspection.sighting import Sighting
from pixelwright.inspection.why import GRAVITY, WHY


@dataclass(frozen=True, slots=True)
class Case:
    """One fault with all windows that show it: what somebody may try to mend."""

    worst: Sighting
    width_px: int
    """The window in which it is worst."""
    widths_px: tuple[int, ...]
    """All windows that show it, ascending."""

    @property
    def key(self) -> tuple[str, str]:
        """Tells it from others."""
        kind, group = self.worst.key
        return kind.value, group

    @property
    def finding(self) -> Finding:
        """What a person is told, but for the selector."""
        worst = self.worst
        return Finding(
            kind=worst.kind,
            box=worst.box,
            what=worst.what,
            magnitude=magnitude(worst),
            confidence=worst.confidence,
            name=worst.name,
            expected=worst.expected,
            measured=worst.measured,
            count=worst.count,
            why=WHY[worst.kind],
            widths_px=self.widths_px,
        )


def magnitude(sighting: Sighting) -> float:
    """Return how much it hurts, 0 to 1: by its kind, how bad it is, and on how many elements it shows."""
    spread = 1 + 0.15 * math.log2(sighting.count)
    return min(1.0, GRAVITY[sighting.kind] * sighting.strength * spread)


def joined(seen: Mapping[int, tuple[Sighting, ...]]) -> tuple[Case, ...]:
    """Return each fault once, from what was seen in each window (by its width), what hurts most first."""
    found: dict[tuple[object, str], dict[int, Sighting]] = {}
    for width_px, sightings in seen.items():
        for sighting in sightings:
            found.setdefault(sighting.key, {})[width_px] = sighting
    cases = []
    for windows in found.values():
        width_px, worst = max(windows.items(), key=lambda each: (magnitude(each[1]), each[0]))
        cases.append(Case(worst, width_px, tuple(sorted(windows))))
    return tuple(sorted(cases, key=lambda case: -magnitude(case.worst) * case.worst.confidence))
