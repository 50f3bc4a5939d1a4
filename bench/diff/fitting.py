"""Which kinds of finding name a fault for what it is, where only pictures are known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bench.diff.judging import FIRST, SHARED_ROOM, Place
from pixelwright.finding import Finding
from pixelwright.finding import FindingKind as Kind
from pixelwright.geometry import Box

ROOM = {Kind.SPACING, Kind.MOVED, Kind.ALIGNMENT}
"""Seen from outside, room that is elsewhere is room, a place, or an alignment."""
FITTING: dict[str, set[Kind]] = {
    "colour": {Kind.COLOUR},
    "font-size": {Kind.FONT_SIZE},
    "font-weight": {Kind.WEIGHT},
    "font-family": {Kind.FAMILY},
    "font-style": {Kind.STYLE},
    "letter-spacing": {Kind.SPACING},
    "line-height": {Kind.SPACING},
    "text-align": ROOM,
    "text-decoration": {Kind.STYLE},
    "text-transform": {Kind.STYLE, Kind.TEXT},
    "text": {Kind.TEXT},
    "nowrap": {Kind.WRAPPING},
    "narrow": {Kind.WRAPPING},
    "background": {Kind.BACKGROUND},
    "border-width": {Kind.BORDER},
    "border-colour": {Kind.BORDER},
    "radius": {Kind.RADIUS},
    "shadow": {Kind.SHADOW},
    "opacity": {Kind.OPACITY, Kind.COLOUR, Kind.BACKGROUND},
    "margin-top": ROOM,
    "margin-left": ROOM,
    "margin-bottom": ROOM,
    "padding": ROOM | {Kind.RESIZED},
    "gap": ROOM | {Kind.RESIZED},
    "width": {Kind.RESIZED},
    "height": {Kind.RESIZED, Kind.SPACING},
    "align-items": ROOM,
    "justify-content": ROOM,
    "flex-direction": ROOM | {Kind.ORDER},
    "offset": {Kind.MOVED, Kind.ALIGNMENT, Kind.SPACING},
    "hidden": {Kind.MISSING},
    "removed": {Kind.MISSING},
    "duplicated": {Kind.EXTRA},
    "swapped": {Kind.ORDER},
    "picture": {Kind.PICTURE},
    "picture-missing": {Kind.PICTURE, Kind.MISSING},
    "picture-resized": {Kind.RESIZED},
    "picture-distorted": {Kind.RESIZED, Kind.PICTURE},
    "banner": {Kind.EXTRA},
}
BESIDE_PX = 40
"""Room that is at fault lies beside an element."""
OF_IT = 0.5
TOUCHED = 0.1


def fitting_finding(findings: Sequence[Finding], fault: dict[str, Any], place: Place) -> Finding | None:
    """Return the first of the first three findings that is of a kind that fits, where the fault is."""
    room = BESIDE_PX if fault["kind"] in SHARED_ROOM | {"line-height"} else 0
    return next(
        (one for one in findings[:FIRST] if one.kind in FITTING[fault["kind"]] and _lies(one, place, room)),
        None,
    )


def _lies(finding: Finding, place: Place, room_px: float) -> bool:
    """Tell whether most of a finding lies in an element that was struck, or covers a good part of it."""
    pairs = [(finding.box, box) for box in place.faulty]
    pairs += [(finding.design_box or finding.box, box) for box in place.true]
    return any(_is_of(one, other.expand(room_px) if room_px else other) for one, other in pairs)


def _is_of(one: Box, other: Box) -> bool:
    return one.coverage(other) >= OF_IT or one.iou(other) >= TOUCHED
