"""Room that the design has for something that the page lacks: no fault of the spacing around it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from pixelwright.comparison.deltas import differing, on_one_canvas
from pixelwright.comparison.pages.inquiry import Inquiry
from pixelwright.comparison.pages.layout import solved_layout
from pixelwright.comparison.pages.remainders import absence, absences
from pixelwright.comparison.pages.solving import Solved, length
from pixelwright.finding import Finding
from pixelwright.geometry import Box
from pixelwright.raster import Pixels

_DOWN = (
    "margin-top",
    "margin-bottom",
    "padding-top",
    "padding-bottom",
    "height",
    "min-height",
    "row-gap",
    "gap",
)
_ACROSS = (
    "margin-left",
    "margin-right",
    "padding-left",
    "padding-right",
    "width",
    "min-width",
    "column-gap",
    "gap",
)
_LEAST_PX = 8
_TAKES = 0.25
"""What is drawn of the missing takes this share of the room that it leaves at least."""
_SLACK_PX = 8
_WITHIN = 0.9


def mend_room(inquiry: Inquiry) -> bool:
    """Make room for what is missing where spacing seems to be; tell whether there was such a thing."""
    solved = None if inquiry.seen.foreign else solved_layout(inquiry)
    if solved is None:
        return False
    growth = _growth(solved)
    if growth is not None and growth < _LEAST_PX:
        return False
    with inquiry.shop.trying(solved.change):
        shown = inquiry.photograph()
    ink = _missing(inquiry, shown, solved.change.name, growth)
    if ink is None:
        return False
    inquiry.shop.make_room(solved.change)
    inquiry.refresh()
    inquiry.findings.append(_told(absence(inquiry, ink), ink, inquiry.box(solved.change.element), solved))
    return True


def _told(finding: Finding, ink: Box, beside: Box, solved: Solved) -> Finding:
    """Return the finding with the box of a block: as wide as that which it stands above or below."""
    place = finding.design_box
    if solved.change.name not in _DOWN or place is None or ink.x < beside.x or ink.right > beside.right:
        return finding
    return replace(finding, design_box=Box(beside.x, place.y, beside.width, place.height))


def _growth(solved: Solved) -> float | None:
    """Return by how much a length grows; None for a keyword."""
    now, wanted = length(solved.before), length(solved.change.value)
    return wanted - now if now is not None and wanted is not None else None


def _missing(inquiry: Inquiry, shown: Pixels, name: str, growth: float | None) -> Box | None:
    """Return what the design shows in the room that a change makes, where the page then shows nothing."""
    moved = differing(*on_one_canvas(inquiry.page, shown), False)
    rows, columns = np.flatnonzero(moved.any(axis=1)), np.flatnonzero(moved.any(axis=0))
    if not len(rows):
        return None
    around = Box.from_edges(columns[0], rows[0], columns[-1] + 1, rows[-1] + 1)
    for ink in absences(inquiry.design, shown):
        down = name in _DOWN and growth and _fits(ink.y, ink.bottom, around.y, growth)
        across = name in _ACROSS and growth and _fits(ink.x, ink.right, around.x, growth)
        aligned = growth is None and ink.coverage(around.expand(ink.height)) > _WITHIN
        if down or across or aligned:
            return ink
    return None


def _fits(start: float, end: float, at: float, growth: float) -> bool:
    beside = at - growth - _SLACK_PX <= start and end <= at + growth + _SLACK_PX
    return beside and _TAKES * growth <= end - start <= growth + _SLACK_PX
