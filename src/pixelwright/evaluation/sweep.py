"""Does a page hold in every window from a phone's to a large screen's? Lays it out in each and looks.

Knows nothing of the design but one thing: what lies over what in the design's own window is meant to.
"""

from __future__ import annotations

from typing import Any

from pixelwright.browser import Tab
from pixelwright.browser.scripts import layout_script
from pixelwright.report import BREAKS, TARGETS, Fault, Sweep

WIDTHS_PX = tuple(range(320, 1921, 40))
"""Windows from the narrowest phone in use to a large screen."""

_LOOK = layout_script("pixelwright.evaluation", "sweep.js")


def sweep(tab: Tab, widths_px: tuple[int, ...] = WIDTHS_PX) -> Sweep:
    """Look at the loaded page in windows of all widths; the tab is as before afterwards."""
    own = tab.viewport
    meant = tab.evaluate(_LOOK, [])["pairs"]
    seen: dict[int, dict[str, Any]] = {}
    for width_px in widths_px:
        tab.resize(width_px, own.height_px)
        seen[width_px] = tab.evaluate(_LOOK, meant)
    tab.resize(own.width_px, own.height_px)
    return Sweep(widths_px, _failing(seen, BREAKS), _failing(seen, TARGETS), _faults(seen))


def _failing(seen: dict[int, dict[str, Any]], kinds: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(width for width, found in seen.items() if any(kind in found["counts"] for kind in kinds))


def _faults(seen: dict[int, dict[str, Any]]) -> tuple[Fault, ...]:
    """Return each fault once with its windows: what breaks the page first, then what many windows have."""
    windows: dict[tuple[str, str, str], dict[int, float]] = {}
    for width_px, found in seen.items():
        for kind, selector, words, magnitude_px in found["faults"]:
            windows.setdefault((kind, selector, words), {})[width_px] = float(magnitude_px)
    faults = [Fault(*key, max(sizes.values()), tuple(sizes)) for key, sizes in windows.items()]
    return tuple(sorted(faults, key=lambda fault: (fault.kind in TARGETS, -len(fault.widths_px))))
