"""Where the style changes within a strip: colour, underline and weight by word.

Family and size hold for the whole strip and are settled elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pixelwright.fonts import family
from pixelwright.perception.ink import Rule
from pixelwright.perception.measures import Measured
from pixelwright.perception.mixtures import steadiest, word_losses
from pixelwright.perception.palette import Seen, projected
from pixelwright.perception.strips import Floats, Strip, seen
from pixelwright.perception.typography import Setting

ASIDE = 0.16
"""How far beside the line from backdrop to text colour a word's colour may lie, as share of its length."""
PALER = 0.72
"""Least share of the strip's contrast that a word of its colour reaches; thin or short words reach .8."""


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
    (losses,) = word_losses(item, cuts, np.array([setting.size_px]), setting.spacing_px)
    return [weights[choice] for choice in steadiest(losses)]


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
