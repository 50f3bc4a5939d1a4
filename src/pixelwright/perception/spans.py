"""Where the style changes within a strip: colour and underline by word.

Knows words, their colours and the rules below them; fonts are settled elsewhere.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from pixelwright.perception.ink import Rule
from pixelwright.perception.strips import Strip, extreme

Floats = npt.NDArray[np.float32]

ASIDE = 0.16
"""How far beside the line from backdrop to text colour a word's colour may lie, as share of its length."""
PALER = 0.72
"""Least share of the strip's contrast that a word of its colour reaches; thin or short words reach .8."""


def same_colour(colour: Floats, main: Floats, under: Floats, letters: int) -> bool:
    """Tell whether `colour`, seen on `under`, can be text of colour `main` that is only thinner."""
    ray = main - under
    length = float(np.linalg.norm(ray))
    if length < 1:
        return True
    along = float((colour - under) @ ray) / length**2
    aside = float(np.linalg.norm(colour - under - along * ray)) / length
    palest = PALER if letters > 1 else 0.5
    return aside < ASIDE and palest <= along <= 1 / palest


def colour_runs(strip: Strip) -> list[tuple[int, int, Floats]]:
    """Return stretches of words (first, one past last) of one colour, with that colour."""
    under = strip.ink.backdrop.reshape(-1, 3).mean(axis=0)
    groups: list[list[int]] = []
    for index in sorted(range(len(strip.words)), key=lambda at: (-len(strip.words[at].text), at)):
        letters = len(strip.words[index].text)
        for group in groups:
            if same_colour(strip.colours[index], strip.colours[group[0]], under, letters):
                group.append(index)
                break
        else:
            groups.append([index])
    owner = {index: at for at, group in enumerate(groups) for index in group}
    colours = [_pooled(strip, group) for group in groups]
    runs: list[tuple[int, int, Floats]] = []
    for index in range(len(strip.words)):
        if runs and owner[index] == owner[index - 1]:
            runs[-1] = (runs[-1][0], index + 1, runs[-1][2])
        else:
            runs.append((index, index + 1, colours[owner[index]]))
    return runs


def _pooled(strip: Strip, members: list[int]) -> Floats:
    """Return the purest colour of several words together."""
    pixels, under = [], []
    for index in members:
        area = slice(strip.words[index].left, strip.words[index].right)
        mask = strip.ink.mask[:, area]
        pixels.append(strip.ink.pixels[:, area][mask])
        under.append(strip.ink.backdrop[:, area][mask])
    joined = np.concatenate(pixels)
    return extreme(joined, np.concatenate(under)) if len(joined) else strip.colours[members[0]]


def underlined(strip: Strip, baseline: float, size_px: float) -> list[bool]:
    """Tell for every word whether a rule runs below it; `baseline` counts from the cut-out's top."""
    rules = [
        rule
        for rule in strip.ink.rules
        if -0.02 * size_px - 0.5 <= (rule.top + rule.bottom) / 2 - baseline <= 0.3 * size_px + 1
    ]
    return [_covered(word.left, word.right, rules) for word in strip.words]


def _covered(left: int, right: int, rules: list[Rule]) -> bool:
    common = sum(max(0, min(right, rule.right) - max(left, rule.left)) for rule in rules)
    return common > 0.6 * (right - left)
