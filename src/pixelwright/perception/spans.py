"""Where the style changes within a strip: colour, underline and weight by word.

Family and size hold for the whole strip and are settled elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pixelwright.fonts import Cut, family
from pixelwright.perception.glyphs import glyph_row
from pixelwright.perception.ink import Rule
from pixelwright.perception.measures import Measured
from pixelwright.perception.palette import Seen, projected
from pixelwright.perception.strips import Floats, Strip, seen
from pixelwright.perception.typography import Setting

Doubles = npt.NDArray[np.float64]

ASIDE = 0.16
"""How far beside the line from backdrop to text colour a word's colour may lie, as share of its length."""
PALER = 0.72
"""Least share of the strip's contrast that a word of its colour reaches; thin or short words reach .8."""


WORD_MASS_SD = 0.09
"""Standard deviation of the logarithm of one word's amount of ink."""
WORD_WIDTH_SD_PX = 0.5
STYLE_CHANGE = 6.0
"""Log-likelihood that a change of weight between two words must gain."""


@dataclass(frozen=True, eq=False, slots=True)
class Style:
    """What may change from word to word."""

    colour: Seen
    weight: int
    italic: bool
    underline: bool

    def same_as(self, other: Style) -> bool:
        """Tell whether both are one style; colours are told apart by `colour_runs`."""
        own = (self.weight, self.italic, self.underline)
        return self.colour is other.colour and own == (other.weight, other.italic, other.underline)


def style_runs(
    strip: Strip, item: Measured, setting: Setting, baseline: float
) -> list[tuple[int, int, Style]]:
    """Return stretches of words (first, one past last) of one style; `baseline` is on the page."""
    colours = [colour for first, last, colour in colour_runs(strip) for _ in range(first, last)]
    lines = underlined(strip, baseline - strip.ink.top, setting.size_px)
    weights = weights_of(strip, item, setting)
    styles = [
        Style(colour, weight, setting.italic, line)
        for colour, weight, line in zip(colours, weights, lines, strict=True)
    ]
    runs: list[tuple[int, int, Style]] = []
    for index, style in enumerate(styles):
        if runs and style.same_as(runs[-1][2]):
            runs[-1] = (runs[-1][0], index + 1, runs[-1][2])
        else:
            runs.append((index, index + 1, style))
    return runs


def weights_of(strip: Strip, item: Measured, setting: Setting) -> list[int]:
    """Tell regular from bold words in a strip of one size, by width and amount of ink."""
    entry = family(setting.family)
    weights = sorted({400, 700, setting.weight} & {*entry.weights, setting.weight})
    if len(strip.words) < 2 or len(weights) < 2:
        return [setting.weight] * len(strip.words)
    cuts = [entry.cut(weight, setting.italic) for weight in weights]
    losses = np.array(
        [
            _word_losses(word.text, item.edges[2 * at : 2 * at + 2], float(item.mass[at]), cuts, setting)
            for at, word in enumerate(strip.words)
        ]
    )
    return [weights[choice] for choice in _steadiest(losses, STYLE_CHANGE)]


def _word_losses(text: str, edges: Doubles, mass: float, cuts: list[Cut], setting: Setting) -> Doubles:
    row = glyph_row(text, cuts)
    width = (row.right.max(axis=1) - row.left.min(axis=1)) * setting.size_px
    width += setting.spacing_px * (len(text) - 1)
    amount = np.log(max(mass, 0.5) / np.maximum(1e-3, row.area.sum(axis=1) * setting.size_px**2))
    off = (float(edges[1] - edges[0]) - width) / (WORD_WIDTH_SD_PX + 0.01 * width)
    losses: Doubles = np.minimum(off**2, 40) + np.minimum((amount / WORD_MASS_SD) ** 2, 40)
    return losses / 2


def _steadiest(losses: Doubles, change: float) -> list[int]:
    """Choose a column for every row, with the least loss and few changes (Viterbi)."""
    total, back = losses[0], []
    for row in losses[1:]:
        moves = total[:, None] + change * (1 - np.eye(len(total)))
        back.append(moves.argmin(axis=0))
        total = moves.min(axis=0) + row
    path = [int(total.argmin())]
    for choice in reversed(back):
        path.append(int(choice[path[-1]]))
    return path[::-1]


def same_colour(colour: Floats, main: Floats, under: Floats, letters: int) -> bool:
    """Tell whether `colour`, seen on `under`, can be text of colour `main` that is only thinner."""
    along, aside = projected(colour, main, under)
    palest = PALER if letters > 1 else 0.5
    return aside < ASIDE and palest <= along <= 1 / palest


def colour_runs(strip: Strip) -> list[tuple[int, int, Seen]]:
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
    colours = [seen(strip.ink, [strip.words[index] for index in group]) for group in groups]
    runs: list[tuple[int, int, Seen]] = []
    for index in range(len(strip.words)):
        if runs and owner[index] == owner[index - 1]:
            runs[-1] = (runs[-1][0], index + 1, runs[-1][2])
        else:
            runs.append((index, index + 1, colours[owner[index]]))
    return runs


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
