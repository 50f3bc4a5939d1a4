"""Which columns of a line's ink belong to which of its words: the text as read, laid against the gaps.

Corrects blanks that the ink contradicts and leaves out ink that no character explains (icons, carets).
Knows fonts only as widths. All lengths are device px, columns count from the cut-out's left edge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from pixelwright.fonts import Cut
from pixelwright.perception.glyphs import GlyphRow, glyph_row
from pixelwright.perception.proofreading import is_whole

Floats = npt.NDArray[np.float64]

MISFIT_CAP = 40.0
"""Largest cost of one piece of ink, so that a single bad word cannot bend the whole line."""
BROKEN_WORD = 3.0
"""Cost of a gap where no blank was read; gaps inside words are real but rarer than between them."""
SWALLOWED_BLANK = 3.0
"""Cost of a read blank where the ink has no gap."""
FOREIGN_INK = 9.0
"""Cost of ink that no character explains: three standard deviations of a word's width."""
FOREIGN_END = 5.0
"""The same for the first and last piece, where icons and carets are."""
APART_EM = 0.25
"""Gap in em between text and an icon beside it; letters of a word lie closer."""
WIDE_GAP = 0.12
"""Standard deviation in em of gaps between the letters of a word, for faces not known yet."""
MISSED_BLANK = 0.7
"""Share of a blank's advance that a gap must have to spare before a blank is put in ..."""
GOOD_PIECE = 3.0
"""Cost of a piece up to which a stand-in face is good enough; text of one width costs twice that."""
GAP_BLUR_PX = 0.7
"""How much wider gaps look than they are, for want of faint antialiased columns."""
NO_BLANK = 0.25
"""... and below which one that was read is taken out."""


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without a blank, and the columns of their ink."""

    text: str
    left: int
    right: int
    spare_px: float = 0.0
    """How much wider than a blank the gap before it is."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of ink columns without a gap as wide as between words."""

    left: int
    right: int


def pieces_of(mask: npt.NDArray[np.bool_], gap_px: float) -> list[Piece]:
    """Cut the inked columns where at least `gap_px` are empty."""
    columns = np.flatnonzero(mask.any(axis=0))
    if not len(columns):
        return []
    breaks = np.flatnonzero(np.diff(columns) > max(1, round(gap_px)))
    starts = np.concatenate([[0], breaks + 1])
    ends = np.concatenate([breaks, [len(columns) - 1]])
    return [Piece(int(columns[a]), int(columns[b]) + 1) for a, b in zip(starts, ends, strict=True)]


@dataclass(frozen=True, slots=True)
class Placement:
    """The words of a line from left to right and the scale at which they fit."""

    words: tuple[Word, ...]
    px_per_em: float


def place_words(mask: npt.NDArray[np.bool_], text: str, cuts: Sequence[Cut], height_px: float) -> Placement:
    """Lay `text` along the ink in the first of the stand-in faces that does, at an unknown size.

    `height_px` is about the height of the ink from ascender to descender.
    """
    if not text.strip() or not mask.any():
        return Placement((), height_px)
    if is_whole(text):
        return _whole(mask, text)
    pieces = pieces_of(mask, 0.13 * height_px)
    best: tuple[float, Placement] | None = None
    for cut in cuts:
        cost, placement = _placed(_Layout.of(text, cut), pieces, height_px)
        if best is None or cost < best[0]:
            best = (cost, placement)
        if cost < GOOD_PIECE * len(pieces):
            break
    assert best is not None
    return best[1]


def _placed(layout: _Layout, pieces: list[Piece], height_px: float) -> tuple[float, Placement]:
    tries = {round(scale, 1): scale for scale in _scales(layout, pieces, height_px)}
    best = min((_align(layout, pieces, scale) for scale in tries.values()), key=lambda found: found[0])
    refined = _align(layout, pieces, _scale_of(best[1], layout, pieces, best[2]))
    cost, starts, scale = min(best, refined, key=lambda found: found[0])
    return cost, Placement(_words(layout, pieces, starts, scale, correct_blanks=False), scale)


def replace_words(mask: npt.NDArray[np.bool_], text: str, cut: Cut, size_px: float) -> Placement:
    """Lay `text` along the ink in the face and size that it is set in; blanks follow the ink."""
    if is_whole(text) and mask.any():
        return _whole(mask, text)
    layout = _Layout.of(text, cut)
    pieces = pieces_of(mask, 0.13 * size_px)
    _, starts, _ = _align(layout, pieces, size_px, known=True)
    return Placement(_words(layout, pieces, starts, size_px, correct_blanks=True), size_px)


def _whole(mask: npt.NDArray[np.bool_], text: str) -> Placement:
    """Take the whole ink for one word."""
    columns = np.flatnonzero(mask.any(axis=0))
    left, right = int(columns[0]), int(columns[-1]) + 1
    return Placement((Word(text, left, right),), (right - left) / len(text))


@dataclass(frozen=True, eq=False, slots=True)
class _Layout:
    """The characters without their blanks, in em, and which of them follow one."""

    letters: str
    left: Floats
    right: Floats
    after_blank: npt.NDArray[np.bool_]
    blank: float
    """Advance of a blank in em."""

    @classmethod
    def of(cls, text: str, cut: Cut) -> _Layout:
        row: GlyphRow = glyph_row(text + " ", (cut,))
        inked = np.array([not character.isspace() for character in text])
        at = np.flatnonzero(inked)
        after = np.array([index > 0 and not inked[index - 1] for index in at])
        letters = "".join(text[index] for index in at)
        return cls(letters, row.left[0, at], row.right[0, at], after, float(row.advance[0, -1]))


def _scales(layout: _Layout, pieces: list[Piece], height_px: float) -> list[float]:
    """Guess px per em: from the whole width, from it without very wide gaps, and from the height."""
    em_width = max(0.1, float(layout.right[-1] - layout.left[0]))
    width = pieces[-1].right - pieces[0].left
    wide = sum(max(0.0, b.left - a.right - 0.4 * height_px) for a, b in pairwise(pieces))
    guesses = [width / em_width, (width - wide) / em_width]
    if len(pieces) > 1 and (wide or not 0.75 < guesses[0] / height_px < 1.6):
        guesses += [height_px * 1.05, height_px * 1.25]
    return guesses


Alignment = tuple[float, list[int], float]
"""Cost, for every piece the first of its characters (or -1 where it has none), and px per em."""


def _align(layout: _Layout, pieces: list[Piece], scale: float, known: bool = False) -> Alignment:
    """Deal the characters out to the pieces so that widths fit best (dynamic programming).

    `known` says that face and scale are the true ones: widths are exact then, and blanks may be missing.
    """
    count = len(layout.letters)
    widths = (layout.right[None, :] - layout.left[:, None]) * scale
    blanks = np.cumsum(layout.after_blank)
    inside = (blanks[None, :] - blanks[:, None]) * SWALLOWED_BLANK
    upper = np.triu(np.ones((count, count), dtype=bool))
    fixed = np.where(upper, inside, np.inf)
    natural = np.concatenate([[0.0], layout.left[1:] - layout.right[:-1]]) * scale
    tolerance = (0.01 if known else 0.05) * np.abs(widths) + 0.07 * scale
    total = np.empty_like(widths)
    best = np.full(count + 1, np.inf)
    best[0] = 0.0
    history: list[npt.NDArray[np.int64]] = []
    for index, piece in enumerate(pieces):
        gap = piece.left - pieces[index - 1].right if index else 0
        torn = _torn(gap - natural, layout.blank * scale if known else None, scale)
        broken = np.where(layout.after_blank | (np.arange(count) == 0), 0.0, BROKEN_WORD + torn)[:, None]
        # In place: fresh arrays of this size cost as much as the arithmetic.
        np.subtract(piece.right - piece.left, widths, out=total)
        total /= tolerance
        np.square(total, out=total)
        np.minimum(total, MISFIT_CAP, out=total)
        total += best[:-1, None]
        total += fixed
        total += broken
        first = np.argmin(total, axis=0)
        taken = np.concatenate([[np.inf], total[first, np.arange(count)]])
        skipped = best + _foreign_cost(pieces, index, scale)
        history.append(np.where(skipped < taken, -1, np.concatenate([[-1], first])))
        best = np.minimum(taken, skipped)
    return float(best[count]), _backtrack(history, count), scale


def _torn(spare: Floats, blank_px: float | None, scale: float) -> Floats:
    """Return what gaps cost that are `spare` px too wide for the inside of a word."""
    cost: Floats = np.minimum((np.maximum(spare, 0) / (WIDE_GAP * scale)) ** 2, MISFIT_CAP / 2)
    if blank_px is None:
        return cost
    missed: Floats = np.minimum(cost, ((spare - blank_px) / (WIDE_GAP * scale)) ** 2)
    return missed


def _foreign_cost(pieces: list[Piece], index: int, scale: float) -> float:
    """Return what it costs to say that a piece is no character: less for an icon set apart at an end."""
    before = pieces[index].left - pieces[index - 1].right if index else np.inf
    after = pieces[index + 1].left - pieces[index].right if index + 1 < len(pieces) else np.inf
    if min(before, after) < APART_EM * scale:
        return 2 * FOREIGN_INK
    return FOREIGN_END if index in (0, len(pieces) - 1) else FOREIGN_INK


def _backtrack(history: list[npt.NDArray[np.int64]], count: int) -> list[int]:
    starts = []
    end = count
    for choice in reversed(history):
        start = int(choice[end])
        starts.append(start)
        end = start if start >= 0 else end
    return starts[::-1]


def _scale_of(starts: list[int], layout: _Layout, pieces: list[Piece], fallback: float) -> float:
    """Return the px per em that the widths of the pieces imply together."""
    ends = _ends(starts, len(layout.letters))
    px = em = 0.0
    for piece, start, end in zip(pieces, starts, ends, strict=True):
        if start >= 0:
            px += piece.right - piece.left
            em += float(layout.right[end - 1] - layout.left[start])
    return px / em if em > 0.05 else fallback


def _ends(starts: list[int], count: int) -> list[int]:
    ends, following = [], count
    for start in reversed(starts):
        ends.append(following)
        following = start if start >= 0 else following
    return ends[::-1]


def _words(
    layout: _Layout, pieces: list[Piece], starts: list[int], scale: float, correct_blanks: bool
) -> tuple[Word, ...]:
    """Join pieces into words where no blank parts them, and cut pieces in which a blank was swallowed."""
    words: list[Word] = []
    for piece, start, end in zip(pieces, starts, _ends(starts, len(layout.letters)), strict=True):
        if start < 0:
            continue
        spare = _spare_px(layout, words, piece, start, scale)
        blank_px = layout.blank * scale
        read = bool(layout.after_blank[start])
        parted = read and not (correct_blanks and spare < (NO_BLANK - 1) * blank_px)
        missed = correct_blanks and spare - GAP_BLUR_PX > (MISSED_BLANK - 1) * blank_px
        parted = parted or missed or spare > 0.5 * scale
        parts = _parts(layout, piece, start, end, scale if correct_blanks else None)
        if words and not parted:
            last = words.pop()
            head = parts[0]
            words.append(Word(last.text + head.text, last.left, head.right, last.spare_px))
            words += parts[1:]
        else:
            words += [Word(parts[0].text, parts[0].left, parts[0].right, spare if words else 0.0), *parts[1:]]
    return tuple(words)


def _spare_px(layout: _Layout, words: list[Word], piece: Piece, start: int, scale: float) -> float:
    """Return how much wider the gap before `piece` is than one blank between its two characters."""
    if not words:
        return 0.0
    natural = float(layout.left[start] - layout.right[start - 1]) * scale
    if not layout.after_blank[start]:
        natural += layout.blank * scale
    return piece.left - words[-1].right - natural


def _parts(layout: _Layout, piece: Piece, start: int, end: int, scale: float | None) -> list[Word]:
    """Cut the characters of one piece at the blanks that were read in it, columns by proportion.

    Where the scale is known and the piece has no room for them, the blanks go.
    """
    cuts = [start, *(index for index in range(start + 1, end) if layout.after_blank[index]), end]
    room = (len(cuts) - 2) * layout.blank
    if scale and (piece.right - piece.left) / scale < layout.right[end - 1] - layout.left[start] - room / 2:
        return [Word(layout.letters[start:end], piece.left, piece.right)]
    em = max(0.05, float(layout.right[end - 1] - layout.left[start]))
    local = (piece.right - piece.left) / em
    parts = []
    for first, last in pairwise(cuts):
        left = piece.left + round(float(layout.left[first] - layout.left[start]) * local)
        right = piece.left + round(float(layout.right[last - 1] - layout.left[start]) * local)
        parts.append(Word(layout.letters[first:last], left, max(left + 1, right)))
    return parts
