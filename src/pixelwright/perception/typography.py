"""Which family, cut and size every strip of a page is set in: a vote of the whole page, not of a line.

Knows measured strips and the font catalogue, no pixels. Sizes are in device px.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from pixelwright.fonts import Cut, Family, catalogue, family
from pixelwright.perception.measures import (
    FAR,
    SPACED_LETTERS,
    SPACING_LOSS,
    Fit,
    Measured,
    fit,
    spacing_at,
)

Floats = npt.NDArray[np.float64]

BUCKET = 0.07
"""Width of a size bucket in the logarithm: 16 and 17 px share one, 14 and 16 do not."""
SECOND_FAMILY = 14.0
"""Log-likelihood that a further family must gain on the page: two clear lines."""
RARE_FAMILY = 1.0
"""... and that each of its strips must gain; families that a page has to bring itself lose as much again."""
INSTALLED = frozenset(
    {"Liberation Sans", "Liberation Serif", "Liberation Mono", "Noto Sans", "DejaVu Sans Mono", "DejaVu Sans"}
)
"""What Arial, Times, Courier, Verdana, `system-ui` and `monospace` end in on Linux."""
MOST_FAMILIES = 4
TELLING_LETTERS = 3
"""Strips with fewer letters fit nearly every family; figures may be set as wide as each other in any."""
ODD_WEIGHT = {400: 0.0, 700: -0.5}
ODD_WEIGHT_LOSS = -3.0
"""Prior of the logarithm for weights other than regular and bold."""
ITALIC_LOSS = -4.0
GOOD_FIT = 10.0
"""Loss of log-likelihood that true faces stay below."""
WIDTH_ERROR, HEIGHT_ERROR = 0.05, 0.03
"""Relative errors of a size from width and height where no bundled face fits."""
AT_ODDS = 0.1
"""Logarithm of size from width over size from height from which on the width is not believed."""
JOINED = 2.5
"""Standard deviations up to which two sizes are one."""
WRITTEN_PX = {16: 0.0, 14: 0.3, 12: 0.6, 13: 0.8, 15: 0.8, 18: 0.8, 20: 0.8, 24: 0.8, 32: 0.8}
"""Negative logarithm, up to a constant, of how often designers write a size; other whole px 1.5."""
SPACING_FLOOR_EM = 0.012
TIGHTEST_EM = 0.03
"""How much tighter letters may be set where no bundled face fits: beyond it they touch."""
SQUEEZABLE = 1.15
"""Height over width up to which the size gives way; what is narrower still is of a condensed face."""
PROPORTIONS = 20.0
"""Log-likelihood that a family loses for letters e times too wide or too narrow, where no face fits."""
SIZE_FLOOR_PX = 0.04
"""Sizes that are nearer than this are one; kerning and hinting differ by as much."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a strip is set."""

    family: str
    weight: int
    italic: bool
    size_px: float
    spacing_px: float = 0.0

    @property
    def cut(self) -> Cut:
        """The cut it is drawn with."""
        return family(self.family).cut(self.weight, self.italic)


@cache
def screening_cuts() -> tuple[tuple[str, Cut], ...]:
    """Return regular and bold, upright and italic of all families, each cut once."""
    found: dict[tuple[str, Cut], None] = {}
    for entry in catalogue():
        for style in _styles(entry, (400, 700)):
            found[entry.name, entry.cut(*style)] = None
    return tuple(found)


def _styles(entry: Family, weights: Sequence[int]) -> list[tuple[int, bool]]:
    slants = (False, True) if entry.has_italic else (False,)
    return [(weight, slant) for weight in weights for slant in slants]


def set_page(items: Sequence[Measured]) -> list[Setting]:
    """Choose family, weight, slant and size of every strip."""
    if not items:
        return []
    families = _families(items)
    choices = [_cuts(items[index], name) for index, name in enumerate(families)]
    styles = _weights(items, families, choices)
    return _sizes(items, families, styles)


def _families(items: Sequence[Measured]) -> list[str]:
    """Vote the few families of the page, then give each bucket of like-sized strips one of them."""
    names = [entry.name for entry in catalogue()]
    cuts = screening_cuts()
    owner = np.array([names.index(name) for name, _ in cuts])
    starts = np.flatnonzero(np.diff(owner, prepend=-1))
    fits = [fit(item, [cut for _, cut in cuts]) for item in items]
    votes = np.array([_votes(item, found, starts) for item, found in zip(items, fits, strict=True)])
    votes *= np.array([[1.0 if _telling(item.text) else 0.01] for item in items])
    votes -= RARE_FAMILY * np.array([name not in INSTALLED for name in names])
    first = int(votes.sum(axis=0).argmax())
    mine = np.flatnonzero(owner == first)
    sizes = [float(found.size_px[mine[found.likelihood[mine].argmax()]]) for found in fits]
    buckets = np.array([round(float(np.log(max(1.0, size))) / BUCKET) for size in sizes])
    return [names[column] for column in _few(votes, buckets)]


def _telling(text: str) -> bool:
    return sum(letter.isalpha() and ord(letter) < 0x2E80 for letter in text) >= TELLING_LETTERS


def _votes(item: Measured, found: Fit, starts: npt.NDArray[np.intp]) -> Floats:
    """Return how likely each family is; of condensed text that none fits, the one as narrow."""
    likelihood = np.maximum.reduceat(found.likelihood, starts)
    natural = _natural_em(item, found.size_px, found.spacing_px) * found.height_size_px
    wider = np.log(np.maximum(natural, 1e-3) / max(1.0, float(item.edges[-1] - item.edges[0])))
    best = int(found.likelihood.argmax())
    if found.likelihood[best] > -2 * GOOD_FIT or wider[best] < np.log(SQUEEZABLE):
        return tempered(likelihood)
    proportions: Floats = np.maximum(-PROPORTIONS * np.minimum.reduceat(np.abs(wider), starts), -FAR)
    return proportions


def _natural_em(item: Measured, size_px: Floats, spacing_px: Floats) -> Floats:
    """Return the width in em of a strip that faces fill at these sizes and spacings."""
    width, gaps = float(item.edges[-1] - item.edges[0]), len(item.text) - 1
    natural: Floats = (width - gaps * spacing_px) / size_px
    return natural


def tempered(likelihood: Floats) -> Floats:
    """Compare with the best, the less sharply the worse even that one fits."""
    best = float(likelihood.max())
    return np.maximum((likelihood - best) / max(1.0, -best / GOOD_FIT), -FAR)


def _few(votes: Floats, buckets: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Pick up to MOST_FAMILIES columns that explain the rows, and one of them for every row."""
    rare = np.array([entry.name not in INSTALLED for entry in catalogue()])
    picked = [int(votes.sum(axis=0).argmax())]
    while len(picked) < MOST_FAMILIES:
        known = votes[:, picked].max(axis=1)
        gain = np.zeros(votes.shape[1])
        for bucket in np.unique(buckets):
            rows = buckets == bucket
            gain += np.maximum((votes[rows] - known[rows, None] - RARE_FAMILY).sum(axis=0), 0)
        gain -= rare * SECOND_FAMILY
        best = int(gain.argmax())
        if gain[best] < SECOND_FAMILY:
            break
        picked.append(best)
    own = votes[:, picked]
    together = np.zeros_like(own)
    for bucket in np.unique(buckets):
        rows = buckets == bucket
        together[rows] = np.clip(own[rows].sum(axis=0) - own[rows].sum(axis=0).max(), -SECOND_FAMILY, 0)
    chosen: npt.NDArray[np.int64] = np.array(picked)[np.argmax(own + together, axis=1)]
    return chosen


def _cuts(item: Measured, name: str) -> tuple[list[tuple[int, bool]], Fit]:
    """Fit the strip with all cuts of its family."""
    entry = family(name)
    styles = _styles(entry, [weight for weight in entry.weights if 300 <= weight <= 900] or [400])
    return styles, fit(item, [entry.cut(*style) for style in styles])


def _weights(
    items: Sequence[Measured], families: Sequence[str], choices: Sequence[tuple[list[tuple[int, bool]], Fit]]
) -> list[tuple[tuple[int, bool], Fit, int]]:
    """Choose weight and slant: those common among the family's strips win close calls."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(families):
        groups[name].append(index)
    chosen: dict[int, int] = {}
    for members in groups.values():
        styles = choices[members[0]][0]
        table = np.array([choices[index][1].likelihood for index in members])
        table = np.array([tempered(row) for row in table])
        prior = np.array([_prior(style) for style in styles])
        for index, best in zip(members, _mixture(table, prior, styles), strict=True):
            chosen[index] = best
    return [(choices[i][0][chosen[i]], choices[i][1], chosen[i]) for i in range(len(items))]


def _prior(style: tuple[int, bool]) -> float:
    return ODD_WEIGHT.get(style[0], ODD_WEIGHT_LOSS) + (ITALIC_LOSS if style[1] else 0.0)


def _mixture(table: Floats, prior: Floats, styles: Sequence[tuple[int, bool]]) -> list[int]:
    """Choose a column for every row, learning how common the columns are (expectation maximisation)."""
    share = np.exp(prior) / np.exp(prior).sum()
    for _ in range(12):
        belief = np.log(share) + table
        belief = np.exp(belief - belief.max(axis=1, keepdims=True))
        belief /= belief.sum(axis=1, keepdims=True)
        share = (belief.sum(axis=0) + np.exp(prior)) / (len(table) + np.exp(prior).sum())
    return [int(column) for column in np.argmax(np.log(share) + table, axis=1)]


def _sizes(
    items: Sequence[Measured],
    families: Sequence[str],
    styles: Sequence[tuple[tuple[int, bool], Fit, int]],
) -> list[Setting]:
    """Join like sizes of one cut over the page and snap them to what designers write."""
    estimates = [_size(item, found, column) for item, (_, found, column) in zip(items, styles, strict=True)]
    sizes = np.array([size for size, _ in estimates])
    spread = np.hypot(np.array([sd for _, sd in estimates]), SIZE_FLOOR_PX)
    groups: dict[tuple[str, int, bool], list[int]] = defaultdict(list)
    for index, (name, (style, _, _)) in enumerate(zip(families, styles, strict=True)):
        groups[name, *style].append(index)
    result: dict[int, tuple[float, float]] = {}
    for members in groups.values():
        for cluster in _clusters(sizes, spread, members):
            weight = 1 / spread[cluster] ** 2
            mean = float((sizes[cluster] * weight).sum() / weight.sum())
            sd = float(np.hypot(SIZE_FLOOR_PX, 1 / np.sqrt(weight.sum())))
            cut = family(families[cluster[0]]).cut(*styles[cluster[0]][0])
            tracked = _tracked([items[index] for index in cluster], cut, snapped(mean, sd))
            for index in cluster:
                style, found, column = styles[index]
                spacing = _spacing(items[index], families[index], style, snapped(mean, sd), found, column)
                plain = snapped(mean, sd), spacing
                result[index] = plain if tracked is None else _likelier(items[index], cut, plain, tracked)
    return [Setting(families[index], *style, *result[index]) for index, (style, _, _) in enumerate(styles)]


def _tracked(items: Sequence[Measured], cut: Cut, size_px: float) -> tuple[float, float] | None:
    """Return size and letter-spacing of a cluster that fits better spaced at another whole size.

    One line is no evidence: `tracking` of 0.02 em looks like text that is 4 % larger or smaller.
    """
    spaced = [item for item in items if len(item.text) >= SPACED_LETTERS]
    if len(spaced) < 2 or size_px == round(size_px):
        return None
    plain = sum(_capped(fit(item, [cut], size_px)) for item in spaced)
    best, most = None, plain + SPACING_LOSS
    for size in {round(size_px * step) for step in (0.94, 0.97, 1.03, 1.06)}:
        spacing = float(np.median([spacing_at(item, cut, size) for item in spaced]))
        likelihood = sum(_capped(fit(item, [cut], size, spacing)) for item in spaced)
        if likelihood > most:
            best, most = (float(size), round(spacing, 2)), likelihood
    return best


def _likelier(
    item: Measured, cut: Cut, plain: tuple[float, float], tracked: tuple[float, float]
) -> tuple[float, float]:
    """Return what the strip's neighbours are set in, but for a strip that clearly is not."""
    return tracked if _capped(fit(item, [cut], *tracked)) > -2 * GOOD_FIT else plain


def _capped(found: Fit) -> float:
    """Return the likelihood of one strip, which may be misread and must not speak for the others."""
    return max(float(found.likelihood[0]), -FAR)


def _size(item: Measured, found: Fit, column: int) -> tuple[float, float]:
    """Return a strip's size and its standard deviation, from width and height together.

    Where no bundled face fits, both are less certain.
    """
    size, tall = float(found.size_px[column]), float(found.height_size_px[column])
    sd, tall_sd = float(found.size_sd_px[column]), float(found.height_size_sd_px[column])
    if found.spacing_px[column] and found.likelihood[column] < -2 * GOOD_FIT:
        tight = _tightest(item, found, column)
        tall = tight if tall / SQUEEZABLE < tight < tall else tall
        return tall, max(HEIGHT_ERROR * tall, tall_sd)
    if found.spacing_px[column]:
        return size, max(0.02 * size, 0.3)
    if found.likelihood[column] < -GOOD_FIT / 2 and not _telling(item.text):  # tabular figures
        return tall, float(np.hypot(tall_sd, HEIGHT_ERROR * tall))
    if found.likelihood[column] < -GOOD_FIT and abs(np.log(size / tall)) > AT_ODDS:
        return tall, float(np.hypot(tall_sd, HEIGHT_ERROR * tall))
    if found.likelihood[column] < -GOOD_FIT:
        sd, tall_sd = float(np.hypot(sd, WIDTH_ERROR * size)), float(np.hypot(tall_sd, HEIGHT_ERROR * tall))
    weight, other = sd**-2, tall_sd**-2
    return (size * weight + tall * other) / (weight + other), (weight + other) ** -0.5


def _tightest(item: Measured, found: Fit, column: int) -> float:
    """Return the size of which letters fill the strip TIGHTEST_EM tighter."""
    natural_em = float(_natural_em(item, found.size_px, found.spacing_px)[column])
    gaps = len(item.text) - 1
    return float(item.edges[-1] - item.edges[0]) / max(natural_em - gaps * TIGHTEST_EM, 0.1)


def _spacing(
    item: Measured, name: str, style: tuple[int, bool], size_px: float, found: Fit, column: int
) -> float:
    """Return the letter-spacing that is left once the size is settled; 0 where it would be noise."""
    stretched = abs(np.log(size_px / found.size_px[column])) > AT_ODDS / 2
    if not found.spacing_px[column] and not (stretched and len(item.text) >= SPACED_LETTERS):
        return 0.0
    rest = spacing_at(item, family(name).cut(*style), size_px)
    return round(rest, 2) if abs(rest) > SPACING_FLOOR_EM * size_px else 0.0


def _clusters(sizes: Floats, spread: Floats, members: list[int]) -> list[list[int]]:
    """Group strips whose sizes agree within their errors, the surest first."""
    clusters: list[list[int]] = []
    for index in sorted(members, key=lambda member: (spread[member], member)):
        away = [_apart(sizes, spread, cluster, index) for cluster in clusters]
        if away and min(away) < JOINED:
            clusters[int(np.argmin(away))].append(index)
        else:
            clusters.append([index])
    return clusters


def _apart(sizes: Floats, spread: Floats, cluster: list[int], index: int) -> float:
    """Return how many standard deviations a strip's size is off a cluster's."""
    weight = 1 / spread[cluster] ** 2
    mean = (sizes[cluster] * weight).sum() / weight.sum()
    return float(abs(sizes[index] - mean) / np.hypot(spread[index], 1 / np.sqrt(weight.sum())))


def snapped(size_px: float, sd_px: float) -> float:
    """Return the likeliest size that a designer writes near `size_px`, or it itself to a hundredth."""
    tries = {round(size_px * 2) / 2: 2.5, round(size_px, 2): 4.0}
    for step in (1.6, 0.8, 4 / 3, 0.1):
        tries.setdefault(round(round(size_px / step) * step, 3), 2.5 if step > 0.5 else 3.5)
    for size in range(max(1, round(size_px) - 2), round(size_px) + 3):
        tries[float(size)] = WRITTEN_PX.get(size, 1.5)

    def loss(size: float) -> float:
        return 0.5 * ((size - size_px) / sd_px) ** 2 + tries[size]

    return float(min(sorted(tries), key=loss))
