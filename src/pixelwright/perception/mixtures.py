"""Lines of one size but of two weights, as `**Label:** value`: no single face fits them.

Knows measured strips, no pixels. Lengths are device px.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from pixelwright.fonts import Cut, family
from pixelwright.perception.glyphs import glyph_row
from pixelwright.perception.measures import Measured
from pixelwright.perception.typography import Setting

Floats = npt.NDArray[np.float64]

MASS_SD = 0.09
"""Standard deviation of the logarithm of one word's amount of ink."""
WIDTH_SD_PX, WIDTH_SD = 0.5, 0.01
"""Standard deviation of one word's width: a part in px and a share of the width."""
CAP = 20.0
"""Largest loss of log-likelihood of one word: it may be misread or of another size."""
CHANGE = 6.0
"""Log-likelihood that a change of weight between two words must gain."""
FITTING_LOSS, FITTING_SHARE = 4.0, 0.7
"""Loss below which a word fits, and the share of the letters that must."""
LOWEST, HIGHEST = 0.78, 1.15
"""How far, as shares, the size may lie from the one that the height tells; one larger word misleads it."""
WHOLE_LOSS, HALF_LOSS = 2.0, 4.0
"""Log-likelihood that a size in whole or half px loses to those that the page has anyway."""
WEIGHTS = (400, 700)


def word_losses(item: Measured, cuts: list[Cut], sizes_px: Floats, spacing_px: float = 0.0) -> Floats:
    """Return how badly each word fits each cut at each size, from its width and amount of ink.

    Shape (sizes, words, cuts); logarithms of likelihoods, 0 is perfect.
    """
    words = item.text.split(" ")
    rows = [glyph_row(word, cuts) for word in words]
    natural = np.array([row.right.max(axis=1) - row.left.min(axis=1) for row in rows])
    area = np.array([row.area.sum(axis=1) for row in rows])
    size = sizes_px[:, None, None]
    spaced = np.array([spacing_px * (len(word) - 1) for word in words])[None, :, None]
    width = natural[None] * size + spaced
    seen = (item.edges[1::2] - item.edges[0::2])[None, :, None]
    off = (seen - width) / (WIDTH_SD_PX + WIDTH_SD * width)
    amount = np.log(np.maximum(item.mass, 0.5)[None, :, None] / np.maximum(1e-3, area[None] * size**2))
    losses: Floats = np.minimum(off**2 / 2, CAP) + np.minimum((amount / MASS_SD) ** 2 / 2, CAP)
    return losses


def steadiest(losses: Floats) -> list[int]:
    """Choose a column for every row of (words, cuts), with the least loss and few changes (Viterbi)."""
    total, back = losses[0], []
    for row in losses[1:]:
        moves = total[:, None] + CHANGE * (1 - np.eye(len(total)))
        back.append(moves.argmin(axis=0))
        total = moves.min(axis=0) + row
    path = [int(total.argmin())]
    for choice in reversed(back):
        path.append(int(choice[path[-1]]))
    return path[::-1]


def mixed(
    item: Measured, setting: Setting, height_size_px: float, known: Iterable[Setting]
) -> Setting | None:
    """Return the setting of a strip that fits as regular and bold words; None where that does not help.

    `known` are settings of the page: their families and sizes are tried beside what the height tells.
    """
    best, least = None, np.inf
    for name in dict.fromkeys([setting.family, *(other.family for other in known)]):
        weights = [weight for weight in WEIGHTS if weight in family(name).weights]
        cuts = [family(name).cut(weight, setting.italic) for weight in weights]
        sizes = _sizes(height_size_px, [setting, *known])
        for size, losses in zip(sizes, word_losses(item, cuts, np.array([*sizes])), strict=True):
            path = steadiest(losses)
            chosen = losses[np.arange(len(path)), path]
            loss = float(chosen.sum()) + sizes[size]
            if len(set(path)) > 1 and loss < least and _fits(item, chosen):
                weight = _commonest(item, [weights[column] for column in path])
                best, least = Setting(name, weight, setting.italic, size), loss
    return best


def _sizes(height_size_px: float, known: Iterable[Setting]) -> dict[float, float]:
    """Return sizes near that of the height, and what each loses: whole and half px, and the page's own."""
    low, high = height_size_px * LOWEST, height_size_px * HIGHEST
    halves = (half / 2 for half in range(int(2 * low) + 1, int(2 * high) + 1))
    sizes = {size: WHOLE_LOSS if size == round(size) else HALF_LOSS for size in halves}
    return sizes | {other.size_px: 0.0 for other in known if low <= other.size_px <= high}


def _fits(item: Measured, losses: Floats) -> bool:
    letters = np.array([len(word) for word in item.text.split(" ")])
    return bool(letters[losses < FITTING_LOSS].sum() >= FITTING_SHARE * letters.sum())


def _commonest(item: Measured, weights: list[int]) -> int:
    counts: Counter[int] = Counter()
    for word, weight in zip(item.text.split(" "), weights, strict=True):
        counts[weight] += len(word)
    return max(sorted(counts), key=lambda weight: counts[weight])
