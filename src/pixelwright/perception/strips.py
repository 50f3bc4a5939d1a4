"""A strip is what will become one line of text: characters whose words and ink are known, no font yet.

Here lines as read are cut where columns, menu items or table cells were taken for one line, and measured.
All lengths are device px, page origin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from pixelwright.perception.ink import Ink
from pixelwright.perception.palette import Seen
from pixelwright.perception.proofreading import MARKERS
from pixelwright.perception.words import Word

Floats = npt.NDArray[np.float32]

COLUMN_GAP_EM = 0.55
"""How much wider than a blank a gap must be to part two texts: a menu's items lie 1 em apart or more,
blanks of justified text grow by half an em."""
PLATEAU = 0.3
"""Share of the purest pixels that must be of one colour for it to be the text's own."""
EXTREME_SHARE = 0.12
"""Share of a word's ink that has full coverage even in thin faces of 14 px."""


@dataclass(frozen=True, eq=False, slots=True)
class Strip:
    """One text from its first to its last word."""

    ink: Ink
    words: tuple[Word, ...]
    colours: tuple[Floats, ...]
    """The purest colour of each word's ink."""
    confidence: float

    @property
    def text(self) -> str:
        """The words with one blank between them."""
        return " ".join(word.text for word in self.words)

    @property
    def columns(self) -> tuple[int, int]:
        """First and one past the last column of its ink, in the cut-out."""
        return self.words[0].left, self.words[-1].right

    @property
    def bounds(self) -> tuple[int, int, int, int]:
        """Left, top, right, bottom of its ink, page origin."""
        left, top, right, bottom = self.ink.bounds(*self.columns)
        return left + self.ink.left, top + self.ink.top, right + self.ink.left, bottom + self.ink.top

    @property
    def colour(self) -> Floats:
        """The colour of most of its ink."""
        weights = [len(word.text) for word in self.words]
        return self.colours[int(np.argmax(weights))]


def strips_of(ink: Ink, words: tuple[Word, ...], px_per_em: float, confidence: float) -> list[Strip]:
    """Cut a line's words at gaps that no blank explains."""
    groups: list[list[Word]] = []
    for word in words:
        marked = len(groups) == 1 and len(groups[0]) == 1 and groups[0][0].text in MARKERS
        if not groups or marked or word.spare_px > COLUMN_GAP_EM * px_per_em:
            groups.append([])
        groups[-1].append(word)
    return [
        Strip(ink, tuple(group), tuple(purest(ink, word) for word in group), confidence) for group in groups
    ]


def purest(ink: Ink, word: Word) -> Floats:
    """Return the colour of the word's ink where it differs most from what lies under it.

    The array is shared: do not write to it.
    """
    return _purest(ink, word.left, word.right)


@lru_cache(maxsize=64)  # the words of one line, which is laid out several times
def _purest(ink: Ink, left: int, right: int) -> Floats:
    return _seen(ink, [slice(left, right)]).colour


def seen(ink: Ink, words: Sequence[Word]) -> Seen:
    """Return the purest colour of several words together."""
    return _seen(ink, [slice(word.left, word.right) for word in words])


def _seen(ink: Ink, areas: Sequence[slice]) -> Seen:
    pixels, under = [], []
    for area in areas:
        mask = ink.mask[:, area]
        pixels.append(ink.pixels[:, area][mask])
        under.append(ink.backdrop[:, area][mask])
    return extreme(np.concatenate(pixels), np.concatenate(under))


def extreme(pixels: Floats, under: Floats) -> Seen:
    """Return the commonest colour among the pixels, (count, 3), that lie farthest from `under`."""
    if not len(pixels):
        nothing = np.zeros(3, dtype=np.float32)
        return Seen(nothing, nothing, False, 0)
    distance = np.square(pixels - under).sum(axis=1)
    count = max(2, round(EXTREME_SHARE * len(pixels)))
    top = pixels[np.argsort(-distance, kind="stable")[:count]]
    below = under.mean(axis=0)
    codes = (top[:, 0] * 65536 + top[:, 1] * 256 + top[:, 2]).astype(np.int64)
    values, counts = np.unique(codes, return_counts=True)
    best = int(values[int(counts.argmax())])
    if counts.max() >= max(2, PLATEAU * len(top)):
        colour = np.array([best >> 16, best >> 8 & 255, best & 255], dtype=np.float32)
        return Seen(colour, below, bool(counts.max() >= 4), len(pixels))
    colour = np.median(top[: max(2, len(top) // 3)], axis=0).astype(np.float32)
    return Seen(colour, below, False, len(pixels))
