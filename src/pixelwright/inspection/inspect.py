"""All that is wrong with what is seen through one window. Knows nothing of other windows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from pixelwright.finding import FindingKind
from pixelwright.inspection.alignment import alignment
from pixelwright.inspection.clipping import clipping
from pixelwright.inspection.contrast import contrast
from pixelwright.inspection.gaps import gaps
from pixelwright.inspection.legibility import legibility
from pixelwright.inspection.overflow import overflow
from pixelwright.inspection.overlap import overlap
from pixelwright.inspection.pictures import pictures
from pixelwright.inspection.reach import reach
from pixelwright.inspection.sighting import Sighting
from pixelwright.inspection.targets import targets
from pixelwright.inspection.touching import touching
from pixelwright.inspection.view import View
from pixelwright.inspection.window_edge import window_edge

Detector = Callable[[View], Iterator[Sighting]]

DETECTORS: tuple[Detector, ...] = (
    overflow,
    window_edge,
    clipping,
    reach,
    overlap,
    touching,
    contrast,
    pictures,
    alignment,
    gaps,
    targets,
    legibility,
)


def inspect(view: View) -> tuple[Sighting, ...]:
    """Return what is wrong, each thing once, in the order in which it was looked for."""
    merged: dict[tuple[FindingKind, str], Sighting] = {}
    for detector in DETECTORS:
        for sighting in detector(view):
            known = merged.get(sighting.key)
            merged[sighting.key] = sighting if known is None else _both(known, sighting)
    return tuple(merged.values())


def _both(known: Sighting, other: Sighting) -> Sighting:
    """Return the worse of two that are one finding, with the count of both."""
    worse, lesser = (other, known) if other.strength > known.strength else (known, other)
    return replace(worse, count=known.count + other.count, others=worse.others + lesser.parts)
