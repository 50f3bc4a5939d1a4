"""The same words set otherwise: larger, bolder, slanted, spaced, in capitals, in another face."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import cv2
import numpy as np
import numpy.typing as npt

from pixelwright.comparison.deltas import differing
from pixelwright.comparison.outlines import common
from pixelwright.comparison.pictures.changes import Change
from pixelwright.comparison.pictures.sight import Sight
from pixelwright.finding import Finding, FindingKind, Fix
from pixelwright.geometry import Box
from pixelwright.raster import Pixels
from pixelwright.scene import TextLine

Ink = npt.NDArray[np.float32]
"""How much ink each pixel holds, 0 to 1."""

_SLANT = 0.1
_STROKE = 1.16
_INKED = 0.25
_WORDS = 8
_WIDER, _AS_WIDE = 0.02, 0.015
"""Letters half a percent of an em wider make words a percent wider: another machine may do so."""
_ASIDE_PX = 3
_LETTER_EM = 0.6
_SAME_LETTER = 0.93
_THICKEST_PX = 4


def tell_typesetting(
    sight: Sight, change: Change, own: Sequence[TextLine], other: Sequence[TextLine], base: Finding
) -> Finding | None:
    """Return what is otherwise about words that are the same; None where it is nothing."""
    assert change.here
    assert change.there
    words = base.expected[:60]
    capitals = [sum(c.isupper() for c in text) for text in (base.measured, base.expected)]
    if abs(capitals[0] - capitals[1]) > max(2, 0.2 * sum(c.isalpha() for c in base.expected)):
        name, value = "text-transform", "uppercase" if capitals[1] > capitals[0] else "none"
        return _styled(base, FindingKind.STYLE, name, value, f"“{words}” is in other capitals")
    here, there = ink_of_box(sight.page, change.here), ink_of_box(sight.design, change.there)
    height = _median_height(own) / max(1.0, _median_height(other))
    size = other[0].style.size_px
    if len(own) == len(other):
        width = sum(line.ink.width for line in own) / max(1.0, sum(line.ink.width for line in other))
    else:
        width = height
    if abs(height - 1) > max(0.06, 1.2 / _median_height(other)) and 0.8 < width / height < 1.25:
        values = f"{size:.0f}px", f"{size * height:.0f}px"
        what = f"“{words}” is {values[1]}, should be {values[0]}"
        return replace(_styled(base, FindingKind.FONT_SIZE, "font-size", values[0], what), measured=values[1])
    if abs(slant(here) - slant(there)) > _SLANT:
        value = "italic" if slant(there) > slant(here) else "normal"
        return _styled(base, FindingKind.STYLE, "font-style", value, f"“{words}” should be {value}")
    bolder = stroke(here) / stroke(there)
    if not 1 / _STROKE < bolder < _STROKE and abs(height - 1) < 0.05 and 0.88 < width < 1.13:
        value = "400" if bolder > 1 else "700"
        return _styled(
            base,
            FindingKind.WEIGHT,
            "font-weight",
            value,
            f"“{words}” should be {'bold' if bolder < 1 else 'regular'}",
        )
    first = next(_pieces(sight, own[:1], other[:1]))
    if len(own) != len(other) and same_face(*first):
        what = f"“{words}” breaks its lines elsewhere: into {len(own)}, the design into {len(other)}"
        return replace(
            base,
            kind=FindingKind.WRAPPING,
            what=what,
            expected=str(len(other)),
            measured=str(len(own)),
            fix=None,
        )
    if is_underlined(sight, change):
        lined = underline(there) > underline(here)
        value = "underline" if lined else "none"
        what = f"“{words}” should {'' if lined else 'not '}be underlined"
        return _styled(base, FindingKind.STYLE, "text-decoration-line", value, what)
    fewest = min(len(own), len(other))
    faces = [same_face(here, there) for here, there in _pieces(sight, own[:fewest], other[:fewest])]
    if sight.foreign:
        return _aligned(base, own, other, words)
    if abs(width - 1) > _WIDER and sum(faces) * 2 >= len(faces):
        letters = max(1, sum(len(line.text) - 1 for line in own))
        more = (sum(line.ink.width for line in own) - sum(line.ink.width for line in other)) / letters
        what = (
            f"the letters of “{words}” stand {abs(more):.1f} px {'further apart' if more > 0 else 'nearer'}"
        )
        return _styled(base, FindingKind.SPACING, "letter-spacing", f"{-more:+.1f}px", what)
    if all(faces) or max(abs(width - 1), abs(height - 1) / 2, abs(bolder - 1) / 4) < _AS_WIDE:
        return _aligned(base, own, other, words)
    return _styled(
        base, FindingKind.FAMILY, "font-family", other[0].style.family, f"“{words}” is set in another face"
    )


def _aligned(base: Finding, own: Sequence[TextLine], other: Sequence[TextLine], words: str) -> Finding | None:
    by_px = float(np.median([b.ink.x - a.ink.x for a, b in zip(own, other, strict=False)]))
    if abs(by_px) <= _ASIDE_PX:
        return None
    what = f"“{words}” stands {abs(by_px):.0f} px {'right' if by_px < 0 else 'left'} of its place"
    found = _styled(base, FindingKind.MOVED, "left", f"{other[0].ink.x:.0f}px", what)
    return replace(
        found, measured=f"{own[0].ink.x:.0f}px", fix=Fix("", (("margin-left", f"{by_px:+.0f}px"),))
    )


def _pieces(sight: Sight, own: Sequence[TextLine], other: Sequence[TextLine]) -> Iterator[tuple[Ink, Ink]]:
    for here, there in zip(own, other, strict=True):
        yield ink_of_box(sight.page, here.ink), ink_of_box(sight.design, there.ink)


def same_face(one: Ink, other: Ink) -> bool:
    """Tell whether the words of two lines that say the same begin with letters that are drawn alike."""
    beginnings = [_beginnings(ink) for ink in (one, other)]
    if len(beginnings[0]) != len(beginnings[1]):
        beginnings = [each[:1] for each in beginnings]
    alike = [_alike(a, b) for a, b in zip(*beginnings, strict=True)]
    return sum(alike) * 2 > len(alike)


def _beginnings(ink: Ink) -> list[Ink]:
    """Return the first letter of each word, as far as letters are wide."""
    height = ink.shape[0]
    inked = (ink.max(axis=0) > _INKED).astype(np.uint8)[None]
    closed = cv2.morphologyEx(inked, cv2.MORPH_CLOSE, np.ones((1, 2 * int(0.14 * height + 1) + 1), np.uint8))[
        0
    ]
    starts = np.flatnonzero(np.diff(np.concatenate(([0], closed.astype(np.int8)))) > 0)
    return [ink[:, start : start + max(4, round(_LETTER_EM * height))] for start in starts[:_WORDS]]


def _alike(one: Ink, other: Ink) -> bool:
    soft = [cv2.GaussianBlur(np.pad(ink, 3), (0, 0), 0.8) for ink in (one, other)]
    rows, columns = (min(each.shape[axis] for each in soft) - 2 for axis in (0, 1))
    piece = np.ascontiguousarray(soft[0][2 : rows - 2, 2 : columns - 2])
    found = cv2.matchTemplate(np.ascontiguousarray(soft[1]), piece, cv2.TM_CCOEFF_NORMED)
    return float(found.max()) > _SAME_LETTER


def is_underlined(sight: Sight, change: Change) -> bool:
    """Tell whether nothing differs but thin lines."""
    there, here = (np.ascontiguousarray(each[change.place.slices]) for each in (sight.warped, sight.page))
    away = differing(there, here, sight.foreign)
    rows = away.sum(axis=1) > 0.3 * away.shape[1]
    runs = np.diff(np.flatnonzero(np.diff(np.concatenate(([0], rows.astype(np.int8), [0])))))[::2]
    return bool(len(runs) and max(runs) <= _THICKEST_PX and away[rows].sum() > 0.8 * away.sum())


def underline(ink: Ink) -> float:
    """Return how full of ink the fullest row is."""
    return float(ink.mean(axis=1).max())


def _styled(base: Finding, kind: FindingKind, name: str, value: str, what: str) -> Finding:
    return replace(
        base, kind=kind, name=name, expected=value, measured="", what=what, fix=Fix("", ((name, value),))
    )


def _median_height(lines: Sequence[TextLine]) -> float:
    return float(np.median([line.ink.height for line in lines]))


def ink_of_box(picture: Pixels, box: Box) -> Ink:
    """Return the ink of a text on an even ground."""
    part = picture[box.slices]
    ground = np.array(common(part), np.float32)
    away = np.abs(part.astype(np.float32) - ground).max(axis=2)
    top = float(np.percentile(away, 99)) or 1.0
    ink: Ink = np.clip(away / top, 0, 1).astype(np.float32)
    return ink


def stroke(ink: Ink) -> float:
    """Return the mean thickness of strokes in px: ink over half its outline."""
    across = np.abs(np.diff(ink, axis=1)).sum()
    down = np.abs(np.diff(ink, axis=0)).sum()
    return float(2 * ink.sum() / max(1.0, float(np.hypot(across, down))))


def slant(ink: Ink) -> float:
    """Return by how much upright strokes lean to the right, as columns for each row."""
    height, width = ink.shape
    best = (-1.0, 0.0)
    for lean in (-0.1, 0.0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35):
        matrix = np.array([[1, lean, 0], [0, 1, 0]], np.float32)
        straight = cv2.warpAffine(ink, matrix, (width + round(0.4 * height), height))
        profile = straight.sum(axis=0)
        best = max(best, (float((np.diff(profile) ** 2).sum()), lean))
    return best[1]
